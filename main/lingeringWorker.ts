import type { Worker } from 'node:worker_threads';

export interface LingeringWorker<Task, Done> {
  /** One task at a time. Rejects with what the worker throws, or where it ends without an answer. */
  run(task: Task): Promise<Done>;
}

interface Asked<Done> {
  readonly resolve: (done: Done) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A worker that answers each task with one message. It is started with the first task and stays for the next: a start
 * takes longer than most tasks. It goes when none has come for a while, for what it has taken of memory it keeps.
 * @param idleMs milliseconds for which it waits for the next task
 */
export function createLingeringWorker<Task, Done>(start: () => Worker, idleMs: number): LingeringWorker<Task, Done> {
  let worker: Worker | null = null;
  let asked: Asked<Done> | null = null;
  let idle: NodeJS.Timeout | undefined;

  function open(): Worker {
    const opened = start();
    opened.on('message', (done: Done) => {
      idle = setTimeout(letGo, idleMs).unref();
      asked?.resolve(done);
    });
    opened.on('error', (error) => failed(opened, error));
    opened.on('exit', () => failed(opened, new Error('the work beside the app ended without an answer')));
    return opened;
  }

  /** One that was let go has nobody waiting for it. */
  function failed(ended: Worker, error: Error): void {
    if (worker !== ended) return;
    letGo();
    asked?.reject(error);
  }

  function letGo(): void {
    clearTimeout(idle);
    void worker?.terminate();
    worker = null;
  }

  return {
    run(task) {
      clearTimeout(idle);
      const free = (worker ??= open());
      return new Promise((resolve, reject) => {
        asked = { resolve, reject };
        free.postMessage(task);
      });
    },
  };
}
