/** What every floor above speaks of. It imports nothing. */

export type BreakKind = 'micro' | 'long';

/** A reading that the system may not give. Unknown is a value of its own, never zero. */
export type Known<T> = T | 'unknown';

/** One exercise of a break, with the time it gets. */
export interface PlannedExercise {
  readonly id: string;
  readonly seconds: number;
  /** Why this one, in a short phrase such as "the neck is next". */
  readonly why: string;
  /** How much today, where that differs from the exercise's own dose. */
  readonly dose?: string;
  /** Part of the daily strength set. */
  readonly set?: true;
}
