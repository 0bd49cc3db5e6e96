/** Puts the question of a day without a break: a notification of the system asks, and a press opens the check-in. */
import type { NotificationConstructorOptions } from 'electron';
import { type DayQuestionFacts, dayQuestionStands, mayAskOnDayWithoutBreak } from '../../shared/diary/dayQuestion.ts';
import type { EngineState } from '../../shared/engine/types.ts';
import type { Known } from '../../shared/terms.ts';
import type { SayText } from '../../shared/words/say.ts';
import type { Clock } from '../clock.ts';
import type { SystemNotification } from '../prompt-answers/promptNotification.ts';
import type { AskedTimes } from './askedTimes.ts';

export interface DayQuestionParts {
  readonly say: SayText;
  readonly clock: Pick<Clock, 'now'>;
  readonly state: () => EngineState;
  readonly asked: AskedTimes;
  /** Whether there is a check-in in that span of the wall clock. */
  readonly hasCheckInOn: (day: EngineState['day']) => Known<boolean>;
  readonly notification: (options: NotificationConstructorOptions) => SystemNotification;
  readonly openCheckIn: () => void;
  /** Whether the person has the window open in which they say it. */
  readonly isCheckInOpen: () => boolean;
  readonly onFault: (why: string) => void;
}

export interface DayQuestion {
  /** Whether it was put today and nothing has answered it. */
  readonly stands: boolean;
  /** Puts it if this is the moment, and takes the notification back once it no longer stands. Says whether it was put. */
  follow(): boolean;
  stop(): void;
}

export function createDayQuestion(parts: DayQuestionParts): DayQuestion {
  const { say, clock, state, asked, openCheckIn } = parts;
  const startedAt = clock.now().mono;
  let shown: SystemNotification | null = null;

  const facts = (): DayQuestionFacts => ({
    askedAt: asked.list,
    checkedInToday: parts.hasCheckInOn(state().day),
  });

  function show(): void {
    const notification = parts.notification({
      title: say('checkIn.question'),
      body: say('dayQuestion.body'),
      silent: true,
      // A system without buttons leaves it out; a click does the same.
      actions: [{ type: 'button', text: say('dayQuestion.answer') }],
    });
    notification.on('click', openCheckIn);
    notification.on('action', openCheckIn);
    notification.on('failed', (_event, why) => parts.onFault(why));
    notification.show();
    shown = notification;
  }

  function takeBack(): void {
    const gone = shown;
    shown = null;
    gone?.close();
  }

  return {
    get stands() {
      return dayQuestionStands(state(), facts());
    },
    follow() {
      const { stage } = state().prompt;
      const isAnswering = parts.isCheckInOpen();
      const isOver = stage === 'card' || stage === 'break' || isAnswering || !dayQuestionStands(state(), facts());
      if (shown !== null && isOver) takeBack();
      if (isAnswering) return false;
      const now = clock.now();
      if (!mayAskOnDayWithoutBreak(state(), facts(), now, startedAt)) return false;
      asked.add(now.wall, state().day);
      show();
      return true;
    },
    stop: takeBack,
  };
}
