import { once } from 'node:events';
import { type Duplex, duplexPair } from 'node:stream';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Known } from '../../../shared/terms.ts';
import { type Point, type PointerSensor, watchCursor } from '../../../main/sensing/pointer.ts';
import { watchX11Pointer } from '../../../main/sensing/x11Pointer.ts';
import { findCookie, readDisplay, readMessage, readSetup, setupRequest } from '../../../main/sensing/x11Protocol.ts';
import { cases } from '../../support/cases.ts';

const ROOT = 0x50d;

/** The answer of a server with one screen, a vendor name of odd length and two pixel formats. */
function setupAnswer(): Buffer {
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

function pointerAt(x: number, y: number): Buffer {
  const reply = Buffer.alloc(32);
  reply.writeUInt8(1, 0);
  reply.writeInt16LE(x, 16);
  reply.writeInt16LE(y, 18);
  return reply;
}

/** An event that every client gets: the keyboard's layout has changed. */
const MAPPING_NOTIFY = Buffer.concat([Buffer.from([34]), Buffer.alloc(31)]);

function authorityEntry(address: string, number: string, kind: string, value: Buffer): Buffer {
  const fields = [Buffer.from(address), Buffer.from(number), Buffer.from(kind), value];
  const withLengths = fields.flatMap((field) => [Buffer.from([field.length >> 8, field.length & 255]), field]);
  return Buffer.concat([Buffer.from([1, 0]), ...withLengths]);
}

describe('the way to the display', () => {
  test('the way to the display is read from DISPLAY', () => {
    expect(readDisplay(':0')).toEqual({ number: '0', socket: '/tmp/.X11-unix/X0' });
    expect(readDisplay('unix:12.0')).toEqual({ number: '12', socket: '/tmp/.X11-unix/X12' });
    expect(readDisplay('localhost:10.0')).toEqual({ number: '10', host: 'localhost', port: 6010 });
    expect(readDisplay('')).toBeNull();
    expect(readDisplay('wayland-0')).toBeNull();
  });

  test('the way to the display has the key of this machine and display, also from a file that breaks off', () => {
    const key = Buffer.from('0123456789abcdef');
    const file = Buffer.concat([
      authorityEntry('desk', '1', 'MIT-MAGIC-COOKIE-1', Buffer.from('other display..')),
      authorityEntry('desk', '0', 'XDM-AUTHORIZATION-1', Buffer.from('other kind')),
      authorityEntry('elsewhere', '0', 'MIT-MAGIC-COOKIE-1', Buffer.from('other machine..')),
      authorityEntry('desk', '0', 'MIT-MAGIC-COOKIE-1', key),
      Buffer.from([1, 0, 0, 200]),
    ]);
    expect(findCookie(file, '0', 'desk')).toEqual({ name: 'MIT-MAGIC-COOKIE-1', value: key });
    expect(findCookie(file, '0', 'renamed')?.value.toString()).toBe('other machine..');
    expect(findCookie(file, '7', 'desk')).toBeNull();
    expect(findCookie(Buffer.alloc(0), '0', 'desk')).toBeNull();
  });

  test('the way to the display is asked for in whole words of four bytes', () => {
    expect(setupRequest(null)).toHaveLength(12);
    expect(setupRequest({ name: 'MIT-MAGIC-COOKIE-1', value: Buffer.alloc(16) })).toHaveLength(48);
  });
});

describe('messages of the X server', () => {
  test('messages of the X server wait until they are whole', () => {
    const setup = setupAnswer();
    expect(readSetup(setup.subarray(0, 7))).toBeNull();
    expect(readSetup(setup.subarray(0, setup.length - 1))).toBeNull();
    expect(readSetup(setup)).toEqual({ root: ROOT, length: setup.length });
    expect(readMessage(pointerAt(1, 2).subarray(0, 31))).toBeNull();
  });

  test('messages of the X server tell the pointer, left of and above the origin too', () => {
    expect(readMessage(pointerAt(-5, 700))?.message).toEqual({ kind: 'pointer', at: { x: -5, y: 700 } });
    expect(readMessage(MAPPING_NOTIFY)?.message).toEqual({ kind: 'event' });
    expect(readMessage(Buffer.alloc(32))?.message).toEqual({ kind: 'error' });
  });

  test('messages of the X server a refusal is an error', () => {
    expect(() => readSetup(Buffer.from([0, 0, 11, 0, 0, 0, 0, 0]))).toThrow('refuses');
  });
});

describe('the pointer on X11', () => {
  let client: Duplex;
  let server: Duplex;
  let reached: number;
  let pointer: PointerSensor;
  let answers: Known<Point>[];

  beforeEach(() => {
    reached = 0;
    answers = [];
    pointer = watchX11Pointer(() => {
      reached += 1;
      const [stream, other] = duplexPair();
      client = stream;
      server = other;
      return { stream, cookie: null };
    });
  });

  const ask = (real: number): void => pointer.ask(real, (at) => answers.push(at));

  /** The next bytes the client sends. */
  async function request(): Promise<Buffer> {
    const [bytes] = await once(server, 'data');
    return bytes as Buffer;
  }

  async function send(bytes: Buffer): Promise<void> {
    await new Promise<void>((resolve) => server.write(bytes, () => resolve()));
  }

  async function connected(real = 0): Promise<void> {
    ask(real);
    await request();
    const query = request();
    await send(setupAnswer());
    expect((await query).readUInt32LE(4)).toBe(ROOT);
  }

  test('the pointer on X11 is told with each question, over one connection', async () => {
    await connected();
    await send(pointerAt(10, 20));
    ask(1000);
    await send(Buffer.concat([MAPPING_NOTIFY, pointerAt(11, 22)]));
    expect(answers).toEqual([
      { x: 10, y: 20 },
      { x: 11, y: 22 },
    ]);
    expect(reached).toBe(1);
    expect(pointer.health()).toEqual({ sensor: 'pointer', sees: true, note: '' });
  });

  test('the pointer on X11 is told however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), async (cuts) => {
        answers = [];
        pointer.stop();
        ask(0);
        const bytes = Buffer.concat([setupAnswer(), MAPPING_NOTIFY, pointerAt(3, 4)]);
        let at = 0;
        for (const cut of [...cuts, bytes.length]) {
          if (at < bytes.length) await send(bytes.subarray(at, at + cut));
          at += cut;
        }
        expect(answers).toEqual([{ x: 3, y: 4 }]);
      }),
      { numRuns: cases(30) },
    );
  });

  test('the pointer on X11 is unknown when the server falls silent, and is asked for again later', async () => {
    await connected();
    ask(1000);
    expect(answers).toEqual([]);
    ask(2000);
    expect(answers).toEqual(['unknown']);
    ask(3000);
    expect(answers).toEqual(['unknown', 'unknown']);
    expect(pointer.health().sees).toBe(false);
    expect(reached).toBe(1);
    await connected(8000);
    await send(pointerAt(1, 1));
    expect(reached).toBe(2);
    expect(answers.at(-1)).toEqual({ x: 1, y: 1 });
    expect(pointer.health().sees).toBe(true);
  });

  test('the pointer on X11 is unknown when the connection breaks, is refused, or cannot be made', async () => {
    await connected();
    const broken = once(client, 'close');
    client.destroy();
    await broken;
    expect(answers).toEqual(['unknown']);

    ask(10_000);
    await request();
    const refused = once(client, 'close');
    server.write(Buffer.from([0, 0, 11, 0, 0, 0, 0, 0]));
    await refused;
    expect(answers).toEqual(['unknown', 'unknown']);

    const nowhere = watchX11Pointer(() => {
      throw new Error('DISPLAY names no display');
    });
    nowhere.ask(0, (at) => answers.push(at));
    expect(answers).toHaveLength(3);
    expect(nowhere.health().sees).toBe(false);
  });

  test('the pointer on X11 answers nothing more once stopped', async () => {
    await connected();
    const closed = once(client, 'close');
    pointer.stop();
    await closed;
    expect(answers).toEqual([]);
  });
});

test('a pointer that Electron cannot tell is unknown, and never asked for where the session hides it', () => {
  let asked = 0;
  const cursor = {
    getCursorScreenPoint(): Point {
      asked += 1;
      throw new Error('no window yet');
    },
  };
  const answers: Known<Point>[] = [];
  watchCursor(cursor, { sees: false, note: 'hidden' }).ask(0, (at) => answers.push(at));
  expect(asked).toBe(0);
  watchCursor(cursor, { sees: true }).ask(0, (at) => answers.push(at));
  expect(asked).toBe(1);
  expect(answers).toEqual(['unknown', 'unknown']);
});
