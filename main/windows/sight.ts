/** Whether a window of ours can really be seen. Asked of the X server; where there is none, it is unknown. */
import type { BrowserWindow, Screen } from 'electron';
import type { Rect } from '../sensing/fullscreen.ts';
import type { XConnector } from '../sensing/x11Pointer.ts';
import { type WindowInTree, lookAtTree, raiseInTree } from './x11Tree.ts';

/**
 * `seen`: most of it. `covered`: under another window. `locked`: under something that fills the display and that the
 * window manager does not know, such as a lock or a screen saver. `away`: on no display, or not mapped. `gone`: it was
 * there, and some other program has destroyed it.
 */
export type Sight = 'seen' | 'covered' | 'locked' | 'away' | 'gone' | 'unknown';

/** So many points across and down are looked at; with more than half of them in view the window is seen. */
const POINTS = 7;

const holds = ({ x, y, width, height }: Rect, at: { readonly x: number; readonly y: number }) =>
  at.x >= x && at.x < x + width && at.y >= y && at.y < y + height;

/** Pixels of a display that a window may leave free and still fills it: some toolkits keep it a line smaller. */
const LEFT_FREE = 2;

const fills = (outer: Rect, inner: Rect) =>
  outer.x <= inner.x + LEFT_FREE &&
  outer.y <= inner.y + LEFT_FREE &&
  outer.x + outer.width >= inner.x + inner.width - LEFT_FREE &&
  outer.y + outer.height >= inner.y + inner.height - LEFT_FREE;

/**
 * How well a window is seen.
 * @param displays in pixels of the screen
 */
export function sightOf({ isMapped, bounds, above }: WindowInTree, displays: readonly Rect[]): Sight {
  if (!isMapped) return 'away';
  const steps = Array.from({ length: POINTS }, (_, place) => (place + 0.5) / POINTS);
  const points = steps.flatMap((across) =>
    steps.map((down) => ({ x: bounds.x + across * bounds.width, y: bounds.y + down * bounds.height })),
  );
  const onDisplay = points.filter((point) => displays.some((display) => holds(display, point)));
  const half = points.length / 2;
  if (onDisplay.length <= half) return 'away';
  const isCovered = (point: { readonly x: number; readonly y: number }) =>
    above.some(({ solid }) => solid.some((part) => holds(part, point)));
  if (onDisplay.filter((point) => !isCovered(point)).length > half) return 'seen';
  const middle = points[(points.length - 1) / 2]!;
  const here = displays.filter((display) => holds(display, middle));
  const isLock = above.some(
    ({ isManaged, bounds: over, solid }) =>
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

export interface Eyes {
  /** Never rejects. */
  readonly look: (window: BrowserWindow) => Promise<Sight>;
  /** Puts a window above all others, as far as the system lets it. */
  readonly raise: (window: BrowserWindow) => void;
}

const idOf = (window: BrowserWindow): number => window.getNativeWindowHandle().readUInt32LE(0);

/** Without a way to an X server nothing is known of a window. @param screen of Electron */
export function createEyes(reach: XConnector | null, screen: Pick<Screen, 'getAllDisplays'>): Eyes {
  const found = new WeakSet<BrowserWindow>();

  async function look(window: BrowserWindow): Promise<Sight> {
    if (reach === null || window.isDestroyed()) return 'unknown';
    try {
      const seen = await lookAtTree(reach, idOf(window));
      // On Wayland windows are none of the X server's.
      if (seen === null) return found.has(window) ? 'gone' : 'unknown';
      found.add(window);
      return sightOf(seen, displaysInPixels(screen));
    } catch {
      // Without an answer a window counts as seen: nothing is undone on a guess.
      return 'unknown';
    }
  }

  function raise(window: BrowserWindow): void {
    window.moveTop();
    // Where the server does not do it, the next look shows that.
    if (reach !== null) raiseInTree(reach, idOf(window)).catch(() => undefined);
  }

  return { look, raise };
}

/** A window that is seen is looked at this often, one that is not more often. Real time. */
const LOOK_EVERY_MS = 1_000;
const LOOK_UNSEEN_EVERY_MS = 250;

export type Unseen = Exclude<Sight, 'seen' | 'unknown'>;

export interface SightParts {
  readonly look: Eyes['look'];
  /** Called with each look that finds it unseen, and how many did so in a row by then. */
  readonly onUnseen: (sight: Unseen, looks: number) => void;
  /** Called with each look that finds it seen, and how many did so by then. */
  readonly onSeen?: (looks: number) => void;
}

/** Looks at a window that has just been shown, and goes on until it is closed. */
export function watchSight(window: BrowserWindow, { look, onUnseen, onSeen }: SightParts): void {
  let unseen = 0;
  let seen = 0;
  let next = setTimeout(lookOn, LOOK_UNSEEN_EVERY_MS);

  function lookOn(): void {
    void look(window).then((sight) => {
      if (window.isDestroyed()) return;
      const isSeen = sight === 'seen' || sight === 'unknown';
      next = setTimeout(lookOn, isSeen ? LOOK_EVERY_MS : LOOK_UNSEEN_EVERY_MS);
      unseen = isSeen ? 0 : unseen + 1;
      if (sight === 'seen') onSeen?.((seen += 1));
      else if (!isSeen) onUnseen(sight, unseen);
    });
  }

  window.once('closed', () => clearTimeout(next));
}
