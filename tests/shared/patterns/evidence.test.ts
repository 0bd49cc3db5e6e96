import { describe, expect, it } from 'vitest';
import { errorsThatGrow, evidenceFor, evidenceForNone, growthBy, logSum } from '../../../shared/patterns/evidence.ts';
import type { View } from '../../../shared/patterns/residualSpace.ts';

const view = { free: 60, likely: 1 } as View;
const mark = { column: new Float64Array(0), told: 9 };
const SIZE = 55;

/** The likelihood of the pain, averaged over all noises and all differences of a normal spread of twice the noise. */
function averaged(along: number, from: number): number {
  let sum = 0;
  const step = 0.02;
  for (let noise = 0.3; noise < 4; noise += step) {
    for (let each = from; each <= 12; each += step) {
      const left = SIZE - 2 * each * noise * along + (each * noise) ** 2 * mark.told;
      const usual = Math.exp(-(each ** 2) / 8) / Math.sqrt(8 * Math.PI);
      sum += noise ** -(view.free + 1) * Math.exp(-left / (2 * noise ** 2)) * usual * step ** 2;
    }
  }
  return sum;
}

/** The same without a difference. */
function withoutIt(): number {
  let sum = 0;
  for (let noise = 0.3; noise < 4; noise += 0.02) {
    sum += noise ** -(view.free + 1) * Math.exp(-SIZE / (2 * noise ** 2)) * 0.02;
  }
  return sum;
}

describe('the evidence for a difference', () => {
  it('the evidence for a difference is what averaging over all differences and noises gives', () => {
    for (const along of [-12, 0, 5, 14]) {
      const evidence = evidenceFor(view, mark, along, SIZE, false) - evidenceForNone(view, SIZE);
      expect(evidence).toBeCloseTo(Math.log(averaged(along, -12) / withoutIt()), 2);
    }
  });

  it('the evidence for a difference counts only more pain where only that is asked, and then twice', () => {
    for (const along of [0, 5, 14]) {
      const evidence = evidenceFor(view, mark, along, SIZE, true) - evidenceForNone(view, SIZE);
      expect(evidence).toBeCloseTo(Math.log((2 * averaged(along, 0)) / withoutIt()), 1);
    }
    expect(evidenceFor(view, mark, -14, SIZE, true)).toBeLessThan(evidenceForNone(view, SIZE) - 3);
  });

  it('the evidence for a difference grows with the standard errors of a difference, and tells how many it takes', () => {
    for (const errors of [0, 0.5, 2, 5]) expect(errorsThatGrow(growthBy(errors, 60), 60)).toBeCloseTo(errors, 10);
    expect(errorsThatGrow(-1, 60)).toBe(0);
    expect(logSum([Math.log(2), Math.log(3)])).toBeCloseTo(Math.log(5), 12);
    expect(logSum([])).toBe(-Infinity);
  });
});
