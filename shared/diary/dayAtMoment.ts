/** What a picture of a day says of one moment, and of each of its hours. */
import { MINUTE } from '../moment.ts';
import type { DayPicture } from './dayPicture.ts';
import { hoursOf } from './days.ts';
import type { UsedMinute } from './history.ts';
import { loadAt, peakOf } from './loadCurve.ts';
import { appUse, type UsedApp, pointerShare, totalUse, type Use } from './use.ts';

export interface DayMinute {
  readonly at: number;
  /** Reach load, in reach-minutes; null where next to nothing was left or nothing is known. */
  readonly load: number | null;
  /** Use within this minute, the longest first; empty where there was none. */
  readonly apps: readonly UsedApp[];
  /** Share of the minute's use in which the pointer moved, 0 to 1. */
  readonly pointer: number | 'unknown';
}

export function minuteAt({ loadCurve, minutes }: Pick<DayPicture, 'loadCurve' | 'minutes'>, at: number): DayMinute {
  const minute = Math.floor(at / MINUTE) * MINUTE;
  const within = minutesWithin(minutes, minute, minute + MINUTE);
  return { at, load: loadAt(loadCurve, at), apps: appUse(within), pointer: pointerShare(totalUse(within)) };
}

export interface HourRow {
  readonly hour: number;
  readonly use: Use;
  readonly pointer: number | 'unknown';
  /** Highest reach load in it; null where there was none. */
  readonly peak: number | null;
  readonly apps: readonly UsedApp[];
}

/** The picture hour by hour, without hours in which there was no use. */
export function hourRows({ day, zone, minutes, loadCurve }: DayPicture): readonly HourRow[] {
  return hoursOf(day, zone).flatMap(({ hour, from, until }) => {
    const within = minutesWithin(minutes, from, until);
    if (within.length === 0) return [];
    const use = totalUse(within);
    const points = loadCurve.flat().filter(({ at }) => at >= from && at <= until);
    const peak = points.length === 0 ? null : peakOf([points])!.load;
    return [{ hour, use, pointer: pointerShare(use), peak, apps: appUse(within) }];
  });
}

const minutesWithin = (minutes: readonly UsedMinute[], from: number, until: number): readonly UsedMinute[] =>
  minutes.filter(({ at }) => at >= from && at < until);
