/** Reaching by hour of the day, and what each day held. */
import type { HistoryExcerpt, PastBreak } from './history.ts';
import { type DayClock, weekdayOf } from './days.ts';
import { NO_USE, type Use, withMinute } from './use.ts';

/** Use within one hour of the clock. */
export interface HeatCell extends Use {
  /** On how many days there was any. */
  readonly days: number;
}

/** Rows of 24 hours, from 04:00 on; null where there was no use, which is not the same as an hour without reaching. */
export type Heat = readonly (readonly (HeatCell | null)[])[];

export const HOURS_OF_DAY: readonly number[] = Array.from({ length: 24 }, (_, place) => (place + 4) % 24);

/** Use by hour, in a row for each date or for each weekday from Monday on. */
export function heatOf(
  { minutes }: Pick<HistoryExcerpt, 'minutes'>,
  keys: readonly string[],
  clock: DayClock,
  rowsAre: 'dates' | 'weekdays',
): Heat {
  const rows = rowsAre === 'dates' ? keys.length : 7;
  const rowOf = new Map(keys.map((key, place) => [key, rowsAre === 'dates' ? place : weekdayOf(key)]));
  const heat = Array.from({ length: rows }, () => HOURS_OF_DAY.map((): HeatCell | null => null));
  const lastDay = new Map<HeatCell | null, string>();
  for (const minute of minutes) {
    const slot = clock(minute.at, minute.zone);
    const row = slot === null ? undefined : heat[rowOf.get(slot.key) ?? -1];
    if (slot === null || row === undefined) continue;
    const column = (slot.hour + 20) % 24;
    const previous = row[column] ?? null;
    const isNewDay = previous === null || lastDay.get(previous) !== slot.key;
    lastDay.delete(previous);
    const cell = { ...withMinute(previous ?? NO_USE, minute), days: (previous?.days ?? 0) + (isNewDay ? 1 : 0) };
    lastDay.set(cell, slot.key);
    row[column] = cell;
  }
  return heat;
}

/** Reach-minutes of the cell on a day with use. */
export const heatValue = ({ reachMinutes, days }: HeatCell): number => reachMinutes / days;

/** What one day held. */
export interface DaySum extends Use {
  readonly key: string;
  readonly micro: number;
  readonly long: number;
  /** Pauses of the person's own that counted as a break. */
  readonly own: number;
  readonly strengthSets: number;
  /** Answers to how the knot feels, 0 to 10, in order of time. */
  readonly painScores: readonly number[];
  /** Whether anything at all is known of it. */
  readonly isKnown: boolean;
}

export function daySums(excerpt: HistoryExcerpt, keys: readonly string[], clock: DayClock): readonly DaySum[] {
  const none = { ...NO_USE, micro: 0, long: 0, own: 0, strengthSets: 0, painScores: [], isKnown: false };
  const sums = new Map<string, DaySum>(keys.map((key) => [key, { ...none, key }]));
  const put = (at: number, zone: string, change: (sum: DaySum) => Partial<DaySum>): void => {
    const sum = sums.get(clock(at, zone)?.key ?? '');
    if (sum !== undefined) sums.set(sum.key, { ...sum, ...change(sum), isKnown: true });
  };
  for (const minute of excerpt.minutes) put(minute.at, minute.zone, (sum) => withMinute(sum, minute));
  for (const past of excerpt.breaks) put(past.at, past.zone, (sum) => withBreak(sum, past));
  for (const { at, zone, pain } of excerpt.checkIns)
    put(at, zone, ({ painScores }) => ({ painScores: [...painScores, pain] }));
  return [...sums.values()];
}

function withBreak(sum: DaySum, { outcome, kind, strengthSet }: PastBreak): Partial<DaySum> {
  if (outcome === 'natural') return { own: sum.own + 1 };
  const strengthSets = sum.strengthSets + (strengthSet && outcome === 'taken' ? 1 : 0);
  return outcome === 'taken' ? { [kind]: sum[kind] + 1, strengthSets } : {};
}
