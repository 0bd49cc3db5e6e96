import type { PlannedExercise } from '../../../shared/terms.ts';
import { moveOf } from '../../../shared/exercises/moves/index.ts';
import type { Move } from '../../../shared/figure/move.ts';
import { type Performance, perform, takesTurns } from '../../../shared/figure/performance.ts';
import type { BodySide } from '../../../shared/figure/pose.ts';
import { newestSettings } from '../snapshot.ts';

const performances = new Map<string, Performance>();

/**
 * An exercise's movement over the time that it gets, for this person's sides; null if it has no movement. The same object
 * each time, so that a new snapshot with the same plan draws nothing new.
 */
export function performanceOf({ id, seconds }: Pick<PlannedExercise, 'id' | 'seconds'>): Performance | null {
  const move = moveOf(id);
  if (move === null) return null;
  const first = firstSideOf(move);
  const key = `${id} ${seconds} ${first}`;
  let known = performances.get(key);
  if (known === undefined) {
    known = perform(move, seconds, first);
    performances.set(key, known);
  }
  return known;
}

/** The side that is to begin where they take turns; else it is the arm at the mouse. */
function firstSideOf(move: Move): BodySide {
  const settings = newestSettings();
  if (settings === null) return 'right';
  return takesTurns(move) ? settings.exercises.firstSide : settings.exercises.mouseHand;
}
