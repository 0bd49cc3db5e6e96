/** How long the main process of a running app stands still, measured from inside. */
import type { MainProcess } from './mainProcess.ts';

export interface Stall {
  /** Longest time for which main did nothing else, in milliseconds. */
  readonly main: number;
  /**
   * What a quick program may have waited for its turn in the same time on this machine, measured in the test's own
   * process: a busy machine makes both longer.
   */
  readonly machine: number;
}

/** Milliseconds between two beats. */
const BEAT = 10;

/** Longest that main may stand still because of what comes from outside, in milliseconds. */
export const LONGEST_STALL = 100;

/** What a busy machine adds to it: a stall of main itself is there on an idle machine, too. */
export const allowed = ({ machine }: Stall): number => LONGEST_STALL + 3 * machine;

/** Runs `act` while main's heart beats, and gives back how long it stopped. */
export async function stallDuring(main: MainProcess, act: () => Promise<unknown>): Promise<Stall> {
  await main.evaluate((_electron, beat) => {
    const state = { last: performance.now(), longest: 0, timer: undefined as unknown };
    state.timer = setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last - beat);
      state.last = now;
    }, beat);
    (globalThis as Record<string, unknown>)['unknotHeart'] = state;
  }, BEAT);
  let [last, machine] = [performance.now(), 0];
  const own = setInterval(() => {
    const now = performance.now();
    machine = Math.max(machine, now - last - BEAT);
    last = now;
  }, BEAT);
  try {
    await act();
  } finally {
    clearInterval(own);
  }
  const longest = await main.evaluate(() => {
    const state = (globalThis as Record<string, unknown>)['unknotHeart'] as {
      readonly last: number;
      readonly longest: number;
      readonly timer: number;
    };
    clearInterval(state.timer);
    return Math.max(state.longest, performance.now() - state.last);
  });
  return { main: longest, machine };
}
