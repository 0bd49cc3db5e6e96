/** Whether the end of a break is a moment to ask how the knot feels. */

export interface AskingFacts {
  /** How often a day the person wants to be asked. 0 never. */
  readonly perDay: number;
  /** Wall-clock times at which the question was put. */
  readonly askedAt: readonly number[];
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

export function mayAsk(facts: AskingFacts): boolean {
  return facts.taken && facts.inView && !facts.away && askedToday(facts).length < facts.perDay;
}
