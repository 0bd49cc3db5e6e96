/**
 * A point in time as the engine sees it. Durations come from `mono`, work hours and days from `wall`; the two never mix.
 */
export interface Moment {
  /** Monotonic milliseconds, including time asleep. Only differences mean anything. */
  readonly mono: number;
  /** Milliseconds since 1970-01-01T00:00Z on the wall clock; may jump when the clock is set. */
  readonly wall: number;
  /** IANA zone name or offset (`Europe/Vienna`, `+01:00`) that is in force on this machine now. */
  readonly zone: string;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
