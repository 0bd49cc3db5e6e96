/** The end of the app: what is being done to the history comes to its end, or is broken off with nothing left in part. */
import { setImmediate } from 'node:timers/promises';
import type { HistoryWork } from './historyWork.ts';

export interface QuittingParts {
  readonly work: Pick<HistoryWork, 'isIdle' | 'end'>;
  /** Stops all that watches and shows, and asks for the last writes. */
  readonly stop: () => void;
  /** Closes what is still open. */
  readonly close: () => void;
  /** Quits anew, once there is nothing to wait for. */
  readonly quit: () => void;
}

export interface Quitting {
  readonly isUnderWay: boolean;
  /** To be called with each `will-quit`. */
  onWillQuit(event: { preventDefault(): void }): void;
}

/** Milliseconds. A deletion among years of use takes some seconds; a disk that takes longer than this may hang. */
const AT_MOST = 20_000;

export function createQuitting({ work, stop, close, quit }: QuittingParts): Quitting {
  let stage: 'running' | 'ending' | 'ended' = 'running';

  async function finish(): Promise<void> {
    await work.end(AT_MOST);
    // Whoever asked for the work tidies up after it first.
    await setImmediate();
    end();
    quit();
  }

  function end(): void {
    stage = 'ended';
    close();
  }

  return {
    get isUnderWay() {
      return stage !== 'running';
    },
    onWillQuit(event) {
      if (stage === 'ended') return;
      const isFirst = stage === 'running';
      stage = 'ending';
      if (isFirst) stop();
      if (isFirst && work.isIdle) return end();
      event.preventDefault();
      if (isFirst) void finish();
    },
  };
}
