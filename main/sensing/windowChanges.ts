import { afterFailure, mayTry, NO_FAILURE } from './backoff.ts';

/** A running program whose output is read. */
export interface RunningProgram {
  stop(): void;
}

/**
 * Starts a program and reports its output until it ends. May throw. `ended` is called once, also if it did not start.
 */
export type RunProgram = (
  command: string,
  args: readonly string[],
  on: { line(line: string): void; ended(): void },
) => RunningProgram;

/** Notices that another window comes to the front, without asking again and again. */
export interface WindowChanges {
  /** Starts the watch if it does not run. Call it about every second. */
  tick(real: number): void;
  /** Whether changes are noticed at present. If not, the caller has to ask for the window. */
  isLive(): boolean;
  /** Counts the changes. */
  count(): number;
  /** Ends the watch; the next tick starts it again. */
  stop(): void;
}

/** A watch that ran this long worked, so its end is the first failure of a new series. */
const STEADY_MS = 60_000;

/**
 * Watches the property in which an X11 window manager keeps the active window. It costs one small process that sleeps.
 * https://specifications.freedesktop.org/wm-spec/latest/
 */
export function watchX11Window(runProgram: RunProgram): WindowChanges {
  let running: RunningProgram | null = null;
  let latestWatch = 0;
  let startedAt = 0;
  let backoff = NO_FAILURE;
  let lastLine = '';
  let changes = 0;
  let endedByItself = false;

  function onLine(line: string): void {
    if (line === lastLine) return;
    lastLine = line;
    changes += 1;
  }

  function forget(): void {
    latestWatch += 1;
    running = null;
    lastLine = '';
  }

  function start(real: number): void {
    const thisWatch = (latestWatch += 1);
    startedAt = real;
    running = runProgram('xprop', ['-spy', '-root', '_NET_ACTIVE_WINDOW'], {
      line: (line) => {
        if (thisWatch === latestWatch) onLine(line);
      },
      ended: () => {
        if (thisWatch !== latestWatch) return;
        forget();
        endedByItself = true;
      },
    });
  }

  function failed(real: number): void {
    const wasSteady = real - startedAt >= STEADY_MS;
    backoff = afterFailure(wasSteady ? NO_FAILURE : backoff, real);
  }

  return {
    tick(real) {
      if (endedByItself) failed(real);
      endedByItself = false;
      if (running !== null || !mayTry(backoff, real)) return;
      try {
        start(real);
      } catch {
        // It is tried again, and until then the window is asked for again and again: nothing is missed.
        forget();
        failed(real);
      }
    },
    // Without that property xprop prints a line with no window id.
    isLive: () => running !== null && lastLine.includes('window id #'),
    count: () => changes,
    stop() {
      const ending = running;
      forget();
      ending?.stop();
    },
  };
}
