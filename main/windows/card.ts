/** The break prompt: a card in a corner of the display where the person works, shown without taking focus. */
import { type BrowserWindow, type Display, type Rectangle, screen } from 'electron';
import type { NotShown } from '../../shared/notice.ts';
import type { BreakKind } from '../../shared/terms.ts';
import { onDisplayChange } from './displayChanges.ts';
import { tellShown } from './pageWatch.ts';
import { keepOpen, openPage } from './pageWindow.ts';
import { type Place, type WindowServer, type HiddenKind, watchVisibility } from './windowVisibility.ts';

/** The card of a long break names four exercises and needs one more line. */
const SIZE: Readonly<Record<BreakKind, { readonly width: number; readonly height: number }>> = {
  micro: { width: 440, height: 252 },
  long: { width: 440, height: 292 },
};
const MARGIN = 16;
/** After this many looks, about two seconds, a hidden card is given up. */
const MAX_HIDDEN_LOOKS = 8;

export interface CardParts {
  /** Where the person works now. */
  readonly inUse: () => Display;
  readonly kind: BreakKind;
  readonly windowServer: WindowServer;
  /** Whether the person may close it. Closing means Later. */
  readonly mayClose: () => boolean;
  /** The card is closed: by `close`, or else by the person. */
  readonly onClosed: () => void;
  /** The card did not appear or cannot be seen. Under a lock that is ordinary. Called at most once. */
  readonly onLost: (why: NotShown, isOrdinary: boolean) => void;
  readonly onComplaint: (text: string) => void;
}

export interface Card {
  readonly open: readonly BrowserWindow[];
  /** Brings it to the front and gives it the keyboard. */
  bringUp(): void;
  close(): void;
}

/** macOS shows its notices at the top, the others at the bottom. */
function boundsOn({ workArea }: Display, kind: BreakKind): Rectangle {
  const size = SIZE[kind];
  const x = workArea.x + workArea.width - size.width - MARGIN;
  const top = workArea.y + MARGIN;
  const bottom = workArea.y + workArea.height - size.height - MARGIN;
  return { ...size, x, y: process.platform === 'darwin' ? top : bottom };
}

/** Title of its window, by which sway knows it. */
export const CARD_TITLE = 'Break prompt';

/**
 * Opens the card on the display in use. If that display goes, the card moves to the one that is then in use.
 *
 * On X11 a window that takes no focus is not managed by the window manager: it lies above full-screen windows, on all
 * desktops, and is never tiled. A card that the person asked for gets the keyboard, so it is a managed window.
 * https://www.electronjs.org/docs/latest/api/structures/base-window-options
 */
export function openCard({ inUse, kind, windowServer, mayClose, onClosed, onLost, onComplaint }: CardParts): Card {
  let display = inUse();
  const isUnmanaged = (takesFocus: boolean) => !takesFocus && windowServer.traits.card === 'unmanaged';
  /** Whether it can get the keyboard; outside of X11 always. */
  let hasFocus = !isUnmanaged(false);
  let window = show(false);
  const stopFollowing = onDisplayChange(() => {
    display = screen.getAllDisplays().find(({ id }) => id === display.id) ?? inUse();
    window.setBounds(boundsOn(display, kind));
  });

  /** Opens the window in place of the one before, if there is one. */
  function show(takesFocus: boolean, before?: BrowserWindow): BrowserWindow {
    const options = {
      ...boundsOn(display, kind),
      frame: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      focusable: !isUnmanaged(takesFocus),
      ...(process.platform === 'linux' && takesFocus && { type: 'dialog' }),
    };
    const lose = (why: NotShown, isOrdinary: boolean) => {
      if (opened === window) onLost(why, isOrdinary);
    };
    const opened = openPage(
      { name: 'prompt', title: CARD_TITLE, options },
      {
        isWatched: true,
        onThere() {
          opened.setAlwaysOnTop(true, 'screen-saver');
          windowServer.show(opened, takesFocus ? 'show' : 'showInactive', placeNow());
          if (takesFocus) windowServer.focus(opened);
          tellShown(opened);
          destroy(before);
          watchVisibility(opened, { visibility: windowServer.visibility, onHidden });
        },
        onFault: (fault) => lose({ kind: 'page', fault }, false),
        onComplaint,
      },
    );
    const onHidden = (found: HiddenKind, looks: number) => {
      if (looks >= MAX_HIDDEN_LOOKS || found === 'gone') lose({ kind: found }, found === 'locked');
      // Nothing is shown above a locked screen.
      else if (found !== 'locked') raise(opened);
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

  function placeNow(): Place {
    const { x, y } = boundsOn(display, kind);
    return { kind: 'at', x, y };
  }

  function raise(shown: BrowserWindow): void {
    shown.setBounds(boundsOn(display, kind));
    windowServer.raise(shown);
  }

  return {
    get open() {
      return window.isDestroyed() ? [] : [window];
    },
    bringUp() {
      if (hasFocus) {
        window.show();
        windowServer.focus(window);
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

/**
 * A card of which a notification of the system tells, where a window would take the keyboard from the work. The window
 * opens once the person asks for it.
 */
export function openCardOnRequest(parts: CardParts): Card {
  let card: Card | null = null;
  return {
    get open() {
      return card?.open ?? [];
    },
    bringUp: () => (card ??= openCard(parts)).bringUp(),
    close: () => card?.close(),
  };
}
