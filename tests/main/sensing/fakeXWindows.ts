/** The windows of an X server, as far as the sensors ask for them. */

const ROOT = 0x50d;
const CHECK = 0x200;
const PROPERTY_EVENTS = 0x40_00_00;
const END_EVENTS = 0x2_00_00;
const REFUSAL = Buffer.concat([Buffer.from([0, 3]), Buffer.alloc(30)]);

type Value = readonly number[] | readonly string[];

interface Shown {
  /** Null: the window has none. */
  readonly class?: string | null;
  /** Of the process at the other end of the connection; null where that is on no process of this machine. */
  readonly pid?: number | null;
  readonly machine?: string;
  readonly states?: readonly string[];
  readonly types?: readonly string[];
}

export class FakeXWindows {
  /** False: without the extension that knows the processes. */
  tellsProcesses = true;
  /** How often the window in front was asked for. */
  looks = 0;
  /** How often the title of a window was asked for. */
  titleLooks = 0;
  /** How many events were sent. */
  told = 0;
  readonly #send: (bytes: Buffer) => void;
  readonly #atoms: string[] = ['none'];
  readonly #properties = new Map<number, Map<string, Value>>([[ROOT, new Map()]]);
  readonly #processes = new Map<number, number>();
  readonly #heard = new Map<number, number>();

  constructor(send: (bytes: Buffer) => void) {
    this.#send = send;
  }

  /** A new connection hears nothing yet. */
  forgetListeners(): void {
    this.#heard.clear();
  }

  get isHeard(): boolean {
    return [...this.#heard.values()].some((mask) => mask !== 0);
  }

  /** A window manager starts. */
  manage(supported: readonly string[] = ['_NET_ACTIVE_WINDOW', '_NET_WM_STATE_FULLSCREEN']): void {
    this.#properties.set(CHECK, new Map());
    this.set(CHECK, '_NET_SUPPORTING_WM_CHECK', [CHECK]);
    this.setAtoms(ROOT, '_NET_SUPPORTED', supported);
    this.set(ROOT, '_NET_SUPPORTING_WM_CHECK', [CHECK]);
  }

  /** It crashes: what it wrote at the root stays there. */
  crash(): void {
    this.close(CHECK);
  }

  /** A window comes to the front. */
  show(window: number, { class: name = null, pid = null, machine, states = [], types = [] }: Shown): void {
    this.#properties.set(window, new Map());
    if (name !== null) this.set(window, 'WM_CLASS', ['instance', name]);
    if (machine !== undefined) this.set(window, 'WM_CLIENT_MACHINE', [machine]);
    if (pid !== null) this.#processes.set(window, pid);
    this.setAtoms(window, '_NET_WM_STATE', states);
    this.setAtoms(window, '_NET_WM_WINDOW_TYPE', types);
    this.bringToFront(window);
  }

  bringToFront(window: number): void {
    this.set(ROOT, '_NET_ACTIVE_WINDOW', [window]);
  }

  close(window: number): void {
    this.#properties.delete(window);
    if (((this.#heard.get(window) ?? 0) & END_EVENTS) === 0) return;
    const event = Buffer.alloc(32);
    event.writeUInt8(17, 0);
    event.writeUInt32LE(window, 4);
    event.writeUInt32LE(window, 8);
    this.#tell(event);
  }

  setAtoms(window: number, name: string, atoms: readonly string[]): void {
    this.set(
      window,
      name,
      atoms.map((atom) => this.#atom(atom)),
    );
  }

  set(window: number, name: string, value: Value): void {
    this.#properties.get(window)?.set(name, value);
    this.touch(window, name);
  }

  /** A program writes a property once more, without a change. */
  touch(window: number, name: string): void {
    if (((this.#heard.get(window) ?? 0) & PROPERTY_EVENTS) === 0) return;
    const event = Buffer.alloc(32);
    event.writeUInt8(28, 0);
    event.writeUInt32LE(window, 4);
    event.writeUInt32LE(this.#atom(name), 8);
    this.#tell(event);
  }

  /** Null where the request is of another kind; no bytes where it has no answer. */
  answerTo(request: Buffer): Buffer | null {
    switch (request.readUInt8(0)) {
      case 2:
        this.#heard.set(request.readUInt32LE(4), request.readUInt32LE(12));
        return Buffer.alloc(0);
      case 16: {
        const reply = replyOf(0);
        reply.writeUInt32LE(this.#atom(request.toString('latin1', 8, 8 + request.readUInt16LE(4))), 8);
        return reply;
      }
      case 20:
        return this.#property(request.readUInt32LE(4), request.readUInt32LE(8), request.readUInt32LE(20));
      case 150:
        return this.#process(request.readUInt32LE(8));
      default:
        return null;
    }
  }

  #tell(event: Buffer): void {
    this.told += 1;
    this.#send(event);
  }

  #atom(name: string): number {
    if (!this.#atoms.includes(name)) this.#atoms.push(name);
    return this.#atoms.indexOf(name);
  }

  #property(window: number, atom: number, most: number): Buffer {
    const properties = this.#properties.get(window);
    if (properties === undefined) return Buffer.from(REFUSAL);
    const name = this.#atoms[atom]!;
    if (name === '_NET_ACTIVE_WINDOW') this.looks += 1;
    if (name === '_NET_WM_NAME' || name === 'WM_NAME') this.titleLooks += 1;
    const value = properties.get(name) ?? [];
    const isText = value.some((part) => typeof part === 'string');
    const words = (value as readonly number[]).map((word) => {
      const bytes = Buffer.alloc(4);
      if (!isText) bytes.writeUInt32LE(word);
      return bytes;
    });
    const all = isText ? Buffer.from(value.map((part) => `${part}\0`).join('')) : Buffer.concat(words);
    const sent = all.subarray(0, 4 * most);
    const reply = replyOf(sent.length);
    sent.copy(reply, 32);
    if (value.length === 0) return reply;
    reply.writeUInt8(isText ? 8 : 32, 1);
    reply.writeUInt32LE(all.length - sent.length, 12);
    reply.writeUInt32LE(sent.length / (isText ? 1 : 4), 16);
    return reply;
  }

  #process(window: number): Buffer {
    if (!this.#properties.has(window)) return Buffer.from(REFUSAL);
    const pid = this.#processes.get(window);
    if (pid === undefined) return replyOf(0);
    const reply = replyOf(16);
    reply.writeUInt32LE(1, 8);
    reply.writeUInt32LE(window, 32);
    reply.writeUInt32LE(2, 36);
    reply.writeUInt32LE(4, 40);
    reply.writeUInt32LE(pid, 44);
    return reply;
  }
}

function replyOf(length: number): Buffer {
  const padded = length + (-length & 3);
  const reply = Buffer.alloc(32 + padded);
  reply.writeUInt8(1, 0);
  reply.writeUInt32LE(padded / 4, 4);
  return reply;
}
