/** Whether the hands rest in a running break. While they work, its clock stands still. */
import { MINUTE, SECOND } from '../moment.ts';
import { type RunningBreak, elapsedMs } from './runningBreak.ts';
import type { StepContext } from './stepContext.ts';
import type { EngineEvent, EngineState } from './types.ts';

/** A hand is out for so long around each input that was seen. docs/evidence.md D25 */
const HAND_IS_OUT = 5 * SECOND;
/** A hand that has pressed Start is still on its way from the mouse. */
const HAND_LEAVES = 5 * SECOND;
/** What the hands do in the windows of the break belongs to it, for so long without a pause. */
const LONGEST_OWN_USE = 10 * SECOND;
/** A break whose clock has stood still for as long as it lasts, and for at least this, was worked through. */
const LEAST_WAIT = 2 * MINUTE;

/** What the hands have done in a running break. All times are of the monotonic clock, in milliseconds. */
export interface BreakHands {
  /** The end of the time that has been looked at. */
  readonly seenTo: number;
  /** When the last input came and since when the hands have been at it without a pause; null before the first. */
  readonly use: { readonly from: number; readonly last: number } | null;
  /** When the last input came that is no part of the break; null before the first. */
  readonly workedAt: number | null;
  /** For how long the clock has stood still because of it. */
  readonly workedMs: number;
}

export const handsAt = (mono: number): BreakHands => ({ seenTo: mono, use: null, workedAt: null, workedMs: 0 });

/** Whether the hands are at work at that moment, so that the clock of the break stands still. */
export function handsWork({ pausedAt, hands, handsOffFrom }: RunningBreak, mono: number): boolean {
  const { workedAt } = hands;
  return pausedAt === null && workedAt !== null && workedAt > handsOffFrom && mono < workedAt + HAND_IS_OUT;
}

/** Whether the clock has waited for the hands for too long: the person works on. Strict breaks wait on. */
export function isWorkedThrough({ strict, hands, plannedSeconds }: RunningBreak): boolean {
  return !strict && hands.workedMs >= Math.max(LEAST_WAIT, plannedSeconds * SECOND);
}

/**
 * Takes the time of the running break in which the hands worked off its clock. What is not seen is not work: without
 * a reading of the input the break goes by its clock alone.
 */
export function watchHands({ state, now }: StepContext, event: EngineEvent): void {
  const { prompt } = state;
  if (prompt.stage !== 'break' || (event.type !== 'sample' && event.type !== 'tick')) return;
  const input = prompt.pausedAt === null ? inputSeen(state, event, now.mono) : null;
  const isOwn = (event.type === 'sample' ? event.sample.own : event.own) === true;
  const hands = input === null ? prompt.hands : withInput(prompt, input, isOwn);
  const worked = prompt.pausedAt === null ? workedSince(prompt, hands, now.mono) : 0;
  state.prompt = {
    ...prompt,
    startedAt: prompt.startedAt + worked,
    hands: { ...hands, seenTo: now.mono, workedMs: hands.workedMs + worked },
  };
}

/** When the last input came, where it was really seen; null where it was not, or is none of work's. */
function inputSeen(state: EngineState, event: EngineEvent, mono: number): number | null {
  if (state.locked || state.asleepSince !== null || state.app.rests) return null;
  if (event.type === 'tick') return typeof event.idleMs === 'number' ? mono - event.idleMs : null;
  if (event.type !== 'sample') return null;
  const { pointer, keyboard, idleMs } = event.sample;
  if (idleMs !== 'unknown') return mono - idleMs;
  const isSeen = [pointer, keyboard].some((share) => share !== 'unknown' && share > 0);
  return isSeen ? mono : null;
}

function withInput(running: RunningBreak, input: number, isOwn: boolean): BreakHands {
  const { hands, handsOffFrom, beganAt } = running;
  const isNew = input > Math.max(handsOffFrom, beganAt + HAND_LEAVES) && input > (hands.use?.last ?? -Infinity);
  if (!isNew) return hands;
  const goesOn = hands.use !== null && input - hands.use.last <= 2 * HAND_IS_OUT;
  const use = { from: goesOn ? hands.use.from : input, last: input };
  const belongs = isOwn && input - use.from < LONGEST_OWN_USE;
  return { ...hands, use, workedAt: belongs ? hands.workedAt : input };
}

/** Milliseconds since the last look in which a hand was out for work. */
function workedSince(running: RunningBreak, { workedAt, seenTo }: BreakHands, mono: number): number {
  if (workedAt === null || workedAt <= running.handsOffFrom) return 0;
  const from = Math.max(seenTo, workedAt - HAND_IS_OUT, running.handsOffFrom);
  const until = Math.min(mono, workedAt + HAND_IS_OUT);
  return Math.min(Math.max(0, until - from), Math.max(0, elapsedMs(running, mono)));
}
