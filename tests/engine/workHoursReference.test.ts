import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workTimeAt } from '../../shared/schedule/workHours.ts';
import { MINUTE } from '../../shared/moment.ts';
import { readSettings } from '../../shared/settings/read.ts';
import { type Range, WEEKDAYS } from '../../shared/schedule/week.ts';
import { DAY, LENGTH, PLACES, type WorkHours, isoOf, wallClock, workedMinutes } from './wallClock.ts';
import { cases } from '../support/cases.ts';

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
    it(`work hours agree with a clock on the wall in ${zone}, ${year} and ${year + 1}`, () => {
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
        { numRuns: cases(2), endOnFailure: true },
      );
    });
  }
});
