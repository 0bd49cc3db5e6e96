/** The answers to a card that come from outside of its window: by shortcut or from a notification. */
import type { Snapshot } from '../../shared/bridge.ts';
import type { EngineEvent } from '../../shared/engine/types.ts';

export type PromptAnswer = 'start' | 'later' | 'skip' | 'took';

/** As the card's buttons call them. */
export const ANSWER_NAME: Readonly<Record<PromptAnswer, string>> = {
  start: 'Start',
  later: 'Later',
  skip: 'Skip',
  took: 'I just took one',
};

export const EVENT_OF_ANSWER: Readonly<Record<PromptAnswer, EngineEvent>> = {
  start: { type: 'take' },
  later: { type: 'later' },
  skip: { type: 'skip' },
  took: { type: 'took' },
};

/** What the card offers now; nothing where there is none. */
export function offeredAnswers(prompt: Snapshot['prompt']): readonly PromptAnswer[] {
  if (prompt === null) return [];
  return [
    'start',
    ...(prompt.noLater === null ? (['later'] as const) : []),
    ...(prompt.noSkip === null ? (['skip'] as const) : []),
    ...(prompt.noTook === null ? (['took'] as const) : []),
  ];
}
