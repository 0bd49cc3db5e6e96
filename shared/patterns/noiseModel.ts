/** A model of the noise: check-ins of one day are alike, and so are days that follow each other. */
import type { Column } from './columns.ts';

/** The noise of a diary, as a day's own level that fades from day to day, and what each check-in adds. */
export interface NoiseModel {
  /** Share of the noise that is the day's level, 0 to 1. */
  readonly daily: number;
  /** How much of the day's level is left a day later, -1 to 1; below 0 a bad day is followed by a good one. */
  readonly fade: number;
}

const DAILY = [0.1, 0.3, 0.5, 0.7, 0.85];
const FADE = [-0.4, 0.1, 0.4, 0.6, 0.8];

/** All that are tried. Which one a diary has is never known, only how likely each is. */
export const NOISE_MODELS: readonly NoiseModel[] = DAILY.flatMap((daily) => FADE.map((fade) => ({ daily, fade })));

/**
 * The prior: what diaries are expected to be like, so that a few check-ins do not decide alone. Two bad days in a row are
 * not yet a slow drift. Each is a mean and a standard deviation; days that swing back have a weight of their own.
 */
const EXPECTED = { daily: { middle: 0.45, off: 0.2 }, fade: { middle: 0.5, off: 0.2 } };
/** Of days that swing back, beside the likeliest fade. */
const SWINGS_BACK = 0.1;

/** Logarithm of the prior probability of a model, up to a constant. */
export function logPrior({ daily, fade }: NoiseModel): number {
  const logOf = (value: number, { middle, off }: { middle: number; off: number }) =>
    -0.5 * ((value - middle) / off) ** 2;
  return logOf(daily, EXPECTED.daily) + (fade < 0 ? Math.log(SWINGS_BACK) : logOf(fade, EXPECTED.fade));
}

export interface Whitener {
  /** Subtracts from each row what the earlier rows predict: a Kalman filter's innovations, in units of the noise. */
  readonly whiten: (column: Column) => Column;
  /** The inverse: the column that has these innovations. */
  readonly unwhiten: (innovations: Column) => Column;
  /** Sum of the logarithms of the variances of the innovations. */
  readonly logVariance: number;
}

/** @param days number of the day of each row, never falling */
export function whitenerOf(days: readonly number[], { daily, fade }: NoiseModel): Whitener {
  const rows = days.length;
  const carried = new Float64Array(rows);
  const gain = new Float64Array(rows);
  const scale = new Float64Array(rows);
  let logVariance = 0;
  let levelVariance = daily;
  for (let row = 0; row < rows; row++) {
    const apart = row === 0 ? 0 : days[row]! - days[row - 1]!;
    carried[row] = fade ** apart;
    levelVariance = carried[row]! ** 2 * levelVariance + daily * (1 - carried[row]! ** 2);
    const variance = levelVariance + 1 - daily;
    gain[row] = levelVariance / variance;
    scale[row] = 1 / Math.sqrt(variance);
    logVariance += Math.log(variance);
    levelVariance *= 1 - gain[row]!;
  }
  const whiten = (column: Column) => {
    const innovations = new Float64Array(rows);
    let level = 0;
    for (let row = 0; row < rows; row++) {
      level *= carried[row]!;
      const innovation = column[row]! - level;
      level += gain[row]! * innovation;
      innovations[row] = innovation * scale[row]!;
    }
    return innovations;
  };
  const unwhiten = (innovations: Column) => {
    const column = new Float64Array(rows);
    let level = 0;
    for (let row = 0; row < rows; row++) {
      level *= carried[row]!;
      const innovation = innovations[row]! / scale[row]!;
      column[row] = level + innovation;
      level += gain[row]! * innovation;
    }
    return column;
  };
  return { whiten, unwhiten, logVariance };
}
