/** What the work hours say of now, and what comes next. `words/workOutlook.ts` says it. */
import { DAY, HOUR, type Moment } from '../moment.ts';
import type { WorkHours } from './week.ts';
import { type WorkTime, exceptionAt, workStretchAt } from './workHours.ts';

/** Work or time off in one piece. */
export interface WorkStretch {
  readonly isWork: boolean;
  /** What its day is called; null where that has no name, or the same as the stretch before. */
  readonly name: string | null;
  /** A moment of the wall clock; null where no end is in sight. */
  readonly until: number | null;
}

export type WorkOutlook =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      readonly current: WorkStretch;
      /** Null where the current one has no end. */
      readonly next: WorkStretch | null;
      /** The zone of the schedule. */
      readonly zone: string;
    };

const finite = (until: number): number | null => (until === Infinity ? null : until);

/** Two steps of the schedule. */
export function workOutlook(hours: WorkHours & { readonly enabled: boolean }, now: Moment): WorkOutlook {
  if (!hours.enabled) return { kind: 'off' };
  const zone = hours.zone === 'system' ? now.zone : hours.zone;
  const first = workStretchAt(hours, now.wall, zone);
  const name = exceptionAt(hours, now.wall, zone)?.name ?? null;
  const current = { isWork: first.on, name, until: finite(first.until) };
  if (current.until === null) return { kind: 'on', current, next: null, zone };
  const second = workStretchAt(hours, first.until, zone);
  const nextName = nameOf(hours, second, first.until, zone);
  const next = { isWork: second.on, name: nextName === name ? null : nextName, until: finite(second.until) };
  return { kind: 'on', current, next, zone };
}

/** Work is called by the day it starts on, time off by the first whole day off in it that has a name. */
function nameOf(hours: WorkHours, { on, until }: WorkTime, from: number, zone: string): string | null {
  if (on) return exceptionAt(hours, from, zone)?.name ?? null;
  const end = Math.min(until, from + 7 * DAY);
  for (let at = from; at < end; at += 12 * HOUR) {
    const day = exceptionAt(hours, at, zone);
    if (day?.name !== undefined && day.ranges.length === 0) return day.name;
  }
  return null;
}
