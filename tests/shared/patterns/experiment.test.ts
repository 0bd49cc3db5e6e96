import { describe, expect, it } from 'vitest';
import { type Experiment, resultOf } from '../../../shared/patterns/experiment.ts';
import { madeUpDiary } from '../../support/diaries.ts';
import { DAY } from '../../../shared/moment.ts';

const FROM = madeUpDiary({ seed: 1, days: 1 }).from + 28 * DAY;
const experiment: Experiment = {
  about: { is: 'exercised' },
  tried: { kind: 'exercise-early' },
  from: FROM,
  stoppedAt: null,
  before: null,
};
const END = FROM + 14 * DAY;

// A share of fresh diaries would now and then be beyond its bound, so these are always the same.

/** Before: four weeks; then two weeks in which the knot is felt so many points less. */
const diary = (seed: number, points: number) =>
  madeUpDiary({ seed, days: 42, effect: { points: -points, on: ({ checkIn }) => checkIn.at >= FROM } });

describe('an experiment', () => {
  it('an experiment that makes two points is mostly seen, and one that makes none mostly is not', () => {
    const seen = (points: number) =>
      Array.from({ length: 30 }, (_, seed) => resultOf(experiment, diary(seed + 1, points), END).difference!).filter(
        ({ from, until }) => from > 0 || until < 0,
      ).length;
    expect(seen(2)).toBeGreaterThanOrEqual(24);
    expect(seen(0)).toBeLessThanOrEqual(6);
  });

  it('an experiment says how much was missing where little was logged since it began', () => {
    const early = { ...diary(1, 2), checkIns: diary(1, 2).checkIns.filter(({ at }) => at < FROM + DAY) };
    const { difference, during, moreCheckIns } = resultOf(experiment, early, END);
    expect(difference).toBeNull();
    expect(during).toHaveLength(3);
    expect(moreCheckIns).toBe(5);
  });

  it('an experiment is compared once, when it is over, however often somebody looks before', () => {
    const onDay = (day: number) => resultOf(experiment, diary(1, 3), FROM + day * DAY);
    for (let day = 0; day < 14; day++) expect(onDay(day)).toMatchObject({ isOver: false, difference: null });
    expect(onDay(14)).toMatchObject({ isOver: true, difference: { points: expect.any(Number) } });
    expect(onDay(30)).toEqual(onDay(14));
    const stopped = resultOf({ ...experiment, stoppedAt: FROM + 10 * DAY }, diary(1, 3), FROM + 10 * DAY);
    expect(stopped).toMatchObject({ isOver: true, difference: { points: expect.any(Number) } });
  });

  it('an experiment compares nothing after it was stopped', () => {
    const stopped = { ...experiment, stoppedAt: FROM + 5 * DAY };
    expect(resultOf(stopped, diary(1, 2), END).during.every(({ at }) => at < FROM + 5 * DAY)).toBe(true);
  });
});
