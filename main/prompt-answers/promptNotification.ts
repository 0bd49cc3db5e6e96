/** A notification of the system beside the card, with the card's answers as buttons where the system has them. */
import type { NotificationConstructorOptions } from 'electron';
import type { Snapshot } from '../../shared/bridge.ts';
import { reasonSentence } from '../../shared/words/reason.ts';
import type { SayText } from '../../shared/words/say.ts';
import { durationText } from '../../shared/words/lengths.ts';
import type { UserAction } from '../../shared/engine/userAction.ts';
import { PROMPT_ANSWERS, offeredAnswers } from './promptAnswer.ts';

/** What is needed of Electron's `Notification`. */
export interface SystemNotification {
  show(): void;
  close(): void;
  on(event: 'click', listener: () => void): unknown;
  /** Older versions of Electron tell the index only as the second argument. */
  on(event: 'action', listener: (details: { readonly actionIndex?: number }, index?: number) => void): unknown;
  on(event: 'failed', listener: (event: unknown, why: string) => void): unknown;
}

export interface NotificationParts {
  readonly say: SayText;
  readonly create: (options: NotificationConstructorOptions) => SystemNotification;
  readonly act: (action: UserAction) => void;
  /** Brings the card to the front. */
  readonly bringUp: () => void;
  readonly onFault: (why: string) => void;
}

export interface PromptNotification {
  /** Shows it while a card is up, once for each, and takes it back with the card. */
  follow(prompt: Snapshot['prompt'], enabled: boolean): void;
}

export function createPromptNotification(parts: NotificationParts): PromptNotification {
  let shown: SystemNotification | null = null;

  function show(prompt: NonNullable<Snapshot['prompt']>): SystemNotification {
    // "I just took one" stays with the card: systems show three buttons at most.
    const answers = offeredAnswers(prompt).filter((each) => each !== 'took');
    const notification = parts.create({
      title: parts.say('notification.title', { kind: prompt.kind, time: durationText(parts.say, prompt.seconds) }),
      body: reasonSentence(parts.say, prompt),
      silent: true,
      // A system or a version of Electron without buttons leaves them out; its click brings the card.
      actions: answers.map((each) => ({ type: 'button', text: parts.say(`promptAnswer.${each}`) })),
    });
    notification.on('click', parts.bringUp);
    notification.on('action', ({ actionIndex }, index) => {
      const answer = answers[actionIndex ?? index ?? -1];
      // A click on the notification of a card that is gone answers nothing.
      if (answer !== undefined && shown === notification) parts.act(PROMPT_ANSWERS[answer].action);
    });
    notification.on('failed', (_event, why) => parts.onFault(why));
    notification.show();
    return notification;
  }

  return {
    follow(prompt, enabled) {
      if (prompt !== null && enabled) shown ??= show(prompt);
      else {
        const gone = shown;
        shown = null;
        gone?.close();
      }
    },
  };
}
