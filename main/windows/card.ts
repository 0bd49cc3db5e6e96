/** The break prompt: a card in a corner of the display where the person works, shown without taking focus. */
import { type BrowserWindow, type Display, type Rectangle, screen } from 'electron';
import type { BreakKind } from '../../shared/terms.ts';
import { onDisplayChange } from './displayChanges.ts';
import { keepOpen, openPage, showOnAllDesktops } from './shell.ts';
import { type Eyes, type Unseen, watchSight } from './sight.ts';

/** A long break names four exercises and needs a line more. */
const SIZE: Readonly<Record<BreakKind, { readonly width: number; readonly height: number }>> = {
  micro: { width: 420, height: 236 },
  long: { width: 420, height: 276 },
};
const MARGIN = 16;
/** A card that was raised so often and is still not seen is called off: about two seconds. */
const MOST_UNSEEN_LOOKS = 8;

const WHY_UNSEEN: Readonly<Record<Unseen, string>> = {
  covered: 'another window stays above it',
  locked: 'a lock or a screen saver covers the display',
  away: 'it stays off the screen',
  gone: 'another program has destroyed its window',
};

export interface CardParts {
  /** Where the person works now. */
  readonly inUse: () => Display;
  readonly kind: BreakKind;
  readonly eyes: Eyes;
  /** Whether the person may close it, which is Later. */
  readonly mayClose: () => boolean;
  /** It has gone; by the person, where nobody called `close`. */
  readonly onClosed: () => void;
  /** It did not come, or cannot be seen, which is ordinary under a lock. Called once at most. */
  readonly onLost: (cause: string, isOrdinary: boolean) => void;
  readonly onComplaint: (text: string) => void;
}

export interface Card {
  readonly open: readonly BrowserWindow[];
  /** Brings it to the front and gives it the keyboard. */
  bringUp(): void;
  close(): void;
}

/** macOS shows its notices at the top, the others at the bottom. */
function place({ workArea }: Display, kind: BreakKind): Rectangle {
  const size = SIZE[kind];
  const x = workArea.x + workArea.width - size.width - MARGIN;
  const top = workArea.y + MARGIN;
  const bottom = workArea.y + workArea.height - size.height - MARGIN;
  return { ...size, x, y: process.platform === 'darwin' ? top : bottom };
}

/**
 * On Linux a window that takes no focus is outside of the window manager: above what fills the screen, on all desktops,
 * never tiled. What is asked for by the person may have the keyboard, and then belongs to the window manager.
 */
const isOutside = (takesFocus: boolean) => process.platform === 'linux' && !takesFocus;

/** Opens the card on the display in use. It stays there, or goes to the one then in use if that display goes. */
export function openCard({ inUse, kind, eyes, mayClose, onClosed, onLost, onComplaint }: CardParts): Card {
  let display = inUse();
  /** Off Linux it can always be given the keyboard. */
  let hasFocus = !isOutside(false);
  let window = show(false);
  const stopFollowing = onDisplayChange(() => {
    display = screen.getAllDisplays().find(({ id }) => id === display.id) ?? inUse();
    window.setBounds(place(display, kind));
  });

  /** Opens the window in place of the one before, if there is one. */
  function show(takesFocus: boolean, before?: BrowserWindow): BrowserWindow {
    const options = {
      ...place(display, kind),
      frame: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      focusable: !isOutside(takesFocus),
      ...(process.platform === 'linux' && takesFocus && { type: 'dialog' }),
    };
    const lose = (cause: string, isOrdinary: boolean) => {
      if (opened === window) onLost(cause, isOrdinary);
    };
    const opened = openPage(
      { name: 'prompt', title: 'Break prompt', options },
      {
        isAskedOn: true,
        onThere() {
          opened.setAlwaysOnTop(true, 'screen-saver');
          showOnAllDesktops(opened, takesFocus ? 'show' : 'showInactive');
          if (takesFocus) opened.focus();
          destroy(before);
          watchSight(opened, { look: eyes.look, onUnseen });
        },
        onFault: (cause) => lose(`its page ${cause}`, false),
        onComplaint,
      },
    );
    const onUnseen = (sight: Unseen, looks: number) => {
      if (looks >= MOST_UNSEEN_LOOKS || sight === 'gone') lose(WHY_UNSEEN[sight], sight === 'locked');
      // Nothing of ours is shown over a locked screen.
      else if (sight !== 'locked') raise(opened);
    };
    keepOpen(opened, () => !mayClose());
    opened.once('closed', () => {
      destroy(before);
      if (opened !== window) return;
      stopFollowing();
      onClosed();
    });
    return opened;
  }

  function raise(shown: BrowserWindow): void {
    shown.setBounds(place(display, kind));
    eyes.raise(shown);
  }

  return {
    get open() {
      return window.isDestroyed() ? [] : [window];
    },
    bringUp() {
      if (hasFocus) {
        window.show();
        window.focus();
      } else {
        hasFocus = true;
        window = show(true, window);
      }
    },
    close: () => destroy(window),
  };
}

function destroy(window: BrowserWindow | undefined): void {
  if (window?.isDestroyed() === false) window.destroy();
}
