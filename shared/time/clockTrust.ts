/**
 * How far the wall clock is believed. One reading proves nothing: a clock may be years ahead after a start. A clock that
 * has jumped is in doubt until it was seen to go on steadily for some hours, or for a week if it jumped far. Nothing is
 * deleted meanwhile, and the pain gate goes by the time that is believed as well. Times are milliseconds.
 */
import { DAY, HOUR, type Moment } from '../moment.ts';
import { isPlausibleClock } from './plausible.ts';

/** What is known of the clock. */
export interface ClockTrust {
  /** The last time that is believed, on the wall clock. Without doubt it is what the clock says. */
  readonly believed: number;
  /** Wall-clock time since which the clock has been believed without a break. */
  readonly since: number;
  /** Null while the clock is believed; else what it said first after its jump, and what it said last. */
  readonly doubt: { readonly since: number; readonly said: number } | null;
}

/** A night, or a clock that is set by hand, is no jump. */
const NO_JUMP = DAY;
/** Times that the clock may pass over while it is in doubt, because nobody was there: a long weekend. */
const LONGEST_WEEKEND = 4 * DAY;
/** A jump ahead that a leave explains. */
const NEAR = 21 * DAY;
/** How long a clock must be seen after such a jump, or after one that went back, and after one that went far ahead. */
const SEEN_NEAR = 3 * HOUR;
const SEEN_FAR = 7 * DAY;
/** Where nothing else is known: the newest row of the history may be this old. */
const NEWEST_ROW = 28 * DAY;

/**
 * The first look after a start.
 * @param known what was known at the end of the last run; null where that is lost
 * @param newestRow time of the newest row of the history that can be (`isPlausible`); null where there is none
 */
export function firstLook(known: ClockTrust | null, newestRow: number | null, now: Moment): ClockTrust {
  if (known !== null) return nextLook(known, 0, now);
  const { wall } = now;
  const isKnown = newestRow === null ? isPlausibleClock(wall) : Math.abs(wall - newestRow) <= NEWEST_ROW;
  if (isKnown) return { believed: wall, since: wall, doubt: null };
  const believed = newestRow ?? wall;
  return { believed, since: believed, doubt: { since: wall, said: wall } };
}

/** A later look. @param elapsed time since the last one, by the monotonic clock */
export function nextLook({ believed, since, doubt }: ClockTrust, elapsed: number, { wall }: Moment): ClockTrust {
  const expected = believed + elapsed;
  const isPossible = isPlausibleClock(wall);
  if (isPossible && Math.abs(wall - expected) <= NO_JUMP) {
    return { believed: wall, since: Math.min(since, wall), doubt: null };
  }
  const passedOver = doubt === null ? null : wall - (doubt.said + elapsed);
  const isSteady = passedOver !== null && passedOver >= -HOUR && passedOver <= LONGEST_WEEKEND;
  if (doubt === null || !isSteady) return { believed: expected, since, doubt: { since: wall, said: wall } };
  const needed = wall - expected > NEAR ? SEEN_FAR : SEEN_NEAR;
  if (isPossible && wall - doubt.since >= needed) return { believed: wall, since: doubt.since, doubt: null };
  return { believed: expected, since, doubt: { since: doubt.since, said: wall } };
}

/** Whether the clock was seen for hours without a jump: only then anything is deleted because of it. */
export const hasSeenTimePass = ({ believed, since, doubt }: ClockTrust): boolean =>
  doubt === null && believed - since >= SEEN_NEAR;

/** Whether the clock is so far off that the person should hear of it. */
export const isFarOff = ({ believed, doubt }: ClockTrust): boolean =>
  doubt !== null && (Math.abs(doubt.said - believed) > NEAR || !isPlausibleClock(doubt.said));
