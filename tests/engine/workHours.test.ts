import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { reachDayAt, workSpansIn, workTimeAt } from '../../shared/schedule/workHours.ts';
import { HOUR, MINUTE } from '../../shared/moment.ts';
import { readSettings } from '../../shared/settings/read.ts';
import { WEEKDAYS } from '../../shared/schedule/week.ts';
import { cases } from '../support/cases.ts';

const at = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds;
const hoursOf = (workHours: object) =>
  readSettings({ workHours: { enabled: true, week: {}, ...workHours } }).settings.workHours;

describe('work hours', () => {
  const office = hoursOf({
    week: {
      mon: [
        ['09:00', '12:30'],
        ['13:15', '17:30'],
      ],
    },
  });

  it.each([
    ['2026-03-02T08:59[Europe/Vienna]', false, '2026-03-02T09:00[Europe/Vienna]'],
    ['2026-03-02T09:00[Europe/Vienna]', true, '2026-03-02T12:30[Europe/Vienna]'],
    ['2026-03-02T12:30[Europe/Vienna]', false, '2026-03-02T13:15[Europe/Vienna]'],
    ['2026-03-02T17:00[Europe/Vienna]', true, '2026-03-02T17:30[Europe/Vienna]'],
    ['2026-03-02T18:00[Europe/Vienna]', false, '2026-03-09T09:00[Europe/Vienna]'],
  ])('work hours at %s are on: %s, until %s', (moment, on, until) => {
    expect(workTimeAt(office, at(moment), 'Europe/Vienna')).toMatchObject({ on, until: at(until) });
  });

  it('work hours of a day are spans within that day', () => {
    const spans = (hours: typeof office, from: string, until: string) =>
      workSpansIn(
        hours,
        at(`2026-03-02T${from}[Europe/Vienna]`),
        at(`2026-03-02T${until}[Europe/Vienna]`),
        'Europe/Vienna',
      );
    const span = (from: string, until: string) => ({
      from: at(`2026-03-02T${from}[Europe/Vienna]`),
      until: at(`2026-03-02T${until}[Europe/Vienna]`),
    });
    expect(spans(office, '04:00', '23:00')).toEqual([span('09:00', '12:30'), span('13:15', '17:30')]);
    expect(spans(office, '10:00', '14:00')).toEqual([span('10:00', '12:30'), span('13:15', '14:00')]);
    expect(spans(office, '18:00', '23:00')).toEqual([]);
    expect(spans({ ...office, enabled: false }, '04:00', '23:00')).toEqual([span('04:00', '23:00')]);
  });

  it('work hours that go over midnight belong to the day they start on', () => {
    const night = hoursOf({ week: { fri: [['22:00', '06:00']] } });
    expect(workTimeAt(night, at('2026-03-07T05:59[Europe/Vienna]'), 'Europe/Vienna').on).toBe(true);
    expect(workTimeAt(night, at('2026-03-07T06:00[Europe/Vienna]'), 'Europe/Vienna').on).toBe(false);
    expect(workTimeAt(night, at('2026-03-06T05:00[Europe/Vienna]'), 'Europe/Vienna').on).toBe(false);
  });

  it('work hours may end at 24:00', () => {
    const late = hoursOf({ week: { mon: [['20:00', '24:00']] } });
    expect(workTimeAt(late, at('2026-03-02T23:59[Europe/Vienna]'), 'Europe/Vienna').on).toBe(true);
    expect(workTimeAt(late, at('2026-03-03T00:00[Europe/Vienna]'), 'Europe/Vienna').on).toBe(false);
  });

  it('work hours are off on the days of an exception', () => {
    const holidays = hoursOf({
      week: { thu: [['09:00', '17:00']] },
      exceptions: [{ from: '2026-12-24', to: '2026-12-26', ranges: [] }],
    });
    expect(workTimeAt(holidays, at('2026-12-24T10:00[Europe/Vienna]'), 'Europe/Vienna').on).toBe(false);
    expect(workTimeAt(holidays, at('2026-12-31T10:00[Europe/Vienna]'), 'Europe/Vienna').on).toBe(true);
  });

  it('work hours keep to a fixed zone wherever the machine is', () => {
    const fixed = hoursOf({ zone: 'Asia/Kathmandu', week: { mon: [['09:00', '10:00']] } });
    expect(workTimeAt(fixed, at('2026-03-02T09:30[Asia/Kathmandu]'), 'America/New_York').on).toBe(true);
  });

  it('work hours begin with the first instant after a gap of the clock that skips their start', () => {
    const early = hoursOf({ week: { sun: [['02:30', '05:00']] } });
    const change = at('2026-03-29T03:00[Europe/Vienna]');
    expect(workTimeAt(early, change - 1, 'Europe/Vienna')).toMatchObject({ on: false, until: change });
    expect(workTimeAt(early, change, 'Europe/Vienna').on).toBe(true);
  });

  it('work hours begin with the first and end with the second of a time that comes twice', () => {
    const early = hoursOf({ week: { sun: [['02:15', '02:45']] } });
    const first = at('2026-10-25T02:15+02:00[Europe/Vienna]');
    const second = at('2026-10-25T02:45+01:00[Europe/Vienna]');
    expect(workTimeAt(early, first, 'Europe/Vienna')).toEqual({ on: true, from: first, until: second });
  });

  it('work hours are off until a midnight to come, where the clock goes back over midnight and no work is in sight', () => {
    const none = hoursOf({});
    const again = at('2010-11-06T23:30:00-03:30[America/St_Johns]');
    const { on, until } = workTimeAt(none, again, 'America/St_Johns');
    expect(on).toBe(false);
    expect(until).toBeGreaterThan(again);
    expect(workSpansIn(none, again - HOUR, again + HOUR, 'America/St_Johns')).toEqual([]);
  });

  it('work hours know of no work on a day that a zone left out', () => {
    const friday = hoursOf({ week: { fri: [['09:00', '17:00']] } });
    for (let hour = 0; hour < 72; hour++) {
      const moment = at('2011-12-29T12:00[Pacific/Apia]') + hour * HOUR;
      expect(workTimeAt(friday, moment, 'Pacific/Apia').on).toBe(false);
    }
  });

  it('work hours agree with a clock on the wall over changes of the clock', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45));
    const spell = ([hour, minute]: readonly [number, number]) =>
      `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    const range = fc.tuple(time, time).map(([from, to]) => [spell(from), spell(to)] as const);
    const week = fc.record(Object.fromEntries(WEEKDAYS.map((day) => [day, fc.array(range, { maxLength: 2 })])));
    // Days around changes of the clock in zones with odd rules.
    const place = fc.constantFrom(
      ['Europe/Vienna', '2026-03-28T00:00'],
      ['Europe/Vienna', '2026-10-24T00:00'],
      ['America/St_Johns', '2026-03-07T00:00'],
      ['Australia/Lord_Howe', '2026-04-04T00:00'],
      ['Australia/Lord_Howe', '2026-10-03T00:00'],
      ['Africa/Casablanca', '2026-02-14T00:00'],
      ['Asia/Kathmandu', '2026-05-01T00:00'],
    );
    fc.assert(
      fc.property(week, place, (days, [zone, start]) => {
        const hours = hoursOf({ week: days });
        const from = at(`${start}[${zone}]`);
        for (let minute = 0; minute < 3 * 24 * 60; minute += 15) {
          const moment = from + minute * MINUTE;
          expect(workTimeAt(hours, moment, zone).on).toBe(naiveOn(days, moment, zone));
        }
      }),
      { numRuns: cases(30) },
    );
  });

  it('work hours hold their answer for the whole span they give', () => {
    const pattern = hoursOf({
      week: { mon: [['09:00', '12:00']], tue: [['22:00', '06:00']], wed: [['06:00', '07:00']] },
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 14 * 24 * 60 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (minute, share) => {
          const moment = at('2026-03-02T00:00[Europe/Vienna]') + minute * MINUTE;
          const { on, from, until } = workTimeAt(pattern, moment, 'Europe/Vienna');
          expect(from).toBeLessThanOrEqual(moment);
          expect(until).toBeGreaterThan(moment);
          expect(workTimeAt(pattern, moment + (until - moment) * share, 'Europe/Vienna').on).toBe(on);
        },
      ),
    );
  });
});

/**
 * The rule said differently: an instant is in a range if the range's start, at its first occurrence, has come and its
 * end, at its second, has not. A time that is skipped is looked for minute by minute until one exists.
 */
function naiveOn(week: Record<string, readonly (readonly [string, string])[]>, moment: number, zone: string): boolean {
  const here = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate();
  return [-1, 0].some((shift) => {
    const date = here.add({ days: shift });
    return (week[WEEKDAYS[date.dayOfWeek - 1]!] ?? []).some(([start, end]) => {
      const from = occurrence(date, start, zone, 0);
      const to = occurrence(end <= start ? date.add({ days: 1 }) : date, end, zone, -1);
      return from <= moment && moment < to;
    });
  });
}

const known = new Map<string, number>();

function occurrence(date: Temporal.PlainDate, time: string, zone: string, which: 0 | -1): number {
  const key = `${date.toString()} ${time} ${zone} ${which}`;
  const instant = known.get(key) ?? findOccurrence(date, time, zone, which);
  known.set(key, instant);
  return instant;
}

function findOccurrence(date: Temporal.PlainDate, time: string, zone: string, which: 0 | -1): number {
  let local = date.toPlainDateTime(Temporal.PlainTime.from(time));
  for (;;) {
    const found: number[] = [];
    const middle = local.toZonedDateTime('UTC').epochMilliseconds;
    for (let offset = -14 * 60; offset <= 14 * 60; offset += 15) {
      const instant = middle - offset * MINUTE;
      const seen = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
      if (seen.equals(local)) found.push(instant);
    }
    if (found.length > 0) return found.sort((a, b) => a - b).at(which)!;
    local = local.add({ minutes: 1 });
  }
}

describe('the reach day', () => {
  it('the reach day runs from four to four', () => {
    expect(reachDayAt(at('2026-03-03T03:59[Europe/Vienna]'), 'Europe/Vienna')).toEqual({
      key: '2026-03-02',
      from: at('2026-03-02T04:00[Europe/Vienna]'),
      until: at('2026-03-03T04:00[Europe/Vienna]'),
    });
  });

  it('the reach day is an hour shorter or longer when the clock changes', () => {
    const length = (text: string) => {
      const { from, until } = reachDayAt(at(text), 'Europe/Vienna');
      return (until - from) / HOUR;
    };
    expect(length('2026-03-28T12:00[Europe/Vienna]')).toBe(23);
    expect(length('2026-10-24T12:00[Europe/Vienna]')).toBe(25);
  });
});
