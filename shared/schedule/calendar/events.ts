/** The events of an iCalendar file (RFC 5545), each property with its place in the file. ical.js reads the properties. */
import ICAL from 'ical.js';
import { oneLine } from '../../cleanText.ts';

/** What is wrong with a calendar, and where. */
export interface CalendarFault {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export class NoCalendar extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

export const TOO_MUCH = 'this is more than a list of holidays has';

/** What is read of an event. */
const NAMES = ['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'SUMMARY', 'STATUS'] as const;
type PropertyName = (typeof NAMES)[number];

export interface Property {
  /** Number of its first line in the file, from 1. */
  readonly line: number;
  readonly name: PropertyName;
  /** As it stands in the file; of a summary its text. */
  readonly value: string;
}

export interface Event {
  readonly line: number;
  readonly properties: readonly Property[];
}

/** A list of holidays is not made of more events. */
const MOST_EVENTS = 5000;
/** Calendars and events within each other. */
const DEEPEST = 10;
/** In UTF-16 units. ical.js looks through the rest of the line for each parameter of it. */
const LONGEST_PROPERTY = 10_000;

const LONGEST_QUOTE = 30;

export const shortened = (text: string): string => oneLine(text, LONGEST_QUOTE);

interface Line {
  readonly line: number;
  text: string;
}

/** Folded lines are one again; empty ones are left out. */
function unfolded(text: string): readonly Line[] {
  const whole: Line[] = [];
  for (const [place, part] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = whole.at(-1);
    if (last !== undefined && (part.startsWith(' ') || part.startsWith('\t'))) last.text += part.slice(1);
    else if (part.trim() !== '') whole.push({ line: place + 1, text: part });
  }
  return whole;
}

const noLine = ({ line, text }: Line) => new NoCalendar(line, `“${shortened(text)}” is not a line of a calendar`);

/** A design of ical.js that knows no types: values stay as they stand, so that a message can quote them. */
const AS_IT_STANDS = {
  property: Object.create(null) as object,
  param: Object.create(null) as object,
  value: Object.create(null) as object,
  propertyGroups: false,
};

function propertyOf(name: PropertyName, content: Line): Property {
  const { line, text } = content;
  if (text.length > LONGEST_PROPERTY) throw new NoCalendar(line, TOO_MUCH);
  try {
    const [, , , value] = ICAL.parse.property(text, name === 'SUMMARY' ? undefined : AS_IT_STANDS) as unknown[];
    return { line, name, value: String(value).trim() };
  } catch {
    // ical.js names no place; the line is what the person can look for.
    throw noLine(content);
  }
}

/**
 * The events of the calendars in the file. What is inside of an event, such as an alarm, is left out. Throws
 * `NoCalendar` where the file is none.
 */
export function eventsOf(text: string): readonly Event[] {
  if (text.includes('\0')) throw new NoCalendar(1, 'this is no file of text');
  const lines = unfolded(text);
  if (lines.length === 0) throw new NoCalendar(1, 'the file is empty');
  const open: { name: string; line: number }[] = [];
  const events: { line: number; properties: Property[] }[] = [];
  for (const content of lines) {
    const { line } = content;
    const [, given] = /^([A-Za-z\d-]+)[;:]/.exec(content.text) ?? [];
    if (given === undefined) throw noLine(content);
    const name = given.toUpperCase();
    const component = content.text
      .slice(given.length + 1)
      .trim()
      .toUpperCase();
    if (open.length === 0 && !(name === 'BEGIN' && component === 'VCALENDAR'))
      throw new NoCalendar(line, 'a calendar begins with BEGIN:VCALENDAR');
    if (name === 'BEGIN') {
      open.push({ name: component, line });
      if (component === 'VEVENT') events.push({ line, properties: [] });
      if (events.length > MOST_EVENTS || open.length > DEEPEST) throw new NoCalendar(line, TOO_MUCH);
    } else if (name === 'END') {
      const last = open.pop()!;
      if (last.name !== component)
        throw new NoCalendar(
          line,
          `END:${shortened(component)} does not end ${last.name}, which began in line ${last.line}`,
        );
    } else if (open.at(-1)!.name === 'VEVENT') {
      const read = NAMES.find((each) => each === name);
      if (read !== undefined) events.at(-1)!.properties.push(propertyOf(read, content));
    }
  }
  const left = open.at(-1);
  if (left !== undefined) throw new NoCalendar(left.line, `${left.name} begins here and does not end`);
  return events;
}
