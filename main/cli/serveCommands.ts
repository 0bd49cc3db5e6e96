/** The running app's end of the command socket. Whatever comes in is bounded: in length, in time and in number. */
import type { SayText } from '../../shared/words/say.ts';
import { chmodSync, rmSync } from 'node:fs';
import { type Server, type Socket, createServer } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as v from 'valibot';
import { messageOf } from '../../shared/cleanText.ts';
import {
  GREETING,
  type Reply,
  isOwnSocket,
  makePrivateFolder,
  removeSocket,
  type Request,
  requestSchema,
} from './commandSocket.ts';
import type { Seat } from './seat.ts';

export interface CommandServerParts {
  /** As `socketPlaces` gives them; the first that can be listened at is taken. */
  readonly say: SayText;
  readonly places: readonly string[];
  /** Does what the words say, for one who sits there. */
  readonly answer: (words: readonly string[], seat: Seat) => Promise<Reply>;
  /** Is told why no place could be listened at, or a command not be carried out. */
  readonly onFault: (why: string) => void;
}

export interface CommandServer {
  /** Null: commands do not arrive. */
  readonly place: string | null;
  /** Takes the socket away; commands that are being answered are broken off. */
  close(): void;
}

/** In bytes; a command is at most a tenth of it. */
const LONGEST_REQUEST = 64 * 1024;
/** A command comes at once behind the greeting. Real milliseconds. */
const REQUEST_WITHIN = 2000;
/** Time to carry a command out and hand the answer over; who asked has gone long before. Real milliseconds. */
const ANSWER_WITHIN = 15_000;
/** With one more the oldest has to go, so that a crowd that says nothing keeps nobody out. */
const MOST_AT_ONCE = 32;

/** Listens at the first place where that is possible. To be called by the one that holds the single-instance lock. */
export async function serveCommands({ say, places, answer, onFault }: CommandServerParts): Promise<CommandServer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    if (open.size > MOST_AT_ONCE) open.values().next().value?.destroy();
    serve(socket, { say, answer, onFault });
  });
  const place = await firstPlace(server, places, onFault);
  server.on('error', (error) => onFault(messageOf(error)));
  return {
    place,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
      if (place !== null && process.platform !== 'win32') removeSocket(place);
    },
  };
}

async function firstPlace(
  server: Server,
  places: readonly string[],
  onFault: CommandServerParts['onFault'],
): Promise<string | null> {
  const reasons: string[] = [];
  for (const place of places) {
    try {
      await listenAt(server, place);
      return place;
    } catch (error) {
      reasons.push(messageOf(error));
    }
  }
  onFault(`commands cannot reach this app: ${reasons.join('; ')}`);
  return null;
}

async function listenAt(server: Server, place: string): Promise<void> {
  const isFile = process.platform !== 'win32';
  if (isFile) {
    makePrivateFolder(place);
    // Of an app that was killed: the lock says that nobody listens there any more.
    if (isOwnSocket(place)) rmSync(place);
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // The socket is made within the call, and is nobody else's from its first moment on.
    const usual = process.umask(0o177);
    try {
      server.listen(place, () => {
        server.off('error', reject);
        resolve();
      });
    } finally {
      process.umask(usual);
    }
  });
  if (isFile) chmodSync(place, 0o600);
}

type Served = Pick<CommandServerParts, 'say' | 'answer' | 'onFault'>;

/** One connection: a greeting, one line with the command, one line with the answer. */
function serve(socket: Socket, to: Served): void {
  let pieces: Buffer[] = [];
  let length = 0;
  let timer = setTimeout(() => socket.destroy(), REQUEST_WITHIN);
  socket.once('close', () => clearTimeout(timer));
  // Who asked has gone: there is nobody to tell.
  socket.on('error', () => {});
  socket.on('data', (piece: Buffer) => {
    length += piece.length;
    if (length > LONGEST_REQUEST) return void socket.destroy();
    pieces.push(piece);
    if (!piece.includes('\n')) return;
    const line = Buffer.concat(pieces).toString('utf8').split('\n', 1)[0]!;
    pieces = [];
    socket.removeAllListeners('data').resume();
    clearTimeout(timer);
    timer = setTimeout(() => socket.destroy(), ANSWER_WITHIN);
    void answerTo(socket, line, to);
  });
  socket.write(`${JSON.stringify(GREETING)}\n`);
}

async function answerTo(socket: Socket, line: string, to: Served): Promise<void> {
  // An app that was busy finds the command of one who has given up: what they were told was not done is not done. The end
  // of a connection is seen in the turn after its last words.
  await nextTurn();
  await nextTurn();
  if (socket.readableEnded || socket.destroyed) return;
  socket.end(`${JSON.stringify(await reply(line, to))}\n`);
}

async function reply(line: string, { say, answer, onFault }: Served): Promise<Reply> {
  const asked = requestIn(line);
  if (asked === null) return { status: 2, text: say('cli.notACommand') };
  try {
    return await answer(asked.words, asked.seat);
  } catch (error) {
    onFault(`a command could not be carried out: ${messageOf(error)}`);
    return { status: 1, text: say('cli.didNotWork', { cause: messageOf(error) }) };
  }
}

function requestIn(line: string): Request | null {
  try {
    return v.parse(requestSchema, JSON.parse(line));
  } catch {
    // Who sent it is told that this is no command.
    return null;
  }
}
