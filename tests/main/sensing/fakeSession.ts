import type { Bus, BusCall, BusListener, BusSignal, OpenBus } from '../../../main/sensing/bus.ts';
import { BUS_DAEMON } from '../../../main/sensing/bus.ts';

/** What a program answers to a call; may throw or return a promise. */
export type Answer = (call: BusCall) => unknown;

/** An error as the bus delivers it. */
export const busError = (dbusName: string): Error => Object.assign(new Error(`${dbusName} was answered`), { dbusName });

/** A session bus with programs on it that own names and answer. */
export class FakeSession {
  opened = 0;
  closed = 0;
  refuses = false;
  calls: BusCall[] = [];
  rules: string[] = [];
  #owners = new Map<string, string>();
  #answers = new Map<string, Answer>();
  #on: BusListener | null = null;
  #newest = 10;

  open: OpenBus = async (_address, on) => {
    this.opened += 1;
    if (this.refuses) throw new Error('ECONNREFUSED');
    this.#on = on;
    const bus: Bus = {
      call: async (call) => this.#answer(call),
      match: async (rule) => void this.rules.push(rule),
      serve: async () => () => {},
      ownName: async () => {},
      close: () => (this.closed += 1),
    };
    return bus;
  };

  /** A program starts and owns this name. Gives back its unique name. */
  starts(name: string, answer: Answer = () => null): string {
    const owner = `:1.${(this.#newest += 1)}`;
    this.#answers.set(owner, answer);
    this.#owner(name, owner);
    return owner;
  }

  ends(name: string): void {
    this.#owner(name, '');
  }

  /** A signal, by default of the one that owns `by`. */
  says(by: string, signal: Omit<BusSignal, 'sender'>): void {
    this.#on?.signal({ sender: this.#owners.get(by) ?? by, ...signal });
  }

  loses(cause = 'the bus closed the connection'): void {
    const on = this.#on;
    this.#on = null;
    on?.lost(cause);
  }

  /** The calls that were made to a program, by their members. */
  asked(member: string): number {
    return this.calls.filter((call) => call.member === member).length;
  }

  #owner(name: string, owner: string): void {
    const before = this.#owners.get(name) ?? '';
    if (owner === '') this.#owners.delete(name);
    else this.#owners.set(name, owner);
    const body = [name, before, owner];
    const { destination: sender, path, interface: itself } = BUS_DAEMON;
    this.#on?.signal({ sender, path, interface: itself, member: 'NameOwnerChanged', body });
  }

  #answer(call: BusCall): unknown {
    const { destination, member, body = [] } = call;
    if (destination === BUS_DAEMON.destination) {
      const owner = this.#owners.get(String(body[0]));
      if (member === 'NameHasOwner') return owner !== undefined;
      if (member === 'GetNameOwner' && owner !== undefined) return owner;
      throw busError('org.freedesktop.DBus.Error.NameHasNoOwner');
    }
    this.calls.push(call);
    const answer = this.#answers.get(destination);
    if (answer === undefined) throw busError('org.freedesktop.DBus.Error.ServiceUnknown');
    return answer(call);
  }
}
