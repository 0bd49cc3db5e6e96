import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { probeDisplays } from '../../../main/sensing/displays.ts';

let folder: string;
let servers: Server[];
const sockets = new Set<Socket>();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unknot-displays-'));
  servers = [];
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers) server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A server that answers each piece it is sent. */
function serve(at: string | number, answer: (bytes: Buffer) => Buffer | null): Promise<Server> {
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      const said = answer(bytes);
      if (said !== null) socket.write(said);
    });
  });
  servers.push(server);
  return new Promise((resolve) => server.listen(at, () => resolve(server)));
}

function reply(fill: (bytes: Buffer) => void, more = Buffer.alloc(0)): Buffer {
  const bytes = Buffer.alloc(32);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(more.length / 4, 4);
  fill(bytes);
  return Buffer.concat([bytes, more]);
}

/** An X server with these extensions and devices; gives back its DISPLAY. */
async function serveX(extensions: readonly string[], devices = 'Virtual core pointer'): Promise<string> {
  let isSetUp = false;
  const server = await serve(0, (bytes) => {
    const answers: Buffer[] = [];
    let rest = bytes;
    if (!isSetUp) {
      isSetUp = true;
      const setup = Buffer.alloc(8 + 32 + 4);
      setup.writeUInt8(1, 0);
      setup.writeUInt16LE(9, 6);
      answers.push(setup);
      rest = rest.subarray(12);
    }
    for (; rest.length >= 4; rest = rest.subarray(4 * rest.readUInt16LE(2))) {
      if (rest.readUInt8(0) === 98) {
        const name = rest.toString('latin1', 8, 8 + rest.readUInt16LE(4));
        answers.push(reply((head) => head.writeUInt8(extensions.includes(name) ? 1 : 0, 8) && head.writeUInt8(131, 9)));
      } else {
        answers.push(reply(() => {}, Buffer.from(devices.padEnd(64))));
      }
    }
    return Buffer.concat(answers);
  });
  const { port } = server.address() as { readonly port: number };
  return `127.0.0.1:${port - 6000}`;
}

const look = (env: Readonly<Record<string, string>> = {}) => probeDisplays({ XDG_RUNTIME_DIR: folder, ...env });

const ALL = ['MIT-SCREEN-SAVER', 'XInputExtension'];

describe('a display', () => {
  test('a display that a real X server shows is told from one on top of Wayland, new or old', async () => {
    const x = async (extensions: readonly string[], devices?: string) =>
      (await look({ DISPLAY: await serveX(extensions, devices) })).x;
    expect(await x(ALL)).toEqual({ answers: true, isXwayland: false, tellsIdle: true });
    expect(await x([...ALL, 'XWAYLAND'])).toMatchObject({ isXwayland: true });
    expect(await x(ALL, 'xwayland-pointer:17')).toMatchObject({ isXwayland: true });
    expect(await x(['XInputExtension'])).toMatchObject({ isXwayland: false, tellsIdle: false });
    expect(await x([])).toEqual({ answers: true, isXwayland: false, tellsIdle: false });
  });

  test('a display of Wayland answers by its own protocol', async () => {
    await serve(join(folder, 'wayland-7'), (bytes) => (bytes.length === 12 ? Buffer.alloc(12) : null));
    expect((await look({ WAYLAND_DISPLAY: 'wayland-7' })).wayland).toEqual({ answers: true });
    expect((await look({ WAYLAND_DISPLAY: join(folder, 'wayland-7') })).wayland).toEqual({ answers: true });
  });

  test('a display that is gone, or is none, says why', async () => {
    const { x, wayland } = await look({ DISPLAY: '127.0.0.1:-5999', WAYLAND_DISPLAY: 'wayland-7' });
    expect(x).toEqual({ answers: false, cause: 'DISPLAY names no display' });
    expect(wayland).toMatchObject({ answers: false, cause: expect.stringContaining('ENOENT') });
    expect((await look()).x).toEqual({ answers: false, cause: 'DISPLAY is not set' });
    expect((await probeDisplays({ DISPLAY: '', WAYLAND_DISPLAY: '' })).wayland).toEqual({
      answers: false,
      cause: 'XDG_RUNTIME_DIR is not set',
    });
    await serve(join(folder, 'wayland-0'), () => null).then((server) =>
      server.on('connection', (each) => each.destroy()),
    );
    expect((await look()).wayland).toMatchObject({ answers: false });
  });

  test('a display whose X server is too busy to answer is there, and one that is mute on Wayland is not', async () => {
    const server = await serve(0, () => null);
    const { port } = server.address() as { readonly port: number };
    await serve(join(folder, 'wayland-0'), () => null);
    const { x, wayland } = await look({ DISPLAY: `127.0.0.1:${port - 6000}` });
    expect(x).toMatchObject({ answers: true, isXwayland: false });
    expect(wayland).toMatchObject({ answers: false });
  });
});
