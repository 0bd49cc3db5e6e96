/** A film or a video: a program keeps the screen awake, and is in front or has the whole screen. */
import { fullscreenHoldOf } from '../../../shared/apps/fullscreenHold.ts';
import type { Front } from '../windowSensor.ts';
import { askDesktop } from './desktopAnswers.ts';
import {
  blindHere,
  type HoldReading,
  type HoldSensor,
  type HoldSensorParts,
  NO_HOLD,
  UNKNOWN_HOLD,
} from './holdSensor.ts';
import { isSameProgram } from './sameProgram.ts';
import { WAKE_QUESTIONS, type WakingProgram } from './wakePrograms.ts';

/** In full screen, real ms from one question to the next for a desktop that does not tell by itself. */
const ASK_AGAIN_AFTER_MS = 10_000;

export function watchFilm(parts: HoldSensorParts): HoldSensor {
  const { sessionBus, front, seesFront } = parts;
  if (sessionBus === null) return blindHere('film-unread');
  const answers = askDesktop(sessionBus, WAKE_QUESTIONS);
  let refreshedAt = -Infinity;
  return {
    tick(real) {
      if (front()?.fullscreen === true && real - refreshedAt >= ASK_AGAIN_AFTER_MS) {
        refreshedAt = real;
        answers.refresh();
      }
      answers.tick(real);
    },
    read() {
      const answer = answers.first();
      return answer === null ? UNKNOWN_HOLD : readingOf(answer.value, front(), parts);
    },
    blindness() {
      if (answers.isMissing()) return { kind: 'film-untold', cause: answers.cause() };
      return seesFront() ? null : { kind: 'film-no-front' };
    },
    stop() {},
  };
}

/** What keeps the screen awake in the background, such as a download, is no film. */
function readingOf(
  programs: readonly WakingProgram[],
  front: Front | null,
  { isOwnProgram, settings }: HoldSensorParts,
): HoldReading {
  const others = programs.filter((program) => program === null || !isOwnProgram(program));
  if (others.length === 0) return NO_HOLD;
  const app = front?.app ?? null;
  // What is for work keeps the screen awake too, while it renders or shows another machine; the person's rule counts here.
  if (app !== null && fullscreenHoldOf(app, settings().apps) === 'none') return NO_HOLD;
  if (app !== null && others.some((program) => program !== null && isSameProgram(program, app))) return film(app);
  if (front === null || front.fullscreen === 'unknown') return UNKNOWN_HOLD;
  return front.fullscreen ? film(app) : NO_HOLD;
}

function film(app: string | null): HoldReading {
  return { on: true, by: { kind: 'keeps-awake', app } };
}
