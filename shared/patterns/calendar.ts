/**
 * When a diary is looked at, and how sure a pattern must be then. Looks fall on fixed days, however often somebody opens
 * the page, and all looks of half a year share 5 % of false alarms: alpha spending after Lan and DeMets 1983
 * (Biometrika 70:659-663) with the spending chosen in advance, each look at its own share: docs/patterns.md.
 */

/** Only so much of the past is looked at, in days: work and backs change. */
export const LOOKS_BACK_DAYS = 180;
export const LOOK_EVERY_DAYS = 28;
/** From this age on, in days, no look of the last half a year was one of the first two. */
const OLD_DAYS = 182 + LOOK_EVERY_DAYS;
/** What must be read to know the last look and how old the diary was then, in days. */
export const READ_BACK_DAYS = OLD_DAYS + LOOK_EVERY_DAYS + 1;

/** A look at fewer check-ins, or on fewer days, is left out, and what it may spend is left to the next. */
export const LEAST_CHECK_INS = 30;
export const LEAST_DAYS = 12;

/**
 * Share of diaries without a pattern in which a look may tell one: four weeks after the first check-in, eight weeks after
 * it, and every four weeks from then on. The first two are where most can be found; 7 looks are the most in half a year.
 */
const LEVELS = { first: 0.028, second: 0.012, later: 0.002, old: 0.007 };

/** A Monday, 1970-01-05, from which the later looks are counted: they are the same when the oldest check-ins are deleted. */
const GRID_DAY = 4;

export interface PatternLook {
  /** Number of the first day that it does not look at. */
  readonly day: number;
  /** Share of diaries without a pattern in which it may tell one. */
  readonly level: number;
}

export interface LookCalendar {
  /** The last look that took place; null where there was none. */
  readonly last: PatternLook | null;
  /** Number of the day of the next one; null without a check-in. */
  readonly next: number | null;
}

/**
 * @param days number of the day of each check-in, never falling
 * @param today number of the running day
 */
export function lookCalendar(days: readonly number[], today: number): LookCalendar {
  const first = days[0];
  if (first === undefined) return { last: null, next: null };
  let last: PatternLook | null = null;
  let unspent = 0;
  for (let number = 0; ; number++) {
    const day = lookDay(first, number);
    if (day > today) return { last, next: day };
    const level = levelOf(number, day - first) + unspent;
    const isDue = isEnough(days.filter((each) => each < day && each >= day - LOOKS_BACK_DAYS));
    if (isDue) last = { day, level };
    unspent = isDue ? 0 : level;
  }
}

function lookDay(first: number, number: number): number {
  if (number < 2) return first + (number + 1) * LOOK_EVERY_DAYS;
  const second = first + 2 * LOOK_EVERY_DAYS;
  const sinceGrid = (second - GRID_DAY) % LOOK_EVERY_DAYS;
  return second - sinceGrid + (number - 1) * LOOK_EVERY_DAYS;
}

function levelOf(number: number, age: number): number {
  if (number < 2) return number === 0 ? LEVELS.first : LEVELS.second;
  return age < OLD_DAYS ? LEVELS.later : LEVELS.old;
}

const isEnough = (days: readonly number[]): boolean =>
  days.length >= LEAST_CHECK_INS && new Set(days).size >= LEAST_DAYS;
