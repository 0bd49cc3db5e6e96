import { type Bus, type BusSignal, BUS_DAEMON } from './bus.ts';

const NO_OWNER_ERROR = 'org.freedesktop.DBus.Error.NameHasNoOwner';

/**
 * Who owns a well-known name on a bus. Only the bus daemon itself is believed.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#bus-messages-name-owner-changed
 */
export interface NameOwner {
  /** Unique name of the owner; null where nobody owns it. */
  readonly current: string | null;
  /** Takes each signal; one of them may report a new owner. */
  onSignal(signal: BusSignal): void;
  /** Asks the bus for the owner, and for a signal at each change. */
  follow(bus: Bus): Promise<void>;
  /** Without a connection no owner is known. */
  onBusLost(): void;
}

/** @param onOwner is called at each change, with null if nobody owns the name */
export function watchOwner(name: string, onOwner: (owner: string | null) => void): NameOwner {
  let current: string | null = null;
  let changes = 0;

  function set(owner: string | null): void {
    if (owner === current) return;
    current = owner;
    onOwner(owner);
  }

  async function ask(bus: Bus): Promise<string | null> {
    try {
      const owner = await bus.call({ ...BUS_DAEMON, member: 'GetNameOwner', signature: 's', body: [name] });
      return typeof owner === 'string' && owner !== '' ? owner : null;
    } catch (error) {
      if ((error as { readonly dbusName?: unknown }).dbusName === NO_OWNER_ERROR) return null;
      throw error;
    }
  }

  return {
    get current() {
      return current;
    },
    onSignal(signal) {
      if (signal.sender !== BUS_DAEMON.destination || signal.interface !== BUS_DAEMON.interface) return;
      if (signal.member !== 'NameOwnerChanged' || signal.body[0] !== name) return;
      const owner = signal.body[2];
      changes += 1;
      set(typeof owner === 'string' && owner !== '' ? owner : null);
    },
    async follow(bus) {
      const { destination, interface: itself } = BUS_DAEMON;
      const rule = `type='signal',sender='${destination}',interface='${itself}',member='NameOwnerChanged',arg0='${name}'`;
      await bus.match(rule);
      const before = changes;
      const owner = await ask(bus);
      // A change that came in the meantime is newer than the answer, or agrees with it.
      if (changes === before) set(owner);
    },
    onBusLost: () => set(null),
  };
}
