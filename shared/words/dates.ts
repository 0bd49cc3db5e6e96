import { Temporal } from 'temporal-polyfill';

/**
 * Dates and times in words, the one way for all windows, the tray and the command line: in English as all other words
 * are, the day before the month, and hours from 00 to 23.
 */
const LANGUAGE = 'en-GB';

const formats = new Map<string, Intl.DateTimeFormat>();

/** @param zone IANA name or offset */
export function dateFormat(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([zone, options]);
  let made = formats.get(name);
  if (made === undefined) {
    try {
      made = new Intl.DateTimeFormat(LANGUAGE, { ...options, timeZone: zone });
    } catch {
      // Older engines know no offsets as zones: the machine's own zone is the nearest there is.
      made = new Intl.DateTimeFormat(LANGUAGE, options);
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
export const clockTime = (at: number, zone: string): string => dateFormat(zone, TIME_OF_DAY).format(at);

/** A date such as `2026-03-02` in words, by one of the options above or others. */
export function dateWords(key: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat('UTC', options).format(Temporal.PlainDate.from(key).toZonedDateTime('UTC').epochMilliseconds);
}

/** Two such dates, both included, as one stretch: `24 – 26 December 2026`; or the one day that both are. */
export function datesWords(from: string, to: string, options: Intl.DateTimeFormatOptions): string {
  const [first, last] = [from, to].map((key) => Temporal.PlainDate.from(key).toZonedDateTime('UTC').epochMilliseconds);
  return dateFormat('UTC', options).formatRange(first!, last!);
}

/** `9` as `09:00`. */
export const hourWords = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;
