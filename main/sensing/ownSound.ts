/** Whether a page of ours plays sound, or did so a moment ago. */
import type { App, WebContents } from 'electron';

/**
 * Chromium releases the screen saver two seconds after the last sound; on a busy machine that takes up to twice as
 * long.
 */
const RESET_WITHIN_MS = 4000;

/**
 * Follows the sound of all pages. While a page plays sound, Chromium suspends the X screen saver (XScreenSaverSuspend).
 * When it releases the screen saver, the X server starts its idle time anew, as if somebody had pressed a key.
 * @param real real milliseconds now
 * @returns whether an idle time that starts anew now may come from our own sound
 */
export function watchOwnSound(app: Pick<App, 'on'>, real: () => number): () => boolean {
  const playing = new Set<WebContents>();
  let lastAudibleAt = -Infinity;

  function fellSilent(contents: WebContents): void {
    if (playing.delete(contents)) lastAudibleAt = real();
  }

  app.on('web-contents-created', (_event, contents) => {
    contents.on('audio-state-changed', ({ audible }) => {
      if (audible) playing.add(contents);
      else fellSilent(contents);
    });
    contents.once('destroyed', () => fellSilent(contents));
  });
  return () => playing.size > 0 || real() - lastAudibleAt < RESET_WITHIN_MS;
}
