/** Which answers a prompt allows, by the person's own rules, and in words why not. */
import { SECOND } from '../moment.ts';
import { restSeen } from './rest.ts';
import type { EngineState } from './types.ts';
import type { BreakKind } from '../terms.ts';

/** Strict mode never allows more postpones of one prompt than this. */
const STRICT_POSTPONE_LIMIT = 3;

/** How often one prompt may be put off. 0 and more; Infinity where the person set no limit. */
export function postponeLimit({ inForce: settings }: EngineState): number {
  const { postpones } = settings.prompts;
  const most = postpones === 'unlimited' ? Infinity : postpones;
  return settings.breaks.strict ? Math.min(most, STRICT_POSTPONE_LIMIT) : most;
}

const TIMES: readonly string[] = ['never', 'once', 'twice'];

/** Why the prompt there is cannot be put off, as a sentence; null where it can. */
export function whyNotLater(state: EngineState): string | null {
  const { prompt, postponeCount: timesPutOff } = state;
  if (prompt.stage === 'postponed') return 'The break is put off already.';
  if (prompt.stage !== 'card' && prompt.stage !== 'waiting') return 'There is no prompt to put off.';
  const most = postponeLimit(state);
  if (most === 0) return 'Your settings let no break be put off.';
  if (timesPutOff < most) return null;
  return `Put off ${TIMES[timesPutOff] ?? `${timesPutOff} times`}, as often as your settings allow.`;
}

/** Why neither a prompt nor a running break can be skipped, as a sentence; null where it can. */
export function whyNotSkip({ inForce: settings, prompt }: EngineState): string | null {
  if (prompt.stage !== 'break') return settings.breaks.strict ? 'Strict mode is on: breaks are not skipped.' : null;
  if (!prompt.strict) return null;
  return 'Strict mode is on: the break lasts until its time is over. Esc three times in its window leaves at once.';
}

/** Why a break cannot be said to be taken, as a sentence; null where it can. */
export function whyNotTook({ inForce: settings, prompt }: EngineState): string | null {
  if (prompt.stage === 'break') return 'A break is on already.';
  return settings.breaks.strict ? 'Strict mode is on: only a break that Unknot has seen counts.' : null;
}

/**
 * Seconds of a break of this kind that the person says to have just taken: what was seen of it, and all of it where
 * the input is not known.
 */
export function claimedRest(state: EngineState, kind: BreakKind, mono: number): number {
  const { seconds } = state.inForce.rhythm[kind];
  if (!state.inputIsKnown) return seconds;
  return Math.min(seconds, Math.max(state.pauseMs, restSeen(state, mono)) / SECOND);
}

/** Why a break that is said to be taken does not count, as a sentence; null where it does. */
export function whyTookDoesNotCount(state: EngineState, kind: BreakKind, mono: number): string | null {
  if (claimedRest(state, kind, mono) >= state.inForce.rhythm[kind].seconds / 2) return null;
  return 'Your hands were at the mouse or the keys in the last minutes, so it does not count as a break.';
}
