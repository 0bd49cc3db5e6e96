import type { InterfaceDefinition } from 'dbus-native';
import { causeOf } from './cause.ts';

/**
 * The part of a D-Bus signal that is needed here. Specification:
 * https://dbus.freedesktop.org/doc/dbus-specification.html
 */
export interface BusSignal {
  /** Unique name of the connection that sent it. The bus daemon writes it, so it cannot be forged. */
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
  /** The value of the answer, or a list if there are several. Rejects on an error or after 5 s. */
  call(call: BusCall): Promise<unknown>;
  /** Asks for the signals that fit a match rule. */
  match(rule: string): Promise<unknown>;
  /** Offers an object to the other programs. Gives back a function that sends its signals. */
  serve(path: string, object: ServedObject): Promise<(signal: string, ...args: readonly unknown[]) => void>;
  /** Takes a well-known name; rejects where another program has it. */
  ownName(name: string): Promise<void>;
  close(): void;
}

/** Methods, properties and signals of an object under one interface. */
export type ServedObject = InterfaceDefinition;

export interface BusListener {
  /** Any program on the bus can send us signals, also without a match rule: check the sender. */
  signal(signal: BusSignal): void;
  /** Called at most once, when a connection that was open is lost. */
  lost(cause: string): void;
}

/** Connects to the bus at an address; rejects where that fails. */
export type OpenBus = (address: string, on: BusListener) => Promise<Bus>;

const ANSWER_WITHIN_MS = 5_000;
const SIGNAL = 4;
/**
 * Flag and replies of `RequestName`: https://dbus.freedesktop.org/doc/dbus-specification.html#bus-messages-request-name
 */
const DO_NOT_QUEUE = 4;
const PRIMARY_OWNER = 1;
const ALREADY_OWNER = 4;
/** The answers that are asked for have a few hundred bytes. A longer message ends the connection. */
const LONGEST_MESSAGE_BYTES = 256 * 1024;
/** More signals in a second come from a faulty program. The connection then ends and is tried again later. */
const MOST_SIGNALS_A_SECOND = 1_000;

/** The bus itself, as a peer. */
export const BUS_DAEMON = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

/** Connects through dbus-native. A bus that is dead or stops answering never ends our process. */
export const openBus: OpenBus = async (address, on) => {
  const { createClient, defineInterface } = await import('dbus-native');
  // With `direct` we send Hello ourselves: the library's own Hello throws past every handler if the bus never answers
  // it.
  const client = createClient({
    busAddress: address,
    direct: true,
    timeout: ANSWER_WITHIN_MS,
    authMethods: ['EXTERNAL'],
    maxMessageSize: LONGEST_MESSAGE_BYTES,
  });
  const { connection } = client;
  const isFlooded = floodGate();
  let isConnected = false;
  let cause = 'the bus closed the connection';

  function disconnect(why: string): void {
    cause = why;
    connection.end();
    // `end` waits for the other side, which may go on sending.
    connection.stream.destroy();
  }

  connection.on('error', (error: unknown) => disconnect(causeOf(error)));
  connection.on('handlerError', () => {});
  connection.on('close', () => {
    if (isConnected) on.lost(cause);
    isConnected = false;
  });
  connection.on('message', (message) => {
    if (message.type !== SIGNAL || !isConnected) return;
    if (isFlooded()) return disconnect('another program flooded it with signals');
    const { sender = '', path = '', interface: name = '', member = '', body = [] } = message;
    on.signal({ sender, path, interface: name, member, body });
  });

  const bus: Bus = {
    call: (call) => Promise.resolve(client.invoke({ ...call, body: [...(call.body ?? [])] })),
    match: (rule) => bus.call({ ...BUS_DAEMON, member: 'AddMatch', signature: 's', body: [rule] }),
    async serve(path, object) {
      const defined = defineInterface(object);
      client.exportInterface(defined.impl, path, defined.descriptor);
      return (signal, ...args) => {
        if (isConnected) defined.emit[signal]?.(...args);
      };
    },
    async ownName(name) {
      const code = await bus.call({
        ...BUS_DAEMON,
        member: 'RequestName',
        signature: 'su',
        body: [name, DO_NOT_QUEUE],
      });
      if (code !== PRIMARY_OWNER && code !== ALREADY_OWNER) throw new Error(`another program has the name ${name}`);
    },
    close: () => {
      isConnected = false;
      connection.end();
    },
  };
  try {
    await bus.call({ ...BUS_DAEMON, member: 'Hello' });
  } catch (error) {
    bus.close();
    throw error;
  }
  isConnected = true;
  return bus;
};

/** Counts the signals of each second. True from the first one over the limit. */
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
