/** Which answers a prompt allows, by the person's own rules, and in words why not. */
import type { EngineState } from './types.ts';

/** Strict mode never allows more postpones of one prompt than this. */
const MOST_STRICT_POSTPONES = 3;

/** How often one prompt may be put off. 0 and more; Infinity where the person set no limit. */
export function mostPostpones({ settings }: EngineState): number {
  const { postpones } = settings.prompts;
  const most = postpones === 'unlimited' ? Infinity : postpones;
  return settings.breaks.strict ? Math.min(most, MOST_STRICT_POSTPONES) : most;
}

const TIMES: readonly string[] = ['never', 'once', 'twice'];

/** Why the prompt there is cannot be put off, as a sentence; null where it can. */
export function whyNotLater(state: EngineState): string | null {
  const { prompt, timesPutOff } = state;
  if (prompt.is === 'later') return 'The break is put off already.';
  if (prompt.is !== 'card' && prompt.is !== 'waiting') return 'There is no prompt to put off.';
  const most = mostPostpones(state);
  if (most === 0) return 'Your settings let no break be put off.';
  if (timesPutOff < most) return null;
  return `Put off ${TIMES[timesPutOff] ?? `${timesPutOff} times`}, as often as your settings allow.`;
}

/** Why neither a prompt nor a running break can be skipped, as a sentence; null where it can. */
export function whyNotSkip({ settings, prompt }: EngineState): string | null {
  if (!settings.breaks.strict) return null;
  if (prompt.is !== 'break') return 'Strict mode is on: breaks are not skipped.';
  return 'Strict mode is on: the break lasts until its time is over. Esc three times in its window leaves at once.';
}
