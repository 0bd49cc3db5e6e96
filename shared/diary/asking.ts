/** Whether the end of a break is a moment to ask how the knot feels. */
import { DAY, HOUR } from '../moment.ts';

export interface AskingFacts {
  /** How often a day the person wants to be asked. 0 never. */
  readonly perDay: number;
  /** Wall-clock times at which the question was put. */
  readonly askedAt: readonly number[];
  /** The wall clock now. */
  readonly now: number;
  /** The running day, as a wall-clock span. */
  readonly day: { readonly from: number; readonly until: number };
  /** Whether the break was taken; one that was left early was not. */
  readonly taken: boolean;
  /** Whether the break's window is still there. One who has closed it wants no more of it. */
  readonly inView: boolean;
  /** Whether the screen is locked or the machine asleep, so that nobody would see the question. */
  readonly away: boolean;
}

/** The questions that were put on the running day. */
export function askedToday({ askedAt, day }: Pick<AskingFacts, 'askedAt' | 'day'>): readonly number[] {
  return askedAt.filter((at) => at >= day.from && at < day.until);
}

/** Answers that follow each other tell of one hour of the day: what lasts all day is seen in answers that lie apart. */
const APART = 2 * HOUR;
/** The day begins at 04:00. */
const NOON_AFTER = 8 * HOUR;

/**
 * How many questions may be put before noon: half of them, so that the first breaks of a day do not take those of the
 * afternoon. An odd one goes to the morning of every other day.
 */
function mostBeforeNoon({ perDay, day }: AskingFacts): number {
  const isOddDay = Math.floor(day.from / DAY) % 2 === 1;
  return isOddDay ? Math.ceil(perDay / 2) : Math.floor(perDay / 2);
}

export function mayAsk(facts: AskingFacts): boolean {
  const asked = askedToday(facts);
  const isMorning = facts.now < facts.day.from + NOON_AFTER;
  const most = isMorning ? mostBeforeNoon(facts) : facts.perDay;
  const isApart = asked.every((at) => Math.abs(facts.now - at) >= APART);
  return facts.taken && facts.inView && !facts.away && isApart && asked.length < most;
}
