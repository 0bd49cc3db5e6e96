import { useCallback, useEffect, useState } from 'react';

/** A running time as it was when it was received. */
export interface RunningClock {
  /** Milliseconds of the app's time at receipt. */
  readonly elapsedMs: number;
  /** Milliseconds of `performance.now()` at receipt. */
  readonly receivedAt: number;
  /** Seconds of the app's time for each real second; 0 while it stands still. */
  readonly rate: number;
  /** Milliseconds of the app's time after which it stands still. */
  readonly endMs: number;
}

export interface Elapsed {
  /** Milliseconds of the app's time so far, as they are shown. */
  readonly elapsedMs: number;
  /** The same at the moment it is asked. */
  readonly now: () => number;
}

/** The least time between two drawings, in real milliseconds. */
const LEAST_WAIT = 50;

/**
 * The app's time so far, fresh at each of its whole seconds and at each moment that `next` names. At rest while the
 * window is hidden.
 * @param next the first moment after the given one at which something changes, in milliseconds of the app's time
 */
export function useElapsed(
  { elapsedMs, receivedAt, rate, endMs }: RunningClock,
  next: (now: number) => number,
): Elapsed {
  const [, redraw] = useState(0);
  const now = useCallback(
    () => Math.min(endMs, elapsedMs + Math.max(0, performance.now() - receivedAt) * rate),
    [elapsedMs, receivedAt, rate, endMs],
  );
  useEffect(() => {
    let timer: number | undefined;
    const wait = () => {
      const at = now();
      if (document.hidden || rate === 0 || at >= endMs) return;
      const until = Math.min(1000 - (at % 1000), next(at) - at);
      timer = window.setTimeout(tick, Math.max(LEAST_WAIT, until / rate));
    };
    const tick = () => {
      clearTimeout(timer);
      redraw((count) => count + 1);
      wait();
    };
    wait();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [now, next, rate, endMs]);
  return { elapsedMs: now(), now };
}
