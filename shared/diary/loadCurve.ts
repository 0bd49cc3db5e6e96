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
export type LoadCurveSegment = readonly LoadPoint[];

/** A load below this, in reach-minutes, has drained. */
export const DRAINED = 0.1;
/** The newest minute is told when it is over: up to this long after it the line leads straight to the present. */
const NEWEST_AFTER = 3 * MINUTE;

/**
 * The curve of a day, a segment for each stretch with a load. Between them the load is next to nothing, or nothing is known.
 * @param minutes in order of time
 * @param until where the last one breaks off: the present, or the end of the day
 * @param now the load at `until` as it is known; null where the line ends by itself
 */
export function loadCurve(
  minutes: readonly UsedMinute[],
  until: number,
  now: number | null = null,
): readonly LoadCurveSegment[] {
  const segments: LoadCurveSegment[] = [];
  let segment: LoadPoint[] = [];
  let minute = -Infinity;
  let end = -Infinity;
  const close = (): void => {
    if (segment.length > 0) segments.push(segment);
    segment = [];
  };
  for (const use of minutes) {
    const start = use.at === minute ? end : use.at;
    if (segment.length > 0 && drain(segment, start) < DRAINED) close();
    if (segment.length === 0) segment.push({ at: start, load: loadBefore(use) });
    minute = use.at;
    end = start + use.seconds * SECOND;
    segment.push({ at: end, load: use.load });
  }
  if (now !== null && until - end <= NEWEST_AFTER) {
    segment.push({ at: Math.max(until, end), load: now });
  } else if (segment.length > 0 && drain(segment, until) >= DRAINED && now !== null) {
    segment[segment.length - 1] = { at: until, load: now };
  }
  close();
  return segments;
}

/** Lets the load at the end of the segment drain up to `until`, a point a minute; gives back what is left of it. */
function drain(segment: LoadPoint[], until: number): number {
  let { at, load } = segment.at(-1)!;
  while (at < until && load >= DRAINED) {
    const ms = Math.min(MINUTE, until - at);
    at += ms;
    load = drained(load, ms);
    segment.push({ at, load });
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
export function loadAt(segments: readonly LoadCurveSegment[], at: number): number | null {
  const segment = segments.find((each) => each[0]!.at <= at && at <= each.at(-1)!.at);
  if (segment === undefined) return null;
  const next = segment.findIndex((point) => point.at >= at);
  const after = segment[next]!;
  const before = segment[next - 1];
  if (before === undefined) return after.load;
  return before.load + ((after.load - before.load) * (at - before.at)) / (after.at - before.at);
}

/** The highest point; null where there is none. */
export function peakOf(segments: readonly LoadCurveSegment[]): LoadPoint | null {
  let peak: LoadPoint | null = null;
  for (const point of segments.flat()) if (peak === null || point.load > peak.load) peak = point;
  return peak;
}
