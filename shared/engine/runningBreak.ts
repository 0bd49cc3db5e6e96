/** The clock of a running break. */
import { SET_COUNTS_FROM } from '../exercises/strength.ts';
import { MINUTE, SECOND } from '../moment.ts';
import type { PlannedExercise, Prompt } from './types.ts';

export type RunningBreak = Extract<Prompt, { is: 'break' }>;

/** A pause of a break ends by itself after this. */
const LONGEST_PAUSE = 10 * MINUTE;

/** Milliseconds of the break so far, pauses left out. */
export function elapsedMs({ startedAt, pausedAt }: RunningBreak, mono: number): number {
  return (pausedAt ?? mono) - startedAt;
}

/** Monotonic time at which something happens by itself: the break ends, or its pause does. */
export function nextTurnOf({ startedAt, pausedAt, seconds }: RunningBreak): number {
  return pausedAt === null ? startedAt + seconds * SECOND : pausedAt + LONGEST_PAUSE;
}

/** The break with its pause ended, at `mono` or when the pause was at its longest. */
export function resumed(running: RunningBreak, mono: number): RunningBreak {
  const { startedAt, pausedAt } = running;
  if (pausedAt === null) return running;
  return { ...running, startedAt: startedAt + Math.min(mono - pausedAt, LONGEST_PAUSE), pausedAt: null };
}

/** The same break, so many milliseconds after its start. */
export function at(running: RunningBreak, elapsed: number, mono: number): RunningBreak {
  return { ...running, startedAt: (running.pausedAt ?? mono) - elapsed };
}

/** From how many seconds on the break counts as taken: half of its length at the start. */
export const countsFrom = ({ plannedSeconds }: RunningBreak): number => plannedSeconds / 2;

export const secondsOf = (plan: readonly PlannedExercise[]): number =>
  plan.reduce((sum, { seconds }) => sum + seconds, 0);

/** The exercise that runs now, by its place in the plan, and how far it is. Null where the plan is empty. */
export function currentPart(
  running: RunningBreak,
  mono: number,
): { readonly place: number; readonly startMs: number; readonly spentMs: number } | null {
  const { plan } = running;
  const elapsed = elapsedMs(running, mono);
  let startMs = 0;
  for (const [place, { seconds }] of plan.entries()) {
    const ends = startMs + seconds * SECOND;
    if (elapsed < ends || place === plan.length - 1) return { place, startMs, spentMs: Math.max(0, elapsed - startMs) };
    startMs = ends;
  }
  return null;
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
