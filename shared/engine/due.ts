/** Which break is due, and which is near. */
import { MINUTE } from '../moment.ts';
import { currentHold } from './holds.ts';
import { type DueBy, type Reason, reasonFor } from './reason.ts';
import { type StepContext, emit } from './stepContext.ts';
import type { EngineState } from './types.ts';
import type { BreakKind } from '../terms.ts';
import { PRESENT_WITHIN } from './use.ts';

/** After this many skips in a row the spacing doubles until a break is taken. */
const SKIPS_THAT_DOUBLE = 2;
/** Share of a threshold from which the break is announced quietly, and below which that is taken back. */
export const HEADS_UP_FROM = 0.9;
const HEADS_UP_ENDS_BELOW = 0.8;

/** A threshold is met up to the rounding of many small sums. */
const FULL = 1 - 1e-9;

/** A break that is due, and whether reach or the clock made it so. */
interface Due {
  readonly kind: BreakKind;
  readonly by: DueBy;
}

/** How much of the way to its break the tank of a kind has filled: 1 and above is due. */
export function reachShare(state: EngineState, kind: BreakKind): number {
  return (kind === 'micro' ? state.need : state.load) / state.inForce.rhythm[kind].reachMinutes;
}

/** The same for its active time. */
export function timeShare(state: EngineState, kind: BreakKind): number {
  const activeMs = kind === 'micro' ? state.microActiveMs : state.longActiveMs;
  return activeMs / (state.inForce.rhythm[kind].activeMinutes * MINUTE);
}

/** Why a break of this kind is due; null if it is not. */
export function whyDue(state: EngineState, kind: BreakKind): DueBy | null {
  if (!state.inForce.rhythm[kind].enabled) return null;
  if (reachShare(state, kind) >= FULL) return 'reach';
  return timeShare(state, kind) >= FULL ? 'time' : null;
}

/** Least time from the end of the last prompt of this kind to the next, in minutes. */
export function spacingMinutes(state: EngineState, kind: BreakKind): number {
  const factor = state.skipsInARow >= SKIPS_THAT_DOUBLE ? 2 : 1;
  return state.inForce.rhythm[kind].spacingMinutes * factor;
}

function isSpaced(state: EngineState, kind: BreakKind, mono: number): boolean {
  const last = kind === 'micro' ? state.lastPromptAt : state.lastLongAt;
  return last === null || mono - last >= spacingMinutes(state, kind) * MINUTE;
}

/** The break that is due now; a long one wins. */
export function dueNow(state: EngineState, mono: number): Due | null {
  const due = dueOf(state, 'long', mono) ?? dueOf(state, 'micro', mono);
  return due !== null && state.inForce.prompts.enabled && isPresent(state, mono) ? due : null;
}

function dueOf(state: EngineState, kind: BreakKind, mono: number): Due | null {
  const by = whyDue(state, kind);
  return by !== null && isSpaced(state, kind, mono) ? { kind, by } : null;
}

/** Whether there was input in the last minute, on a machine that is awake and not locked. */
export function isPresent(state: EngineState, mono: number): boolean {
  return mono - state.inputAt < PRESENT_WITHIN && !state.locked && state.asleepSince === null;
}

/** What the person is told. */
export function reasonOf(state: EngineState, { kind, by }: Due): Reason {
  if (kind === 'long') return reasonFor(by, state.longUsage, state.load, state.longActiveMs);
  return reasonFor(by, by === 'reach' ? state.stretchUsage : state.microUsage, state.need, state.microActiveMs);
}

/** Announces a break that is near, once, so that the tray can show it. */
export function announce(context: StepContext): void {
  const { state } = context;
  if (state.headsUp !== null) {
    if (nearness(state, state.headsUp) < HEADS_UP_ENDS_BELOW) state.headsUp = null;
    return;
  }
  announceKind(context, 'long');
  announceKind(context, 'micro');
}

function nearness(state: EngineState, kind: BreakKind): number {
  return Math.max(reachShare(state, kind), timeShare(state, kind));
}

function announceKind(context: StepContext, kind: BreakKind): void {
  const { state, now } = context;
  if (nearness(state, kind) < HEADS_UP_FROM || state.headsUp !== null || state.prompt.stage !== 'none') return;
  const { prompts, rhythm } = state.inForce;
  const comes = prompts.enabled && rhythm[kind].enabled && isSpaced(state, kind, now.mono);
  if (!comes || !isPresent(state, now.mono) || currentHold(state) !== null) return;
  state.headsUp = kind;
  emit(context, 'heads-up', { kind });
}
