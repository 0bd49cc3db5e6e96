import { afterFailure, mayTry, NO_FAILURE } from './backoff.ts';
import type { Bus, BusSignal, OpenBus } from './bus.ts';
import { causeOf } from './cause.ts';

/** A connection to a message bus that is kept up. */
export interface BusLine {
  /** Connects where that is due; to be called every second or so. `real`: real milliseconds. */
  tick(real: number): void;
  /** Why there is no connection; null while there is one, or before the first attempt has failed. */
  cause(): string | null;
  stop(): void;
}

export interface BusLineParts {
  readonly address: string;
  readonly openBus: OpenBus;
  /** Sets up what is followed, on each new connection; a rejection ends the connection. */
  readonly follow: (bus: Bus) => Promise<void>;
  readonly onSignal: (signal: BusSignal) => void;
  /** There was a connection and it is gone, or none could be had. */
  readonly onDown: (cause: string) => void;
}

/** Keeps a connection to a bus; a lost one is tried again with a growing pause. */
export function keepBusLine({ address, openBus, follow, onSignal, onDown }: BusLineParts): BusLine {
  let state: 'down' | 'opening' | 'open' | 'stopped' = 'down';
  /** Number of the current attempt; whatever an older one still reports comes too late. */
  let attempt = 0;
  let bus: Bus | null = null;
  let cause: string | null = null;
  let backoff = NO_FAILURE;
  let now = 0;

  function close(next: 'down' | 'stopped'): void {
    attempt += 1;
    state = next;
    bus?.close();
    bus = null;
  }

  function lost(mine: number, why: string): void {
    if (mine !== attempt) return;
    close('down');
    cause = why;
    backoff = afterFailure(backoff, now);
    onDown(why);
  }

  async function open(mine: number): Promise<void> {
    const opened = await openBus(address, {
      signal(signal) {
        if (mine === attempt && state === 'open') onSignal(signal);
      },
      lost: (why) => lost(mine, why),
    });
    if (mine !== attempt) return opened.close();
    bus = opened;
    state = 'open';
    await follow(opened);
    if (mine !== attempt) return;
    cause = null;
    backoff = NO_FAILURE;
  }

  return {
    tick(real) {
      now = real;
      if (state !== 'down' || !mayTry(backoff, real)) return;
      state = 'opening';
      const mine = (attempt += 1);
      open(mine).catch((error: unknown) => lost(mine, causeOf(error)));
    },
    cause: () => cause,
    stop: () => close('stopped'),
  };
}
