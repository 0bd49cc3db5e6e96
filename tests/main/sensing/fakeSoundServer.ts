/** A sound server on a real socket, as far as the app asks it: recordings come and go as a test says. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NONE = 0xff_ff_ff_ff;

export const u32 = (value: number): Buffer => {
  const bytes = Buffer.from([0x4c, 0, 0, 0, 0]);
  bytes.writeUInt32BE(value, 1);
  return bytes;
};
const text = (value: string): Buffer => Buffer.from(`t${value}\0`);
const bool = (value: boolean): Buffer => Buffer.from(value ? '1' : '0');
const bytesOf = (...parts: readonly Buffer[]): Buffer => Buffer.concat(parts);

export function pairs(told: Readonly<Record<string, string>>): Buffer {
  const each = Object.entries(told).map(([name, value]) => {
    const end = Buffer.from(`${value}\0`);
    return bytesOf(text(name), u32(end.length), Buffer.from('x'), u32(end.length).subarray(1), end);
  });
  return bytesOf(Buffer.from('P'), ...each, Buffer.from('N'));
}

export interface FakeRecording {
  readonly source?: number;
  readonly client?: number;
  readonly isPaused?: boolean;
  readonly properties?: Readonly<Record<string, string>>;
}

const SAMPLE_FORMAT = Buffer.from([0x61, 3, 1, 0, 0, 0xbb, 0x80]);
const ONE_CHANNEL = Buffer.from([0x6d, 1, 0]);
const TIME = bytesOf(Buffer.from('U'), Buffer.alloc(8));
const VOLUME = Buffer.from([0x76, 1, 0, 1, 0, 0]);

export const recordingBytes = ({ source = 1, client = 4, isPaused = false, properties = {} }: FakeRecording): Buffer =>
  bytesOf(
    u32(7),
    text('record'),
    u32(NONE),
    u32(client),
    u32(source),
    SAMPLE_FORMAT,
    ONE_CHANNEL,
    TIME,
    TIME,
    Buffer.from('N'),
    text('protocol-native.c'),
    pairs(properties),
    bool(isPaused),
  );

/** Source 0 repeats a loudspeaker, 9 has just gone, and all others are microphones. */
export const sourceBytes = (index: number): Buffer =>
  bytesOf(
    u32(index),
    text('source'),
    text('A source'),
    SAMPLE_FORMAT,
    ONE_CHANNEL,
    u32(NONE),
    VOLUME,
    bool(false),
    u32(index === 0 ? 3 : NONE),
    text('sink'),
    TIME,
    text('module'),
    u32(0),
    pairs({}),
  );

export function packet(command: number, tag: number, ...body: readonly Buffer[]): Buffer {
  const message = bytesOf(u32(command), u32(tag), ...body);
  const head = Buffer.alloc(20);
  head.writeUInt32BE(message.length, 0);
  head.writeUInt32BE(NONE, 4);
  return bytesOf(head, message);
}

export const EVENT = packet(66, NONE, u32(1), u32(7));

export class FakeSoundServer {
  recordings: readonly FakeRecording[] = [];
  /** It hears, and says nothing. */
  isMute = false;
  /** In place of each answer. */
  nonsense: Buffer | null = null;
  /** Commands that came, in order. */
  asked: number[] = [];
  connections = 0;
  readonly #folder = mkdtempSync(join(tmpdir(), 'unknot-sound-'));
  readonly path = join(this.#folder, 'native');
  #sockets = new Set<Socket>();
  #server: Server | null = null;

  async start(): Promise<void> {
    const server = createServer((socket) => this.#serve(socket));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.path, resolve));
  }

  /** It ends, with all its connections. */
  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => (this.#server === null ? resolve(null) : this.#server.close(resolve)));
    this.#server = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get isConnected(): boolean {
    return this.#sockets.size > 0;
  }

  /** Sends bytes to everybody. */
  send(bytes: Buffer): void {
    for (const socket of this.#sockets) socket.write(bytes);
  }

  /** Other recordings from now on, and everybody hears of it. */
  record(...recordings: readonly FakeRecording[]): void {
    this.recordings = recordings;
    this.send(EVENT);
  }

  #serve(socket: Socket): void {
    this.connections += 1;
    this.#sockets.add(socket);
    let unread: Buffer = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('data', (bytes: Buffer) => {
      unread = bytesOf(unread, bytes);
      while (unread.length >= 20 && unread.length >= 20 + unread.readUInt32BE(0)) {
        const length = 20 + unread.readUInt32BE(0);
        this.#answer(socket, unread.subarray(20, length));
        unread = unread.subarray(length);
      }
    });
  }

  #answer(socket: Socket, question: Buffer): void {
    const [command, tag] = [question.readUInt32BE(1), question.readUInt32BE(6)];
    this.asked.push(command);
    if (this.isMute) return;
    if (this.nonsense !== null) return void socket.write(this.nonsense);
    const reply = (...body: readonly Buffer[]) => void socket.write(packet(2, tag, ...body));
    if (command === 32) return reply(...this.recordings.map(recordingBytes));
    if (command !== 23) return reply(u32(35));
    const source = question.readUInt32BE(11);
    if (source === 9) return void socket.write(packet(0, tag, u32(5)));
    reply(sourceBytes(source));
  }
}
