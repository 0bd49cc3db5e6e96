/** Whether the person's input goes to windows of our own. */
import type { BrowserWindow } from 'electron';
import type { Known } from '../../shared/terms.ts';
import type { ScreenPoint } from '../sensing/pointer.ts';
import { toDip } from './displayInUse.ts';

/**
 * Pointer input goes to the window under the pointer, all other input to the focused window.
 * @param pointer where the pointer is if it was in use, else null
 */
export function inputGoesTo(windows: readonly BrowserWindow[], pointer: Known<ScreenPoint> | null): boolean {
  const there = windows.filter((window) => !window.isDestroyed() && window.isVisible());
  if (pointer === null || pointer === 'unknown') return there.some((window) => window.isFocused());
  const { x, y } = toDip(pointer);
  return there.some((window) => {
    const bounds = window.getBounds();
    return x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height;
  });
}
