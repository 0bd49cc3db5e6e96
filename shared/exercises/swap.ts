/** Another exercise for the place of one in a plan. */
import type { ExerciseReason, PlannedExercise } from '../terms.ts';
import { type ExerciseChoice, allowed, nextOf, nextRelease } from './choice.ts';
import type { Exercise, ExerciseKind } from './exercise.ts';
import { frontOrSide } from './longBreak.ts';
import { exerciseById } from './lookup.ts';
import { isMicroReset, nextMicroReset } from './microBreak.ts';
import { WALK, fitsIn, inSet, plainPause, planned, timeFor } from './parts.ts';

/** Kinds that may take a place, best first. Strength never comes as a surprise. */
const IN_PLACE_OF: Readonly<Record<ExerciseKind, readonly ExerciseKind[]>> = {
  reset: ['reset', 'release'],
  release: ['release', 'reset'],
  strengthen: ['strengthen', 'release', 'reset'],
};

function next(kind: ExerciseKind, candidates: readonly Exercise[], choice: ExerciseChoice): Exercise | undefined {
  const isMicro = choice.kind === 'micro';
  if (kind === 'reset' && isMicro) return nextMicroReset(candidates.filter(isMicroReset), choice);
  const ofKind = candidates.filter((each) => each.kind === kind);
  if (kind === 'release') return nextRelease(isMicro ? ofKind : frontOrSide(ofKind, choice), choice);
  return nextOf(ofKind, choice);
}

/**
 * What takes the place of `plan[place]`: of the same kind where one is allowed, and never one that the plan has already.
 * It lasts as long as the place, or twice its own time if that is less. With nothing left it is a plain pause.
 */
export function replacement(
  choice: ExerciseChoice,
  plan: readonly PlannedExercise[],
  place: number,
  why: (exercise: Exercise, choice: ExerciseChoice) => ExerciseReason,
): PlannedExercise {
  const { id, seconds, set } = plan[place]!;
  const gone = exerciseById(id, choice.exercises.own);
  const candidates = allowed(choice).filter(
    (each) => each.id !== WALK && !plan.some((part) => part.id === each.id) && fitsIn(each, seconds),
  );
  const kind = gone === undefined || (choice.kind === 'micro' && isMicroReset(gone)) ? 'reset' : gone.kind;
  for (const wanted of IN_PLACE_OF[kind]) {
    const exercise = next(wanted, candidates, choice);
    if (exercise === undefined) continue;
    const isInSet = set === true && exercise.kind === 'strengthen';
    return (isInSet ? inSet : planned)(exercise, timeFor(exercise, seconds), choice, why(exercise, choice));
  }
  return plainPause(seconds);
}
