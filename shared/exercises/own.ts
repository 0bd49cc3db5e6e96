/** Exercises that the person has written, and what they become in a break. */
import type { Exercise } from './exercise.ts';
import { ownId } from './ownId.ts';
import type { OwnExercise } from './preferences.ts';

/** An exercise as the rest of the app knows it. */
export function fromOwn(own: OwnExercise): Exercise {
  const { name, kind, steps, seconds, position, equipment, picture } = own;
  return {
    id: ownId(name),
    kind,
    stepCount: steps.length,
    seconds,
    position,
    equipment,
    muscles: [],
    evidence: [],
    own: { name, steps },
    ...(picture === undefined ? {} : { picture }),
  };
}
