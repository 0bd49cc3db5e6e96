import { Temporal } from 'temporal-polyfill';
import { MINUTE } from '../../moment.ts';

/** Offsets change at a quarter of an hour at most often. */
const QUARTER = 15 * MINUTE;

/** Gives local times such as `2026-03-02T09:00:00+01:00`; asks for the offset once a quarter of an hour. */
export function localTimes(): (at: number, zone: string) => string {
  let known = { zone: '', quarter: -1, offset: '', offsetMs: 0 };
  return (at, zone) => {
    const quarter = Math.floor(at / QUARTER);
    if (known.quarter !== quarter || known.zone !== zone) {
      const there = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER).toZonedDateTimeISO(zone);
      known = { zone, quarter, offset: there.offset, offsetMs: there.offsetNanoseconds / 1e6 };
    }
    return new Date(at + known.offsetMs).toISOString().slice(0, 19) + known.offset;
  };
}
