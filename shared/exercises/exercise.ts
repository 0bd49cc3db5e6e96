import type { SourceId } from '../sources.ts';

/** Things an exercise may need. Nothing at all is always at hand. */
export const EQUIPMENT = ['chair', 'wall', 'doorway', 'band', 'ball'] as const;
export type Equipment = (typeof EQUIPMENT)[number];

export const EXERCISE_KINDS = ['release', 'strengthen', 'reset'] as const;
export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

export const POSITIONS = ['sitting', 'standing'] as const;

/** Where a release works. Releases rotate over these. */
export type ReleaseRegion = 'front' | 'side' | 'back' | 'neck';

export interface Exercise {
  readonly id: string;
  readonly name: string;
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
  /** 3 to 5 steps of at most 100 characters; 1 to 6 of at most 200 in an exercise of the user's own. */
  readonly steps: readonly string[];
  readonly dose: string;
  readonly mistake: string;
  readonly caution: string;
  readonly why: string;
  /** Rows of docs/evidence.md. */
  readonly evidence: readonly SourceId[];
  /** How strong that evidence is, in words. */
  readonly strength: string;
  /** Only in exercises of the user's own: a file of the folder `pictures`, or a `data:` URL. */
  readonly picture?: string;
}
