/** The activity log: JSON Lines, one window of activity a line. Format: docs/activity-log.md. */
import type { ActivitySample, EngineEvent } from '../engine/types.ts';
import type { Known } from '../terms.ts';
import { LONGEST_NAME, messageOf, oneLine } from '../cleanText.ts';
import { type HoldLogEvent, SENSED_HOLDS } from '../holds/kinds.ts';
import { MINUTE, SECOND } from '../moment.ts';
import { isDate } from '../time/dates.ts';
import { isZone } from '../time/zones.ts';

export type LogEventName = 'suspend' | 'resume' | 'lock' | 'unlock' | HoldLogEvent;

const HOLD_EVENTS = SENSED_HOLDS.flatMap((hold) => [
  [`${hold}-on`, { type: 'hold', hold, on: true }],
  [`${hold}-off`, { type: 'hold', hold, on: false }],
]);

const EVENTS = {
  suspend: { type: 'suspend' },
  resume: { type: 'resume' },
  lock: { type: 'lock' },
  unlock: { type: 'unlock' },
  ...(Object.fromEntries(HOLD_EVENTS) as Readonly<Record<HoldLogEvent, EngineEvent>>),
} as const satisfies Readonly<Record<LogEventName, EngineEvent>>;

/** One line of the log. */
export interface LogWindow {
  /** Start of the window, milliseconds since 1970. */
  readonly start: number;
  /** IANA zone of the brackets, else the offset. */
  readonly zone: string;
  readonly sample: ActivitySample;
  /** What happened at the start of the window. */
  readonly event: EngineEvent | null;
}

/** A line that is not valid; the message says what is wrong with which field. */
export class LogFault extends Error {}

const LONGEST_WINDOW_SECONDS = 60;
const DEFAULT_SECONDS = 5;

/** Windows written with rounded times may overlap by this much. */
const OVERLAP_TOLERANCE = 0.5 * SECOND;

/**
 * Reads a log line by line: call the reader with each line in order. Gives null for blank lines and comments.
 * Throws `LogFault` for a line that is not valid or that starts before the window before it has ended.
 */
export function logReader(): (line: string) => LogWindow | null {
  const read = windowReader();
  let previousEnd = -Infinity;
  return (line) => {
    const text = line.charCodeAt(0) === BRACE ? line : line.trim();
    if (text.length === 0 || text.charCodeAt(0) === HASH) return null;
    const window = read(text);
    if (window.start < previousEnd - OVERLAP_TOLERANCE) {
      throw new LogFault('at: this window starts before the one above it has ended; put the lines in order of time');
    }
    previousEnd = window.start + window.sample.seconds * SECOND;
    return window;
  };
}

// A year has two million lines. Texts are compared by code and by slice here, which is faster than by their methods.
const BRACE = 123;
const QUOTE = 34;
const HASH = 35;
const HEAD = '{"at":"';
/** Where the hour and the seconds end in `{"at":"2026-03-02T09:41:05+01:00",…`. */
const HOUR_END = HEAD.length + 13;
const TIME_END = HEAD.length + 19;
/** How many different ends of lines are kept; a log of a year has far more lines. */
const MOST_ENDS = 4096;

/** What all lines with the same text after the seconds have in common. */
interface LineEnd {
  /** The end of `at`: offset and zone. */
  readonly zoneText: string;
  readonly sample: ActivitySample;
  readonly event: EngineEvent | null;
}

/** Reads lines that are not blank. Most repeat all but minutes and seconds, so that all else is parsed once. */
function windowReader(): (text: string) => LogWindow {
  const ends = new Map<string, LineEnd>();
  let lastEnd: LineEnd | undefined;
  let lastEndText = '';
  let lastHour = '';
  let lastZone = '';
  let base: Instant = { start: 0, zone: '' };

  function readNew(text: string): LogWindow {
    const { at, sample, event } = parseFields(text);
    const instant = readInstant(at);
    const isUsual = typeof at === 'string' && text.startsWith(`${HEAD}${at}"`) && !Number.isNaN(withinHour(text));
    if (isUsual && ends.size < MOST_ENDS) ends.set(text.slice(TIME_END), { zoneText: at.slice(19), sample, event });
    return { ...instant, sample, event };
  }

  return (text) => {
    const ms = withinHour(text);
    if (Number.isNaN(ms)) return readNew(text);
    const endText = text.slice(TIME_END);
    const end = endText === lastEndText ? lastEnd : ends.get(endText);
    if (end === undefined) return readNew(text);
    const hour = text.slice(0, HOUR_END);
    if (hour !== lastHour || end.zoneText !== lastZone) {
      const window = readNew(text);
      base = { start: window.start - ms, zone: window.zone };
      lastHour = hour;
      lastZone = end.zoneText;
      return window;
    }
    lastEnd = end;
    lastEndText = endText;
    return { start: base.start + ms, zone: base.zone, sample: end.sample, event: end.event };
  };
}

const DIGIT_0 = 48;
const COLON = 58;
const POINT = 46;

/** Milliseconds since the hour in `{"at":"2026-03-02T09:41:05+01:00",…`; NaN where the text is of another form. */
function withinHour(text: string): number {
  const isUsual =
    text.charCodeAt(HEAD.length - 1) === QUOTE &&
    text.charCodeAt(HOUR_END) === COLON &&
    text.charCodeAt(HOUR_END + 3) === COLON &&
    text.charCodeAt(TIME_END) !== POINT;
  const minutes = twoDigits(text, HOUR_END + 1);
  const seconds = twoDigits(text, HOUR_END + 4);
  return isUsual && minutes < 60 && seconds < 60 ? minutes * MINUTE + seconds * SECOND : Number.NaN;
}

/** The number at a place; NaN where there are no two digits. */
function twoDigits(text: string, place: number): number {
  const tens = text.charCodeAt(place) - DIGIT_0;
  const ones = text.charCodeAt(place + 1) - DIGIT_0;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

interface Fields {
  readonly at: unknown;
  readonly sample: ActivitySample;
  readonly event: EngineEvent | null;
}

function parseFields(text: string): Fields {
  const fields = parseObject(text);
  const sample: ActivitySample = {
    seconds: readSeconds(fields['seconds']),
    app: readApp(fields['app']),
    pointer: readShare('pointer', fields['pointer']),
    keyboard: readShare('keyboard', fields['keyboard']),
    idleMs: readIdle(fields['idleSeconds']),
  };
  return { at: fields['at'], sample, event: readEvent(fields['event']) };
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new LogFault(`not valid JSON (${messageOf(error)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LogFault('not a JSON object; a line looks like {"at":"…","app":"Blender","pointer":0.8,…}');
  }
  return value as Record<string, unknown>;
}

const show = (value: unknown) => (value === undefined ? 'it is missing' : `it is ${JSON.stringify(value)}`);

function readSeconds(value: unknown): number {
  if (value === undefined) return DEFAULT_SECONDS;
  if (typeof value === 'number' && value > 0 && value <= LONGEST_WINDOW_SECONDS) return value;
  throw new LogFault(`seconds: must be a number above 0, at most ${LONGEST_WINDOW_SECONDS}; ${show(value)}`);
}

function readApp(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return oneLine(value, LONGEST_NAME);
  throw new LogFault(`app: must be a text, or absent where it is not known; ${show(value)}`);
}

function readShare(field: 'pointer' | 'keyboard', value: unknown): Known<number> {
  if (value === 'unknown' || (typeof value === 'number' && value >= 0 && value <= 1)) return value;
  throw new LogFault(`${field}: must be a number from 0 to 1, or "unknown"; ${show(value)}`);
}

function readIdle(value: unknown): Known<number> {
  if (value === 'unknown') return value;
  if (typeof value === 'number' && value >= 0 && value < Infinity) return value * SECOND;
  throw new LogFault(`idleSeconds: must be 0 or more seconds, or "unknown"; ${show(value)}`);
}

function readEvent(value: unknown): EngineEvent | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && Object.hasOwn(EVENTS, value)) return EVENTS[value as LogEventName];
  throw new LogFault(`event: must be one of ${Object.keys(EVENTS).join(', ')}; ${show(value)}`);
}

const TIME = /^T(\d\d):(\d\d):(\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)(?:\[([^\]]+)\])?$/i;

interface Instant {
  readonly start: number;
  readonly zone: string;
}

function instantFault(value: unknown, why = 'must be a date and time with offset, such as 2026-03-02T09:00:00+01:00') {
  return new LogFault(`at: ${why}; ${show(value)}`);
}

function readInstant(text: unknown): Instant {
  if (typeof text !== 'string') throw instantFault(text);
  const midnight = midnightOf(text.slice(0, 10));
  const parts = TIME.exec(text.slice(10));
  if (midnight === null || parts === null) throw instantFault(text);
  const [, hours, minutes, seconds, offset, zone] = parts;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) >= 61) throw instantFault(text);
  const shift = offset === 'Z' || offset === 'z' ? '+00:00' : offset!;
  for (const each of [shift, zone ?? shift]) {
    if (!isZone(each)) throw instantFault(text, `"${each}" is not a time zone that is known here`);
  }
  const time = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * SECOND;
  return { start: midnight + time - offsetMs(shift), zone: zone ?? shift };
}

function midnightOf(date: string): number | null {
  return isDate(date) ? Date.parse(`${date}T00:00:00Z`) : null;
}

function offsetMs(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))) * MINUTE;
}

/** A line of the log for one window that ends at `end`. Shares are rounded to three places, times to milliseconds. */
export function writeLine(at: string, sample: ActivitySample, event: LogEventName | null): string {
  const round = (value: Known<number>) => (value === 'unknown' ? value : Math.round(value * 1000) / 1000);
  return JSON.stringify({
    at,
    seconds: round(sample.seconds),
    ...(sample.app === null ? {} : { app: sample.app }),
    pointer: round(sample.pointer),
    keyboard: round(sample.keyboard),
    idleSeconds: sample.idleMs === 'unknown' ? 'unknown' : round(sample.idleMs / SECOND),
    ...(event === null ? {} : { event }),
  });
}
