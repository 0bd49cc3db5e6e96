/** The engine: a pure function from state, event and moment to the next state and what has happened. */
import { NOTHING_SENSED } from '../holds/kinds.ts';
import { MINUTE, type Moment, SECOND } from '../moment.ts';
import type { Settings } from '../settings/schema.ts';
import { claimedRest, refusePostpone, refuseSkip, refuseTook, refuseClaimedRest } from './answers.ts';
import { appInFront } from './appInFront.ts';
import { NO_USAGE } from './usageWindow.ts';
import { NO_SETS } from '../exercises/strength.ts';
import { neverExercise, nextExercise, pauseBreak, dropForbidden, resumeBreak, swapExercise } from './breakControls.ts';
import { replaceOwnSettings, chooseProfile, followSchedule, findInForce } from './inForce.ts';
import { NO_COUNTS, count, endDay, endPause } from './rest.ts';
import { announce } from './due.ts';
import { followHold, followPause, followUnseen, pauseEnd, sensedState } from './holds.ts';
import { watchHands } from './breakHands.ts';
import { advanceTanks } from './load.ts';
import { nextTurnOf } from './runningBreak.ts';
import {
  advance,
  countSkip,
  countTaken,
  endBreak,
  endUnrested,
  isFresh,
  notShown,
  startBreak,
  takeUpDue,
} from './prompt.ts';
import { type StepContext, emit } from './stepContext.ts';
import type { Occurrence, EngineEvent, EngineState, Prompt, Step } from './types.ts';
import type { BreakKind } from '../terms.ts';
import { applySample } from './use.ts';
import { reachDayAt } from '../schedule/workHours.ts';

/** The state before anything has happened. */
export function initialState(ownSettings: Settings, now: Moment): EngineState {
  const { inForce, profile, hours } = findInForce(ownSettings, null, now);
  return {
    ownSettings,
    inForce,
    profile,
    last: null,
    app: appInFront(null, inForce),
    need: 0,
    load: 0,
    dose: 0,
    demand: 0,
    inputAt: now.mono,
    lookedAt: -Infinity,
    pauseMs: 0,
    breakInPause: null,
    inputIsKnown: false,
    lastPause: null,
    worked: false,
    microActiveMs: 0,
    longActiveMs: 0,
    stretchUsage: NO_USAGE,
    microUsage: NO_USAGE,
    longUsage: NO_USAGE,
    sensedHolds: NOTHING_SENSED,
    locked: false,
    asleepSince: null,
    paused: null,
    holdingSince: {},
    holdingBy: null,
    heldSince: null,
    quietUntil: -Infinity,
    hours,
    day: { ...reachDayAt(now.wall, now.zone), zone: now.zone },
    counts: NO_COUNTS,
    peakLoad: 0,
    activeMs: 0,
    prompt: { stage: 'none' },
    postponeCount: 0,
    unseenCount: 0,
    unseenUntil: null,
    headsUp: null,
    skipNext: false,
    lastPromptAt: null,
    lastLongAt: null,
    skipsInARow: 0,
    breaksPlanned: 0,
    lastOffered: {},
    microsPlanned: 0,
    strength: NO_SETS,
    gate: 'open',
  };
}

/**
 * Works one event in. A sample ends at `now`. `now.mono` must not run backwards; a window that overlaps what is already
 * known counts only for its new part.
 */
export function step(state: EngineState, event: EngineEvent, now: Moment): Step {
  const next = { ...state };
  return { state: next, occurrences: stepInPlace(next, event, now) };
}

/** The same on a state that nobody else holds, which it writes to: two million windows are spared two million copies. */
export function stepInPlace(state: StepContext['state'], event: EngineEvent, now: Moment): readonly Occurrence[] {
  const context: StepContext = { state, now, occurrences: [], longestPauseMs: state.pauseMs };
  const opening = applyEvent(context, event);
  watchHands(context, event);
  followSchedule(context);
  followPause(context);
  followUnseen(context);
  followHold(context);
  advance(context, opening);
  if (event.type === 'sample') {
    takeUpDue(context, opening);
    announce(context);
  }
  return context.occurrences;
}

/** The end of a log: a pause that is under way and the running day are told. */
export function finish(state: EngineState, now: Moment): Step {
  const context: StepContext = { state: { ...state }, now, occurrences: [], longestPauseMs: state.pauseMs };
  endPause(context);
  endDay(context, now);
  return context;
}

/** Works in what the event itself says; gives back whether it held a moment that a card may use. */
function applyEvent(context: StepContext, event: EngineEvent): boolean {
  const { state, now } = context;
  switch (event.type) {
    case 'sample':
      return applySample(context, event.sample, event.coarse === true).opening;
    case 'tick':
      state.lookedAt = now.mono;
      if (event.idleMs !== undefined && event.idleMs !== 'unknown' && !state.app.rests)
        state.inputAt = now.mono - event.idleMs;
      break;
    case 'suspend':
      state.asleepSince = now.mono;
      break;
    case 'resume':
      state.asleepSince = null;
      break;
    case 'lock':
    case 'unlock':
      state.locked = event.type === 'lock';
      break;
    case 'hold':
      state.sensedHolds = { ...state.sensedHolds, [event.hold]: sensedState(event) };
      break;
    case 'settings':
      replaceOwnSettings(context, event.settings);
      break;
    case 'choose-profile':
      chooseProfile(context, event.choice);
      break;
    case 'start-break':
      if (state.prompt.stage !== 'break') startBreak(context, event.kind ?? kindOf(state.prompt) ?? 'micro');
      break;
    case 'postpone':
      postpone(context, event.minutes ?? state.inForce.prompts.laterMinutes[0]!);
      break;
    case 'skip':
      if (refuseSkip(state) === null) skip(context);
      break;
    case 'took':
      took(context, event.kind ?? kindOf(state.prompt) ?? 'micro');
      break;
    case 'end-break':
      if (refuseSkip(state) === null) endBreak(context);
      break;
    case 'emergency-exit':
      endBreak(context);
      break;
    case 'not-shown':
      notShown(context);
      break;
    case 'pause-break':
      pauseBreak(context);
      break;
    case 'resume-break':
      resumeBreak(context);
      break;
    case 'next-exercise':
      nextExercise(context);
      break;
    case 'swap-exercise':
      swapExercise(context);
      break;
    case 'never-exercise':
      neverExercise(context);
      break;
    case 'gate':
      state.gate = event.gate;
      dropForbidden(context);
      break;
    case 'pause-prompts':
      state.paused = pauseEnd(event, state, now);
      emit(context, 'paused', {});
      break;
    case 'resume-prompts':
      if (state.paused !== null) {
        state.paused = null;
        emit(context, 'resumed', {});
      }
      break;
  }
  return false;
}

function kindOf(prompt: Prompt): BreakKind | null {
  return prompt.stage === 'none' ? null : prompt.kind;
}

function postpone(context: StepContext, minutes: number): void {
  const { state, now } = context;
  const { prompt } = state;
  if ((prompt.stage !== 'card' && prompt.stage !== 'waiting') || refusePostpone(state) !== null) return;
  if (prompt.stage === 'waiting') emit(context, 'released', { kind: prompt.kind, reason: prompt.hold });
  state.prompt = { stage: 'postponed', kind: prompt.kind, reason: prompt.reason, until: now.mono + minutes * MINUTE };
  state.postponeCount += 1;
  count(context, 'postponed');
  emit(context, 'postponed', { kind: prompt.kind });
}

/** Skips the prompt there is; a running break ends; with neither the next prompt will be skipped. */
function skip(context: StepContext): void {
  const { prompt } = context.state;
  switch (prompt.stage) {
    case 'none':
      context.state.skipNext = true;
      return;
    case 'break':
      return endBreak(context);
    case 'waiting':
      emit(context, 'released', { kind: prompt.kind, reason: prompt.hold });
      return countSkip(context, prompt.kind);
    case 'card':
    case 'postponed':
      return countSkip(context, prompt.kind);
  }
}

/**
 * The person says that they have just taken a break. Where nothing is known of the input, its length counts as rest that
 * has just passed; else what was seen, which has drained already. A prompt is answered by it in any case.
 */
function took(context: StepContext, kind: BreakKind): void {
  const { state, now } = context;
  const { prompt } = state;
  if (refuseTook(state) !== null) return;
  const counts = refuseClaimedRest(state, kind, now.mono) === null;
  if (prompt.stage === 'none' && !counts) return;
  if (prompt.stage === 'waiting') emit(context, 'released', { kind: prompt.kind, reason: prompt.hold });
  const seconds = claimedRest(state, kind, now.mono);
  if (!counts) return endUnrested(context, kind, seconds);
  if (!state.inputIsKnown) advanceTanks(state, 0, seconds * SECOND);
  countTaken(context, kind, seconds);
}

/** How often a card that waits for a typing pause looks for one, in milliseconds. */
const TYPING_LOOK = 1000;

/**
 * Monotonic time at which a `tick` should come if no event comes before, so that a break ends on its second. Null where
 * the next sample is soon enough.
 */
export function nextWake(state: EngineState, mono: number): number | null {
  const { prompt } = state;
  switch (prompt.stage) {
    case 'none':
      return null;
    case 'waiting':
      if (prompt.hold === 'unseen') return state.unseenUntil;
      if (prompt.hold !== 'typing') return null;
      if (state.quietUntil > mono) return state.quietUntil;
      return isFresh(state, mono) ? mono + TYPING_LOOK : mono;
    case 'postponed':
      // Put off beyond its time, it waits for the person to be back, which a sample tells.
      return prompt.until > mono ? prompt.until : null;
    case 'card':
      return prompt.until;
    case 'break':
      return nextTurnOf(prompt);
  }
}
