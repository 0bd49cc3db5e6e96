/** All that a page gets of the world outside of it. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Snapshot } from '../../shared/bridge.ts';
import { COMMAND_CHANNEL, PLACE_CHANNEL, SNAPSHOT_CHANNEL } from '../ipc/channels.ts';

/** The page's own address; main is compiled without what only pages have. */
declare const location: { hash: string };

// As a window is opened at a place, so one that is open goes there: by its address.
ipcRenderer.on(PLACE_CHANNEL, (_event, place: string) => {
  location.hash = place;
});

const bridge: Bridge = {
  snapshot: () => ipcRenderer.invoke(SNAPSHOT_CHANNEL) as Promise<Snapshot>,
  subscribe(listener) {
    const tell = (_event: unknown, snapshot: Snapshot) => listener(snapshot);
    ipcRenderer.on(SNAPSHOT_CHANNEL, tell);
    return () => void ipcRenderer.off(SNAPSHOT_CHANNEL, tell);
  },
  send: (command, argument) => ipcRenderer.invoke(COMMAND_CHANNEL, command, argument) as never,
};

contextBridge.exposeInMainWorld('unknot', bridge);
