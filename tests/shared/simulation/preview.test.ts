import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogWindow } from '../../../shared/activity/log.ts';
import { type PastBreak, type Span, type UsedMinute, emptyExcerpt } from '../../../shared/diary/history.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';
import { LEAST_SENSITIVITY, MOST_SENSITIVITY, withSensitivity } from '../../../shared/settings/sensitivity.ts';
import { readPast } from '../../../shared/simulation/past.ts';
import { breaksOf, type PreviewBreak, preview } from '../../../shared/simulation/preview.ts';
import { sampleDay } from '../../../shared/simulation/sampleDay.ts';
import { simulation } from '../../../shared/simulation/simulate.ts';
import { madeUpHistory } from '../../support/history.ts';
import { minutesOf } from './keptMinutes.ts';
import { CAD, READING, WrittenLog, minutes } from './writtenLog.ts';
import { cases } from '../../support/cases.ts';

const NINE = Date.parse('2026-03-02T09:00:00+01:00');
const NOTHING = { minutes: [], breaks: [], spans: [] };
const settingsOf = (given: unknown) => readSettings(given).settings;
const atSensitivity = (step: number) => ({
  ...DEFAULT_SETTINGS,
  rhythm: withSensitivity(DEFAULT_SETTINGS.rhythm, step),
});

function simulated(windows: readonly LogWindow[], settings: unknown = {}): PreviewBreak[] {
  const breaks: PreviewBreak[] = [];
  let why: PreviewBreak['why'] = 'reach';
  const run = simulation(settingsOf(settings), 'take', (occurrence) => {
    if (occurrence.type === 'due') why = occurrence.reason.by;
    if (occurrence.type === 'shown') breaks.push({ at: occurrence.at.wall, kind: occurrence.kind, why });
  });
  for (const window of windows) run.feed(window);
  run.end();
  return breaks;
}

const previewed = (used: readonly UsedMinute[], settings: unknown = {}, more: Partial<typeof NOTHING> = {}) =>
  preview(readPast({ ...NOTHING, ...more, minutes: used }), settingsOf(settings), null).breaks;

describe('the days that are over, with other settings', () => {
  it('past days with other settings have the breaks that the simulator finds in the same windows', () => {
    const log = new WrittenLog().works(CAD, minutes(95), 60).gap(minutes(12)).works(CAD, minutes(70), 60);
    for (const rhythm of [{}, { micro: { reachMinutes: 8 } }, { long: { enabled: false } }]) {
      const expected = simulated(log.windows, { rhythm });
      expect(expected.length).toBeGreaterThan(3);
      expect(previewed(minutesOf(log.windows), { rhythm })).toEqual(expected);
    }
  });

  it('past days with other settings have about as many breaks as the five-second windows that the minutes are made of', () => {
    const part = fc.record({
      work: fc.integer({ min: 1, max: 160 }),
      pause: fc.constantFrom(0, 35, 50, 90, 240, 400),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 3, maxLength: 10 }), (parts) => {
        const log = new WrittenLog();
        for (const { work, pause } of parts) log.works(CAD, work * 30).pauses(pause);
        const expected = simulated(log.windows);
        const found = previewed(minutesOf(log.windows));
        expect(Math.abs(found.length - expected.length)).toBeLessThanOrEqual(Math.ceil(expected.length / 4));
      }),
      { numRuns: cases(12) },
    );
  });

  it('past days with other settings never have a break in a pause, nor one of a kind that is switched off', () => {
    const { minutes: used } = madeUpHistory({ days: 5, last: Date.parse('2026-03-06T18:00:00Z') });
    const all = previewed(used, { rhythm: { micro: { reachMinutes: 8 } } });
    expect(all.some(({ kind }) => kind === 'micro')).toBe(true);
    const atWork = new Set(used.map(({ at }) => at));
    for (const { at } of all) expect(atWork.has(Math.floor((at - 1) / MINUTE) * MINUTE)).toBe(true);
    expect(previewed(used, { rhythm: { micro: { enabled: false } } }).every(({ kind }) => kind === 'long')).toBe(true);
    expect(previewed(used, { prompts: { enabled: false } })).toEqual([]);
  });

  it('past days with other settings take a short pause within a minute for a pause', () => {
    // 35 s without input are 5 s without use: the person was last seen 30 s before.
    const log = new WrittenLog();
    for (let turn = 0; turn < 9; turn++) log.works(READING, minutes(9) + 20).pauses(40);
    const expected = simulated(log.windows);
    expect(expected.map(({ kind }) => kind)).toEqual(['micro', 'long', 'micro']);
    expect(previewed(minutesOf(log.windows)).map(({ kind }) => kind)).toEqual(['micro', 'long', 'micro']);
  });

  it('past days with other settings keep to the work hours of the settings, in the zone of the day', () => {
    const log = new WrittenLog().works(CAD, minutes(180), 60);
    const workHours = { enabled: true, week: { mon: [['10:00', '11:00']] } };
    const breaks = previewed(minutesOf(log.windows), { workHours });
    expect(breaks.length).toBeGreaterThan(0);
    for (const { at } of breaks) {
      expect(at).toBeGreaterThanOrEqual(NINE + 60 * MINUTE);
      expect(at).toBeLessThan(NINE + 120 * MINUTE);
    }
  });

  it('past days with other settings wait for the end of a call, and for the end of a pause of the prompts', () => {
    const log = new WrittenLog().works(CAD, minutes(60), 60);
    const span = (kind: Span['kind'], what: string, from: number, until: number | null): Span => ({
      kind,
      what,
      zone: 'Europe/Vienna',
      from: NINE + from * MINUTE,
      until: until === null ? null : NINE + until * MINUTE,
    });
    const first = (spans: readonly Span[]) => {
      const past = readPast({ ...NOTHING, minutes: minutesOf(log.windows), spans });
      return preview(past, DEFAULT_SETTINGS, null).breaks[0]?.at;
    };
    expect(first([])).toBe(NINE + 15 * MINUTE);
    expect(first([span('hold', 'call', 10, 40)])).toBe(NINE + 42 * MINUTE);
    expect(first([span('hold', 'typing', 10, 40)])).toBe(NINE + 15 * MINUTE);
    expect(first([span('paused', '', 5, 30)])).toBe(NINE + 30 * MINUTE);
    expect(first([span('paused', '', 5, null)])).toBeUndefined();
  });

  describe('in which breaks were taken when a card asked for them', () => {
    const log = new WrittenLog().works(CAD, minutes(15), 60).gap(minutes(1)).works(CAD, minutes(40), 60);
    const taken = (why: PastBreak['why']): PastBreak => ({
      at: NINE + 15 * MINUTE,
      zone: 'Europe/Vienna',
      kind: 'micro',
      why,
      reason: null,
      text: null,
      app: 'Blender',
      load: 12,
      need: 12,
      shownAt: NINE + 15 * MINUTE,
      heldBy: [],
      postponed: 0,
      outcome: 'taken',
      until: NINE + 16 * MINUTE,
      seconds: 60,
      exercises: [],
      strengthSet: false,
    });
    const used = minutesOf(log.windows);

    it('past days with breaks that were taken on a card are as they were with the settings that asked', () => {
      const breaks = preview(readPast({ ...NOTHING, minutes: used, breaks: [taken('reach')] }), DEFAULT_SETTINGS, null);
      expect(breaks.breaks[0]).toEqual({ at: NINE + 15 * MINUTE, kind: 'micro', why: 'reach' });
    });

    it('past days with breaks that were taken on a card go on working through them with settings that would not have asked', () => {
      const rarely = { rhythm: { micro: { reachMinutes: 30, activeMinutes: 480 }, long: { enabled: false } } };
      const first = (why: PastBreak['why']) =>
        preview(readPast({ ...NOTHING, minutes: used, breaks: [taken(why)] }), settingsOf(rarely), null).breaks[0]?.at;
      expect(first('reach')).toBe(NINE + 37 * MINUTE);
      // A pause that nobody had asked for would have been taken all the same.
      expect(first('asked')).toBe(NINE + 49 * MINUTE);
    });
  });

  it('past days with other settings show the load of one day, falling through its pauses', () => {
    const { minutes: used } = madeUpHistory({ days: 4, last: Date.parse('2026-03-06T18:00:00Z') });
    const past = readPast({ ...NOTHING, minutes: used });
    const day = past.days[1]!;
    const { load, breaks } = preview(past, DEFAULT_SETTINGS, day);
    expect(load[0]).toEqual({ at: day.first, load: 0 });
    expect(load.at(-1)?.at).toBe(day.last);
    for (const [place, { at, load: value }] of load.entries()) {
      expect(value).toBeGreaterThanOrEqual(0);
      if (place > 0) expect(at - load[place - 1]!.at).toBeLessThanOrEqual(MINUTE);
    }
    const lunch = load.find(({ at }) => at >= day.first + 3.75 * 60 * MINUTE + 25 * MINUTE)!;
    expect(lunch.load).toBeLessThan(1);
    expect(breaksOf({ load, breaks }, day).length).toBeGreaterThan(0);
    expect(past.days.flatMap((each) => breaksOf({ load, breaks }, each))).toEqual(breaks);
  });

  it('past days with other settings end at four in the morning', () => {
    const log = new WrittenLog('2026-03-02T23:00:00+01:00').works(CAD, minutes(330), 60);
    const { days } = readPast({ ...NOTHING, minutes: minutesOf(log.windows) });
    expect(days.map(({ key, activeMinutes }) => [key, activeMinutes])).toEqual([
      ['2026-03-02', 300],
      ['2026-03-03', 30],
    ]);
  });

  it('past days with other settings are none where nothing was used', () => {
    const past = readPast(emptyExcerpt(0, 0));
    expect(past).toEqual({ windows: [], days: [] });
    expect(preview(past, DEFAULT_SETTINGS, null)).toEqual({ breaks: [], load: [] });
  });
});

describe('the sample day', () => {
  const used = sampleDay(NINE, 'Europe/Vienna');
  const count = (step: number) =>
    preview(readPast({ ...NOTHING, minutes: used }), atSensitivity(step), null).breaks.length;

  it('the sample day is the day before, from nine o’clock on', () => {
    const [day, ...others] = readPast({ ...NOTHING, minutes: used }).days;
    expect(others).toEqual([]);
    expect(day).toMatchObject({ key: '2026-03-01', first: NINE - 24 * 60 * MINUTE });
    expect(day!.activeMinutes).toBeGreaterThan(6 * 60);
  });

  it('the sample day has some breaks as recommended, and never fewer with lower thresholds', () => {
    expect(count(0)).toBeGreaterThanOrEqual(3);
    for (let step = LEAST_SENSITIVITY + 1; step <= MOST_SENSITIVITY; step++) {
      expect(count(step)).toBeGreaterThanOrEqual(count(step - 1));
    }
    expect(count(MOST_SENSITIVITY)).toBeGreaterThan(2.5 * count(0));
  });
});
