import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayClock, hoursOf, periodBeside, periodOf, weekdayOf } from '../../../shared/diary/days.ts';
import { isDate } from '../../../shared/time/dates.ts';
import { reachDayAt, reachDayOn } from '../../../shared/schedule/workHours.ts';
import { HOUR } from '../../../shared/moment.ts';

const VIENNA = 'Europe/Vienna';
const hours = (key: string, zone = VIENNA) => hoursOf(reachDayOn(key, zone), zone);

it('the diary begins a day at four in the morning', () => {
  const day = reachDayOn('2026-03-02', VIENNA);
  expect(new Date(day.from).toISOString()).toBe('2026-03-02T03:00:00.000Z');
  expect(day.until - day.from).toBe(24 * HOUR);
});

it('the diary gives an ordinary day 24 hours, from 04:00 to 03:00', () => {
  const slots = hours('2026-03-02');
  expect(slots).toHaveLength(24);
  expect(slots[0]).toMatchObject({ hour: 4, key: '2026-03-02' });
  expect(slots.at(-1)!.hour).toBe(3);
});

it('the diary leaves out the hour that the clocks skip in spring: 23 hours', () => {
  const slots = hours('2026-03-28');
  expect(slots).toHaveLength(23);
  expect(slots.map(({ hour }) => hour)).not.toContain(2);
  expect(reachDayOn('2026-03-28', VIENNA).until - reachDayOn('2026-03-28', VIENNA).from).toBe(23 * HOUR);
});

it('the diary makes the hour that the clocks repeat in autumn two hours long: 25 hours', () => {
  const slots = hours('2026-10-24');
  expect(slots).toHaveLength(24);
  expect(slots.filter(({ from, until }) => until - from === 2 * HOUR).map(({ hour }) => hour)).toEqual([2]);
  expect(reachDayOn('2026-10-24', VIENNA).until - reachDayOn('2026-10-24', VIENNA).from).toBe(25 * HOUR);
});

it('the diary keeps to the full hours of the clock where it changes by half an hour', () => {
  const slots = hours('2026-10-03', 'Australia/Lord_Howe');
  expect(slots.filter(({ from, until }) => until - from !== HOUR).map(({ hour }) => hour)).toEqual([2]);
});

it('the diary finds for every moment the day and hour that the clock shows', () => {
  const keys = periodOf('month', '2026-10-24');
  const zones = [VIENNA, 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'] as const;
  const clock = dayClock(keys);
  const from = Date.parse('2026-10-03T00:00Z');
  fc.assert(
    fc.property(fc.nat({ max: 27 * 24 * HOUR }), fc.constantFrom(...zones), (offset, zone) => {
      const at = from + offset;
      const slot = clock(at, zone)!;
      const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(at);
      expect(slot.hour).toBe(Number(shown));
      expect(slot.key).toBe(reachDayAt(at, zone).key);
      expect(slot.from <= at && at < slot.until).toBe(true);
    }),
  );
});

it('the diary knows nothing of a moment outside of the days asked for', () => {
  const clock = dayClock(['2026-03-02']);
  expect(clock(Date.parse('2026-03-02T02:59:59Z'), VIENNA)).toBeNull();
  expect(clock(Date.parse('2026-03-02T03:00:00Z'), VIENNA)).not.toBeNull();
  expect(clock(Date.parse('2026-03-03T03:00:00Z'), VIENNA)).toBeNull();
});

it('the diary counts a moment of a journey by the clock of that place', () => {
  const clock = dayClock(['2026-03-02']);
  // 20:30 on the 2nd in New York, 02:30 on the 3rd in Vienna: both belong to the day of the 2nd.
  const at = Date.parse('2026-03-03T01:30:00Z');
  expect(clock(at, 'America/New_York')!.hour).toBe(20);
  expect(clock(at, VIENNA)!.hour).toBe(2);
});

it('the diary counts a week from Monday and a month by the calendar', () => {
  expect(periodOf('week', '2026-03-01')).toEqual([
    '2026-02-23',
    '2026-02-24',
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
  ]);
  expect(periodOf('month', '2028-02-29')).toHaveLength(29);
  expect(weekdayOf('2026-03-02')).toBe(0);
});

it('the diary goes to the periods beside it, a month from its first day so that none is jumped over', () => {
  expect(periodBeside('day', '2026-03-01', -1)).toBe('2026-02-28');
  expect(periodBeside('week', '2026-03-02', 1)).toBe('2026-03-09');
  expect(periodBeside('month', '2026-01-31', 1)).toBe('2026-02-01');
});

it('the diary tells a date from any other text', () => {
  expect(['2026-03-02', '2026-02-30', 'today', '2026-3-2', ''].map(isDate)).toEqual([true, false, false, false, false]);
});
