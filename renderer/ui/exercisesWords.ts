import type { Equipment, Exercise, ExerciseKind } from '../../shared/exercises/exercise.ts';
import { isAllowed } from '../../shared/exercises/choice.ts';
import { gateWith } from '../../shared/exercises/gate.ts';
import type { Settings } from '../../shared/settings/schema.ts';

export const KIND_WORDS: Readonly<Record<ExerciseKind, { readonly name: string; readonly note: string }>> = {
  release: { name: 'Release', note: 'Stretches and light pressure around the sore spot.' },
  strengthen: { name: 'Strengthen', note: 'A little strength for the upper back, now and then.' },
  reset: { name: 'Reset', note: 'Another position, a loose arm, a breath.' },
};

export const EQUIPMENT_WORDS: Readonly<Record<Equipment, { readonly name: string; readonly note: string }>> = {
  chair: { name: 'A firm chair', note: 'One that does not roll or tip.' },
  wall: { name: 'A free wall', note: 'Wide enough for both arms.' },
  doorway: { name: 'A doorway', note: 'To lean into.' },
  band: { name: 'An exercise band', note: 'A light one to begin with.' },
  ball: { name: 'A soft ball', note: 'The size of a tennis ball.' },
};

/** Whether the settings alone let it come; the pain of the day may still keep it back. */
export function isPossible(exercise: Exercise, { exercises, equipment }: Settings): boolean {
  return isAllowed(exercise, { gate: gateWith('open', exercises.effort), equipment, exercises });
}

/** "Standing, with a firm chair, 70 s". */
export function needs({ position, equipment, seconds }: Exercise): string {
  const thing = equipment === 'none' ? '' : `, with ${EQUIPMENT_WORDS[equipment].name.toLowerCase()}`;
  return `${position === 'sitting' ? 'Sitting' : 'Standing'}${thing}, ${seconds} s`;
}
