/** One window of activity worked into the tanks, the active times and the stretch. */
import { MINUTE, type Moment, SECOND } from '../moment.ts';
import { appInFront } from './appInFront.ts';
import { withUsage } from './usageWindow.ts';
import { ASSUMED_KEYBOARD, ASSUMED_POINTER, demand, advanceTanks } from './load.ts';
import { changeDay, drain, endPause, rest, setPause } from './rest.ts';
import type { StepContext } from './stepContext.ts';
import type { ActivitySample, EngineState } from './types.ts';

/** A window is active when the last input is less than this ago. */
export const ACTIVE_WITHIN = 30 * SECOND;
/** A person is present when the last input is less than this ago. */
export const PRESENT_WITHIN = MINUTE;

/**
 * Works the sample in, the gap before it included. Says whether the window held a moment that a card may use: another
 * application came to the front, or, in coarse windows, the input paused.
 */
export function applySample(
  context: StepContext,
  sample: ActivitySample,
  isCoarse: boolean,
): { readonly opening: boolean } {
  const { state, now } = context;
  const since = state.last === null ? Infinity : now.mono - state.last.mono;
  const ms = newMs(state, sample, now);
  if (state.last === null) changeDay(context, before(now, ms));
  else if (since > ms) rest(context, since - ms, before(now, ms));

  const appChanged = sample.app !== state.app.name;
  if (appChanged) state.app = appInFront(sample.app, state.inForce);
  wakeOnInput(context, sample, ms);
  if (state.locked || state.asleepSince !== null) {
    state.demand = 0;
    drain(context, ms);
  } else {
    accrueUse(context, state.app.rests ? handsOff(sample, now.mono - state.inputAt) : sample, ms);
  }
  state.last = now;
  state.lookedAt = now.mono;
  changeDay(context, now);
  return { opening: appChanged || (isCoarse && hadInputGap(sample)) };
}

/** The part of the window that was not known before, in milliseconds. */
function newMs({ last }: EngineState, sample: ActivitySample, now: Moment): number {
  const since = last === null ? Infinity : now.mono - last.mono;
  return Math.max(0, Math.min(sample.seconds * SECOND, since));
}

/** Active use that a sample brought, in milliseconds: all of its new part, or nothing. */
export function usedMs(before: EngineState, after: EngineState, sample: ActivitySample, now: Moment): number {
  if (after.locked || after.asleepSince !== null) return 0;
  const isActive = now.mono - after.inputAt < ACTIVE_WITHIN && !restsInBreak(before.prompt, after.inputAt);
  return isActive ? newMs(before, sample, now) : 0;
}

/** The moment `ms` earlier. */
function before(now: Moment, ms: number): Moment {
  return { ...now, mono: now.mono - ms, wall: now.wall - ms };
}

/**
 * Each event counts for 5 s, so shares that leave a part of the window free prove a pause of that length. Where a share
 * is unknown nothing is proven. By the end of the window the hand may be back, which a coarse window does not tell.
 */
function hadInputGap({ pointer, keyboard }: ActivitySample): boolean {
  return pointer !== 'unknown' && keyboard !== 'unknown' && pointer + keyboard < 1 - 1e-9;
}

/** A resume that was never reported: windows after the one that fell asleep show input. */
function wakeOnInput({ state, now }: StepContext, sample: ActivitySample, ms: number): void {
  if (state.asleepSince === null || state.asleepSince >= now.mono - ms) return;
  if (shows(sample.pointer) || shows(sample.keyboard)) state.asleepSince = null;
}

const shows = (share: ActivitySample['pointer']) => share !== 'unknown' && share > 0;

/**
 * When the last input came, at the end of the window. Where the system does not tell, input that is seen counts; where
 * nothing at all can be seen, the person is taken to be there.
 */
function inputAt(state: EngineState, sample: ActivitySample, mono: number): number {
  if (sample.idleMs !== 'unknown') return mono - sample.idleMs;
  const isBlind = sample.pointer === 'unknown' && sample.keyboard === 'unknown';
  return isBlind || shows(sample.pointer) || shows(sample.keyboard) ? mono : state.inputAt;
}

/** In a break, with no input since it began: the hand is off the mouse, though it was there a moment ago. */
function restsInBreak(prompt: EngineState['prompt'], input: number): boolean {
  return prompt.stage === 'break' && input <= prompt.handsOffFrom;
}

/** Time in an application that counts as rest: whatever the hands do there, the last input was before it. */
const handsOff = (sample: ActivitySample, idleMs: number): ActivitySample => ({
  ...sample,
  pointer: 0,
  keyboard: 0,
  idleMs,
});

function accrueUse(context: StepContext, sample: ActivitySample, ms: number): void {
  const { state, now } = context;
  state.inputAt = inputAt(state, sample, now.mono);
  state.inputIsKnown = sample.idleMs !== 'unknown' || shows(sample.pointer) || shows(sample.keyboard);
  const sinceInput = now.mono - state.inputAt;
  const isResting = restsInBreak(state.prompt, state.inputAt);
  const present = sinceInput < PRESENT_WITHIN && !isResting;
  const pointer = sample.pointer === 'unknown' ? (present ? ASSUMED_POINTER : 0) : sample.pointer;
  const keyboard = sample.keyboard === 'unknown' ? (present ? ASSUMED_KEYBOARD : 0) : sample.keyboard;

  if (sinceInput >= ms) {
    setPause(context, Math.min(state.pauseMs + ms, sinceInput));
  } else {
    // Input came back in this window: the pause is told with the tanks as it left them.
    endPause(context, before(now, ms));
    setPause(context, sinceInput);
  }

  state.demand = demand(state.app.weight, pointer, keyboard, present, state.inForce.desk.factor);
  advanceTanks(state, state.demand, ms);
  if (state.load > state.peakLoad) state.peakLoad = state.load;
  if (sinceInput < ACTIVE_WITHIN && !isResting) {
    const assumed = sample.pointer === 'unknown' || sample.keyboard === 'unknown';
    state.worked = true;
    state.microActiveMs += ms;
    state.longActiveMs += ms;
    state.stretchUsage = withUsage(state.stretchUsage, ms, sample.app, pointer, keyboard, assumed);
    state.microUsage = withUsage(state.microUsage, ms, sample.app, pointer, keyboard, assumed);
    state.longUsage = withUsage(state.longUsage, ms, sample.app, pointer, keyboard, assumed);
    state.activeMs += ms;
  }
}
