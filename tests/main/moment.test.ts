import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../shared/moment.ts';
import { type HandEvent, gapsOf, isAtGap, replay } from '../support/hands/replay.ts';

const SOON = { rhythm: { micro: { reachMinutes: 3, spacingMinutes: 1, seconds: 20 }, long: { enabled: false } } };
const PHASES = [0, 130, 500, 770, 990];

/** The same hands in each run: events so many milliseconds apart, now and then a pause. */
function hands({ seed, pauses, onKeys = false }: { seed: number; pauses: boolean; onKeys?: boolean }): HandEvent[] {
  let state = seed;
  const draw = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const events: HandEvent[] = [];
  let pausedAt = 0;
  for (let at = 500; at < 60 * MINUTE;) {
    const isOnKeys = onKeys && draw() < 0.5;
    events.push({ at, place: isOnKeys ? null : { x: events.length * 7, y: 300 } });
    const rests = pauses && at - pausedAt > 25 * SECOND && draw() < 0.2;
    if (rests) pausedAt = at;
    // Nearly three seconds, so that a look which is a little old would take it for a pause.
    at += Math.round(rests ? 3100 + 4000 * draw() : draw() < 0.3 ? 2000 + 950 * draw() : 40 + 900 * draw());
  }
  return events;
}

describe('the moment of a card', () => {
  it.each([
    ['a hand on the mouse', { seed: 11, pauses: true }],
    ['a hand on the mouse and one on the keys', { seed: 12, pauses: true, onKeys: true }],
    ['another hand', { seed: 13, pauses: true }],
  ])('a card comes while %s rests, and never while it moves, whenever the looks fall', (_, made) => {
    const events = hands(made);
    const gaps = gapsOf(events);
    for (const phase of PHASES) {
      const cards = replay(events, { app: 'Blender', settings: SOON, phase });
      expect(cards.length).toBeGreaterThan(5);
      expect(cards.filter(({ at }) => !isAtGap(at, gaps, 0))).toEqual([]);
    }
  });

  it('a card that finds no pause of the hands comes after five minutes', () => {
    const cards = replay(hands({ seed: 14, pauses: false }), { app: 'Blender', settings: SOON });
    expect(cards.length).toBeGreaterThan(2);
    for (const { waited } of cards) {
      expect(waited).toBeGreaterThanOrEqual(5 * MINUTE);
      expect(waited).toBeLessThan(5 * MINUTE + 2 * SECOND);
    }
  });
});
