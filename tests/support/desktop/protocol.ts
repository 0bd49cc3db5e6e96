/** A connection to a program that speaks the DevTools protocol: Chromium's browser, or the inspector of Node. */

/** What comes over the wire, as far as anybody here reads it. */
export interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export interface Protocol {
  /** Calls a method and gives back its result. Rejects when the other side refuses or the connection ends. */
  call<T = unknown>(method: string, params?: object): Promise<T>;
  /** Sends a message as it is; its answer goes to `onMessage`. Its id must be below `OWN_IDS`. */
  post(message: object): void;
  close(): void;
}

export interface Listeners {
  /** Gets all that is no answer to a `call`. */
  readonly onMessage: (message: Message) => void;
  readonly onClose?: () => void;
}

/** Ids of the calls that are made here; those of messages that are only passed on are lower. */
export const OWN_IDS = 1_000_000_000;

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** Connects to a `ws:` address; resolves once messages can be sent. */
export async function connectProtocol(url: string, { onMessage, onClose }: Listeners): Promise<Protocol> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, Waiting>();
  let nextId = OWN_IDS;

  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    const asked = waiting.get(message.id ?? 0);
    if (asked === undefined) return onMessage(message);
    waiting.delete(message.id ?? 0);
    if (message.error === undefined) asked.resolve(message.result as never);
    else asked.reject(new Error(message.error.message));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The app has ended the connection.'));
    waiting.clear();
    onClose?.();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`No connection to ${url}.`)));
  });

  return {
    call(method, params = {}) {
      return new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) throw new Error('The app has ended the connection.');
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    post: (message) => socket.send(JSON.stringify(message)),
    close: () => socket.close(),
  };
}
