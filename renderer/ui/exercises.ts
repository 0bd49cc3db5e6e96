import type { Exercise } from '../../shared/exercises/exercise.ts';
import { exerciseById } from '../../shared/exercises/lookup.ts';
import { newestSettings } from './snapshot.ts';

/** The exercise of that id, of the catalogue or the user's own; undefined where there is none (any more). */
export function exerciseOf(id: string): Exercise | undefined {
  return exerciseById(id, newestSettings()?.exercises.own ?? []);
}

/** Its name without the anatomist's addition in parentheses. */
export function shortName(id: string): string {
  return nameInShort(exerciseOf(id)?.name ?? id);
}

export const nameInShort = (name: string): string => name.replace(/\s*\([^)]*\)$/, '');
