/** Dates and times in words, the one way for all windows, the tray and the command line: hours from 00 to 23. */
import { Temporal } from 'temporal-polyfill';
import { LOCALE_OF } from '../language.ts';
import { DAY, HOUR } from '../moment.ts';
import type { SayText } from './say.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** @param zone IANA name or offset */
export function dateFormat(say: SayText, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = LOCALE_OF[say.language];
  const name = JSON.stringify([locale, zone, options]);
  let made = formats.get(name);
  if (made === undefined) {
    try {
      made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    } catch {
      // Older engines know no offsets as zones: the machine's own zone is the nearest there is.
      made = new Intl.DateTimeFormat(locale, options);
    }
    formats.set(name, made);
  }
  return made;
}

export const TIME_OF_DAY: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
export const LONG_DATE: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
/** `2 Mar`, where there is little room. */
export const SHORT_DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
/** `2 March 2026`. */
export const FULL_DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** `09:41`. @param zone IANA name or offset */
export const clockTime = (say: SayText, at: number, zone: string): string =>
  dateFormat(say, zone, TIME_OF_DAY).format(at);

/** When something is read on the wall clock, and in which zone. */
export interface Here {
  readonly wall: number;
  readonly zone: string;
}

/** From this far away on a weekday could be taken for another one. */
const WEEKDAY_SAYS_IT_FOR = 6 * DAY;

/** A time of day; with the weekday where it is not today, with the date where that is days away. */
export function whenText(say: SayText, at: number, { wall, zone }: Here): string {
  const time = clockTime(say, at, zone);
  const date = dateFormat(say, zone, { year: 'numeric', month: 'numeric', day: 'numeric' });
  if (date.format(at) === date.format(wall)) return time;
  const isNear = Math.abs(at - wall) < WEEKDAY_SAYS_IT_FOR;
  const day = dateFormat(say, zone, isNear ? { weekday: 'short' } : SHORT_DATE).format(at);
  return say('time.onDay', { day, time });
}

const startInUtc = (key: string): number => Temporal.PlainDate.from(key).toZonedDateTime('UTC').epochMilliseconds;

/** A date such as `2026-03-02` in words, by one of the options above or others. */
export const dateText = (say: SayText, key: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(say, 'UTC', options).format(startInUtc(key));

/** Two such dates, both included, as one stretch: `24 – 26 December 2026`; or the one day that both are. */
export const dateRangeText = (say: SayText, from: string, to: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(say, 'UTC', options).formatRange(startInUtc(from), startInUtc(to));

/** `9` as `09:00`; `24` is the next midnight. */
export const hourText = (say: SayText, hour: number): string => clockTime(say, hour * HOUR, 'UTC');
