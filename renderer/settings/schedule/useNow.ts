import { useEffect, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { type Weekday, WEEKDAYS } from '../../../shared/schedule/week.ts';

/** Often enough for a line that a minute moves by half a pixel. */
const EVERY_MS = 20_000;

/** The weekday and the minute of the day that the clocks in `zone` show, kept up to date. */
export function useNow(zone: string): { readonly day: Weekday; readonly minute: number } {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const { dayOfWeek, hour, minute } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  return { day: WEEKDAYS[dayOfWeek - 1]!, minute: hour * 60 + minute };
}
