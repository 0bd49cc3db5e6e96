/** The parts of a plan: an exercise with its time, its reason and today's dose. */
import type { DoseToday, ExerciseReason, PlannedExercise } from '../terms.ts';
import type { ExerciseChoice } from './choice.ts';
import type { Exercise } from './exercise.ts';
import { PAUSE, exerciseById } from './lookup.ts';
import { doseToday } from './strength.ts';

/** It begins every long break and has the time that the others leave. */
export const WALK = 'walk-away';

/** An exercise may be cut short, but not by more than a third, and drawn out, but not to more than twice its time. */
const MAY_BE_CUT_TO = 2 / 3;
const MAY_LAST = 2;

export const fitsIn = (exercise: Exercise, seconds: number): boolean => exercise.seconds * MAY_BE_CUT_TO <= seconds;

/** The time an exercise takes of what there is for it. */
export const timeFor = (exercise: Exercise, seconds: number): number => Math.min(seconds, exercise.seconds * MAY_LAST);

export function planned(
  exercise: Exercise,
  seconds: number,
  choice: ExerciseChoice,
  why: ExerciseReason,
): PlannedExercise {
  return { id: exercise.id, seconds, why, ...doseOf(exercise, choice, false) };
}

/** The same as a part of the strength set. */
export function inSet(
  exercise: Exercise,
  seconds: number,
  choice: ExerciseChoice,
  why: ExerciseReason,
): PlannedExercise {
  return { id: exercise.id, seconds, why, ...doseOf(exercise, choice, true), set: true };
}

function doseOf(
  exercise: Exercise,
  { gate, strength }: ExerciseChoice,
  isInSet: boolean,
): { readonly dose?: DoseToday } {
  const dose = doseToday(exercise, { gate, week: strength.week, isInSet });
  return dose === undefined ? {} : { dose };
}

/** The same part with the dose that the choice gives it now. */
export function withDose(part: PlannedExercise, choice: ExerciseChoice): PlannedExercise {
  const { dose: _, ...rest } = part;
  const exercise = exerciseById(part.id, choice.exercises.own);
  return exercise === undefined ? rest : { ...rest, ...doseOf(exercise, choice, part.set === true) };
}

/** Time of a break that no exercise fills. */
export const plainPause = (seconds: number): PlannedExercise => ({ id: PAUSE.id, seconds, why: 'plainPause' });
