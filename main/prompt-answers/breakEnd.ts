/** The end of a break that was rested to its time: its window stays for a moment, and says what the break did. */
import type { Snapshot } from '../../shared/bridge.ts';
import type { EngineStep } from '../../shared/engine/engineStep.ts';
import { SECOND } from '../../shared/moment.ts';
import type { Clock } from '../clock.ts';

export interface BreakEndParts {
  readonly clock: Pick<Clock, 'after'>;
  /** Whether the break's window is still there. */
  readonly breakInView: () => boolean;
  /** It is over. */
  readonly onChange: () => void;
}

export interface BreakEnd {
  /** What the break's window shows of it; null where no break has just ended. */
  readonly shown: Snapshot['breakEnd'];
  follow(step: Pick<EngineStep, 'event' | 'before' | 'after' | 'occurrences'>): void;
  dismiss(): void;
  stop(): void;
}

/** Long enough to be read, in the app's time. */
const SHOWN_FOR = 4 * SECOND;

/** What a person does to leave a break before its time: then they want to be left alone. */
const LEAVING: ReadonlySet<string> = new Set(['end-break', 'emergency-exit', 'not-shown']);

export function createBreakEnd({ clock, breakInView, onChange }: BreakEndParts): BreakEnd {
  let shown: Snapshot['breakEnd'] = null;
  let needAtStart = 0;
  let stopWaiting = () => {};

  function dismiss(): void {
    if (shown === null) return;
    stopWaiting();
    shown = null;
    onChange();
  }

  return {
    get shown() {
      return shown;
    },
    follow({ event, before, after, occurrences }) {
      const { stage } = after.prompt;
      if (stage === 'break' || stage === 'card') {
        stopWaiting();
        shown = null;
        if (before.prompt.stage !== 'break') needAtStart = before.need;
        return;
      }
      const taken = occurrences.find(({ type }) => type === 'taken');
      if (taken?.type !== 'taken' || before.prompt.stage !== 'break' || LEAVING.has(event.type)) return;
      if (after.locked || after.asleepSince !== null || !breakInView()) return;
      stopWaiting();
      shown = {
        kind: taken.kind,
        seconds: Math.round(taken.seconds),
        need: { before: needAtStart, after: after.need },
      };
      stopWaiting = clock.after(SHOWN_FOR, dismiss);
    },
    dismiss,
    stop: () => stopWaiting(),
  };
}
