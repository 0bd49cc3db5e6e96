/** Which exercises a break offers. Sequences: docs/evidence.md C. */
import type { PlannedExercise } from '../terms.ts';
import type { ExerciseChoice } from './choice.ts';
import { longBreak } from './longBreak.ts';
import { microBreak } from './microBreak.ts';

/**
 * A plan whose seconds add up to the break's length; empty where nothing may be offered: then the break is a plain pause.
 * Same input, same plan.
 */
export function planBreak(choice: ExerciseChoice): readonly PlannedExercise[] {
  return choice.kind === 'micro' ? microBreak(choice) : longBreak(choice);
}
