/** A connection to the X server: requests with their replies, and the events in between. */
import { readFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { causeOf } from './cause.ts';
import type { Environment } from './desktopSession.ts';
import { type Cookie, findCookie, readDisplay, readPacket, readSetup, setupRequest } from './x11Protocol.ts';

/** Opens a stream to the X server. May throw. */
export type XConnector = () => { readonly stream: Duplex; readonly cookie: Cookie | null };

/** The server refused a request, for example about a window that does not exist. */
export class Refused extends Error {}

export interface XConnection {
  readonly root: number;
  /** An id for something that the server is to make, each time another one. */
  newId(): number;
  /** Sends a request that has no reply. */
  send(bytes: Buffer): void;
  /** Sends a request that has a reply. Rejects with `Refused` where the server refuses it. */
  request(bytes: Buffer): Promise<Buffer>;
  /** What is sent at once in it goes out in one piece. */
  together<T>(sendAll: () => T): T;
  /** Called with the bytes of each event. */
  onEvent: (bytes: Buffer) => void;
}

export interface OpeningConnection {
  readonly opened: Promise<XConnection>;
  /** Settles once it has ended, by whom ever. */
  readonly ended: Promise<Error>;
  /** Ends it. Whoever still waits for an answer gets this error. */
  end(why: Error): void;
}

interface Waiting {
  /** The number of the request, which its answer carries. */
  readonly nth: number;
  readonly resolve: (reply: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** Sequence numbers are counted in 16 bits. */
const SEQUENCE = 0x1_00_00;
/** No answer that is asked for here is nearly as long. */
const MOST_UNREAD = 4 * 1024 * 1024;

/** Starts a connection over a stream. Everything that goes wrong with it rejects `opened` and all open requests. */
export function openXConnection({ stream, cookie }: ReturnType<XConnector>): OpeningConnection {
  const waiting: Waiting[] = [];
  let unread: Buffer = Buffer.alloc(0);
  let sent = 0;
  let connection: XConnection | null = null;
  let settleOpening: { resolve: (x: XConnection) => void; reject: (why: Error) => void } | null = null;
  const opened = new Promise<XConnection>((resolve, reject) => (settleOpening = { resolve, reject }));
  let tellEnd: (why: Error) => void = () => {};
  const ended = new Promise<Error>((resolve) => (tellEnd = resolve));
  // Who has stopped waiting for it has been told already.
  opened.catch(() => {});

  function send(bytes: Buffer): void {
    sent += 1;
    stream.write(bytes);
  }

  function together<T>(sendAll: () => T): T {
    stream.cork();
    try {
      return sendAll();
    } finally {
      stream.uncork();
    }
  }

  function request(bytes: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      if (stream.destroyed) return reject(new Error('the connection to the X server is closed'));
      waiting.push({ nth: (sent + 1) % SEQUENCE, resolve, reject });
      send(bytes);
    });
  }

  function end(why: Error): void {
    stream.destroy();
    tellEnd(why);
    settleOpening?.reject(why);
    for (const { reject } of waiting.splice(0)) reject(why);
  }

  function read(): void {
    if (connection === null) {
      const answer = readSetup(unread);
      if (answer === null) return;
      unread = unread.subarray(answer.length);
      let id = answer.firstId;
      connection = { root: answer.root, newId: () => id++, request, send, together, onEvent: () => {} };
      settleOpening?.resolve(connection);
    }
    for (let packet = readPacket(unread); packet !== null; packet = readPacket(unread)) {
      const { kind, bytes } = packet;
      unread = unread.subarray(bytes.length);
      if (kind === 'event') connection.onEvent(bytes);
      else settle(kind, bytes);
    }
  }

  /** A refusal of a request without a reply finds nobody who waits. */
  function settle(kind: 'reply' | 'error', bytes: Buffer): void {
    const index = waiting.findIndex(({ nth }) => nth === bytes.readUInt16LE(2));
    const [found] = index < 0 ? [] : waiting.splice(index, 1);
    if (kind === 'reply') found?.resolve(bytes);
    else found?.reject(new Refused(`the X server answers error ${bytes.readUInt8(1)}`));
  }

  stream.on('data', (bytes: Buffer) => {
    unread = unread.length === 0 ? bytes : Buffer.concat([unread, bytes]);
    try {
      read();
      if (unread.length > MOST_UNREAD) throw new Error('the X server sends an endless answer');
    } catch (error) {
      end(error instanceof Error ? error : new Error(causeOf(error)));
    }
  });
  stream.on('error', end);
  stream.on('close', () => end(new Error('the X server closed the connection')));
  stream.write(setupRequest(cookie));
  return { opened, ended, end };
}

/** Connects to the display that the environment names. */
export function xConnector(env: Environment): XConnector {
  return () => {
    const address = readDisplay(env['DISPLAY'] ?? '');
    if (address === null) throw new Error(env['DISPLAY'] ? 'DISPLAY names no display' : 'DISPLAY is not set');
    const cookie = findCookie(readAuthority(env), address.number, hostname());
    const stream = 'socket' in address ? connectSocket(address.socket) : connectSocket(address.port, address.host);
    return { stream, cookie };
  };
}

/** The Xauthority file, or no bytes. Many displays need no cookie, so a missing file is no error. */
function readAuthority(env: Environment): Buffer {
  try {
    return readFileSync(env['XAUTHORITY'] || join(homedir(), '.Xauthority'));
  } catch {
    // If the display needs a cookie, the X server says so.
    return Buffer.alloc(0);
  }
}
