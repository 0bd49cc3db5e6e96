/**
 * The way back from the first instance to the second. The single-instance lock carries the command over but no answer,
 * so the second listens on a socket of its own and tells its name along.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Answer } from './answer.ts';

/** How long the second instance waits for the first, in real milliseconds. */
const PATIENCE = 5000;

const answerSchema = v.object({ ok: v.boolean(), text: v.string() });

export interface Mailbox {
  readonly address: string;
  /** The answer, or why there was none. */
  readonly answer: Promise<Answer>;
  /** Nobody will write: takes the mailbox down. */
  close(): void;
}

/**
 * Opens a mailbox that only this user can reach. It closes itself after one answer or when patience ends.
 * @param patience real milliseconds
 */
export async function openMailbox(patience = PATIENCE): Promise<Mailbox> {
  const folder = process.platform === 'win32' ? null : mkdtempSync(join(tmpdir(), 'unknot-'));
  const address = folder === null ? `\\\\.\\pipe\\unknot-${randomUUID()}` : join(folder, 'reply');
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(address, resolve));
  let resolve: (answer: Answer) => void = () => {};
  const answer = new Promise<Answer>((settled) => (resolve = settled));
  const timer = setTimeout(() => settle({ ok: false, text: 'Unknot is running but does not answer.' }), patience);

  function settle(result: Answer): void {
    close();
    resolve(result);
  }

  function close(): void {
    clearTimeout(timer);
    server.close();
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }

  server.once('connection', (socket) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => (text += piece));
    socket.on('end', () => settle(readAnswer(text)));
    socket.on('error', () => settle(readAnswer(text)));
  });
  return { address, answer, close };
}

function readAnswer(text: string): Answer {
  try {
    return v.parse(answerSchema, JSON.parse(text));
  } catch {
    return { ok: false, text: 'Unknot gave an answer that cannot be read.' };
  }
}

/** Puts the answer into the mailbox of the instance that asked. @param onFault is told if it cannot be reached */
export function sendAnswer(address: string, answer: Answer, onFault: (error: Error) => void): void {
  const socket = connect(address);
  socket.once('error', onFault);
  socket.end(JSON.stringify(answer));
}
