import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../shared/patterns/random.ts';
import { tailOf } from '../../../shared/patterns/tail.ts';

// What a fit comes to is chance, so these are always the same.
const next = seededRandom(20260302);
/** Falls off exponentially: e^-x of them are above x. */
const shuffles = Array.from({ length: 999 }, () => -Math.log(1 - next()));

describe('p-values from shuffles', () => {
  it('p-values from shuffles are the share of those as strong, and fall off beyond the strongest', () => {
    const { pValueOf } = tailOf(shuffles);
    for (const level of [0.8, 0.5, 0.3, 0.05, 0.01]) {
      expect(Math.abs(Math.log(pValueOf(-Math.log(level)) / level))).toBeLessThan(0.25);
    }
    expect(pValueOf(-Math.log(0.001))).toBeGreaterThan(0.0005);
    expect(pValueOf(-Math.log(0.001))).toBeLessThan(0.002);
  });

  it('p-values from shuffles are at the level where the evidence is at its threshold', () => {
    const { pValueOf, thresholdAt } = tailOf(shuffles);
    for (const level of [0.1, 0.028, 0.002]) expect(pValueOf(thresholdAt(level))).toBeCloseTo(level, 8);
    expect(thresholdAt(0.5)).toBeGreaterThan(thresholdAt(0.6));
  });

  it('p-values from shuffles are 1 where no shuffle differs from the diary', () => {
    expect(tailOf(Array.from({ length: 99 }, () => 0)).pValueOf(0)).toBe(1);
  });
});
