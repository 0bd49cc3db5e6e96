/**
 * What the X server knows of the windows that lie over one of ours: their places, and whether they take clicks there.
 * Sizes and offsets: X Window System Protocol, version 11, appendix B; Shape Extension Protocol, version 1.1.
 */
import type { Duplex } from 'node:stream';
import type { Rect } from '../sensing/fullscreen.ts';
import type { XConnector } from '../sensing/x11Pointer.ts';
import { readSetup, setupRequest } from '../sensing/x11Protocol.ts';

export interface WindowAbove {
  readonly bounds: Rect;
  /** Where it takes clicks, in pixels of the screen: what only lets them through shows what is under it. */
  readonly solid: readonly Rect[];
  /** Whether the window manager has put it there; else it has placed itself, as locks and screen savers do. */
  readonly isManaged: boolean;
}

export interface WindowInTree {
  /** Whether it is on the screen at all: not on another desktop, not minimised. */
  readonly isMapped: boolean;
  /** In pixels of the screen. */
  readonly bounds: Rect;
  readonly above: readonly WindowAbove[];
}

const ANSWER_WITHIN_MS = 1_000;
const MESSAGE = 32;
const ERROR = 0;
const REPLY = 1;
const GENERIC_EVENT = 35;
const GET_WINDOW_ATTRIBUTES = 3;
const CONFIGURE_WINDOW = 12;
const GET_GEOMETRY = 14;
const QUERY_TREE = 15;
const INTERN_ATOM = 16;
const GET_PROPERTY = 20;
const TRANSLATE_COORDINATES = 40;
const QUERY_EXTENSION = 98;
const SHAPE_GET_RECTANGLES = 8;
const GET_INPUT_FOCUS = 43;
const STACK_MODE = 0x40;
const ABOVE = 0;
const INPUT_SHAPE = 2;
const INPUT_OUTPUT = 1;
const VIEWABLE = 2;

/** A request of one byte of detail and the given 32-bit words. */
function request(opcode: number, words: readonly number[], detail = 0): Buffer {
  const bytes = Buffer.alloc(4 + 4 * words.length);
  bytes.writeUInt8(opcode, 0);
  bytes.writeUInt8(detail, 1);
  bytes.writeUInt16LE(1 + words.length, 2);
  words.forEach((word, place) => bytes.writeUInt32LE(word, 4 + 4 * place));
  return bytes;
}

/** A request that names something in Latin-1. */
function named(opcode: number, name: string): Buffer {
  const length = Math.ceil(name.length / 4);
  const bytes = Buffer.alloc(8 + 4 * length);
  bytes.writeUInt8(opcode, 0);
  bytes.writeUInt16LE(2 + length, 2);
  bytes.writeUInt16LE(name.length, 4);
  bytes.write(name, 8, 'latin1');
  return bytes;
}

/** The server refuses a request, such as one about a window that is not there. */
class Refused extends Error {}

interface Connection {
  readonly root: number;
  /** Sends a request that has no reply. */
  tell(bytes: Buffer): void;
  /** Sends a request that has a reply. Rejects where the server refuses it. */
  ask(bytes: Buffer): Promise<Buffer>;
}

interface Waiting {
  readonly resolve: (reply: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** Replies come in the order of the requests, each of which has one. */
function connect(stream: Duplex, setup: Buffer): { readonly opened: Promise<Connection>; end(why: Error): void } {
  const waiting: Waiting[] = [];
  let unread = Buffer.alloc(0);
  let root: number | null = null;
  let isOpen: Waiting | null = null;
  const opened = new Promise<Connection>((resolve, reject) => {
    isOpen = { resolve: () => resolve({ root: root!, ask, tell: (bytes) => stream.write(bytes) }), reject };
  });

  function ask(bytes: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      stream.write(bytes);
    });
  }

  function end(why: Error): void {
    stream.destroy();
    isOpen?.reject(why);
    for (const { reject } of waiting.splice(0)) reject(why);
  }

  function read(): void {
    if (root === null) {
      const answer = readSetup(unread);
      if (answer === null) return;
      root = answer.root;
      unread = unread.subarray(answer.length);
      isOpen?.resolve(unread);
    }
    while (unread.length >= MESSAGE) {
      const kind = unread.readUInt8(0);
      const length = MESSAGE + (kind === REPLY || kind === GENERIC_EVENT ? 4 * unread.readUInt32LE(4) : 0);
      if (unread.length < length) return;
      const message = unread.subarray(0, length);
      unread = unread.subarray(length);
      if (kind === REPLY) waiting.shift()?.resolve(message);
      if (kind === ERROR) waiting.shift()?.reject(new Refused(`the X server answers error ${message.readUInt8(1)}`));
    }
  }

  stream.on('data', (bytes: Buffer) => {
    unread = Buffer.concat([unread, bytes]);
    try {
      read();
    } catch (error) {
      end(error as Error);
    }
  });
  stream.on('error', end);
  stream.on('close', () => end(new Error('the X server has closed the connection')));
  stream.write(setup);
  return { opened, end };
}

/**
 * Looks at a window of ours and at all that lies above it. One connection for each look: about a millisecond.
 * @param window its id
 * @returns null where the server knows no such window
 * @throws (rejects) where there is no X server, or no answer within a second
 */
export function lookAtTree(reach: XConnector, window: number): Promise<WindowInTree | null> {
  return askServer(reach, (x) => look(x, window));
}

/**
 * Puts a window above all others. Electron's own `moveTop` does nothing for one that is outside of the window manager.
 * @throws (rejects) as `lookAtTree` does
 */
export async function raiseInTree(reach: XConnector, window: number): Promise<void> {
  await askServer(reach, (x) => {
    x.tell(request(CONFIGURE_WINDOW, [window, STACK_MODE, ABOVE]));
    // Its answer says that the server has come so far.
    return x.ask(request(GET_INPUT_FOCUS, []));
  });
}

/** Asks over a connection of its own; null where the server refuses. */
async function askServer<T>(reach: XConnector, ask: (x: Connection) => Promise<T>): Promise<T | null> {
  const { stream, cookie } = reach();
  const { opened, end } = connect(stream, setupRequest(cookie));
  const late = setTimeout(() => end(new Error('the X server does not answer')), ANSWER_WITHIN_MS);
  try {
    return await ask(await opened);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  } finally {
    clearTimeout(late);
    end(new Error('the look is over'));
  }
}

async function look(x: Connection, window: number): Promise<WindowInTree> {
  let top = window;
  for (let parent = await parentOf(x, top); parent !== x.root; parent = await parentOf(x, top)) top = parent;
  const stack = await childrenOf(x, x.root);
  const [attributes, bounds] = await Promise.all([attributesOf(x, window), boundsOf(x, window)]);
  const shape = await x.ask(named(QUERY_EXTENSION, 'SHAPE'));
  const opcode = shape.readUInt8(8) === 1 ? shape.readUInt8(9) : null;
  const wmState = (await x.ask(named(INTERN_ATOM, 'WM_STATE'))).readUInt32LE(8);
  // One that goes while it is looked at covers nothing.
  const place = stack.indexOf(top);
  if (place < 0) throw new Error('the window is not there any more');
  const seen = stack.slice(place + 1).map((each) => above(x, each, bounds, opcode, wmState).catch(() => null));
  return {
    isMapped: attributes.isViewable,
    bounds,
    above: (await Promise.all(seen)).filter((each) => each !== null),
  };
}

/** A window over ours; null where it is not there to see, or lies elsewhere. */
async function above(
  x: Connection,
  window: number,
  ours: Rect,
  shapes: number | null,
  wmState: number,
): Promise<WindowAbove | null> {
  const [attributes, bounds] = await Promise.all([attributesOf(x, window), boundsOf(x, window)]);
  if (!attributes.isViewable || !attributes.hasPicture || !overlap(bounds, ours)) return null;
  const solid = shapes === null ? [bounds] : await inputShape(x, window, bounds, shapes);
  return { bounds, solid, isManaged: await isManaged(x, window, wmState, 2) };
}

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

async function parentOf(x: Connection, window: number): Promise<number> {
  return (await x.ask(request(QUERY_TREE, [window]))).readUInt32LE(12);
}

/** From the lowest to the uppermost. */
async function childrenOf(x: Connection, window: number): Promise<readonly number[]> {
  const reply = await x.ask(request(QUERY_TREE, [window]));
  return Array.from({ length: reply.readUInt16LE(16) }, (_, place) => reply.readUInt32LE(MESSAGE + 4 * place));
}

async function attributesOf(x: Connection, window: number) {
  const reply = await x.ask(request(GET_WINDOW_ATTRIBUTES, [window]));
  return { hasPicture: reply.readUInt16LE(12) === INPUT_OUTPUT, isViewable: reply.readUInt8(26) === VIEWABLE };
}

async function boundsOf(x: Connection, window: number): Promise<Rect> {
  const [size, place] = await Promise.all([
    x.ask(request(GET_GEOMETRY, [window])),
    x.ask(request(TRANSLATE_COORDINATES, [window, x.root, 0])),
  ]);
  return {
    x: place.readInt16LE(12),
    y: place.readInt16LE(14),
    width: size.readUInt16LE(16),
    height: size.readUInt16LE(18),
  };
}

async function inputShape(x: Connection, window: number, { x: left, y: top }: Rect, opcode: number): Promise<Rect[]> {
  const reply = await x.ask(request(opcode, [window, INPUT_SHAPE], SHAPE_GET_RECTANGLES));
  return Array.from({ length: reply.readUInt32LE(8) }, (_, place) => {
    const at = MESSAGE + 8 * place;
    return {
      x: left + reply.readInt16LE(at),
      y: top + reply.readInt16LE(at + 2),
      width: reply.readUInt16LE(at + 4),
      height: reply.readUInt16LE(at + 6),
    };
  });
}

/** Window managers mark what they manage with WM_STATE; some put it into a frame or two of their own. */
async function isManaged(x: Connection, window: number, wmState: number, depth: number): Promise<boolean> {
  const property = await x.ask(request(GET_PROPERTY, [window, wmState, 0, 0, 0]));
  if (property.readUInt32LE(8) !== 0) return true;
  if (depth === 0) return false;
  const inside = (await childrenOf(x, window)).map((each) => isManaged(x, each, wmState, depth - 1).catch(() => false));
  return (await Promise.all(inside)).includes(true);
}
