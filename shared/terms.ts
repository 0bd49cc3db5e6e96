/** What every floor above speaks of. It imports nothing. */

export type BreakKind = 'micro' | 'long';

/** A reading that the system may not give. Unknown is a value of its own, never zero. */
export type Known<T> = T | 'unknown';

/** Why a break has this exercise and not another; `exerciseReason.*` of the messages says it. */
export type ExerciseReason =
  | 'nextFront'
  | 'nextSide'
  | 'nextBack'
  | 'nextNeck'
  | 'walkFirst'
  | 'strengthSet'
  | 'plainPause'
  | 'lightAsAsked'
  | 'gentleAsAsked'
  | 'sore'
  | 'quiteSore'
  | 'liked'
  | 'own'
  | 'new'
  | 'strength'
  | 'armsOut'
  | 'calmEnd'
  | 'swapped';

/** Weeks 1 and 2 of the strength plan, 3 and 4, and all later ones. */
export type StrengthStage = 'first' | 'second' | 'third';

/** How much of a strengthener, where that is not what the exercise says of itself; `exerciseDose.*` says it. */
export type DoseToday =
  | { readonly kind: 'half' }
  /** `effort`: as often as ever. `set`, `heldSet`: as a part of the daily set, by repetitions or by holds. */
  | { readonly kind: 'effort' | 'set' | 'heldSet'; readonly stage: StrengthStage };

/** One exercise of a break, with the time it gets. */
export interface PlannedExercise {
  readonly id: string;
  readonly seconds: number;
  readonly why: ExerciseReason;
  /** How much today, where that differs from the exercise's own dose. */
  readonly dose?: DoseToday;
  /** Part of the daily strength set. */
  readonly set?: true;
}
