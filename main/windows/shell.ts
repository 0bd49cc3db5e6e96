/** How every window of the app is made: sandboxed, on the app's own scheme, gone when closed. */
import { BrowserWindow, type BrowserWindowConstructorOptions, app, nativeTheme } from 'electron';
import { join } from 'node:path';
import type { WindowName } from '../../shared/bridge.ts';
import { pageUrl } from './scheme.ts';

/** On Linux a window brings its own icon; elsewhere it is that of the program. */
const ICON = join(import.meta.dirname, '../../build/icons/128x128.png');
/** Ground of the windows before the page paints; the same as the page's own in both themes. */
const PAPER = { light: '#f8f4ec', dark: '#23201d' };
const paper = () => (nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light);

export function openPage(
  name: WindowName,
  title: string,
  options: BrowserWindowConstructorOptions,
  /** A query or a fragment, such as `?quiet=1`. */
  query = '',
): BrowserWindow {
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
  // A page that has crashed shows nothing and answers nothing: its window goes as if it had been closed.
  window.webContents.once('render-process-gone', () => window.destroy());
  void window.loadURL(pageUrl(name) + query);
  return window;
}

/** Keeps the person from closing the window while `stays` holds. The app's own end closes it all the same. */
export function keepOpen(window: BrowserWindow, stays: () => boolean): void {
  let quits = false;
  const onQuit = () => {
    quits = true;
  };
  app.once('before-quit', onQuit);
  window.on('close', (event) => {
    if (!quits && stays()) event.preventDefault();
  });
  window.once('closed', () => app.off('before-quit', onQuit));
}

/** The page is loaded, and its first picture has still not come after this time. */
const LATE_PICTURE_MS = 500;

/** Calls `show` once the window has its first picture, or soon after its page if the picture is never announced. */
export function whenReady(window: BrowserWindow, show: () => void): void {
  let late: NodeJS.Timeout | undefined;
  const showOnce = () => {
    clearTimeout(late);
    if (!window.isDestroyed() && !window.isVisible()) show();
  };
  window.once('ready-to-show', showOnce);
  window.webContents.once('did-finish-load', () => {
    late = setTimeout(showOnce, LATE_PICTURE_MS);
  });
}
