/**
 * The few messages of the X11 protocol that are needed to ask for the pointer, as pure functions over bytes.
 * Sizes and offsets: appendix B (Protocol Encoding) of https://www.x.org/releases/current/doc/xproto/x11protocol.html
 */
import type { Point } from './pointer.ts';

export interface Cookie {
  readonly name: string;
  readonly value: Buffer;
}

/** The address of a display's server. */
export type DisplayAddress =
  | { readonly number: string; readonly socket: string }
  | { readonly number: string; readonly host: string; readonly port: number };

export type XMessage =
  | { readonly kind: 'pointer'; readonly at: Point }
  | { readonly kind: 'error' }
  /** An event that the server sends to every client. */
  | { readonly kind: 'event' };

const COOKIE_KIND = 'MIT-MAGIC-COOKIE-1';
const FIRST_TCP_PORT = 6000;
const SETUP_HEAD = 8;
const MESSAGE = 32;
const QUERY_POINTER = 38;
const QUERY_EXTENSION = 98;
/** Of the XInput extension. */
const LIST_INPUT_DEVICES = 2;
const ERROR = 0;
const REPLY = 1;
const GENERIC_EVENT = 35;

/** Reads `DISPLAY` such as `:0`, `unix:1.0` or `localhost:10.0`. Null if it is not valid. */
export function readDisplay(display: string): DisplayAddress | null {
  const parts = /^(?:\w+\/)?([^:]*):(\d+)(?:\.\d+)?$/.exec(display);
  const [, host = '', number] = parts ?? [];
  if (number === undefined) return null;
  if (host === '' || host === 'unix') return { number, socket: `/tmp/.X11-unix/X${number}` };
  return { number, host, port: FIRST_TCP_PORT + Number(number) };
}

/**
 * Finds the cookie of a display in an Xauthority file.
 * @param number the display's number, as in `:0`
 * @param hostname this machine's name; its entries come first
 */
export function findCookie(authority: Buffer, number: string, hostname: string): Cookie | null {
  const fitting = [...entries(authority)].filter(
    (entry) => entry.kind === COOKIE_KIND && (entry.number === '' || entry.number === number),
  );
  const entry = fitting.find(({ address }) => address === hostname) ?? fitting[0];
  return entry === undefined ? null : { name: entry.kind, value: entry.value };
}

function* entries(authority: Buffer): Generator<{ address: string; number: string; kind: string; value: Buffer }> {
  let at = 0;
  const field = (): Buffer => {
    const start = at + 2;
    at = start + authority.readUInt16BE(at);
    return authority.subarray(start, at);
  };
  try {
    while (at < authority.length) {
      at += 2;
      const [address, number, kind] = [field().toString(), field().toString(), field().toString()];
      yield { address, number, kind, value: Buffer.from(field()) };
    }
  } catch {
    // The file ends in the middle of an entry. The entries before it are valid.
  }
}

/** The first message of a client: little-endian, protocol 11.0. */
export function setupRequest(cookie: Cookie | null): Buffer {
  const name = Buffer.from(cookie?.name ?? '');
  const value = cookie?.value ?? Buffer.alloc(0);
  const head = Buffer.alloc(12);
  head.write('l', 0);
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(value.length, 8);
  return Buffer.concat([head, padded(name), padded(value)]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

/**
 * Reads the server's answer to the setup request.
 * @returns the first root window and the length of the answer in bytes; null while the answer is incomplete
 * @throws if the server refuses the connection
 */
export function readSetup(bytes: Buffer): { readonly root: number; readonly length: number } | null {
  if (bytes.length < SETUP_HEAD) return null;
  const length = SETUP_HEAD + 4 * bytes.readUInt16LE(6);
  if (bytes.length < length) return null;
  if (bytes[0] !== 1) throw new Error('the X server refuses the connection');
  const vendor = padded(Buffer.alloc(bytes.readUInt16LE(24))).length;
  const formats = 8 * bytes.readUInt8(29);
  return { root: bytes.readUInt32LE(40 + vendor + formats), length };
}

/** Asks where the pointer is. */
export function queryPointer(root: number): Buffer {
  const request = Buffer.alloc(8);
  request.writeUInt8(QUERY_POINTER, 0);
  request.writeUInt16LE(2, 2);
  request.writeUInt32LE(root, 4);
  return request;
}

/** Asks whether the server has an extension. */
export function queryExtension(name: string): Buffer {
  const text = padded(Buffer.from(name));
  const head = Buffer.alloc(8);
  head.writeUInt8(QUERY_EXTENSION, 0);
  head.writeUInt16LE(2 + text.length / 4, 2);
  head.writeUInt16LE(name.length, 4);
  return Buffer.concat([head, text]);
}

/** The opcode of an extension, from the reply to `queryExtension`. Null if the server does not have it. */
export function readExtension(reply: Buffer): number | null {
  return reply.readUInt8(8) === 1 ? reply.readUInt8(9) : null;
}

/** Asks for the mice and keyboards. @param xinput opcode of the extension XInputExtension */
export function listInputDevices(xinput: number): Buffer {
  const request = Buffer.alloc(4);
  request.writeUInt8(xinput, 0);
  request.writeUInt8(LIST_INPUT_DEVICES, 1);
  request.writeUInt16LE(1, 2);
  return request;
}

/** One message after the setup, with its bytes. */
export interface XPacket {
  readonly kind: 'reply' | 'error' | 'event';
  readonly bytes: Buffer;
}

/** The first packet of the bytes. Null while it is incomplete. */
export function readPacket(bytes: Buffer): XPacket | null {
  if (bytes.length < MESSAGE) return null;
  const kind = bytes.readUInt8(0);
  const hasMore = kind === REPLY || kind === GENERIC_EVENT;
  const length = MESSAGE + (hasMore ? 4 * bytes.readUInt32LE(4) : 0);
  if (bytes.length < length) return null;
  return { kind: kind === ERROR ? 'error' : kind === REPLY ? 'reply' : 'event', bytes: bytes.subarray(0, length) };
}

/** Reads one message after the setup, and its length in bytes. Null while it is incomplete. */
export function readMessage(bytes: Buffer): { readonly message: XMessage; readonly length: number } | null {
  const packet = readPacket(bytes);
  if (packet === null) return null;
  const { length } = packet.bytes;
  if (packet.kind !== 'reply') return { message: { kind: packet.kind }, length };
  return { message: { kind: 'pointer', at: { x: bytes.readInt16LE(16), y: bytes.readInt16LE(18) } }, length };
}
