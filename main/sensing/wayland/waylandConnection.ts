/**
 * A connection to the Wayland compositor: requests out, events in. As much of the protocol as the senses need: no
 * descriptors are passed. https://wayland.freedesktop.org/docs/html/ch04.html#sect-Protocol-Wire-Format
 */
import { connect as connectSocket } from 'node:net';
import { endianness } from 'node:os';
import type { Duplex } from 'node:stream';
import { causeOf } from '../cause.ts';
import type { Environment } from '../desktopSession.ts';
import { waylandSocket } from '../displays.ts';

/** Opens a stream to the compositor. May throw. */
export type WaylandConnector = () => Duplex;

/** The arguments of an event, read one after the other. Throws where there are fewer than are asked for. */
export interface Arguments {
  number(): number;
  text(): string;
  numbers(): readonly number[];
}

/** An object that the compositor has made for us. */
export interface Bound {
  readonly id: number;
  readonly version: number;
}

export type OnWaylandEvent = (opcode: number, given: Arguments) => void;

export interface WaylandConnection {
  /** Takes up what the compositor offers by this name; null where it does not. */
  bind(name: string, version: number): Bound | null;
  /** A number for an object that a request makes. */
  newId(): number;
  send(object: number, opcode: number, ...words: readonly number[]): void;
  /** Hears the events of an object from now on; null: no more. */
  listen(object: number, hear: OnWaylandEvent | null): void;
}

export interface OpeningWayland {
  /** Settles once it is known what the compositor offers. */
  readonly opened: Promise<WaylandConnection>;
  readonly ended: Promise<Error>;
  end(why: Error): void;
}

const DISPLAY = 1;
const REGISTRY = 2;
const FIRST_CALLBACK = 3;
const HEAD = 8;
/** No message is longer (wl_connection in libwayland). */
const LONGEST_MESSAGE = 65_536;
/** A compositor offers some 60. */
const MOST_OFFERS = 1_000;
/** Titles that change all the time are the worst of what an honest session sends. */
const MOST_EVENTS_A_SECOND = 5_000;

const isLittle = endianness() === 'LE';
const readWord = (bytes: Buffer, at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
const writeWord = (bytes: Buffer, value: number, at: number) =>
  isLittle ? bytes.writeUInt32LE(value >>> 0, at) : bytes.writeUInt32BE(value >>> 0, at);

export function waylandConnector(env: Environment): WaylandConnector {
  return () => connectSocket(waylandSocket(env));
}

/** Everything that goes wrong with the connection ends it. @param realMono real milliseconds */
export function openWayland(stream: Duplex, realMono: () => number): OpeningWayland {
  const hearers = new Map<number, OnWaylandEvent>();
  const offers = new Map<string, { readonly name: number; readonly version: number }>();
  let lastId = FIRST_CALLBACK;
  let unread: Buffer = Buffer.alloc(0);
  let events = { since: realMono(), count: 0 };
  let settle: { resolve(wayland: WaylandConnection): void; reject(why: Error): void };
  const opened = new Promise<WaylandConnection>((resolve, reject) => (settle = { resolve, reject }));
  let tellEnd: (why: Error) => void;
  const ended = new Promise<Error>((resolve) => (tellEnd = resolve));
  // Who has stopped waiting for it has been told already.
  opened.catch(() => {});

  function end(why: Error): void {
    stream.destroy();
    hearers.clear();
    tellEnd(why);
    settle.reject(why);
  }

  const connection: WaylandConnection = {
    bind(name, wanted) {
      const offer = offers.get(name);
      if (offer === undefined) return null;
      const bound = { id: (lastId += 1), version: Math.min(wanted, offer.version) };
      stream.write(message(REGISTRY, 0, [word(offer.name), text(name), word(bound.version), word(bound.id)]));
      return bound;
    },
    newId: () => (lastId += 1),
    send: (object, opcode, ...words) => void stream.write(message(object, opcode, words.map(word))),
    listen: (object, hear) => void (hear === null ? hearers.delete(object) : hearers.set(object, hear)),
  };

  hearers.set(DISPLAY, (opcode, given) => {
    if (opcode !== 0) return;
    given.number();
    throw new Error(`the compositor refuses a request: error ${given.number()}`);
  });
  hearers.set(REGISTRY, (opcode, given) => {
    const name = given.number();
    if (opcode === 0 && offers.size < MOST_OFFERS) offers.set(given.text(), { name, version: given.number() });
  });
  hearers.set(FIRST_CALLBACK, () => {
    hearers.delete(FIRST_CALLBACK);
    settle.resolve(connection);
  });

  function read(): void {
    while (unread.length >= HEAD) {
      const sizeAndOpcode = readWord(unread, 4);
      const size = sizeAndOpcode >>> 16;
      if (size < HEAD || size > LONGEST_MESSAGE) throw new Error('the compositor sends a message that cannot be');
      if (unread.length < size) return;
      const body = unread.subarray(HEAD, size);
      const object = readWord(unread, 0);
      unread = unread.subarray(size);
      countEvent();
      hearers.get(object)?.(sizeAndOpcode & 0xffff, argumentsOf(body));
    }
  }

  function countEvent(): void {
    const now = realMono();
    if (now - events.since >= 1_000) events = { since: now, count: 0 };
    events.count += 1;
    if (events.count > MOST_EVENTS_A_SECOND) throw new Error('the compositor floods');
  }

  stream.on('data', (bytes: Buffer) => {
    unread = unread.length === 0 ? bytes : Buffer.concat([unread, bytes]);
    try {
      read();
    } catch (error) {
      end(error instanceof Error ? error : new Error(causeOf(error)));
    }
  });
  stream.on('error', end);
  stream.on('close', () => end(new Error('the compositor closed the connection')));
  stream.write(message(DISPLAY, 1, [word(REGISTRY)]));
  stream.write(message(DISPLAY, 0, [word(FIRST_CALLBACK)]));
  return { opened, ended, end };
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  writeWord(bytes, value, 0);
  return bytes;
}

/** Its length with the zero at its end, then itself, filled up to whole words. */
function text(value: string): Buffer {
  const bytes = Buffer.from(`${value}\0`);
  return Buffer.concat([word(bytes.length), bytes, Buffer.alloc(-bytes.length & 3)]);
}

function message(object: number, opcode: number, body: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat([word(object), word(0), ...body]);
  writeWord(bytes, ((bytes.length << 16) | opcode) >>> 0, 4);
  return bytes;
}

function argumentsOf(body: Buffer): Arguments {
  let at = 0;
  const number = (): number => {
    at += 4;
    return readWord(body, at - 4);
  };
  const bytes = (): Buffer => {
    const length = number();
    const start = at;
    at += length + (-length & 3);
    if (at > body.length) throw new RangeError('the compositor sends less than it says');
    return body.subarray(start, start + length);
  };
  return {
    number,
    text: () => bytes().toString().replace(/\0$/, ''),
    numbers() {
      const list = bytes();
      return Array.from({ length: Math.floor(list.length / 4) }, (_, nth) => readWord(list, 4 * nth));
    },
  };
}
