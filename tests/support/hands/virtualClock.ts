/** The app's clock on time that is made up, with timers in Node's order. */
import type { Clock } from '../../../main/clock.ts';

interface Timer {
  readonly every: number | null;
  readonly run: () => void;
  at: number;
  /** Of timers for the same moment the one that was set first runs first. */
  turn: number;
}

export interface VirtualClock extends Clock {
  /** Lets time pass to this moment, timer by timer. */
  passTo(mono: number): void;
}

/** An interval is set anew after it has run, so that a timer which it sets meanwhile comes before it. */
export function virtualClock(start: number, wall = Date.parse('2026-03-02T09:00:00+01:00')): VirtualClock {
  let mono = start;
  let turns = 0;
  let timers: readonly Timer[] = [];

  function set(every: number | null, ms: number, run: () => void): () => void {
    const timer = { every, run, at: mono + ms, turn: turns++ };
    timers = [...timers, timer];
    return () => void (timers = timers.filter((other) => other !== timer));
  }

  function next(until: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of timers) {
      if (timer.at > until) continue;
      if (first === undefined || timer.at < first.at || (timer.at === first.at && timer.turn < first.turn))
        first = timer;
    }
    return first;
  }

  return {
    rate: 1,
    mono: () => mono,
    realMono: () => mono,
    now: () => ({ mono, wall: wall + mono - start, zone: 'Europe/Vienna' }),
    every: (ms, run) => set(ms, ms, run),
    // Node's shortest timer is one millisecond.
    after: (ms, run) => set(null, Math.max(1, ms), run),
    passTo(until) {
      for (let timer = next(until); timer !== undefined; timer = next(until)) {
        mono = timer.at;
        if (timer.every === null) timers = timers.filter((other) => other !== timer);
        timer.run();
        if (timer.every !== null) {
          timer.at = mono + timer.every;
          timer.turn = turns++;
        }
      }
      mono = until;
    },
  };
}
