/** Reach days, weeks and months by the dates of their 04:00. */
import { Temporal } from 'temporal-polyfill';
import { type ReachDay, reachDayOn } from '../schedule/workHours.ts';
import { DAY, HOUR, MINUTE } from '../moment.ts';

/** What a window shows at a time: one reach day, the seven from a Monday on, or those of a calendar month. */
export type PeriodKind = 'day' | 'week' | 'month';

/** The dates of the period that `key` lies in, in order. Throws a RangeError where it is no date. */
export function periodOf(view: PeriodKind, key: string): readonly string[] {
  const date = Temporal.PlainDate.from(key);
  switch (view) {
    case 'day':
      return [key];
    case 'week':
      return datesFrom(date.subtract({ days: date.dayOfWeek - 1 }), 7);
    case 'month':
      return datesFrom(date.with({ day: 1 }), date.daysInMonth);
  }
}

/** A date of the period that is `steps` periods later, or earlier where that is negative. */
export function periodBeside(view: PeriodKind, key: string, steps: number): string {
  const date = Temporal.PlainDate.from(key);
  switch (view) {
    case 'day':
      return date.add({ days: steps }).toString();
    case 'week':
      return date.add({ weeks: steps }).toString();
    case 'month':
      return date.with({ day: 1 }).add({ months: steps }).toString();
  }
}

const datesFrom = (first: Temporal.PlainDate, days: number): readonly string[] =>
  Array.from({ length: days }, (_, day) => first.add({ days: day }).toString());

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (key: string): number => Temporal.PlainDate.from(key).dayOfWeek - 1;

/** A stretch of one reach day in which the clock shows the same hour: two hours long where a clock change repeats it. */
export interface HourSlot {
  readonly key: string;
  /** 0 to 23. */
  readonly hour: number;
  readonly from: number;
  readonly until: number;
}

/** The hours of a reach day, in order. One that a clock change skips is left out. */
export function hoursOf(day: ReachDay, zone: string): readonly HourSlot[] {
  // No clock change: asking the zone for each hour of a month would take longer than all else.
  if (day.until - day.from === DAY) {
    return Array.from({ length: 24 }, (_, place) => {
      const from = day.from + place * HOUR;
      return { key: day.key, hour: (place + 4) % 24, from, until: from + HOUR };
    });
  }
  const slots: HourSlot[] = [];
  for (let from = day.from; from < day.until;) {
    const local = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
    const past = local.minute * MINUTE;
    const until = Math.min(day.until, from + HOUR - past);
    const last = slots.at(-1);
    if (last?.hour === local.hour) slots[slots.length - 1] = { ...last, until };
    else slots.push({ key: day.key, hour: local.hour, from, until });
    from = until;
  }
  return slots;
}

/** Day and hour of a moment by the clock that was in force; null where its day is none of those asked for. */
export type DayClock = (at: number, zone: string) => HourSlot | null;

/** @param keys dates without a gap, in order */
export function dayClock(keys: readonly string[]): DayClock {
  const byZone = new Map<string, readonly HourSlot[]>();
  return (at, zone) => {
    let slots = byZone.get(zone);
    if (slots === undefined) {
      slots = keys.flatMap((key) => hoursOf(reachDayOn(key, zone), zone));
      byZone.set(zone, slots);
    }
    return slotAt(slots, at);
  };
}

function slotAt(slots: readonly HourSlot[], at: number): HourSlot | null {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slots[middle]!.until <= at) low = middle + 1;
    else high = middle;
  }
  const slot = slots[low];
  return slot !== undefined && slot.from <= at ? slot : null;
}
