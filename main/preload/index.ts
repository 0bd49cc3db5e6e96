/** All that a page gets of the world outside of it. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, PackedAnswer, Snapshot } from '../../shared/bridge.ts';
import { isBounded } from '../../shared/messageBounds.ts';
import { COMMAND_CHANNEL, PLACE_CHANNEL, SNAPSHOT_CHANNEL } from '../channels.ts';

/** The page's own address; main is compiled without what only pages have. */
declare const location: { hash: string };

// As a window is opened at a place, so one that is open goes there: by its address.
ipcRenderer.on(PLACE_CHANNEL, (_event, place: string) => {
  location.hash = place;
});

/** So many messages of a page may wait for an answer; what comes beyond that has lost its way. */
const MOST_UNANSWERED = 50;
let unanswered = 0;

/** Asks main. What is too large never gets there, nor does a flood. */
async function ask(channel: string, ...given: readonly unknown[]): Promise<unknown> {
  if (unanswered >= MOST_UNANSWERED) throw new Error('Unknot has not answered the messages before this one yet.');
  unanswered += 1;
  try {
    return await ipcRenderer.invoke(channel, ...given);
  } finally {
    unanswered -= 1;
  }
}

async function send(command: unknown, argument: unknown): Promise<unknown> {
  if (!isBounded(command, argument)) throw new Error('Unknot does not take this message: it is too large.');
  const answer = await ask(COMMAND_CHANNEL, command, argument);
  return answer instanceof Uint8Array ? unpacked(answer as PackedAnswer) : answer;
}

/** What main has passed on as it was packed beside it. */
function unpacked(answer: PackedAnswer): Promise<unknown> {
  return new Response(new Blob([answer]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
}

const bridge: Bridge = {
  snapshot: () => ask(SNAPSHOT_CHANNEL) as Promise<Snapshot>,
  subscribe(listener) {
    const tell = (_event: unknown, snapshot: Snapshot) => listener(snapshot);
    ipcRenderer.on(SNAPSHOT_CHANNEL, tell);
    return () => void ipcRenderer.off(SNAPSHOT_CHANNEL, tell);
  },
  send: (command, argument) => send(command, argument) as never,
};

contextBridge.exposeInMainWorld('unknot', bridge);
