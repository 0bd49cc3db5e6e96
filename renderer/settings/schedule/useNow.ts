import { useEffect, useState } from 'react';
import { dateFormat, TIME_OF_DAY } from '../../../shared/words/dates.ts';
import { type Weekday, WEEKDAYS } from '../../../shared/schedule/week.ts';

/** Often enough for a line that a minute moves by half a pixel. */
const EVERY_MS = 20_000;

/** The weekday and the minute of the day that the clocks in `zone` show, kept up to date. */
export function useNow(zone: string): { readonly day: Weekday; readonly minute: number } {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const parts = dateFormat(zone, { ...TIME_OF_DAY, weekday: 'short' }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const day = WEEKDAYS.find((weekday) => weekday === part('weekday').toLowerCase()) ?? 'mon';
  return { day, minute: Number(part('hour')) * 60 + Number(part('minute')) };
}
