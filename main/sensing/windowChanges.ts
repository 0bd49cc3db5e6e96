import { afterFailure, mayTry, NO_FAILURE } from './backoff.ts';

/** A running program whose output is read. */
export interface Listening {
  stop(): void;
}

/** Starts a program and reports its output until it ends; may throw. `ended` is called once, also if it never began. */
export type Listen = (
  command: string,
  args: readonly string[],
  on: { line(line: string): void; ended(): void },
) => Listening;

/** Tells when another window comes to the front, without asking again and again. */
export interface WindowChanges {
  /** Starts the watch where it is wanted and not running; to be called every second or so. */
  tick(real: number): void;
  /** Whether changes are seen at present; otherwise the window has to be asked for. */
  isLive(): boolean;
  /** Counts the changes. */
  count(): number;
  /** Ends the watch; the next tick starts it again. */
  stop(): void;
}

/** A watch that ran this long was sound; its end starts a new row of failures. */
const STEADY_MS = 60_000;

/** Watches the property in which an X11 window manager keeps the active window: one small, sleeping process. */
export function watchX11Window(listen: Listen): WindowChanges {
  let running: Listening | null = null;
  let watch = 0;
  let startedAt = 0;
  let backoff = NO_FAILURE;
  let lastLine = '';
  let changes = 0;
  let endedUnasked = false;

  function heard(line: string): void {
    if (line === lastLine) return;
    lastLine = line;
    changes += 1;
  }

  function forget(): void {
    watch += 1;
    running = null;
    lastLine = '';
  }

  function start(real: number): void {
    const mine = (watch += 1);
    startedAt = real;
    running = listen('xprop', ['-spy', '-root', '_NET_ACTIVE_WINDOW'], {
      line: (line) => {
        if (mine === watch) heard(line);
      },
      ended: () => {
        if (mine !== watch) return;
        forget();
        endedUnasked = true;
      },
    });
  }

  function failed(real: number): void {
    const heldOut = real - startedAt >= STEADY_MS;
    backoff = afterFailure(heldOut ? NO_FAILURE : backoff, real);
  }

  return {
    tick(real) {
      if (endedUnasked) failed(real);
      endedUnasked = false;
      if (running !== null || !mayTry(backoff, real)) return;
      try {
        start(real);
      } catch {
        forget();
        failed(real);
      }
    },
    // A window manager that does not keep the property gets a line without a window id.
    isLive: () => running !== null && lastLine.includes('window id #'),
    count: () => changes,
    stop() {
      const ending = running;
      forget();
      ending?.stop();
    },
  };
}
