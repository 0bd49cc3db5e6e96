/**
 * The few messages of PulseAudio's native protocol that tell who records sound, as pure functions over bytes. PipeWire
 * speaks it too. Commands, tags and fields of version 19:
 * https://gitlab.freedesktop.org/pulseaudio/pulseaudio/-/blob/master/src/pulsecore/native-common.h, tagstruct.h and
 * protocol-native.c
 */
import * as v from 'valibot';

/** A packet begins with its length, its channel, two offsets and flags. */
const HEAD = 20;
/** What is no sound comes on this channel. */
const CONTROL = 0xff_ff_ff_ff;
/** No source, no client, no loudspeaker. */
const NONE = 0xff_ff_ff_ff;
/** What is asked for here is about a kilobyte for each program that records. */
const LONGEST_PACKET = 128 * 1024;
export const COOKIE_BYTES = 256;
/** The first that tells whether a recording is paused. No memory is shared, which higher bits would offer. */
const VERSION = 19;
const OF_SOURCE_OUTPUTS = 0x08;

const COMMAND = {
  error: 0,
  reply: 2,
  auth: 8,
  setClientName: 9,
  sourceInfo: 23,
  sourceOutputs: 32,
  subscribe: 35,
  event: 66,
} as const;

/** What is read of a packet. Of the kinds of values only those are kept that something is done with. */
type Value = number | string | boolean | null | ReadonlyMap<string, string>;

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(5);
  bytes.write('L');
  bytes.writeUInt32BE(value, 1);
  return bytes;
};

const text = (value: string): Buffer => Buffer.from(`t${value}\0`);

const raw = (bytes: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write('x');
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
};

/** What a program tells of itself, as pairs of a name and a text. */
function properties(pairs: readonly (readonly [string, string])[]): Buffer {
  const each = pairs.map(([name, value]) => {
    const bytes = Buffer.from(`${value}\0`);
    return Buffer.concat([text(name), u32(bytes.length), raw(bytes)]);
  });
  return Buffer.concat([Buffer.from('P'), ...each, Buffer.from('N')]);
}

/** A question without its number. */
export interface PulseRequest {
  readonly command: number;
  readonly body: Buffer;
}

/** The first one. @param cookie of `COOKIE_BYTES` bytes */
export const authenticate = (cookie: Buffer): PulseRequest => ({
  command: COMMAND.auth,
  body: Buffer.concat([u32(VERSION), raw(cookie)]),
});

/** Says who asks. */
export const introduce = (name: string): PulseRequest => ({
  command: COMMAND.setClientName,
  body: properties([['application.name', name]]),
});

/** Asks to hear when a recording begins, changes or ends. */
export const subscribe = (): PulseRequest => ({ command: COMMAND.subscribe, body: u32(OF_SOURCE_OUTPUTS) });

/** Asks for all recordings. */
export const askRecordings = (): PulseRequest => ({ command: COMMAND.sourceOutputs, body: Buffer.alloc(0) });

/** Asks for a source of sound. */
export const askSource = (index: number): PulseRequest => ({
  command: COMMAND.sourceInfo,
  body: Buffer.concat([u32(index), Buffer.from('N')]),
});

/** The bytes of a question. @param tag its number, which its answer carries */
export function packetOf({ command, body }: PulseRequest, tag: number): Buffer {
  const message = Buffer.concat([u32(command), u32(tag), body]);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(message.length, 0);
  head.writeUInt32BE(CONTROL, 4);
  return Buffer.concat([head, message]);
}

export type PulseMessage =
  | { readonly kind: 'reply'; readonly tag: number; readonly values: readonly Value[] }
  | { readonly kind: 'error'; readonly tag: number; readonly code: number }
  /** A recording began, changed or ended. */
  | { readonly kind: 'event' }
  /** Sound, or what nobody has asked for. */
  | { readonly kind: 'other' };

/**
 * The first packet of the bytes, with its length. Null while it is incomplete.
 * @throws where it is too long, or is none
 */
export function readPacket(bytes: Buffer): { readonly message: PulseMessage; readonly length: number } | null {
  if (bytes.length < HEAD) return null;
  const size = bytes.readUInt32BE(0);
  if (size > LONGEST_PACKET) throw new Error('the sound server sends an endless answer');
  const length = HEAD + size;
  if (bytes.length < length) return null;
  const isControl = bytes.readUInt32BE(4) === CONTROL;
  return { message: isControl ? readMessage(bytes.subarray(HEAD, length)) : { kind: 'other' }, length };
}

const number = v.number();

function readMessage(bytes: Buffer): PulseMessage {
  const [command, given, ...values] = readValues(bytes);
  const tag = v.parse(number, given);
  switch (command) {
    case COMMAND.reply:
      return { kind: 'reply', tag, values };
    case COMMAND.error:
      return { kind: 'error', tag, code: v.parse(number, values[0]) };
    case COMMAND.event:
      return { kind: 'event' };
    default:
      return { kind: 'other' };
  }
}

/** The values one after the other, each behind a letter that says its kind. */
function readValues(bytes: Buffer): readonly Value[] {
  const values: Value[] = [];
  let at = 0;

  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new Error('the sound server sends less than it says');
    at += length;
    return bytes.subarray(at - length, at);
  };
  const byte = (): number => take(1).readUInt8();
  const word = (): number => take(4).readUInt32BE();
  const letter = (): string => String.fromCharCode(byte());
  const string = (): string => {
    const end = bytes.indexOf(0, at);
    if (end < 0) throw new Error('the sound server sends a text without an end');
    const found = take(end - at).toString();
    at += 1;
    return found;
  };
  const pairs = (): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    for (let kind = letter(); kind !== 'N'; kind = letter()) {
      if (kind !== 't') throw new Error('the sound server sends properties without a name');
      const name = string();
      // The length stands there twice, each behind its letter.
      take(6);
      found.set(name, take(word()).toString().replace(/\0+$/, ''));
    }
    return found;
  };
  const nothing = (length: number): null => {
    take(length);
    return null;
  };
  const read = (kind: string): Value => {
    switch (kind) {
      case 'L':
      case 'V':
        return word();
      case 't':
        return string();
      case 'N':
        return null;
      case '1':
      case '0':
        return kind === '1';
      case 'B':
        return byte();
      case 'P':
        return pairs();
      case 'x':
        return nothing(word());
      case 'a':
        return nothing(6);
      case 'm':
        return nothing(byte());
      case 'v':
        return nothing(4 * byte());
      case 'U':
      case 'R':
      case 'r':
      case 'T':
        return nothing(8);
      default:
        throw new Error(`the sound server sends a value of the unknown kind ${JSON.stringify(kind)}`);
    }
  };

  while (at < bytes.length) values.push(read(letter()));
  return values;
}

/** Somebody who records sound. */
export interface Recording {
  /** Of the source that it hears; null while it hears none. */
  readonly source: number | null;
  /** Whether a program asked for it, and not the sound server itself, for a filter or an echo. */
  readonly isProgram: boolean;
  readonly isPaused: boolean;
  /** What the program tells of itself. */
  readonly properties: ReadonlyMap<string, string>;
}

const any = v.unknown();
const map = v.map(v.string(), v.string());

/** Index, name, module, client, source, sample format, channels, two latencies, resampler, driver, properties, paused. */
const recordingSchema = v.tuple([any, any, any, number, number, any, any, any, any, any, any, map, v.boolean()]);
const RECORDING_VALUES = recordingSchema.items.length;

/** All recordings, of the reply to `askRecordings`. @throws where it is none */
export function readRecordings(values: readonly unknown[]): readonly Recording[] {
  return Array.from({ length: Math.ceil(values.length / RECORDING_VALUES) }, (_, nth) => {
    const part = values.slice(nth * RECORDING_VALUES, (nth + 1) * RECORDING_VALUES);
    const [, , , client, source, , , , , , , told, isPaused] = v.parse(recordingSchema, part);
    return { source: source === NONE ? null : source, isProgram: client !== NONE, isPaused, properties: told };
  });
}

/** Index, name, description, sample format, channels, module, volume, muted, the loudspeaker whose sound it repeats. */
const sourceSchema = v.looseTuple([any, any, any, any, any, any, any, any, number]);

/** Whether a source only repeats what a loudspeaker plays, by the reply to `askSource`. @throws where it is none */
export function isMonitor(values: readonly unknown[]): boolean {
  return v.parse(sourceSchema, values)[8] !== NONE;
}
