/** Active use by minutes of the wall clock and by application. */
import { categoryOf } from '../apps/categories.ts';
import type { Known } from '../terms.ts';
import { usedMs } from '../engine/use.ts';
import { MINUTE, SECOND } from '../moment.ts';
import type { UsedMinute } from './history.ts';
import type { EngineStep } from '../engine/engineStep.ts';

/** The minute that is under way: one part for each application. */
export interface OpenMinute {
  readonly at: number;
  readonly parts: readonly UsedMinute[];
}

export const NO_MINUTE: OpenMinute = { at: -1, parts: [] };

interface RecordedMinutes {
  readonly open: OpenMinute;
  readonly finished: readonly UsedMinute[];
}

export function recordMinutes(before: OpenMinute, step: EngineStep): RecordedMinutes {
  let recorded: RecordedMinutes = { open: before, finished: [] };
  for (const piece of pieces(step)) recorded = withPiece(recorded, piece);
  return startOf(step.now.wall) === recorded.open.at ? recorded : closed(recorded, NO_MINUTE);
}

const startOf = (wall: number) => Math.floor(wall / MINUTE) * MINUTE;

/** What the event brought of active use, cut at the borders of minutes. */
function pieces({ event, before, after, now }: EngineStep): UsedMinute[] {
  if (event.type !== 'sample') return [];
  const ms = usedMs(before, after, event.sample, now);
  const { app, pointer, keyboard } = event.sample;
  const common = {
    zone: now.zone,
    app,
    category: app === null ? null : (categoryOf(app)?.id ?? null),
    pointer,
    keyboard,
    demand: after.demand,
    load: after.load,
    need: after.need,
  };
  const list: UsedMinute[] = [];
  for (let from = now.wall - ms; from < now.wall;) {
    const at = startOf(from);
    const until = Math.min(now.wall, at + MINUTE);
    list.push({ at, ...common, seconds: (until - from) / SECOND });
    from = until;
  }
  return list;
}

function withPiece(step: RecordedMinutes, piece: UsedMinute): RecordedMinutes {
  const { open, finished } = step.open.at === piece.at || step.open.parts.length === 0 ? step : closed(step, NO_MINUTE);
  const parts = open.parts.some((part) => isSame(part, piece))
    ? open.parts.map((part) => (isSame(part, piece) ? merged(part, piece) : part))
    : [...open.parts, piece];
  return { open: { at: piece.at, parts }, finished };
}

function closed({ open, finished }: RecordedMinutes, next: OpenMinute): RecordedMinutes {
  return { open: next, finished: [...finished, ...soFar(open)] };
}

/** The minute under way as far as it is. */
export function soFar({ parts }: OpenMinute): readonly UsedMinute[] {
  return parts.map(rounded).filter(({ seconds }) => seconds > 0);
}

const isSame = (a: UsedMinute, b: UsedMinute): boolean => a.at === b.at && a.app === b.app;

/** Use of the same application in the same minute, together: after a restart, or when the clock was set back. */
export function merged(earlier: UsedMinute, later: UsedMinute): UsedMinute {
  const both = earlier.seconds + later.seconds;
  const mean = (a: number, b: number) => (a * earlier.seconds + b * later.seconds) / both;
  /** A mean of which a part is unknown is unknown. */
  const known = (a: Known<number>, b: Known<number>) => (a === 'unknown' || b === 'unknown' ? 'unknown' : mean(a, b));
  return {
    ...later,
    seconds: Math.min(60, both),
    pointer: known(earlier.pointer, later.pointer),
    keyboard: known(earlier.keyboard, later.keyboard),
    demand: mean(earlier.demand, later.demand),
  };
}

const PRECISION = 1000;
const round = (value: number) => Math.round(value * PRECISION) / PRECISION;

/** To a thousandth, which is what the file holds. */
export function rounded(minute: UsedMinute): UsedMinute {
  const share = (value: Known<number>) => (value === 'unknown' ? value : round(value));
  return {
    ...minute,
    seconds: round(minute.seconds),
    pointer: share(minute.pointer),
    keyboard: share(minute.keyboard),
    demand: round(minute.demand),
    load: round(minute.load),
    need: round(minute.need),
  };
}
