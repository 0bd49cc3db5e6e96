/** The answers to a card that come from outside of its window: by shortcut or from a notification. */
import type { Snapshot } from '../../shared/bridge.ts';
import type { UserAction } from '../../shared/engine/userAction.ts';

/** As the settings of the shortcuts call them. */
export type PromptAnswer = 'start' | 'later' | 'skip' | 'took';

/** What each does; `promptAnswer.*` of the messages says what it is called on the card. */
export const PROMPT_ANSWERS: Readonly<Record<PromptAnswer, { readonly action: UserAction }>> = {
  start: { action: { type: 'start-break' } },
  later: { action: { type: 'postpone' } },
  skip: { action: { type: 'skip' } },
  took: { action: { type: 'took' } },
};

/** What the card offers now; nothing where there is none. */
export function offeredAnswers(prompt: Snapshot['prompt']): readonly PromptAnswer[] {
  if (prompt === null) return [];
  return [
    'start',
    ...(prompt.postponeRefusal === null ? (['later'] as const) : []),
    ...(prompt.skipRefusal === null ? (['skip'] as const) : []),
    ...(prompt.tookRefusal === null ? (['took'] as const) : []),
  ];
}
