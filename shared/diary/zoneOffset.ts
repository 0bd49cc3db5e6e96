/** How far a zone is from UTC, for many moments in order, without asking the calendar for each. */
import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone keeps one distance from UTC. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** A zone that this machine does not know, as in a diary of another one, counts as UTC. */
function stretchAt(at: number, zone: string): Stretch {
  try {
    const then = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
    // The one before a moment on the border itself would be a stretch earlier.
    const from = then.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity;
    const until = then.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
    return { from, until, offset: then.offsetNanoseconds / 1e6 };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { from: -Infinity, until: Infinity, offset: 0 };
  }
}

/** Gives back the way from a moment (milliseconds since 1970) and its zone to the distance east of UTC, in milliseconds. */
export function zoneOffsets(): (at: number, zone: string) => number {
  const newest = new Map<string, Stretch>();
  return (at, zone) => {
    let stretch = newest.get(zone);
    if (stretch === undefined || at < stretch.from || at >= stretch.until) {
      stretch = stretchAt(at, zone);
      newest.set(zone, stretch);
    }
    return stretch.offset;
  };
}
