import { Temporal } from 'temporal-polyfill';
import { HOUR } from '../../../shared/moment.ts';
import type { PastDay } from '../../../shared/simulation/past.ts';

/** Where a moment of a day stands along its picture. */
export interface DayScale {
  /** The whole hours that hold the day's use, in milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** Hours that are marked, with the time that the clock shows. */
  readonly hours: readonly { readonly at: number; readonly name: string }[];
  /** 0 to 1. */
  readonly share: (at: number) => number;
  readonly percent: (at: number) => string;
}

/** More names than this do not fit side by side. */
const MOST_HOURS = 12;

export function dayScaleOf({ first, last, zone }: PastDay): DayScale {
  const start = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone);
  const from = start.round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds;
  const count = Math.max(1, Math.ceil((last - from) / HOUR));
  const until = from + count * HOUR;
  const step = Math.ceil(count / MOST_HOURS);
  const hours = Array.from({ length: Math.floor(count / step) + 1 }, (_, place) => {
    const at = from + place * step * HOUR;
    return { at, name: String(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).hour) };
  });
  const share = (at: number) => Math.min(1, Math.max(0, (at - from) / (until - from)));
  return { from, until, hours, share, percent: (at) => `${(share(at) * 100).toFixed(2)}%` };
}
