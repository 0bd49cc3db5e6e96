import { guardedReading, type Reading } from './reading.ts';
import type { Sight } from './session.ts';

/** Electron's `powerMonitor`, as far as it is needed here. */
export interface IdleSource {
  /** Whole real seconds since the last input, rounded down. */
  getSystemIdleTime(): number;
}

/** Whole real seconds since the last input of any kind, rounded down. */
export function idleReading(idle: IdleSource, sight: Sight): Reading<number> {
  return guardedReading(
    'idle',
    sight,
    () => idle.getSystemIdleTime(),
    (seconds) => Number.isFinite(seconds) && seconds >= 0,
    'The system does not tell at the moment when the last input was.',
  );
}
