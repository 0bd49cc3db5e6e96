/**
 * What programs and the window manager write at windows, and word of its changes, as pure functions over bytes.
 * Sizes and offsets: appendix B of https://www.x.org/releases/current/doc/xproto/x11protocol.html and
 * https://www.x.org/releases/current/doc/resourceproto/resproto.txt
 */
import { namedRequestBytes, requestBytes } from './x11Protocol.ts';

const CHANGE_WINDOW_ATTRIBUTES = 2;
const EVENT_MASK = 0x800;
const INTERN_ATOM = 16;
const GET_PROPERTY = 20;
const QUERY_CLIENT_IDS = 4;
const LOCAL_PROCESS_ID = 2;
const MESSAGE = 32;
const DESTROY_NOTIFY = 17;
const PROPERTY_NOTIFY = 28;
/** Another program made the server send it: it proves nothing. */
const SENT_BY_PROGRAM = 0x80;

/** What can be heard of a window. */
export const HEARS = {
  nothing: 0,
  itsEnd: 0x2_00_00,
  itsProperties: 0x40_00_00,
  itsPropertiesAndEnd: 0x42_00_00,
} as const;

/** Asks to hear this of a window from now on, and nothing else. It has no reply. */
export const listenTo = (window: number, what: number): Buffer =>
  requestBytes(CHANGE_WINDOW_ATTRIBUTES, [window, EVENT_MASK, what]);

/** Asks for the number by which the server knows a name. */
export const internAtom = (name: string): Buffer => namedRequestBytes(INTERN_ATOM, name);

export const readAtom = (reply: Buffer): number => reply.readUInt32LE(8);

/** Asks for a property of any type. @param most of its value, in words of four bytes: the server sends no more */
export const getProperty = (window: number, property: number, most: number): Buffer =>
  requestBytes(GET_PROPERTY, [window, property, 0, 0, most]);

/** The property as 32-bit numbers; none where it is missing or of another format. */
export function readWords(reply: Buffer): readonly number[] {
  const length = Math.min(reply.readUInt32LE(16), (reply.length - MESSAGE) / 4);
  if (reply.readUInt8(1) !== 32) return [];
  return Array.from({ length }, (_, index) => reply.readUInt32LE(MESSAGE + 4 * index));
}

/** The property as texts with a zero after each; none where it is missing or of another format. */
export function readTexts(reply: Buffer): readonly string[] {
  if (reply.readUInt8(1) !== 8) return [];
  const text = decoded(reply.subarray(MESSAGE, MESSAGE + reply.readUInt32LE(16)));
  return text.replace(/\0+$/, '').split('\0');
}

/** Latin-1 by the rules, and UTF-8 by habit. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** Asks for the process at the other end of the connection that made a window. @param resources of X-Resource */
export const queryProcess = (resources: number, window: number): Buffer =>
  requestBytes(resources, [1, window, LOCAL_PROCESS_ID], QUERY_CLIENT_IDS);

/** Null where it is not on this machine. */
export function readProcess(reply: Buffer): number | null {
  const isTold = reply.readUInt32LE(8) > 0 && reply.length >= MESSAGE + 16 && reply.readUInt32LE(MESSAGE + 8) >= 4;
  return isTold ? reply.readUInt32LE(MESSAGE + 12) : null;
}

export type WindowEvent =
  | { readonly type: 'property'; readonly window: number; readonly property: number }
  | { readonly type: 'destroyed'; readonly window: number };

/** Null for every other event. */
export function windowEventOf(bytes: Buffer): WindowEvent | null {
  const code = bytes.readUInt8(0);
  if ((code & SENT_BY_PROGRAM) !== 0) return null;
  if (code === DESTROY_NOTIFY) return { type: 'destroyed', window: bytes.readUInt32LE(8) };
  if (code !== PROPERTY_NOTIFY) return null;
  return { type: 'property', window: bytes.readUInt32LE(4), property: bytes.readUInt32LE(8) };
}
