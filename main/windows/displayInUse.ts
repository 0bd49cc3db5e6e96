import { type Display, type Screen, screen } from 'electron';
import type { Known } from '../../shared/terms.ts';
import type { ScreenPoint } from '../sensing/pointer.ts';

/** Electron has this on Windows, and on Linux from some version on. */
type Converting = Screen & { screenToDipPoint?: (point: ScreenPoint) => ScreenPoint };

/**
 * A pointer position in Electron's device-independent pixels. The X server gives it in physical pixels, other systems
 * already in device-independent ones. https://www.electronjs.org/docs/latest/api/screen
 */
export function toDip(point: ScreenPoint): ScreenPoint {
  if (process.platform !== 'linux') return point;
  const convert = (screen as Converting).screenToDipPoint;
  if (convert !== undefined) return convert.call(screen, point);
  // On X11 Electron draws all displays at one scale.
  const { scaleFactor } = screen.getPrimaryDisplay();
  return { x: Math.round(point.x / scaleFactor), y: Math.round(point.y / scaleFactor) };
}

/** The display where the person works: the one with the pointer, else the primary one. */
export function displayInUse(pointer: Known<ScreenPoint>): Display {
  return pointer === 'unknown' ? screen.getPrimaryDisplay() : screen.getDisplayNearestPoint(toDip(pointer));
}
