/** Patterns in plain words. Nothing here says what causes what. */
import { categoryName } from './apps.ts';
import { createSay } from './say.ts';
import { capital, plural } from './text.ts';
import type { About } from '../patterns/about.ts';
import type { Pattern, PatternsReport, Side } from '../patterns/report.ts';

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'] as const;
const PARTS = ['before 11:00', 'between 11:00 and 14:00', 'between 14:00 and 17:00', 'from 17:00 on'] as const;

function hours(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${minutes / 60} h`;
}

function kindOf(category: string): string {
  return `apps of the kind “${categoryName(createSay('en'), category)}”`;
}

/** What came before, to stand after "on 9 of 14 days" or "at 9 of 14 check-ins". */
export function conditionOf(about: About): string {
  switch (about.is) {
    case 'app-day':
      return `with ${hours(about.atLeast)} or more in ${about.app}`;
    case 'category-day':
      return `with ${hours(about.atLeast)} or more in ${kindOf(about.category)}`;
    case 'app':
      return `after ${hours(about.atLeast)} or more in ${about.app} that day`;
    case 'recent-app':
      return `after ${hours(about.atLeast)} or more in ${about.app} within the last 2 h`;
    case 'unbroken':
      return `after ${hours(about.atLeast)} or more of unbroken reach that day`;
    case 'dose':
      return `after ${about.atLeast} or more reach-minutes that day`;
    case 'dose-before':
      return `with ${about.atLeast} or more reach-minutes the day before`;
    case 'refused':
      return 'after half or more of the day’s breaks were not taken';
    case 'exercised':
      return 'after an exercise that day';
    case 'strength-before':
      return 'with a strength set the day before';
    case 'asleep':
      return `with the computer asleep for ${hours(about.atLeast)} or more the night before`;
    case 'part-of-day':
      return PARTS[about.part] ?? '';
    case 'weekday':
      return `that were ${WEEKDAYS[about.weekday]}`;
  }
}

/** The same as a short name: "2 h or more in Blender on that day". */
export function nameOf(about: About): string {
  switch (about.is) {
    case 'app-day':
    case 'category-day':
      return capital(`days ${conditionOf(about)}`);
    case 'dose-before':
    case 'strength-before':
    case 'asleep':
      return capital(`days ${conditionOf(about)}`);
    case 'weekday':
      return WEEKDAYS[about.weekday] ?? '';
    case 'app':
    case 'recent-app':
    case 'unbroken':
    case 'dose':
    case 'refused':
    case 'exercised':
    case 'part-of-day':
      return capital(conditionOf(about));
  }
}

/** What an amount is about, whatever its border: "Blender", "unbroken reach". */
export function subjectName(about: About): string {
  switch (about.is) {
    case 'app-day':
    case 'app':
    case 'recent-app':
      return about.app;
    case 'category-day':
      return kindOf(about.category);
    case 'unbroken':
      return 'the longest unbroken reach';
    case 'dose':
      return 'reach-minutes of the day';
    case 'dose-before':
      return 'reach-minutes of the day before';
    case 'refused':
      return 'breaks not taken';
    case 'exercised':
      return 'exercises';
    case 'strength-before':
      return 'a strength set the day before';
    case 'asleep':
      return 'the computer’s sleep the night before';
    case 'part-of-day':
      return `the time of day, ${PARTS[about.part]}`;
    case 'weekday':
      return WEEKDAYS[about.weekday] ?? '';
  }
}

function share({ bad, dots }: Side, unit: Pattern['unit'], preposition: string): string {
  return `${preposition} ${bad} of ${plural(dots.length, unit)}`;
}

/** "You logged 4 or more on 9 of 14 days with 2 h or more in Blender, and on 3 of 20 other days." */
export function patternSentence({ about, unit, badFrom, with: yes, without: no }: Pattern): string {
  const preposition = unit === 'day' ? 'on' : 'at';
  const others = `${preposition} ${no.bad} of ${no.dots.length} other ${unit === 'day' ? 'days' : 'check-ins'}`;
  return `You logged ${badFrom} or more ${share(yes, unit, preposition)} ${conditionOf(about)}, and ${others}.`;
}

function pointsWords(points: number): string {
  const size = Math.abs(points).toFixed(1);
  return size === '0.0'
    ? 'no difference'
    : `${size} ${size === '1.0' ? 'point' : 'points'} ${points > 0 ? 'more' : 'less'}`;
}

/** The size and how sure it is. */
export function intervalSentence({ points, from, until }: Pick<Pattern, 'points' | 'from' | 'until'>): string {
  const range =
    from > 0 || until < 0
      ? `Anything from ${pointsWords(points > 0 ? from : until)} to ${pointsWords(points > 0 ? until : from)} would fit as well.`
      : `Anything from ${pointsWords(from)} to ${pointsWords(until)} would fit as well, so it could well be chance.`;
  return `With time of day, weekday and slow drift left aside that is about ${pointsWords(points)}. ${range}`;
}

export function chanceSentence({ chance }: Pattern, looks: number): string {
  const often = Math.max(1, Math.ceil(chance * 100));
  return `${plural(looks, 'comparison')} were made. In a diary without any pattern, one as clear as this turns up in ${
    chance <= 0.01 ? 'fewer than 1' : `about ${often}`
  } of 100.`;
}

/** What must not be read into it. */
export function limitSentence({ about, alike }: Pattern): string {
  const parts = ['It shows what went together, not why.'];
  if (about.is === 'app-day' || about.is === 'category-day') {
    parts.push('It counts the whole day, so some of that use came after a check-in.');
  }
  if (about.is === 'exercised') parts.push('You may exercise more, or less, on days on which the knot is felt.');
  if (about.is === 'refused') parts.push('A busy day may bring both.');
  if (about.is === 'asleep') parts.push('A sleeping computer only stands for time away from it.');
  if (alike.length > 0) {
    parts.push(`It cannot be told apart from ${list(alike.map(subjectName))}, which went along with it.`);
  }
  return parts.join(' ');
}

export function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** One or two sentences on the whole report, whatever was found. */
export function reportSentence({ checkIns, days, patterns, moreCheckIns, looks }: PatternsReport): string {
  if (checkIns === 0) {
    return 'There are no check-ins yet from days that are over. Patterns need your own numbers: how the knot feels, some times a day.';
  }
  const basis = `${plural(checkIns, 'check-in')} on ${plural(days, 'day')}`;
  if (looks === 0)
    return `Not enough data yet: about ${plural(moreCheckIns, 'more check-in')}. So far there are ${basis}.`;
  if (patterns.length > 0) {
    return `${basis} and ${plural(looks, 'comparison')}: ${plural(patterns.length, 'pattern')} stood out.`;
  }
  if (moreCheckIns > 0) {
    return `Nothing stands out in ${basis}, and that says little yet: about ${plural(moreCheckIns, 'more check-in')} would show a difference of 2 points in most of what is looked at.`;
  }
  return `Nothing stands out in ${basis}. Most differences of 2 points or more would probably have shown by now.`;
}
