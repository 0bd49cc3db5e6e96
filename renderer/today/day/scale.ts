import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { highestOf } from '../../../shared/extent.ts';

/** Where things of a day are in its picture. */
export interface TimeScale {
  /** Of a moment: 0 at the left end to 100 at the right. */
  readonly x: (at: number) => number;
  /** Of a load: 0 at the bottom to 100 at the top. */
  readonly y: (load: number) => number;
  /** The moment at a share of the width, 0 to 1, to the second. */
  readonly at: (share: number) => number;
}

/** @param least the load that the picture has room for in any case */
export function scaleOf({ from, until, loadCurve }: DayPicture, least: number): TimeScale {
  const top =
    1.2 *
    highestOf(
      loadCurve.flat().map(({ load }) => load),
      least,
    );
  return {
    x: (at) => (100 * (Math.min(until, Math.max(from, at)) - from)) / (until - from),
    y: (load) => (100 * load) / top,
    at: (share) => Math.round((from + Math.min(1, Math.max(0, share)) * (until - from)) / 1000) * 1000,
  };
}

/** Place and width of a stretch of time, for a style. */
export const spanStyle = ({ x }: TimeScale, from: number, until: number) => ({
  left: `${x(from)}%`,
  width: `${Math.max(0, x(until) - x(from))}%`,
});
