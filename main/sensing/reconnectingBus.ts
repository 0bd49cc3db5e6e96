import { afterFailure, mayTry, NO_FAILURE } from './backoff.ts';
import type { Bus, BusSignal, OpenBus } from './bus.ts';
import { causeOf } from './cause.ts';

/** A connection to a message bus that is opened again after it is lost. */
export interface ReconnectingBus {
  /** Connects if that is due. Call it about every second. `real`: real milliseconds. */
  tick(real: number): void;
  /** Why there is no connection; null while there is one, or before the first attempt has failed. */
  cause(): string | null;
  stop(): void;
}

export interface ReconnectingBusParts {
  readonly address: string;
  readonly openBus: OpenBus;
  /** Subscribes to signals on each new connection. A rejection ends the connection. */
  readonly follow: (bus: Bus) => Promise<void>;
  readonly onSignal: (signal: BusSignal) => void;
  /** The connection was lost, or could not be opened. */
  readonly onDown: (cause: string) => void;
}

/** Keeps a connection to a bus. After a loss it tries again, each time after a longer pause. */
export function createReconnectingBus({
  address,
  openBus,
  follow,
  onSignal,
  onDown,
}: ReconnectingBusParts): ReconnectingBus {
  let state: 'down' | 'opening' | 'open' | 'stopped' = 'down';
  /** Number of the current attempt. What an older attempt still reports is ignored. */
  let latestAttempt = 0;
  let bus: Bus | null = null;
  let cause: string | null = null;
  let backoff = NO_FAILURE;
  let now = 0;

  function close(next: 'down' | 'stopped'): void {
    latestAttempt += 1;
    state = next;
    bus?.close();
    bus = null;
  }

  function lost(thisAttempt: number, why: string): void {
    if (thisAttempt !== latestAttempt) return;
    close('down');
    cause = why;
    backoff = afterFailure(backoff, now);
    onDown(why);
  }

  async function open(thisAttempt: number): Promise<void> {
    const opened = await openBus(address, {
      signal(signal) {
        if (thisAttempt === latestAttempt && state === 'open') onSignal(signal);
      },
      lost: (why) => lost(thisAttempt, why),
    });
    if (thisAttempt !== latestAttempt) return opened.close();
    bus = opened;
    state = 'open';
    await follow(opened);
    if (thisAttempt !== latestAttempt) return;
    cause = null;
    backoff = NO_FAILURE;
  }

  return {
    tick(real) {
      now = real;
      if (state !== 'down' || !mayTry(backoff, real)) return;
      state = 'opening';
      const thisAttempt = (latestAttempt += 1);
      open(thisAttempt).catch((error: unknown) => lost(thisAttempt, causeOf(error)));
    },
    cause: () => cause,
    stop: () => close('stopped'),
  };
}
