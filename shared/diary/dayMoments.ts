/** What happened on a day, moment by moment. */
import { HOLDS, isHoldReason } from '../holds/kinds.ts';
import { SECOND } from '../moment.ts';
import type { CheckIn } from './checkIn.ts';
import type { HistoryExcerpt, PastBreak, Span } from './history.ts';
import { type LoadCurveSegment, loadAt } from './loadCurve.ts';

export type DayMoment =
  | {
      readonly is: 'break';
      readonly at: number;
      readonly past: PastBreak;
      /** Reach load at the start and at the end of its rest; null where there was none or the load is not known. */
      readonly fell: { readonly from: number; readonly to: number } | null;
    }
  | { readonly is: 'check-in'; readonly at: number; readonly checkIn: CheckIn }
  | { readonly is: 'span'; readonly at: number; readonly span: Span };

/** Whether the break brought a rest: taken, a pause of one's own, or begun and left. */
export const hasRest = ({ outcome, seconds }: PastBreak): boolean =>
  seconds > 0 && (outcome === 'taken' || outcome === 'natural' || outcome === 'left');

/** When what became of a break became of it: the start of its rest, else when its card came up or it was over. */
export function momentOf(past: PastBreak): number {
  if (hasRest(past)) return Math.max(past.at, past.until - past.seconds * SECOND);
  return past.shownAt ?? past.at;
}

/**
 * Whether a stretch of time is drawn over the day. Typing holds a prompt back for seconds, many times: that stands with
 * the break. Sleep and lock are gaps of the day anyway.
 */
export function isDrawn({ kind, what }: Span): boolean {
  switch (kind) {
    case 'hold':
      return !isHoldReason(what) || HOLDS[what].inDay !== 'nowhere';
    case 'paused':
    case 'profile':
      return true;
    case 'asleep':
    case 'locked':
      return false;
  }
}

/** Whether it is listed among what happened, too. Work hours come and go by themselves. */
function isListed(span: Span): boolean {
  const isOnlyDrawn = span.kind === 'hold' && isHoldReason(span.what) && HOLDS[span.what].inDay === 'drawn';
  return isDrawn(span) && !isOnlyDrawn;
}

/** The moments of a day in order of time. @param loadCurve the day's load */
export function dayMoments(
  { breaks, checkIns, spans }: Pick<HistoryExcerpt, 'breaks' | 'checkIns' | 'spans'>,
  loadCurve: readonly LoadCurveSegment[],
): readonly DayMoment[] {
  const moments: readonly DayMoment[] = [
    ...breaks.map((past) => ({ is: 'break' as const, at: momentOf(past), past, fell: fallOf(past, loadCurve) })),
    ...checkIns.map((checkIn) => ({ is: 'check-in' as const, at: checkIn.at, checkIn })),
    ...spans.filter(isListed).map((span) => ({ is: 'span' as const, at: span.from, span })),
  ];
  return moments.toSorted((a, b) => a.at - b.at);
}

function fallOf(
  past: PastBreak,
  loadCurve: readonly LoadCurveSegment[],
): { readonly from: number; readonly to: number } | null {
  if (!hasRest(past)) return null;
  const from = loadAt(loadCurve, momentOf(past));
  // Where the line has come to its end the load has drained.
  const to = loadAt(loadCurve, past.until) ?? 0;
  return from === null ? null : { from, to: Math.min(from, to) };
}

export type RestKind = 'long' | 'micro' | 'own';

/** What the breaks of one kind did to the counted load. */
export interface Relief {
  readonly kind: RestKind;
  /** Breaks of which it is known. */
  readonly count: number;
  readonly seconds: number;
  /** Reach-minutes by which the load fell in all of them. */
  readonly fell: number;
}

/** By how much the load fell, by kind of rest, the most first; kinds that there were none of are left out. */
export function relief(moments: readonly DayMoment[]): readonly Relief[] {
  const byKind = new Map<RestKind, Relief>();
  for (const moment of moments) {
    if (moment.is !== 'break' || moment.fell === null) continue;
    const { past, fell } = moment;
    const kind = past.outcome === 'natural' ? 'own' : past.kind;
    const previous = byKind.get(kind) ?? { kind, count: 0, seconds: 0, fell: 0 };
    byKind.set(kind, {
      kind,
      count: previous.count + 1,
      seconds: previous.seconds + past.seconds,
      fell: previous.fell + fell.from - fell.to,
    });
  }
  return [...byKind.values()].sort((a, b) => b.fell - a.fell);
}
