/** How much pain of one check-in tells of the next: check-ins of a day resemble each other, and days their neighbours. */
import { type Column, basisOf, dot, takeOut } from './columns.ts';

/** The noise of a diary, as a day's own level that fades from day to day, and what each check-in adds. */
export interface Memory {
  /** Share of the noise that is the day's level, 0 to 1. */
  readonly daily: number;
  /** How much of the day's level is left a day later, 0 to 1. */
  readonly fade: number;
}

/** Variance that comes of whole numbers alone: a diary cannot be less noisy than its answers are coarse. */
export const ROUNDING = 1 / 12;

const DAILY = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85];
const FADE = [0, 0.2, 0.4, 0.6, 0.75, 0.9];
const MEMORIES: readonly Memory[] = DAILY.flatMap((daily) => FADE.map((fade) => ({ daily, fade })));

export interface Whitener {
  /** Takes from a column what its earlier rows let one expect, in units of the noise (a Kalman filter's surprises). */
  readonly whiten: (column: Column) => Column;
  /** Sum of the logarithms of the variances of the surprises. */
  readonly logVariance: number;
}

/** @param days number of the day of each row, never falling */
export function whitener(days: readonly number[], { daily, fade }: Memory): Whitener {
  const rows = days.length;
  const left = new Float64Array(rows);
  const gain = new Float64Array(rows);
  const scale = new Float64Array(rows);
  let logVariance = 0;
  let uncertain = daily;
  for (let row = 0; row < rows; row++) {
    const apart = row === 0 ? 0 : days[row]! - days[row - 1]!;
    left[row] = fade ** apart;
    uncertain = left[row]! ** 2 * uncertain + daily * (1 - left[row]! ** 2);
    const variance = uncertain + 1 - daily;
    gain[row] = uncertain / variance;
    scale[row] = 1 / Math.sqrt(variance);
    logVariance += Math.log(variance);
    uncertain *= 1 - gain[row]!;
  }
  const whiten = (column: Column) => {
    const surprises = new Float64Array(rows);
    let level = 0;
    for (let row = 0; row < rows; row++) {
      level *= left[row]!;
      const surprise = column[row]! - level;
      level += gain[row]! * surprise;
      surprises[row] = surprise * scale[row]!;
    }
    return surprises;
  };
  return { whiten, logVariance };
}

/**
 * What diaries are expected to be like, so that few check-ins do not decide alone: two days of a bad spell in a row are
 * not yet a slow drift. Each is a middle and how far off is common.
 */
const EXPECTED = { daily: { middle: 0.4, off: 0.15 }, fade: { middle: 0.45, off: 0.15 } };

function unlikely({ daily, fade }: Memory): number {
  const off = (value: number, { middle, off: common }: { middle: number; off: number }) =>
    ((value - middle) / common) ** 2;
  return off(daily, EXPECTED.daily) + off(fade, EXPECTED.fade);
}

/** The memory under which this diary is likeliest (restricted maximum likelihood), the rhythm taken out. */
export function likeliestMemory(days: readonly number[], pain: Column, rhythm: readonly Column[]): Memory {
  let best = MEMORIES[0]!;
  let least = Infinity;
  for (const memory of MEMORIES) {
    const { whiten, logVariance } = whitener(days, memory);
    const basis = basisOf(rhythm.map(whiten));
    const rest = whiten(pain);
    takeOut(basis.columns, rest);
    const free = days.length - basis.columns.length;
    const noise = Math.max(ROUNDING, dot(rest, rest) / free);
    const cost = free * Math.log(noise) + logVariance + basis.logDeterminant + unlikely(memory);
    if (cost < least) [least, best] = [cost, memory];
  }
  return best;
}
