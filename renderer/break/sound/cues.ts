/** Which cue sounds when in a break. */
import type { PlannedExercise } from '../../../shared/terms.ts';
import type { Cue } from '../../ui/sound/mallet.ts';
import { sideChanges } from '../instruction.ts';

interface TimedCue {
  readonly cue: Cue;
  /** Milliseconds of the app's time since the break's start. */
  readonly atMs: number;
}

/** A change of exercise or side this near to the half of the break says enough. */
const TOLD_WITHIN_MS = 3000;

function timedCues(plan: readonly PlannedExercise[], wholeMs: number): readonly TimedCue[] {
  const changes: TimedCue[] = [];
  let atMs = 0;
  for (const [index, planned] of plan.entries()) {
    if (index > 0) changes.push({ cue: 'next', atMs });
    for (const seconds of sideChanges(planned)) changes.push({ cue: 'side', atMs: atMs + seconds * 1000 });
    atMs += planned.seconds * 1000;
  }
  const half: TimedCue = { cue: 'half', atMs: wholeMs / 2 };
  const halfIsTold = changes.some(({ atMs: at }) => Math.abs(at - half.atMs) < TOLD_WITHIN_MS);
  return [{ cue: 'start', atMs: 0 }, ...(halfIsTold ? [] : [half]), ...changes, { cue: 'end', atMs: wholeMs }];
}

/**
 * The last cue after `fromMs` and up to `toMs`, which is included; null if there is none.
 */
export function cueBetween(
  plan: readonly PlannedExercise[],
  wholeMs: number,
  fromMs: number,
  toMs: number,
): Cue | null {
  const due = timedCues(plan, wholeMs).filter(({ atMs }) => atMs > fromMs && atMs <= toMs);
  return due.toSorted((a, b) => a.atMs - b.atMs).at(-1)?.cue ?? null;
}
