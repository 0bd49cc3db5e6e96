import { guardedReading, type Reading } from './reading.ts';
import type { IdleSight } from './session.ts';

/** Electron's `powerMonitor`, as far as it is needed here. */
export interface IdleSource {
  /** Whole real seconds since the last input, rounded down. */
  getSystemIdleTime(): number;
}

/** Whole real seconds since the last input of any kind, rounded down. */
export function idleReading(idle: IdleSource, sight: IdleSight): Reading<number> {
  const reading = guardedReading(
    'idle',
    sight.sees === 'unproven' ? { sees: true } : sight,
    () => idle.getSystemIdleTime(),
    (seconds) => Number.isFinite(seconds) && seconds >= 0,
    'The system does not tell at the moment when the last input was.',
  );
  if (sight.sees !== 'unproven') return reading;
  let isProven = false;
  return {
    read(real) {
      const seconds = reading.read(real);
      isProven ||= seconds !== 'unknown' && seconds > 0;
      return isProven ? seconds : 'unknown';
    },
    health: () => (isProven ? reading.health() : { sensor: 'idle', sees: false, note: sight.note }),
  };
}
