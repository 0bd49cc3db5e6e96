/** Whole days off out of an iCalendar file, such as one of public holidays. */
import { Temporal } from 'temporal-polyfill';
import { oneLine } from '../../cleanText.ts';
import { type CalendarFault, type Event, NoCalendar, type Property, TOO_MUCH, eventsOf, shortened } from './events.ts';
import { dateOf, startsBy, yearlyRule } from './recurrence.ts';

/** Days that belong together, both ends included, as ISO dates. */
export interface Holiday {
  readonly from: string;
  readonly to: string;
  readonly name: string | null;
}

export type HolidaysReading =
  | {
      readonly is: 'read';
      /** Those that are not over yet, in order of time; what comes again, for two years. */
      readonly days: readonly Holiday[];
      /** How many are over. */
      readonly past: number;
      /** What was left out or changed, and why. */
      readonly remarks: readonly CalendarFault[];
    }
  | { readonly is: 'refused'; readonly fault: CalendarFault };

/** How far ahead what comes again is followed. */
const YEARS_AHEAD = 2;
/** Longer names than an exception can have are cut. */
const LONGEST_NAME = 60;
/** More days off than these are no list to look through. */
const MOST_DAYS = 200;
/** Nor is a list of holidays made of more days that come again; a year in which one is looked for takes 0.1 ms. */
const MOST_REPETITIONS = 2000;
/** Days of the longest holiday. */
const LONGEST = 366;

/** Reads a calendar. Never throws. @param today ISO date: what ends before it is over */
export function readHolidays(text: string, today: string): HolidaysReading {
  try {
    return holidaysOf(eventsOf(text), Temporal.PlainDate.from(today));
  } catch (error) {
    if (!(error instanceof NoCalendar)) throw error;
    return { is: 'refused', fault: { line: error.line, message: error.message } };
  }
}

type Found = Holiday | CalendarFault;
const isFault = (found: Found): found is CalendarFault => 'line' in found;

function holidaysOf(events: readonly Event[], today: Temporal.PlainDate): HolidaysReading {
  const spend = budgetOf(MOST_REPETITIONS);
  const found = events.flatMap((event) => [...daysOf(event, today, spend)]);
  const now = today.toString();
  const all = found.filter((one): one is Holiday => !isFault(one));
  const once = new Map(all.map((day) => [`${day.from} ${day.to}`, day]));
  const ahead = [...once.values()].filter(({ to }) => to >= now).sort((a, b) => (a.from < b.from ? -1 : 1));
  const more: CalendarFault[] =
    ahead.length > MOST_DAYS
      ? [{ line: 1, message: `only the next ${MOST_DAYS} of ${ahead.length} days are listed` }]
      : [];
  return {
    is: 'read',
    days: ahead.slice(0, MOST_DAYS),
    past: once.size - ahead.length,
    remarks: [...found.filter(isFault), ...more],
  };
}

/** Counts what comes again, over all events. Throws where it is too much. @param line that asks for it */
type Spend = (count: number, line: number) => void;

function budgetOf(most: number): Spend {
  let left = most;
  return (count, line) => {
    left -= count;
    if (left < 0) throw new NoCalendar(line, TOO_MUCH);
  };
}

/** The days of one event, or what is wrong with it. */
function* daysOf({ line, properties }: Event, today: Temporal.PlainDate, spend: Spend): Generator<Found> {
  const of = (name: Property['name']) => properties.findLast((property) => property.name === name);
  if (of('STATUS')?.value.toUpperCase() === 'CANCELLED') return;
  const start = of('DTSTART');
  if (start === undefined) return yield { line, message: 'this event has no DTSTART; it is left out' };
  const first = dateOf(start.value);
  if (first === null) return yield noDate(start);
  if (start.value.includes('T'))
    return yield { line: start.line, message: 'this event has a time of day; only whole days are taken' };
  const length = lengthOf(first, of('DTEND'), of('DURATION'));
  if (typeof length !== 'number') return yield length;
  if (length > LONGEST) return yield { line, message: 'this event is longer than a year; it is left out' };
  const name = nameOf(of('SUMMARY')?.value ?? '');
  const exceptions = properties.filter((each) => each.name === 'EXDATE').flatMap(datesIn);
  const excluded = new Set(exceptions.map((date) => date.slice(0, DATE_LENGTH)));
  const { starts, faults } = startsOf(properties, first, today.add({ years: YEARS_AHEAD }), spend);
  yield* faults;
  for (const from of starts) {
    if (!excluded.has(from.toString().replaceAll('-', '')))
      yield { from: from.toString(), to: from.add({ days: length - 1 }).toString(), name };
  }
}

interface Starts {
  readonly starts: readonly Temporal.PlainDate[];
  readonly faults: readonly CalendarFault[];
}

/** The days on which an event starts: the first, those of its rule up to `last`, and those that it lists. */
function startsOf(
  properties: readonly Property[],
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  spend: Spend,
): Starts {
  const listed = properties.filter(({ name }) => name === 'RDATE').map((property) => listedStarts(property, spend));
  const rule = properties.findLast(({ name }) => name === 'RRULE');
  const ruled = rule === undefined ? { starts: [first], faults: [] } : ruledStarts(rule, first, last, spend);
  const all = [ruled, ...listed];
  return { starts: all.flatMap(({ starts }) => starts), faults: all.flatMap(({ faults }) => faults) };
}

function ruledStarts(
  { value, line }: Property,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  spend: Spend,
): Starts {
  const message = `“${shortened(value)}” is not understood; only the first day is taken`;
  const notUnderstood = { starts: [first], faults: [{ line, message }] };
  const rule = yearlyRule(value, first);
  if (rule === null) return notUnderstood;
  const years = 1 + Math.max(0, last.year - first.year) / rule.interval;
  spend(years, line);
  const starts: Temporal.PlainDate[] = [];
  try {
    for (const start of startsBy(rule, first, last)) {
      starts.push(start);
      if (starts.length > years) spend(1, line);
    }
  } catch (error) {
    if (error instanceof NoCalendar) throw error;
    return notUnderstood;
  }
  return { starts, faults: [] };
}

/** The first of them that is no date is named. */
function listedStarts(property: Property, spend: Spend): Starts {
  const dates = datesIn(property);
  spend(dates.length, property.line);
  const starts = dates.flatMap((date) => dateOf(date) ?? []);
  const wrong = dates.find((date) => dateOf(date) === null);
  return { starts, faults: wrong === undefined ? [] : [noDate({ ...property, value: wrong })] };
}

/** Without a time that may stand behind it. */
const DATE_LENGTH = '20261224'.length;

const datesIn = ({ value }: Property): readonly string[] => value.split(',').map((date) => date.trim());

const noDate = ({ line, value }: Property): CalendarFault => ({
  line,
  message: `“${shortened(value)}” is not a date such as 20261224; it is left out`,
});

/** How many days, at least 1; the end of a calendar is the day behind the last. */
function lengthOf(
  first: Temporal.PlainDate,
  end: Property | undefined,
  duration: Property | undefined,
): number | CalendarFault {
  if (end === undefined && duration === undefined) return 1;
  if (end === undefined) {
    const [, number, unit] = /^P(\d{1,4})([DW])$/.exec(duration!.value) ?? [];
    const days = Number(number) * (unit === 'W' ? 7 : 1);
    if (days >= 1) return days;
    return {
      line: duration!.line,
      message: `“${shortened(duration!.value)}” is not a number of days such as P1D; it is left out`,
    };
  }
  const behind = dateOf(end.value);
  if (behind === null) return noDate(end);
  const days = first.until(behind).days;
  if (days < 0) return { line: end.line, message: 'this event ends before it begins; it is left out' };
  return Math.max(1, days);
}

function nameOf(summary: string): string | null {
  return oneLine(summary.replace(/\s+/g, ' ').trim(), LONGEST_NAME).trim() || null;
}
