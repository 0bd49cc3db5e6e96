/** Has work done one piece after the other. */
export interface SerialQueue {
  /** Pieces that are under way or wait. */
  readonly size: number;
  /**
   * Does `work` after all that was given before, whatever became of that: one that fails stops nothing. Settles as the
   * work does, and never before this call is over.
   */
  run<T>(work: () => T | Promise<T>): Promise<T>;
  /** Resolves when all that was given until now has come to its end, well or not. */
  settled(): Promise<void>;
}

export function createSerialQueue(): SerialQueue {
  let size = 0;
  /** Never rejects: what became of a piece is told to who gave it. */
  let last: Promise<void> = Promise.resolve();
  return {
    get size() {
      return size;
    },
    run(work) {
      size += 1;
      const done = last.then(work).finally(() => {
        size -= 1;
      });
      last = done.then(
        () => {},
        () => {},
      );
      return done;
    },
    settled: () => last,
  };
}
