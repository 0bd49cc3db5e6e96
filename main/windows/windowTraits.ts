/** What the windows of this session can do, and so how the card and a break are shown. */
import type { ChromiumDisplay } from '../sensing/chromiumDisplay.ts';

export interface WindowTraits {
  /**
   * - `managed`: an ordinary window; the system keeps the keyboard with the work
   * - `unmanaged`: a window outside of the window manager, which never gets the keyboard
   * - `notification`: a window would take the keyboard and lie anywhere, so the system's notification comes in its place
   */
  readonly card: 'managed' | 'unmanaged' | 'notification';
  /** Whether each display can be covered, or only one, because the system puts all windows on the same. */
  readonly covers: 'each-display' | 'one-display';
}

/**
 * Tried with Electron 33, see `docs/platforms.md`.
 * @param display where Chromium draws; null outside of Linux
 */
export function windowTraits(display: ChromiumDisplay | null, isSway: boolean): WindowTraits {
  if (display === null) return { card: 'managed', covers: 'each-display' };
  if (display === 'x11') return { card: 'unmanaged', covers: 'each-display' };
  if (isSway) return { card: 'managed', covers: 'each-display' };
  return { card: 'notification', covers: 'one-display' };
}
