/** Which profile is on and until when, in words. */
import { DAY, type Moment } from '../moment.ts';
import { clockTime } from './stateLine.ts';
import { profileName, scheduledAt } from '../engine/inForce.ts';
import type { EngineState } from '../engine/types.ts';

/** How far ahead the end of a profile's times is looked for. */
const AHEAD = 14 * DAY;

/** "Sore day is on until Thu 04:00.", "Office is on until 17:30, by its times.", "It is as usual." */
export function profileLine(state: EngineState, now: Moment): string {
  const { byHand, id } = state.profile;
  const name = profileName(state);
  const lead = name === null ? 'It is as usual' : `${name} is on`;
  if (byHand !== null)
    return `${lead} until ${byHand.until === null ? 'you change it' : clockTime(byHand.until, now)}.`;
  if (id === null) return `${lead}.`;
  const end = endOfTimes(state, now);
  return end === null ? `${lead} at all times.` : `${lead} until ${clockTime(end, now)}, by its times.`;
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
