/** The week of work hours as blocks of minutes, and what can be done to it. Every edit gives a week without overlaps. */
import { type Range, type Week, WEEKDAYS, type Weekday } from './week.ts';
import { highestOf } from '../extent.ts';

export const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/** The shortest range that an edit leaves, in minutes. */
export const SHORTEST = 5;

/** One range of the week. */
export interface Block {
  /** The day it starts on and belongs to. */
  readonly day: Weekday;
  /** Minutes from the start of that day, 0 to 1439. */
  readonly start: number;
  /** Minutes from the start of that day, above `start` by at most 1440: above 1440 it runs over midnight. */
  readonly end: number;
}

/** `570` -> `09:30`, `1440` -> `24:00`, `1800` -> `06:00`. @param minute 0 to 2880 */
export function timeText(minute: number): string {
  const shown = minute > DAY_MINUTES ? minute - DAY_MINUTES : minute;
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export function blockOf(day: Weekday, [from, to]: Range): Block {
  const start = minuteOf(from);
  const end = minuteOf(to);
  return { day, start, end: end > start ? end : end + DAY_MINUTES };
}

export const rangeOf = ({ start, end }: Block): Range => [timeText(start), timeText(end)];

export const runsOverMidnight = ({ end }: Block) => end > DAY_MINUTES;

/** The blocks of a week, Monday first, each day's in the order of their starts. */
export function blocksOf(week: Week): readonly Block[] {
  return WEEKDAYS.flatMap((day) =>
    (week[day] ?? []).map((range) => blockOf(day, range)).sort((a, b) => a.start - b.start),
  );
}

/** The week of such blocks: those that overlap, or touch on one day, become one. A day without work has no entry. */
export function weekOf(blocks: readonly Block[]): Week {
  const week: Partial<Record<Weekday, Range[]>> = {};
  for (const block of joined(blocks)) (week[block.day] ??= []).push(rangeOf(block));
  return week;
}

/** A stretch of the week's 10080 minutes; one that reaches over Sunday's end goes on in Monday. */
interface Stretch {
  readonly from: number;
  readonly until: number;
}

const dayOf = (minute: number) => Math.floor(minute / DAY_MINUTES);

function joined(blocks: readonly Block[]): readonly Block[] {
  const stretches = blocks
    .map(({ day, start, end }) => {
      const midnight = WEEKDAYS.indexOf(day) * DAY_MINUTES;
      return { from: midnight + start, until: midnight + end };
    })
    .sort((a, b) => a.from - b.from || a.until - b.until);
  const once: Stretch[] = [];
  for (const stretch of stretches) {
    const last = once.at(-1);
    if (last && belongTogether(last, stretch))
      once[once.length - 1] = { from: last.from, until: Math.max(last.until, stretch.until) };
    else once.push(stretch);
  }
  return joinedOverSunday(once)
    .flatMap(cut)
    .sort((a, b) => a.from - b.from)
    .map(toBlock);
}

/** Ranges that only meet at midnight stay two: each goes by the exceptions of its own day. */
function belongTogether(before: Stretch, after: Stretch): boolean {
  if (after.from < before.until) return true;
  return after.from === before.until && dayOf(after.from) === dayOf(lastPieceOf(before));
}

/** Where the last piece begins that `cut` makes of a stretch. */
const lastPieceOf = ({ from, until }: Stretch) => (until - from <= DAY_MINUTES ? from : dayOf(until - 1) * DAY_MINUTES);

function joinedOverSunday(stretches: readonly Stretch[]): readonly Stretch[] {
  const rest = [...stretches];
  for (;;) {
    const [first] = rest;
    const last = rest.at(-1);
    if (first === undefined || last === undefined || first === last) return rest;
    const again = { from: first.from + WEEK_MINUTES, until: first.until + WEEK_MINUTES };
    if (!belongTogether(last, again)) return rest;
    rest.shift();
    rest[rest.length - 1] = { from: last.from, until: Math.max(last.until, again.until) };
  }
}

/** No range lasts longer than a day: a longer stretch is cut at each midnight. */
function cut({ from, until }: Stretch): readonly Stretch[] {
  if (until - from <= DAY_MINUTES) return [{ from, until }];
  const isWholeWeek = until - from >= WEEK_MINUTES;
  const begin = isWholeWeek ? 0 : from;
  const end = isWholeWeek ? WEEK_MINUTES : until;
  const pieces: Stretch[] = [];
  for (let at = begin; at < end;) {
    const next = Math.min(end, (dayOf(at) + 1) * DAY_MINUTES);
    pieces.push({ from: at % WEEK_MINUTES, until: (at % WEEK_MINUTES) + next - at });
    at = next;
  }
  return pieces;
}

function toBlock({ from, until }: Stretch): Block {
  const midnight = dayOf(from) * DAY_MINUTES;
  return { day: WEEKDAYS[dayOf(from)]!, start: from - midnight, end: until - midnight };
}

const isSame = (a: Block, b: Block) => a.day === b.day && a.start === b.start && a.end === b.end;

/** The week with one range more. */
export const added = (week: Week, block: Block): Week => weekOf([...blocksOf(week), block]);

/** The week without that range. */
export const removed = (week: Week, block: Block): Week =>
  weekOf(blocksOf(week).filter((other) => !isSame(other, block)));

/** The week with `next` in place of `block`. */
export const replaced = (week: Week, block: Block, next: Block): Week =>
  weekOf([...blocksOf(week).filter((other) => !isSame(other, block)), next]);

/** The week in which each of the days `to` has the ranges of `from`, and nothing else. */
export function copied(week: Week, from: Weekday, to: readonly Weekday[]): Week {
  const blocks = blocksOf(week);
  const own = blocks.filter(({ day }) => day === from);
  const targets = to.filter((day) => day !== from);
  const others = blocks.filter(({ day }) => !targets.includes(day));
  return weekOf([...others, ...targets.flatMap((day) => own.map((block) => ({ ...block, day })))]);
}

/** The week with the time from `from` until `until`, in minutes of the block's day, taken out of the block. */
export function split(week: Week, block: Block, from: number, until: number): Week {
  const pieces = [
    { ...block, end: Math.min(block.end, from) },
    // Behind midnight the second piece starts on the next day.
    onItsDay({ ...block, start: Math.max(block.start, until) }),
  ].filter(({ start, end }) => end - start > 0);
  return weekOf([...blocksOf(week).filter((other) => !isSame(other, block)), ...pieces]);
}

function onItsDay(block: Block): Block {
  if (block.start < DAY_MINUTES) return block;
  const next = WEEKDAYS[(WEEKDAYS.indexOf(block.day) + 1) % 7]!;
  return { day: next, start: block.start - DAY_MINUTES, end: block.end - DAY_MINUTES };
}

/** To the nearest step. @param step in minutes, such as 15 or 5 */
export const snapped = (minute: number, step: number) => Math.round(minute / step) * step;

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** The block at another place, as long as before; it starts within the day. */
export function movedTo(block: Block, day: Weekday, start: number): Block {
  const from = within(start, 0, DAY_MINUTES - SHORTEST);
  return { day, start: from, end: from + block.end - block.start };
}

/** The block with another start, at the latest `SHORTEST` before its end. */
export function startingAt(block: Block, start: number): Block {
  const earliest = Math.max(0, block.end - DAY_MINUTES);
  return { ...block, start: within(start, earliest, Math.min(block.end, DAY_MINUTES) - SHORTEST) };
}

/** The block with another end, at most a day after its start. */
export function endingAt(block: Block, end: number): Block {
  return { ...block, end: within(end, block.start + SHORTEST, block.start + DAY_MINUTES) };
}

/** The block of the week that has that minute of that day in it, or null. */
export function blockAt(week: Week, day: Weekday, minute: number): Block | null {
  return blocksOf(week).find((block) => block.day === day && block.start <= minute && minute < block.end) ?? null;
}

/** An hour for a day to begin with: at nine, or in the largest free part of what is left. Null where none is free. */
export function freeHour(week: Week, day: Weekday): Block | null {
  const before = WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7]!;
  const blocks = blocksOf(week);
  const night = blocks.filter((block) => block.day === before).map(({ end }) => end - DAY_MINUTES);
  const own = blocks.filter((block) => block.day === day);
  const isFree = (start: number) =>
    night.every((end) => end <= start) && own.every((block) => start >= block.end || start + 60 <= block.start);
  if (own.length === 0 && isFree(9 * 60)) return { day, start: 9 * 60, end: 17 * 60 };
  // Behind the last range with an hour's pause, else wherever an hour is free.
  const last = highestOf(
    own.map(({ end }) => end),
    0,
  );
  const tries = [last + 60, ...Array.from({ length: 24 }, (_, hour) => hour * 60)];
  const start = tries.find((minute) => minute + 60 <= DAY_MINUTES && isFree(minute));
  return start === undefined ? null : { day, start, end: start + 60 };
}
