/** Why something is not done that the person asked for, in a sentence. */
import type { Refusal } from '../engine/answers.ts';
import type { SayText } from './say.ts';

export const refusalText = (say: SayText, refusal: Refusal): string =>
  refusal.kind === 'postpone-limit'
    ? say('refusal.postpone-limit', { count: refusal.count })
    : say(`refusal.${refusal.kind}`);
