/** Has the long work on `history.db` done by a worker, one task after the other, and lets the app write in between. */
import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { Language } from '../../shared/language.ts';
import { createSerialQueue } from '../../shared/serialQueue.ts';
import type { HistoryDone, HistoryOrder, HistoryTask, StopMessage } from './worker.ts';
import { runWorker } from '../runWorker.ts';
import { createWriteQueue, type WriteQueue } from './writeQueue.ts';

export interface HistoryJobsParts {
  /** Path of `history.db`. */
  readonly file: string;
  /** The program of the worker. */
  readonly program: URL;
  /** In which an export says why breaks were due. */
  readonly language: Language;
  /** Resolves when the file is checked and in its newest form. Rejects where it cannot be opened. */
  readonly prepare: () => Promise<void>;
  /** Milliseconds for which a write waits for somebody else who holds the file. */
  readonly patience?: number;
}

export interface HistoryJobs extends Pick<WriteQueue, 'write'> {
  /** A task is under way or waits. */
  readonly isBusy: boolean;
  /** Nor does anything wait to be written. */
  readonly isIdle: boolean;
  /** Waits for those before. Rejects where the work broke off. */
  run<K extends HistoryTask['is']>(task: Extract<HistoryTask, { is: K }>): Promise<HistoryDone[K]>;
  /**
   * For the end of the app: deletions and writes come to their end, imports and exports break off without leaving half
   * of anything. Resolves when that is done, or after so many milliseconds.
   */
  end(atMost: number): Promise<void>;
}

const TIMEOUT_MS = 5000;

/** What would go on for long, and can be asked for again. */
const mayBreakOff = ({ is }: HistoryTask) => is === 'import' || is === 'export';

export function createHistoryJobs({
  file,
  program,
  language,
  prepare,
  patience = TIMEOUT_MS,
}: HistoryJobsParts): HistoryJobs {
  const queue = createSerialQueue();
  let deletion: Promise<unknown> | null = null;
  /** The worker of a task that may be broken off. */
  let breakable: Worker | null = null;
  let isEnding = false;
  const isBusy = () => queue.size > 0;
  const writes = createWriteQueue({ isBusy, deletions: () => deletion, patience });

  async function start<K extends HistoryTask['is']>(task: Extract<HistoryTask, { is: K }>): Promise<HistoryDone[K]> {
    await prepare();
    if (isEnding && mayBreakOff(task)) throw new Error('Unknot quits');
    const { worker, done } = runWorker<HistoryDone[K]>(program, { file, task, language } satisfies HistoryOrder);
    if (!mayBreakOff(task)) return done;
    breakable = worker;
    return done.finally(() => (breakable = null));
  }

  return {
    get isBusy() {
      return isBusy();
    },
    get isIdle() {
      return queue.size === 0 && !writes.isWaiting;
    },
    run(task) {
      const done = queue.run(() => start(task));
      const ended = queue.settled();
      if (task.is === 'delete') {
        deletion = ended;
        void ended.then(() => deletion === ended && (deletion = null));
      }
      return done;
    },
    write: writes.write,
    async end(atMost) {
      isEnding = true;
      breakable?.postMessage('stop' satisfies StopMessage);
      const stop = new AbortController();
      // It rejects only when it is stopped, as nobody waits any more.
      const late = setTimeout(atMost, null, { signal: stop.signal }).catch(() => null);
      await Promise.race([queue.settled().then(() => writes.settled()), late]);
      stop.abort();
    },
  };
}
