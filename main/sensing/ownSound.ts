/** Whether a page of ours is heard, or has been a moment ago. */
import type { App, WebContents } from 'electron';

/** Chromium lets go of the screen saver two seconds after the last sound; twice that on a busy machine. */
const LETS_GO_WITHIN_MS = 4000;

/**
 * Follows the sound of all pages. While one is heard Chromium holds the X screen saver off, and when it lets go the X
 * server starts its idle time anew, as if a key had been pressed.
 * @param real real milliseconds now
 * @returns whether an idle time that starts anew now may be our own doing
 */
export function watchOwnSound(app: Pick<App, 'on'>, real: () => number): () => boolean {
  const heard = new Set<WebContents>();
  let lastHeard = -Infinity;

  function fellSilent(contents: WebContents): void {
    if (heard.delete(contents)) lastHeard = real();
  }

  app.on('web-contents-created', (_event, contents) => {
    contents.on('audio-state-changed', ({ audible }) => {
      if (audible) heard.add(contents);
      else fellSilent(contents);
    });
    contents.once('destroyed', () => fellSilent(contents));
  });
  return () => heard.size > 0 || real() - lastHeard < LETS_GO_WITHIN_MS;
}
