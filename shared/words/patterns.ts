/** Patterns and experiments in plain words. Nothing here says what causes what. */
import { categoryName } from './apps.ts';
import { hoursText } from './lengths.ts';
import { listOf } from './list.ts';
import type { SayText } from './say.ts';
import { asSentence } from './sentence.ts';
import type { About } from '../patterns/about.ts';
import type { ExperimentResult, Tried } from '../patterns/experiment.ts';
import type { Trial } from '../patterns/trial.ts';
import type { Dot, Pattern, PatternsReport } from '../patterns/report.ts';

const kindOf = (say: SayText, category: string): string => say('patterns.kind', { kind: categoryName(say, category) });

const partOf = (say: SayText, part: number): string => say('patterns.part', { part: String(part) });
const daysCalled = (say: SayText, weekday: number): string => say('today.weekdays', { day: String(weekday) });

/** What came before, to stand after "on 9 of 14 days" or "at 9 of 14 check-ins". */
export function conditionOf(say: SayText, about: About): string {
  switch (about.is) {
    case 'app-day':
    case 'app':
    case 'recent-app':
      return say(`patterns.condition.${about.is}`, { time: hoursText(say, about.atLeast), app: about.app });
    case 'category-day': {
      const app = kindOf(say, about.category);
      return say('patterns.condition.app-day', { time: hoursText(say, about.atLeast), app });
    }
    case 'unbroken':
    case 'asleep':
      return say(`patterns.condition.${about.is}`, { time: hoursText(say, about.atLeast) });
    case 'dose':
    case 'dose-before':
      return say(`patterns.condition.${about.is}`, { amount: about.atLeast });
    case 'refused':
    case 'exercised':
    case 'strength-before':
      return say(`patterns.condition.${about.is}`);
    case 'part-of-day':
      return partOf(say, about.part);
    case 'weekday':
      return say('patterns.condition.weekday', { days: daysCalled(say, about.weekday) });
  }
}

/** The same as a short name: "2 h or more in Blender on that day". */
export function nameOf(say: SayText, about: About): string {
  switch (about.is) {
    case 'app-day':
    case 'category-day':
    case 'dose-before':
    case 'strength-before':
    case 'asleep':
      return say('patterns.side.days', { condition: conditionOf(say, about) });
    case 'weekday':
      return daysCalled(say, about.weekday);
    case 'app':
    case 'recent-app':
    case 'unbroken':
    case 'dose':
    case 'refused':
    case 'exercised':
    case 'part-of-day':
      return asSentence(say, conditionOf(say, about));
  }
}

/** What an amount is about, whatever its border: "Blender", "unbroken reach". */
export function subjectName(say: SayText, about: About): string {
  switch (about.is) {
    case 'app-day':
    case 'app':
    case 'recent-app':
      return about.app;
    case 'category-day':
      return kindOf(say, about.category);
    case 'unbroken':
    case 'dose':
    case 'dose-before':
    case 'refused':
    case 'exercised':
    case 'strength-before':
    case 'asleep':
      return say(`patterns.subject.${about.is}`);
    case 'part-of-day':
      return say('patterns.subject.part-of-day', { part: partOf(say, about.part) });
    case 'weekday':
      return daysCalled(say, about.weekday);
  }
}

/** "You logged 4 or more on 9 of 14 days with 2 h or more in Blender, and on 3 of 20 other days." */
export function patternSentence(say: SayText, { about, unit, badFrom, with: yes, without: no }: Pattern): string {
  return say('patterns.found', {
    unit,
    badFrom,
    bad: yes.bad,
    count: yes.dots.length,
    condition: conditionOf(say, about),
    otherBad: no.bad,
    others: no.dots.length,
  });
}

const directionOf = (points: number): string => (points > 0 ? 'more' : 'less');

function pointsText(say: SayText, points: number): string {
  const size = Math.abs(points).toFixed(1);
  const change = size === '0.0' ? 'none' : size === '1.0' ? 'one' : 'several';
  return say('patterns.points', { change, size, direction: directionOf(points) });
}

/** The size and how sure it is. */
export function intervalSentence(
  say: SayText,
  { points, from, until }: Pick<Pattern, 'points' | 'from' | 'until'>,
): string {
  const isClear = from > 0 || until < 0;
  const [first, last] = isClear && points <= 0 ? [until, from] : [from, until];
  return say(isClear ? 'patterns.interval' : 'patterns.intervalChance', {
    points: pointsText(say, points),
    from: pointsText(say, first),
    until: pointsText(say, last),
  });
}

export function chanceSentence(say: SayText, { chance }: Pattern, looks: number): string {
  return say('patterns.chance', { looks, often: chance <= 0.01 ? 0 : Math.max(1, Math.ceil(chance * 100)) });
}

/** What must not be read into it. */
export function limitSentence(say: SayText, { about, alike }: Pattern): string {
  const isOfDay = about.is === 'app-day' || about.is === 'category-day';
  const hasOwn = about.is === 'exercised' || about.is === 'refused' || about.is === 'asleep';
  return [
    say('patterns.limit.notWhy'),
    ...(isOfDay ? [say('patterns.limit.wholeDay')] : []),
    ...(hasOwn ? [say(`patterns.limit.${about.is}`)] : []),
    ...(alike.length > 0
      ? [
          say('patterns.limit.alike', {
            others: listOf(
              say,
              alike.map((other) => subjectName(say, other)),
            ),
          }),
        ]
      : []),
  ].join(' ');
}

/** One or two sentences on the whole report, whatever was found. */
export function reportSentence(
  say: SayText,
  { checkIns, days, patterns, moreCheckIns, looks }: PatternsReport,
): string {
  if (checkIns === 0) return say('patterns.report.none');
  if (looks === 0) return say('patterns.report.tooFew', { more: moreCheckIns, checkIns, days });
  if (patterns.length > 0) return say('patterns.report.found', { checkIns, days, looks, patterns: patterns.length });
  if (moreCheckIns > 0) return say('patterns.report.nothingYet', { checkIns, days, more: moreCheckIns });
  return say('patterns.report.nothing', { checkIns, days });
}

const inApp = (app: string | null) => (app === null ? { where: 'anywhere', app: '' } : { where: 'app', app });

/** What could be tried, as a question; or as the name of what is tried. */
function trialText(say: SayText, as: 'offer' | 'trial', trial: Trial): string {
  switch (trial.kind) {
    case 'other-hand':
      return say(`patterns.${as}.other-hand`, inApp(trial.app));
    case 'often':
      return say(`patterns.${as}.often`, { minutes: trial.minutes, ...inApp(trial.app) });
    default:
      return say(`patterns.${as}.${trial.kind}`);
  }
}

/** "Two weeks with one exercise before noon?" */
export const offerText = (say: SayText, trial: Trial): string => trialText(say, 'offer', trial);

/** "Two weeks with one exercise before noon": what is or was tried. */
export const triedText = (say: SayText, tried: Tried): string =>
  tried.kind === 'text' ? tried.text : trialText(say, 'trial', tried);

const meanOf = (dots: readonly Dot[]): string =>
  (dots.reduce((sum, { pain }) => sum + pain, 0) / dots.length).toFixed(1);

/** What came of an experiment, with the counts. */
export function resultSentence(say: SayText, result: ExperimentResult): string {
  const { before, during, isOver, difference, moreCheckIns } = result;
  const counts = { before: before.length, during: during.length };
  if (!isOver) return say('patterns.result.running', counts);
  if (difference === null) return say('patterns.result.tooFew', { more: moreCheckIns, ...counts });
  const { points, from, until } = difference;
  const signed = (value: number) =>
    say('patterns.result.signed', { size: Math.abs(value).toFixed(1), direction: directionOf(value) });
  const told = {
    ...counts,
    meanBefore: meanOf(before),
    meanDuring: meanOf(during),
    from: signed(from),
    until: signed(until),
  };
  if (from <= 0 && until >= 0) return say('patterns.result.chance', told);
  return say('patterns.result.clear', { ...told, points: pointsText(say, points) });
}
