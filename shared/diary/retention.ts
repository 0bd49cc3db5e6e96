import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../moment.ts';
import type { Settings } from '../settings/schema.ts';

/** Start of the oldest day that is kept, in milliseconds since 1970; null where all are. */
export function oldestKept({ wall, zone }: Moment, keepMonths: Settings['history']['keepMonths']): number | null {
  if (keepMonths === 'forever') return null;
  const today = Temporal.Instant.fromEpochMilliseconds(Math.round(wall)).toZonedDateTimeISO(zone).startOfDay();
  return today.subtract({ months: keepMonths }).epochMilliseconds;
}
