/** How long the main process of a running app stands still, measured from inside. */
import type { MainProcess } from './mainProcess.ts';

export interface Stall {
  /**
   * Longest time for which main did nothing else, in milliseconds. The time in which the machine let it wait for a core
   * is not in it, where the system counts that (Linux).
   */
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
    const { readFileSync } = process.getBuiltinModule('node:fs');
    /** Milliseconds that the main thread stood ready and had no core: the second number, in nanoseconds. */
    const kept = () => {
      try {
        return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
      } catch {
        return 0;
      }
    };
    const state = { last: performance.now(), kept: kept(), longest: 0, timer: undefined as unknown, look: () => {} };
    state.look = () => {
      const now = performance.now();
      const keptNow = kept();
      state.longest = Math.max(state.longest, now - state.last - beat - (keptNow - state.kept));
      [state.last, state.kept] = [now, keptNow];
    };
    state.timer = setInterval(state.look, beat);
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
      readonly longest: number;
      readonly timer: number;
      readonly look: () => void;
    };
    clearInterval(state.timer);
    state.look();
    return state.longest;
  });
  return { main: longest, machine };
}
