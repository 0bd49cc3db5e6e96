/** On which days something comes again (RFC 5545, 3.3.10): ical.js works it out, within bounds. */
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

const FORM = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/;
/** No holiday of a calendar lies further away. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** `20261224` as a date; null where that is none from 1900 to 2100. A time behind it is left out. */
export function dateOf(text: string): Temporal.PlainDate | null {
  const [, year = '', month = '', day = ''] = FORM.exec(text) ?? [];
  if (!(Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR)) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
  } catch {
    // Such as 30 February: the calendar says which line it is.
    return null;
  }
}

/** A rule by which a day comes again, some days of a year. */
export type YearlyRule = ICAL.Recur;

/** What holidays go by. The week of the year and the day of the year, hours and seconds are not for them. */
const PARTS = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS', 'WKST'];

/**
 * Reads the rule of what came first on `first`; null for one that is not understood. Only what comes by the year is a
 * holiday. A day of the week needs its month: its 20th Monday is hardly meant.
 */
export function yearlyRule(text: string, first: Temporal.PlainDate): YearlyRule | null {
  const upper = text.toUpperCase();
  const parts = new Map(upper.split(';').map((part) => part.split('=', 2) as [string, string]));
  const until = parts.get('UNTIL');
  if ([...parts.keys()].some((key) => !PARTS.includes(key))) return null;
  if (parts.has('BYDAY') && !parts.has('BYMONTH')) return null;
  if (until !== undefined && dateOf(until) === null) return null;
  try {
    const rule = ICAL.Recur.fromString(upper);
    if (rule.freq !== 'YEARLY' || (rule.count ?? 1) < 1) return null;
    // Said in full, so that 29 February stays away from other years instead of becoming 1 March.
    if (!parts.has('BYMONTH')) rule.setComponent('BYMONTH', [first.month]);
    if (!parts.has('BYMONTHDAY') && !parts.has('BYDAY')) rule.setComponent('BYMONTHDAY', [first.day]);
    return rule;
  } catch {
    // Not understood: the calendar says which line it is.
    return null;
  }
}

const toIcal = ({ year, month, day }: Temporal.PlainDate) => ICAL.Time.fromData({ year, month, day, isDate: true });

/** Whether a day is one that the rule names: ical.js makes 3 March of 31 February. */
function namedBy({ parts }: YearlyRule): (day: Temporal.PlainDate) => boolean {
  const months = new Set(parts.BYMONTH?.map(Number));
  const days = new Set(parts.BYMONTHDAY?.map(Number));
  return (date) =>
    months.has(date.month) && (days.size === 0 || days.has(date.day) || days.has(date.day - date.daysInMonth - 1));
}

/** The days on which it starts, from the first on to `last`. May throw where the parts of a rule do not fit each other. */
export function* startsBy(
  rule: YearlyRule,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Generator<Temporal.PlainDate> {
  const end = rule.until === null ? null : new Temporal.PlainDate(rule.until.year, rule.until.month, rule.until.day);
  const bounded = rule.clone();
  // A rule that never comes true is followed to its end.
  bounded.until = toIcal(end !== null && Temporal.PlainDate.compare(end, last) < 0 ? end : last);
  bounded.count = null;
  const days = bounded.iterator(toIcal(first));
  const isNamed = namedBy(rule);
  let left = rule.count ?? Infinity;
  for (let next = days.next(); next !== null && left > 0; next = days.next()) {
    const day = new Temporal.PlainDate(next.year, next.month, next.day);
    if (!isNamed(day)) continue;
    left -= 1;
    yield day;
  }
}
