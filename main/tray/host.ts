/** Whether there is a tray to be seen in. On Linux that is a StatusNotifierWatcher on the session bus. */
import type { SensorHealth } from '../../shared/bridge.ts';
import { SECOND } from '../../shared/moment.ts';
import type { OpenBus } from '../sensing/bus.ts';
import { keepBusLine } from '../sensing/busLine.ts';
import { watchOwner } from '../sensing/busOwner.ts';
import { withCause } from '../sensing/cause.ts';
import type { SensingClock } from '../sensing/clock.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';

const SEEN: SensorHealth = { sensor: 'tray', sees: true, note: '' };
const UNSEEN =
  'No tray shows the icon here. Start Unknot again to open its window; on GNOME the AppIndicator extension adds a tray.';

export interface TrayHostParts {
  readonly platform: string;
  /** Address of the session bus; undefined where there is none. */
  readonly address: string | undefined;
  readonly openBus: OpenBus;
  readonly clock: SensingClock;
  readonly onHealth: (health: SensorHealth) => void;
}

/** Tells whenever a tray comes or goes; a lost bus is tried again. Gives back the way to stop. */
export function watchTrayHost({ platform, address, openBus, clock, onHealth }: TrayHostParts): () => void {
  if (platform !== 'linux') {
    onHealth(SEEN);
    return () => {};
  }
  const unseen = (cause: string | null): void =>
    onHealth({ sensor: 'tray', sees: false, note: withCause(UNSEEN, cause) });
  if (address === undefined || address === '') {
    unseen('DBUS_SESSION_BUS_ADDRESS is not set');
    return () => {};
  }
  const tell = (owner: string | null): void => (owner === null ? unseen(null) : onHealth(SEEN));
  const watcher = watchOwner(WATCHER, tell);
  const line = keepBusLine({
    ...{ address, openBus },
    async follow(bus) {
      await watcher.follow(bus);
      tell(watcher.current);
    },
    onSignal: (signal) => watcher.hear(signal),
    onDown(cause) {
      watcher.forget();
      unseen(cause);
    },
  });
  const tick = (): void => line.tick(clock.realMono());
  tick();
  const stopTicking = clock.every(SECOND, tick);
  return () => {
    stopTicking();
    line.stop();
  };
}
