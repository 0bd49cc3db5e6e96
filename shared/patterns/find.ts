/** Finds what tends to come before a bad spell: the strongest pattern first, then what stands out beside it. */
import type { HistoryExcerpt } from '../diary/history.ts';
import { type About, subjectOf } from './about.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Difference, SIGNIFICANCE, compare } from './compare.ts';
import { type Exposure, exposuresOf } from './exposure.ts';
import { rhythmOf } from './rhythm.ts';
import type { Dot, Pattern, PatternsReport, Side, Unclear } from './report.ts';

/** Only so much of the past is looked at, in days: work and backs change. */
export const LOOKS_BACK_DAYS = 180;

/** Fewer than this say nothing, whatever they say. */
const LEAST_CHECK_INS = 20;
const LEAST_DAYS = 8;
/** A usual diary shows its first patterns after about so many: docs/patterns.md. */
const USUAL_NEED = 40;
const LEAST_MORE = 5;

const MOST_PATTERNS = 4;
/** The difference that matters, in points: about what trials call a change that patients notice. */
const DIFFERENCE = 2;
/** How many standard errors more than needed, so that nine in ten such differences are found. */
const NINE_IN_TEN = 1.28;
/** Of the shuffles: the same diary gives the same report. */
const SEED = 20260302;

interface Found {
  readonly candidate: Candidate;
  readonly difference: Difference;
  /** Stood out before this was left aside, itself included. */
  readonly before: readonly Candidate[];
}

/** @param history whole days only: what is still going on is not yet an exposure */
export function findPatterns(history: HistoryExcerpt): PatternsReport {
  const exposures = exposuresOf(history);
  const days = new Set(exposures.map(({ time }) => time.day)).size;
  const looked = { from: history.from, until: history.until, checkIns: exposures.length, days };
  const tooEarly = exposures.length < LEAST_CHECK_INS || days < LEAST_DAYS;
  const candidates = tooEarly ? [] : candidatesOf(exposures);
  if (candidates.length === 0) {
    const moreCheckIns = rounded(Math.max(LEAST_MORE, USUAL_NEED - exposures.length));
    return { ...looked, looks: 0, patterns: [], unclear: [], moreCheckIns };
  }
  const { first, found, last } = search(exposures, candidates);
  const patterns = found.map((each, index): Pattern => {
    const later = found[index + 1]?.before ?? last;
    return patternOf(each, later, exposures);
  });
  const unclear = unclearOf(candidates, first, exposures.length, patterns);
  const moreCheckIns = found.length > 0 ? 0 : middle(unclear.map((each) => each.moreCheckIns));
  return { ...looked, looks: candidates.length, patterns, unclear, moreCheckIns };
}

/** Looks, leaves the strongest aside, and looks again, until nothing stands out. */
function search(exposures: readonly Exposure[], candidates: readonly Candidate[]) {
  const diary = {
    days: exposures.map(({ time }) => time.day),
    pain: exposures.map(({ checkIn }) => checkIn.pain),
    rhythm: rhythmOf(exposures.map(({ time }) => time)),
  };
  const comparison = compare(diary, candidates);
  const first = comparison.look([], SEED);
  const found: Found[] = [];
  let now = standingOut(candidates, first);
  while (now.length > 0 && found.length < MOST_PATTERNS) {
    found.push({ ...now[0]!, before: now.map(({ candidate }) => candidate) });
    now = standingOut(
      candidates,
      comparison.look(
        found.map(({ candidate }) => candidate.marks),
        SEED,
      ),
    );
  }
  return { first, found, last: now.map(({ candidate }) => candidate) };
}

/** The strongest answer to each question that stands out, the strongest of all first. */
function standingOut(candidates: readonly Candidate[], differences: readonly (Difference | null)[]) {
  const told = candidates.flatMap((candidate, place) => {
    const difference = differences[place] ?? null;
    return difference !== null && difference.pValue <= SIGNIFICANCE ? [{ candidate, difference }] : [];
  });
  const strongest = told.toSorted((a, b) => b.difference.evidence - a.difference.evidence);
  const isFirst = ({ candidate: { question } }: (typeof told)[number], place: number) =>
    strongest.findIndex((other) => other.candidate.question === question) === place;
  return strongest.filter(isFirst);
}

function patternOf(
  { candidate, difference, before }: Found,
  later: readonly Candidate[],
  exposures: readonly Exposure[],
) {
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
  const side = (dots: readonly Dot[]): Side => ({ dots, bad: dots.filter(({ pain }) => pain >= badFrom).length });
  const { points, from, until, pValue: chance } = difference;
  const alike = before
    .filter(({ question }) => !later.some((other) => other.question === question))
    .map((other) => other.about);
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
  differences: readonly (Difference | null)[],
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
export function moreNeeded({ error, needed }: Difference, checkIns: number): number {
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
