/** The ways to answer a card from outside of its window: they come and go with it. And the end of a break. */
import type { Snapshot } from '../../shared/bridge.ts';
import type { UserAction } from '../../shared/engine/userAction.ts';
import type { SayText } from '../../shared/words/say.ts';
import type { Clock } from '../clock.ts';
import type { Notices } from '../snapshot/notices.ts';
import { type BreakEnd, createBreakEnd } from './breakEnd.ts';
import { offeredAnswers, PROMPT_ANSWERS } from './promptAnswer.ts';
import { createPromptNotification, type NotificationParts } from './promptNotification.ts';
import { createShortcuts, type ShortcutParts, type Shortcuts } from './shortcuts.ts';

export interface PromptAnswersParts {
  readonly say: SayText;
  readonly clock: Pick<Clock, 'after'>;
  readonly refresh: () => void;
  readonly desktop: {
    readonly shortcuts: ShortcutParts['system'];
    readonly notification: NotificationParts['create'];
  };
  readonly coach: { handle(action: UserAction): void };
  readonly windows: { readonly cardIsNotification: boolean; readonly breakInView: boolean; focusPrompt(): boolean };
  readonly checkInWindow: { open(edited: null): void };
  readonly notices: Pick<Notices, 'say'>;
  readonly log: { error(text: string): void };
}

export interface PromptAnswers {
  readonly shortcuts: Shortcuts;
  readonly breakEnd: BreakEnd;
  follow(snapshot: Snapshot): void;
}

export function setUpPromptAnswers(parts: PromptAnswersParts): PromptAnswers {
  const { say, desktop, coach, windows, checkInWindow, notices, log } = parts;
  const shortcuts = createShortcuts({
    system: desktop.shortcuts,
    run: (each) => (each === 'checkIn' ? checkInWindow.open(null) : coach.handle(PROMPT_ANSWERS[each].action)),
    notices,
    onFault: (why) => log.error(`the system does not take a shortcut: ${why}`),
  });
  const notification = createPromptNotification({
    say,
    create: desktop.notification,
    act: coach.handle,
    bringUp: windows.focusPrompt,
    onFault(why) {
      log.error(`the notification could not be shown: ${why}`);
      if (windows.cardIsNotification) windows.focusPrompt();
    },
  });
  const breakEnd = createBreakEnd({
    clock: parts.clock,
    breakInView: () => windows.breakInView,
    onChange: parts.refresh,
  });
  return {
    shortcuts,
    breakEnd,
    follow({ prompt, ownSettings, inForce }) {
      shortcuts.follow([...offeredAnswers(prompt), 'checkIn'], ownSettings.shortcuts);
      notification.follow(prompt, inForce.prompts.notification || windows.cardIsNotification);
    },
  };
}
