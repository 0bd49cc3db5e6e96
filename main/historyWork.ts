/** Has the long work on `history.db` done by a worker, one task after the other. */
import { Worker } from 'node:worker_threads';
import type { HistoryDone, HistoryTask } from './historyWorker.ts';

export interface HistoryWorkParts {
  /** Path of `history.db`. */
  readonly file: string;
  /** The program of the worker. */
  readonly program: URL;
  /** Brings the file to its newest form. Throws where it cannot be opened. */
  readonly prepare: () => void;
}

export interface HistoryWork {
  /** Something is under way or waits. */
  readonly isBusy: boolean;
  /** Rejects where the work broke off. */
  run<K extends HistoryTask['is']>(task: Extract<HistoryTask, { is: K }>): Promise<HistoryDone[K]>;
}

export function createHistoryWork({ file, program, prepare }: HistoryWorkParts): HistoryWork {
  let open = 0;
  let last: Promise<unknown> = Promise.resolve();

  function start<K extends HistoryTask['is']>(task: Extract<HistoryTask, { is: K }>): Promise<HistoryDone[K]> {
    prepare();
    return new Promise((resolve, reject) => {
      const worker = new Worker(program, { workerData: { file, task } });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the work on history.db ended without an answer')));
    });
  }

  return {
    get isBusy() {
      return open > 0;
    },
    run(task) {
      open += 1;
      const done = last.then(() => start(task)).finally(() => (open -= 1));
      // What became of it is told to who asked for it; the next task begins in any case.
      last = done.catch(() => null);
      return done;
    },
  };
}
