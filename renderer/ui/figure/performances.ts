import type { PlannedExercise } from '../../../shared/terms.ts';
import { moveOf } from '../../../shared/exercises/moves/index.ts';
import { type Performance, perform } from '../../../shared/figure/performance.ts';

const performances = new Map<string, Performance | null>();

/**
 * An exercise's movement over the time that it gets; null if it has no movement. The same object each time, so that a new
 * snapshot with the same plan draws nothing new.
 */
export function performanceOf({ id, seconds }: Pick<PlannedExercise, 'id' | 'seconds'>): Performance | null {
  const key = `${id} ${seconds}`;
  let known = performances.get(key);
  if (known === undefined) {
    const move = moveOf(id);
    known = move === null ? null : perform(move, seconds);
    performances.set(key, known);
  }
  return known;
}
