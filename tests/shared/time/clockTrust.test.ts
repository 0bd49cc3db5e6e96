import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../shared/moment.ts';
import { type ClockTrust, firstLook, hasSeenTimePass, isFarOff, nextLook } from '../../../shared/time/clockTrust.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const YEAR = 365 * DAY;
const at = (wall: number) => ({ wall, mono: 0, zone: 'UTC' });
const first = (wall: number, newest: number | null = null, known: ClockTrust | null = null) =>
  firstLook(known, newest, at(wall));

/** Lets so many hours pass with a look each, on a clock that is ahead by `ahead`. */
function passing(hours: number, trust: ClockTrust, ahead = 0): ClockTrust {
  const said = trust.doubt?.said ?? trust.believed;
  return Array.from({ length: hours }).reduce<ClockTrust>(
    (now, _, hour) => nextLook(now, HOUR, at(said + ahead + (hour + 1) * HOUR)),
    trust,
  );
}

describe('the clock', () => {
  it('the clock is believed at a first start, and time has passed after three hours', () => {
    const trust = first(NOW);
    expect(trust).toEqual({ believed: NOW, since: NOW, doubt: null });
    expect(hasSeenTimePass(trust)).toBe(false);
    expect(hasSeenTimePass(passing(2, trust))).toBe(false);
    expect(hasSeenTimePass(passing(3, trust))).toBe(true);
  });

  it('the clock is believed after a night, and yesterday counts as a look', () => {
    const evening = passing(1, first(NOW));
    expect(hasSeenTimePass(first(NOW + 16 * HOUR, NOW, evening))).toBe(true);
  });

  it('the clock three years ahead is in doubt for a week, and what it says is believed at no time before', () => {
    const start = first(NOW + 3 * YEAR, NOW, passing(5, first(NOW)));
    expect(start).toMatchObject({ believed: NOW + 5 * HOUR, doubt: { since: NOW + 3 * YEAR } });
    expect(isFarOff(start)).toBe(true);
    const later = passing(7 * 24 - 1, start);
    expect(later.doubt).not.toBeNull();
    expect(hasSeenTimePass(later)).toBe(false);
    expect(passing(1, later)).toMatchObject({ doubt: null, believed: NOW + 3 * YEAR + 7 * DAY });
  });

  it('the clock is in doubt for three hours after a leave of two weeks, without a word', () => {
    const back = first(NOW + 14 * DAY, NOW, first(NOW));
    expect(back.doubt).not.toBeNull();
    expect(isFarOff(back)).toBe(false);
    expect(passing(2, back).doubt).not.toBeNull();
    expect(hasSeenTimePass(passing(3, back))).toBe(true);
  });

  it('the clock that is set right again is believed at once, and time has passed as before', () => {
    const before = passing(5, first(NOW));
    const wrong = passing(10, nextLook(before, HOUR, at(NOW + 3 * YEAR)));
    const right = nextLook(wrong, HOUR, at(NOW + 17 * HOUR));
    expect(right).toEqual({ believed: NOW + 17 * HOUR, since: NOW, doubt: null });
  });

  it.each([
    ['in 1970', 0],
    ['in 2000', Date.UTC(2000, 0, 1)],
    ['after 2100', Date.UTC(2150, 0, 1)],
  ])('a clock %s is never believed, however long it says so', (_, wall) => {
    const start = first(wall, null, passing(5, first(NOW)));
    expect(passing(30 * 24, start).doubt).not.toBeNull();
    expect(first(wall).doubt).not.toBeNull();
  });

  it('the clock that agrees with the newest row is believed where the last run is forgotten, and one that does not is not', () => {
    expect(first(NOW, NOW - 27 * DAY).doubt).toBeNull();
    expect(first(NOW + 3 * YEAR, NOW)).toMatchObject({ believed: NOW, doubt: { since: NOW + 3 * YEAR } });
    expect(first(NOW, NOW + 3 * YEAR).doubt).not.toBeNull();
  });

  it('the clock that jumps about is never believed', () => {
    const jumps = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(jumps, (years) => {
        let trust = passing(5, first(NOW));
        let mono = 5 * HOUR;
        for (const [place, year] of years.entries()) {
          mono += HOUR;
          const wall = NOW + mono + (place % 2 === 0 ? year : -year) * YEAR;
          trust = nextLook(trust, HOUR, at(wall));
        }
        expect(trust.believed).toBe(NOW + mono);
      }),
    );
  });
});
