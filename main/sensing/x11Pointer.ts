import { readFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { Known } from '../../shared/terms.ts';
import { afterFailure, mayTry, NO_FAILURE } from './backoff.ts';
import { causeOf, withCause } from './cause.ts';
import { type Point, POINTER_FAILS, type PointerSensor } from './pointer.ts';
import type { Environment } from './desktopSession.ts';
import {
  type Cookie,
  findCookie,
  queryPointer,
  readDisplay,
  readMessage,
  readSetup,
  setupRequest,
} from './x11Protocol.ts';

/** Opens a connection to the X server. May throw. */
export type XConnector = () => { readonly stream: Duplex; readonly cookie: Cookie | null };

const ANSWER_WITHIN_MS = 2_000;

/**
 * The pointer as the X server reports it, over a connection of its own. On X11 Electron's getCursorScreenPoint does not
 * change while the pointer is outside the app's windows (https://github.com/electron/electron/issues/42519).
 */
export function watchX11Pointer(connectX: XConnector): PointerSensor {
  let stream: Duplex | null = null;
  let root: number | null = null;
  let unread = Buffer.alloc(0);
  let waiting: ((at: Known<Point>) => void) | null = null;
  let waitingSince = 0;
  let backoff = NO_FAILURE;
  let cause = '';

  function settle(at: Known<Point>): void {
    const answer = waiting;
    waiting = null;
    answer?.(at);
  }

  function close(): void {
    stream?.destroy();
    stream = null;
    root = null;
    unread = Buffer.alloc(0);
  }

  function fail(error: unknown): void {
    close();
    cause = causeOf(error);
    backoff = afterFailure(backoff, waitingSince);
    settle('unknown');
  }

  function open(): void {
    const { stream: opened, cookie } = connectX();
    stream = opened;
    const failIfCurrent = (error: unknown): void => {
      if (stream === opened) fail(error);
    };
    opened.on('error', failIfCurrent);
    opened.on('close', () => failIfCurrent('the X server closed the connection'));
    opened.on('data', (bytes: Buffer) => {
      if (stream !== opened) return;
      unread = Buffer.concat([unread, bytes]);
      try {
        read();
      } catch (error) {
        fail(error);
      }
    });
    opened.write(setupRequest(cookie));
  }

  function read(): void {
    if (root === null) {
      const setup = readSetup(unread);
      if (setup === null) return;
      root = setup.root;
      unread = unread.subarray(setup.length);
      if (waiting !== null) stream?.write(queryPointer(root));
    }
    for (let next = readMessage(unread); next !== null; next = readMessage(unread)) {
      unread = unread.subarray(next.length);
      if (next.message.kind === 'error') throw new Error('the X server does not tell the pointer');
      if (next.message.kind === 'event') continue;
      backoff = NO_FAILURE;
      settle(next.message.at);
    }
  }

  return {
    ask(real, answer) {
      if (waiting !== null) {
        if (real - waitingSince >= ANSWER_WITHIN_MS) fail('the X server does not answer');
        return;
      }
      if (stream === null && !mayTry(backoff, real)) return answer('unknown');
      waiting = answer;
      waitingSince = real;
      try {
        if (stream === null) open();
        else if (root !== null) stream.write(queryPointer(root));
      } catch (error) {
        fail(error);
      }
    },
    health: () => ({
      sensor: 'pointer',
      sees: backoff.failures === 0,
      note: backoff.failures === 0 ? '' : withCause(POINTER_FAILS, cause),
    }),
    stop() {
      waiting = null;
      close();
    },
  };
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
