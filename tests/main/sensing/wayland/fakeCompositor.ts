/** A Wayland compositor, as far as the sensors ask it: it says what it offers, and what it is asked for is kept. */
import { type Duplex, duplexPair } from 'node:stream';

export interface Request {
  readonly object: number;
  readonly opcode: number;
  readonly words: readonly number[];
}

export class FakeCompositor {
  /** Object by the name of what was taken up. */
  readonly bound = new Map<string, { readonly id: number; readonly version: number }>();
  requests: Request[] = [];
  /** How many connections were made. */
  reached = 0;
  /** It accepts and says nothing. */
  isMute = false;
  #client!: Duplex;
  #server!: Duplex;
  readonly #offers: readonly (readonly [name: string, version: number])[];

  constructor(offers: readonly (readonly [name: string, version: number])[]) {
    this.#offers = offers;
  }

  readonly connect = (): Duplex => {
    this.reached += 1;
    this.bound.clear();
    this.requests = [];
    const [client, server] = duplexPair();
    this.#client = client;
    this.#server = server;
    let unread = Buffer.alloc(0);
    server.on('data', (bytes: Buffer) => {
      unread = Buffer.concat([unread, bytes]);
      while (unread.length >= 8 && unread.length >= unread.readUInt32LE(4) >>> 16) {
        const size = unread.readUInt32LE(4) >>> 16;
        this.#take(unread.subarray(0, size));
        unread = unread.subarray(size);
      }
    });
    return client;
  };

  /** An event, with numbers, texts and lists of numbers. */
  tell(object: number, opcode: number, ...given: readonly (number | string | readonly number[])[]): void {
    const body = Buffer.concat(given.map(packed));
    const head = Buffer.alloc(8);
    head.writeUInt32LE(object, 0);
    head.writeUInt32LE((((8 + body.length) << 16) | opcode) >>> 0, 4);
    this.raw(Buffer.concat([head, body]));
  }

  raw(bytes: Buffer): void {
    if (!this.#server.destroyed) this.#server.write(bytes);
  }

  crash(): void {
    this.#server.destroy();
    this.#client.destroy();
  }

  /** What was asked of an object last. */
  asked(name: string): Request | undefined {
    const id = this.bound.get(name)?.id;
    return this.requests.findLast(({ object }) => object === id);
  }

  #take(message: Buffer): void {
    if (this.isMute) return;
    const [object, opcode] = [message.readUInt32LE(0), message.readUInt32LE(4) & 0xffff];
    const words = Array.from({ length: (message.length - 8) / 4 }, (_, nth) => message.readUInt32LE(8 + 4 * nth));
    if (object === 1 && opcode === 1) {
      for (const [nth, [name, version]] of this.#offers.entries()) this.tell(words[0]!, 0, nth, name, version);
    } else if (object === 1 && opcode === 0) {
      this.tell(words[0]!, 0, 0);
    } else if (object === 2 && opcode === 0) {
      this.bound.set(this.#offers[words[0]!]![0], { version: words.at(-2)!, id: words.at(-1)! });
    } else {
      this.requests.push({ object, opcode, words });
    }
  }
}

function packed(value: number | string | readonly number[]): Buffer {
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value >>> 0);
    return bytes;
  }
  const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`) : Buffer.concat(value.map(packed));
  return Buffer.concat([packed(bytes.length), bytes, Buffer.alloc(-bytes.length & 3)]);
}
