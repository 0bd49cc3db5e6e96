/** The work hours in words: what they say of now, and what comes next. */
import type { WorkOutlook, WorkStretch } from '../schedule/workOutlook.ts';
import { type Here, whenText } from './dates.ts';
import type { SayText } from './say.ts';
import { asSentence } from './sentence.ts';

const doingIn = ({ isWork }: WorkStretch): string => (isWork ? 'work' : 'off');
const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/**
 * Two steps of the schedule: "Working until 12:30, then off until 13:15." A day that has a name is called by it. Times
 * are those of the schedule's zone, which is named where the person is in another.
 */
export function workOutlookText(say: SayText, outlook: WorkOutlook, here: Here): string {
  if (outlook.kind === 'off') return say('workHours.off');
  const { current, next, zone } = outlook;
  const doing = doingIn(current);
  const name = { named: yesNo(current.name !== null), name: asSentence(say, current.name ?? '') };
  if (current.until === null || next === null) return say('workHours.endless', { ...name, doing });
  const there = { ...here, zone };
  return say('workHours.outlook', {
    ...name,
    doing,
    until: whenText(say, current.until, there),
    next: doingIn(next),
    nextNamed: yesNo(next.name !== null),
    nextName: next.name ?? '',
    ends: yesNo(next.until !== null),
    nextUntil: next.until === null ? '' : whenText(say, next.until, there),
    zoned: yesNo(zone !== here.zone),
    zone,
  });
}
