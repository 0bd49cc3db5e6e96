import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayPicture } from '../../../shared/diary/dayPicture.ts';
import { dayClock, periodOf } from '../../../shared/diary/days.ts';
import { daySums, heatOf, heatValue, HOURS_OF_DAY } from '../../../shared/diary/heat.ts';
import { emptyExcerpt, type UsedMinute } from '../../../shared/diary/history.ts';
import { HOUR, MINUTE } from '../../../shared/moment.ts';
import { madeUpHistory } from '../../support/history.ts';
import { cases } from '../../support/cases.ts';
import { usedMinute } from '../../support/usedMinute.ts';

const LAST = Date.parse('2026-03-31T20:00:00Z');
const MONTH = periodOf('month', '2026-03-01');
const WEEK = periodOf('week', '2026-03-25');
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const used = (at: string, change: Partial<UsedMinute> = {}) => usedMinute(Date.parse(at), change);

it('the heat map adds up to the minutes, by dates and by weekdays, and day by day', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const excerpt = madeUpHistory({ days: 31, last: LAST, seed });
      const clock = dayClock(MONTH);
      const seconds = total(excerpt.minutes.map((minute) => minute.seconds));
      for (const rows of ['dates', 'weekdays'] as const) {
        const cells = heatOf(excerpt, MONTH, clock, rows).flat();
        expect(total(cells.map((cell) => cell?.seconds ?? 0))).toBe(seconds);
      }
      const sums = daySums(excerpt, MONTH, clock);
      expect(total(sums.map((sum) => sum.seconds))).toBe(seconds);
      expect(total(sums.map(({ painScores }) => painScores.length))).toBe(excerpt.checkIns.length);
      expect(total(sums.map(({ micro, long }) => micro + long))).toBe(
        excerpt.breaks.filter(({ outcome }) => outcome === 'taken').length,
      );
      expect(total(sums.map(({ strengthSets }) => strengthSets))).toBe(
        excerpt.breaks.filter(({ strengthSet }) => strengthSet).length,
      );
    }),
    { numRuns: cases(5) },
  );
});

it('the heat map shows an hour without use and one without reaching differently', () => {
  const minutes = [used('2026-03-25T09:00:00Z', { demand: 0 })];
  const heat = heatOf({ minutes }, WEEK, dayClock(WEEK), 'dates');
  const at = (hour: number) => heat[2]![HOURS_OF_DAY.indexOf(hour)]!;
  expect(at(9)).toMatchObject({ reachMinutes: 0, seconds: 60 });
  expect(at(10)).toBeNull();
});

it('the heat map takes the mean of those days of a weekday that had use in the hour', () => {
  const minutes = [
    used('2026-03-02T09:00:00Z'),
    used('2026-03-02T09:01:00Z'),
    used('2026-03-16T09:00:00Z'),
    used('2026-03-03T09:00:00Z'),
  ];
  const heat = heatOf({ minutes }, MONTH, dayClock(MONTH), 'weekdays');
  const monday = heat[0]![HOURS_OF_DAY.indexOf(9)]!;
  expect(monday.days).toBe(2);
  expect(heatValue(monday)).toBeCloseTo((3 * 0.9) / 2, 6);
  expect(heat[1]![HOURS_OF_DAY.indexOf(9)]!.days).toBe(1);
});

it('the heat map counts two in the morning to the day before', () => {
  const minutes = [used('2026-03-26T02:00:00Z')];
  const heat = heatOf({ minutes }, WEEK, dayClock(WEEK), 'dates');
  expect(heat[2]![HOURS_OF_DAY.indexOf(2)]).not.toBeNull();
});

it('the heat map puts both passes of an hour that the clocks repeat into its one field', () => {
  const keys = ['2026-10-24'];
  const zone = 'Europe/Vienna';
  const first = Date.parse('2026-10-25T00:00:00Z');
  const minutes = Array.from({ length: 120 }, (_, place) => {
    return used(new Date(first + place * MINUTE).toISOString(), { zone });
  });
  const [row] = heatOf({ minutes }, keys, dayClock(keys), 'dates');
  expect(row![HOURS_OF_DAY.indexOf(2)]!.seconds).toBe((2 * HOUR) / 1000);
});

it('the heat map knows nothing of a day without a record, which is not a day without breaks', () => {
  const clock = dayClock(WEEK);
  const minutes = [used('2026-03-25T09:00:00Z')];
  const sums = daySums({ ...emptyExcerpt(0, 0), minutes }, WEEK, clock);
  expect(sums.map(({ isKnown }) => isKnown)).toEqual([false, false, true, false, false, false, false]);
});

it('the heat map is added up for a month in less than 100 ms of the processor, and a day in less than 50', () => {
  const excerpt = madeUpHistory({ days: 31, last: LAST });
  // Its own time on the processor: other work on the machine is no fault of it.
  const spent = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const best = (run: () => void) => {
    const times = Array.from({ length: 10 }, () => {
      const since = spent();
      run();
      return spent() - since;
    });
    return Math.min(...times);
  };
  const month = best(() => {
    const clock = dayClock(MONTH);
    heatOf(excerpt, MONTH, clock, 'weekdays');
    daySums(excerpt, MONTH, clock);
  });
  expect(month).toBeLessThan(100);
  expect(best(() => dayPicture(excerpt, '2026-03-31', 'UTC', null))).toBeLessThan(50);
});
