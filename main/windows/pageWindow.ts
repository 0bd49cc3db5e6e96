/** Creates every window of the app: with a sandbox, on the app's own scheme, destroyed when it is closed. */
import { BrowserWindow, type BrowserWindowConstructorOptions, app, nativeTheme } from 'electron';
import { join } from 'node:path';
import type { WindowName } from '../../shared/bridge.ts';
import { type PageParts, watchPage } from './pageWatch.ts';
import { pageUrl } from './scheme.ts';

/** On Linux a window has its own icon; elsewhere it has that of the program. */
const ICON = join(import.meta.dirname, '../../build/icons/128x128.png');
/** Background of a window before its page paints. It is the background of the page in both themes. */
const BACKGROUND = { light: '#f8f4ec', dark: '#23201d' };
const background = () => (nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light);

/** The page and the window that shows it. */
interface PageOptions {
  readonly name: WindowName;
  readonly title: string;
  readonly options: BrowserWindowConstructorOptions;
  /** A query or a fragment, such as `?quiet=1`. */
  readonly query?: string;
}

/** Opens a window that stays hidden until its page has loaded. `pageWatch.ts` calls back when it has, or cannot. */
export function openPage({ name, title, options, query = '' }: PageOptions, parts: PageParts): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    title,
    autoHideMenuBar: true,
    ...(process.platform === 'linux' ? { icon: ICON } : {}),
    backgroundColor: background(),
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
  const repaint = () => window.setBackgroundColor(background());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  watchPage(window, parts);
  // `watchPage` reports a load that fails.
  window.loadURL(pageUrl(name) + query).catch(() => undefined);
  return window;
}

let quits = false;
app.once('before-quit', () => {
  quits = true;
});

/** Whether the app is about to end. Then no window is kept open. */
export const isQuitting = (): boolean => quits;

/** Stops the person from closing the window while `stays` is true. When the app ends, the window closes in any case. */
export function keepOpen(window: BrowserWindow, stays: () => boolean): void {
  window.on('close', (event) => {
    if (!quits && stays()) event.preventDefault();
  });
}
