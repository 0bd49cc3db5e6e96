import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { UsedMinute } from '../../../shared/diary/history.ts';
import { DRAINED, loadAt, loadCurve, peakOf } from '../../../shared/diary/loadCurve.ts';
import { advanceTanks } from '../../../shared/engine/load.ts';
import { HOUR, MINUTE, SECOND } from '../../../shared/moment.ts';
import { madeUpHistory } from '../../support/history.ts';
import { cases } from '../../support/cases.ts';
import { usedMinute } from '../../support/usedMinute.ts';

const NINE = Date.parse('2026-03-02T09:00:00Z');

const minute = (at: number, load: number, change: Partial<UsedMinute> = {}) =>
  usedMinute(at, { load, need: load, ...change });

/** A steady stretch of work from nine o'clock on. */
function work(minutes: number, demand = 0.9): UsedMinute[] {
  const tanks = { load: 0, need: 0, dose: 0 };
  return Array.from({ length: minutes }, (_, place) => {
    advanceTanks(tanks, demand, MINUTE);
    return minute(NINE + place * MINUTE, tanks.load, { demand });
  });
}

it('the load curve goes through the load at the end of each recorded minute', () => {
  const minutes = work(20);
  const segments = loadCurve(minutes, NINE + HOUR);
  for (const { at, load } of minutes) expect(loadAt(segments, at + MINUTE)).toBeCloseTo(load, 6);
  expect(loadAt(segments, NINE)).toBeCloseTo(0, 6);
});

it('the load curve falls to half within four minutes of rest', () => {
  const segments = loadCurve(work(20), NINE + HOUR);
  const top = loadAt(segments, NINE + 20 * MINUTE)!;
  expect(loadAt(segments, NINE + 24 * MINUTE)).toBeCloseTo(top / 2, 6);
  expect(loadAt(segments, NINE + 28 * MINUTE)).toBeCloseTo(top / 4, 6);
});

it('the load curve ends a segment where it has drained and begins another with the next use', () => {
  const late = work(10).map((each) => ({ ...each, at: each.at + 3 * HOUR }));
  const segments = loadCurve([...work(10), ...late], NINE + 5 * HOUR);
  expect(segments).toHaveLength(2);
  expect(segments[0]!.at(-1)!.load).toBeLessThan(DRAINED);
  expect(loadAt(segments, NINE + 2 * HOUR)).toBeNull();
});

it('the load curve begins with what a break in the records has left over', () => {
  const before = { load: 12, need: 0, dose: 0 };
  advanceTanks(before, 0.1, MINUTE);
  const segments = loadCurve([minute(NINE, before.load, { demand: 0.1 })], NINE + MINUTE);
  expect(segments[0]![0]!.load).toBeCloseTo(12, 6);
});

it('the load curve lays two applications of one minute one after the other', () => {
  const segments = loadCurve(
    [minute(NINE, 5, { seconds: 20 }), minute(NINE, 6, { seconds: 30, app: 'Code' })],
    NINE + HOUR,
  );
  expect(loadAt(segments, NINE + 20 * SECOND)).toBe(5);
  expect(loadAt(segments, NINE + 50 * SECOND)).toBe(6);
});

it('the load curve leads straight to the present load while the newest minute is not recorded', () => {
  const minutes = work(10);
  const now = NINE + 11.5 * MINUTE;
  const segments = loadCurve(minutes, now, 10.2);
  expect(segments.at(-1)!.at(-1)).toEqual({ at: now, load: 10.2 });
  expect(loadAt(segments, NINE + 11 * MINUTE)).toBeGreaterThan(minutes.at(-1)!.load);
});

it('the load curve ends at the load of now after a rest', () => {
  const segments = loadCurve(work(10), NINE + 15 * MINUTE, 3.9);
  expect(segments.at(-1)!.at(-1)).toEqual({ at: NINE + 15 * MINUTE, load: 3.9 });
});

it('the load curve has no segment without use, and no load where nothing is known', () => {
  expect(loadCurve([], NINE)).toEqual([]);
  expect(loadAt([], NINE)).toBeNull();
  expect(peakOf([])).toBeNull();
});

it('the load curve stays between nothing and the highest recorded load, in order of time, over weeks of work', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { minutes, until } = madeUpHistory({ days: 3, last: NINE + 8 * HOUR, seed });
      const segments = loadCurve(minutes, until);
      const most = Math.max(...minutes.map(({ load }) => load));
      let last = -Infinity;
      for (const { at, load } of segments.flat()) {
        expect(at).toBeGreaterThanOrEqual(last);
        expect(load).toBeGreaterThanOrEqual(0);
        expect(load).toBeLessThanOrEqual(most + 0.001);
        last = at;
      }
      expect(peakOf(segments)!.load).toBeCloseTo(most, 6);
    }),
    { numRuns: cases(15) },
  );
});
