/** Which cue sounds when in a break. */
import type { PlannedExercise } from '../../../shared/engine/types.ts';

export type Cue = 'start' | 'half' | 'next' | 'end';

interface Moment {
  readonly cue: Cue;
  /** Milliseconds of the app's time since the break's start. */
  readonly atMs: number;
}

function moments(plan: readonly PlannedExercise[], wholeMs: number): readonly Moment[] {
  const changes: Moment[] = [];
  let atMs = 0;
  for (const { seconds } of plan.slice(0, -1)) {
    atMs += seconds * 1000;
    changes.push({ cue: 'next', atMs });
  }
  return [{ cue: 'start', atMs: 0 }, { cue: 'half', atMs: wholeMs / 2 }, ...changes, { cue: 'end', atMs: wholeMs }];
}

/**
 * The cue of the time after `fromMs` up to and with `toMs`; null if there is none. Of several the last one counts, and a
 * change of exercise counts for more than the half of the break at the same moment.
 */
export function cueBetween(
  plan: readonly PlannedExercise[],
  wholeMs: number,
  fromMs: number,
  toMs: number,
): Cue | null {
  const due = moments(plan, wholeMs).filter(({ atMs }) => atMs > fromMs && atMs <= toMs);
  return due.toSorted((a, b) => a.atMs - b.atMs).at(-1)?.cue ?? null;
}
