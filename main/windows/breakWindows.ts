/** The break on the screen, in the manner that the person has chosen, while displays come and go. */
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
import { isQuitting, keepOpen, openPage, putOnAllDesktops, showOnAllDesktops } from './shell.ts';
import { type Eyes, type Unseen, watchSight } from './sight.ts';

export type Manner = Settings['breaks']['manner'];

export interface BreakWindows {
  readonly open: readonly BrowserWindow[];
  /** Whether the window with the exercise is there, and not just closed by the person. */
  readonly inView: boolean;
  /** The break is over and only the window on the display in use stays. */
  keepOne(): void;
  /** Closes all of them together; nothing is told. */
  close(): void;
}

interface BreakParts {
  /** Where the person works now: the exercise is shown there. */
  readonly inUse: () => Display;
  readonly manner: Manner;
  /** Whether the break lasts until its time is over: then its windows cannot be closed. */
  readonly isStrict: () => boolean;
  readonly eyes: Eyes;
  /** The person closed one of the windows or took the emergency exit. */
  readonly onLeave: () => void;
  /** The exercise did not come, or cannot be seen any more. */
  readonly onLost: (cause: string) => void;
  readonly onComplaint: (text: string) => void;
}

const WINDOW = { width: 980, height: 660 };
const CARD = { width: 420, height: 600 };
const LEAST = { width: 400, height: 420 };
const MARGIN = 16;
/** A window that was brought back so often and is still not seen is lost: about five seconds. */
const MOST_UNSEEN_LOOKS = 20;
/** One that has just been shown may need this many looks to be there. */
const LOOKS_TO_COME = 2;
/** A window manager that was asked to bring one back has done so within this many, or does not do it. */
const LOOKS_TO_OBEY = 4;
/** So often in a row a window that does not fill its display is made to: some window managers never do it whole. */
const MOST_REFILLS = 5;
/** Pixels that rounding may cost. */
const ROUNDING = 2;

function place({ workArea, bounds }: Display, manner: Manner, quiet: boolean): Rectangle {
  if (manner === 'fullscreen') {
    // No X11 window manager fills the display with a quiet one, and Chromium keeps a window of just its size smaller.
    return quiet && process.platform === 'linux' ? { ...bounds, height: bounds.height + 1 } : bounds;
  }
  const size = manner === 'card' ? CARD : WINDOW;
  const width = Math.min(size.width, workArea.width);
  const height = Math.min(size.height, workArea.height);
  const right = workArea.x + workArea.width - width;
  const bottom = workArea.y + workArea.height - height;
  if (manner === 'card') {
    // As the prompt: macOS has the corner of notices at the top.
    const y = process.platform === 'darwin' ? workArea.y + MARGIN : bottom - MARGIN;
    return { width, height, x: Math.max(workArea.x, right - MARGIN), y: Math.max(workArea.y, y) };
  }
  return { width, height, x: Math.round((workArea.x + right) / 2), y: Math.round((workArea.y + bottom) / 2) };
}

const SHAPE: Readonly<Record<Manner, BrowserWindowConstructorOptions>> = {
  card: { frame: false, resizable: false, maximizable: false, fullscreenable: false },
  window: { minWidth: LEAST.width, minHeight: LEAST.height },
  // X11 window managers do not let a window fill the display that may not be resized.
  fullscreen: { frame: false, roundedCorners: false },
};

/** Makes a window fill its display. It would show itself before its first picture if it were made that way. */
function fill(window: BrowserWindow): void {
  // macOS has a full screen without its animation and its own desktop.
  if (process.platform === 'darwin') window.setSimpleFullScreen(true);
  else window.setFullScreen(true);
}

/** The displays that get a window, the one with the content first. Mirrored ones show the same picture: one is enough. */
function toCover(displays: readonly Display[], contentOn: number, manner: Manner): readonly Display[] {
  const first = displays.filter(({ id }) => id === contentOn);
  if (manner === 'card') return first;
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

/** Puts a window where it belongs on its display. A framed one stays where the person has moved it, while it can. */
function settle({ window, quiet }: Shown, display: Display, manner: Manner): void {
  if (manner === 'window' && isWithin(window.getBounds(), display.workArea)) return;
  window.setBounds(place(display, manner, quiet));
}

const WHY_UNSEEN: Readonly<Record<Exclude<Unseen, 'locked' | 'gone'>, string>> = {
  covered: 'another window stays above it',
  away: 'it stays off the screen',
};

/** The display with the size and place that it has by now. */
const asItIs = (display: Display): Display => screen.getAllDisplays().find(({ id }) => id === display.id) ?? display;

const fillsNow = (window: BrowserWindow, display: Display): boolean => {
  const [is, should] = [window.getBounds(), asItIs(display).bounds];
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(is[side] - should[side]) <= ROUNDING);
};

interface Shown {
  readonly window: BrowserWindow;
  readonly quiet: boolean;
  /** What it covers its display for until it has its first picture, so that the work does not flash up in between. */
  readonly before: BrowserWindow | undefined;
}

/** Opens the break: one window on the display in use, and for all manners but the card a quiet one on each other. */
export function openBreakWindows(parts: BreakParts): BreakWindows {
  const { inUse, manner, isStrict, eyes, onLeave, onLost, onComplaint } = parts;
  const windows = new Map<number, Shown>();
  const watchKeys = emergencyExit(onLeave);
  let contentOn = inUse().id;
  let isOver = false;

  function drop(id: number): void {
    const gone = windows.get(id);
    windows.delete(id);
    for (const window of [gone?.before, gone?.window]) if (window?.isDestroyed() === false) window.destroy();
  }

  function add(display: Display, quiet: boolean): void {
    const before = windows.get(display.id)?.window;
    let refills = 0;
    const isCurrent = () => windows.get(display.id)?.window === window;
    const options = {
      ...place(display, manner, quiet),
      ...SHAPE[manner],
      alwaysOnTop: true,
      minimizable: false,
      focusable: !quiet,
      skipTaskbar: quiet,
      // Window managers that tile let a dialog stand where it is.
      ...(process.platform === 'linux' && { type: 'dialog' }),
    };
    const refill = () => {
      // Chromium may believe that it fills the display still.
      window.setFullScreen(false);
      fill(window);
    };
    const window = openPage(
      { name: 'break', title: 'Break', options, query: quiet ? '?quiet=1' : '' },
      {
        isAskedOn: true,
        onThere() {
          put(window, quiet);
          if (before?.isDestroyed() === false) before.destroy();
          watchSight(window, {
            look: eyes.look,
            onUnseen: (sight, looks) => {
              if (isCurrent() && !isOver) bringBack(window, display, quiet, sight, looks);
            },
            onSeen: (looks) => {
              if (isOver || quiet) return;
              // Some window managers put a dialog elsewhere at first.
              if (manner === 'card' && looks <= LOOKS_TO_COME) window.setBounds(place(asItIs(display), manner, quiet));
              if (manner !== 'fullscreen') return;
              if (fillsNow(window, display)) refills = 0;
              else if ((refills += 1) <= MOST_REFILLS) refill();
              // What fills the screen hides whatever else would get the keys.
              if (!window.isFocused()) window.focus();
            },
          });
        },
        onFault(cause) {
          if (!isCurrent()) return;
          // The time alone is missed by nobody, and a window without its page covers what is behind it.
          if (quiet) {
            onComplaint(`with the time alone is closed: its page ${cause}`);
            drop(display.id);
          } else {
            onLost(`its page ${cause}`);
          }
        },
        onComplaint,
      },
    );
    windows.set(display.id, { window, quiet, before });
    if (manner === 'fullscreen') window.setAlwaysOnTop(true, 'screen-saver');
    watchKeys(window.webContents);
    // The emergency exit is on the page and asks for intent; a button of the window manager is too easily hit.
    keepOpen(window, () => isStrict() && !isOver);
    // One that goes while it still stands here was closed by the person, or by a program in strict mode.
    window.once('closed', () => {
      if (!isCurrent()) return;
      if (!isStrict() || isOver || isQuitting()) return onLeave();
      windows.delete(display.id);
      follow();
    });
  }

  function put(window: BrowserWindow, quiet: boolean): void {
    if (manner === 'fullscreen') fill(window);
    showOnAllDesktops(window, quiet ? 'showInactive' : 'show');
  }

  /** A break is left by its own means only: what a window manager did with its window is undone. */
  function bringBack(window: BrowserWindow, display: Display, quiet: boolean, sight: Unseen, looks: number): void {
    // What another program has destroyed is closed.
    if (sight === 'gone') return window.destroy();
    // Who has locked the screen rests.
    if (sight === 'locked' || looks < LOOKS_TO_COME) return;
    if (looks >= MOST_UNSEEN_LOOKS) return quiet ? undefined : onLost(WHY_UNSEEN[sight]);
    if (sight === 'away' && looks % LOOKS_TO_OBEY === 0) {
      // Shown anew, it comes up on the desktop that is in front.
      window.hide();
      put(window, quiet);
      settle({ window, quiet, before: undefined }, asItIs(display), manner);
    } else if (sight === 'away') {
      if (window.isMinimized()) window.restore();
      putOnAllDesktops(window);
    }
    eyes.raise(window);
    if (!quiet && (manner === 'fullscreen' || isStrict())) window.focus();
  }

  /** Brings the windows in line with the displays that are there. */
  function follow(): void {
    const displays = screen.getAllDisplays();
    if (displays.length === 0) return;
    if (!displays.some(({ id }) => id === contentOn)) contentOn = inUse().id;
    const wanted = toCover(displays, contentOn, isOver ? 'card' : manner);
    for (const display of wanted) {
      const quiet = display.id !== contentOn;
      const there = windows.get(display.id);
      if (there?.quiet === quiet) settle(there, display, manner);
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
    keepOne() {
      isOver = true;
      for (const [id, { quiet }] of windows) if (quiet) drop(id);
    },
    close() {
      stopFollowing();
      for (const id of windows.keys()) drop(id);
    },
  };
}
