import { Worker } from 'node:worker_threads';

export interface Running<T> {
  readonly worker: Worker;
  /** What the worker says first. Rejects with what it throws, or where it ends without a word. */
  readonly done: Promise<T>;
}

/** Starts a worker that does one thing and answers with one message. */
export function runWorker<T>(program: URL, workerData: unknown): Running<T> {
  const worker = new Worker(program, { workerData });
  const done = new Promise<T>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the work beside the app ended without an answer')));
  });
  return { worker, done };
}
