import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import type { Exercise } from '../../shared/exercises/exercise.ts';

/** The exercise of that id in the catalogue, if there is one. */
export function exerciseOf(id: string): Exercise | undefined {
  return CATALOGUE.find((exercise) => exercise.id === id);
}

/** Its name without the anatomist's addition in parentheses. */
export function shortName(id: string): string {
  return (exerciseOf(id)?.name ?? id).replace(/\s*\([^)]*\)$/, '');
}
