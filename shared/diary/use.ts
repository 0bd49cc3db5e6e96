/** How a stretch of time was used: how long, how much of it reaching, and in which applications. */
import { MINUTE } from '../moment.ts';
import type { UsedMinute } from './history.ts';

export interface Use {
  /** Active seconds. */
  readonly seconds: number;
  /** Sum of the demand, in reach-minutes. */
  readonly reachMinutes: number;
  /** Seconds with the pointer in use, of those in which it could be seen. */
  readonly pointerSeconds: number;
  /** Active seconds in which the pointer could not be seen. */
  readonly unseenSeconds: number;
}

export const NO_USE: Use = { seconds: 0, reachMinutes: 0, pointerSeconds: 0, unseenSeconds: 0 };

/** A use and one more minute of it. */
export function withMinute(use: Use, { seconds, demand, pointer }: UsedMinute): Use {
  return {
    seconds: use.seconds + seconds,
    reachMinutes: use.reachMinutes + (demand * seconds) / 60,
    pointerSeconds: use.pointerSeconds + (pointer === 'unknown' ? 0 : pointer * seconds),
    unseenSeconds: use.unseenSeconds + (pointer === 'unknown' ? seconds : 0),
  };
}

export const totalUse = (minutes: readonly UsedMinute[]): Use => minutes.reduce(withMinute, NO_USE);

/** Share of the time in which the pointer was in use, 0 to 1; `unknown` where it was never seen. */
export function pointerShare({ seconds, pointerSeconds, unseenSeconds }: Use): number | 'unknown' {
  const seen = seconds - unseenSeconds;
  return seen > 0 ? pointerSeconds / seen : 'unknown';
}

export interface UsedApp extends Use {
  /** As the system names it; null where none was known. */
  readonly app: string | null;
}

/** Use by application, the longest first. */
export function appUse(minutes: readonly UsedMinute[]): readonly UsedApp[] {
  const byApp = new Map<string | null, Use>();
  for (const minute of minutes) byApp.set(minute.app, withMinute(byApp.get(minute.app) ?? NO_USE, minute));
  return [...byApp].map(([app, use]) => ({ app, ...use })).sort((a, b) => b.seconds - a.seconds);
}

/** A stretch of time with mostly one application in front. */
export interface AppStretch {
  readonly app: string | null;
  readonly from: number;
  readonly until: number;
}

/** So long a piece of the band shows one application: a finer one would flicker. */
const BAND_PIECE = 5 * MINUTE;
/** Less active use than this, in seconds, leaves a piece empty. */
const LEAST_USE = 20;

/** So short a pause within the work leaves no gap in the band. */
const SHORTEST_GAP = 2 * MINUTE;

/** The band of applications: in each piece of time the one that was used most, neighbours of one application joined. */
export function appBand(minutes: readonly UsedMinute[], piece = BAND_PIECE): readonly AppStretch[] {
  const band: AppStretch[] = [];
  for (let place = 0; place < minutes.length;) {
    const end = (Math.floor(minutes[place]!.at / piece) + 1) * piece;
    const within: UsedMinute[] = [];
    while (place < minutes.length && minutes[place]!.at < end) within.push(minutes[place++]!);
    if (totalUse(within).seconds < LEAST_USE) continue;
    const { app } = appUse(within)[0]!;
    const until = within.at(-1)!.at + MINUTE;
    const last = band.at(-1);
    const isNear = last !== undefined && within[0]!.at - last.until < SHORTEST_GAP;
    const from = isNear ? last.until : within[0]!.at;
    if (isNear && last.app === app) band[band.length - 1] = { ...last, until };
    else band.push({ app, from, until });
  }
  return band;
}

/** A stretch of time. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** The times in which pointer or keys were not known, so that the load was estimated; short pauses in them left out. */
export function unseenStretches(minutes: readonly UsedMinute[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { at, pointer, keyboard } of minutes) {
    if (pointer !== 'unknown' && keyboard !== 'unknown') continue;
    const last = stretches.at(-1);
    const isNear = last !== undefined && at - last.until < SHORTEST_GAP;
    if (isNear) stretches[stretches.length - 1] = { from: last.from, until: at + MINUTE };
    else stretches.push({ from: at, until: at + MINUTE });
  }
  return stretches;
}
