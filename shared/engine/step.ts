/** The engine: a pure function from state, event and moment to the next state and what is to be done. */
import { MINUTE, type Moment, SECOND } from '../moment.ts';
import type { Settings } from '../settings/schema.ts';
import { claimedRest, whyNotLater, whyNotSkip, whyNotTook, whyTookDoesNotCount } from './answers.ts';
import { appInFront } from './appInFront.ts';
import { EMPTY_STRETCH } from '../words/reason.ts';
import { NO_SETS } from '../exercises/strength.ts';
import { neverExercise, nextExercise, pauseBreak, refit, resumeBreak, swapExercise } from './breakControls.ts';
import { changeSettings, chooseProfile, followSchedule, inForce } from './inForce.ts';
import { NO_COUNTS, count, endDay, endPause } from './rest.ts';
import { announce } from './due.ts';
import { followPause, followUnseen } from './holds.ts';
import { watchHands } from './breakHands.ts';
import { flow } from './load.ts';
import { nextTurnOf } from './runningBreak.ts';
import { advance, countSkip, countTaken, endBreak, endUnrested, notShown, startBreak, takeUpDue } from './prompt.ts';
import { type Turn, emit } from './turn.ts';
import type { Effect, EngineEvent, EngineState, Prompt, Step } from './types.ts';
import type { BreakKind } from '../terms.ts';
import { use } from './use.ts';
import { reachDayAt } from '../schedule/workHours.ts';

/** The state before anything has happened. */
export function initialState(base: Settings, now: Moment): EngineState {
  const { settings, profile, hours } = inForce(base, null, now);
  return {
    base,
    settings,
    profile,
    last: null,
    app: appInFront(null, settings),
    need: 0,
    load: 0,
    dose: 0,
    demand: 0,
    inputAt: now.mono,
    pauseMs: 0,
    inputIsKnown: false,
    lastPause: null,
    worked: false,
    microActiveMs: 0,
    longActiveMs: 0,
    microStretch: EMPTY_STRETCH,
    longStretch: EMPTY_STRETCH,
    conditions: { fullscreen: false, call: false, dnd: false },
    locked: false,
    asleepSince: null,
    paused: null,
    hours,
    day: { ...reachDayAt(now.wall, now.zone), zone: now.zone },
    counts: NO_COUNTS,
    peakLoad: 0,
    activeMs: 0,
    prompt: { is: 'none' },
    timesPutOff: 0,
    timesUnseen: 0,
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
  return { state: next, effects: stepInPlace(next, event, now) };
}

/** The same on a state that nobody else holds, which it writes to: two million windows are spared two million copies. */
export function stepInPlace(state: Turn['state'], event: EngineEvent, now: Moment): readonly Effect[] {
  const turn: Turn = { state, now, effects: [], longestPauseMs: state.pauseMs };
  const opening = workIn(turn, event);
  watchHands(turn, event);
  followSchedule(turn);
  followPause(turn);
  followUnseen(turn);
  advance(turn, opening);
  if (event.type === 'sample') {
    takeUpDue(turn, opening);
    announce(turn);
  }
  return turn.effects;
}

/** The end of a log: a pause that is under way and the running day are told. */
export function finish(state: EngineState, now: Moment): Step {
  const turn: Turn = { state: { ...state }, now, effects: [], longestPauseMs: state.pauseMs };
  endPause(turn);
  endDay(turn, now);
  return turn;
}

/** Works in what the event itself says; gives back whether it held a moment that a card may use. */
function workIn(turn: Turn, event: EngineEvent): boolean {
  const { state, now } = turn;
  switch (event.type) {
    case 'sample':
      return use(turn, event.sample).opening;
    case 'tick':
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
    case 'condition':
      state.conditions = { ...state.conditions, [event.condition]: event.on };
      break;
    case 'settings':
      changeSettings(turn, event.settings);
      break;
    case 'profile':
      chooseProfile(turn, event.choice);
      break;
    case 'take':
      if (state.prompt.is !== 'break') startBreak(turn, event.kind ?? kindOf(state.prompt) ?? 'micro');
      break;
    case 'later':
      postpone(turn, event.minutes ?? state.settings.prompts.laterMinutes[0]!);
      break;
    case 'skip':
      if (whyNotSkip(state) === null) skip(turn);
      break;
    case 'took':
      took(turn, event.kind ?? kindOf(state.prompt) ?? 'micro');
      break;
    case 'end-break':
      if (whyNotSkip(state) === null) endBreak(turn);
      break;
    case 'leave':
      endBreak(turn);
      break;
    case 'not-shown':
      notShown(turn);
      break;
    case 'pause-break':
      pauseBreak(turn);
      break;
    case 'resume-break':
      resumeBreak(turn);
      break;
    case 'next-exercise':
      nextExercise(turn);
      break;
    case 'swap-exercise':
      swapExercise(turn);
      break;
    case 'never-exercise':
      neverExercise(turn);
      break;
    case 'gate':
      state.gate = event.gate;
      refit(turn);
      break;
    case 'pause':
      state.paused = event.until;
      emit(turn, 'paused', {});
      break;
    case 'unpause':
      if (state.paused !== null) {
        state.paused = null;
        emit(turn, 'unpaused', {});
      }
      break;
  }
  return false;
}

function kindOf(prompt: Prompt): BreakKind | null {
  return prompt.is === 'none' ? null : prompt.kind;
}

function postpone(turn: Turn, minutes: number): void {
  const { state, now } = turn;
  const { prompt } = state;
  if ((prompt.is !== 'card' && prompt.is !== 'waiting') || whyNotLater(state) !== null) return;
  if (prompt.is === 'waiting') emit(turn, 'released', { kind: prompt.kind, reason: prompt.hold });
  state.prompt = { is: 'later', kind: prompt.kind, text: prompt.text, until: now.mono + minutes * MINUTE };
  state.timesPutOff += 1;
  count(turn, 'postponed');
  emit(turn, 'postponed', { kind: prompt.kind });
}

/** Skips the prompt there is; a running break ends; with neither the next prompt will be skipped. */
function skip(turn: Turn): void {
  const { prompt } = turn.state;
  switch (prompt.is) {
    case 'none':
      turn.state.skipNext = true;
      return;
    case 'break':
      return endBreak(turn);
    case 'waiting':
      emit(turn, 'released', { kind: prompt.kind, reason: prompt.hold });
      return countSkip(turn, prompt.kind);
    case 'card':
    case 'later':
      return countSkip(turn, prompt.kind);
  }
}

/**
 * The person says that they have just taken a break. Where nothing is known of the input, its length counts as rest that
 * has just passed; else what was seen, which has drained already. A prompt is answered by it in any case.
 */
function took(turn: Turn, kind: BreakKind): void {
  const { state, now } = turn;
  const { prompt } = state;
  if (whyNotTook(state) !== null) return;
  const counts = whyTookDoesNotCount(state, kind, now.mono) === null;
  if (prompt.is === 'none' && !counts) return;
  if (prompt.is === 'waiting') emit(turn, 'released', { kind: prompt.kind, reason: prompt.hold });
  const seconds = claimedRest(state, kind, now.mono);
  if (!counts) return endUnrested(turn, kind, seconds);
  if (!state.inputIsKnown) flow(state, 0, seconds * SECOND);
  countTaken(turn, kind, seconds);
}

/** How often a card that waits for a typing pause looks for one, in milliseconds. */
const TYPING_LOOK = 1000;

/**
 * Monotonic time at which a `tick` should come if no event comes before, so that a break ends on its second. Null where
 * the next sample is soon enough.
 */
export function nextWake(state: EngineState, mono: number): number | null {
  const { prompt } = state;
  switch (prompt.is) {
    case 'none':
      return null;
    case 'waiting':
      if (prompt.hold === 'unseen') return state.unseenUntil;
      return prompt.hold === 'typing' ? mono + TYPING_LOOK : null;
    case 'later':
      // Put off beyond its time, it waits for the person to be back, which a sample tells.
      return prompt.until > mono ? prompt.until : null;
    case 'card':
      return prompt.until;
    case 'break':
      return nextTurnOf(prompt);
  }
}
