/** How much likelier a diary is if something makes a difference than if it makes none, over all memories it may have. */
import { type Column, dot } from './columns.ts';
import type { View } from './residualSpace.ts';

/** A mark as one view sees it. */
export interface Mark {
  readonly column: Column;
  /** Its length squared: how much of it is left beside memory and rhythm, in check-ins' worth. */
  readonly told: number;
}

/** Variance that comes of whole numbers alone: a diary cannot be less noisy than its answers are coarse. */
const ROUNDING = 1 / 12;
/** How far from 0 a difference is expected, squared, in units of the noise: two points where the noise is one. */
const USUAL_DIFFERENCE = 4;

/** Length squared of what is left of the pain. */
export const sizeOf = (rest: Column, { free }: View): number => Math.max(dot(rest, rest), free * ROUNDING);

/** Logarithm of the evidence for no difference, up to what all evidence of the diary shares. @param size of `sizeOf` */
export const evidenceForNone = ({ likely, free }: View, size: number): number => likely - 0.5 * free * Math.log(size);

/** Logarithm of the evidence for a difference along a mark. @param along the rest of the pain along it */
export function evidenceFor(
  { free, likely }: View,
  { told }: Mark,
  along: number,
  size: number,
  onlyMore: boolean,
): number {
  const weight = told + 1 / USUAL_DIFFERENCE;
  const left = size - along ** 2 / weight;
  const evidence = likely - 0.5 * free * Math.log(left) - usualCost(told, false);
  return onlyMore ? evidence + logTwiceBelow(along / Math.sqrt((weight * left) / free)) : evidence;
}

/** What a difference has to gain before it counts, as a logarithm: it could have been any of those expected. */
export const usualCost = (told: number, onlyMore: boolean): number =>
  0.5 * Math.log1p(USUAL_DIFFERENCE * told) - (onlyMore ? Math.LN2 : 0);

/** A difference as one view estimates it, in points. */
export function estimate({ free }: View, { column, told }: Mark, rest: Column) {
  const along = dot(column, rest);
  const noise = Math.max(ROUNDING, (dot(rest, rest) - along ** 2 / told) / Math.max(1, free - 1));
  return { points: along / told, variance: noise / told };
}

/** Logarithm by which a difference of so many standard errors makes a diary likelier. */
export const growthBy = (errors: number, free: number): number => 0.5 * free * Math.log1p(errors ** 2 / free);
/** The other way round. */
export const errorsThatGrow = (growth: number, free: number): number =>
  Math.sqrt(free * Math.expm1((2 * Math.max(0, growth)) / free));

/** Logarithm of the sum of what these are logarithms of. */
export function logSum(logs: readonly number[]): number {
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  if (most === -Infinity) return most;
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}

/** The share of each in the sum of what these are logarithms of. */
export function sharesOf(logs: readonly number[]): readonly number[] {
  const sum = logSum(logs);
  return logs.map((log) => Math.exp(log - sum));
}

/** Logarithm of twice the share of a normal distribution below (Abramowitz and Stegun 1964, 7.1.26; to 3 in ten million). */
function logTwiceBelow(errors: number): number {
  const x = Math.abs(errors) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp(-x * x);
  return Math.log(Math.max(LEAST_SHARE, errors > 0 ? 2 - tail : tail));
}
const LEAST_SHARE = 1e-12;
