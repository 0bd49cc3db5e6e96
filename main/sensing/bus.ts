import type { InterfaceDefinition } from 'dbus-native';
import { causeOf } from './cause.ts';

/** A signal on D-Bus, as far as it is needed here. */
export interface BusSignal {
  /** Unique name of the connection that sent it, as the bus itself wrote it: it cannot be forged. */
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** A connection to a message bus. */
export interface Bus {
  /** The answer's value, or its values where there are several; rejects on an error or after 5 s. */
  call(call: BusCall): Promise<unknown>;
  /** Asks for the signals that fit a match rule. */
  match(rule: string): Promise<unknown>;
  /** Offers an object to the other programs; gives back the way to send its signals. */
  serve(path: string, object: ServedObject): Promise<(signal: string, ...args: readonly unknown[]) => void>;
  /** Takes a well-known name; rejects where another program has it. */
  ownName(name: string): Promise<void>;
  close(): void;
}

/** Methods, properties and signals of an object under one interface. */
export type ServedObject = InterfaceDefinition;

export interface BusListener {
  /** Any program on the bus can send us signals, asked for or not: look at the sender. */
  signal(signal: BusSignal): void;
  /** Called at most once, after the connection was there. */
  lost(cause: string): void;
}

/** Connects to the bus at an address; rejects where that fails. */
export type OpenBus = (address: string, on: BusListener) => Promise<Bus>;

const ANSWER_WITHIN_MS = 5_000;
const SIGNAL = 4;
/** Flag and answers of `RequestName`. */
const DO_NOT_QUEUE = 4;
const PRIMARY_OWNER = 1;
const ALREADY_OWNER = 4;
/** What is asked for here is a few hundred bytes long. A longer message ends the connection. */
const LONGEST_MESSAGE_BYTES = 256 * 1024;
/** More signals in a second come from a program gone wrong; the connection then ends, to be tried again later. */
const MOST_SIGNALS_A_SECOND = 1_000;

/** The bus itself, as a peer. */
export const THE_BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

/** Connects through dbus-native, so that a bus that is dead or falls silent never ends the process. */
export const openBus: OpenBus = async (address, on) => {
  const { createClient, defineInterface } = await import('dbus-native');
  // `direct` leaves the greeting to us: the library's own throws past every handler when a bus accepts but never answers.
  const client = createClient({
    busAddress: address,
    direct: true,
    timeout: ANSWER_WITHIN_MS,
    authMethods: ['EXTERNAL'],
    maxMessageSize: LONGEST_MESSAGE_BYTES,
  });
  const { connection } = client;
  const isFlooded = floodGate();
  let greeted = false;
  let cause = 'the bus closed the connection';

  function breakOff(why: string): void {
    cause = why;
    connection.end();
    // Not waited for: the other side may go on sending.
    connection.stream.destroy();
  }

  connection.on('error', (error: unknown) => breakOff(causeOf(error)));
  connection.on('handlerError', () => {});
  connection.on('close', () => {
    if (greeted) on.lost(cause);
    greeted = false;
  });
  connection.on('message', (message) => {
    if (message.type !== SIGNAL || !greeted) return;
    if (isFlooded()) return breakOff('another program flooded it with signals');
    const { sender = '', path = '', interface: name = '', member = '', body = [] } = message;
    on.signal({ sender, path, interface: name, member, body });
  });

  const bus: Bus = {
    call: (call) => Promise.resolve(client.invoke({ ...call, body: [...(call.body ?? [])] })),
    match: (rule) => bus.call({ ...THE_BUS, member: 'AddMatch', signature: 's', body: [rule] }),
    async serve(path, object) {
      const defined = defineInterface(object);
      client.exportInterface(defined.impl, path, defined.descriptor);
      return (signal, ...args) => {
        if (greeted) defined.emit[signal]?.(...args);
      };
    },
    async ownName(name) {
      const code = await bus.call({ ...THE_BUS, member: 'RequestName', signature: 'su', body: [name, DO_NOT_QUEUE] });
      if (code !== PRIMARY_OWNER && code !== ALREADY_OWNER) throw new Error(`another program has the name ${name}`);
    },
    close: () => {
      greeted = false;
      connection.end();
    },
  };
  try {
    await bus.call({ ...THE_BUS, member: 'Hello' });
  } catch (error) {
    bus.close();
    throw error;
  }
  greeted = true;
  return bus;
};

/** Counts the signals of each second; tells from the first one too many. */
function floodGate(): () => boolean {
  let second = 0;
  let count = 0;
  return () => {
    const now = Math.floor(performance.now() / 1_000);
    count = now === second ? count + 1 : 1;
    second = now;
    return count > MOST_SIGNALS_A_SECOND;
  };
}
