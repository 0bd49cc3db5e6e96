import { useEffect, useState } from 'react';

/** A running time as it was when it was received. */
export interface Running {
  /** Milliseconds of the app's time at receipt. */
  readonly elapsedMs: number;
  /** Milliseconds of `performance.now()` at receipt. */
  readonly receivedAt: number;
  /** Seconds of the app's time for each real second. */
  readonly rate: number;
  /** Milliseconds of the app's time after which it stands still. */
  readonly endMs: number;
}

function elapsedNow({ elapsedMs, receivedAt, rate, endMs }: Running): number {
  return Math.min(endMs, elapsedMs + Math.max(0, performance.now() - receivedAt) * rate);
}

/** Milliseconds of the app's time so far, fresh at each of its whole seconds. At rest while the window is hidden. */
export function useElapsed({ elapsedMs, receivedAt, rate, endMs }: Running): number {
  const [, redraw] = useState(0);
  useEffect(() => {
    let timer: number | undefined;
    const wait = () => {
      const now = elapsedNow({ elapsedMs, receivedAt, rate, endMs });
      if (document.hidden || now >= endMs) return;
      const untilWhole = 1000 - (now % 1000);
      timer = window.setTimeout(tick, Math.max(50, untilWhole / rate));
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
  }, [elapsedMs, receivedAt, rate, endMs]);
  return elapsedNow({ elapsedMs, receivedAt, rate, endMs });
}
