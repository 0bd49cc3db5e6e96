/** A speech dispatcher that speaks to nobody: it takes what is to be spoken and keeps it. Its protocol is SSIP. */
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type Socket, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './processGroup.ts';

/** Why nothing can be spoken here, in one line, or null where it can. */
export function speechMissing(): string | null {
  const library = globSync('/usr/lib/*/libspeechd.so.2').find(existsSync);
  return library === undefined ? 'not installed: libspeechd2' : null;
}

export interface SpeechDispatcher {
  /** For the program that shall speak to it. */
  readonly env: Environment;
  /** What was to be spoken so far, oldest first. */
  readonly spoken: readonly string[];
  stop(): Promise<void>;
}

const ANSWERS: readonly (readonly [begins: string, answer: readonly string[]])[] = [
  ['LIST OUTPUT_MODULES', ['250-still', '250 OK MODULE LIST SENT']],
  ['LIST SYNTHESIS_VOICES', ['249-Still\ten-GB\tnone', '249 OK VOICE LIST SENT']],
  ['LIST VOICES', ['249-MALE1', '249 OK VOICE LIST SENT']],
  ['GET OUTPUT_MODULE', ['251-still', '251 OK GET RETURNED']],
  ['GET', ['251-0', '251 OK GET RETURNED']],
  ['HISTORY GET CLIENT_ID', ['245-1', '245 OK CLIENT ID SENT']],
  ['SPEAK', ['230 OK RECEIVING DATA']],
  ['QUIT', ['231 HAPPY HACKING']],
];

/** Starts it; it has one voice. */
export async function startSpeechDispatcher(): Promise<SpeechDispatcher> {
  const folder = await mkdtemp(join(tmpdir(), 'unknot-speech-'));
  const path = join(folder, 'socket');
  const spoken: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    // A program that is killed may break off in the middle.
    socket.on('error', () => socket.destroy());
    serve(socket, spoken);
  });
  await new Promise<void>((listening) => server.listen(path, listening));
  return {
    env: { SPEECHD_ADDRESS: `unix_socket:${path}` },
    spoken,
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function serve(socket: Socket, spoken: string[]): void {
  let unread = '';
  let words: string[] | null = null;
  const say = (lines: readonly string[]) => socket.write(lines.map((line) => `${line}\r\n`).join(''));
  const take = (line: string): void => {
    if (words === null) {
      if (/^speak\b/i.test(line)) words = [];
      say(ANSWERS.find(([begins]) => line.toUpperCase().startsWith(begins))?.[1] ?? ['200 OK']);
    } else if (line === '.') {
      spoken.push(
        words
          .join(' ')
          .replaceAll(/<[^>]*>/g, '')
          .trim(),
      );
      words = null;
      say([`225-${spoken.length}`, '225 OK MESSAGE QUEUED']);
    } else words.push(line);
  };
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (unread + text).split('\r\n');
    unread = lines.pop()!;
    for (const line of lines) take(line);
  });
}
