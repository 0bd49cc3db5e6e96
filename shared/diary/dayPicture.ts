/** A day as one picture: load over a band of applications, with what happened. */
import { type ReachDay, reachDayOn } from '../schedule/workHours.ts';
import { HOUR, MINUTE } from '../moment.ts';
import { type DayMoment, dayMoments, isDrawn } from './dayMoments.ts';
import { type DayClock, dayClock, hoursOf } from './days.ts';
import type { HistoryExcerpt, Span, UsedMinute } from './history.ts';
import { type LoadCurveSegment, loadCurve as loadCurveOf } from './loadCurve.ts';
import {
  type AppStretch,
  type UsedApp,
  appBand,
  appUse,
  type Stretch,
  type Use,
  totalUse,
  unseenStretches,
} from './use.ts';
import { highestOf, lowestOf } from '../extent.ts';

export interface DayPicture {
  readonly day: ReachDay;
  /** Zone of its clock: the one in force at the end of the day, or the given one where nothing was recorded. */
  readonly zone: string;
  /** What is in the picture: from the first hour with something in it to the last, or to now. */
  readonly from: number;
  readonly until: number;
  /** Full hours within, each with its hour of the day. */
  readonly hours: readonly { readonly at: number; readonly hour: number }[];
  readonly minutes: readonly UsedMinute[];
  readonly loadCurve: readonly LoadCurveSegment[];
  readonly band: readonly AppStretch[];
  /** When pointer or keys were not seen, and the load was estimated. */
  readonly unseen: readonly Stretch[];
  readonly apps: readonly UsedApp[];
  readonly moments: readonly DayMoment[];
  /** What held prompts back, none of it from before the day. */
  readonly spans: readonly Span[];
  readonly use: Use;
}

/** The present as the engine counts it. */
export interface Present {
  readonly at: number;
  /** Reach load now, in reach-minutes. */
  readonly load: number;
}

/** The shortest stretch that a picture shows, and one for a day without anything. */
const SHORTEST = 2 * HOUR;
const ORDINARY = [9, 17] as const;

/** What of an excerpt belongs to these days, by the clock that was in force then. */
export function ofDays(excerpt: HistoryExcerpt, clock: DayClock): HistoryExcerpt {
  const isOf = ({ at, zone }: { readonly at: number; readonly zone: string }) => clock(at, zone) !== null;
  return {
    ...excerpt,
    minutes: excerpt.minutes.filter(isOf),
    breaks: excerpt.breaks.filter(isOf),
    checkIns: excerpt.checkIns.filter(isOf),
  };
}

/**
 * @param key date of the day's 04:00
 * @param zone shown where the day says none
 * @param present null where the present is not of that day
 */
export function dayPicture(excerpt: HistoryExcerpt, key: string, zone: string, present: Present | null): DayPicture {
  const { minutes, breaks, checkIns } = ofDays(excerpt, dayClock([key]));
  const own = minutes.at(-1)?.zone ?? checkIns.at(-1)?.zone ?? zone;
  const day = reachDayOn(key, own);
  const spans = excerpt.spans
    .filter((span) => span.from < day.until && (span.until ?? Infinity) > day.from)
    .map((span) => ({ ...span, from: Math.max(span.from, day.from) }));
  const loadCurve = loadCurveOf(minutes, present?.at ?? day.until, present?.load ?? null);
  const moments = dayMoments({ breaks, checkIns, spans }, loadCurve);
  const [from, until] = frame(day, own, timesOf(minutes, moments), present);
  return {
    day,
    zone: own,
    from,
    until,
    minutes,
    loadCurve,
    moments,
    spans: spans.filter(isDrawn),
    hours: hoursOf(day, own)
      .map(({ from: at, hour }) => ({ at, hour }))
      .filter(({ at }) => at >= from && at <= until),
    band: appBand(minutes),
    unseen: unseenStretches(minutes),
    apps: appUse(minutes),
    use: totalUse(minutes),
  };
}

/** The first and last moments in which something happened; off-hours and profiles happen by themselves. */
function timesOf(minutes: readonly UsedMinute[], moments: readonly DayMoment[]): readonly number[] {
  const told = moments.filter((moment) => moment.is !== 'span');
  const ends = told.map((moment) =>
    moment.is === 'break' && moment.past.outcome === 'taken' ? moment.past.until : moment.at,
  );
  return [...minutes.slice(0, 1), ...minutes.slice(-1), ...told].map(({ at }) => at).concat(ends);
}

function frame(
  day: ReachDay,
  zone: string,
  times: readonly number[],
  present: Present | null,
): readonly [number, number] {
  const hours = hoursOf(day, zone);
  const hourAt = (at: number) => hours.find((slot) => slot.from <= at && at < slot.until);
  const startOf = (hour: number) => hours.find((slot) => slot.hour === hour)?.from ?? day.from;
  const first = times.length === 0 ? (present?.at ?? startOf(ORDINARY[0])) : lowestOf(times);
  const last = highestOf(times);
  const from = hourAt(first)?.from ?? day.from;
  // In the first minute of a day there is as good as no time behind it.
  if (present !== null)
    return [Math.max(day.from, Math.min(from, present.at - SHORTEST)), Math.max(present.at, last, day.from + MINUTE)];
  const until = times.length === 0 ? startOf(ORDINARY[1]) : (hourAt(last)?.until ?? day.until);
  return [from, Math.min(day.until, Math.max(until, from + SHORTEST))];
}
