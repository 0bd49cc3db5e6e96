import type { Bus, BusSignal, OpenBus } from './bus.ts';
import { createReconnectingBus, type ReconnectingBus } from './reconnectingBus.ts';
import type { Environment } from './desktopSession.ts';

/** One of those that listen on a connection which they share. */
export interface BusFollower {
  /** Subscribes on each new connection, and asks the bus itself alone. A rejection ends the connection. */
  follow(bus: Bus): Promise<void>;
  onSignal(signal: BusSignal): void;
  onBusLost(): void;
}

/** One connection for many. */
export interface SharedBus extends ReconnectingBus {
  /** To be called before the first tick. */
  join(...followers: readonly BusFollower[]): void;
}

export function shareBus(address: string, openBus: OpenBus): SharedBus {
  const followers: BusFollower[] = [];
  const bus = createReconnectingBus({
    address,
    openBus,
    async follow(opened) {
      await Promise.all(followers.map((follower) => follower.follow(opened)));
    },
    onSignal(signal) {
      for (const follower of followers) follower.onSignal(signal);
    },
    onDown() {
      for (const follower of followers) follower.onBusLost();
    },
  });
  return { ...bus, join: (...joining) => joining.forEach((each) => followers.push(each)) };
}

export function systemBusAddress(env: Environment): string {
  return env['DBUS_SYSTEM_BUS_ADDRESS'] || 'unix:path=/var/run/dbus/system_bus_socket';
}

/** @param uid user id of this process */
export function sessionBusAddress(env: Environment, uid: number): string {
  return env['DBUS_SESSION_BUS_ADDRESS'] || `unix:path=${env['XDG_RUNTIME_DIR'] || `/run/user/${uid}`}/bus`;
}
