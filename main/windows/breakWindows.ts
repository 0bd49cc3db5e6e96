/** The windows of a break, in the manner that the person has chosen. Displays may come and go meanwhile. */
import {
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Display,
  type Rectangle,
  screen,
} from 'electron';
import type { Settings } from '../../shared/settings/schema.ts';
import { onDisplayChange } from './displayChanges.ts';
import { emergencyExit } from './emergencyExit.ts';
import { putOnAllDesktops } from './allDesktops.ts';
import { isQuitting, keepOpen, openPage } from './pageWindow.ts';
import type { NotShown } from '../../shared/notice.ts';
import { pageFaultText } from '../../shared/words/lostWindow.ts';
import type { SayText } from '../../shared/words/say.ts';
import type { WindowTraits } from './windowTraits.ts';
import { type WindowServer, type HiddenKind, watchVisibility } from './windowVisibility.ts';

export type Manner = Settings['breaks']['manner'];

export interface BreakWindows {
  readonly open: readonly BrowserWindow[];
  /** Whether the window with the exercise is open. */
  readonly inView: boolean;
  /** The break is over: only the window with the exercise stays. */
  closeQuietWindows(): void;
  /** Closes all of them. No callback is called. */
  close(): void;
}

interface BreakParts {
  readonly say: SayText;
  /** The display where the person works now. It gets the exercise. */
  readonly inUse: () => Display;
  readonly manner: Manner;
  /** Whether the break lasts until its time is over: then its windows cannot be closed. */
  readonly isStrict: () => boolean;
  readonly windowServer: WindowServer;
  /** The person closed one of the windows or took the emergency exit. */
  readonly onLeave: () => void;
  /** The exercise did not come, or cannot be seen any more. */
  readonly onLost: (why: NotShown) => void;
  readonly onComplaint: (text: string) => void;
}

const WINDOW = { width: 980, height: 660 };
const CARD = { width: 420, height: 600 };
const MIN_WINDOW = { width: 400, height: 420 };
const MARGIN = 16;
/** After this many looks, about five seconds, a hidden window is given up. */
const MAX_HIDDEN_LOOKS = 20;
/** A window that was just shown may take this many looks to appear. */
const LOOKS_TO_APPEAR = 2;
/** A window manager needs at most this many looks to bring a window back on request. After that it will not do it. */
const LOOKS_TO_OBEY = 4;
/** A window is made to fill its display at most this often in a row: some window managers never do it fully. */
const MAX_REFILLS = 5;
/** Pixels that rounding may cost. */
const ROUNDING = 2;

function boundsOn({ workArea, bounds }: Display, manner: Manner, quiet: boolean): Rectangle {
  if (manner === 'fullscreen') {
    // No X11 window manager fills the display with a window that takes no focus, so it gets the display's bounds.
    // Chromium
    // makes a window of exactly that size one pixel smaller: https://github.com/electron/electron/issues/50017
    return quiet && process.platform === 'linux' ? { ...bounds, height: bounds.height + 1 } : bounds;
  }
  const size = manner === 'card' ? CARD : WINDOW;
  const width = Math.min(size.width, workArea.width);
  const height = Math.min(size.height, workArea.height);
  const right = workArea.x + workArea.width - width;
  const bottom = workArea.y + workArea.height - height;
  if (manner === 'card') {
    // In the corner of the system's notices, as the prompt: on macOS that is at the top.
    const y = process.platform === 'darwin' ? workArea.y + MARGIN : bottom - MARGIN;
    return { width, height, x: Math.max(workArea.x, right - MARGIN), y: Math.max(workArea.y, y) };
  }
  return { width, height, x: Math.round((workArea.x + right) / 2), y: Math.round((workArea.y + bottom) / 2) };
}

const SHAPE: Readonly<Record<Manner, BrowserWindowConstructorOptions>> = {
  card: { frame: false, resizable: false, maximizable: false, fullscreenable: false },
  window: { minWidth: MIN_WINDOW.width, minHeight: MIN_WINDOW.height },
  // It stays resizable: X11 window managers do not let a fixed window fill the display.
  fullscreen: { frame: false, roundedCorners: false },
};

/**
 * The displays that get a window, the one with the content first. Mirrored ones show the same picture: one is enough.
 */
function displaysToCover(
  displays: readonly Display[],
  contentOn: number,
  manner: Manner,
  covers: WindowTraits['covers'],
): readonly Display[] {
  const first = displays.filter(({ id }) => id === contentOn);
  if (manner === 'card' || covers === 'one-display') return first;
  const overlaps = (a: Rectangle, b: Rectangle) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  return displays.reduce(
    (covered, display) =>
      covered.some(({ bounds }) => overlaps(bounds, display.bounds)) ? covered : [...covered, display],
    first,
  );
}

function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  const isRight = inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;
  return isRight && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
}

/**
 * Puts a window in its place on the display. A framed window stays where the person moved it, if that is on the
 * display.
 */
function keepInBounds({ window, quiet }: Shown, display: Display, manner: Manner): void {
  if (manner === 'window' && isWithin(window.getBounds(), display.workArea)) return;
  window.setBounds(boundsOn(display, manner, quiet));
}

/** The display with its present size and position. */
const currentDisplay = (display: Display): Display =>
  screen.getAllDisplays().find(({ id }) => id === display.id) ?? display;

const fillsNow = (window: BrowserWindow, display: Display): boolean => {
  const [is, should] = [window.getBounds(), currentDisplay(display).bounds];
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(is[side] - should[side]) <= ROUNDING);
};

interface Shown {
  readonly window: BrowserWindow;
  readonly quiet: boolean;
  /**
   * The window that it replaces. It stays until the new one has its first picture, so that the work does not flash up.
   */
  readonly previous: BrowserWindow | undefined;
}

/** Opens the break: one window on the display in use, and for all manners but the card a quiet one on each other. */
export function openBreakWindows(parts: BreakParts): BreakWindows {
  const { say, inUse, manner, isStrict, windowServer, onLeave, onLost, onComplaint } = parts;
  const windows = new Map<number, Shown>();
  let contentOn = inUse().id;
  let isOver = false;
  const watchKeys = emergencyExit(onLeave, () => isStrict() && !isOver);

  function drop(id: number): void {
    const gone = windows.get(id);
    windows.delete(id);
    for (const window of [gone?.previous, gone?.window]) if (window?.isDestroyed() === false) window.destroy();
  }

  function add(display: Display, quiet: boolean): void {
    const before = windows.get(display.id)?.window;
    let refills = 0;
    const isCurrent = () => windows.get(display.id)?.window === window;
    const options = {
      ...boundsOn(display, manner, quiet),
      ...SHAPE[manner],
      alwaysOnTop: true,
      minimizable: false,
      focusable: !quiet,
      skipTaskbar: quiet,
      // A tiling window manager does not tile a dialog.
      ...(process.platform === 'linux' && { type: 'dialog' }),
    };
    const refill = () => {
      // Chromium may believe that the window still fills the display.
      window.setFullScreen(false);
      windowServer.fill(window);
    };
    const window = openPage(
      { name: 'break', title: 'Break', options, query: quiet ? '?quiet=1' : '' },
      {
        isWatched: true,
        onThere() {
          showInManner(window, display, quiet);
          if (before?.isDestroyed() === false) before.destroy();
          watchVisibility(window, {
            visibility: windowServer.visibility,
            onHidden: (found, looks) => {
              if (isCurrent() && !isOver) bringBack(window, display, quiet, found, looks);
            },
            onVisible: (looks) => {
              if (isOver || quiet) return;
              // Some window managers first put a dialog somewhere else.
              if (manner === 'card' && looks <= LOOKS_TO_APPEAR)
                window.setBounds(boundsOn(currentDisplay(display), manner, quiet));
              if (manner !== 'fullscreen') return;
              if (fillsNow(window, display)) refills = 0;
              else if ((refills += 1) <= MAX_REFILLS) refill();
              // It hides every other window, so no other window should get the keys.
              if (!window.isFocused()) windowServer.focus(window);
            },
          });
        },
        onFault(fault) {
          if (!isCurrent()) return;
          // Nobody misses a window with the time alone, and an empty one would cover the display.
          if (quiet) {
            onComplaint(`with the time alone is closed: ${pageFaultText(say, fault)}`);
            drop(display.id);
          } else {
            onLost({ kind: 'page', fault });
          }
        },
        onComplaint,
      },
    );
    windows.set(display.id, { window, quiet, previous: before });
    if (manner === 'fullscreen') window.setAlwaysOnTop(true, 'screen-saver');
    watchKeys(window.webContents);
    // In strict mode only the emergency exit of the page leaves: the close button of a window is too easily hit.
    keepOpen(window, () => isStrict() && !isOver);
    // A window that closes and is still current was closed by the person, or in strict mode by another program.
    window.once('closed', () => {
      if (!isCurrent()) return;
      if (!isStrict() || isOver || isQuitting()) return onLeave();
      windows.delete(display.id);
      follow();
    });
  }

  function showInManner(window: BrowserWindow, display: Display, quiet: boolean): void {
    const { x, y } = boundsOn(display, manner, quiet);
    // As an option of its creation full screen would show the window before its first picture.
    if (manner === 'fullscreen') windowServer.fill(window);
    const place = manner === 'fullscreen' ? ({ kind: 'fill', display } as const) : ({ kind: 'at', x, y } as const);
    windowServer.show(window, quiet ? 'showInactive' : 'show', place);
  }

  /** Only the page leaves a break: whatever a window manager did to hide its window is undone. */
  function bringBack(window: BrowserWindow, display: Display, quiet: boolean, found: HiddenKind, looks: number): void {
    // Another program destroyed it; `destroy` lets Electron know.
    if (found === 'gone') return window.destroy();
    // Behind a locked screen the person rests anyway.
    if (found === 'locked' || looks < LOOKS_TO_APPEAR) return;
    if (looks >= MAX_HIDDEN_LOOKS) return quiet ? undefined : onLost({ kind: found });
    if (found === 'away' && looks % LOOKS_TO_OBEY === 0) {
      // A window that is shown anew comes up on the desktop in front.
      window.hide();
      showInManner(window, display, quiet);
      keepInBounds({ window, quiet, previous: undefined }, currentDisplay(display), manner);
    } else if (found === 'away') {
      if (window.isMinimized()) window.restore();
      putOnAllDesktops(window);
    }
    windowServer.raise(window);
    if (!quiet && (manner === 'fullscreen' || isStrict())) windowServer.focus(window);
  }

  /** Opens, moves and closes windows so that they match the displays. */
  function follow(): void {
    const displays = screen.getAllDisplays();
    if (displays.length === 0) return;
    if (!displays.some(({ id }) => id === contentOn)) contentOn = inUse().id;
    const wanted = displaysToCover(displays, contentOn, isOver ? 'card' : manner, windowServer.traits.covers);
    for (const display of wanted) {
      const quiet = display.id !== contentOn;
      const there = windows.get(display.id);
      if (there?.quiet === quiet) keepInBounds(there, display, manner);
      else add(display, quiet);
    }
    for (const id of windows.keys()) if (!wanted.some((display) => display.id === id)) drop(id);
  }

  const stopFollowing = onDisplayChange(follow);
  follow();

  return {
    get open() {
      const all = [...windows.values()];
      return all.toSorted((a, b) => Number(a.quiet) - Number(b.quiet)).map(({ window }) => window);
    },
    get inView() {
      return windows.get(contentOn)?.window.isDestroyed() === false;
    },
    closeQuietWindows() {
      isOver = true;
      for (const [id, { quiet }] of windows) if (quiet) drop(id);
    },
    close() {
      stopFollowing();
      for (const id of windows.keys()) drop(id);
    },
  };
}
