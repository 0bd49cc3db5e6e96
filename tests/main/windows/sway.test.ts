import { createServer, type Server } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  isOn,
  keepFocusCommand,
  placeCommand,
  shownWorkspaces,
  windowsOf,
} from '../../../main/windows/sway/answers.ts';
import {
  GET_TREE,
  createSwayConnection,
  messageBytes,
  readMessage,
  swaySocket,
} from '../../../main/windows/sway/connection.ts';
import { windowTraits } from '../../../main/windows/windowTraits.ts';

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp();
});

/** What stands in for sway: answers each message with what `answer` gives back. */
async function sway(answer: (type: number) => Buffer): Promise<{ readonly path: string; readonly server: Server }> {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-sway-'));
  const path = join(folder, 'socket');
  const server = createServer((socket) => {
    let rest = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      rest = Buffer.concat([rest, bytes]);
      for (let message = readMessage(rest); message !== null; message = readMessage(rest)) {
        const type = rest.readUInt32LE(10);
        rest = rest.subarray(message.length);
        socket.write(answer(type));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  cleanUps.push(() => (server.close(), rmSync(folder, { recursive: true, force: true })));
  return { path, server };
}

function connection(path: string, onEvent = () => {}) {
  const made = createSwayConnection({ open: swaySocket(path), events: ['workspace'], onEvent, onOpen: () => {} });
  cleanUps.push(() => made.close());
  return made;
}

describe('a connection to sway', () => {
  test('a connection to sway tells events from answers, also where they come in pieces', async () => {
    const onEvent = vi.fn();
    const { path } = await sway((type) =>
      Buffer.concat([messageBytes(0x80000000, '{"change":"focus"}'), messageBytes(type, JSON.stringify({ type }))]),
    );
    expect(await connection(path, onEvent).ask(GET_TREE)).toEqual({ type: GET_TREE });
    expect(onEvent).toHaveBeenCalled();
    const bytes = messageBytes(GET_TREE, '{"a":"ü"}');
    for (let length = 0; length < bytes.length; length += 1) expect(readMessage(bytes.subarray(0, length))).toBeNull();
    expect(readMessage(bytes)).toEqual({ isEvent: false, payload: '{"a":"ü"}', length: bytes.length });
  });

  test('a connection to sway is given up where something else answers, or too much, and opened again', async () => {
    let spoilt: Buffer | null = Buffer.from('HTTP/1.1 400 Bad Request\r\n');
    const { path } = await sway((type) => spoilt ?? messageBytes(type, '[]'));
    const made = connection(path);
    await expect(made.ask(GET_TREE)).rejects.toThrow('this is not sway');
    spoilt = messageBytes(GET_TREE, '');
    spoilt.writeUInt32LE(900_000_000, 6);
    await expect(made.ask(GET_TREE)).rejects.toThrow('900000000 bytes');
    spoilt = messageBytes(GET_TREE, 'no JSON');
    await expect(made.ask(GET_TREE)).rejects.toThrow();
    spoilt = null;
    expect(await made.ask(GET_TREE)).toEqual([]);
  });

  test('a connection to sway fails where nobody listens', async () => {
    await expect(connection(join(tmpdir(), 'unknot-no-sway')).ask(GET_TREE)).rejects.toThrow('ENOENT');
  });
});

describe('what is read of sway’s answers', () => {
  const leaf = { nodes: [], floating_nodes: [] };

  test('only windows of the process count, floating or not, and whether they are seen', () => {
    const tree = {
      id: 1,
      name: 'root',
      nodes: [{ id: 2, name: 'a', pid: 7, visible: false, ...leaf }],
      floating_nodes: [
        { id: 3, name: 'b', pid: 7, visible: true, ...leaf },
        { id: 4, name: null, pid: 8, visible: true, ...leaf },
      ],
    };
    expect(windowsOf(tree, 7)).toEqual([
      { id: 2, isVisible: false },
      { id: 3, isVisible: true },
    ]);
    expect(() => windowsOf({ id: 1 }, 7)).toThrow();
  });

  test('the workspaces on the outputs have the area that bars leave free', () => {
    const rect = { x: 1280, y: 30, width: 1024, height: 738 };
    const shown = { output: 'B', rect, visible: true, focused: true };
    expect(shownWorkspaces([shown, { ...shown, visible: false }])).toEqual([shown]);
    expect(isOn(shown, { x: 1280, y: 0, width: 1024, height: 768 })).toBe(true);
    expect(isOn(shown, { x: 0, y: 0, width: 1280, height: 800 })).toBe(false);
  });
});

describe('commands to sway', () => {
  test('a window is put in its place by one command, and a card does not get the keyboard', () => {
    expect(placeCommand(5, { kind: 'at', x: 844.4, y: 548 })).toBe(
      '[con_id=5] floating enable, sticky enable, move absolute position 844 548',
    );
    expect(placeCommand(5, { kind: 'fill', output: 'HDMI "A", exit' })).toBe(
      String.raw`[con_id=5] move container to output "HDMI \"A\", exit", fullscreen enable`,
    );
    expect(keepFocusCommand(77, 'Break prompt')).toBe('no_focus [pid="77" title="^Break prompt"]');
  });
});

describe('how windows are shown', () => {
  test('a card never takes the keyboard: by the system, outside of the window manager, or as a notification', () => {
    expect(windowTraits(null, false)).toEqual({ card: 'managed', covers: 'each-display' });
    expect(windowTraits('x11', false)).toEqual({ card: 'unmanaged', covers: 'each-display' });
    expect(windowTraits('x11', true)).toEqual({ card: 'unmanaged', covers: 'each-display' });
    expect(windowTraits('wayland', true)).toEqual({ card: 'managed', covers: 'each-display' });
    expect(windowTraits('wayland', false)).toEqual({ card: 'notification', covers: 'one-display' });
  });
});
