import { Temporal } from 'temporal-polyfill';

/** Whether the text is a date such as `2026-03-02`, and one that the calendar has: 2026-02-30 is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    // Its one error says that there is no such day.
    return false;
  }
}
