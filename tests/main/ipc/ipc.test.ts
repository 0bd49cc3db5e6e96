import type { BrowserWindow, IpcMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { COMMAND_CHANNEL, SNAPSHOT_CHANNEL } from '../../../main/channels.ts';
import { serveWindows, tellWindows } from '../../../main/ipc/ipc.ts';
import type { Message } from '../../../main/ipc/messages.ts';
import { pageUrl } from '../../../main/windows/scheme.ts';
import { Person } from '../../engine/timeline.ts';
import { snapshotOfPerson } from '../snapshot/snapshots.ts';

const SNAPSHOT = snapshotOfPerson(new Person());
const OURS = { url: pageUrl('settings'), parent: null };
const STRANGER = { url: 'https://example.org/', parent: null };

/** Main's end of the wire, with a way to call it as a page would. */
function served() {
  const handlers = new Map<string, (event: unknown, ...args: readonly unknown[]) => unknown>();
  const ran: Message[] = [];
  const ipc = { handle: (channel: string, handler: () => unknown) => handlers.set(channel, handler) };
  serveWindows(ipc as unknown as IpcMain, {
    snapshot: () => SNAPSHOT,
    run: (message) => {
      ran.push(message);
      return { ok: true };
    },
  });
  const call = (senderFrame: unknown, channel: string, ...args: readonly unknown[]) =>
    handlers.get(channel)!({ senderFrame }, ...args);
  return { call, ran };
}

describe('a window', () => {
  it('a window gets the snapshot that it asks for', () => {
    expect(served().call(OURS, SNAPSHOT_CHANNEL)).toBe(SNAPSHOT);
  });

  it('a window gets the answer to its command', () => {
    const { call, ran } = served();
    expect(call(OURS, COMMAND_CHANNEL, 'changeSettings', { desk: { factor: 1.1 } })).toEqual({ ok: true });
    expect(ran).toEqual([{ name: 'changeSettings', argument: { desk: { factor: 1.1 } } }]);
  });

  it('a window is told of a message that is none, and nothing is done', () => {
    const { call, ran } = served();
    expect(() => call(OURS, COMMAND_CHANNEL, 'format', 'c:')).toThrow('Unknot does not take this message: “format”');
    expect(ran).toEqual([]);
  });

  it('a window is told so in one short line, in which nothing stands that the person has typed', () => {
    const { call } = served();
    const refused = (...message: readonly unknown[]) => {
      try {
        call(OURS, COMMAND_CHANNEL, ...message);
      } catch (error) {
        return (error as Error).message;
      }
      return null;
    };
    expect(refused('checkIn', { pain: 99, note: 'the pills again' })).toBe(
      'Unknot does not take this message: “checkIn”',
    );
    expect(refused(`a\u001B[2J\n${'b'.repeat(1e6)}`, null)).toMatch(/^Unknot does not take this message: “a\[2J b+…”$/);
    expect(refused({ note: 'the pills' }, null)).toBe('Unknot does not take this message: object');
  });
});

describe('a stranger', () => {
  it.each([STRANGER, null, { ...OURS, parent: OURS }])('a stranger gets nothing and can do nothing (%#)', (frame) => {
    const { call, ran } = served();
    expect(() => call(frame, SNAPSHOT_CHANNEL)).toThrow('This page may not ask Unknot.');
    expect(() => call(frame, COMMAND_CHANNEL, 'act', { type: 'start-break' })).toThrow('This page may not ask Unknot.');
    expect(ran).toEqual([]);
  });
});

it('the app tells every window that is still there', () => {
  const told: string[] = [];
  const window = (name: string, gone: boolean) =>
    ({
      isDestroyed: () => gone,
      webContents: { send: (channel: string, sent: unknown) => told.push(`${name} ${channel} ${sent === SNAPSHOT}`) },
    }) as unknown as BrowserWindow;
  tellWindows([window('settings', false), window('today', true), window('break', false)], SNAPSHOT);
  expect(told).toEqual([`settings ${SNAPSHOT_CHANNEL} true`, `break ${SNAPSHOT_CHANNEL} true`]);
});
