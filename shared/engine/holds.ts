/** What holds prompts back for as long as it lasts. */
import { type StepContext, emit } from './stepContext.ts';
import { isForCalls } from '../apps/categories.ts';
import { MINUTE, type Moment, SECOND } from '../moment.ts';
import type { HoldEvidence } from '../holds/evidence.ts';
import {
  COOL_DOWN,
  HOLDS,
  HOLD_REASONS,
  type HoldFrom,
  isSensedHold,
  SENSED_HOLDS,
  type SensedHold,
  type SensedState,
  type StandingHold,
} from '../holds/kinds.ts';
import type { EngineEvent, EngineState, HoldInputs, PauseEnd } from './types.ts';
import type { UserAction } from './userAction.ts';
import { dayEndFrom } from '../schedule/workHours.ts';

const STANDING = HOLD_REASONS.filter((hold): hold is StandingHold => HOLDS[hold].from !== 'hands');

type OutsideHold = Exclude<StandingHold, HoldFrom<'person' | 'display'>>;
const OUTSIDE = STANDING.filter(
  (hold): hold is OutsideHold => HOLDS[hold].from !== 'person' && HOLDS[hold].from !== 'display',
);

/** What holds prompts back whatever the hands do right now; null if nothing. */
export function currentHold(state: EngineState): StandingHold | null {
  const { holdingBy } = state;
  return holdingBy !== null && isDecidedBy(holdingBy, state) ? holdingBy.strongest : strongestOf(state);
}

const strongestOf = (state: EngineState) => STANDING.find((hold) => holdsNow(state, hold)) ?? null;

/** What the settings, the time of day or what is in front hold back, as if nothing were paused. */
export function currentHoldIgnoringPause(state: EngineState): OutsideHold | null {
  return OUTSIDE.find((hold) => holdsNow(state, hold)) ?? null;
}

function holdsNow(state: EngineState, hold: StandingHold): boolean {
  const { paused, hours, app, unseenUntil } = state;
  switch (hold) {
    case 'paused':
      return paused !== null;
    case 'off-hours':
      return !hours.on && !hours.evening;
    case 'app':
      return app.holds && (!app.holdsForCalls || callsByApp(state));
    case 'unseen':
      return unseenUntil !== null;
    default:
      return isSensed(state, hold) && isWanted(state, hold);
  }
}

function isSensed({ sensedHolds }: EngineState, hold: SensedHold): boolean {
  const sensed = sensedHolds[hold];
  return sensed !== null && sensed !== 'unknown';
}

/** Whether the settings let it hold prompts back. What is known of logs only has no switch. */
function isWanted({ inForce }: EngineState, hold: SensedHold): boolean {
  const switches: Readonly<Partial<Record<SensedHold, boolean>>> = inForce.holds;
  return switches[hold] !== false;
}

/** Whether an app for calls in front stands for a call, since calls themselves cannot be sensed. */
const callsByApp = (state: EngineState): boolean => state.sensedHolds.call === 'unknown' && isWanted(state, 'call');

/** Whether a call is on; where that cannot be sensed, whether one of these applications is for calls. */
export function isInCall(state: EngineState, apps: readonly (string | null)[]): boolean {
  if (state.sensedHolds.call !== 'unknown') return isSensed(state, 'call');
  return apps.some((name) => name !== null && isForCalls(name));
}

/** What the engine keeps of what a sensor told. */
export function sensedState({ on, by }: Extract<EngineEvent, { type: 'hold' }>): SensedState {
  if (on === 'unknown') return on;
  return on ? { by: by ?? null } : null;
}

/** Something that holds prompts back now. */
export interface HoldNow {
  readonly hold: StandingHold;
  /** Milliseconds since 1970, to the second. */
  readonly since: number;
  /** How it is known; null where there is nothing to say of it. */
  readonly by: HoldEvidence | null;
}

/** All that holds prompts back now, the strongest first. */
export function holdsOf(state: EngineState, now: Moment): readonly HoldNow[] {
  return STANDING.filter((hold) => holdsNow(state, hold)).map((hold) => {
    const since = now.wall - (now.mono - (state.holdingSince[hold] ?? now.mono));
    return { hold, since: Math.round(since / SECOND) * SECOND, by: evidenceOf(state, hold) };
  });
}

function evidenceOf({ sensedHolds, app }: EngineState, hold: StandingHold): HoldEvidence | null {
  if (hold === 'app')
    return app.name === null ? null : { kind: app.holdsForCalls ? 'call-app' : 'in-front', app: app.name };
  if (!isSensedHold(hold)) return null;
  const sensed = sensedHolds[hold];
  return sensed === 'unknown' ? null : (sensed?.by ?? null);
}

/** When a pause ends that the person asks for now. */
export function pauseEnd(
  action: Extract<UserAction, { type: 'pause-prompts' }>,
  { day }: EngineState,
  now: Moment,
): PauseEnd {
  if ('minutes' in action) return { mono: now.mono + action.minutes * MINUTE };
  return action.until === 'tomorrow' ? { wall: day.until } : 'resumed';
}

/** Ends a pause whose time is over. One until tomorrow that a wrong clock set ends with this day. */
export function followPause(context: StepContext): void {
  const { state, now } = context;
  if (state.paused === null || state.paused === 'resumed') return;
  if ('wall' in state.paused) {
    const wall = dayEndFrom(state.paused.wall, now);
    if (wall !== state.paused.wall) state.paused = { wall };
  }
  const over = 'mono' in state.paused ? now.mono >= state.paused.mono : now.wall >= state.paused.wall;
  if (over) {
    state.paused = null;
    emit(context, 'resumed', {});
  }
}

/** After a hold of this length the person comes back from something else, and is left alone for a while. */
const LONG_HOLD = 30 * MINUTE;
const QUIET_AFTER = 2 * MINUTE;

/** Follows how long prompts are held back, by whatever it is. A card that cannot be seen is no hold of this kind. */
export function followHold({ state, now }: StepContext): void {
  // As in nearly every step.
  if (state.holdingBy !== null && isDecidedBy(state.holdingBy, state)) return;
  const before = state.holdingSince;
  state.holdingSince = followEach(state, now.mono);
  state.holdingBy = { ...inputsOf(state), strongest: strongestOf(state) };
  const sensedBefore = SENSED_HOLDS.some((hold) => before[hold] !== undefined);
  if (sensedBefore && SENSED_HOLDS.every((hold) => state.holdingSince[hold] === undefined))
    keepQuiet(state, now, COOL_DOWN);
  if (STANDING.some((hold) => hold !== 'unseen' && state.holdingSince[hold] !== undefined)) {
    state.heldSince ??= now.mono;
    return;
  }
  if (state.heldSince !== null && now.mono - state.heldSince >= LONG_HOLD) keepQuiet(state, now, QUIET_AFTER);
  state.heldSince = null;
}

const inputsOf = ({ paused, hours, app, unseenUntil, sensedHolds, inForce }: HoldInputs): HoldInputs => ({
  paused,
  hours,
  app,
  unseenUntil,
  sensedHolds,
  inForce,
});

const isDecidedBy = (before: HoldInputs, now: HoldInputs): boolean =>
  before.paused === now.paused &&
  before.hours === now.hours &&
  before.app === now.app &&
  before.unseenUntil === now.unseenUntil &&
  before.sensedHolds === now.sensedHolds &&
  before.inForce === now.inForce;

/** Since when each holds. */
function followEach(state: EngineState, mono: number): EngineState['holdingSince'] {
  const { holdingSince } = state;
  const holding = STANDING.filter((hold) => holdsNow(state, hold));
  return Object.fromEntries(holding.map((hold) => [hold, holdingSince[hold] ?? mono]));
}

function keepQuiet(state: StepContext['state'], now: Moment, ms: number): void {
  state.quietUntil = Math.max(state.quietUntil, now.mono + ms);
}

/** Lets a prompt that could not be shown try again when its time has come. */
export function followUnseen({ state, now }: StepContext): void {
  if (state.unseenUntil !== null && now.mono >= state.unseenUntil) state.unseenUntil = null;
}
