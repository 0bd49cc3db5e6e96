/** The local day and hour of a moment, for many moments in order, without asking the calendar for each. */
import { Temporal } from 'temporal-polyfill';
import { HOUR, MINUTE } from '../../moment.ts';

export interface LocalTime {
  /** Number of the reach day, which begins at 04:00: days since 1970-01-01. */
  readonly day: number;
  /** 0 Monday to 6 Sunday, of that day. */
  readonly weekday: number;
  /** Hours since its 04:00 by the clock on the wall, 0 to below 24. */
  readonly hours: number;
}

const DAY_CHANGE = 4 * HOUR;
const DAY = 24 * HOUR;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;

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
    const from = then.getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity;
    // On the border itself the transition before is the one a stretch earlier.
    const until = then.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
    return { from: Math.min(from, at), until, offset: then.offsetNanoseconds / 1e6 };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { from: -Infinity, until: Infinity, offset: 0 };
  }
}

/** Gives back the way from a moment (milliseconds since 1970) and its zone to the local time. */
export function localTimes(): (at: number, zone: string) => LocalTime {
  const newest = new Map<string, Stretch>();
  return (at, zone) => {
    let stretch = newest.get(zone);
    if (stretch === undefined || at < stretch.from || at >= stretch.until) {
      stretch = stretchAt(at, zone);
      newest.set(zone, stretch);
    }
    const local = at + stretch.offset - DAY_CHANGE;
    const day = Math.floor(local / DAY);
    const weekday = (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
    return { day, weekday, hours: Math.floor((local - day * DAY) / MINUTE) / 60 };
  };
}
