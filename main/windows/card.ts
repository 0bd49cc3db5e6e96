/** The break prompt: a card in a corner of the display where the person works, shown without taking focus. */
import { type BrowserWindow, type Display, type Rectangle, screen } from 'electron';
import type { BreakKind } from '../../shared/engine/types.ts';
import { onDisplayChange } from './displayChanges.ts';
import { openPage, whenReady } from './shell.ts';

/** A long break names four exercises and needs a line more. */
const SIZE: Readonly<Record<BreakKind, { readonly width: number; readonly height: number }>> = {
  micro: { width: 420, height: 236 },
  long: { width: 420, height: 276 },
};
const MARGIN = 16;

/** macOS shows its notices at the top, the others at the bottom. */
function place({ workArea }: Display, kind: BreakKind): Rectangle {
  const size = SIZE[kind];
  const x = workArea.x + workArea.width - size.width - MARGIN;
  const top = workArea.y + MARGIN;
  const bottom = workArea.y + workArea.height - size.height - MARGIN;
  return { ...size, x, y: process.platform === 'darwin' ? top : bottom };
}

/** Opens the card on the display in use. It stays there, or goes to the one then in use if that display goes. */
export function openCard(inUse: () => Display, kind: BreakKind): BrowserWindow {
  let display = inUse();
  const window = openPage('prompt', 'Break prompt', {
    ...place(display, kind),
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    alwaysOnTop: true,
  });
  window.setVisibleOnAllWorkspaces(true);
  whenReady(window, () => window.showInactive());
  const stopFollowing = onDisplayChange(() => {
    display = screen.getAllDisplays().find(({ id }) => id === display.id) ?? inUse();
    window.setBounds(place(display, kind));
  });
  window.once('closed', stopFollowing);
  return window;
}
