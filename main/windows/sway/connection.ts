/**
 * A connection to sway over the socket that `SWAYSOCK` names. It is opened by the first question and stays open; one that
 * was lost is opened again by the next question. Protocol: sway-ipc(7).
 */
import { type Socket, connect } from 'node:net';

export const RUN_COMMAND = 0;
export const GET_WORKSPACES = 1;
const SUBSCRIBE = 2;
export const GET_TREE = 4;

const MAGIC = Buffer.from('i3-ipc');
const HEADER = MAGIC.length + 8;
/** The highest bit of a type marks an event. */
const EVENT = 0x80000000;
/** In bytes. The tree of 500 windows has less than one megabyte. */
const LONGEST_MESSAGE = 4_000_000;
const ANSWER_WITHIN_MS = 2_000;

export interface SwayConnection {
  /** The answer. Rejects if sway does not give one within 2 s. */
  ask(type: number, payload?: string): Promise<unknown>;
  close(): void;
}

export interface SwayParts {
  readonly open: () => Socket;
  /** Kinds of events to ask for. */
  readonly events: readonly string[];
  /** Called with each event, whatever its kind. */
  readonly onEvent: () => void;
  /** Called each time that sway has been reached anew. */
  readonly onOpen: () => void;
}

/** @param path of the socket */
export const swaySocket = (path: string) => (): Socket => connect(path);

export function messageBytes(type: number, payload: string): Buffer {
  const body = Buffer.from(payload);
  const header = Buffer.alloc(HEADER);
  MAGIC.copy(header);
  // In the machine's byte order; all machines that Electron runs on have the low byte first.
  header.writeUInt32LE(body.length, MAGIC.length);
  header.writeUInt32LE(type, MAGIC.length + 4);
  return Buffer.concat([header, body]);
}

export interface SwayMessage {
  readonly isEvent: boolean;
  readonly payload: string;
  /** Bytes that it takes. */
  readonly length: number;
}

/** The first message of the bytes; null while it is not whole. Throws if it is none, or too long. */
export function readMessage(bytes: Buffer): SwayMessage | null {
  if (bytes.length < HEADER) return null;
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('this is not sway');
  const size = bytes.readUInt32LE(MAGIC.length);
  if (size > LONGEST_MESSAGE) throw new Error(`a message of ${size} bytes`);
  if (bytes.length < HEADER + size) return null;
  const type = bytes.readUInt32LE(MAGIC.length + 4);
  return {
    isEvent: type >= EVENT,
    payload: bytes.toString('utf8', HEADER, HEADER + size),
    length: HEADER + size,
  };
}

interface Question {
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

interface OpenSocket {
  readonly socket: Socket;
  readonly questions: Question[];
}

export function createSwayConnection({ open, events, onEvent, onOpen }: SwayParts): SwayConnection {
  let current: OpenSocket | null = null;

  function lose(lost: OpenSocket, why: Error): void {
    if (current === lost) current = null;
    lost.socket.destroy();
    for (const { fail } of lost.questions.splice(0)) fail(why);
  }

  function begin(): OpenSocket {
    const begun: OpenSocket = { socket: open(), questions: [] };
    let chunks: Buffer[] = [];
    begun.socket.on('error', (error) => lose(begun, error));
    begun.socket.on('close', () => lose(begun, new Error('sway has closed the connection')));
    begun.socket.on('data', (bytes: Buffer) => {
      try {
        chunks = [readAll(begun, Buffer.concat([...chunks, bytes]))];
      } catch (error) {
        lose(begun, error instanceof Error ? error : new Error(String(error)));
      }
    });
    current = begun;
    send(begun, SUBSCRIBE, JSON.stringify(events)).catch(() => undefined);
    onOpen();
    return begun;
  }

  /** Gives back the bytes that are left. */
  function readAll({ questions }: OpenSocket, bytes: Buffer): Buffer {
    let rest = bytes;
    for (let message = readMessage(rest); message !== null; message = readMessage(rest)) {
      rest = rest.subarray(message.length);
      if (message.isEvent) onEvent();
      else questions.shift()?.answer(JSON.parse(message.payload));
    }
    return Buffer.from(rest);
  }

  function send(to: OpenSocket, type: number, payload: string): Promise<unknown> {
    return new Promise<unknown>((answer, fail) => {
      const late = setTimeout(() => lose(to, new Error('sway does not answer')), ANSWER_WITHIN_MS);
      to.questions.push({
        answer: (value) => (clearTimeout(late), answer(value)),
        fail: (error) => (clearTimeout(late), fail(error)),
      });
      to.socket.write(messageBytes(type, payload));
    });
  }

  return {
    ask: (type, payload = '') => send(current ?? begin(), type, payload),
    close() {
      if (current !== null) lose(current, new Error('closed'));
    },
  };
}
