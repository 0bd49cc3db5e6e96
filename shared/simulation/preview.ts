/** What other settings would have made of days that are over: the engine itself, run over them. */
import type { LoadPoint } from '../diary/loadCurve.ts';
import { advanceTanks } from '../engine/load.ts';
import type { BreakKind } from '../terms.ts';
import { MINUTE } from '../moment.ts';
import type { Settings } from '../settings/schema.ts';
import { type Past, type PastDay, windowEnd } from './past.ts';
import { simulation } from './simulate.ts';

/** A break that would have been offered, when its card would have come up. */
export interface PreviewBreak {
  readonly at: number;
  readonly kind: BreakKind;
  readonly why: 'reach' | 'time';
}

/** The days of a past with these settings, for somebody who takes every break. */
export interface Preview {
  /** All breaks, in order of time. */
  readonly breaks: readonly PreviewBreak[];
  /** The load through the pictured day, about one point a minute. */
  readonly load: readonly LoadPoint[];
}

/** Runs the engine over a past. About 10,000 windows, a month of work, take a few hundredths of a second. */
export function preview(past: Past, settings: Settings, pictured: PastDay | null): Preview {
  const breaks: PreviewBreak[] = [];
  const load: LoadPoint[] = [];
  let why: PreviewBreak['why'] = 'reach';
  const run = simulation(settings, 'take', (occurrence) => {
    if (occurrence.type === 'due') why = occurrence.reason.by;
    if (occurrence.type === 'shown') breaks.push({ at: occurrence.at.wall, kind: occurrence.kind, why });
  });
  for (const window of past.windows) {
    const isPictured = pictured !== null && window.start >= pictured.from && window.start < pictured.until;
    if (isPictured) followRest(load, window.start);
    run.feed(window);
    if (isPictured) load.push({ at: windowEnd(window), load: run.load });
  }
  run.end();
  return { breaks, load };
}

/** What the load does until `start` while nobody is there, minute by minute. */
function followRest(load: LoadPoint[], start: number): void {
  const last = load.at(-1);
  if (last === undefined) {
    load.push({ at: start, load: 0 });
    return;
  }
  const tanks = { need: 0, load: last.load, dose: 0 };
  for (let at = last.at; at < start; at += MINUTE) {
    const ms = Math.min(MINUTE, start - at);
    advanceTanks(tanks, 0, ms);
    load.push({ at: at + ms, load: tanks.load });
  }
}

/** The breaks of one day. */
export const breaksOf = ({ breaks }: Preview, { from, until }: PastDay): readonly PreviewBreak[] =>
  breaks.filter(({ at }) => at >= from && at < until);
