/** Which answers a prompt allows, by the person's own rules, and why not. */
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

/** Why something is not done that the person asked for. `words/refusal.ts` says it. */
export type Refusal =
  | {
      readonly kind:
        | 'postponed-already'
        | 'nothing-to-postpone'
        | 'postponing-off'
        | 'strict'
        | 'strict-break'
        | 'strict-took'
        | 'break-on'
        | 'hands-at-work';
    }
  /** The prompt was put off as often as the settings allow. */
  | { readonly kind: 'postpone-limit'; readonly count: number };

/** Why the prompt there is cannot be put off; null where it can. */
export function refusePostpone(state: EngineState): Refusal | null {
  const { prompt, postponeCount } = state;
  if (prompt.stage === 'postponed') return { kind: 'postponed-already' };
  if (prompt.stage !== 'card' && prompt.stage !== 'waiting') return { kind: 'nothing-to-postpone' };
  const most = postponeLimit(state);
  if (most === 0) return { kind: 'postponing-off' };
  return postponeCount < most ? null : { kind: 'postpone-limit', count: postponeCount };
}

/** Why neither a prompt nor a running break can be skipped; null where it can. */
export function refuseSkip({ inForce, prompt }: EngineState): Refusal | null {
  if (prompt.stage !== 'break') return inForce.breaks.strict ? { kind: 'strict' } : null;
  return prompt.strict ? { kind: 'strict-break' } : null;
}

/** Why a break cannot be said to be taken; null where it can. */
export function refuseTook({ inForce, prompt }: EngineState): Refusal | null {
  if (prompt.stage === 'break') return { kind: 'break-on' };
  return inForce.breaks.strict ? { kind: 'strict-took' } : null;
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

/** Why a break that is said to be taken does not count; null where it does. */
export function refuseClaimedRest(state: EngineState, kind: BreakKind, mono: number): Refusal | null {
  if (claimedRest(state, kind, mono) >= state.inForce.rhythm[kind].seconds / 2) return null;
  return { kind: 'hands-at-work' };
}
