import type { SourceId } from '../sources.ts';

/** What an exercise may need; `none` if it needs nothing. */
export const EQUIPMENT = ['chair', 'wall', 'doorway', 'band', 'ball'] as const;
export type Equipment = (typeof EQUIPMENT)[number];

export const EXERCISE_KINDS = ['release', 'strengthen', 'reset'] as const;
export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

export const POSITIONS = ['sitting', 'standing'] as const;

/** Where a release works. Releases rotate over these. */
export type ReleaseRegion = 'front' | 'side' | 'back' | 'neck';

/** What the app knows of an exercise. Its texts are said by `shared/words/exercises.ts`. */
export interface Exercise {
  readonly id: string;
  readonly kind: ExerciseKind;
  /** Only releases have one. */
  readonly region?: ReleaseRegion;
  /**
   * A release that suits a sore day: it neither presses nor pinches, and does not pull on the sore spot itself.
   * docs/evidence.md B, "Gate".
   */
  readonly gentle?: true;
  readonly muscles: readonly string[];
  readonly equipment: Equipment | 'none';
  readonly position: (typeof POSITIONS)[number];
  /** How long it takes at an easy pace, in seconds. */
  readonly seconds: number;
  /** 3 to 5; 1 to 6 in an exercise of the person's own. */
  readonly stepCount: number;
  /** A strengthener whose repetitions are held for seconds: a set has as many of them as any other time. */
  readonly isHeld?: true;
  /** Rows of docs/evidence.md. */
  readonly evidence: readonly SourceId[];
  /** The person's own words, in an exercise that they have written. */
  readonly own?: { readonly name: string; readonly steps: readonly string[] };
  /** Only in exercises of the person's own: a file of the folder `pictures`, or a `data:` URL. */
  readonly picture?: string;
}
