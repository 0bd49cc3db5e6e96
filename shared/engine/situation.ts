/** What goes on and what comes next, or why nothing comes. `words/situation.ts` says it. */
import type { HoldReason } from '../holds/kinds.ts';
import type { Moment } from '../moment.ts';
import { workTimeAt } from '../schedule/workHours.ts';
import type { BreakKind } from '../terms.ts';
import { handsWork } from './breakHands.ts';
import { currentHold } from './holds.ts';
import { profileName } from './inForce.ts';
import { nextBreak } from './nextBreak.ts';
import type { Reason } from './reason.ts';
import type { EngineState, PauseEnd } from './types.ts';
import { ACTIVE_WITHIN } from './use.ts';

/** `of` is the break it is about, `until` a moment of the wall clock. */
export type Situation =
  | { readonly kind: 'on-break'; readonly of: BreakKind; readonly clock: 'runs' | 'paused' | 'waits' }
  /** Until the person resumes where `until` is null. */
  | { readonly kind: 'paused'; readonly until: number | null }
  /** No work is in sight where `until` is null. */
  | { readonly kind: 'off-hours'; readonly until: number | null }
  | { readonly kind: 'offered'; readonly of: BreakKind; readonly reason: Reason }
  | { readonly kind: 'postponed'; readonly of: BreakKind; readonly until: number }
  | { readonly kind: 'waiting'; readonly of: BreakKind; readonly hold: HoldReason }
  | { readonly kind: 'held'; readonly hold: HoldReason }
  | { readonly kind: 'prompts-off' | 'skips-next' | 'locked' | 'away' | 'no-break' }
  /** The application in front counts as rest. */
  | { readonly kind: 'resting'; readonly app: string | null }
  /** In about `minutes` the break comes. `profile` is the name of the one that is on. */
  | {
      readonly kind: 'working';
      readonly of: BreakKind;
      readonly minutes: number;
      readonly isEvening: boolean;
      readonly profile: string | null;
    };

export function situationOf(state: EngineState, now: Moment): Situation {
  const { prompt } = state;
  if (prompt.stage === 'break') {
    const clock = handsWork(prompt, now.mono) ? 'waits' : prompt.pausedAt === null ? 'runs' : 'paused';
    return { kind: 'on-break', of: prompt.kind, clock };
  }
  if (state.paused !== null) return { kind: 'paused', until: endOfPause(state.paused, now) };
  if (!state.hours.on && !state.hours.evening) return { kind: 'off-hours', until: nextWork(state) };
  switch (prompt.stage) {
    case 'card':
      return { kind: 'offered', of: prompt.kind, reason: prompt.reason };
    case 'postponed':
      return { kind: 'postponed', of: prompt.kind, until: now.wall + (prompt.until - now.mono) };
    case 'waiting':
      return { kind: 'waiting', of: prompt.kind, hold: prompt.hold };
    case 'none':
      return withoutPrompt(state, now);
  }
}

function endOfPause(until: PauseEnd, now: Moment): number | null {
  if (until === 'resumed') return null;
  return 'wall' in until ? until.wall : now.wall + (until.mono - now.mono);
}

/** When work begins again; null where none is in sight. */
function nextWork({ hours, inForce: { workHours } }: EngineState): number | null {
  return workTimeAt(workHours, hours.until, hours.zone).on ? hours.until : null;
}

function withoutPrompt(state: EngineState, now: Moment): Situation {
  if (!state.inForce.prompts.enabled) return { kind: 'prompts-off' };
  if (state.skipNext) return { kind: 'skips-next' };
  if (state.locked || state.asleepSince !== null) return { kind: 'locked' };
  if (state.app.rests) return { kind: 'resting', app: state.app.name };
  if (now.mono - state.inputAt >= ACTIVE_WITHIN) return { kind: 'away' };
  const hold = currentHold(state);
  if (hold !== null) return { kind: 'held', hold };
  const next = nextBreak(state, now);
  if (next === null) return { kind: 'no-break' };
  const minutes = Math.round(next.minutes);
  return { kind: 'working', of: next.kind, minutes, isEvening: state.hours.evening, profile: profileName(state) };
}
