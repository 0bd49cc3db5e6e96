/** The week of work hours and the dates that differ from it. The settings hold them; the schedule calculates with them. */

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Two times of day such as `09:00` and `12:30`; the end may be `24:00`. An end before the start is on the next day. */
export type Range = readonly [start: string, end: string];

/** Ranges of each weekday; an absent day has no work hours. */
export type Week = { readonly [day in Weekday]?: readonly Range[] };

/** Dates with work hours of their own. */
export interface DateException {
  /** First and last day, such as `2026-12-24`; both belong to it. */
  readonly from: string;
  readonly to: string;
  /** None is a day off. */
  readonly ranges: readonly Range[];
  readonly name?: string;
}

export interface WorkHours {
  /** Off, every time is work time. */
  readonly enabled: boolean;
  /** IANA name, or `system` for the zone of the machine. */
  readonly zone: string;
  readonly week: Week;
  readonly evenings: 'off' | 'gentle';
  /** Of several for one day the last one counts. */
  readonly exceptions: readonly DateException[];
}
