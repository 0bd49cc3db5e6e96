/** The break on every display: the exercise where the person works, a quiet countdown on the others. */
import { type BrowserWindow, type Display, screen } from 'electron';
import { openPage } from './shell.ts';

const SIZE = { width: 980, height: 660 };
const LEAST = { width: 480, height: 420 };

function centred({ workArea }: Display) {
  const width = Math.min(SIZE.width, workArea.width);
  const height = Math.min(SIZE.height, workArea.height);
  return {
    width,
    height,
    x: Math.round(workArea.x + (workArea.width - width) / 2),
    y: Math.round(workArea.y + (workArea.height - height) / 2),
  };
}

/** Opens one window a display; they are closed together by whoever opened them. */
export function openBreakWindows(inUse: Display): readonly BrowserWindow[] {
  return screen.getAllDisplays().map((display) => {
    const quiet = display.id !== inUse.id;
    const window = openPage(
      'break',
      'Break',
      {
        ...centred(display),
        minWidth: LEAST.width,
        minHeight: LEAST.height,
        alwaysOnTop: true,
        minimizable: false,
        focusable: !quiet,
        skipTaskbar: quiet,
      },
      quiet ? '?quiet=1' : '',
    );
    window.once('ready-to-show', () => (quiet ? window.showInactive() : window.show()));
    return window;
  });
}
