/** Whether the person can see a window of ours. The X server knows it; without an X server it is unknown. */
import type { BrowserWindow, Display, Screen } from 'electron';
import type { Rect } from '../sensing/fullscreen.ts';
import type { XConnector } from '../sensing/x11Connection.ts';
import { showOnAllDesktops } from './allDesktops.ts';
import type { WindowTraits } from './windowTraits.ts';
import { type StackedWindow, readWindowStack, raiseInStack } from './x11Stack.ts';

/**
 * - `seen`: most of the window is visible
 * - `covered`: another window lies above it
 * - `locked`: above it is something that fills the display and that the window manager does not manage, such as a lock
 * or
 *   a screen saver
 * - `away`: on no display, or not mapped
 * - `gone`: another program has destroyed it
 */
export type WindowVisibility = 'seen' | 'covered' | 'locked' | 'away' | 'gone' | 'unknown';

/** Number of points that are checked in each direction. The window is seen if more than half of them are visible. */
const POINTS = 7;

const holds = ({ x, y, width, height }: Rect, at: { readonly x: number; readonly y: number }) =>
  at.x >= x && at.x < x + width && at.y >= y && at.y < y + height;

/** A window fills its display if it leaves at most this many pixels free: some toolkits make it a line smaller. */
const MARGIN_PX = 2;

const fills = (outer: Rect, inner: Rect) =>
  outer.x <= inner.x + MARGIN_PX &&
  outer.y <= inner.y + MARGIN_PX &&
  outer.x + outer.width >= inner.x + inner.width - MARGIN_PX &&
  outer.y + outer.height >= inner.y + inner.height - MARGIN_PX;

/**
 * How well a window is seen.
 * @param displays in pixels of the screen
 */
export function visibilityOf({ isMapped, bounds, above }: StackedWindow, displays: readonly Rect[]): WindowVisibility {
  if (!isMapped) return 'away';
  const steps = Array.from({ length: POINTS }, (_, index) => (index + 0.5) / POINTS);
  const points = steps.flatMap((across) =>
    steps.map((down) => ({ x: bounds.x + across * bounds.width, y: bounds.y + down * bounds.height })),
  );
  const onDisplay = points.filter((point) => displays.some((display) => holds(display, point)));
  const half = points.length / 2;
  if (onDisplay.length <= half) return 'away';
  const isCovered = (point: { readonly x: number; readonly y: number }) =>
    above.some(({ inputShape }) => inputShape.some((part) => holds(part, point)));
  if (onDisplay.filter((point) => !isCovered(point)).length > half) return 'seen';
  const middle = points[(points.length - 1) / 2]!;
  const here = displays.filter((display) => holds(display, middle));
  const isLock = above.some(
    ({ isManaged, bounds: over, inputShape: solid }) =>
      !isManaged && solid.length > 0 && here.some((display) => fills(over, display)),
  );
  return isLock ? 'locked' : 'covered';
}

/** On X11 Electron tells the displays in its own units, at one scale. */
const displaysInPixels = (screen: Pick<Screen, 'getAllDisplays'>): readonly Rect[] =>
  screen.getAllDisplays().map(({ bounds: { x, y, width, height }, scaleFactor: scale }) => ({
    x: x * scale,
    y: y * scale,
    width: width * scale,
    height: height * scale,
  }));

/** Where a window shall be: with its left upper corner there, or over the whole of a display. */
export type Place =
  | { readonly kind: 'at'; readonly x: number; readonly y: number }
  | { readonly kind: 'fill'; readonly display: Display };

export interface WindowServer {
  readonly traits: WindowTraits;
  /** The display where the person works, with the area that panels leave free; null where the server does not tell it. */
  readonly displayInUse: () => Display | null;
  /** Shows a window on all desktops. */
  readonly show: (window: BrowserWindow, how: 'show' | 'showInactive', place: Place) => void;
  /** Makes a window fill its display. */
  readonly fill: (window: BrowserWindow) => void;
  readonly focus: (window: BrowserWindow) => void;
  /** Never rejects. */
  readonly visibility: (window: BrowserWindow) => Promise<WindowVisibility>;
  /** Puts a window above all others, as far as the system lets it. */
  readonly raise: (window: BrowserWindow) => void;
}

const idOf = (window: BrowserWindow): number => window.getNativeWindowHandle().readUInt32LE(0);

/** Without a connection to an X server every window is `unknown`. @param screen of Electron */
export function createWindowServer(
  connectX: XConnector | null,
  screen: Pick<Screen, 'getAllDisplays'>,
  traits: WindowTraits,
): WindowServer {
  const found = new WeakSet<BrowserWindow>();

  async function visibility(window: BrowserWindow): Promise<WindowVisibility> {
    if (connectX === null || window.isDestroyed()) return 'unknown';
    try {
      const seen = await readWindowStack(connectX, idOf(window));
      // On Wayland the X server does not know our windows.
      if (seen === null) return found.has(window) ? 'gone' : 'unknown';
      found.add(window);
      return visibilityOf(seen, displaysInPixels(screen));
    } catch {
      // An unknown window counts as seen: nothing is undone on a guess.
      return 'unknown';
    }
  }

  function raise(window: BrowserWindow): void {
    window.moveTop();
    // If that fails, the next look shows it.
    if (connectX !== null) raiseInStack(connectX, idOf(window)).catch(() => undefined);
  }

  return {
    traits,
    visibility,
    raise,
    displayInUse: () => null,
    show: (window, how) => showOnAllDesktops(window, how),
    fill(window) {
      // On macOS this full screen has no animation and no desktop of its own.
      if (process.platform === 'darwin') window.setSimpleFullScreen(true);
      else window.setFullScreen(true);
    },
    focus: (window) => window.focus(),
  };
}

/** Real ms from one look to the next; a window that is not seen is checked more often. */
const LOOK_EVERY_MS = 1_000;
const LOOK_HIDDEN_EVERY_MS = 250;

export type HiddenKind = Exclude<WindowVisibility, 'seen' | 'unknown'>;

export interface VisibilityParts {
  readonly visibility: WindowServer['visibility'];
  /** Called after each look that finds the window hidden, with the number of such looks in a row. */
  readonly onHidden: (found: HiddenKind, looks: number) => void;
  /** Called after each look that finds the window seen, with the number of such looks so far. */
  readonly onVisible?: (looks: number) => void;
}

/** Watches a window from the moment it is shown until it is closed. */
export function watchVisibility(window: BrowserWindow, { visibility, onHidden, onVisible }: VisibilityParts): void {
  let unseen = 0;
  let seen = 0;
  let next = setTimeout(lookOn, LOOK_HIDDEN_EVERY_MS);

  function lookOn(): void {
    void visibility(window).then((found) => {
      if (window.isDestroyed()) return;
      const isSeen = found === 'seen' || found === 'unknown';
      next = setTimeout(lookOn, isSeen ? LOOK_EVERY_MS : LOOK_HIDDEN_EVERY_MS);
      unseen = isSeen ? 0 : unseen + 1;
      if (found === 'seen') onVisible?.((seen += 1));
      else if (!isSeen) onHidden(found, unseen);
    });
  }

  window.once('closed', () => clearTimeout(next));
}
