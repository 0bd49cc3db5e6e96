/** An X server with one pointer and one keyboard, as far as the sensors ask it. */
import { type Duplex, duplexPair } from 'node:stream';
import { FakeXWindows } from './fakeXWindows.ts';

export const ROOT = 0x50d;
const SYNC = 134;
const SYNC_EVENTS = 83;
const XINPUT = 131;
const RESOURCES = 150;

/** The answer of a server with one screen, a vendor name of odd length and two pixel formats. */
export function setupAnswer(): Buffer {
  const vendor = Buffer.from('The X.Org\0\0\0');
  const body = Buffer.alloc(32 + vendor.length + 16 + 40);
  body.writeUInt16LE(9, 16);
  body.writeUInt8(1, 20);
  body.writeUInt8(2, 21);
  vendor.copy(body, 32);
  body.writeUInt32LE(ROOT, 32 + vendor.length + 16);
  const head = Buffer.from([1, 0, 11, 0, 0, 0, 0, 0]);
  head.writeUInt16LE(body.length / 4, 6);
  return Buffer.concat([head, body]);
}

/** An event that every client gets: the keyboard's layout has changed. */
export const MAPPING_NOTIFY = Buffer.concat([Buffer.from([34]), Buffer.alloc(31)]);

const COUNTER_NAMES = ['SERVERTIME', 'IDLETIME', 'DEVICEIDLETIME 2', 'DEVICEIDLETIME 3', 'DEVICEIDLETIME 4'];

export class FakeXServer {
  /** Where the pointer is, and the state of its buttons. */
  at = { x: 10, y: 20 };
  buttons = 0;
  /** Milliseconds since a pointer, a keyboard, and the mouse for programs said anything. */
  idle: [pointer: number, keyboard: number, untouched: number] = [5_000, 7_000, 60_000];
  /** False: one from before 2012. */
  tellsDevices = true;
  /** It falls silent. */
  isMute = false;
  /** How many connections were made. */
  reached = 0;
  /** What is told once, by its id: a counter that falls below a value. */
  readonly alarms = new Map<number, { readonly counter: number; readonly value: number; readonly isFall: boolean }>();
  /** The kinds of raw events that are listened to, as bits. */
  selected = 0;
  /** In how many pieces at most its bytes arrive; their sizes, over and over. */
  cuts: readonly number[] = [];
  /** The ends of the last connection. */
  client!: Duplex;
  #server!: Duplex;
  readonly windows = new FakeXWindows((bytes) => this.send(bytes));

  get isConnected(): boolean {
    return this.reached > 0 && !this.#server.destroyed && !this.client.destroyed;
  }

  /** It ends. */
  crash(): void {
    this.#server.destroy();
    this.client.destroy();
  }

  readonly connect = (): { stream: Duplex; cookie: null } => {
    this.reached += 1;
    const [client, server] = duplexPair();
    this.client = client;
    this.#server = server;
    this.windows.forgetListeners();
    let unread = Buffer.alloc(0);
    let nth = 0;
    let isSetUp = false;
    server.on('data', (bytes: Buffer) => {
      unread = Buffer.concat([unread, bytes]);
      if (!isSetUp) {
        isSetUp = true;
        unread = unread.subarray(12);
        if (!this.isMute) this.#write(setupAnswer());
      }
      while (unread.length >= 4 && unread.length >= 4 * unread.readUInt16LE(2)) {
        const request = unread.subarray(0, 4 * unread.readUInt16LE(2));
        unread = unread.subarray(request.length);
        nth += 1;
        const answer = this.isMute ? null : this.#answerTo(request);
        if (answer === null || answer.length === 0) continue;
        answer.writeUInt16LE(nth, 2);
        this.#write(answer);
      }
    });
    return { stream: client, cookie: null };
  };

  /** A button, wheel or touch is used, or a pointer moved in place by so many steps. */
  raw(type: 15 | 16 | 17 | 22, steps: { readonly x: number; readonly y: number } = { x: 0, y: 0 }): void {
    if ((this.selected & (1 << type)) === 0) return;
    const event = Buffer.alloc(32 + 4 + 32);
    event.writeUInt8(35, 0);
    event.writeUInt8(XINPUT, 1);
    event.writeUInt32LE(9, 4);
    event.writeUInt16LE(type, 8);
    event.writeUInt16LE(1, 22);
    event.writeUInt32LE(0b11, 32);
    event.writeInt32LE(Math.floor(steps.x), 36);
    event.writeUInt32LE((steps.x - Math.floor(steps.x)) * 2 ** 32, 40);
    event.writeInt32LE(Math.floor(steps.y), 44);
    event.writeUInt32LE((steps.y - Math.floor(steps.y)) * 2 ** 32, 48);
    this.#write(event);
  }

  /** Devices are used; of which an alarm waits, it tells. */
  use(pointer: number, keyboard: number): void {
    const before = this.idle;
    this.idle = [pointer, keyboard, before[2]];
    for (const { counter, value, isFall } of this.alarms.values()) {
      const nth = counter - 102;
      if (!isFall || before[nth]! <= value || this.idle[nth]! > value) continue;
      const event = Buffer.alloc(32);
      event.writeUInt8(SYNC_EVENTS + 1, 0);
      this.#write(event);
    }
  }

  send(bytes: Buffer): void {
    this.#write(bytes);
  }

  #write(bytes: Buffer): void {
    if (this.#server.destroyed) return;
    let at = 0;
    for (const cut of this.cuts) {
      if (at >= bytes.length) break;
      this.#server.write(bytes.subarray(at, at + cut));
      at += cut;
    }
    if (at < bytes.length) this.#server.write(bytes.subarray(at));
  }

  #answerTo(request: Buffer): Buffer | null {
    const [opcode, minor] = [request.readUInt8(0), request.readUInt8(1)];
    const reply = Buffer.alloc(32);
    reply.writeUInt8(1, 0);
    if (opcode === 38) {
      reply.writeInt16LE(this.at.x, 16);
      reply.writeInt16LE(this.at.y, 18);
      reply.writeUInt16LE(this.buttons, 24);
    } else if (opcode === 98) {
      const name = request.toString('latin1', 8, 8 + request.readUInt16LE(4));
      reply.writeUInt8(name === 'X-Resource' && !this.windows.tellsProcesses ? 0 : 1, 8);
      reply.writeUInt8(name === 'SYNC' ? SYNC : name === 'X-Resource' ? RESOURCES : XINPUT, 9);
      reply.writeUInt8(name === 'SYNC' ? SYNC_EVENTS : 0, 10);
    } else if (opcode === SYNC && minor === 8) {
      const [counter, value, test] = [8 + 4, 8 + 16, 8 + 20].map((place) => request.readUInt32LE(place));
      this.alarms.set(request.readUInt32LE(4), { counter: counter!, value: value!, isFall: test === 1 });
      return null;
    } else if (opcode === SYNC && minor === 11) {
      this.alarms.delete(request.readUInt32LE(4));
      return null;
    } else if (opcode === SYNC && minor === 1) {
      return this.#counters();
    } else if (opcode === SYNC && minor === 5) {
      reply.writeUInt32LE(this.idle[request.readUInt32LE(4) - 102]!, 12);
    } else if (opcode === XINPUT && minor === 46) {
      this.selected = request.readUInt32LE(16);
      return null;
    } else {
      return this.windows.answerTo(request) ?? reply;
    }
    return reply;
  }

  #counters(): Buffer {
    const names = this.tellsDevices ? COUNTER_NAMES : COUNTER_NAMES.slice(0, 2);
    const entries = names.map((name, place) => {
      const entry = Buffer.alloc(14 + name.length + (-(14 + name.length) & 3));
      entry.writeUInt32LE(100 + place, 0);
      entry.writeUInt16LE(name.length, 12);
      entry.write(name, 14, 'latin1');
      return entry;
    });
    const head = Buffer.alloc(32);
    head.writeUInt8(1, 0);
    head.writeUInt32LE(Buffer.concat(entries).length / 4, 4);
    head.writeInt32LE(names.length, 8);
    return Buffer.concat([head, ...entries]);
  }
}
