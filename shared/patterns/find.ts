/** Finds what tends to come before a bad spell: the strongest pattern first, then what stands out beside it. */
import type { HistoryExcerpt } from '../diary/history.ts';
import { type About, subjectOf } from './about.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { LOOKS_BACK_DAYS, type PatternLook, lookCalendar } from './calendar.ts';
import { type PainDifference, compare } from './compare.ts';
import { type Exposure, exposuresOf } from './exposure.ts';
import { DAY } from '../moment.ts';
import { localTimes } from './localTime.ts';
import { rhythmOf } from './rhythm.ts';
import { goAlong, isRival, rivalsAcrossRhythm } from './rivals.ts';
import type { Dot, Pattern, PatternsReport, ComparisonSide, Unclear } from './report.ts';

/** A usual diary shows its first patterns after about so many: docs/patterns.md. */
const USUAL_NEED = 40;

const MOST_PATTERNS = 4;
/** The difference that matters, in points: about what trials call a change that patients notice. */
const DIFFERENCE = 2;
/** How many standard errors more than needed, so that nine in ten such differences are found. */
const NINE_IN_TEN = 1.28;
/** Of the shuffles: the same diary gives the same report. */
const SEED = 20260302;

type Differences = readonly (PainDifference | null)[];

/** What was found, and all differences before and after it was left aside. */
interface Found {
  readonly candidate: Candidate;
  readonly difference: PainDifference;
  readonly before: Differences;
  readonly after: Differences;
  /** May explain the diary in place of it, though they ask about time where it asks about use, or the other way round. */
  readonly acrossRhythm: readonly Candidate[];
}

/** @param history whole days only, up to the running one: what is still going on is not yet an exposure */
export function findPatterns(history: HistoryExcerpt): PatternsReport {
  const exposures = exposuresOf(history);
  const today = dayAfter(history, exposures);
  const { last, next } = lookCalendar(
    exposures.map(({ time }) => time.day),
    today,
  );
  const timeOf = (day: number) => history.until + (day - today) * DAY;
  const end = last?.day ?? today;
  const seen = exposures.filter(({ time: { day } }) => day < end && day >= end - LOOKS_BACK_DAYS);
  return {
    from: Math.max(history.from, timeOf(end - LOOKS_BACK_DAYS)),
    until: timeOf(end),
    nextLook: next === null ? null : timeOf(next),
    ...reportOn(seen, last),
  };
}

/** Number of the first day that is not over. */
function dayAfter({ until }: HistoryExcerpt, exposures: readonly Exposure[]): number {
  const zone = exposures.at(-1)?.checkIn.zone;
  return zone === undefined ? 0 : localTimes()(until - 1, zone).day + 1;
}

function reportOn(
  exposures: readonly Exposure[],
  look: PatternLook | null,
): Omit<PatternsReport, 'from' | 'until' | 'nextLook'> {
  const days = new Set(exposures.map(({ time }) => time.day)).size;
  const seen = { checkIns: exposures.length, days };
  const candidates = look === null ? [] : candidatesOf(exposures);
  if (look === null || candidates.length === 0) {
    const moreCheckIns = rounded(Math.max(0, USUAL_NEED - exposures.length));
    return { ...seen, looks: 0, patterns: [], unclear: [], moreCheckIns };
  }
  const { first, found } = search(exposures, candidates, look.level);
  const patterns = found.map((each) => patternOf(each, alikeTo(each, candidates, found), exposures));
  const unclear = unclearOf(candidates, first, exposures.length, patterns);
  const moreCheckIns = found.length > 0 ? 0 : middle(unclear.map((each) => each.moreCheckIns));
  return { ...seen, looks: candidates.length, patterns, unclear, moreCheckIns };
}

/** Looks, leaves the strongest aside, and looks again, until nothing stands out. */
function search(exposures: readonly Exposure[], candidates: readonly Candidate[], level: number) {
  const diary = {
    days: exposures.map(({ time }) => time.day),
    pain: exposures.map(({ checkIn }) => checkIn.pain),
    rhythm: rhythmOf(exposures.map(({ time }) => time)),
  };
  const comparison = compare(diary, candidates);
  const first = comparison.look([], SEED, level);
  const found: Found[] = [];
  let before = first;
  for (let strongest = standingOut(candidates, first)[0]; strongest !== undefined && found.length < MOST_PATTERNS;) {
    const given = found.map(({ candidate }) => candidate.marks);
    const after = comparison.look([...given, strongest.candidate.marks], SEED, level);
    const across = rivalsAcrossRhythm(diary, candidates, candidates.indexOf(strongest.candidate), given);
    found.push({ ...strongest, before, after, acrossRhythm: across.map((place) => candidates[place]!) });
    strongest = standingOut(candidates, after)[0];
    before = after;
  }
  return { first, found };
}

/** What cannot be told apart from a pattern: it stood out and no longer does beside it, or is a rival. */
function alikeTo(
  { candidate, difference, before, after, acrossRhythm }: Found,
  candidates: readonly Candidate[],
  found: readonly Found[],
) {
  const isOf = (others: readonly Candidate[]) => (other: Candidate) =>
    others.some(({ question }) => question === other.question);
  const isStill = isOf(standingOut(candidates, after).map((each) => each.candidate));
  const isTold = isOf(found.map((each) => each.candidate));
  const stoodOut = standingOut(candidates, before).map((each) => each.candidate);
  const rivals = candidates.filter((other, place) => {
    if (other.asks !== candidate.asks || !goAlong(other.marks, candidate.marks)) return false;
    const weighed = { alone: before[place]?.evidence ?? null, beside: after[place]?.evidence ?? null };
    return isRival(weighed, difference.evidence);
  });
  return [
    ...candidate.sameAs,
    ...stoodOut.filter((other) => !isStill(other)).map(({ about }) => about),
    ...[...rivals, ...acrossRhythm].filter((other) => !isTold(other)).map(({ about }) => about),
  ];
}

/** The strongest answer to each question that stands out, the strongest of all first. */
function standingOut(candidates: readonly Candidate[], differences: Differences) {
  const told = candidates.flatMap((candidate, place) => {
    const difference = differences[place] ?? null;
    return difference?.standsOut === true ? [{ candidate, difference }] : [];
  });
  const strongest = told.toSorted((a, b) => b.difference.evidence - a.difference.evidence);
  const isFirst = ({ candidate: { question } }: (typeof told)[number], place: number) =>
    strongest.findIndex((other) => other.candidate.question === question) === place;
  return strongest.filter(isFirst);
}

function patternOf({ candidate, difference }: Found, alike: readonly About[], exposures: readonly Exposure[]) {
  const { about, marks, ofTheDay } = candidate;
  const withIt = dotsOf(
    exposures.filter((_, row) => marks[row] === true),
    ofTheDay,
  );
  const without = dotsOf(
    exposures.filter((_, row) => marks[row] === false),
    ofTheDay,
  );
  const badFrom = badLevel([...withIt, ...without]);
  const side = (dots: readonly Dot[]): ComparisonSide => ({
    dots,
    bad: dots.filter(({ pain }) => pain >= badFrom).length,
  });
  const { points, from, until, pValue: chance } = difference;
  return {
    about,
    unit: ofTheDay ? ('day' as const) : ('check-in' as const),
    badFrom,
    with: side(withIt),
    without: side(without),
    points,
    from,
    until,
    chance,
    alike: oneOfEach(alike.filter((other) => subjectOf(other) !== subjectOf(about))),
  };
}

/** The check-ins, or the worst of each day. */
function dotsOf(exposures: readonly Exposure[], ofTheDay: boolean): readonly Dot[] {
  const dots = new Map<number, Dot>();
  for (const [row, { checkIn, time }] of exposures.entries()) {
    const { at, zone, pain } = checkIn;
    const key = ofTheDay ? time.day : row;
    if (pain > (dots.get(key)?.pain ?? -1)) dots.set(key, { at, zone, pain });
  }
  return [...dots.values()];
}

/** Share of the dots that may count as bad. */
const BAD_SHARE = 0.4;

/** The lowest pain that no more than this share reaches, at least 1. */
function badLevel(dots: readonly Dot[]): number {
  for (let level = 1; level <= 10; level++) {
    if (dots.filter(({ pain }) => pain >= level).length <= BAD_SHARE * dots.length) return level;
  }
  return 10;
}

function oneOfEach(abouts: readonly About[]): readonly About[] {
  return [...new Map(abouts.map((about) => [subjectOf(about), about])).values()];
}

/** What was looked at beside the patterns, one line for each subject, with what it still takes. */
function unclearOf(
  candidates: readonly Candidate[],
  differences: readonly (PainDifference | null)[],
  checkIns: number,
  patterns: readonly Pattern[],
): readonly Unclear[] {
  const told = new Set(patterns.flatMap(({ about, alike }) => [about, ...alike]).map(subjectOf));
  const least = new Map<string, Unclear>();
  for (const [place, { about }] of candidates.entries()) {
    const difference = differences[place];
    const subject = subjectOf(about);
    if (difference === null || difference === undefined || told.has(subject)) continue;
    const moreCheckIns = moreNeeded(difference, checkIns);
    if (moreCheckIns < (least.get(subject)?.moreCheckIns ?? Infinity)) least.set(subject, { about, moreCheckIns });
  }
  return [...least.values()];
}

/** About how many check-ins more until nine in ten differences of two points are seen. @param checkIns of now */
export function moreNeeded({ error, needed }: PainDifference, checkIns: number): number {
  const times = (((needed + NINE_IN_TEN) * error) / DIFFERENCE) ** 2;
  return rounded(checkIns * (times - 1));
}

const middle = (counts: readonly number[]): number =>
  counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;

/** It is a guess, and reads as one: whole numbers below ten, fives below a hundred, then tens. */
function rounded(count: number): number {
  const step = count < 10 ? 1 : count < 100 ? 5 : 10;
  return Math.max(0, Math.ceil(count / step) * step);
}
