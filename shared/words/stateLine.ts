/** The state in words, for the tray, the windows and the command line. */
import { dateFormat, SHORT_DATE, TIME_OF_DAY } from './dates.ts';
import { DAY, MINUTE, type Moment } from '../moment.ts';
import { reasonSentence } from './reason.ts';
import { capital } from './text.ts';
import { handsWork } from '../engine/breakHands.ts';
import { reachShare, spacingMinutes, timeShare } from '../engine/due.ts';
import { currentHold } from '../engine/holds.ts';
import { profileName } from '../engine/inForce.ts';
import { NO_REST_ABOVE } from '../engine/load.ts';
import type { EngineState, PauseEnd } from '../engine/types.ts';
import type { HoldReason } from '../holds/kinds.ts';
import type { BreakKind } from '../terms.ts';
import { ACTIVE_WITHIN } from '../engine/use.ts';
import { workTimeAt } from '../schedule/workHours.ts';

export const BREAK_NAME: Readonly<Record<BreakKind, string>> = { micro: 'micro-break', long: 'long break' };

const HOLD_WORDS: Readonly<Record<Exclude<HoldReason, 'paused' | 'off-hours'>, string>> = {
  fullscreen: 'something fills the screen',
  call: 'a call is on',
  dnd: 'do not disturb is on',
  app: 'a film, a call or a talk is in front',
  typing: 'for a pause in typing or dragging',
  unseen: 'it could not be shown just now',
};

/** From this far away on a weekday could be taken for another one. */
const WEEKDAY_SAYS_IT_FOR = 6 * DAY;

/** A time of day; with the weekday where it is not today, with the date where that is days away. */
export function clockTime(wall: number, now: Moment): string {
  const at = (options: Intl.DateTimeFormatOptions, ms: number) => dateFormat(now.zone, options).format(ms);
  const time = at(TIME_OF_DAY, wall);
  const date: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric' };
  if (at(date, wall) === at(date, now.wall)) return time;
  const isNear = Math.abs(wall - now.wall) < WEEKDAY_SAYS_IT_FOR;
  return `${at(isNear ? { weekday: 'short' } : SHORT_DATE, wall)} ${time}`;
}

function pauseWords(until: PauseEnd, now: Moment): string {
  if (until === 'resumed') return 'Paused until you resume';
  const wall = 'wall' in until ? until.wall : now.wall + (until.mono - now.mono);
  return `Paused until ${clockTime(wall, now)}`;
}

/** The break that comes next if work goes on as it does now, and in how many minutes of it. */
export function nextBreak(
  state: EngineState,
  now: Moment,
): { readonly kind: BreakKind; readonly minutes: number } | null {
  if (!state.inForce.prompts.enabled) return null;
  const soonest = (['long', 'micro'] as const)
    .filter((kind) => state.inForce.rhythm[kind].enabled)
    .map((kind) => ({ kind, minutes: minutesUntil(state, kind, now.mono) }))
    .sort((a, b) => a.minutes - b.minutes)[0];
  return soonest ?? null;
}

function minutesUntil(state: EngineState, kind: BreakKind, mono: number): number {
  const { reachMinutes, activeMinutes } = state.inForce.rhythm[kind];
  const reach = reachShare(state, kind);
  const time = timeShare(state, kind);
  // While the tanks drain, reach alone would not fill them soon.
  const byReach =
    state.demand >= NO_REST_ABOVE ? ((1 - reach) * reachMinutes) / state.demand : reach >= 1 ? 0 : Infinity;
  const byTime = (1 - time) * activeMinutes;
  const last = kind === 'micro' ? state.lastPromptAt : state.lastLongAt;
  const bySpacing = last === null ? 0 : spacingMinutes(state, kind) - (mono - last) / MINUTE;
  return Math.max(0, bySpacing, Math.min(byReach, byTime));
}

/** When work begins again; empty where no work time is in sight. */
function nextWork({ hours, inForce: settings }: EngineState, now: Moment): string {
  const comes = workTimeAt(settings.workHours, hours.until, hours.zone).on;
  return comes ? ` until ${clockTime(hours.until, now)}` : '';
}

/** One sentence: what goes on and what comes next, or why nothing comes. */
export function describe(state: EngineState, now: Moment): string {
  const { prompt } = state;
  const kind = prompt.stage === 'none' ? null : BREAK_NAME[prompt.kind];
  if (prompt.stage === 'break') {
    if (handsWork(prompt, now.mono)) return `${capital(kind!)} is on, and its clock waits while you work.`;
    return `${capital(kind!)} is ${prompt.pausedAt === null ? 'on' : 'paused'}.`;
  }
  if (state.paused !== null) return `${pauseWords(state.paused, now)}.`;
  if (!state.hours.on && !state.hours.evening) return `Outside work hours${nextWork(state, now)}.`;
  switch (prompt.stage) {
    case 'card':
      return `${capital(kind!)} is offered. ${reasonSentence(prompt)}`;
    case 'postponed':
      return `${capital(kind!)} put off until ${clockTime(now.wall + (prompt.until - now.mono), now)}.`;
    case 'waiting':
      return `${capital(kind!)} waits${waitWords(prompt.hold)}.`;
    case 'none':
      return idleOrWorking(state, now);
  }
}

function waitWords(hold: HoldReason): string {
  if (hold === 'paused' || hold === 'off-hours') return '';
  return hold === 'typing' ? ` ${HOLD_WORDS.typing}` : `: ${HOLD_WORDS[hold]}`;
}

function idleOrWorking(state: EngineState, now: Moment): string {
  if (!state.inForce.prompts.enabled) return 'Prompts are off; the load is still counted.';
  if (state.skipNext) return 'The next prompt will be skipped.';
  if (state.locked || state.asleepSince !== null) return 'Locked: your load drains.';
  if (state.app.rests) return `${state.app.name} counts as rest: your load drains.`;
  if (now.mono - state.inputAt >= ACTIVE_WITHIN) return 'You are away: your load drains.';
  const hold = currentHold(state);
  if (hold !== null) return `Prompts wait${waitWords(hold)}.`;
  const next = nextBreak(state, now);
  if (next === null) return 'No break is switched on.';
  const minutes = Math.round(next.minutes);
  const name = state.hours.evening ? 'Quiet evening' : profileName(state);
  const kind = name === null ? capital(BREAK_NAME[next.kind]) : `${name}: ${BREAK_NAME[next.kind]}`;
  return minutes < 1 ? `${kind} soon.` : `${kind} in about ${minutes} min.`;
}
