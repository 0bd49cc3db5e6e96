/** The work hours in words: what they say of now, and what comes next. */
import { DAY, HOUR, type Moment } from '../moment.ts';
import type { Settings } from '../settings/schema.ts';
import { capital } from './text.ts';
import { clockTime } from './stateLine.ts';
import { type WorkTime, exceptionAt, workStretchAt } from '../schedule/workHours.ts';

type WorkHours = Settings['workHours'];

/**
 * Two steps of the schedule: "Working until 12:30, then off until 13:15." A day that has a name is called by it. Times
 * are those of the schedule's zone, which is named where the machine is in another.
 */
export function workLine(hours: WorkHours, now: Moment): string {
  if (!hours.enabled) return 'Work hours are off: breaks are offered whenever you work.';
  const zone = hours.zone === 'system' ? now.zone : hours.zone;
  const here = { ...now, zone };
  const first = workStretchAt(hours, now.wall, zone);
  const today = exceptionAt(hours, now.wall, zone)?.name;
  const doing = first.on ? 'working' : 'off';
  const lead = today === undefined ? capital(doing) : `${capital(today)}: ${doing}`;
  if (first.until === Infinity) return `${lead}${first.on ? ' around the clock' : ', with no work hours ahead'}.`;
  const second = workStretchAt(hours, first.until, zone);
  const name = stretchName(hours, second, first.until, zone);
  const then = `${second.on ? 'working' : 'off'}${name === undefined || name === today ? '' : ` (${name})`}`;
  const end = second.until === Infinity ? '' : ` until ${clockTime(second.until, here)}`;
  const where = zone === now.zone ? '' : ` (${zone})`;
  return `${lead} until ${clockTime(first.until, here)}, then ${then}${end}${where}.`;
}

/** Work is called by the day it starts on, time off by the first whole day off in it that has a name. */
function stretchName(hours: WorkHours, { on, until }: WorkTime, from: number, zone: string): string | undefined {
  if (on) return exceptionAt(hours, from, zone)?.name;
  const end = Math.min(until, from + 7 * DAY);
  for (let at = from; at < end; at += 12 * HOUR) {
    const day = exceptionAt(hours, at, zone);
    if (day?.name !== undefined && day.ranges.length === 0) return day.name;
  }
  return undefined;
}
