/** Marginal likelihoods: how likely a diary is with a difference and without one, under one noise model. */
import { type Column, innerProduct } from './columns.ts';
import type { ResidualSpace } from './residualSpace.ts';

/** A mark in one residual space. */
export interface Mark {
  readonly column: Column;
  /** Its length squared: what it says beside noise model and rhythm, in check-ins' worth. */
  readonly information: number;
}

/** Variance that comes of whole numbers alone: a diary cannot be less noisy than its answers are coarse. */
const ROUNDING = 1 / 12;
/** Prior variance of a difference, in units of the noise: two points where the noise is one. */
const PRIOR_VARIANCE = 4;

/** Length squared of the residual of the pain. */
export const residualSumOfSquares = (rest: Column, { degreesOfFreedom: dof }: ResidualSpace): number =>
  Math.max(innerProduct(rest, rest), dof * ROUNDING);

/** Logarithm of the marginal likelihood without a difference, up to a constant of the diary. */
export const logNullLikelihood = ({ logWeight, degreesOfFreedom: dof }: ResidualSpace, rss: number): number =>
  logWeight - 0.5 * dof * Math.log(rss);

/** The same with a difference along a mark. @param along component of the residual along it */
export function logMarginalLikelihood(
  { degreesOfFreedom: dof, logWeight }: ResidualSpace,
  { information }: Mark,
  along: number,
  rss: number,
  onlyMore: boolean,
): number {
  const weight = information + 1 / PRIOR_VARIANCE;
  const left = rss - along ** 2 / weight;
  const evidence = logWeight - 0.5 * dof * Math.log(left) - occamPenalty(information, false);
  return onlyMore ? evidence + logTwoPhi(along / Math.sqrt((weight * left) / dof)) : evidence;
}

/** The price of a further parameter: what a difference must gain, as a logarithm, before it counts. */
export const occamPenalty = (information: number, onlyMore: boolean): number =>
  0.5 * Math.log1p(PRIOR_VARIANCE * information) - (onlyMore ? Math.LN2 : 0);

/** The least-squares estimate of a difference, in points. */
export function estimate({ degreesOfFreedom: dof }: ResidualSpace, { column, information }: Mark, rest: Column) {
  const along = innerProduct(column, rest);
  const noise = Math.max(ROUNDING, (innerProduct(rest, rest) - along ** 2 / information) / Math.max(1, dof - 1));
  return { points: along / information, variance: noise / information };
}

/** Log likelihood ratio of a difference of so many standard errors. */
export const logGain = (errors: number, dof: number): number => 0.5 * dof * Math.log1p(errors ** 2 / dof);
/** The inverse: the standard errors that give such a ratio. */
export const tForGain = (growth: number, dof: number): number =>
  Math.sqrt(dof * Math.expm1((2 * Math.max(0, growth)) / dof));

/** Logarithm of the sum of what these are logarithms of. */
export function logSumExp(logs: readonly number[]): number {
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  if (most === -Infinity) return most;
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}

/** The share of each in the sum of what these are logarithms of. */
export function posteriorOf(logs: readonly number[]): readonly number[] {
  const sum = logSumExp(logs);
  return logs.map((log) => Math.exp(log - sum));
}

/** log(2Φ) of the normal distribution (Abramowitz and Stegun 1964, 7.1.26; to 3 in ten million). */
function logTwoPhi(errors: number): number {
  const x = Math.abs(errors) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp(-x * x);
  return Math.log(Math.max(MIN_SHARE, errors > 0 ? 2 - tail : tail));
}
const MIN_SHARE = 1e-12;
