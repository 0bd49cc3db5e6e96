/** Rules by which a day comes again every year (RFC 5545, 3.3.10), as calendars of holidays have them. */
import { Temporal } from 'temporal-polyfill';

export interface YearlyRule {
  /** Every so many years. */
  readonly interval: number;
  readonly count: number;
  /** Last day on which it may start. */
  readonly until: Temporal.PlainDate | null;
  /** 1 to 12; null: as the first time. */
  readonly month: number | null;
  readonly day: { readonly is: 'same' } | { readonly is: 'date'; readonly of: number } | NthWeekday;
}

interface NthWeekday {
  readonly is: 'weekday';
  /** 1 the first in the month, -1 the last. */
  readonly nth: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST'];

const FORM = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/;
/** No holiday of a calendar lies further away. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** `20261224` as a date; null where that is none from 1900 to 2100. A time behind it is left out. */
export function dateOf(text: string): Temporal.PlainDate | null {
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (year === undefined || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  return dateIn(Number(year), Number(month), Number(day));
}

/** The same as `2026-12-24`, whether the calendar has that day or not; null where it is of another form. */
export function isoOf(text: string): string | null {
  const [, year, month, day] = FORM.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

function dateIn(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** Reads a rule; null for one that is not understood. */
export function yearlyRule(text: string): YearlyRule | null {
  const pairs = text
    .toUpperCase()
    .split(';')
    .map((part): [string, string] => {
      const [key = '', value = ''] = part.split('=', 2);
      return [key, value];
    });
  const parts = new Map(pairs);
  if ([...parts.keys()].some((key) => !KNOWN.includes(key)) || parts.get('FREQ') !== 'YEARLY') return null;
  const whole = (key: string, least: number, most: number): number | null | undefined => {
    const given = parts.get(key);
    if (given === undefined) return null;
    const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  };
  const interval = whole('INTERVAL', 1, 1000);
  const count = whole('COUNT', 1, 100_000);
  const month = whole('BYMONTH', 1, 12);
  const date = whole('BYMONTHDAY', 1, 31);
  const until = parts.has('UNTIL') ? dateOf(parts.get('UNTIL') ?? '') : undefined;
  const day = dayOf(date, parts.get('BYDAY'), month);
  if (interval === undefined || count === undefined || month === undefined || until === null || day === null)
    return null;
  return { interval: interval ?? 1, count: count ?? Infinity, until: until ?? null, month, day };
}

function dayOf(
  date: number | null | undefined,
  byDay: string | undefined,
  month: number | null | undefined,
): YearlyRule['day'] | null {
  if (date === undefined) return null;
  if (byDay === undefined) return date === null ? { is: 'same' } : { is: 'date', of: date };
  const [, nth, name] = /^([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)$/.exec(byDay) ?? [];
  // Without a month it would be the nth in the year.
  if (nth === undefined || date !== null || typeof month !== 'number') return null;
  return { is: 'weekday', nth: Number(nth), weekday: DAYS.indexOf(name!) + 1 };
}

function inYear(rule: YearlyRule, first: Temporal.PlainDate, year: number): Temporal.PlainDate | null {
  const month = rule.month ?? first.month;
  switch (rule.day.is) {
    case 'same':
      return dateIn(year, month, first.day);
    case 'date':
      return dateIn(year, month, rule.day.of);
    case 'weekday':
      return nthWeekday(rule.day, year, month);
  }
}

function nthWeekday({ nth, weekday }: NthWeekday, year: number, month: number): Temporal.PlainDate | null {
  const start = Temporal.PlainDate.from({ year, month, day: 1 });
  const edge = nth > 0 ? start : start.add({ months: 1 }).subtract({ days: 1 });
  const ahead = nth > 0 ? (weekday - edge.dayOfWeek + 7) % 7 : -((edge.dayOfWeek - weekday + 7) % 7);
  const found = edge.add({ days: ahead + 7 * (nth > 0 ? nth - 1 : nth + 1) });
  return found.month === month ? found : null;
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0;

/**
 * The days on which it starts, from the first on to `last`, and null for each year without such a day, so that who asks
 * can tell how many years were looked at.
 */
export function* yearlyStarts(
  rule: YearlyRule,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Generator<Temporal.PlainDate | null> {
  let left = rule.count;
  for (let year = first.year; year <= last.year && left > 0; year += rule.interval) {
    const day = inYear(rule, first, year);
    if (day === null || isAfter(first, day)) {
      yield null;
      continue;
    }
    if (isAfter(day, last) || (rule.until !== null && isAfter(day, rule.until))) return;
    yield day;
    left -= 1;
  }
}
