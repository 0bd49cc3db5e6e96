/** The end of the app: what is being done to the history comes to its end, or is broken off with nothing left in part. */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { SerialQueue } from '../shared/serialQueue.ts';
import type { HistoryJobs } from './history/jobs.ts';

export interface QuittingParts {
  /** The files that the person has asked for: their writing needs the windows. */
  readonly saving: Pick<SerialQueue, 'size' | 'settled'>;
  readonly jobs: Pick<HistoryJobs, 'isIdle' | 'end'>;
  /** Stops all that watches and shows, and asks for the last writes. */
  readonly stop: () => void;
  /** Closes what is still open. */
  readonly close: () => void;
  /** Quits anew, once there is nothing to wait for. */
  readonly quit: () => void;
}

export interface Quitting {
  readonly isUnderWay: boolean;
  /** To be called with each `before-quit`, as long as the windows are there. */
  onBeforeQuit(event: { preventDefault(): void }): void;
  /** To be called with each `will-quit`. */
  onWillQuit(event: { preventDefault(): void }): void;
}

/** Milliseconds. A deletion among years of use takes some seconds; a disk that takes longer than this may hang. */
const AT_MOST = 20_000;

export function createQuitting({ saving, jobs, stop, close, quit }: QuittingParts): Quitting {
  let isWaited: 'not yet' | 'under way' | 'over' = 'not yet';
  let stage: 'running' | 'ending' | 'ended' = 'running';

  async function waitForFiles(): Promise<void> {
    const stop = new AbortController();
    // It rejects only when it is stopped, as nobody waits any more.
    const late = setTimeout(AT_MOST, null, { signal: stop.signal }).catch(() => null);
    await Promise.race([saving.settled(), late]);
    stop.abort();
    isWaited = 'over';
    quit();
  }

  async function finish(): Promise<void> {
    await jobs.end(AT_MOST);
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
    onBeforeQuit(event) {
      if (isWaited === 'over' || (isWaited === 'not yet' && saving.size === 0)) return;
      event.preventDefault();
      if (isWaited === 'under way') return;
      isWaited = 'under way';
      void waitForFiles();
    },
    onWillQuit(event) {
      if (stage === 'ended') return;
      const isFirst = stage === 'running';
      stage = 'ending';
      if (isFirst) stop();
      if (isFirst && jobs.isIdle) return end();
      event.preventDefault();
      if (isFirst) void finish();
    },
  };
}
