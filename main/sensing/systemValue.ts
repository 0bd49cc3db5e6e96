import type { SensorHealth } from '../../shared/sensors.ts';
import type { Known } from '../../shared/terms.ts';
import { afterFailure, mayTry, NO_FAILURE } from './backoff.ts';
import { causeOf } from './cause.ts';
import type { Visibility } from './desktopSession.ts';

/** A value that the system is asked for. The question may fail. */
export interface SystemValue<T> {
  /** The value now, or `'unknown'`. Never throws. `real`: real milliseconds, for the pause after a failure. */
  read(real: number): Known<T>;
  health(): SensorHealth;
}

/**
 * Wraps a system call. The result is `'unknown'` if the session cannot show the value or the call fails.
 * @param ask the system call; may throw
 * @param isPlausible whether an answer makes sense; if not, the call counts as failed
 * @param failure what is noted while it fails
 */
export function guardedValue<T>(
  sensor: SensorHealth['sensor'],
  visibility: Visibility,
  ask: () => T,
  isPlausible: (value: T) => boolean,
  failure: 'idle-untold' | 'pointer-unread',
): SystemValue<T> {
  let backoff = NO_FAILURE;
  let cause = '';

  function attempt(): Known<T> {
    try {
      const value = ask();
      if (isPlausible(value)) return value;
      cause = causeOf(`the answer was ${JSON.stringify(value)}`);
    } catch (error) {
      cause = causeOf(error);
    }
    return 'unknown';
  }

  return {
    read(real) {
      if (!visibility.sees || !mayTry(backoff, real)) return 'unknown';
      const value = attempt();
      backoff = value === 'unknown' ? afterFailure(backoff, real) : NO_FAILURE;
      return value;
    },
    health() {
      if (!visibility.sees) return { sensor, sees: false, note: visibility.note };
      if (backoff.failures > 0) return { sensor, sees: false, note: { kind: failure, cause } };
      return { sensor, sees: true, note: null };
    },
  };
}
