/** Why this exercise and not another. */
import type { ExerciseReason } from '../terms.ts';
import { type ExerciseChoice, wasOffered } from './choice.ts';
import type { Exercise, ReleaseRegion } from './exercise.ts';
import { stricterGate } from './gate.ts';

const NEXT: Readonly<Record<ReleaseRegion, ExerciseReason>> = {
  front: 'nextFront',
  side: 'nextSide',
  back: 'nextBack',
  neck: 'nextNeck',
};

export function whyThis(exercise: Exercise, choice: ExerciseChoice): ExerciseReason {
  const { id, kind, region } = exercise;
  const isWished = choice.gate === stricterGate('open', choice.exercises.effort);
  if (choice.gate === 'gentle' && kind === 'strengthen') return isWished ? 'lightAsAsked' : 'sore';
  if (choice.gate === 'rest' && kind === 'release') return isWished ? 'gentleAsAsked' : 'quiteSore';
  if (choice.exercises.likes.includes(id)) return 'liked';
  if (exercise.own !== undefined) return 'own';
  if (kind === 'release' && region !== undefined) return NEXT[region];
  if (!wasOffered(id, choice)) return 'new';
  if (kind === 'strengthen') return 'strength';
  return choice.kind === 'micro' ? 'armsOut' : 'calmEnd';
}

export function whySwapped(exercise: Exercise, choice: ExerciseChoice): ExerciseReason {
  return choice.exercises.likes.includes(exercise.id) ? 'liked' : 'swapped';
}
