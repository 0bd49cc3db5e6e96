/** What the person wants of exercises. The type stands here so that this folder does not import the settings. */
import type { Equipment, ExerciseKind, POSITIONS } from './exercise.ts';
import type { Effort } from './gate.ts';

type Position = (typeof POSITIONS)[number];

/** An exercise that the person has written. */
export interface OwnExercise {
  readonly name: string;
  /** The place that it takes in a break. */
  readonly kind: ExerciseKind;
  readonly steps: readonly string[];
  readonly seconds: number;
  readonly position: Position;
  readonly equipment: Equipment | 'none';
  /** A file of the folder `pictures`, or a `data:` URL. */
  readonly picture?: string;
}

export interface ExercisePreferences {
  /** How the person can exercise at present. */
  readonly position: Position | 'any';
  /** How much breaks may ask for at most. */
  readonly effort: Effort;
  /** Ids that come about half as often again, and ids that never come. */
  readonly likes: readonly string[];
  readonly never: readonly string[];
  readonly own: readonly OwnExercise[];
}
