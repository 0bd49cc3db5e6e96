/** What holds prompts back for as long as it lasts. */
import { type StepContext, emit } from './stepContext.ts';
import { MINUTE, type Moment } from '../moment.ts';
import type { EngineState, HoldReason, PauseEnd } from './types.ts';
import type { UserAction } from './userAction.ts';
import { dayEndFrom } from '../schedule/workHours.ts';

/** What holds prompts back whatever the person does right now; null if nothing. */
export function currentHold(state: EngineState): Exclude<HoldReason, 'typing'> | null {
  if (state.paused !== null) return 'paused';
  return currentHoldIgnoringPause(state) ?? (state.unseenUntil === null ? null : 'unseen');
}

/** What the settings, the time of day or what is in front hold back, as if nothing were paused. */
export function currentHoldIgnoringPause(
  state: EngineState,
): Exclude<HoldReason, 'typing' | 'paused' | 'unseen'> | null {
  if (!state.hours.on && !state.hours.evening) return 'off-hours';
  if (state.conditions.call) return 'call';
  if (state.conditions.fullscreen) return 'fullscreen';
  if (state.conditions.dnd) return 'dnd';
  return state.app.holds ? 'app' : null;
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

/** Lets a prompt that could not be shown try again when its time has come. */
export function followUnseen({ state, now }: StepContext): void {
  if (state.unseenUntil !== null && now.mono >= state.unseenUntil) state.unseenUntil = null;
}
