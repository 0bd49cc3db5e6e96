/** The person has switched on "do not disturb" in their desktop. */
import type { QuietDesktop } from '../../../shared/holds/evidence.ts';
import { askDesktop } from './desktopAnswers.ts';
import { blindHere, type HoldSensor, type HoldSensorParts, NO_HOLD, UNKNOWN_HOLD } from './holdSensor.ts';
import { quietQuestions } from './quietDesktops.ts';

export function watchDoNotDisturb({ sessionBus, env }: HoldSensorParts): HoldSensor {
  if (sessionBus === null) return blindHere('dnd-unread');
  const questions = quietQuestions(env);
  const desktops = Object.keys(questions) as readonly QuietDesktop[];
  const answers = askDesktop(sessionBus, Object.values(questions));
  return {
    tick: answers.tick,
    read() {
      const answer = answers.first();
      const desktop = answer === null ? undefined : desktops[answer.place];
      if (answer === null || desktop === undefined) return UNKNOWN_HOLD;
      return answer.value ? { on: true, by: { kind: 'quiet-desktop', desktop } } : NO_HOLD;
    },
    blindness: () => (answers.isMissing() ? { kind: 'dnd-untold', cause: answers.cause() } : null),
    stop() {},
  };
}
