import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../shared/patterns/random.ts';
import { type Column, innerProduct } from '../../../shared/patterns/columns.ts';
import { NOISE_MODELS, type NoiseModel, logPrior, whitenerOf } from '../../../shared/patterns/noiseModel.ts';
import type { Wave } from '../../../shared/patterns/rhythm.ts';
import { residualSpaceOf } from '../../../shared/patterns/residualSpace.ts';
import { RUN_SEED } from '../../support/runSeed.ts';

/** Three check-ins a day, with a day left out and one of a single check-in. */
const DAYS = [1, 1, 1, 2, 2, 2, 3, 3, 3, 5, 5, 5, 6, 7, 7, 7, 8, 8, 8];
const next = seededRandom(RUN_SEED);
const column = (): Column => Float64Array.from(DAYS, () => 4 * next() - 2);
const WAVES: readonly Wave[] = [
  { column: Float64Array.from(DAYS, (day) => day / 4 - 1), usual: 1 },
  { column: Float64Array.from(DAYS, (day) => (day === 2 || day === 8 ? 1 : 0)), usual: 0.7 },
  { column: Float64Array.from(DAYS, (_, row) => row % 3), usual: 0.3 },
];

type Matrix = readonly Column[];

/** How the noise of any two check-ins goes together, written down in full: day's level, check-in, and waves. */
function together({ daily, fade }: NoiseModel, waves: readonly Wave[]): Matrix {
  return DAYS.map((day, row) =>
    Float64Array.from(DAYS, (other, place) => {
      const ofWaves = waves.reduce((sum, { column: wave, usual }) => sum + usual ** 2 * wave[row]! * wave[place]!, 0);
      return daily * fade ** Math.abs(day - other) + (row === place ? 1 - daily : 0) + ofWaves;
    }),
  );
}

/** Solves `matrix` x = `right` by elimination, and gives the logarithm of the determinant. */
function solved(matrix: Matrix, right: Column): { readonly x: Column; readonly logDeterminant: number } {
  const rows = matrix.map((row, place) => Float64Array.from([...row, right[place]!]));
  let logDeterminant = 0;
  for (const [place, pivot] of rows.entries()) {
    logDeterminant += Math.log(pivot[place]!);
    for (const other of rows.slice(place + 1)) {
      const factor = other[place]! / pivot[place]!;
      for (let i = place; i < other.length; i++) other[i]! -= factor * pivot[i]!;
    }
  }
  const x = new Float64Array(right.length);
  for (let place = right.length - 1; place >= 0; place--) {
    const row = rows[place]!;
    x[place] = (row[right.length]! - innerProduct(row.subarray(0, right.length), x)) / row[place]!;
  }
  return { x, logDeterminant };
}

describe('a diary seen with one memory', () => {
  it('a diary seen with one memory has what was taken from it given back', () => {
    for (const model of NOISE_MODELS) {
      const { whiten, unwhiten } = whitenerOf(DAYS, model);
      const pain = column();
      for (const [row, value] of unwhiten(whiten(pain)).entries()) expect(value).toBeCloseTo(pain[row]!, 10);
    }
  });

  it('a diary seen with one memory is as large and as likely as the whole of what goes together says', () => {
    for (const model of NOISE_MODELS) {
      const whole = together(model, WAVES);
      const pain = column();
      const level = new Float64Array(DAYS.length).fill(1);
      const { x, logDeterminant } = solved(whole, pain);
      const ofLevel = innerProduct(level, solved(whole, level).x);
      const { residualOf, logWeight, degreesOfFreedom } = residualSpaceOf(DAYS, model, WAVES);
      const rest = residualOf(pain);
      expect(innerProduct(rest, rest)).toBeCloseTo(innerProduct(pain, x) - innerProduct(level, x) ** 2 / ofLevel, 8);
      expect(logWeight).toBeCloseTo(logPrior(model) - 0.5 * (logDeterminant + Math.log(ofLevel)), 8);
      expect(degreesOfFreedom).toBe(DAYS.length - 1);
    }
  });

  it('a diary seen with one memory leaves nothing of what is left aside, whether at once or later', () => {
    const aside = column();
    const mark = column();
    const before = residualSpaceOf(DAYS, NOISE_MODELS[5]!, WAVES);
    const space = before.conditionedOn([aside]);
    expect(innerProduct(space.residualOf(aside), space.residualOf(aside))).toBeLessThan(1e-12);
    expect(space.degreesOfFreedom).toBe(DAYS.length - 2);
    const further = space.projectFurther(before.residualOf(mark));
    for (const [row, value] of space.residualOf(mark).entries()) expect(further[row]).toBeCloseTo(value, 10);
  });

  it('a diary seen with one memory keeps its rhythm in another diary made of it, and has as much noise there', () => {
    const space = residualSpaceOf(DAYS, NOISE_MODELS[5]!, WAVES);
    const pain = column();
    const { rhythm, noise } = space.split(pain);
    const again = space.split(space.compose(rhythm, noise.toReversed()));
    for (const [row, value] of again.rhythm.entries()) expect(value).toBeCloseTo(rhythm[row]!, 10);
    const known = 4;
    const kept = space.split(space.compose(rhythm, noise));
    for (const [row, value] of kept.noise.entries()) {
      expect(value).toBeCloseTo(noise[row]! * Math.sqrt(DAYS.length / (DAYS.length - known)), 10);
    }
  });
});
