/** Some weeks on one page, for a physiotherapist: what was felt and where, how long the hands reached, what was done. */
import { NO_REST_ABOVE } from '../engine/load.ts';
import { reachDayAt } from '../schedule/workHours.ts';
import { median } from '../median.ts';
import { MINUTE } from '../moment.ts';
import { dayClock } from './days.ts';
import type { HistoryExcerpt, UsedMinute } from './history.ts';
import { type Feel, FEELS, PLACES, type Spot } from './regions.ts';
import { highestOf } from '../extent.ts';

export interface SummaryDay {
  /** Date of the 04:00 at which it began, such as `2026-03-02`. */
  readonly key: string;
  /** Every answer of the day, 0 to 10, in order of time. */
  readonly pains: readonly number[];
  /** Active time at the computer, in hours; 0 where none was seen. */
  readonly hours: number;
  readonly reachMinutes: number;
}

export interface SummaryPlace extends Pick<Spot, 'region' | 'side'> {
  readonly times: number;
  /** How it felt, most frequent first. */
  readonly feels: readonly Feel[];
}

export interface Summary {
  /** Every day of the span, oldest first. */
  readonly days: readonly SummaryDay[];
  readonly answers: number;
  /** Median and highest of the answers; null without any. */
  readonly median: number | null;
  readonly highest: number | null;
  /** Most frequent first. */
  readonly places: readonly SummaryPlace[];
  readonly notes: readonly { readonly at: number; readonly zone: string; readonly text: string }[];
  /** Days on which the computer was used. */
  readonly daysOfUse: number;
  /** Medians over the days of use; null without any. */
  readonly hoursADay: number | null;
  readonly reachADay: number | null;
  /** Longest time of reaching without a rest, in minutes; 0 where none was seen. */
  readonly longestReach: number;
  readonly taken: number;
  readonly natural: number;
  readonly passedOver: number;
  readonly strengthSets: number;
  /** How often each exercise was begun, most frequent first. */
  readonly exercises: readonly { readonly id: string; readonly times: number }[];
  /** Active hours by application, longest first; unknown ones are left out. */
  readonly apps: readonly { readonly name: string; readonly hours: number }[];
}

/** How often each key occurs with its weight, the heaviest first; equal ones by name. */
function totals(entries: Iterable<readonly [string, number]>): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const [key, weight] of entries) sums.set(key, (sums.get(key) ?? 0) + weight);
  return [...sums].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b));
}

function longestReach(minutes: readonly UsedMinute[]): number {
  let longest = 0;
  let running = 0;
  let end = -Infinity;
  for (const { at, demand, seconds } of minutes) {
    if (demand < NO_REST_ABOVE) {
      running = 0;
      continue;
    }
    // A second application in the same minute goes on where the first ended.
    running = at - end <= MINUTE ? running + seconds / 60 : seconds / 60;
    end = at;
    longest = Math.max(longest, running);
  }
  return longest;
}

function placesOf(spots: readonly Spot[]): readonly SummaryPlace[] {
  return PLACES.map(({ region, side }) => {
    const same = spots.filter((spot) => spot.region === region && spot.side === side);
    const times = (feel: Feel) => same.filter((spot) => spot.feel === feel).length;
    const feels = FEELS.filter((feel) => times(feel) > 0).toSorted((a, b) => times(b) - times(a));
    return { region, side, times: same.length, feels };
  })
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times);
}

/** Sums up the excerpt; its days are those of `zone`. */
export function summaryOf(excerpt: HistoryExcerpt, zone: string): Summary {
  const { from, until, minutes, breaks, checkIns } = excerpt;
  const days = new Map<string, { key: string; pains: number[]; hours: number; reachMinutes: number }>();
  for (let day = reachDayAt(from, zone); day.from < until; day = reachDayAt(day.until, zone)) {
    days.set(day.key, { key: day.key, pains: [], hours: 0, reachMinutes: 0 });
  }
  const clock = dayClock([...days.keys()]);
  const dayOf = (at: number) => {
    const slot = clock(at, zone);
    return slot === null ? undefined : days.get(slot.key);
  };
  for (const { at, seconds, demand } of minutes) {
    const day = dayOf(at);
    if (day === undefined) continue;
    day.hours += seconds / 3600;
    day.reachMinutes += (demand * seconds) / 60;
  }
  for (const { at, pain } of checkIns) dayOf(at)?.pains.push(pain);

  const ofUse = [...days.values()].filter(({ hours }) => hours > 0);
  const pains = checkIns.map(({ pain }) => pain);
  const outcomes = (...wanted: readonly string[]) => breaks.filter(({ outcome }) => wanted.includes(outcome)).length;
  return {
    days: [...days.values()],
    answers: pains.length,
    median: median(pains),
    highest: pains.length === 0 ? null : highestOf(pains),
    places: placesOf(checkIns.flatMap(({ spots }) => spots)),
    notes: checkIns.flatMap(({ at, zone: there, note }) => (note === null ? [] : [{ at, zone: there, text: note }])),
    daysOfUse: ofUse.length,
    hoursADay: median(ofUse.map(({ hours }) => hours)),
    reachADay: median(ofUse.map(({ reachMinutes }) => reachMinutes)),
    longestReach: longestReach(minutes),
    taken: outcomes('taken'),
    natural: outcomes('natural'),
    passedOver: outcomes('skipped', 'ignored'),
    strengthSets: breaks.filter(({ strengthSet, outcome }) => strengthSet && outcome === 'taken').length,
    exercises: totals(breaks.flatMap(({ exercises }) => exercises.map((id) => [id, 1] as const))).map(
      ([id, times]) => ({ id, times }),
    ),
    apps: totals(minutes.flatMap(({ app, seconds }) => (app === null ? [] : [[app, seconds / 3600] as const]))).map(
      ([name, hours]) => ({ name, hours }),
    ),
  };
}
