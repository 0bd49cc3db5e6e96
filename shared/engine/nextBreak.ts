import type { BreakKind } from '../terms.ts';
import { MINUTE, type Moment } from '../moment.ts';
import { reachShare, spacingMinutes, timeShare } from './due.ts';
import { NO_REST_ABOVE } from './load.ts';
import type { EngineState } from './types.ts';

/** A break that is to come, and in how many minutes of work like that of now. */
export interface NextBreak {
  readonly kind: BreakKind;
  readonly minutes: number;
}

/** The break that comes first if work goes on as it does now; null where none is switched on. */
export function nextBreak(state: EngineState, now: Moment): NextBreak | null {
  if (!state.inForce.prompts.enabled) return null;
  const soonest = (['long', 'micro'] as const)
    .filter((kind) => state.inForce.rhythm[kind].enabled)
    .map((kind) => ({ kind, minutes: minutesUntil(state, kind, now.mono) }))
    .sort((a, b) => a.minutes - b.minutes)[0];
  return soonest ?? null;
}

function minutesUntil(state: EngineState, kind: BreakKind, mono: number): number {
  const { reachMinutes, activeMinutes } = state.inForce.rhythm[kind];
  const reach = reachShare(state, kind);
  const time = timeShare(state, kind);
  // While the tanks drain, reach alone would not fill them soon.
  const byReach =
    state.demand >= NO_REST_ABOVE ? ((1 - reach) * reachMinutes) / state.demand : reach >= 1 ? 0 : Infinity;
  const byTime = (1 - time) * activeMinutes;
  const last = kind === 'micro' ? state.lastPromptAt : state.lastLongAt;
  const bySpacing = last === null ? 0 : spacingMinutes(state, kind) - (mono - last) / MINUTE;
  return Math.max(0, bySpacing, Math.min(byReach, byTime));
}
