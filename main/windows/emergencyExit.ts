/**
 * The exit of a break by Escape: pressed once, or three times within two seconds in strict mode. Seen in the main process
 * before the page gets the key, so that it works while the page hangs.
 */
import type { Input } from 'electron';

const PRESSES_IN_STRICT_MODE = 3;
const WITHIN_MS = 2000;

/** What is heard of a window's keys: its `webContents`. */
export interface KeySource {
  on(
    event: 'before-input-event',
    listener: (event: unknown, input: Pick<Input, 'type' | 'key' | 'isAutoRepeat'>) => void,
  ): unknown;
}

/**
 * Gives back how to watch a window; the presses in all watched windows count together.
 * @param isStrict whether a single press could end what is to be held
 * @param now milliseconds of a clock that only runs forward
 */
export function emergencyExit(
  leave: () => void,
  isStrict: () => boolean,
  now = () => performance.now(),
): (keys: KeySource) => void {
  let presses: readonly number[] = [];
  return (keys) => {
    keys.on('before-input-event', (_event, { type, key, isAutoRepeat }) => {
      // A key that is held is one press.
      if (type !== 'keyDown' || isAutoRepeat) return;
      const at = now();
      presses = key === 'Escape' ? [...presses.filter((press) => at - press <= WITHIN_MS), at] : [];
      if (presses.length < (isStrict() ? PRESSES_IN_STRICT_MODE : 1)) return;
      presses = [];
      leave();
    });
  };
}
