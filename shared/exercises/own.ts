/** Exercises that the user has written: how they are named and what they become in a break. */
import type { Exercise } from './exercise.ts';
import { ownId } from './ownId.ts';
import type { OwnExercise } from './preferences.ts';

/** An exercise as the rest of the app knows it. What nobody has said of it is said to be unknown. */
export function fromOwn(own: OwnExercise): Exercise {
  const { name, kind, steps, seconds, position, equipment, picture } = own;
  return {
    id: ownId(name),
    name,
    kind,
    steps,
    seconds,
    position,
    equipment,
    muscles: [],
    dose: 'as much as feels right',
    mistake: 'None noted.',
    caution: 'Stop if it hurts sharply.',
    why: 'One of your own.',
    evidence: [],
    strength: 'your own exercise; Unknot knows no study of it',
    ...(picture === undefined ? {} : { picture }),
  };
}
