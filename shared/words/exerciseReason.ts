/** Why this exercise and not another, in a short phrase without a full stop. Wording: docs/evidence.md E. */
import { type Choice, wasOffered } from '../exercises/choice.ts';
import type { Exercise, ReleaseRegion } from '../exercises/exercise.ts';
import { gateWith } from '../exercises/gate.ts';

const NEXT: Readonly<Record<ReleaseRegion, string>> = {
  front: 'the front of the chest is next',
  side: 'the side of the body is next',
  back: 'the back of the shoulder is next',
  neck: 'the neck is next',
};

export const WHY_WALK = 'a few steps first: a change of position often feels best';
export const WHY_SET = 'today’s strength set';
export const WHY_PAUSE = 'a rest without an exercise counts just as well';

export function whyThis(exercise: Exercise, choice: Choice): string {
  const { id, kind, region } = exercise;
  const isWished = choice.gate === gateWith('open', choice.exercises.effort);
  if (choice.gate === 'gentle' && kind === 'strengthen')
    return isWished ? 'light, as you asked for' : 'gentle, since the knot is sore today';
  if (choice.gate === 'rest' && kind === 'release')
    return isWished ? 'gentle, as you asked for' : 'gentle, since the knot is quite sore today';
  if (choice.exercises.likes.includes(id)) return 'you like this one';
  if (exercise.evidence.length === 0) return 'one of your own';
  if (kind === 'release' && region !== undefined) return NEXT[region];
  if (!wasOffered(id, choice)) return 'one you have not had yet';
  if (kind === 'strengthen') return 'a little strength for the upper back';
  return choice.kind === 'micro' ? 'your arms have been out for a while' : 'a calm end to the break';
}

export function whySwapped(exercise: Exercise, choice: Choice): string {
  if (choice.exercises.likes.includes(exercise.id)) return 'you like this one';
  return 'something else for the same place';
}
