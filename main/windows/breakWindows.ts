/** The break on the screen, in the manner that the person has chosen, while displays come and go. */
import {
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Display,
  type Rectangle,
  screen,
} from 'electron';
import type { Settings } from '../../shared/settings/schema.ts';
import { openPage, whenReady } from './shell.ts';

export type Manner = Settings['breaks']['manner'];

export interface BreakWindows {
  readonly open: readonly BrowserWindow[];
  /** Closes all of them together; nothing is told. */
  close(): void;
}

interface BreakParts {
  /** Where the person works: the exercise is shown there. */
  readonly inUse: Display;
  readonly manner: Manner;
  /** The person closed one of the windows. */
  readonly onClosed: () => void;
}

const WINDOW = { width: 980, height: 660 };
const CARD = { width: 420, height: 600 };
const LEAST = { width: 400, height: 420 };
const MARGIN = 16;

function place({ workArea, bounds }: Display, manner: Manner): Rectangle {
  if (manner === 'fullscreen') return bounds;
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
  fullscreen: {
    frame: false,
    resizable: false,
    // macOS has a full screen without its animation and its own desktop.
    ...(process.platform === 'darwin' ? { simpleFullscreen: true } : { fullscreen: true }),
    roundedCorners: false,
  },
};

function openOn(display: Display, manner: Manner, quiet: boolean): BrowserWindow {
  const options = {
    ...place(display, manner),
    ...SHAPE[manner],
    alwaysOnTop: true,
    minimizable: false,
    focusable: !quiet,
    skipTaskbar: quiet,
  };
  const window = openPage('break', 'Break', options, quiet ? '?quiet=1' : '');
  if (manner === 'fullscreen') window.setAlwaysOnTop(true, 'screen-saver');
  whenReady(window, () => (quiet ? window.showInactive() : window.show()));
  return window;
}

/** Opens the break: one window on the display in use, and for all manners but the card a quiet one on each other. */
export function openBreakWindows({ inUse, manner, onClosed }: BreakParts): BreakWindows {
  const windows = new Map<number, { readonly window: BrowserWindow; readonly quiet: boolean }>();
  let contentOn = inUse.id;

  function drop(id: number): void {
    const gone = windows.get(id)?.window;
    windows.delete(id);
    gone?.destroy();
  }

  function add(display: Display, quiet: boolean): void {
    const window = openOn(display, manner, quiet);
    windows.set(display.id, { window, quiet });
    // One that goes while it still stands here was closed by the person.
    window.once('closed', () => {
      if (windows.get(display.id)?.window === window) onClosed();
    });
  }

  /** Brings the windows in line with the displays that are there. */
  function follow(): void {
    const displays = screen.getAllDisplays();
    if (displays.length === 0) return;
    if (!displays.some(({ id }) => id === contentOn)) contentOn = screen.getPrimaryDisplay().id;
    const wanted = displays.filter(({ id }) => id === contentOn || manner !== 'card');
    // New ones first: an app whose last window goes might take that for its end.
    for (const display of wanted) {
      const quiet = display.id !== contentOn;
      const there = windows.get(display.id);
      if (there?.quiet === quiet) there.window.setBounds(place(display, manner));
      else {
        drop(display.id);
        add(display, quiet);
      }
    }
    for (const id of windows.keys()) if (!wanted.some((display) => display.id === id)) drop(id);
  }

  const rescaled = (_event: unknown, _display: Display, changed: readonly string[]) => {
    if (changed.some((what) => what !== 'workArea' || manner !== 'fullscreen')) follow();
  };
  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', rescaled);
  for (const display of screen.getAllDisplays()) {
    if (display.id === inUse.id || manner !== 'card') add(display, display.id !== inUse.id);
  }

  return {
    get open() {
      const all = [...windows.values()];
      return all.toSorted((a, b) => Number(a.quiet) - Number(b.quiet)).map(({ window }) => window);
    },
    close() {
      screen.off('display-added', follow);
      screen.off('display-removed', follow);
      screen.off('display-metrics-changed', rescaled);
      for (const id of [...windows.keys()]) drop(id);
    },
  };
}
