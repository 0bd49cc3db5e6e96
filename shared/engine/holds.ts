/** What holds prompts back for as long as it lasts. */
import { type StepContext, emit } from './stepContext.ts';
import { MINUTE, type Moment } from '../moment.ts';
import { HOLDS, HOLD_REASONS, type HoldFrom, type HoldReason } from '../holds/kinds.ts';
import type { EngineState, PauseEnd } from './types.ts';
import type { UserAction } from './userAction.ts';
import { dayEndFrom } from '../schedule/workHours.ts';

type StandingHold = Exclude<HoldReason, HoldFrom<'hands'>>;
const STANDING = HOLD_REASONS.filter((hold): hold is StandingHold => HOLDS[hold].from !== 'hands');

type OutsideHold = Exclude<StandingHold, HoldFrom<'person' | 'display'>>;
const OUTSIDE = STANDING.filter(
  (hold): hold is OutsideHold => HOLDS[hold].from !== 'person' && HOLDS[hold].from !== 'display',
);

/** What holds prompts back whatever the hands do right now; null if nothing. */
export function currentHold(state: EngineState): StandingHold | null {
  return STANDING.find((hold) => holdsNow(state, hold)) ?? null;
}

/** What the settings, the time of day or what is in front hold back, as if nothing were paused. */
export function currentHoldIgnoringPause(state: EngineState): OutsideHold | null {
  return OUTSIDE.find((hold) => holdsNow(state, hold)) ?? null;
}

function holdsNow({ paused, hours, app, unseenUntil, sensedHolds }: EngineState, hold: StandingHold): boolean {
  switch (hold) {
    case 'paused':
      return paused !== null;
    case 'off-hours':
      return !hours.on && !hours.evening;
    case 'app':
      return app.holds;
    case 'unseen':
      return unseenUntil !== null;
    default:
      return sensedHolds[hold];
  }
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
  if (STANDING.some((hold) => hold !== 'unseen' && holdsNow(state, hold))) {
    state.heldSince ??= now.mono;
    return;
  }
  if (state.heldSince !== null && now.mono - state.heldSince >= LONG_HOLD) state.quietUntil = now.mono + QUIET_AFTER;
  state.heldSince = null;
}

/** Lets a prompt that could not be shown try again when its time has come. */
export function followUnseen({ state, now }: StepContext): void {
  if (state.unseenUntil !== null && now.mono >= state.unseenUntil) state.unseenUntil = null;
}
