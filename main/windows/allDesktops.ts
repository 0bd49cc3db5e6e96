import type { BrowserWindow } from 'electron';

/** Puts a window on all desktops, also above full-screen windows. On X11 that works only after it is shown. */
export function putOnAllDesktops(window: BrowserWindow): void {
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
}

/** Shows a window on all desktops. */
export function showOnAllDesktops(window: BrowserWindow, show: 'show' | 'showInactive'): void {
  window[show]();
  putOnAllDesktops(window);
}
