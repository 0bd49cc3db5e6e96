import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, relief } from '../../../shared/diary/dayMoments.ts';
import { dayPicture } from '../../../shared/diary/dayPicture.ts';
import { reachDayOn } from '../../../shared/schedule/workHours.ts';
import { emptyExcerpt, type HistoryExcerpt, type PastBreak, type UsedMinute } from '../../../shared/diary/history.ts';
import { hourRows, minuteAt } from '../../../shared/diary/dayAtMoment.ts';
import { minuteText } from '../../../shared/words/day.ts';
import { createSay } from '../../../shared/words/say.ts';
import { appBand, appUse, pointerShare, totalUse, unseenStretches } from '../../../shared/diary/use.ts';
import { HOUR, MINUTE, SECOND } from '../../../shared/moment.ts';
import { madeUpHistory } from '../../support/history.ts';
import { cases } from '../../support/cases.ts';
import { usedMinute } from '../../support/usedMinute.ts';

const EVENING = Date.parse('2026-03-02T18:00:00Z');
const NINE = Date.parse('2026-03-02T09:00:00Z');
const KEY = '2026-03-02';
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const holding = (change: Partial<HistoryExcerpt>): HistoryExcerpt => ({ ...emptyExcerpt(NINE, EVENING), ...change });

const past = (change: Partial<PastBreak> = {}): PastBreak => ({
  at: NINE,
  zone: 'UTC',
  kind: 'micro',
  why: 'reach',
  reason: null,
  text: '18 min in Blender.',
  app: 'Blender',
  load: 15,
  need: 15,
  shownAt: NINE + 4000,
  heldBy: [],
  postponed: 0,
  outcome: 'taken',
  until: NINE + 2 * MINUTE,
  seconds: 60,
  exercises: ['arm-swings'],
  strengthSet: false,
  ...change,
});

describe('the picture of a day', () => {
  it('the picture of a day adds up to the minutes it is made of: in all, by application and by hour', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const excerpt = madeUpHistory({ days: 1, last: EVENING, seed });
        const picture = dayPicture(excerpt, KEY, 'UTC', null);
        const seconds = total(excerpt.minutes.map((minute) => minute.seconds));
        const reach = total(excerpt.minutes.map((minute) => (minute.demand * minute.seconds) / 60));
        expect(picture.use.seconds).toBe(seconds);
        expect(picture.use.reachMinutes).toBeCloseTo(reach, 6);
        expect(total(picture.apps.map((app) => app.seconds))).toBe(seconds);
        expect(total(picture.apps.map((app) => app.reachMinutes))).toBeCloseTo(reach, 6);
        expect(total(hourRows(picture).map(({ use }) => use.seconds))).toBe(seconds);
      }),
      { numRuns: cases(20) },
    );
  });

  it('the picture of a day shows the hours with something in them, and at least two', () => {
    const whole = dayPicture(madeUpHistory({ days: 1, last: EVENING }), KEY, 'UTC', null);
    expect([whole.from, whole.until]).toEqual([NINE, EVENING]);
    const little = dayPicture(holding({ minutes: [usedMinute(NINE + 10 * MINUTE)] }), KEY, 'UTC', null);
    expect([little.from, little.until]).toEqual([NINE, NINE + 2 * HOUR]);
  });

  it('the picture of today ends at the present moment', () => {
    const now = NINE + 3 * MINUTE;
    const picture = dayPicture(holding({ minutes: [usedMinute(NINE)] }), KEY, 'UTC', { at: now, load: 4 });
    expect(picture.until).toBe(now);
    expect(picture.from).toBe(now - 2 * HOUR);
    expect(picture.loadCurve.at(-1)!.at(-1)).toEqual({ at: now, load: 4 });
  });

  it('the picture of a day begins no earlier than its own 04:00', () => {
    const now = Date.parse('2026-03-02T05:30:00Z');
    const picture = dayPicture(emptyExcerpt(0, 0), KEY, 'UTC', { at: now, load: 0 });
    expect(picture.from).toBe(Date.parse('2026-03-02T04:00:00Z'));
  });

  it('the picture of a day has some width in the very moment in which the day begins', () => {
    const now = Date.parse('2026-03-02T04:00:00Z');
    const picture = dayPicture(emptyExcerpt(0, 0), KEY, 'UTC', { at: now, load: 0 });
    expect(picture.until).toBeGreaterThan(picture.from);
  });

  it('the picture of a day leaves what was before four in the morning to the day before', () => {
    const late = Date.parse('2026-03-03T03:59:00Z');
    const minutes = [usedMinute(late), usedMinute(late + MINUTE)];
    expect(dayPicture(holding({ minutes }), KEY, 'UTC', null).minutes).toEqual([minutes[0]]);
    expect(dayPicture(holding({ minutes }), '2026-03-03', 'UTC', null).minutes).toEqual([minutes[1]]);
  });

  it('the picture of a day tells a day of a journey by the clock that was in force there', () => {
    const at = Date.parse('2026-03-02T15:00:00Z');
    const picture = dayPicture(
      holding({ minutes: [usedMinute(at, { zone: 'America/New_York' })] }),
      KEY,
      'Europe/Vienna',
      null,
    );
    expect(picture.zone).toBe('America/New_York');
    expect(picture.hours[0]).toEqual({ at, hour: 10 });
  });

  it.each([
    ['2026-03-28', 23],
    ['2026-10-24', 25],
  ])('the picture of a day gives the day %s its %i hours', (key, hours) => {
    const day = reachDayOn(key, 'Europe/Vienna');
    const zone = 'Europe/Vienna';
    const minutes = [usedMinute(day.from, { zone }), usedMinute(day.until - MINUTE, { zone })];
    const picture = dayPicture(holding({ minutes }), key, zone, null);
    expect(picture.minutes).toHaveLength(2);
    expect((picture.until - picture.from) / HOUR).toBe(hours);
  });

  it('the picture of a day shows an ordinary working day where there was nothing', () => {
    const picture = dayPicture(emptyExcerpt(0, 0), KEY, 'UTC', null);
    expect(picture).toMatchObject({ loadCurve: [], band: [], apps: [], moments: [] });
    expect([picture.from, picture.until]).toEqual([NINE, NINE + 8 * HOUR]);
  });

  it('the picture of a day follows a hold that began before the day from its start', () => {
    const span = { kind: 'hold' as const, what: 'call', from: NINE - 12 * HOUR, until: null, zone: 'UTC' };
    const [moment] = dayPicture(holding({ spans: [span], minutes: [usedMinute(NINE)] }), KEY, 'UTC', null).moments;
    expect(moment!.at).toBe(Date.parse('2026-03-02T04:00:00Z'));
  });
});

describe('the moments of a day', () => {
  it('the moments of a day are in order of time, without the sleep and the typing in between', () => {
    const { moments } = dayPicture(madeUpHistory({ days: 1, last: EVENING }), KEY, 'UTC', null);
    expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(new Set(moments.map(({ is }) => is))).toEqual(new Set(['break', 'check-in', 'span']));
    for (const moment of moments) if (moment.is === 'span') expect(moment.span.kind).toBe('hold');
    const typing = { kind: 'hold' as const, what: 'typing', from: NINE, until: NINE + 9 * SECOND, zone: 'UTC' };
    expect(dayPicture(holding({ spans: [typing] }), KEY, 'UTC', null).moments).toEqual([]);
  });

  it('the moments of a day leave out the work hours, which are drawn over the day', () => {
    const span = { kind: 'hold' as const, what: 'off-hours', from: NINE, until: null, zone: 'UTC' };
    const picture = dayPicture(holding({ spans: [span] }), KEY, 'UTC', null);
    expect(picture).toMatchObject({ moments: [], spans: [span] });
  });

  it('the moments of a day put a break where its rest began, and one without a rest where its card came up', () => {
    expect(momentOf(past())).toBe(NINE + MINUTE);
    expect(momentOf(past({ outcome: 'skipped', seconds: 0 }))).toBe(NINE + 4000);
    expect(momentOf(past({ outcome: 'withdrawn', seconds: 0, shownAt: null }))).toBe(NINE);
  });

  it('the moments of a day say by how much a long break let the load fall: to 42 hundredths within five minutes', () => {
    const minutes = [usedMinute(NINE, { load: 32 })];
    const rest = past({ kind: 'long', at: NINE + MINUTE, seconds: 300, until: NINE + 6 * MINUTE });
    const { moments } = dayPicture(holding({ minutes, breaks: [rest] }), KEY, 'UTC', null);
    const [only] = relief(moments);
    expect(only).toMatchObject({ kind: 'long', count: 1, seconds: 300 });
    expect(only!.fell).toBeCloseTo(32 * (1 - 2 ** (-5 / 4)), 2);
  });

  it('the moments of a day claim no fall for a break that was skipped, or of which no load is known', () => {
    const breaks = [past({ outcome: 'skipped', seconds: 0 }), past()];
    expect(relief(dayPicture(holding({ breaks }), KEY, 'UTC', null).moments)).toEqual([]);
  });

  it('the moments of a day never claim more than the load that there was', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { moments } = dayPicture(madeUpHistory({ days: 1, last: EVENING, seed }), KEY, 'UTC', null);
        for (const moment of moments) {
          if (moment.is !== 'break' || moment.fell === null) continue;
          expect(moment.fell.to).toBeLessThanOrEqual(moment.fell.from);
          expect(moment.fell.to).toBeGreaterThanOrEqual(0);
        }
        for (const { fell } of relief(moments)) expect(fell).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: cases(20) },
    );
  });
});

describe('use', () => {
  it('use in the picture of a day is marked where pointer or keys were not seen, pauses of a minute left out', () => {
    const minutes = [0, 1, 2, 4, 5, 9].map((nth) =>
      usedMinute(NINE + nth * MINUTE, nth === 5 ? {} : nth === 9 ? { keyboard: 'unknown' } : { pointer: 'unknown' }),
    );
    expect(unseenStretches(minutes)).toEqual([
      { from: NINE, until: NINE + 5 * MINUTE },
      { from: NINE + 9 * MINUTE, until: NINE + 10 * MINUTE },
    ]);
    expect(unseenStretches([usedMinute(NINE)])).toEqual([]);
  });

  it('use in the picture of a day is unknown, not zero, if the mouse was not seen', () => {
    const half = totalUse([usedMinute(NINE), usedMinute(NINE + MINUTE, { pointer: 'unknown' })]);
    expect(half).toMatchObject({ seconds: 120, unseenSeconds: 60 });
    expect(pointerShare(half)).toBeCloseTo(0.8, 6);
    expect(pointerShare(totalUse([usedMinute(NINE, { pointer: 'unknown' })]))).toBe('unknown');
    expect(pointerShare(totalUse([]))).toBe('unknown');
  });

  it('the picture of a day lists its applications with the longest first, also one without a name', () => {
    const apps = appUse([usedMinute(NINE, { seconds: 20 }), usedMinute(NINE, { app: null, seconds: 40 })]);
    expect(apps.map(({ app, seconds }) => [app, seconds])).toEqual([
      [null, 40],
      ['Blender', 20],
    ]);
  });

  it('the picture of a day draws the band of the application that was in front most, and joins neighbours', () => {
    const minutes = Array.from({ length: 15 }, (_, place) =>
      usedMinute(NINE + place * MINUTE, place === 7 ? { app: 'Code' } : {}),
    );
    expect(appBand(minutes)).toEqual([{ app: 'Blender', from: NINE, until: NINE + 15 * MINUTE }]);
    expect(appBand([usedMinute(NINE, { seconds: 5 })])).toEqual([]);
  });

  it('the picture of a day covers each moment with at most one application, in order', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const band = appBand(madeUpHistory({ days: 2, last: EVENING, seed }).minutes);
        for (const [place, { from, until }] of band.entries()) {
          expect(until).toBeGreaterThan(from);
          expect(from).toBeGreaterThanOrEqual(band[place - 1]?.until ?? 0);
        }
      }),
      { numRuns: cases(10) },
    );
  });
});

describe('what is said of a minute', () => {
  const read = (minutes: readonly UsedMinute[], at: number) => {
    return minuteText(createSay('en'), minuteAt(dayPicture(holding({ minutes }), KEY, 'UTC', null), at));
  };

  it('the reading of a minute says what was in front, how much the mouse was in use, and the load', () => {
    const minutes = [usedMinute(NINE, { load: 12 }), usedMinute(NINE + MINUTE, { load: 13 })];
    expect(read(minutes, NINE + MINUTE)).toBe('Blender, mouse in use for 80 % of the minute, load 12');
  });

  it('the reading of a minute says that one rested, that nothing was recorded, and what was not seen', () => {
    const minutes = [usedMinute(NINE, { load: 12, app: null, pointer: 'unknown' })];
    expect(read(minutes, NINE + 30 * SECOND)).toMatch(/^App not seen, mouse not seen, load \d+$/);
    expect(read(minutes, NINE + 5 * MINUTE)).toBe('Resting, load 6');
    expect(read(minutes, NINE + 5 * HOUR)).toBe('No use recorded');
  });
});
