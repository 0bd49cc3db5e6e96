import { describe, expect, it } from 'vitest';
import {
  tForGain,
  logMarginalLikelihood,
  logNullLikelihood,
  logGain,
  logSumExp,
} from '../../../shared/patterns/evidence.ts';
import type { ResidualSpace } from '../../../shared/patterns/residualSpace.ts';

const space = { degreesOfFreedom: 60, logWeight: 1 } as ResidualSpace;
const mark = { column: new Float64Array(0), information: 9 };
const SIZE = 55;

/** The likelihood of the pain, averageOverModels over all noises and all differences of a normal spread of twice the noise. */
function averageOverModels(along: number, from: number): number {
  let sum = 0;
  const step = 0.02;
  for (let noise = 0.3; noise < 4; noise += step) {
    for (let each = from; each <= 12; each += step) {
      const left = SIZE - 2 * each * noise * along + (each * noise) ** 2 * mark.information;
      const usual = Math.exp(-(each ** 2) / 8) / Math.sqrt(8 * Math.PI);
      sum += noise ** -(space.degreesOfFreedom + 1) * Math.exp(-left / (2 * noise ** 2)) * usual * step ** 2;
    }
  }
  return sum;
}

/** The same without a difference. */
function withoutIt(): number {
  let sum = 0;
  for (let noise = 0.3; noise < 4; noise += 0.02) {
    sum += noise ** -(space.degreesOfFreedom + 1) * Math.exp(-SIZE / (2 * noise ** 2)) * 0.02;
  }
  return sum;
}

describe('the evidence for a difference', () => {
  it('the evidence for a difference is what averaging over all differences and noises gives', () => {
    for (const along of [-12, 0, 5, 14]) {
      const evidence = logMarginalLikelihood(space, mark, along, SIZE, false) - logNullLikelihood(space, SIZE);
      expect(evidence).toBeCloseTo(Math.log(averageOverModels(along, -12) / withoutIt()), 2);
    }
  });

  it('the evidence for a difference counts only more pain where only that is asked, and then twice', () => {
    for (const along of [0, 5, 14]) {
      const evidence = logMarginalLikelihood(space, mark, along, SIZE, true) - logNullLikelihood(space, SIZE);
      expect(evidence).toBeCloseTo(Math.log((2 * averageOverModels(along, 0)) / withoutIt()), 1);
    }
    expect(logMarginalLikelihood(space, mark, -14, SIZE, true)).toBeLessThan(logNullLikelihood(space, SIZE) - 3);
  });

  it('the evidence for a difference grows with the standard errors of a difference, and tells how many it takes', () => {
    for (const errors of [0, 0.5, 2, 5]) expect(tForGain(logGain(errors, 60), 60)).toBeCloseTo(errors, 10);
    expect(tForGain(-1, 60)).toBe(0);
    expect(logSumExp([Math.log(2), Math.log(3)])).toBeCloseTo(Math.log(5), 12);
    expect(logSumExp([])).toBe(-Infinity);
  });
});
