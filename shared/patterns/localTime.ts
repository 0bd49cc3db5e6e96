/** The local day and hour of a moment, for many moments in order, without asking the calendar for each. */
import { DAY, HOUR, MINUTE } from '../moment.ts';
import { zoneOffsets } from '../diary/zoneOffset.ts';

export interface LocalTime {
  /** Number of the reach day, which begins at 04:00: days since 1970-01-01. */
  readonly day: number;
  /** 0 Monday to 6 Sunday, of that day. */
  readonly weekday: number;
  /** Hours since its 04:00 by the clock on the wall, 0 to below 24. */
  readonly hours: number;
}

const DAY_CHANGE = 4 * HOUR;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;

/** Gives back the way from a moment (milliseconds since 1970) and its zone to the local time. */
export function localTimes(): (at: number, zone: string) => LocalTime {
  const offsetAt = zoneOffsets();
  return (at, zone) => {
    const local = at + offsetAt(at, zone) - DAY_CHANGE;
    const day = Math.floor(local / DAY);
    const weekday = (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
    return { day, weekday, hours: Math.floor((local - day * DAY) / MINUTE) / 60 };
  };
}
