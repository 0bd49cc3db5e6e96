import type { BrowserWindow, IpcMain } from 'electron';
import type { Snapshot } from '../../shared/bridge.ts';
import { COMMAND_CHANNEL, SNAPSHOT_CHANNEL } from './channels.ts';
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
    const message = readMessage(name, argument);
    if (message === null) throw new Error(`Unknot does not know this message: ${JSON.stringify([name, argument])}`);
    return run(message);
  });
}

export function tellWindows(windows: readonly BrowserWindow[], snapshot: Snapshot): void {
  for (const window of windows) {
    if (!window.isDestroyed()) window.webContents.send(SNAPSHOT_CHANNEL, snapshot);
  }
}
