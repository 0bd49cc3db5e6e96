import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workTimeAt } from '../../shared/engine/workHours.ts';
import { MINUTE } from '../../shared/moment.ts';
import { readSettings } from '../../shared/settings/read.ts';
import { type Range, type Settings, WEEKDAYS } from '../../shared/settings/schema.ts';

type WorkHours = Settings['workHours'];

const DAY = 24 * 60;
/** The whole minutes of two years. */
const LENGTH = 731 * DAY;

/** Two years for each zone, around the oddest thing that its clocks have done. */
const PLACES = [
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
function wallClock(zone: string, start: number): Int32Array {
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

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const isoOf = (day: number) => new Date(day * DAY * MINUTE).toISOString().slice(0, 10);

/**
 * The rule said naively: for each range of each date, look at every minute around it. Work is on from the first minute
 * whose clock has come to the start up to the last whose clock has not come to the end.
 */
function workedMinutes(hours: WorkHours, clock: Int32Array): Uint8Array {
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

function rangesOn(day: number, { week, exceptions }: WorkHours): readonly Range[] {
  const iso = isoOf(day);
  let ranges = week[WEEKDAYS[(day + 3) % 7]!] ?? [];
  for (const exception of exceptions) if (exception.from <= iso && iso <= exception.to) ranges = exception.ranges;
  return ranges;
}

function markRange(worked: Uint8Array, clock: Int32Array, from: number, to: number, near: number): void {
  let first: number | null = null;
  let last = -1;
  for (let minute = Math.max(0, near - 3 * DAY); minute < Math.min(LENGTH, near + 2 * DAY); minute++) {
    if (first === null && clock[minute]! >= from) first = minute;
    if (clock[minute]! < to) last = minute;
  }
  if (first !== null) worked.fill(1, first, Math.max(first, last + 1));
}

const spell = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const time = fc.integer({ min: 0, max: DAY - 1 }).map(spell);
/** Where clocks are changed. */
const smallTime = fc
  .oneof(fc.integer({ min: 0, max: 3 * 60 + 30 }), fc.integer({ min: 22 * 60, max: DAY - 1 }))
  .map(spell);
const range: fc.Arbitrary<Range> = fc.tuple(
  time,
  fc.oneof({ weight: 6, arbitrary: time }, { weight: 1, arbitrary: fc.constant('24:00') }),
);
const ranges = fc.array(range, { maxLength: 3 });

/** The dates on which the clocks are changed, and those before. */
function changeDays(clock: Int32Array): number[] {
  const days: number[] = [];
  for (let minute = 1; minute < LENGTH; minute++) {
    const day = Math.floor(clock[minute]! / DAY);
    if (clock[minute]! - clock[minute - 1]! !== 1) days.push(day - 1, day);
  }
  return days;
}

/** Any weeks and exceptions; each day on which the clocks are changed has hours of its own, in the small hours, too. */
function schedules(clock: Int32Array): fc.Arbitrary<WorkHours> {
  const firstDay = Math.floor(clock[0]! / DAY);
  const exceptionOn = (day: number, length: number, own: readonly Range[]) => ({
    from: isoOf(day),
    to: isoOf(day + length),
    ranges: own,
  });
  const week = fc.dictionary(fc.constantFrom(...WEEKDAYS), ranges);
  const exception = fc
    .tuple(fc.integer({ min: firstDay, max: firstDay + LENGTH / DAY }), fc.integer({ min: 0, max: 40 }), ranges)
    .map((given) => exceptionOn(...given));
  const small = fc.array(fc.tuple(smallTime, smallTime), { minLength: 2, maxLength: 3 });
  const onChanges = fc.tuple(...changeDays(clock).map((day) => small.map((own) => exceptionOn(day, 0, own))));
  return fc
    .record({ week, others: fc.array(exception, { maxLength: 12 }), onChanges })
    .map(({ others, onChanges: changes, ...given }) => ({ ...given, exceptions: [...others, ...changes] }))
    .map((given) => readSettings({ workHours: { enabled: true, ...given } }).settings.workHours);
}

/** Follows the answers from one to the next through the two years, and gives the first minute they are wrong about. */
function firstWrong(hours: WorkHours, worked: Uint8Array, start: number, zone: string): string | null {
  // Not the outermost days: what reaches in from outside of the two years is not in the reference.
  const end = LENGTH - 3 * DAY;
  let minute = 3 * DAY;
  while (minute < end) {
    const { on, from, until } = workTimeAt(hours, start + minute * MINUTE, zone);
    const next = Math.min(end, (until - start) / MINUTE);
    if (!(from <= start + minute * MINUTE) || next <= minute) return `no time passes at ${minute}`;
    for (; minute < next; minute++)
      if ((worked[minute] === 1) !== on) return new Date(start + minute * MINUTE).toISOString();
  }
  return null;
}

describe('work hours, against each minute of two years', () => {
  for (const [zone, year] of PLACES) {
    it(`agree with a clock on the wall in ${zone}, ${year} and ${year + 1}`, () => {
      const start = Date.UTC(year, 0, 1);
      const clock = wallClock(zone, start);
      const anyMinutes = fc.array(fc.integer({ min: 3 * DAY, max: LENGTH - 3 * DAY }), { minLength: 150 });
      fc.assert(
        fc.property(schedules(clock), anyMinutes, (hours, minutes) => {
          const worked = workedMinutes(hours, clock);
          expect(firstWrong(hours, worked, start, zone)).toBeNull();
          // Not only where an answer begins.
          for (const minute of minutes) {
            const { on } = workTimeAt(hours, start + minute * MINUTE + 1, zone);
            expect([minute, on]).toEqual([minute, worked[minute] === 1]);
          }
        }),
        // A smaller example would take minutes to find.
        { numRuns: 2, endOnFailure: true },
      );
    });
  }
});
