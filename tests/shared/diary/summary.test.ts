import { describe, expect, it } from 'vitest';
import type { HistoryExcerpt, PastBreak, UsedMinute } from '../../../shared/diary/history.ts';
import { summaryOf } from '../../../shared/diary/summary.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { madeUpHistory } from '../../support/history.ts';

const ZONE = 'Europe/Vienna';
const MONDAY = Date.parse('2026-03-02T04:00:00+01:00');
const TUESDAY = MONDAY + 24 * 60 * MINUTE;

const minute = (at: number, change: Partial<UsedMinute> = {}): UsedMinute => ({
  at,
  zone: ZONE,
  app: 'Blender',
  category: 'cad',
  seconds: 60,
  pointer: 0.8,
  keyboard: 0.1,
  demand: 0.8,
  load: 1,
  need: 1,
  ...change,
});

const pastBreak = (change: Partial<PastBreak>): PastBreak => ({
  at: MONDAY,
  zone: ZONE,
  kind: 'micro',
  why: 'reach',
  reason: null,
  text: null,
  app: null,
  load: 15,
  need: 15,
  shownAt: null,
  heldBy: [],
  postponed: 0,
  outcome: 'taken',
  until: MONDAY + MINUTE,
  seconds: 60,
  exercises: [],
  strengthSet: false,
  ...change,
});

const summary = (change: Partial<HistoryExcerpt>, until = TUESDAY) =>
  summaryOf({ from: MONDAY, until, minutes: [], breaks: [], spans: [], checkIns: [], ...change }, ZONE);

const answer = (at: number, pain: number): HistoryExcerpt['checkIns'][number] => ({
  at,
  zone: ZONE,
  pain,
  source: { is: 'window' },
  note: null,
  spots: [{ region: 'chest', side: 'left', feel: 'stiff' }],
});

describe('the summary', () => {
  it('the summary of nothing says nothing: without a median there is no median of 0', () => {
    expect(summary({})).toMatchObject({
      answers: 0,
      median: null,
      highest: null,
      daysOfUse: 0,
      hoursADay: null,
      reachADay: null,
      days: [{ key: '2026-03-02', pains: [], hours: 0 }],
    });
  });

  it('the summary counts what happened at half past three in the night to the day before', () => {
    const night = TUESDAY - 30 * MINUTE;
    const { days } = summary({ checkIns: [answer(night, 6)], minutes: [minute(night)] }, TUESDAY + MINUTE);
    expect(days.map(({ key, pains }) => [key, pains])).toEqual([
      ['2026-03-02', [6]],
      ['2026-03-03', []],
    ]);
    expect(days[0]!.reachMinutes).toBeCloseTo(0.8);
  });

  it('the summary has every day of a span over the change of clocks once', () => {
    const from = Date.parse('2026-03-27T04:00:00+01:00');
    const until = Date.parse('2026-03-31T04:00:00+02:00');
    const { days } = summaryOf({ from, until, minutes: [], breaks: [], spans: [], checkIns: [] }, ZONE);
    expect(days.map(({ key }) => key)).toEqual(['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30']);
  });

  it('the summary takes the longest reach up to a minute of rest or a gap', () => {
    const reach = (from: number, count: number) => Array.from({ length: count }, (_, n) => minute(from + n * MINUTE));
    const minutes = [
      ...reach(MONDAY, 7),
      minute(MONDAY + 7 * MINUTE, { demand: 0.1 }),
      ...reach(MONDAY + 8 * MINUTE, 12),
      ...reach(MONDAY + 40 * MINUTE, 5),
    ];
    expect(summary({ minutes }).longestReach).toBe(12);
  });

  it('the summary adds two applications of one minute up to that minute', () => {
    const minutes = [minute(MONDAY, { seconds: 20 }), minute(MONDAY, { seconds: 40, app: 'Firefox' })];
    expect(summary({ minutes })).toMatchObject({ longestReach: 1, apps: [{ name: 'Firefox' }, { name: 'Blender' }] });
  });

  it('the summary lists places by how often they were named, each side for itself', () => {
    const right: HistoryExcerpt['checkIns'][number] = {
      ...answer(MONDAY, 5),
      spots: [{ region: 'blade-inner', side: 'right', feel: 'knot' }],
    };
    const { places, median } = summary({ checkIns: [right, answer(MONDAY + MINUTE, 2), right] });
    expect(places).toEqual([
      { region: 'blade-inner', side: 'right', times: 2, feels: ['knot'] },
      { region: 'chest', side: 'left', times: 1, feels: ['stiff'] },
    ]);
    expect(median).toBe(5);
  });

  it('the summary counts a strength set only where the break was taken', () => {
    const breaks = [
      pastBreak({ kind: 'long', strengthSet: true, exercises: ['band-lateral-raise'] }),
      pastBreak({ kind: 'long', strengthSet: true, outcome: 'left' }),
      pastBreak({ outcome: 'skipped' }),
      pastBreak({ outcome: 'ignored' }),
      pastBreak({ outcome: 'natural', why: 'natural' }),
    ];
    expect(summary({ breaks })).toMatchObject({
      strengthSets: 1,
      taken: 1,
      natural: 1,
      passedOver: 2,
      exercises: [{ id: 'band-lateral-raise', times: 1 }],
    });
  });

  it('the summary loses no hour of eight weeks', () => {
    const history = madeUpHistory({ days: 56, last: Date.parse('2026-03-20T17:00:00Z'), zone: 'UTC' });
    const { days } = summaryOf(history, 'UTC');
    const seconds = history.minutes.reduce((sum, one) => sum + one.seconds, 0);
    expect(days.reduce((sum, { hours }) => sum + hours, 0)).toBeCloseTo(seconds / 3600);
    expect(days.flatMap(({ pains }) => pains)).toHaveLength(history.checkIns.length);
  });
});
