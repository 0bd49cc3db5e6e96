import type { SensorHealth } from '../../shared/bridge.ts';
import type { Known } from '../../shared/terms.ts';
import { afterFailure, mayTry, NO_FAILURE } from './backoff.ts';
import { causeOf, withCause } from './cause.ts';
import type { Sight } from './session.ts';

/** A value that the system gives on request and that may fail. */
export interface Reading<T> {
  /** The value now, or `'unknown'`; never throws. `real` is real milliseconds, for the backoff after a failure. */
  read(real: number): Known<T>;
  health(): SensorHealth;
}

/**
 * Wraps a system call so that it gives `'unknown'` where the session cannot show the value or the call fails.
 * @param ask the system call; may throw
 * @param isSound whether an answer makes sense; anything else counts as a failure
 * @param failureNote what to tell the person while it fails
 */
export function guardedReading<T>(
  sensor: SensorHealth['sensor'],
  sight: Sight,
  ask: () => T,
  isSound: (value: T) => boolean,
  failureNote: string,
): Reading<T> {
  let backoff = NO_FAILURE;
  let cause = '';

  function attempt(): Known<T> {
    try {
      const value = ask();
      if (isSound(value)) return value;
      cause = causeOf(`the answer was ${JSON.stringify(value)}`);
    } catch (error) {
      cause = causeOf(error);
    }
    return 'unknown';
  }

  return {
    read(real) {
      if (!sight.sees || !mayTry(backoff, real)) return 'unknown';
      const value = attempt();
      backoff = value === 'unknown' ? afterFailure(backoff, real) : NO_FAILURE;
      return value;
    },
    health() {
      if (!sight.sees) return { sensor, sees: false, note: sight.note };
      if (backoff.failures > 0) return { sensor, sees: false, note: withCause(failureNote, cause) };
      return { sensor, sees: true, note: '' };
    },
  };
}
