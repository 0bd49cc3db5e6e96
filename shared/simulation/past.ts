/** Days that are over, as windows that the engine can work through once more. */
import type { LogWindow } from '../activity/log.ts';
import type { HistoryExcerpt, Span, UsedMinute } from '../diary/history.ts';
import { ASSUMED_KEYBOARD, ASSUMED_POINTER, LOAD_HALF_LIFE, demand, restAt } from '../engine/load.ts';
import type { ActivitySample, EngineEvent } from '../engine/types.ts';
import type { Known } from '../terms.ts';
import { type ReachDay, reachDayAt } from '../schedule/workHours.ts';
import { isSensedHold } from '../holds/kinds.ts';
import { MINUTE, SECOND } from '../moment.ts';
import { highestOf } from '../extent.ts';

/** A day that can be run again. */
export interface PastDay extends ReachDay {
  readonly zone: string;
  /** Active time, in minutes. */
  readonly activeMinutes: number;
  /** First and last moment of use, in milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
}

/** Days that are over, ready to be run with any settings. */
export interface Past {
  readonly windows: readonly LogWindow[];
  readonly days: readonly PastDay[];
}

/** A free part of a minute that is shorter than this comes from rounding, and is no pause. */
const PAUSE_FROM = 5 * SECOND;
/** Use counts for 30 s after the last input, so that long it has been when a used part of a minute ends in a pause. */
const IDLE_AT_END = 25 * SECOND;

/**
 * The windows of a history. Between used minutes nobody was there: rest. But for breaks that were taken when a card
 * asked for them: with other settings it might not have asked, so the work before them goes on instead.
 */
export function readPast({ minutes, breaks, spans }: Pick<HistoryExcerpt, 'minutes' | 'breaks' | 'spans'>): Past {
  const used = windowsOf(minutes);
  const offered = breaks.filter(({ outcome, why }) => outcome === 'taken' && (why === 'reach' || why === 'time'));
  const whole = filled(
    used,
    offered.map(({ until, seconds }) => ({ from: until - seconds * SECOND, until })),
  );
  return { windows: withHolds(whole, spans), days: daysOf(used) };
}

/** Each used minute as windows that follow each other within it. */
function windowsOf(minutes: readonly UsedMinute[]): LogWindow[] {
  const windows: LogWindow[] = [];
  for (let first = 0; first < minutes.length;) {
    const { at } = minutes[first]!;
    let next = first;
    let usedMs = 0;
    while (next < minutes.length && minutes[next]!.at === at) usedMs += minutes[next++]!.seconds * SECOND;
    const free = Math.max(0, MINUTE - usedMs);
    const pauses = free >= PAUSE_FROM;
    const goesOn = minutes[next]?.at === at + MINUTE;
    const cameBack = minutes[first - 1]?.at !== at - MINUTE;
    // One who comes back fills the end of the first minute, all others its beginning.
    let start = pauses && cameBack && goesOn ? at + free : at;
    const restsAfter = !goesOn || (pauses && start === at);
    for (let row = first; row < next; row++) {
      const end = Math.min(start + minutes[row]!.seconds * SECOND, at + MINUTE);
      const idleMs = row === next - 1 && restsAfter ? IDLE_AT_END : 0;
      const rest = restIn(minutes[row]!, minutes[row - 1], start);
      for (const window of split(minutes[row]!, start, end, rest, idleMs)) windows.push(window);
      start = end;
    }
    first = next;
  }
  return windows;
}

/** The least part of a time in which something was in use, by its shares. */
const busy = (...shares: readonly Known<number>[]) =>
  highestOf(shares.map((share) => (share === 'unknown' ? 0 : share)));

/** A share of the hands at rest; what cannot be seen stays unseen. */
const still = (share: Known<number>) => (share === 'unknown' ? share : 0);

/** What drains, of what rest drains, while one is present and the hands lie still as far as can be seen. */
function drainOf({ pointer, keyboard }: UsedMinute): number {
  const p = pointer === 'unknown' ? ASSUMED_POINTER : 0;
  const k = keyboard === 'unknown' ? ASSUMED_KEYBOARD : 0;
  return restAt(demand(0, p, k, true, 1));
}

/** Less rest than this share of a row makes no difference. */
const LEAST_REST = 0.03;

/**
 * Hands that move by fits and starts rest in between, which the mean shares of a row no longer tell, but the reach load
 * at its end does. Gives the share of the row's time in which they rested, 0 to 1.
 */
function restIn(row: UsedMinute, before: UsedMinute | undefined, start: number): number {
  const drain = drainOf(row);
  const minutes = row.seconds / 60;
  const gap = before === undefined ? Infinity : Math.max(0, start - before.at - before.seconds * SECOND) / MINUTE;
  const loadBefore = before === undefined ? 0 : before.load * 2 ** (-gap / LOAD_HALF_LIFE);
  const added = row.demand * minutes;
  // On the whole half of the drain comes before what is added and half after: load = loadBefore * x^2 + added * x.
  const x = (2 * row.load) / (added + Math.sqrt(added ** 2 + 4 * loadBefore * row.load));
  if (!(x > 0) || drain === 0) return 0;
  const drained = -2 * LOAD_HALF_LIFE * Math.log2(x);
  const rest = Math.min(1 - busy(row.pointer, row.keyboard), drained / drain / minutes);
  return rest < LEAST_REST ? 0 : rest;
}

/**
 * The work of a row with the rest in it, a share of its time: half before and half after, or all of it after where the
 * row ends in a pause.
 */
function split(row: UsedMinute, start: number, end: number, rest: number, idleMs: number): LogWindow[] {
  const { zone, app, pointer, keyboard } = row;
  const restMs = rest * (end - start);
  const from = idleMs > 0 ? start : start + restMs / 2;
  const until = from + end - start - restMs;
  const squeezed = (share: Known<number>) => (share === 'unknown' ? share : Math.min(1, share / (1 - rest)));
  const part = (since: number, to: number, sample: Omit<ActivitySample, 'seconds' | 'app'>) =>
    to - since < 1 ? [] : [windowAt(since, zone, { seconds: (to - since) / SECOND, app, ...sample })];
  const quiet = { pointer: still(pointer), keyboard: still(keyboard) };
  const idleBefore = Math.max(0, idleMs - (end - until));
  return [
    ...part(start, from, { ...quiet, idleMs: 0 }),
    ...part(from, until, { pointer: squeezed(pointer), keyboard: squeezed(keyboard), idleMs: idleBefore }),
    ...part(until, end, { ...quiet, idleMs }),
  ];
}

const windowAt = (start: number, zone: string, sample: LogWindow['sample']): LogWindow => ({
  start,
  zone,
  sample,
  event: null,
});

/** When a window ends, in milliseconds since 1970. */
export const windowEnd = ({ start, sample }: LogWindow) => start + sample.seconds * SECOND;

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** The windows with the work before each stretch going on through it, where nothing was done in it. */
function filled(windows: readonly LogWindow[], stretches: readonly Stretch[]): readonly LogWindow[] {
  if (stretches.length === 0) return windows;
  const whole: LogWindow[] = [];
  let place = 0;
  for (const [index, window] of windows.entries()) {
    const gapUntil = windows[index + 1]?.start ?? Infinity;
    while (place < stretches.length && stretches[place]!.until <= windowEnd(window)) place += 1;
    const stretch = stretches[place];
    const isOver = stretch === undefined || stretch.from >= gapUntil || gapUntil - windowEnd(window) < PAUSE_FROM;
    // One who had stopped before the break needed no card to stop.
    if (isOver || stretch.from - windowEnd(window) > MINUTE) {
      whole.push(window);
      continue;
    }
    const until = Math.min(gapUntil, stretch.until);
    const goesOn = { ...window.sample, idleMs: 0 };
    whole.push({ ...window, sample: goesOn });
    for (let at = windowEnd(window); at < until; at += MINUTE) {
      whole.push(windowAt(at, window.zone, { ...goesOn, seconds: Math.min(MINUTE, until - at) / SECOND }));
    }
  }
  return whole;
}

/** Calls, full screen and pauses hold the prompts back as they did, by windows without length that bring the news. */
function withHolds(windows: readonly LogWindow[], spans: readonly Span[]): readonly LogWindow[] {
  const changes = spans.flatMap((span) => holdChanges(span)).sort((a, b) => a.at - b.at);
  if (changes.length === 0) return windows;
  const all: LogWindow[] = [];
  let next = 0;
  for (const window of windows) {
    while (next < changes.length && changes[next]!.at <= window.start) {
      const { zone, event } = changes[next++]!;
      all.push({ start: window.start, zone, sample: NO_TIME, event: event(window.start) });
    }
    all.push(window);
  }
  return all;
}

/** A hold begins or ends. */
interface HoldChange {
  readonly at: number;
  readonly zone: string;
  /** What the engine is told of it at a time, in milliseconds since 1970, that may be later. */
  readonly event: (at: number) => EngineEvent;
}

const NO_TIME: ActivitySample = { seconds: 0, app: null, pointer: 0, keyboard: 0, idleMs: 0 };

function holdChanges({ kind, what, from, until, zone }: Span): HoldChange[] {
  if (kind === 'paused') {
    const pause = (at: number): EngineEvent =>
      until === null
        ? { type: 'pause-prompts', until: 'resumed' }
        : { type: 'pause-prompts', minutes: (until - at) / MINUTE };
    return [{ at: from, zone, event: pause }];
  }
  if (kind !== 'hold' || !isSensedHold(what)) return [];
  const turns = (on: boolean) => (): EngineEvent => ({ type: 'hold', hold: what, on });
  const begins = { at: from, zone, event: turns(true) };
  return until === null ? [begins] : [begins, { at: until, zone, event: turns(false) }];
}

function daysOf(windows: readonly LogWindow[]): readonly PastDay[] {
  const days: PastDay[] = [];
  for (const window of windows) {
    const day = days.at(-1);
    const minutes = window.sample.seconds / 60;
    if (day !== undefined && window.start < day.until) {
      days[days.length - 1] = { ...day, activeMinutes: day.activeMinutes + minutes, last: windowEnd(window) };
    } else {
      const { start, zone } = window;
      days.push({ ...reachDayAt(start, zone), zone, activeMinutes: minutes, first: start, last: windowEnd(window) });
    }
  }
  return days;
}
