import { type Bus, type BusSignal, THE_BUS } from './bus.ts';

const NOBODY = 'org.freedesktop.DBus.Error.NameHasNoOwner';

/** Who owns a well-known name on a bus. Only the bus itself is believed. */
export interface NameOwner {
  /** Unique name of the owner; null where nobody owns it. */
  readonly current: string | null;
  /** Takes a signal in that may tell of another owner. */
  hear(signal: BusSignal): void;
  /** Asks the bus for the owner and for word of each change. */
  follow(bus: Bus): Promise<void>;
  /** There is no connection any more, so nobody is known. */
  forget(): void;
}

/** @param onOwner is told each change; null where nobody owns the name (any more) */
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
      const owner = await bus.call({ ...THE_BUS, member: 'GetNameOwner', signature: 's', body: [name] });
      return typeof owner === 'string' && owner !== '' ? owner : null;
    } catch (error) {
      if ((error as { readonly dbusName?: unknown }).dbusName === NOBODY) return null;
      throw error;
    }
  }

  return {
    get current() {
      return current;
    },
    hear(signal) {
      if (signal.sender !== THE_BUS.destination || signal.interface !== THE_BUS.interface) return;
      if (signal.member !== 'NameOwnerChanged' || signal.body[0] !== name) return;
      const owner = signal.body[2];
      changes += 1;
      set(typeof owner === 'string' && owner !== '' ? owner : null);
    },
    async follow(bus) {
      const { destination, interface: itself } = THE_BUS;
      const rule = `type='signal',sender='${destination}',interface='${itself}',member='NameOwnerChanged',arg0='${name}'`;
      await bus.match(rule);
      const before = changes;
      const owner = await ask(bus);
      // A change that came meanwhile is newer than the answer, or agrees with it.
      if (changes === before) set(owner);
    },
    forget: () => set(null),
  };
}
