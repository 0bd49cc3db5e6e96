import { describe, expect, it } from 'vitest';
import type { CheckIn } from '../../../shared/diary/checkIn.ts';
import { emptyExcerpt, type PastBreak, type UsedMinute } from '../../../shared/diary/history.ts';
import { exposuresOf } from '../../../shared/patterns/exposure.ts';
import { DAY, HOUR, MINUTE } from '../../../shared/moment.ts';

const ZONE = 'Europe/Vienna';
/** Monday 2 March 2026, 04:00 in Vienna. */
const MONDAY = Date.parse('2026-03-02T04:00:00+01:00');

const checkIn = (at: number, pain = 3, zone = ZONE): CheckIn => {
  return { at, zone, pain, source: { is: 'window' }, spots: [], note: null };
};
const use = (from: number, minutes: number, app = 'Blender', demand = 0.8): UsedMinute[] =>
  Array.from({ length: minutes }, (_, i) => ({
    at: from + i * MINUTE,
    zone: ZONE,
    app,
    category: 'cad',
    seconds: 60,
    pointer: 0.8,
    keyboard: 0.1,
    demand,
    load: 0,
    need: 0,
  }));
const offered = (
  at: number,
  outcome: PastBreak['outcome'],
  exercises: string[] = [],
  strengthSet = false,
): PastBreak => ({
  at,
  zone: ZONE,
  kind: 'micro',
  why: 'reach',
  reason: null,
  text: null,
  app: 'Blender',
  load: 0,
  need: 0,
  shownAt: at,
  heldBy: [],
  postponed: 0,
  outcome,
  until: at,
  seconds: outcome === 'taken' ? 60 : 0,
  exercises,
  strengthSet,
});
const history = (of: Partial<ReturnType<typeof emptyExcerpt>>) => ({ ...emptyExcerpt(0, MONDAY + 9 * DAY), ...of });

describe('what came before a check-in', () => {
  it('what came before a check-in is the day up to it, while the whole day is known beside it', () => {
    const [first] = exposuresOf(
      history({
        minutes: [...use(MONDAY + 5 * HOUR, 60), ...use(MONDAY + 8 * HOUR, 30)],
        checkIns: [checkIn(MONDAY + 7 * HOUR)],
      }),
    );
    expect(first!.use!.apps.get('Blender')).toBe(3600);
    expect(first!.use!.dose).toBeCloseTo(48);
    expect(first!.useOfDay!.apps.get('Blender')).toBe(5400);
  });

  it('what came before a check-in is unknown, not nothing, on a day without a record', () => {
    const [only] = exposuresOf(history({ checkIns: [checkIn(MONDAY + 7 * HOUR)] }));
    expect(only).toMatchObject({ use: null, useOfDay: null, refused: null, exercised: null, doseBefore: null });
    expect(only).toMatchObject({ strengthBefore: null, asleep: null });
  });

  it('what came before a check-in counts the early hours to the evening before, also when the clocks change', () => {
    const times = [
      Date.parse('2026-03-29T03:30:00+02:00'),
      Date.parse('2026-03-29T04:30:00+02:00'),
      Date.parse('2026-10-25T03:59:00+01:00'),
    ];
    const found = exposuresOf(history({ checkIns: times.map((at) => checkIn(at)) }));
    expect(found.map(({ time }) => time.weekday)).toEqual([5, 6, 5]);
    expect(found.map(({ time }) => time.hours)).toEqual([23.5, 0.5, 23 + 59 / 60]);
  });

  it('what came before a check-in takes the last of two answers within ten minutes', () => {
    const at = MONDAY + 7 * HOUR;
    const found = exposuresOf(history({ checkIns: [checkIn(at, 8), checkIn(at + 2 * MINUTE, 5)] }));
    expect(found.map((each) => each.checkIn.pain)).toEqual([5]);
  });

  it('what came before a check-in ends an unbroken reach at a break that was taken, and at a pause', () => {
    const start = MONDAY + 5 * HOUR;
    const longest = (breaks: PastBreak[], minutes = use(start, 60)) =>
      exposuresOf(history({ minutes, breaks, checkIns: [checkIn(MONDAY + 9 * HOUR)] }))[0]!.use!.unbroken! / 60;
    expect(longest([])).toBe(60);
    expect(longest([offered(start + 20 * MINUTE, 'taken')])).toBe(40);
    expect(longest([offered(start + 20 * MINUTE, 'skipped')])).toBe(60);
    expect(longest([], [...use(start, 25), ...use(start + 30 * MINUTE, 10)])).toBe(25);
    expect(longest([], use(start, 60, 'Reader', 0.2))).toBe(0);
  });

  it('what came before a check-in knows the breaks so far, the day before and the night', () => {
    const breaks = [
      offered(MONDAY + 6 * HOUR, 'taken', ['arm-swings'], true),
      offered(MONDAY + 30 * HOUR, 'taken', ['arm-swings']),
      offered(MONDAY + 31 * HOUR, 'ignored'),
      offered(MONDAY + 40 * HOUR, 'ignored'),
    ];
    const night = {
      kind: 'asleep',
      what: '',
      from: MONDAY + 18 * HOUR,
      until: MONDAY + 28 * HOUR,
      zone: ZONE,
    } as const;
    const [only] = exposuresOf(
      history({
        minutes: [...use(MONDAY + 5 * HOUR, 100), ...use(MONDAY + 29 * HOUR, 10)],
        breaks,
        spans: [night],
        checkIns: [checkIn(MONDAY + 33 * HOUR)],
      }),
    );
    expect(only).toMatchObject({ refused: 0.5, exercised: true, strengthBefore: true, asleep: (10 * HOUR) / 1000 });
    expect(only!.doseBefore).toBeCloseTo(80);
  });

  it('what came before a check-in leaves out minutes in which pointer or keys were unknown', () => {
    const start = MONDAY + 5 * HOUR;
    const seenFrom = (count: number, unseen: Partial<UsedMinute>) =>
      use(start, 100).map((minute, place) => (place < count ? { ...minute, ...unseen } : minute));
    const useOf = (minutes: UsedMinute[]) =>
      exposuresOf(history({ minutes, checkIns: [checkIn(MONDAY + 9 * HOUR)] }))[0]!.use;
    expect(useOf(seenFrom(5, { keyboard: 'unknown' }))!.dose).toBeCloseTo(76);
    expect(useOf(seenFrom(50, { keyboard: 'unknown' }))).toMatchObject({ dose: null, unbroken: null });
    // What was in front does not hang on it.
    expect(useOf(seenFrom(50, { keyboard: 'unknown' }))!.apps.get('Blender')).toBe(6000);
    expect(useOf(seenFrom(5, { pointer: 'unknown', keyboard: 'unknown' }))!.apps.get('Blender')).toBe(5700);
    expect(useOf(seenFrom(50, { pointer: 'unknown', keyboard: 'unknown' }))).toBeNull();
  });

  it('what came before a check-in does not guess the dose of the day before', () => {
    const guessed = use(MONDAY + 5 * HOUR, 100).map((minute) => ({ ...minute, pointer: 'unknown' as const }));
    const minutes = [...guessed, ...use(MONDAY + 29 * HOUR, 10)];
    const [only] = exposuresOf(history({ minutes, checkIns: [checkIn(MONDAY + 33 * HOUR)] }));
    expect(only).toMatchObject({ doseBefore: null, strengthBefore: false });
  });
});
