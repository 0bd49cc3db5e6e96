import type { Exercise } from '../../shared/exercises/exercise.ts';
import { exerciseById } from '../../shared/exercises/lookup.ts';
import { exerciseName, exerciseTerm } from '../../shared/words/exercises.ts';
import type { SayText } from '../../shared/words/say.ts';
import { newestSettings } from './snapshot.ts';

/** The exercise of that id, of the catalogue or the user's own; undefined where there is none (any more). */
export function exerciseOf(id: string): Exercise | undefined {
  return exerciseById(id, newestSettings()?.exercises.own ?? []);
}

/** Its name; the id where there is no such exercise any more. */
export function shortName(say: SayText, id: string): string {
  const exercise = exerciseOf(id);
  return exercise === undefined ? id : exerciseName(say, exercise);
}

/** What a therapist calls it; empty where it has no other name. */
export function termOf(say: SayText, id: string): string {
  const exercise = exerciseOf(id);
  return exercise === undefined ? '' : exerciseTerm(say, exercise);
}
