import { guardedValue, type SystemValue } from './systemValue.ts';
import type { IdleVisibility } from './desktopSession.ts';

/** The part of Electron's `powerMonitor` that is needed here. */
export interface IdleSource {
  /** Whole real seconds since the last input, rounded down. */
  getSystemIdleTime(): number;
}

/** Whole real seconds since the last input of any kind, rounded down. */
export function idleTime(idle: IdleSource, visibility: IdleVisibility): SystemValue<number> {
  const seconds = guardedValue(
    'idle',
    visibility.sees === 'unproven' ? { sees: true } : visibility,
    () => idle.getSystemIdleTime(),
    (seconds) => Number.isFinite(seconds) && seconds >= 0,
    'idle-untold',
  );
  if (visibility.sees !== 'unproven') return seconds;
  let isProven = false;
  return {
    read(real) {
      const idleSeconds = seconds.read(real);
      isProven ||= idleSeconds !== 'unknown' && idleSeconds > 0;
      return isProven ? idleSeconds : 'unknown';
    },
    health: () => (isProven ? seconds.health() : { sensor: 'idle', sees: false, note: visibility.note }),
  };
}
