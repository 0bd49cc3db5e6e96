/** What a picture of a day says of one moment, and of each of its hours. */
import { MINUTE } from '../moment.ts';
import type { DayPicture } from './dayPicture.ts';
import { hoursOf } from './days.ts';
import type { UsedMinute } from './history.ts';
import { loadAt, peakOf } from './loadLine.ts';
import { appUse, type UsedApp, pointerShare, totalUse, type Use } from './use.ts';

export interface Reading {
  readonly at: number;
  /** Reach load, in reach-minutes; null where next to nothing was left or nothing is known. */
  readonly load: number | null;
  /** Use within this minute, the longest first; empty where there was none. */
  readonly apps: readonly UsedApp[];
  /** Share of the minute's use in which the pointer moved, 0 to 1. */
  readonly pointer: number | 'unknown';
}

export function readingAt({ hills, minutes }: Pick<DayPicture, 'hills' | 'minutes'>, at: number): Reading {
  const minute = Math.floor(at / MINUTE) * MINUTE;
  const within = minutesWithin(minutes, minute, minute + MINUTE);
  return { at, load: loadAt(hills, at), apps: appUse(within), pointer: pointerShare(totalUse(within)) };
}

/** The reading in words, such as `Blender, mouse in use for 78 % of the minute, load 24`. */
export function readingWords({ load, apps, pointer }: Reading): string {
  const counted = load === null ? null : `load ${Math.round(load)}`;
  if (apps.length === 0) return counted === null ? 'No use recorded' : `Resting, ${counted}`;
  const names = apps.map(({ app }) => appName(app)).join(' and ');
  const mouse =
    pointer === 'unknown' ? 'mouse not seen' : `mouse in use for ${Math.round(pointer * 100)} % of the minute`;
  return [names, mouse, counted].filter((part) => part !== null).join(', ');
}

export const appName = (app: string | null): string => app ?? 'App not seen';

export interface HourRow {
  readonly hour: number;
  readonly use: Use;
  readonly pointer: number | 'unknown';
  /** Highest reach load in it; null where there was none. */
  readonly peak: number | null;
  readonly apps: readonly UsedApp[];
}

/** The picture hour by hour, without hours in which there was no use. */
export function hourRows({ day, zone, minutes, hills }: DayPicture): readonly HourRow[] {
  return hoursOf(day, zone).flatMap(({ hour, from, until }) => {
    const within = minutesWithin(minutes, from, until);
    if (within.length === 0) return [];
    const use = totalUse(within);
    const points = hills.flat().filter(({ at }) => at >= from && at <= until);
    const peak = points.length === 0 ? null : peakOf([points])!.load;
    return [{ hour, use, pointer: pointerShare(use), peak, apps: appUse(within) }];
  });
}

const minutesWithin = (minutes: readonly UsedMinute[], from: number, until: number): readonly UsedMinute[] =>
  minutes.filter(({ at }) => at >= from && at < until);
