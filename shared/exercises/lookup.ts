/** One place to look exercises up: the catalogue and the user's own. */
import { CATALOGUE } from './catalogue.ts';
import type { Exercise } from './exercise.ts';
import { fromOwn } from './own.ts';
import type { OwnExercise } from './preferences.ts';

/** Time of a break that no exercise fills; in a plan like an exercise, but never chosen, swapped or refused. */
export const PAUSE = {
  id: 'pause',
  kind: 'reset',
  muscles: [],
  equipment: 'none',
  position: 'sitting',
  seconds: 60,
  stepCount: 3,
  evidence: ['A13'],
} as const satisfies Exercise;

/** All that may be chosen from: the catalogue, then the user's own. */
export function allExercises(own: readonly OwnExercise[]): readonly Exercise[] {
  return own.length === 0 ? CATALOGUE : [...CATALOGUE, ...own.map(fromOwn)];
}

/** The exercise of that id; undefined where there is none (any more). */
export function exerciseById(id: string, own: readonly OwnExercise[]): Exercise | undefined {
  return id === PAUSE.id ? PAUSE : allExercises(own).find((exercise) => exercise.id === id);
}
