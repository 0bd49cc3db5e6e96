import { describe, expect, it } from 'vitest';
import { withCheckIn, withOccurrences, withMendedCheckIn } from '../../main/diaryOfToday.ts';
import type { TodayLine } from '../../shared/bridge.ts';
import type { Occurrence } from '../../shared/engine/types.ts';
import { Person, REACHING, minutes } from '../engine/timeline.ts';
import { REACHED } from '../support/reasons.ts';

const WALL = Date.parse('2026-03-02T09:18:15+01:00');
const at = { mono: 0, wall: WALL, zone: 'Europe/Vienna' };
const tanks = { load: 0, need: 0, dose: 0 };
const DAY: Occurrence = {
  type: 'day',
  at,
  ...tanks,
  micro: 1,
  long: 0,
  natural: 0,
  skipped: 0,
  postponed: 0,
  ignored: 0,
  peakLoad: 0,
  activeSeconds: 0,
};

const linesOf = (...occurrences: readonly Occurrence[]) => withOccurrences([], occurrences).map(({ text }) => text);

describe('the list of the day', () => {
  it('has the check-ins', () => {
    expect(withCheckIn([], { at: WALL, pain: 4 })).toEqual([{ at: WALL, text: 'The knot: 4 of 10' }]);
  });

  it.each<[Occurrence, string]>([
    [
      { type: 'due', kind: 'micro', reason: REACHED, at, ...tanks },
      'Micro-break due. 18 min in Blender, mostly with the mouse: 15 reach-minutes.',
    ],
    [{ type: 'taken', kind: 'micro', seconds: 60, at, ...tanks }, 'Micro-break taken, 60 s'],
    [{ type: 'taken', kind: 'long', seconds: 300, at, ...tanks }, 'Long break taken, 5 min'],
    [{ type: 'taken', kind: 'micro', seconds: 45.4, at, ...tanks }, 'Micro-break taken, 45 s'],
    [{ type: 'postponed', kind: 'long', at, ...tanks }, 'Long break put off'],
    [{ type: 'skipped', kind: 'micro', at, ...tanks }, 'Micro-break skipped'],
    [{ type: 'ignored', kind: 'micro', at, ...tanks }, 'Micro-break went unanswered'],
    [{ type: 'natural', kind: 'long', seconds: 610, at, ...tanks }, 'Back after 10 min: counts as a long break'],
    [{ type: 'paused', at, ...tanks }, 'Paused'],
    [{ type: 'resumed', at, ...tanks }, 'Resumed'],
  ])('has a line for each thing that happened: $1', (occurrence, text) => {
    expect(withOccurrences([], [occurrence])).toEqual([{ at: WALL, text }]);
  });

  it('has none for what goes on behind the scenes', () => {
    expect(
      linesOf(
        { type: 'heads-up', kind: 'micro', at, ...tanks },
        { type: 'held', kind: 'micro', reason: 'call', at, ...tanks },
        { type: 'released', kind: 'micro', reason: 'call', at, ...tanks },
        { type: 'shown', kind: 'micro', exercises: [], at, ...tanks },
        { type: 'withdrawn', kind: 'micro', at, ...tanks },
        { type: 'started', kind: 'micro', exercises: [], at, ...tanks },
      ),
    ).toEqual([]);
  });

  it('stands in order of time', () => {
    const person = new Person({ rhythm: { micro: { activeMinutes: 480 }, long: { enabled: false } } });
    person
      .works({ ...REACHING, idleMs: 3000 }, minutes(15))
      .event({ type: 'start-break' })
      .pauses(60);
    const lines = withOccurrences(
      [],
      person.happened.map(({ occurrence }) => occurrence),
    );
    expect(lines.map(({ text }) => text)).toEqual([
      'Micro-break due. 15 min in Blender, mostly with the mouse: 15 reach-minutes.',
      'Micro-break taken, 60 s',
    ]);
    expect(lines[1]!.at - lines[0]!.at).toBe(60_000);
  });

  it('begins afresh with the day, what comes after it in the same moment included', () => {
    const lines = withOccurrences(
      [{ at: 1, text: 'yesterday' }],
      [{ type: 'paused', at, ...tanks }, DAY, { type: 'skipped', kind: 'micro', at, ...tanks }],
    );
    expect(lines).toEqual([{ at: WALL, text: 'Micro-break skipped' }]);
  });

  it('stays the same list where nothing is added', () => {
    const lines: readonly TodayLine[] = [{ at: 1, text: 'a' }];
    expect(withOccurrences(lines, [])).toBe(lines);
    expect(withOccurrences(lines, [{ type: 'heads-up', kind: 'micro', at, ...tanks }])).toBe(lines);
  });

  it('keeps its last 200 lines', () => {
    let lines: readonly TodayLine[] = [];
    for (let turn = 0; turn < 250; turn++) {
      lines = withOccurrences(lines, [{ type: 'paused', at: { ...at, wall: turn }, ...tanks }]);
    }
    expect([lines.length, lines[0]!.at, lines.at(-1)!.at]).toEqual([200, 50, 249]);
  });
});

describe('a check-in that is mended', () => {
  const lines = withCheckIn(withCheckIn([{ at: 1, text: 'Paused' }], { at: 1, pain: 4 }), { at: 2, pain: 5 });

  it('has its new number in its old place', () => {
    const texts = withMendedCheckIn(lines, 1, 6).map(({ text }) => text);
    expect(texts).toEqual(['Paused', 'The knot: 6 of 10', 'The knot: 5 of 10']);
  });

  it('is gone where it was taken back, and nothing else is', () => {
    expect(withMendedCheckIn(lines, 2, null).map(({ text }) => text)).toEqual(['Paused', 'The knot: 4 of 10']);
    expect(withMendedCheckIn(lines, 3, null)).toEqual(lines);
  });
});
