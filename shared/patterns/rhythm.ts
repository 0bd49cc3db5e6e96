/** What goes up and down by itself: the hour of the day, the weekday, and a slow drift. */
import type { Column } from './columns.ts';
import type { LocalTime } from './localTime.ts';

/** Something that adds to the pain by a weight that is not known. */
export interface Wave {
  readonly column: Column;
  /** How far its weight usually is from 0, in units of the noise, which is about a point. */
  readonly usual: number;
}

export interface Rhythm {
  readonly drift: readonly Wave[];
  readonly hours: readonly Wave[];
  readonly weekdays: readonly Wave[];
}

/** Parts of the day by the hours since 04:00: before 11, before 14, before 17, and after. */
const PART_BORDERS = [7, 10, 13] as const;

/** From the middle to either end of the diary, for an hour, and for a weekday. A few weeks say too little to decide alone. */
const USUAL = { drift: 1, hour: 0.3, weekday: 0.7 };

/** 0 the first part of the day to 3 the last. */
export function partOfDay(hours: number): number {
  return PART_BORDERS.filter((border) => hours >= border).length;
}

/** The course of the day is a line that may bend at each border, so that no step is left over. */
export function rhythmOf(times: readonly LocalTime[]): Rhythm {
  const wave = (usual: number, of: (time: LocalTime) => number): Wave => ({
    column: Float64Array.from(times, of),
    usual,
  });
  const first = times[0]?.day ?? 0;
  const half = Math.max(1, (times.at(-1)?.day ?? 0) - first) / 2;
  return {
    drift: [wave(USUAL.drift, ({ day }) => (day - first) / half - 1)],
    hours: [0, ...PART_BORDERS].map((border) => wave(USUAL.hour, ({ hours }) => Math.max(0, hours - border))),
    weekdays: [0, 1, 2, 3, 4, 5, 6].map((one) => wave(USUAL.weekday, ({ weekday }) => (weekday === one ? 1 : 0))),
  };
}
