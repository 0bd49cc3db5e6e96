/** Which display servers answer. The environment variables may be stale, so the servers themselves are asked. */
import { connect } from 'node:net';
import { isAbsolute, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { causeOf } from './cause.ts';
import type { Environment } from './desktopSession.ts';
import { xConnector, type XConnector } from './x11Connection.ts';
import { listInputDevices, queryExtension, readExtension, readPacket, readSetup, setupRequest } from './x11Protocol.ts';

/** The server that `DISPLAY` names. */
export type XDisplay =
  | {
      readonly answers: true;
      /** An X server on top of a Wayland compositor sees the pointer only over X11 windows. */
      readonly isXwayland: boolean;
      /** Whether it knows when the last input was. */
      readonly tellsIdle: boolean;
    }
  | { readonly answers: false; readonly cause: string };

/** The server that `WAYLAND_DISPLAY` names. */
export type WaylandDisplay = { readonly answers: true } | { readonly answers: false; readonly cause: string };

export interface Displays {
  readonly x: XDisplay;
  readonly wayland: WaylandDisplay;
}

/** An X server that needs longer, in real ms, counts as present all the same: it accepted the connection. */
const ANSWER_WITHIN_MS = 2_000;
/** An X server that does not answer in time is busy, for example at login. */
const BUSY: XDisplay = { answers: true, isXwayland: false, tellsIdle: true };

/** Asks both displays that the environment of a Linux desktop names. Never rejects; takes at most 2 s. */
export async function probeDisplays(env: Environment): Promise<Displays> {
  const [x, wayland] = await Promise.all([askX(xConnector(env)), askWayland(env)]);
  return { x, wayland };
}

async function askX(connectX: XConnector): Promise<XDisplay> {
  try {
    const { stream, cookie } = connectX();
    return await askServer<XDisplay>(stream, BUSY, (answer) => {
      stream.write(setupRequest(cookie));
      return readServer(stream, answer);
    });
  } catch (error) {
    return { answers: false, cause: causeOf(error) };
  }
}

/**
 * Reads the setup, asks for three extensions, then for the input devices. Those of Xwayland have `xwayland-` in the
 * name.
 */
function readServer(stream: Duplex, answer: (seen: XDisplay) => void): (bytes: Buffer) => Buffer {
  let isSetUp = false;
  const extensions: (number | null)[] = [];
  const isAnswered = (isXwayland: boolean): void => {
    const [ownName, saver] = extensions;
    answer({ answers: true, isXwayland: isXwayland || ownName !== null, tellsIdle: saver !== null });
  };

  function take(bytes: Buffer): void {
    if (extensions.length === 3) return isAnswered(bytes.includes('xwayland-'));
    extensions.push(readExtension(bytes));
    if (extensions.length < 3) return;
    const xinput = extensions[2]!;
    if (xinput === null) isAnswered(false);
    else stream.write(listInputDevices(xinput));
  }

  return (bytes) => {
    let rest = bytes;
    if (!isSetUp) {
      const setup = readSetup(rest);
      if (setup === null) return rest;
      isSetUp = true;
      rest = rest.subarray(setup.length);
      for (const name of ['XWAYLAND', 'MIT-SCREEN-SAVER', 'XInputExtension']) stream.write(queryExtension(name));
    }
    for (let packet = readPacket(rest); packet !== null; packet = readPacket(rest)) {
      rest = rest.subarray(packet.bytes.length);
      if (packet.kind === 'reply') take(packet.bytes);
      else if (packet.kind === 'error') isAnswered(false);
    }
    return rest;
  };
}

async function askWayland(env: Environment): Promise<WaylandDisplay> {
  try {
    const socket = connect(waylandSocket(env));
    return await askServer<WaylandDisplay>(socket, { answers: false, cause: 'no answer within 2 s' }, (answer) => {
      socket.write(syncRequest());
      return (bytes) => {
        if (bytes.length >= 8) answer({ answers: true });
        return bytes;
      };
    });
  } catch (error) {
    return { answers: false, cause: causeOf(error) };
  }
}

/** Finds the socket as libwayland does (wl_display_connect). */
export function waylandSocket(env: Environment): string {
  const name = env['WAYLAND_DISPLAY'] || 'wayland-0';
  if (isAbsolute(name)) return name;
  const folder = env['XDG_RUNTIME_DIR'];
  if (!folder) throw new Error('XDG_RUNTIME_DIR is not set');
  return join(folder, name);
}

/**
 * `wl_display.sync`, which every compositor answers: object 1, request 0, 12 bytes, new object 2, in the machine's byte
 * order. https://wayland.freedesktop.org/docs/html/apa.html
 */
function syncRequest(): Buffer {
  return Buffer.from(new Uint32Array([1, 12 << 16, 2]).buffer);
}

/**
 * Exchanges messages with a server until there is a result.
 * @param ifLate the result if the server does not answer in time
 * @param start begins the exchange; gives back a function that takes all unread bytes and gives back those it left
 */
function askServer<T>(
  stream: Duplex,
  ifLate: T,
  start: (answer: (seen: T) => void) => (bytes: Buffer) => Buffer,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  return new Promise<T>((resolve, reject) => {
    timer = setTimeout(() => resolve(ifLate), ANSWER_WITHIN_MS);
    let unread = Buffer.alloc(0);
    stream.on('error', reject);
    stream.on('close', () => reject(new Error('it closed the connection')));
    const read = start(resolve);
    stream.on('data', (bytes: Buffer) => {
      try {
        unread = Buffer.from(read(Buffer.concat([unread, bytes])));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }).finally(() => {
    clearTimeout(timer);
    stream.destroy();
  });
}
