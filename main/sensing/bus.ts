/** A signal on D-Bus, as far as it is needed here. */
export interface BusSignal {
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
  close(): void;
}

/** Connects to the bus at an address; rejects where that fails. `lost` is called at most once, after it has resolved. */
export type OpenBus = (address: string, on: { signal(signal: BusSignal): void; lost(): void }) => Promise<Bus>;

const ANSWER_WITHIN_MS = 5_000;
const SIGNAL = 4;
const THE_BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** Connects through dbus-native, so that a bus that is dead or falls silent never ends the process. */
export const openBus: OpenBus = async (address, on) => {
  const { createClient } = await import('dbus-native');
  // `direct` leaves the greeting to us: the library's own throws past every handler when a bus accepts but never answers.
  const client = createClient({
    busAddress: address,
    direct: true,
    timeout: ANSWER_WITHIN_MS,
    authMethods: ['EXTERNAL'],
  });
  const { connection } = client;
  let greeted = false;
  connection.on('error', () => connection.end());
  connection.on('handlerError', () => {});
  connection.on('close', () => {
    if (greeted) on.lost();
  });
  connection.on('message', (message) => {
    if (message.type !== SIGNAL) return;
    const { path = '', interface: name = '', member = '', body = [] } = message;
    on.signal({ path, interface: name, member, body });
  });

  const bus: Bus = {
    call: (call) => Promise.resolve(client.invoke({ ...call, body: [...(call.body ?? [])] })),
    match: (rule) => bus.call({ ...THE_BUS, member: 'AddMatch', signature: 's', body: [rule] }),
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
