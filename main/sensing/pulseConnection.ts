/** A connection to the sound server: questions with their answers, and a call for each change of the recordings. */
import type { Duplex } from 'node:stream';
import { causeOf } from './cause.ts';
import { packetOf, type PulseMessage, type PulseRequest, readPacket } from './pulseProtocol.ts';

/** The server refused a question, for example about a source that has just gone. */
export class PulseRefusal extends Error {}

export interface PulseConnection {
  /** Rejects with `PulseRefusal` where the server refuses it, and once the connection has ended. */
  ask(request: PulseRequest): Promise<readonly unknown[]>;
  /** Allows the server as many bytes anew. Call it about every second. */
  tick(): void;
  end(why: Error): void;
}

export interface PulseConnectionParts {
  readonly stream: Duplex;
  /** A recording began, changed or ended. */
  readonly onEvent: () => void;
  /** Called once, with what ended it. */
  readonly onEnd: (why: Error) => void;
}

interface Waiting {
  readonly resolve: (values: readonly unknown[]) => void;
  readonly reject: (error: Error) => void;
}

/** Bytes that are received and put together between two ticks at most. Who sends more is left alone for a while. */
const MOST_BYTES_A_TICK = 512 * 1024;

/** Everything that goes wrong ends the connection; nothing is thrown. */
export function openPulseConnection({ stream, onEvent, onEnd }: PulseConnectionParts): PulseConnection {
  const waiting = new Map<number, Waiting>();
  let unread: Buffer = Buffer.alloc(0);
  let lastTag = 0;
  let allowed = MOST_BYTES_A_TICK;
  let ended: Error | null = null;

  function end(why: Error): void {
    if (ended !== null) return;
    ended = why;
    stream.destroy();
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
    onEnd(why);
  }

  function hear(message: PulseMessage): void {
    if (message.kind === 'event') onEvent();
    if (message.kind !== 'reply' && message.kind !== 'error') return;
    const asked = waiting.get(message.tag);
    waiting.delete(message.tag);
    if (message.kind === 'reply') asked?.resolve(message.values);
    else asked?.reject(new PulseRefusal(`the sound server answers error ${message.code}`));
  }

  function read(bytes: Buffer): void {
    allowed -= bytes.length + unread.length;
    if (allowed < 0) throw new Error('the sound server floods');
    unread = unread.length === 0 ? bytes : Buffer.concat([unread, bytes]);
    for (let packet = readPacket(unread); packet !== null; packet = readPacket(unread)) {
      unread = unread.subarray(packet.length);
      hear(packet.message);
    }
  }

  stream.on('data', (bytes: Buffer) => {
    if (ended !== null) return;
    try {
      read(bytes);
    } catch (error) {
      end(error instanceof Error ? error : new Error(causeOf(error)));
    }
  });
  stream.on('error', end);
  stream.on('close', () => end(new Error('the sound server closed the connection')));

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended);
        lastTag += 1;
        waiting.set(lastTag, { resolve, reject });
        stream.write(packetOf(request, lastTag));
      }),
    tick: () => (allowed = MOST_BYTES_A_TICK),
    end,
  };
}
