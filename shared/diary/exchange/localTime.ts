import { Temporal } from 'temporal-polyfill';
import { MINUTE, SECOND } from '../../moment.ts';

/** Offsets change at most this often. */
const QUARTER = 15 * MINUTE;

const two = (value: number) => String(value).padStart(2, '0');

/** Gives local times such as `2026-03-02T09:00:00+01:00`; asks the calendar once a quarter of an hour. */
export function localTimes(): (at: number, zone: string) => string {
  let known = { zone: '', quarter: -1, hour: '', minute: 0, offset: '' };
  return (at, zone) => {
    const quarter = Math.floor(at / QUARTER);
    if (known.quarter !== quarter || known.zone !== zone) {
      const there = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER).toZonedDateTimeISO(zone);
      const hour = `${there.toPlainDate().toString()}T${two(there.hour)}`;
      known = { zone, quarter, hour, minute: there.minute, offset: there.offset };
    }
    const since = at - quarter * QUARTER;
    const minute = known.minute + Math.floor(since / MINUTE);
    return `${known.hour}:${two(minute)}:${two(Math.floor((since % MINUTE) / SECOND))}${known.offset}`;
  };
}
