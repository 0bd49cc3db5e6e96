/**
 * The few messages of the X11 protocol that are needed to ask for pointer and idle times, as pure functions over bytes.
 * Sizes and offsets: appendix B (Protocol Encoding) of https://www.x.org/releases/current/doc/xproto/x11protocol.html,
 * https://www.x.org/releases/current/doc/xextproto/sync.html and
 * https://www.x.org/releases/current/doc/inputproto/XI2proto.txt
 */
import type { ScreenPoint } from './pointer.ts';

export interface Cookie {
  readonly name: string;
  readonly value: Buffer;
}

/** The address of a display's server. */
export type DisplayAddress =
  | { readonly number: string; readonly socket: string }
  | { readonly number: string; readonly host: string; readonly port: number };

const COOKIE_KIND = 'MIT-MAGIC-COOKIE-1';
const FIRST_TCP_PORT = 6000;
const SETUP_HEAD = 8;
const MESSAGE = 32;
const QUERY_POINTER = 38;
const QUERY_EXTENSION = 98;
/** Of the XInput extension. */
const LIST_INPUT_DEVICES = 2;
const SYNC_INITIALIZE = 0;
const SYNC_LIST_SYSTEM_COUNTERS = 1;
const SYNC_CREATE_ALARM = 8;
const SYNC_DESTROY_ALARM = 11;
const SYNC_QUERY_COUNTER = 5;
const XI_SELECT_EVENTS = 46;
const XI_QUERY_VERSION = 47;
const ALL_MASTER_DEVICES = 1;
/** Of the state that comes with the pointer: Button1 to Button5. */
const BUTTONS = 0x1f00;
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

/** To whole words of four bytes. */
const roundedUp = (length: number) => length + (-length & 3);

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

/**
 * Reads the server's answer to the setup request.
 * @returns the first root window, the first id that the client may give away, and the length of the answer in bytes;
 * null while the answer is incomplete
 * @throws if the server refuses the connection
 */
export function readSetup(
  bytes: Buffer,
): { readonly root: number; readonly firstId: number; readonly length: number } | null {
  if (bytes.length < SETUP_HEAD) return null;
  const length = SETUP_HEAD + 4 * bytes.readUInt16LE(6);
  if (bytes.length < length) return null;
  if (bytes[0] !== 1) throw new Error('the X server refuses the connection');
  const vendor = roundedUp(bytes.readUInt16LE(24));
  const formats = 8 * bytes.readUInt8(29);
  return { root: bytes.readUInt32LE(40 + vendor + formats), firstId: bytes.readUInt32LE(12), length };
}

/** A request of one byte of detail and the given 32-bit words. */
export function requestBytes(opcode: number, words: readonly number[], detail = 0): Buffer {
  const bytes = Buffer.alloc(4 + 4 * words.length);
  bytes.writeUInt8(opcode, 0);
  bytes.writeUInt8(detail, 1);
  bytes.writeUInt16LE(1 + words.length, 2);
  words.forEach((word, index) => bytes.writeUInt32LE(word, 4 + 4 * index));
  return bytes;
}

/** A request that names something in Latin-1. */
export function namedRequestBytes(opcode: number, name: string): Buffer {
  const bytes = Buffer.alloc(8 + roundedUp(name.length));
  bytes.writeUInt8(opcode, 0);
  bytes.writeUInt16LE(bytes.length / 4, 2);
  bytes.writeUInt16LE(name.length, 4);
  bytes.write(name, 8, 'latin1');
  return bytes;
}

/** Asks where the pointer is. */
export const queryPointer = (root: number): Buffer => requestBytes(QUERY_POINTER, [root]);

/** Asks whether the server has an extension. */
export const queryExtension = (name: string): Buffer => namedRequestBytes(QUERY_EXTENSION, name);

/** The opcode of an extension, from the reply to `queryExtension`. Null if the server does not have it. */
export function readExtension(reply: Buffer): number | null {
  return reply.readUInt8(8) === 1 ? reply.readUInt8(9) : null;
}

/** The number of the first event of an extension that is there, from the same reply. */
export const readFirstEvent = (reply: Buffer): number => reply.readUInt8(10);

/** Asks for the mice and keyboards. @param xinput opcode of the extension XInputExtension */
export const listInputDevices = (xinput: number): Buffer => requestBytes(xinput, [], LIST_INPUT_DEVICES);

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

/** Where the pointer is, and whether a button of it is pressed. */
export function readPointer(reply: Buffer): { readonly at: ScreenPoint; readonly isPressed: boolean } {
  const at = { x: reply.readInt16LE(16), y: reply.readInt16LE(18) };
  return { at, isPressed: (reply.readUInt16LE(24) & BUTTONS) !== 0 };
}

/** Says which version of an extension is spoken: the server expects it first. @param minor of the request */
function sayVersion(opcode: number, minor: number, version: readonly [number, number], bytesEach: 1 | 2): Buffer {
  const request = Buffer.alloc(8);
  request.writeUInt8(opcode, 0);
  request.writeUInt8(minor, 1);
  request.writeUInt16LE(2, 2);
  version.forEach((part, place) => request.writeUIntLE(part, 4 + place * bytesEach, bytesEach));
  return request;
}

export const syncVersion = (sync: number): Buffer => sayVersion(sync, SYNC_INITIALIZE, [3, 1], 1);

/** Version 2.2 knows touches; from 2.1 on raw events come also while a program has grabbed the pointer. */
export const inputVersion = (xinput: number): Buffer => sayVersion(xinput, XI_QUERY_VERSION, [2, 2], 2);

/** Asks for the counters that the server keeps itself. */
export const listSystemCounters = (sync: number): Buffer => requestBytes(sync, [], SYNC_LIST_SYSTEM_COUNTERS);

/** The ids of the counters by their names. */
export function readSystemCounters(reply: Buffer): ReadonlyMap<string, number> {
  const counters = new Map<string, number>();
  let at = MESSAGE;
  for (let left = reply.readInt32LE(8); left > 0; left -= 1) {
    const length = reply.readUInt16LE(at + 12);
    counters.set(reply.toString('latin1', at + 14, at + 14 + length), reply.readUInt32LE(at));
    at += roundedUp(14 + length);
  }
  return counters;
}

/** Asks for the value of a counter. */
export const queryCounter = (sync: number, counter: number): Buffer =>
  requestBytes(sync, [counter], SYNC_QUERY_COUNTER);

export const readCounter = (reply: Buffer): number => reply.readInt32LE(8) * 2 ** 32 + reply.readUInt32LE(12);

/** Counter, kind of value, value, test, delta, events. */
const WHOLE_ALARM = 0x3f;
const ABSOLUTE = 0;
const NEGATIVE_TRANSITION = 1;

/** Asks to be told once when the counter falls from above a value to below it. It has no reply. */
export function createAlarm(sync: number, alarm: number, counter: number, value: number): Buffer {
  const words = [alarm, WHOLE_ALARM, counter, ABSOLUTE, 0, value, NEGATIVE_TRANSITION, 0, 0, 1];
  return requestBytes(sync, words, SYNC_CREATE_ALARM);
}

/** Asks for it no more. It has no reply. */
export const destroyAlarm = (sync: number, alarm: number): Buffer => requestBytes(sync, [alarm], SYNC_DESTROY_ALARM);

/** Whether the event is one of an alarm. @param firstEvent of the extension SYNC */
export const isAlarm = (bytes: Buffer, firstEvent: number): boolean => bytes.readUInt8(0) === firstEvent + 1;

export type RawEvent = 'button' | 'touch' | 'motion';

const RAW_EVENTS: Readonly<Record<RawEvent, readonly number[]>> = {
  button: [15, 16],
  motion: [17],
  // Only its beginning and end: what lies in between would come a hundred times a second.
  touch: [22, 24],
};

/** Asks to hear of these of all pointers, wherever they are. Never of keys. */
export function selectRawEvents(xinput: number, root: number, wanted: readonly RawEvent[]): Buffer {
  const request = Buffer.alloc(20);
  request.writeUInt8(xinput, 0);
  request.writeUInt8(XI_SELECT_EVENTS, 1);
  request.writeUInt16LE(5, 2);
  request.writeUInt32LE(root, 4);
  request.writeUInt16LE(1, 8);
  request.writeUInt16LE(ALL_MASTER_DEVICES, 12);
  request.writeUInt16LE(1, 14);
  const mask = wanted.flatMap((each) => RAW_EVENTS[each]).reduce((bits, type) => bits | (1 << type), 0);
  request.writeUInt32LE(mask >>> 0, 16);
  return request;
}

/** What a raw event is; null for another event. */
export function rawEventOf(bytes: Buffer, xinput: number): RawEvent | null {
  if (bytes.readUInt8(0) !== GENERIC_EVENT || bytes.readUInt8(1) !== xinput) return null;
  const type = bytes.readUInt16LE(8);
  const [found] = Object.entries(RAW_EVENTS).find(([, types]) => types.includes(type)) ?? [];
  return (found as RawEvent | undefined) ?? null;
}

/** How far a raw motion went along the first two axes, in the device's own steps. */
export function readMotion(bytes: Buffer): ScreenPoint {
  const maskLength = 4 * bytes.readUInt16LE(22);
  const axes = bytes.readUInt32LE(MESSAGE);
  let at = MESSAGE + maskLength;
  const take = (axis: number): number => {
    if ((axes & (1 << axis)) === 0) return 0;
    const value = bytes.readInt32LE(at) + bytes.readUInt32LE(at + 4) / 2 ** 32;
    at += 8;
    return value;
  };
  return { x: take(0), y: take(1) };
}
