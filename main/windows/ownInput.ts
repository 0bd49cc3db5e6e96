/** Whether what the hands do goes to windows of our own. */
import type { BrowserWindow } from 'electron';
import type { Known } from '../../shared/terms.ts';
import type { Point } from '../sensing/pointer.ts';
import { inUnits } from './displayInUse.ts';

/**
 * The pointer's use belongs to what lies under it, all other input to the window in front.
 * @param pointer where it is, if it was in use; null where it was not
 */
export function goesTo(windows: readonly BrowserWindow[], pointer: Known<Point> | null): boolean {
  const there = windows.filter((window) => !window.isDestroyed() && window.isVisible());
  if (pointer === null || pointer === 'unknown') return there.some((window) => window.isFocused());
  const { x, y } = inUnits(pointer);
  return there.some((window) => {
    const bounds = window.getBounds();
    return x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height;
  });
}
