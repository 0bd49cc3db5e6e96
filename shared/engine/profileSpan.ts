/** How long the profile that is on stays on, or how long it stays as usual. `words/profileSpan.ts` says it. */
import { DAY, type Moment } from '../moment.ts';
import { scheduledAt } from './inForce.ts';
import type { EngineState } from './types.ts';

export type ProfileSpan =
  /** None is on, and nobody has chosen that. */
  | { readonly kind: 'usual' }
  | { readonly kind: 'until-changed' }
  /** Until that moment of the wall clock, by the person's choice or by the times of the profile. */
  | { readonly kind: 'until'; readonly until: number; readonly by: 'hand' | 'times' }
  | { readonly kind: 'always' };

/** How far ahead the end of a profile's times is looked for. */
const AHEAD = 14 * DAY;

export function profileSpan(state: EngineState, now: Moment): ProfileSpan {
  const { byHand, id } = state.profile;
  if (byHand !== null)
    return byHand.until === null ? { kind: 'until-changed' } : { kind: 'until', until: byHand.until, by: 'hand' };
  if (id === null) return { kind: 'usual' };
  const end = endOfTimes(state, now);
  return end === null ? { kind: 'always' } : { kind: 'until', until: end, by: 'times' };
}

/** When the schedule changes to another profile; null where that is not in sight. */
function endOfTimes({ ownSettings, profile }: EngineState, now: Moment): number | null {
  let { until } = profile;
  while (until < now.wall + AHEAD) {
    const next = scheduledAt(ownSettings, until, now.zone);
    if (next.id !== profile.id) return until;
    until = next.until;
  }
  return null;
}
