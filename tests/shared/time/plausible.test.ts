import { describe, expect, it } from 'vitest';
import { DAY } from '../../../shared/moment.ts';
import { AHEAD, EARLIEST, LATEST, hasHappened, isPlausible, isPlausibleClock } from '../../../shared/time/plausible.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');

describe('a moment of the wall clock', () => {
  it('a moment of the wall clock can be what happened since 2000, and nothing that is more than a day away', () => {
    expect(isPlausible(NOW, NOW)).toBe(true);
    expect(isPlausible(EARLIEST, NOW)).toBe(true);
    expect(isPlausible(NOW + AHEAD, NOW)).toBe(true);
    expect(isPlausible(EARLIEST - 1, NOW)).toBe(false);
    expect(isPlausible(NOW + AHEAD + 1, NOW)).toBe(false);
    expect(isPlausible(8.64e15, NOW)).toBe(false);
    expect(isPlausible(Number.NaN, NOW)).toBe(false);
  });

  it('a moment of the wall clock is judged up to 2100 while the clock itself cannot be right', () => {
    expect(isPlausible(NOW, 0)).toBe(true);
    expect(isPlausible(NOW, 8.64e15)).toBe(true);
    expect(isPlausible(LATEST, 0)).toBe(false);
  });

  it('a moment of the wall clock of this machine cannot be before 2025 or after 2100', () => {
    for (const wall of [0, Date.UTC(2000, 0, 1), Date.UTC(2024, 11, 31), LATEST, 8.64e15, Number.NaN]) {
      expect(isPlausibleClock(wall), String(wall)).toBe(false);
    }
    expect(isPlausibleClock(NOW)).toBe(true);
  });

  it('a moment of the wall clock has happened if it lies a few minutes ahead at most', () => {
    expect(hasHappened(NOW + 60_000, NOW)).toBe(true);
    expect(hasHappened(NOW + DAY, NOW)).toBe(false);
  });
});
