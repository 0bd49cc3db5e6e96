/**
 * Which moments of the wall clock can be. A clock may be wrong for a while (a dead battery, a slip in the system's
 * settings), and files may say anything: whatever keeps or takes in a moment asks here first. Times are milliseconds
 * since 1970 on the wall clock.
 */
import { DAY, HOUR, MINUTE } from '../moment.ts';

/** [EARLIEST, LATEST): what a kept moment may be at all, 2000 to 2100. */
export const EARLIEST = 946_684_800_000;
export const LATEST = 4_102_444_800_000;
/** No Unknot ran before 2025: a clock that says so is wrong. A dead battery sets it to 1970, 2000 or the BIOS's year. */
const EARLIEST_CLOCK = 1_735_689_600_000;

/** So far may what comes from elsewhere lie after now: two machines differ, and one of them may have the wrong zone. */
export const AHEAD = DAY;
/** The same for what was written here: a clock is set right by seconds every day. */
export const SLIGHTLY_AHEAD = 5 * MINUTE;

/** Whether this machine's clock can be right. */
export const isPlausibleClock = (wall: number): boolean => wall >= EARLIEST_CLOCK && wall < LATEST;

/**
 * Whether something can have happened at `at`: since 2000, and not after now, with a day of tolerance. Where the clock
 * itself cannot be right, up to 2100. False for what is not a number.
 */
export function isPlausible(at: number, now: number): boolean {
  return at >= EARLIEST && (isPlausibleClock(now) ? at <= now + AHEAD : at < LATEST);
}

/** Whether something that was written here has happened: it does not lie after now, a few minutes aside. */
export const hasHappened = (at: number, now: number): boolean => at <= now + SLIGHTLY_AHEAD;

/** What is to end with the day ends within the longest day there is, a change of zone or a small correction included. */
export const LONGEST_DAY = 26 * HOUR;
