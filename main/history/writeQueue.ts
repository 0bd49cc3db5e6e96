/** What the app itself writes to `history.db`, in order, without ever standing still until the file is free. */
import { setTimeout } from 'node:timers/promises';
import { createSerialQueue } from '../../shared/serialQueue.ts';
import { isLockedError } from './store/connection.ts';

export interface WriteQueueParts {
  /** A worker of ours has the file and will be done with it. */
  readonly isBusy: () => boolean;
  /** Ends with the deletions that were asked for until now; null where none is left. */
  readonly deletions: () => Promise<unknown> | null;
  /** Milliseconds for which somebody else may hold the file. */
  readonly patience: number;
}

export interface WriteQueue {
  readonly isWaiting: boolean;
  /**
   * Runs `write` at once where the file is free, else as soon as it is, after all that waits and after the deletions
   * that were asked for before. Rejects with what it throws, and where somebody else holds the file for too long.
   */
  write<T>(write: () => T): Promise<T>;
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
}

/** Milliseconds between tries: an import lets the file go for some hundredths of a second, again and again. */
const TRY_EVERY = 5;

export function createWriteQueue({ isBusy, deletions, patience }: WriteQueueParts): WriteQueue {
  const queue = createSerialQueue();

  async function whenFree<T>(write: () => T, before: Promise<unknown> | null): Promise<T> {
    await before;
    let since = performance.now();
    for (;;) {
      try {
        return write();
      } catch (error) {
        if (isBusy()) since = performance.now();
        if (!isLockedError(error) || performance.now() - since > patience) throw error;
      }
      await setTimeout(TRY_EVERY);
    }
  }

  function inLine<T>(write: () => T): Promise<T> {
    const before = deletions();
    return queue.run(() => whenFree(write, before));
  }

  return {
    get isWaiting() {
      return queue.size > 0;
    },
    write(write) {
      if (queue.size > 0 || deletions() !== null) return inLine(write);
      try {
        return Promise.resolve(write());
      } catch (error) {
        return isLockedError(error) ? inLine(write) : Promise.reject(error);
      }
    },
    settled: () => queue.settled(),
  };
}
