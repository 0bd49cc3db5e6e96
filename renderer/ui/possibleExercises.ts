import type { Exercise } from '../../shared/exercises/exercise.ts';
import { isAllowed } from '../../shared/exercises/choice.ts';
import { stricterGate } from '../../shared/exercises/gate.ts';
import type { Settings } from '../../shared/settings/schema.ts';

/** Whether the settings alone let it come; the pain of the day may still keep it back. */
export function isPossible(exercise: Exercise, { exercises, equipment }: Settings): boolean {
  return isAllowed(exercise, { gate: stricterGate('open', exercises.effort), equipment, exercises });
}
