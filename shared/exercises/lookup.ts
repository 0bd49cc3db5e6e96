/** One place to look exercises up: the catalogue and the user's own. */
import { CATALOGUE } from './catalogue.ts';
import type { Exercise } from './exercise.ts';
import { fromOwn } from './own.ts';
import type { OwnExercise } from './preferences.ts';

/** Time of a break that no exercise fills; in a plan like an exercise, but never chosen, swapped or refused. */
export const PAUSE: Exercise = {
  id: 'pause',
  name: 'A plain pause',
  kind: 'reset',
  muscles: [],
  equipment: 'none',
  position: 'sitting',
  seconds: 60,
  steps: ['Let both arms rest where they are comfortable.', 'Look at something far away.', 'Breathe out slowly.'],
  dose: 'for as long as the break lasts',
  mistake: 'Keeping one hand on the mouse.',
  caution: 'None.',
  why: 'A rest without an exercise counts just as well.',
  evidence: ['A13'],
  strength: 'moderate',
};

/** All that may be chosen from: the catalogue, then the user's own. */
export function allExercises(own: readonly OwnExercise[]): readonly Exercise[] {
  return own.length === 0 ? CATALOGUE : [...CATALOGUE, ...own.map(fromOwn)];
}

/** The exercise of that id; undefined where there is none (any more). */
export function exerciseById(id: string, own: readonly OwnExercise[]): Exercise | undefined {
  return id === PAUSE.id ? PAUSE : allExercises(own).find((exercise) => exercise.id === id);
}
