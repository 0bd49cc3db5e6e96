/** How every window of the app is made: sandboxed, on the app's own scheme, gone when closed. */
import { BrowserWindow, type BrowserWindowConstructorOptions, app, nativeTheme } from 'electron';
import { join } from 'node:path';
import type { WindowName } from '../../shared/bridge.ts';
import { type PageParts, watchPage } from './pageWatch.ts';
import { pageUrl } from './scheme.ts';

/** On Linux a window brings its own icon; elsewhere it is that of the program. */
const ICON = join(import.meta.dirname, '../../build/icons/128x128.png');
/** Ground of the windows before the page paints; the same as the page's own in both themes. */
const PAPER = { light: '#f8f4ec', dark: '#23201d' };
const paper = () => (nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light);

/** What becomes of a page, and how its window is made. */
interface PageOptions {
  readonly name: WindowName;
  readonly title: string;
  readonly options: BrowserWindowConstructorOptions;
  /** A query or a fragment, such as `?quiet=1`. */
  readonly query?: string;
}

/** Opens a window that stays unseen until its page is there. What it comes to is told as `pageWatch.ts` says. */
export function openPage({ name, title, options, query = '' }: PageOptions, parts: PageParts): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    title,
    autoHideMenuBar: true,
    ...(process.platform === 'linux' ? { icon: ICON } : {}),
    backgroundColor: paper(),
    ...options,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  window.removeMenu();
  const repaint = () => window.setBackgroundColor(paper());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  watchPage(window, parts);
  // A load that fails is told by the watch, with its cause.
  window.loadURL(pageUrl(name) + query).catch(() => undefined);
  return window;
}

/** Asks for a window to stand on all desktops, over full-screen ones too. X11 window managers hear it once it is shown. */
export function putOnAllDesktops(window: BrowserWindow): void {
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
}

/** Shows a window on all desktops. */
export function showOnAllDesktops(window: BrowserWindow, show: 'show' | 'showInactive'): void {
  window[show]();
  putOnAllDesktops(window);
}

let quits = false;
app.once('before-quit', () => {
  quits = true;
});

/** Whether the app is about to end: then windows go for good. */
export const isQuitting = (): boolean => quits;

/** Keeps the person from closing the window while `stays` holds. The app's own end closes it all the same. */
export function keepOpen(window: BrowserWindow, stays: () => boolean): void {
  window.on('close', (event) => {
    if (!quits && stays()) event.preventDefault();
  });
}
