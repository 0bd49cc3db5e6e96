/** The trays of Linux desktops: those that a StatusNotifierWatcher on the session bus knows. */
import type { SensorHealth } from '../../shared/sensors.ts';
import { SECOND } from '../../shared/moment.ts';
import type { Bus, OpenBus } from '../sensing/bus.ts';
import { createReconnectingBus } from '../sensing/reconnectingBus.ts';
import { watchOwner } from '../sensing/busOwner.ts';
import { causeOf } from '../sensing/cause.ts';
import type { SensingClock } from '../sensing/clock.ts';
import type { StatusItem } from './statusItem/statusItem.ts';

/** While there is no connection. */
const TRY_EVERY_MS = 5 * SECOND;
const WATCHER = 'org.kde.StatusNotifierWatcher';

export const SEEN: SensorHealth = { sensor: 'tray', sees: true, note: null };

export interface TrayHostParts {
  /** Address of the session bus; undefined where there is none. */
  readonly address: string | undefined;
  readonly openBus: OpenBus;
  readonly clock: SensingClock;
  /** What is put into the tray whenever there is one. */
  readonly item: Pick<StatusItem, 'serve' | 'register' | 'onBusLost'>;
  readonly onHealth: (health: SensorHealth) => void;
}

/** Calls back whenever a tray comes or goes, and opens a lost bus again. Gives back what stops it. */
export function watchTrayHost({ address, openBus, clock, item, onHealth }: TrayHostParts): () => void {
  const unseen = (cause: string | null): void =>
    onHealth({ sensor: 'tray', sees: false, note: { kind: 'no-tray', cause } });
  if (address === undefined || address === '') {
    unseen('DBUS_SESSION_BUS_ADDRESS is not set');
    return () => {};
  }
  let bus: Bus | null = null;
  const watcher = watchOwner(WATCHER, (owner) => void tell(owner));

  async function tell(owner: string | null): Promise<void> {
    const on = bus;
    if (on === null) return;
    if (owner === null) return unseen(null);
    const isCurrent = (): boolean => on === bus && owner === watcher.current;
    try {
      await item.register(on, owner);
      if (isCurrent()) onHealth(SEEN);
    } catch (error) {
      if (isCurrent()) unseen(causeOf(error));
    }
  }

  /** Null while there is a connection. */
  let stopTrying: (() => void) | null = null;
  const line = createReconnectingBus({
    address,
    openBus,
    async follow(opened) {
      stopTrying?.();
      stopTrying = null;
      bus = opened;
      await item.serve(opened);
      await watcher.follow(opened);
      if (watcher.current === null) unseen(null);
    },
    onSignal: (signal) => watcher.onSignal(signal),
    onDown(cause) {
      bus = null;
      item.onBusLost();
      watcher.onBusLost();
      unseen(cause);
      stopTrying ??= clock.every(TRY_EVERY_MS, tryAgain);
    },
  });
  const tryAgain = (): void => line.tick(clock.realMono());
  tryAgain();
  return () => {
    stopTrying?.();
    line.stop();
  };
}
