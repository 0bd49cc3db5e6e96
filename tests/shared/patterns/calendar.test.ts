import { describe, expect, it } from 'vitest';
import { LOOK_EVERY_DAYS, lookCalendar } from '../../../shared/patterns/calendar.ts';

const START = 20_000;
/** Number of the day of each check-in: so many a day, on each day before `until`. */
const diary = (until: number, perDay = 3, from = 0) =>
  Array.from({ length: (until - from) * perDay }, (_, row) => START + from + Math.floor(row / perDay));
const lookAt = (day: number, days = diary(day)) => lookCalendar(days, START + day);
/** Days since the start on which a look took place, for who opens the page on each day. */
const looksUntil = (day: number, daysAt = diary) => {
  const looks = new Map<number, number>();
  for (let today = 0; today <= day; today++) {
    const { last } = lookCalendar(daysAt(today), START + today);
    if (last !== null) looks.set(last.day - START, last.level);
  }
  return looks;
};

describe('the days on which patterns are looked for', () => {
  it('patterns are looked for after four weeks, after eight and then every four, however often the page is opened', () => {
    const days = [...looksUntil(170).keys()];
    expect(days.slice(0, 2)).toEqual([28, 56]);
    expect(days.length).toBe(6);
    for (const day of days.slice(2)) expect((START + day) % LOOK_EVERY_DAYS).toBe(4);
    for (const [place, day] of days.slice(3).entries()) expect(day - days[place + 2]!).toBe(LOOK_EVERY_DAYS);
  });

  it('patterns are not looked for in a diary without a check-in, and the next look is always to come', () => {
    expect(lookCalendar([], START)).toEqual({ last: null, next: null });
    for (let day = 1; day < 400; day += 13) expect(lookAt(day).next!).toBeGreaterThan(START + day);
  });

  it('patterns are looked for so seldom that the looks of half a year share 5 in 100 false alarms', () => {
    const looks = [...looksUntil(500)];
    for (const [day] of looks) {
      const inHalfAYear = looks.filter(([other]) => other >= day && other < day + 182);
      expect(inHalfAYear.reduce((sum, [, level]) => sum + level, 0)).toBeLessThanOrEqual(0.05 + 1e-9);
    }
  });

  it('patterns are looked for on the same days when the oldest check-ins are deleted', () => {
    for (let day = 300; day < 400; day++) {
      const whole = lookAt(day);
      const kept = lookCalendar(diary(day, 3, day - 91), START + day);
      expect(kept.last!.day).toBe(whole.last!.day);
      expect(kept.next).toBe(whole.next);
    }
  });

  it('patterns are looked for later where there are few check-ins, and then with what the looks left out may spend', () => {
    const sparse = (until: number) => diary(until, 1);
    const looks = looksUntil(60, sparse);
    expect([...looks.keys()]).toEqual([56]);
    const [first, second] = [...looksUntil(60).values()];
    expect(looks.get(56)).toBeCloseTo(first! + second!, 10);
  });
});
