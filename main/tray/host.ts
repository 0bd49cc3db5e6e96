/** Whether there is a tray to be seen in. On Linux that is a StatusNotifierWatcher on the session bus. */
import type { SensorHealth } from '../../shared/bridge.ts';
import type { OpenBus } from '../sensing/bus.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const THE_BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

const SEEN: SensorHealth = { sensor: 'tray', sees: true, note: '' };
const UNSEEN: SensorHealth = {
  sensor: 'tray',
  sees: false,
  note: 'No tray shows the icon here. Start Unknot again to open its window; on GNOME the AppIndicator extension adds a tray.',
};

export interface TrayHostParts {
  readonly platform: string;
  /** Address of the session bus; undefined where there is none. */
  readonly address: string | undefined;
  readonly openBus: OpenBus;
  readonly onHealth: (health: SensorHealth) => void;
}

/** Tells at once, and again whenever a tray comes or goes. Gives back the way to stop. */
export async function watchTrayHost({ platform, address, openBus, onHealth }: TrayHostParts): Promise<() => void> {
  if (platform !== 'linux') {
    onHealth(SEEN);
    return () => {};
  }
  if (address === undefined) {
    onHealth(UNSEEN);
    return () => {};
  }
  try {
    const bus = await openBus(address, {
      signal({ member, body }) {
        if (member === 'NameOwnerChanged' && body[0] === WATCHER) onHealth(body[2] === '' ? UNSEEN : SEEN);
      },
      lost: () => onHealth(UNSEEN),
    });
    await bus.match(`type='signal',interface='${THE_BUS.interface}',member='NameOwnerChanged',arg0='${WATCHER}'`);
    const owned = await bus.call({ ...THE_BUS, member: 'NameHasOwner', signature: 's', body: [WATCHER] });
    onHealth(owned === true ? SEEN : UNSEEN);
    return () => bus.close();
  } catch {
    // Without the bus there is no tray either.
    onHealth(UNSEEN);
    return () => {};
  }
}
