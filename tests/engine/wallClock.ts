/** Work hours, said naively: what the clocks on the wall show in each minute of two years, and which minutes are worked. */
import { MINUTE } from '../../shared/moment.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { type Range, WEEKDAYS } from '../../shared/schedule/week.ts';

export type WorkHours = Settings['workHours'];

export const DAY = 24 * 60;
/** The whole minutes of two years. */
export const LENGTH = 731 * DAY;

/** Two years for each zone, around the oddest thing that its clocks have done. */
export const PLACES = [
  ['Europe/Vienna', 2025],
  // Until autumn 2011 the clocks changed at 00:01: a minute of each such day belongs to midnight twice.
  ['America/St_Johns', 2010],
  // Half an hour in summer.
  ['Australia/Lord_Howe', 2025],
  // Four changes a year, around Ramadan.
  ['Africa/Casablanca', 2025],
  // 30 December 2011 does not exist.
  ['Pacific/Apia', 2011],
  // 5:45 ahead, never changed.
  ['Asia/Kathmandu', 2025],
] as const;

/**
 * What the clocks on the wall show in each minute of two years: minutes since 1970 as if there were no zones. The
 * system's own calendar is asked once an hour, and each minute of an hour in which its answer changes.
 */
export function wallClock(zone: string, start: number): Int32Array {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const shown = (minute: number) => {
    const part = Object.fromEntries(
      format.formatToParts(start + minute * MINUTE).map(({ type, value }) => [type, Number(value)]),
    );
    return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute']) / MINUTE;
  };
  const clock = new Int32Array(LENGTH);
  for (let hour = 0; hour < LENGTH; hour += 60) {
    const first = shown(hour);
    const isEven = shown(hour + 60) - first === 60;
    for (let minute = 0; minute < 60; minute++) clock[hour + minute] = isEven ? first + minute : shown(hour + minute);
  }
  return clock;
}

export const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
export const isoOf = (day: number) => new Date(day * DAY * MINUTE).toISOString().slice(0, 10);

/**
 * The rule said naively: for each range of each date, look at every minute around it. Work is on from the first minute
 * whose clock has come to the start up to the last whose clock has not come to the end, or comes to it once more.
 */
export function workedMinutes(hours: WorkHours, clock: Int32Array): Uint8Array {
  const worked = new Uint8Array(LENGTH);
  const firstDay = Math.floor(clock[0]! / DAY) - 1;
  for (let day = firstDay; day <= firstDay + LENGTH / DAY + 2; day++) {
    for (const [start, end] of rangesOn(day, hours)) {
      const from = day * DAY + minuteOf(start);
      const to = day * DAY + minuteOf(end) + (end <= start ? DAY : 0);
      markRange(worked, clock, from, to, (day - firstDay) * DAY);
    }
  }
  return worked;
}

export function rangesOn(day: number, { week, exceptions }: WorkHours): readonly Range[] {
  const iso = isoOf(day);
  let ranges = week[WEEKDAYS[(day + 3) % 7]!] ?? [];
  for (const exception of exceptions) if (exception.from <= iso && iso <= exception.to) ranges = exception.ranges;
  return ranges;
}

function markRange(worked: Uint8Array, clock: Int32Array, from: number, to: number, near: number): void {
  const [first, end] = minutesOf(clock, from, to, near);
  worked.fill(1, first, end);
}

/** The first minute of a range and the one behind its last, counted from the start of the two years. */
export function minutesOf(clock: Int32Array, from: number, to: number, near: number): readonly [number, number] {
  let first: number | null = null;
  let last = -1;
  for (let minute = Math.max(0, near - 3 * DAY); minute < Math.min(LENGTH, near + 2 * DAY); minute++) {
    if (first === null && clock[minute]! >= from) first = minute;
    if (clock[minute]! < to) last = minute;
    // An end that the clock shows twice is its second time.
    if (clock[minute] === to) last = minute - 1;
  }
  return first === null ? [0, 0] : [first, Math.max(first, last + 1)];
}
