/** The clock of a running break. */
import { partAt } from '../exercises/partAt.ts';
import { SET_COUNTS_FROM } from '../exercises/strength.ts';
import { MINUTE, SECOND } from '../moment.ts';
import type { Prompt } from './types.ts';
import type { PlannedExercise } from '../terms.ts';

export type RunningBreak = Extract<Prompt, { stage: 'break' }>;

/** The pauses of one break are no longer than this, all in all. */
const LONGEST_PAUSE = 10 * MINUTE;

/** How much of its pauses is left, in milliseconds. */
export const pauseLeft = ({ pausedMs }: RunningBreak): number => Math.max(0, LONGEST_PAUSE - pausedMs);

/** Milliseconds of the break that were rested so far: pauses and work are left out. */
export function elapsedMs({ startedAt, pausedAt }: RunningBreak, mono: number): number {
  return (pausedAt ?? mono) - startedAt;
}

/** Monotonic time at which something happens by itself: the break ends, or its pause does. */
export function nextTurnOf(running: RunningBreak): number {
  const { startedAt, pausedAt, seconds } = running;
  return pausedAt === null ? startedAt + seconds * SECOND : pausedAt + pauseLeft(running);
}

/** The break with its pause ended, at `mono` or when the pause was at its longest. */
export function resumed(running: RunningBreak, mono: number): RunningBreak {
  const { startedAt, pausedAt, pausedMs } = running;
  if (pausedAt === null) return running;
  const lasted = Math.min(mono - pausedAt, pauseLeft(running));
  return { ...running, startedAt: startedAt + lasted, pausedAt: null, pausedMs: pausedMs + lasted };
}

/** The same break, so many milliseconds after its start. */
export function at(running: RunningBreak, elapsed: number, mono: number): RunningBreak {
  return { ...running, startedAt: (running.pausedAt ?? mono) - elapsed };
}

/** From how many seconds on the break counts as taken: half of its length at the start. */
export const countsFrom = ({ plannedSeconds }: RunningBreak): number => plannedSeconds / 2;

export const secondsOf = (plan: readonly PlannedExercise[]): number =>
  plan.reduce((sum, { seconds }) => sum + seconds, 0);

/** The exercise that runs now, by its index in the plan, and how far it is. Null where the plan is empty. */
export function currentPart(
  running: RunningBreak,
  mono: number,
): { readonly index: number; readonly startMs: number; readonly spentMs: number } | null {
  const elapsed = elapsedMs(running, mono);
  const part = partAt(running.plan, elapsed);
  return part === null ? null : { ...part, spentMs: Math.max(0, elapsed - part.startMs) };
}

/** Whether so much of the strength set is done that it counts. */
export function isSetDone(running: RunningBreak, mono: number): boolean {
  const elapsed = elapsedMs(running, mono);
  let start = 0;
  let spent = 0;
  for (const { seconds, set } of running.plan) {
    if (set === true) spent += Math.min(seconds, Math.max(0, elapsed / SECOND - start));
    start += seconds;
  }
  return spent >= SET_COUNTS_FROM;
}
