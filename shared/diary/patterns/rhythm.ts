/** What goes up and down by itself: the hour of the day, the weekday, and a slow drift. */
import type { Column } from './columns.ts';
import type { LocalTime } from './localTime.ts';

export interface Rhythm {
  readonly always: readonly Column[];
  readonly hours: readonly Column[];
  readonly weekdays: readonly Column[];
}

/** Parts of the day by the hours since 04:00: before 11, before 14, before 17, and after. */
const PART_BORDERS = [7, 10, 13] as const;

/** 0 the first part of the day to 3 the last. */
export function partOfDay(hours: number): number {
  return PART_BORDERS.filter((border) => hours >= border).length;
}

/** Columns of the rhythm. The course of the day is a line that may bend at each border, so that no step is left over. */
export function rhythmOf(times: readonly LocalTime[]): Rhythm {
  const column = (of: (time: LocalTime) => number): Column => Float64Array.from(times, of);
  const first = times[0]?.day ?? 0;
  return {
    always: [column(() => 1), column(({ day }) => day - first)],
    hours: [0, ...PART_BORDERS].map((border) => column(({ hours }) => Math.max(0, hours - border))),
    weekdays: [0, 1, 2, 3, 4, 5, 6].map((one) => column(({ weekday }) => (weekday === one ? 1 : 0))),
  };
}
