/** The reach load of a day as a line: as it was recorded while there was use, and falling as the model says in between. */
import { advanceTanks } from '../engine/load.ts';
import { MINUTE, SECOND } from '../moment.ts';
import type { UsedMinute } from './history.ts';

export interface LoadPoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Reach load L, in reach-minutes. */
  readonly load: number;
}

/** A stretch of the day with a load, from its rise to where it has drained. Never empty, in order of time. */
export type Hill = readonly LoadPoint[];

/** A load below this, in reach-minutes, has drained. */
export const DRAINED = 0.1;
/** The newest minute is told when it is over: up to this long after it the line leads straight to the present. */
const NEWEST_AFTER = 3 * MINUTE;

/**
 * The hills of a day. Between them the load is next to nothing, or nothing is known.
 * @param minutes in order of time
 * @param until where the last one breaks off: the present, or the end of the day
 * @param now the load at `until` as it is known; null where the line ends by itself
 */
export function loadLine(minutes: readonly UsedMinute[], until: number, now: number | null = null): readonly Hill[] {
  const hills: Hill[] = [];
  let hill: LoadPoint[] = [];
  let minute = -Infinity;
  let end = -Infinity;
  const close = (): void => {
    if (hill.length > 0) hills.push(hill);
    hill = [];
  };
  for (const use of minutes) {
    const start = use.at === minute ? end : use.at;
    if (hill.length > 0 && drain(hill, start) < DRAINED) close();
    if (hill.length === 0) hill.push({ at: start, load: loadBefore(use) });
    minute = use.at;
    end = start + use.seconds * SECOND;
    hill.push({ at: end, load: use.load });
  }
  if (now !== null && until - end <= NEWEST_AFTER) {
    hill.push({ at: Math.max(until, end), load: now });
  } else if (hill.length > 0 && drain(hill, until) >= DRAINED && now !== null) {
    hill[hill.length - 1] = { at: until, load: now };
  }
  close();
  return hills;
}

/** Lets the load at the end of the hill drain up to `until`, a point a minute; gives back what is left of it. */
function drain(hill: LoadPoint[], until: number): number {
  let { at, load } = hill.at(-1)!;
  while (at < until && load >= DRAINED) {
    const ms = Math.min(MINUTE, until - at);
    at += ms;
    load = drained(load, ms);
    hill.push({ at, load });
  }
  return load;
}

/** What is left of a load after so long a rest. */
function drained(load: number, ms: number): number {
  const tanks = { load, need: 0, dose: 0 };
  advanceTanks(tanks, 0, ms);
  return tanks.load;
}

/** The load from which this use led to the one that was recorded at its end. */
function loadBefore({ demand, seconds, load }: UsedMinute): number {
  const one = { load: 1, need: 0, dose: 0 };
  const none = { load: 0, need: 0, dose: 0 };
  advanceTanks(one, demand, seconds * SECOND);
  advanceTanks(none, demand, seconds * SECOND);
  return Math.max(0, (load - none.load) / (one.load - none.load));
}

/** The load at a moment; null where the line has none. */
export function loadAt(hills: readonly Hill[], at: number): number | null {
  const hill = hills.find((each) => each[0]!.at <= at && at <= each.at(-1)!.at);
  if (hill === undefined) return null;
  const next = hill.findIndex((point) => point.at >= at);
  const after = hill[next]!;
  const before = hill[next - 1];
  if (before === undefined) return after.load;
  return before.load + ((after.load - before.load) * (at - before.at)) / (after.at - before.at);
}

/** The highest point; null where there is none. */
export function peakOf(hills: readonly Hill[]): LoadPoint | null {
  let peak: LoadPoint | null = null;
  for (const point of hills.flat()) if (peak === null || point.load > peak.load) peak = point;
  return peak;
}
