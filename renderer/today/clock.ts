/** Times and dates as this window tells them. */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([zone, options]);
  let made = formats.get(name);
  if (made === undefined) {
    try {
      made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
    } catch {
      // Older engines know no offsets as zones: the machine's own zone is the nearest there is.
      made = new Intl.DateTimeFormat('en-GB', options);
    }
    formats.set(name, made);
  }
  return made;
}

/** `09:41`. @param zone IANA name or offset */
export const clockTime = (at: number, zone: string): string =>
  format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** A date such as `2026-03-02` in words: `Monday 2 March`, with the year or without the weekday where that is asked. */
export function dateWords(key: string, options: Intl.DateTimeFormatOptions): string {
  return format('UTC', options).format(Date.parse(`${key}T00:00Z`));
}

export const LONG_DATE: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };

/** `9` as `09:00`. */
export const hourWords = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;
