/** Profiles by their times and gentle evenings, against each minute of two years. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduledAt } from '../../shared/engine/inForce.ts';
import { hoursAt } from '../../shared/schedule/workHours.ts';
import { MINUTE } from '../../shared/moment.ts';
import { readSettings } from '../../shared/settings/read.ts';
import { type Range, WEEKDAYS } from '../../shared/schedule/week.ts';
import {
  DAY,
  LENGTH,
  PLACES,
  type WorkHours,
  minuteOf,
  minutesOf,
  rangesOn,
  wallClock,
  workedMinutes,
} from './wallClock.ts';
import { cases } from '../support/cases.ts';

const spell = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const time = fc
  .oneof(fc.integer({ min: 0, max: DAY - 1 }), fc.integer({ min: 0, max: 5 * 60 }), fc.constantFrom(240, 239, 241))
  .map(spell);
const range: fc.Arbitrary<Range> = fc.tuple(
  time,
  fc.oneof({ weight: 6, arbitrary: time }, { weight: 1, arbitrary: fc.constant('24:00') }),
);
const week = fc.dictionary(fc.constantFrom(...WEEKDAYS), fc.array(range, { maxLength: 3 }));

/** Asks from one answer to the next, and at single minutes; the first minute that is wrong, or null. */
function firstWrong<T>(
  expected: (minute: number) => T,
  answer: (wall: number) => { readonly is: T; readonly from: number; readonly until: number },
  start: number,
): string | null {
  const end = LENGTH - 3 * DAY;
  let minute = 3 * DAY;
  while (minute < end) {
    const { is, from, until } = answer(start + minute * MINUTE);
    const next = Math.min(end, (until - start) / MINUTE);
    if (!(from <= start + minute * MINUTE) || next <= minute) return `no time passes at ${minute}`;
    for (; minute < next; minute++) {
      if (expected(minute) !== is) return `${new Date(start + minute * MINUTE).toISOString()}: ${String(is)}`;
    }
  }
  return null;
}

/** Said naively: the day runs from the first minute whose clock has come to 04:00. */
function eveningMinutes(hours: WorkHours, clock: Int32Array, worked: Uint8Array): Uint8Array {
  const evening = new Uint8Array(LENGTH);
  const firstDay = Math.floor(clock[0]! / DAY) - 1;
  const change = (day: number) => minutesOf(clock, day * DAY + 240, day * DAY + 241, (day - firstDay) * DAY)[0];
  for (let day = firstDay + 2; day < firstDay + LENGTH / DAY; day++) {
    const [begins, ends] = [change(day), change(day + 1)];
    let last = -1;
    for (const date of [day, day + 1]) {
      for (const [start, end] of rangesOn(date, hours)) {
        const to = date * DAY + minuteOf(end) + (end <= start ? DAY : 0);
        const [from, until] = minutesOf(clock, date * DAY + minuteOf(start), to, (date - firstDay) * DAY);
        if (until > from && begins <= from && from < ends) last = Math.max(last, until);
      }
    }
    for (let minute = last; last >= 0 && minute < ends; minute++) if (worked[minute] === 0) evening[minute] = 1;
  }
  return evening;
}

describe('against each minute of two years', () => {
  for (const [zone, year] of PLACES) {
    it(`profiles come by their times in ${zone}, ${year} and ${year + 1}`, () => {
      const start = Date.UTC(year, 0, 1);
      const clock = wallClock(zone, start);
      const whens = fc.array(fc.option(week), { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(whens, (list) => {
          const given = list.map((when, place) => ({ id: `p${place}`, name: `P${place}`, when }));
          const { settings, problems } = readSettings({ profiles: given });
          expect(problems).toEqual([]);
          const { workHours, profiles } = settings;
          const on = profiles.map(({ when }) =>
            when === null ? null : workedMinutes({ ...workHours, week: when, exceptions: [] }, clock),
          );
          const expected = (minute: number) => {
            const place = on.findIndex((minutes) => minutes?.[minute] === 1);
            return place < 0 ? null : `p${place}`;
          };
          const answer = (wall: number) => {
            const { id, from, until } = scheduledAt(settings, wall, zone);
            return { is: id, from, until };
          };
          expect(firstWrong(expected, answer, start)).toBeNull();
        }),
        { numRuns: cases(2), endOnFailure: true },
      );
    });

    it(`an evening is what is left of a working day in ${zone}, ${year} and ${year + 1}`, () => {
      const start = Date.UTC(year, 0, 1);
      const clock = wallClock(zone, start);
      fc.assert(
        fc.property(week, (given) => {
          const { workHours } = readSettings({
            workHours: { enabled: true, evenings: 'gentle', week: given },
          }).settings;
          const worked = workedMinutes(workHours, clock);
          const evening = eveningMinutes(workHours, clock, worked);
          const expected = (minute: number) =>
            worked[minute] === 1 ? 'work' : evening[minute] === 1 ? 'evening' : 'off';
          const answer = (wall: number) => {
            const { on, evening: isEvening, from, until } = hoursAt(workHours, wall, zone);
            return { is: on ? 'work' : isEvening ? 'evening' : 'off', from, until };
          };
          expect(firstWrong(expected, answer, start)).toBeNull();
        }),
        { numRuns: cases(1), endOnFailure: true },
      );
    });
  }
});
