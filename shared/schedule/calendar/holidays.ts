/** Whole days off out of an iCalendar file, such as one of public holidays. */
import { Temporal } from 'temporal-polyfill';
import { oneLine } from '../../cleanText.ts';
import {
  type CalendarFault,
  type ContentLine,
  NoCalendar,
  contentLines,
  plainText,
  shortened,
} from './contentLines.ts';
import { dateOf, isoOf, yearlyRule, yearlyStarts } from './yearly.ts';

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
/** Nor is a list of holidays made of more events, */
const MOST_EVENTS = 5000;
/** or of more years in which one comes again: each of them takes some hundredths of a millisecond. */
const MOST_YEARS = 10_000;
/** Days of the longest holiday. */
const LONGEST = 366;

/** One event with the lines that it is made of. */
interface Event {
  readonly line: number;
  readonly lines: readonly ContentLine[];
}

/** Reads a calendar. Never throws. @param today ISO date: what ends before it is over */
export function readHolidays(text: string, today: string): HolidaysReading {
  try {
    return holidaysOf(eventsOf(contentLines(text)), Temporal.PlainDate.from(today));
  } catch (error) {
    if (!(error instanceof NoCalendar)) throw error;
    return { is: 'refused', fault: { line: error.line, message: error.message } };
  }
}

const DEEPEST = 10;
const TOO_MUCH = 'this is more than a list of holidays has';

/** The events of the calendars in the file. What is inside of an event, such as an alarm, is left out. */
function eventsOf(lines: readonly ContentLine[]): readonly Event[] {
  if (lines.length === 0) throw new NoCalendar(1, 'the file is empty');
  const open: { name: string; line: number }[] = [];
  const events: { line: number; lines: ContentLine[] }[] = [];
  for (const content of lines) {
    const { line, name, value } = content;
    const component = value.trim().toUpperCase();
    if (open.length === 0 && !(name === 'BEGIN' && component === 'VCALENDAR'))
      throw new NoCalendar(line, 'a calendar begins with BEGIN:VCALENDAR');
    if (name === 'BEGIN') {
      open.push({ name: component, line });
      if (component === 'VEVENT') events.push({ line, lines: [] });
      if (events.length > MOST_EVENTS || open.length > DEEPEST) throw new NoCalendar(line, TOO_MUCH);
    } else if (name === 'END') {
      const last = open.pop()!;
      if (last.name !== component)
        throw new NoCalendar(
          line,
          `END:${shortened(component)} does not end ${last.name}, which began in line ${last.line}`,
        );
    } else if (open.at(-1)!.name === 'VEVENT') events.at(-1)!.lines.push(content);
  }
  const left = open.at(-1);
  if (left !== undefined) throw new NoCalendar(left.line, `${left.name} begins here and does not end`);
  return events;
}

type Found = Holiday | CalendarFault;
const isFault = (found: Found): found is CalendarFault => 'line' in found;

function holidaysOf(events: readonly Event[], today: Temporal.PlainDate): HolidaysReading {
  const budget = { years: MOST_YEARS };
  const found = events.flatMap((event) => [...daysOf(event, today, budget)]);
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

/** The days of one event, or what is wrong with it. */
function* daysOf({ line, lines }: Event, today: Temporal.PlainDate, budget: { years: number }): Generator<Found> {
  const of = (name: string) => lines.findLast((content) => content.name === name);
  if (of('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return;
  const start = of('DTSTART');
  if (start === undefined) return yield { line, message: 'this event has no DTSTART; it is left out' };
  const first = dateOf(start.value.trim());
  if (first === null) {
    return yield {
      line: start.line,
      message: `“${shortened(start.value)}” is not a date such as 20261224; it is left out`,
    };
  }
  if (start.value.includes('T'))
    return yield { line: start.line, message: 'this event has a time of day; only whole days are taken' };
  const length = lengthOf(first, of('DTEND'), of('DURATION'));
  if (typeof length !== 'number') return yield length;
  if (length > LONGEST) return yield { line, message: 'this event is longer than a year; it is left out' };
  const name = nameOf(of('SUMMARY')?.value ?? '');
  const holiday = (from: Temporal.PlainDate): Holiday => ({
    from: from.toString(),
    to: from.add({ days: length - 1 }).toString(),
    name,
  });
  const rule = of('RRULE') ?? of('RDATE');
  if (rule === undefined) return yield holiday(first);
  const yearly = rule.name === 'RRULE' ? yearlyRule(rule.value.trim()) : null;
  if (yearly === null) {
    yield { line: rule.line, message: `“${shortened(rule.value)}” is not understood; only the first day is taken` };
    return yield holiday(first);
  }
  const excluded = exclusions(lines);
  for (const from of yearlyStarts(yearly, first, today.add({ years: YEARS_AHEAD }))) {
    budget.years -= 1;
    if (budget.years < 0) throw new NoCalendar(rule.line, TOO_MUCH);
    if (from !== null && !excluded.has(from.toString())) yield holiday(from);
  }
}

/** Days on which what comes again does not come. */
function exclusions(lines: readonly ContentLine[]): ReadonlySet<string> {
  const dates = lines.filter(({ name }) => name === 'EXDATE').flatMap(({ value }) => value.split(','));
  return new Set(dates.map((date) => isoOf(date.trim()) ?? ''));
}

/** How many days, at least 1; the end of a calendar is the day behind the last. */
function lengthOf(
  first: Temporal.PlainDate,
  end: ContentLine | undefined,
  duration: ContentLine | undefined,
): number | CalendarFault {
  if (end === undefined && duration === undefined) return 1;
  if (end === undefined) {
    const [, number, unit] = /^P(\d{1,4})([DW])$/.exec(duration!.value.trim()) ?? [];
    const days = Number(number) * (unit === 'W' ? 7 : 1);
    if (days >= 1) return days;
    return {
      line: duration!.line,
      message: `“${shortened(duration!.value)}” is not a number of days such as P1D; it is left out`,
    };
  }
  const behind = dateOf(end.value.trim());
  if (behind === null) {
    return { line: end.line, message: `“${shortened(end.value)}” is not a date such as 20261224; it is left out` };
  }
  const days = first.until(behind).days;
  if (days < 0) return { line: end.line, message: 'this event ends before it begins; it is left out' };
  return Math.max(1, days);
}

function nameOf(summary: string): string | null {
  const name = plainText(summary);
  if (name === '') return null;
  return oneLine(name, LONGEST_NAME).trim() || null;
}
