/** The break prompt: a card in a corner of the display where the person works, shown without taking focus. */
import type { BrowserWindow, Display } from 'electron';
import type { BreakKind } from '../../shared/engine/types.ts';
import { openPage, whenReady } from './shell.ts';

/** A long break names four exercises and needs a line more. */
const SIZE: Readonly<Record<BreakKind, { readonly width: number; readonly height: number }>> = {
  micro: { width: 420, height: 200 },
  long: { width: 420, height: 240 },
};
const MARGIN = 16;

/** macOS shows its notices at the top, the others at the bottom. */
function corner(
  { workArea }: Display,
  size: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  const x = workArea.x + workArea.width - size.width - MARGIN;
  const top = workArea.y + MARGIN;
  const bottom = workArea.y + workArea.height - size.height - MARGIN;
  return { x, y: process.platform === 'darwin' ? top : bottom };
}

export function openCard(display: Display, kind: BreakKind): BrowserWindow {
  const size = SIZE[kind];
  const window = openPage('prompt', 'Break prompt', {
    ...size,
    ...corner(display, size),
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    alwaysOnTop: true,
  });
  window.setVisibleOnAllWorkspaces(true);
  whenReady(window, () => window.showInactive());
  return window;
}
