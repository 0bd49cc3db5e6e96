/** Pauses, gaps and the change of day. */
import { HOUR, MINUTE, type Moment, SECOND } from '../moment.ts';
import { planNotAfter } from '../exercises/strength.ts';
import { NO_USAGE } from './usageWindow.ts';
import { advanceTanks } from './load.ts';
import { type StepContext, emit } from './stepContext.ts';
import type { DayCounts, DayTotals, EngineState } from './types.ts';
import type { BreakKind } from '../terms.ts';
import { reachDayAt } from '../schedule/workHours.ts';

/** A pause this long counts as a natural break of its kind. docs/evidence.md A, "Natural pause" (A20). */
export const NATURAL_PAUSE: Readonly<Record<BreakKind, number>> = { micro: 30 * SECOND, long: 5 * MINUTE };
/**
 * A pause this long restarts the active time of a kind. One of 30 s does not restart the micro-break's: people stop for
 * that long about 16 times an active hour, so that its time would never be up. docs/evidence.md D
 */
export const RESTARTING_PAUSE: Readonly<Record<BreakKind, number>> = { micro: 2 * MINUTE, long: 5 * MINUTE };

/** Below this pause need, in reach-minutes, a stretch of reaching is over and a new one begins. */
const STRETCH_ENDS_BELOW = 1;

export const NO_COUNTS: DayCounts = { micro: 0, long: 0, natural: 0, skipped: 0, postponed: 0, ignored: 0 };

/** The running day in numbers. */
export function dayTotals({ counts, peakLoad, activeMs }: EngineState): DayTotals {
  return { ...counts, peakLoad, activeSeconds: activeMs / SECOND };
}

/** Adds one to a count of the day. */
export function count(context: StepContext, what: keyof DayCounts): void {
  const { counts } = context.state;
  context.state.counts = { ...counts, [what]: counts[what] + 1 };
}

/** Lets `ms` pass without demand, ending at `end`; a 04:00 on the way ends its day. */
export function rest(context: StepContext, ms: number, end: Moment): void {
  let left = ms;
  changeDay(context, { ...end, mono: end.mono - left, wall: end.wall - left });
  while (context.state.day.until <= end.wall && context.state.day.until > end.wall - left) {
    const tillBorder = context.state.day.until - (end.wall - left);
    drain(context, tillBorder);
    left -= tillBorder;
    changeDay(context, { ...end, mono: end.mono - left, wall: end.wall - left });
  }
  drain(context, left);
}

/** Time without demand within one day. */
export function drain(context: StepContext, ms: number): void {
  const { state } = context;
  advanceTanks(state, 0, ms);
  setPause(context, state.pauseMs + ms);
}

/** The pause lasts `ms` by now: from 2 min and from 5 min on it restarts the active times. */
export function setPause(context: StepContext, ms: number): void {
  const { state } = context;
  state.pauseMs = ms;
  if (ms > context.longestPauseMs) context.longestPauseMs = ms;
  if (ms >= NATURAL_PAUSE.micro && state.need < STRETCH_ENDS_BELOW) state.stretchUsage = NO_USAGE;
  if (ms >= RESTARTING_PAUSE.micro) {
    state.microActiveMs = 0;
    state.microUsage = NO_USAGE;
  }
  if (ms >= RESTARTING_PAUSE.long) {
    state.longActiveMs = 0;
    state.stretchUsage = NO_USAGE;
    state.longUsage = NO_USAGE;
  }
}

/** The pause is over: tells it as a natural break where it was long enough to count. */
export function endPause(context: StepContext, at: Moment = context.now): void {
  const { state } = context;
  const { pauseMs, breakInPause } = state;
  const uncounted = pauseMs - (breakInPause?.ms ?? 0);
  if (uncounted > restSeen(state, at.mono)) state.lastPause = { ms: uncounted, endedAt: at.mono };
  const kind: BreakKind = pauseMs >= NATURAL_PAUSE.long ? 'long' : 'micro';
  const isMore = kind === 'long' && state.activeMs > 0 && breakInPause?.kind !== 'long';
  const counts = pauseMs >= NATURAL_PAUSE.micro && (state.worked || isMore);
  state.pauseMs = 0;
  state.breakInPause = null;
  // A rest in a break is the break's own.
  if (!counts || state.prompt.stage === 'break') return;
  state.worked = false;
  count(context, 'natural');
  emit(context, 'natural', { kind, seconds: pauseMs / SECOND }, at);
}

/** How long ago a rest may have ended that the person speaks of as just taken. */
const JUST_NOW = 5 * MINUTE;

/** The longest rest that is over since a few minutes at most, in milliseconds; 0 where there was none. */
export const restSeen = ({ lastPause }: EngineState, mono: number): number =>
  lastPause !== null && mono - lastPause.endedAt <= JUST_NOW ? lastPause.ms : 0;

/** Closes the day: its totals are told and a new count begins. */
export function endDay(context: StepContext, at: Moment): void {
  const { state } = context;
  const pauseMs = state.pauseMs;
  endPause(context, at);
  state.pauseMs = pauseMs;
  emit(context, 'day', dayTotals(state), at);
  state.dose = 0;
  state.skipsInARow = 0;
  state.counts = NO_COUNTS;
  state.peakLoad = state.load;
  state.activeMs = 0;
}

/** A clock set back by less than this does not bring yesterday back. */
const SMALL_CORRECTION = HOUR;

/** Follows the wall clock into another day, be it by time passing, by a clock set or by a change of zone. */
export function changeDay(context: StepContext, to: Moment): void {
  const { day } = context.state;
  if (to.zone === day.zone && to.wall >= day.from && to.wall < day.until) return;
  if (to.zone === day.zone && to.wall < day.from && to.wall >= day.from - SMALL_CORRECTION) return;
  const next = reachDayAt(to.wall, to.zone);
  if (next.key > day.key) endDay(context, to);
  context.state.day = { ...next, zone: to.zone };
  context.state.strength = planNotAfter(context.state.strength, next.key);
}
