import type { Equipment, Exercise, ExerciseKind } from '../../shared/exercises/exercise.ts';
import { gateWith, passes } from '../../shared/exercises/gate.ts';
import type { Settings } from '../../shared/settings/schema.ts';

export const KINDS: readonly ExerciseKind[] = ['release', 'strengthen', 'reset'];

export const KIND_WORDS: Readonly<Record<ExerciseKind, { readonly name: string; readonly note: string }>> = {
  release: { name: 'Release', note: 'Stretches and light pressure around the sore spot.' },
  strengthen: { name: 'Strengthen', note: 'A little strength for the upper back, now and then.' },
  reset: { name: 'Reset', note: 'Another position, a loose arm, a breath.' },
};

export const THINGS: Readonly<Record<Equipment, { readonly name: string; readonly note: string }>> = {
  chair: { name: 'A firm chair', note: 'One that does not roll or tip.' },
  wall: { name: 'A free wall', note: 'Wide enough for both arms.' },
  doorway: { name: 'A doorway', note: 'To lean into.' },
  band: { name: 'An exercise band', note: 'A light one to begin with.' },
  ball: { name: 'A soft ball', note: 'The size of a tennis ball.' },
};

/** Whether the settings alone let it come; the pain of the day may still keep it back. */
export function isPossible(exercise: Exercise, { exercises, equipment: atHand }: Settings): boolean {
  const { id, equipment, position } = exercise;
  const { position: can, effort, never } = exercises;
  return (
    passes(gateWith('open', effort), exercise) &&
    (equipment === 'none' || atHand.includes(equipment)) &&
    (can === 'any' || can === position) &&
    !never.includes(id)
  );
}

/** "Standing, with a firm chair, 70 s". */
export function needs({ position, equipment, seconds }: Exercise): string {
  const thing = equipment === 'none' ? '' : `, with ${THINGS[equipment].name.toLowerCase()}`;
  return `${position === 'sitting' ? 'Sitting' : 'Standing'}${thing}, ${seconds} s`;
}
