import type { BrowserWindow, IpcMain } from 'electron';
import type { Snapshot } from '../../shared/bridge.ts';
import { oneLine } from '../../shared/cleanText.ts';
import { isBounded } from '../../shared/messageBounds.ts';
import { COMMAND_CHANNEL, SNAPSHOT_CHANNEL } from '../channels.ts';
import { type Message, readMessage } from './messages.ts';
import { isTrusted } from './sender.ts';

export interface IpcParts {
  readonly snapshot: () => Snapshot;
  readonly run: (message: Message) => unknown;
}

/** Answers the windows. A stranger or a message outside of the contract is refused with an error. */
export function serveWindows(ipc: IpcMain, { snapshot, run }: IpcParts): void {
  ipc.handle(SNAPSHOT_CHANNEL, ({ senderFrame }) => {
    if (!isTrusted(senderFrame)) throw new Error('This page may not ask Unknot.');
    return snapshot();
  });
  ipc.handle(COMMAND_CHANNEL, ({ senderFrame }, name: unknown, argument: unknown) => {
    if (!isTrusted(senderFrame)) throw new Error('This page may not ask Unknot.');
    const message = isBounded(name, argument) ? readMessage(name, argument) : null;
    // Electron writes it to the terminal: what the person has typed is no part of it.
    if (message === null) throw new Error(`Unknot does not take this message: ${nameOf(name)}`);
    return run(message);
  });
}

const LONGEST_SHOWN = 100;
const nameOf = (name: unknown) => (typeof name === 'string' ? `“${oneLine(name, LONGEST_SHOWN)}”` : typeof name);

export function tellWindows(windows: readonly BrowserWindow[], snapshot: Snapshot): void {
  for (const window of windows) {
    if (!window.isDestroyed()) window.webContents.send(SNAPSHOT_CHANNEL, snapshot);
  }
}
