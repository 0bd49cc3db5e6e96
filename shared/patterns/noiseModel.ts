/** How much pain of one check-in tells of the next: check-ins of a day resemble each other, and days their neighbours. */
import type { Column } from './columns.ts';

/** The noise of a diary, as a day's own level that fades from day to day, and what each check-in adds. */
export interface Memory {
  /** Share of the noise that is the day's level, 0 to 1. */
  readonly daily: number;
  /** How much of the day's level is left a day later, 0 to 1. */
  readonly fade: number;
}

const DAILY = [0.1, 0.3, 0.5, 0.7, 0.85];
const FADE = [0.1, 0.4, 0.6, 0.8];

/** All that are thought of; which one a diary has is never known, only how likely each is. */
export const MEMORIES: readonly Memory[] = DAILY.flatMap((daily) => FADE.map((fade) => ({ daily, fade })));

/**
 * What diaries are expected to be like, so that few check-ins do not decide alone: two days of a bad spell in a row are
 * not yet a slow drift. Each is a middle and how far off is common.
 */
const EXPECTED = { daily: { middle: 0.45, off: 0.2 }, fade: { middle: 0.5, off: 0.2 } };

/** Logarithm of how likely a memory is before anything is known of the diary, up to a constant. */
export function expectation({ daily, fade }: Memory): number {
  const off = (value: number, { middle, off: common }: { middle: number; off: number }) =>
    ((value - middle) / common) ** 2;
  return -0.5 * (off(daily, EXPECTED.daily) + off(fade, EXPECTED.fade));
}

export interface MemoryFilter {
  /** Takes from a column what its earlier rows let one expect, in units of the noise (a Kalman filter's surprises). */
  readonly takeAway: (column: Column) => Column;
  /** The column that has these surprises. */
  readonly giveBack: (surprises: Column) => Column;
  /** Sum of the logarithms of the variances of the surprises. */
  readonly logVariance: number;
}

/** @param days number of the day of each row, never falling */
export function memoryFilter(days: readonly number[], { daily, fade }: Memory): MemoryFilter {
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
  const takeAway = (column: Column) => {
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
  const giveBack = (surprises: Column) => {
    const column = new Float64Array(rows);
    let level = 0;
    for (let row = 0; row < rows; row++) {
      level *= left[row]!;
      const surprise = surprises[row]! / scale[row]!;
      column[row] = level + surprise;
      level += gain[row]! * surprise;
    }
    return column;
  };
  return { takeAway, giveBack, logVariance };
}
