/** Work hours and day borders as spans of wall-clock time. */
import { Temporal } from 'temporal-polyfill';
import { DAY, type Moment } from '../moment.ts';
import { LONGEST_DAY } from '../time/plausible.ts';
import { type DateException, type Range, WEEKDAYS, type WorkHours } from './week.ts';
import { highestOf } from '../extent.ts';

interface Span {
  readonly from: number;
  readonly until: number;
}

/** Hour at which the reach day changes. */
const DAY_CHANGE = Temporal.PlainTime.from('04:00');

function dateAt(wall: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(wall)).toZonedDateTimeISO(zone).toPlainDate();
}

/**
 * The instant of a local time. A time that a clock change skips is the first instant after the gap; one that it
 * repeats is its first or its second occurrence.
 */
function instantOf(
  date: Temporal.PlainDate,
  time: Temporal.PlainTime,
  zone: string,
  repeated: 'first' | 'second',
): number {
  const local = date.toPlainDateTime(time);
  const before = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const skipped = !before.toPlainDateTime().equals(local);
  if (skipped) return before.getTimeZoneTransition('next')!.epochMilliseconds;
  if (repeated === 'first') return before.epochMilliseconds;
  return local.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
}

/** Of several exceptions for one day the last one given counts. */
function exceptionOn(date: Temporal.PlainDate, hours: WorkHours): DateException | undefined {
  const iso = date.toString();
  return hours.exceptions.findLast(({ from, to }) => from <= iso && iso <= to);
}

function rangesOf(date: Temporal.PlainDate, hours: WorkHours): readonly Range[] {
  const exception = exceptionOn(date, hours);
  if (exception) return exception.ranges;
  return hours.week[WEEKDAYS[date.dayOfWeek - 1]!] ?? [];
}

function spanOf(date: Temporal.PlainDate, [start, end]: Range, zone: string): Span {
  const overMidnight = end <= start;
  const lastDay = overMidnight || end === '24:00' ? date.add({ days: 1 }) : date;
  const endTime = end === '24:00' ? '00:00' : end;
  return {
    from: instantOf(date, Temporal.PlainTime.from(start), zone, 'first'),
    until: instantOf(lastDay, Temporal.PlainTime.from(endTime), zone, 'second'),
  };
}

/** The spans of work of `days` days from `first` on, one for each range. */
function eachSpanFrom(first: Temporal.PlainDate, days: number, hours: WorkHours, zone: string): Span[] {
  const spans: Span[] = [];
  for (let day = 0; day < days; day++) {
    const date = first.add({ days: day });
    for (const range of rangesOf(date, hours)) spans.push(spanOf(date, range, zone));
  }
  return spans.filter((span) => span.until > span.from);
}

/** The same, merged and in order. */
function spansFrom(first: Temporal.PlainDate, days: number, hours: WorkHours, zone: string): Span[] {
  const ordered = eachSpanFrom(first, days, hours, zone).sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const span of ordered) {
    const last = merged.at(-1);
    if (last && span.from <= last.until)
      merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    else merged.push(span);
  }
  return merged;
}

export interface WorkTime {
  readonly on: boolean;
  /** The wall-clock span, in milliseconds since 1970, in which `on` holds: from inclusive, until exclusive. */
  readonly from: number;
  readonly until: number;
}

const ALWAYS: WorkTime = { on: true, from: -Infinity, until: Infinity };

/** How far ahead the next work time is looked for; with none in reach the answer is asked again after it. */
const HORIZON_DAYS = 15;

/**
 * Whether `wall` lies in work hours, and for how long that answer holds.
 * @param systemZone the machine's zone, used where the settings say `system`
 */
export function workTimeAt(hours: WorkHours, wall: number, systemZone: string): WorkTime {
  if (!hours.enabled) return ALWAYS;
  const zone = hours.zone === 'system' ? systemZone : hours.zone;
  const yesterday = dateAt(wall, zone).subtract({ days: 1 });
  const spans = spansFrom(yesterday, 3, hours, zone);
  const current = spans.find((span) => span.from <= wall && wall < span.until);
  if (current) return { on: true, ...current };
  const before = spans.findLast((span) => span.until <= wall);
  const after =
    spans.find((span) => span.from > wall) ?? spansFrom(yesterday.add({ days: 3 }), HORIZON_DAYS, hours, zone)[0];
  return {
    on: false,
    from: before?.until ?? wall,
    // Of a midnight that comes twice the second: after the first one it may still be the day of `wall`.
    until: after?.from ?? instantOf(yesterday.add({ days: 2 }), new Temporal.PlainTime(), zone, 'second'),
  };
}

/** The spans of work within [from, until), in milliseconds since 1970; the whole of it where work hours are off. */
export function workSpansIn(hours: WorkHours, from: number, until: number, systemZone: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = from; at < until;) {
    const time = workTimeAt(hours, at, systemZone);
    if (time.on) spans.push({ from: at, until: Math.min(time.until, until) });
    at = time.until;
  }
  return spans;
}

export interface Hours extends WorkTime {
  /** Not work, but the gentle evening after it. */
  readonly evening: boolean;
}

/** As `workTimeAt`, with the gentle evening after the last work of a day told apart where the settings want one. */
export function hoursAt(hours: WorkHours, wall: number, systemZone: string): Hours {
  const work = workTimeAt(hours, wall, systemZone);
  if (work.on || hours.evenings === 'off') return { ...work, evening: false };
  const evening = eveningAt(hours, wall, hours.zone === 'system' ? systemZone : hours.zone);
  if (evening === null) return { ...work, evening: false };
  const isIn = evening.from <= wall;
  return {
    on: false,
    evening: isIn,
    from: isIn ? Math.max(work.from, evening.from) : work.from,
    until: Math.min(work.until, isIn ? evening.until : evening.from),
  };
}

/** From the end of the last work that starts on the reach day of `wall` until the day changes; null without any. */
function eveningAt(hours: WorkHours, wall: number, zone: string): Span | null {
  const day = reachDayAt(wall, zone);
  const ends = eachSpanFrom(Temporal.PlainDate.from(day.key), 2, hours, zone)
    .filter(({ from }) => day.from <= from && from < day.until)
    .map(({ until }) => until);
  const from = highestOf(ends);
  return ends.length > 0 && from < day.until ? { from, until: day.until } : null;
}

/** How far work without a pause is followed; what lasts longer is said to go on. */
const ON_DAYS = 14;
/** How far ahead the next work is looked for: beyond the longest leave. */
const OFF_DAYS = 366;

/** As `workTimeAt`, but until the answer really changes; `until` is Infinity where no change is in sight. */
export function workStretchAt(hours: WorkHours, wall: number, systemZone: string): WorkTime {
  const first = workTimeAt(hours, wall, systemZone);
  const last = wall + (first.on ? ON_DAYS : OFF_DAYS) * DAY;
  let { until } = first;
  while (until < last) {
    const next = workTimeAt(hours, until, systemZone);
    if (next.on !== first.on) return { ...first, until };
    until = next.until;
    // Free, and nothing to come within the horizon: on to where that ends.
    if (!next.on && !workTimeAt(hours, until, systemZone).on) until += (HORIZON_DAYS - 2) * DAY;
  }
  return { ...first, until: Infinity };
}

/** The exception that the date at `wall` falls into, or null. */
export function exceptionAt(hours: WorkHours, wall: number, systemZone: string): DateException | null {
  const zone = hours.zone === 'system' ? systemZone : hours.zone;
  return exceptionOn(dateAt(wall, zone), hours) ?? null;
}

export interface ReachDay extends Span {
  /** Date of the 04:00 at which the day began, such as `2026-03-02`. */
  readonly key: string;
}

/** The reach day that `wall` belongs to: from 04:00 to 04:00 in `zone`. */
export function reachDayAt(wall: number, zone: string): ReachDay {
  let date = dateAt(wall, zone);
  if (wall < instantOf(date, DAY_CHANGE, zone, 'first')) date = date.subtract({ days: 1 });
  return reachDayFrom(date, zone);
}

/** The end of something that was to end with a reach day: one that a wrong clock set ends with this day. */
export const dayEndFrom = (until: number, { wall, zone }: Moment): number =>
  until - wall > LONGEST_DAY ? reachDayAt(wall, zone).until : until;

/** The reach day of a date such as `2026-03-02`: from its 04:00 to that of the next date. Throws where it is none. */
export const reachDayOn = (key: string, zone: string): ReachDay => reachDayFrom(Temporal.PlainDate.from(key), zone);

function reachDayFrom(date: Temporal.PlainDate, zone: string): ReachDay {
  return {
    key: date.toString(),
    from: instantOf(date, DAY_CHANGE, zone, 'first'),
    until: instantOf(date.add({ days: 1 }), DAY_CHANGE, zone, 'first'),
  };
}
