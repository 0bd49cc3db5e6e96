/**
 * The windows that lie above one of ours, as the X server knows them: their bounds, and where they take clicks.
 * Sizes and offsets: appendix B of https://www.x.org/releases/current/doc/xproto/x11protocol.html and
 * https://www.x.org/releases/current/doc/xextproto/shape.html
 */
import type { Rect } from '../sensing/fullscreen.ts';
import { openXConnection, Refused, type XConnection, type XConnector } from '../sensing/x11Connection.ts';
import { namedRequestBytes, requestBytes } from '../sensing/x11Protocol.ts';

export interface WindowAbove {
  readonly bounds: Rect;
  /** The parts that take clicks, in pixels of the screen. A part that lets clicks through counts as transparent. */
  readonly inputShape: readonly Rect[];
  /** Whether the window manager manages it. Locks and screen savers are not managed. */
  readonly isManaged: boolean;
}

export interface StackedWindow {
  /** Whether it is on the screen at all: not on another desktop, not minimised. */
  readonly isMapped: boolean;
  /** In pixels of the screen. */
  readonly bounds: Rect;
  readonly above: readonly WindowAbove[];
}

const ANSWER_WITHIN_MS = 1_000;
const MESSAGE = 32;
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

/**
 * Reads a window of ours and all windows above it. Each call opens its own connection, which takes about a millisecond.
 * @param window its id
 * @returns null if the server knows no such window
 * @throws (rejects) if there is no X server, or no answer within a second
 */
export function readWindowStack(connectX: XConnector, window: number): Promise<StackedWindow | null> {
  return askServer(connectX, (x) => readStack(x, window));
}

/**
 * Puts a window above all others. Electron's own `moveTop` does nothing for a window that is not managed.
 * @throws (rejects) as `readWindowStack` does
 */
export async function raiseInStack(connectX: XConnector, window: number): Promise<void> {
  await askServer(connectX, (x) => {
    x.send(requestBytes(CONFIGURE_WINDOW, [window, STACK_MODE, ABOVE]));
    // The answer to a further request proves that the server has done the first one.
    return x.request(requestBytes(GET_INPUT_FOCUS, []));
  });
}

/** Asks over a new connection. Null if the server refuses. */
async function askServer<T>(connectX: XConnector, ask: (x: XConnection) => Promise<T>): Promise<T | null> {
  const { opened, end } = openXConnection(connectX());
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

async function readStack(x: XConnection, window: number): Promise<StackedWindow> {
  let top = window;
  for (let parent = await parentOf(x, top); parent !== x.root; parent = await parentOf(x, top)) top = parent;
  const stack = await childrenOf(x, x.root);
  const [attributes, bounds] = await Promise.all([attributesOf(x, window), boundsOf(x, window)]);
  const shape = await x.request(namedRequestBytes(QUERY_EXTENSION, 'SHAPE'));
  const opcode = shape.readUInt8(8) === 1 ? shape.readUInt8(9) : null;
  const wmState = (await x.request(namedRequestBytes(INTERN_ATOM, 'WM_STATE'))).readUInt32LE(8);
  // A window that closes in the meantime covers nothing.
  const index = stack.indexOf(top);
  if (index < 0) throw new Error('the window is not there any more');
  const seen = stack.slice(index + 1).map((each) => windowAbove(x, each, bounds, opcode, wmState).catch(() => null));
  return {
    isMapped: attributes.isViewable,
    bounds,
    above: (await Promise.all(seen)).filter((each) => each !== null),
  };
}

/** A window above ours. Null if it is not visible or does not overlap ours. */
async function windowAbove(
  x: XConnection,
  window: number,
  ours: Rect,
  shapes: number | null,
  wmState: number,
): Promise<WindowAbove | null> {
  const [attributes, bounds] = await Promise.all([attributesOf(x, window), boundsOf(x, window)]);
  if (!attributes.isViewable || !attributes.hasPicture || !overlap(bounds, ours)) return null;
  const solid = shapes === null ? [bounds] : await inputShape(x, window, bounds, shapes);
  return { bounds, inputShape: solid, isManaged: await isManaged(x, window, wmState, 2) };
}

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

async function parentOf(x: XConnection, window: number): Promise<number> {
  return (await x.request(requestBytes(QUERY_TREE, [window]))).readUInt32LE(12);
}

/** From the lowest to the uppermost. */
async function childrenOf(x: XConnection, window: number): Promise<readonly number[]> {
  const reply = await x.request(requestBytes(QUERY_TREE, [window]));
  return Array.from({ length: reply.readUInt16LE(16) }, (_, index) => reply.readUInt32LE(MESSAGE + 4 * index));
}

async function attributesOf(x: XConnection, window: number) {
  const reply = await x.request(requestBytes(GET_WINDOW_ATTRIBUTES, [window]));
  return { hasPicture: reply.readUInt16LE(12) === INPUT_OUTPUT, isViewable: reply.readUInt8(26) === VIEWABLE };
}

async function boundsOf(x: XConnection, window: number): Promise<Rect> {
  const [size, place] = await Promise.all([
    x.request(requestBytes(GET_GEOMETRY, [window])),
    x.request(requestBytes(TRANSLATE_COORDINATES, [window, x.root, 0])),
  ]);
  return {
    x: place.readInt16LE(12),
    y: place.readInt16LE(14),
    width: size.readUInt16LE(16),
    height: size.readUInt16LE(18),
  };
}

async function inputShape(x: XConnection, window: number, { x: left, y: top }: Rect, opcode: number): Promise<Rect[]> {
  const reply = await x.request(requestBytes(opcode, [window, INPUT_SHAPE], SHAPE_GET_RECTANGLES));
  return Array.from({ length: reply.readUInt32LE(8) }, (_, index) => {
    const at = MESSAGE + 8 * index;
    return {
      x: left + reply.readInt16LE(at),
      y: top + reply.readInt16LE(at + 2),
      width: reply.readUInt16LE(at + 4),
      height: reply.readUInt16LE(at + 6),
    };
  });
}

/**
 * Window managers mark what they manage with WM_STATE
 * (https://www.x.org/releases/current/doc/xorg-docs/icccm/icccm.html).
 * Some put the marked window into one or two frames.
 */
async function isManaged(x: XConnection, window: number, wmState: number, depth: number): Promise<boolean> {
  const property = await x.request(requestBytes(GET_PROPERTY, [window, wmState, 0, 0, 0]));
  if (property.readUInt32LE(8) !== 0) return true;
  if (depth === 0) return false;
  // One that closes in the meantime is not managed any more.
  const inside = (await childrenOf(x, window)).map((each) => isManaged(x, each, wmState, depth - 1).catch(() => false));
  return (await Promise.all(inside)).includes(true);
}
