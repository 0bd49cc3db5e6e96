/** The pause before a new attempt after failures: 5 s, then twice as long each time, up to 5 min. */
export interface Backoff {
  /** Failures in a row. */
  readonly failures: number;
  /** Real milliseconds of the next attempt. */
  readonly retryAt: number;
}

const FIRST_MS = 5_000;
const LONGEST_MS = 300_000;

export const NO_FAILURE: Backoff = { failures: 0, retryAt: -Infinity };

/** The backoff after one more failure at `real` milliseconds. */
export function afterFailure(backoff: Backoff, real: number): Backoff {
  const wait = Math.min(FIRST_MS * 2 ** backoff.failures, LONGEST_MS);
  return { failures: backoff.failures + 1, retryAt: real + wait };
}

/** Whether it is time to try (again) at `real` milliseconds. */
export function mayTry(backoff: Backoff, real: number): boolean {
  return real >= backoff.retryAt;
}
