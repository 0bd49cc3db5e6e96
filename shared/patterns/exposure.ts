/** What came before each check-in, as far as the history knows it. */
import type { CheckIn } from '../diary/checkIn.ts';
import type { HistoryExcerpt, PastBreak, Span, UsedMinute } from '../diary/history.ts';
import { NO_REST_ABOVE } from '../engine/load.ts';
import { HOUR, MINUTE } from '../moment.ts';
import { type LocalTime, localTimes } from './localTime.ts';

/** Use of a day before a check-in. Times in seconds, loads in reach-minutes. */
export interface PriorUse {
  readonly apps: ReadonlyMap<string, number>;
  readonly categories: ReadonlyMap<string, number>;
  /** Of the last two hours. */
  readonly recentApps: ReadonlyMap<string, number>;
  /** Null where pointer or keys were unknown for long. */
  readonly dose: number | null;
  /** Longest reach without a minute's pause; null likewise. */
  readonly unbroken: number | null;
}

export interface Exposure {
  readonly checkIn: CheckIn;
  readonly time: LocalTime;
  /** Of this day so far; null where the day has no record of use, or where pointer and keys both were unknown for long. */
  readonly use: PriorUse | null;
  /** Of the whole day, also after the check-in; null likewise. */
  readonly useOfDay: PriorUse | null;
  /** Share of the breaks offered so far today that were not taken; null below two offers. */
  readonly refused: number | null;
  /** Whether an exercise was begun today; null where no break was offered or begun. */
  readonly exercised: boolean | null;
  /** Dose of the day before, in reach-minutes; null where that day has no record of use. */
  readonly doseBefore: number | null;
  /** Whether a strength set was done the day before; null where that day has no record of use. */
  readonly strengthBefore: boolean | null;
  /** Seconds that the computer slept between the last use before this day and the first of it; null where it never did. */
  readonly asleep: number | null;
}

/** A check-in so soon before the next of the same day was put right by it, in milliseconds. */
const CORRECTED = 10 * MINUTE;
const RECENT = 2 * HOUR;

/** The check-ins that count, in order of time, each with what came before it. */
export function exposuresOf(history: HistoryExcerpt): readonly Exposure[] {
  const timeAt = localTimes();
  const dayOf = ({ at, zone }: { at: number; zone: string }) => timeAt(at, zone).day;
  const minutes = grouped(history.minutes, dayOf);
  const breaks = grouped(history.breaks, dayOf);
  const checkIns = grouped(
    history.checkIns.toSorted((a, b) => a.at - b.at),
    dayOf,
  );
  const uses = new Map([...minutes].map(([day, used]) => [day, usesBefore(used, [], [Infinity])[0] ?? null]));
  const asleep = sleepBefore(history.spans, minutes);

  // Days by number: who flies over the date line lives one twice.
  const inOrder = [...checkIns].sort(([a], [b]) => a - b);
  return inOrder.flatMap(([day, given]) => {
    const kept = given.filter(({ at }, index) => (given[index + 1]?.at ?? Infinity) - at > CORRECTED);
    const moments = [...kept.map(({ at }) => at), Infinity];
    const ofDay = usesBefore(minutes.get(day) ?? [], breaks.get(day) ?? [], moments);
    return kept.map((checkIn, index): Exposure => {
      const soFar = (breaks.get(day) ?? []).filter(({ at }) => at < checkIn.at);
      return {
        checkIn,
        time: timeAt(checkIn.at, checkIn.zone),
        use: ofDay[index] ?? null,
        useOfDay: ofDay.at(-1) ?? null,
        ...answersTo(soFar),
        doseBefore: uses.get(day - 1)?.dose ?? null,
        strengthBefore: minutes.has(day - 1)
          ? (breaks.get(day - 1) ?? []).some(({ strengthSet }) => strengthSet)
          : null,
        asleep: asleep.get(day) ?? null,
      };
    });
  });
}

function grouped<T>(items: readonly T[], dayOf: (item: T) => number): Map<number, T[]> {
  const days = new Map<number, T[]>();
  for (const item of items) {
    const day = dayOf(item);
    const others = days.get(day);
    if (others === undefined) days.set(day, [item]);
    else others.push(item);
  }
  return days;
}

/** Share of the active time that may be unknown, and is then left out as if it had not been. */
const MOST_UNKNOWN = 0.1;

/** The use of one day before each of the moments, which rise; null where nothing is known of it. */
function usesBefore(
  minutes: readonly UsedMinute[],
  breaks: readonly PastBreak[],
  moments: readonly number[],
): readonly (PriorUse | null)[] {
  if (minutes.length === 0) return moments.map(() => null);
  const rested = breaks.filter(({ seconds }) => seconds > 0).map(({ at }) => at);
  const apps = new Map<string, number>();
  const categories = new Map<string, number>();
  let dose = 0;
  let unbroken = 0;
  let run: { from: number; until: number } | null = null;
  let place = 0;
  const seconds = { all: 0, unseen: 0, guessed: 0 };
  return moments.map((at) => {
    for (; place < minutes.length && minutes[place]!.at < at; place++) {
      const minute = minutes[place]!;
      seconds.all += minute.seconds;
      if (isUnseen(minute)) {
        seconds.unseen += minute.seconds;
        continue;
      }
      if (minute.app !== null) add(apps, minute.app, minute.seconds);
      if (minute.category !== null) add(categories, minute.category, minute.seconds);
      if (isGuessed(minute)) {
        seconds.guessed += minute.seconds;
        continue;
      }
      dose += (minute.demand * minute.seconds) / 60;
      if (minute.demand < NO_REST_ABOVE) continue;
      const { from, until }: { from: number; until: number } = run ?? { from: minute.at, until: minute.at };
      const goesOn = minute.at <= until + MINUTE && !rested.some((rest) => rest > from && rest <= minute.at);
      run = { from: goesOn ? from : minute.at, until: minute.at + MINUTE };
      unbroken = Math.max(unbroken, (run.until - run.from) / 1000);
    }
    if (seconds.unseen > MOST_UNKNOWN * seconds.all) return null;
    const isKnown = seconds.unseen + seconds.guessed <= MOST_UNKNOWN * seconds.all;
    return {
      apps: new Map(apps),
      categories: new Map(categories),
      recentApps: recentAppsOf(minutes, place, at),
      dose: isKnown ? dose : null,
      unbroken: isKnown ? unbroken : null,
    };
  });
}

/** Neither pointer nor keys were seen: whether anybody was there is a guess. */
const isUnseen = ({ pointer, keyboard }: UsedMinute): boolean => pointer === 'unknown' && keyboard === 'unknown';
/** One of them was not seen: what was in front is known, and the demand is a guess. */
const isGuessed = ({ pointer, keyboard }: UsedMinute): boolean => pointer === 'unknown' || keyboard === 'unknown';

/** Of the two hours before a moment. @param end place of the first minute after it */
function recentAppsOf(minutes: readonly UsedMinute[], end: number, at: number): ReadonlyMap<string, number> {
  const recent = new Map<string, number>();
  for (let place = end - 1; place >= 0 && minutes[place]!.at >= at - RECENT; place--) {
    const minute = minutes[place]!;
    if (minute.app !== null && !isUnseen(minute)) add(recent, minute.app, minute.seconds);
  }
  return recent;
}

function add(sums: Map<string, number>, key: string, seconds: number): void {
  sums.set(key, (sums.get(key) ?? 0) + seconds);
}

const OFFERED = ['taken', 'left', 'skipped', 'ignored'];
const LEAST_OFFERED = 2;

function answersTo(breaks: readonly PastBreak[]): Pick<Exposure, 'refused' | 'exercised'> {
  const offered = breaks.filter(({ outcome, why }) => why !== 'asked' && OFFERED.includes(outcome));
  const refused = offered.filter(({ outcome }) => outcome !== 'taken').length;
  const chances = breaks.filter(({ outcome }) => OFFERED.includes(outcome));
  return {
    refused: offered.length < LEAST_OFFERED ? null : refused / offered.length,
    exercised: chances.length === 0 ? null : chances.some(({ exercises }) => exercises.length > 0),
  };
}

/** A night is no longer than this: what lies further back was another day off, in days. */
const NIGHT = 1;

/** For each day after one with use: how long the computer slept in between. */
function sleepBefore(spans: readonly Span[], minutes: ReadonlyMap<number, readonly UsedMinute[]>): Map<number, number> {
  const asleep = spans.filter(({ kind }) => kind === 'asleep');
  const slept = new Map<number, number>();
  for (const [day, used] of minutes) {
    const before = minutes.get(day - NIGHT)?.at(-1);
    if (before === undefined) continue;
    const [from, until] = [before.at + MINUTE, used[0]!.at];
    const total = asleep.reduce((sum, span) => {
      return sum + Math.max(0, Math.min(until, span.until ?? until) - Math.max(from, span.from));
    }, 0);
    if (total > 0) slept.set(day, total / 1000);
  }
  return slept;
}
