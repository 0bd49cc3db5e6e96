import { type Display, type Screen, screen } from 'electron';
import type { Known } from '../../shared/terms.ts';
import type { Point } from '../sensing/pointer.ts';

/** Electron has this on Windows, and on Linux from some version on. */
type Converting = Screen & { screenToDipPoint?: (point: Point) => Point };

/** The X server tells the pointer in its own pixels; all other systems tell it in Electron's units. */
export function inUnits(point: Point): Point {
  if (process.platform !== 'linux') return point;
  const convert = (screen as Converting).screenToDipPoint;
  if (convert !== undefined) return convert.call(screen, point);
  // On X11 Electron draws all displays at one scale.
  const { scaleFactor } = screen.getPrimaryDisplay();
  return { x: Math.round(point.x / scaleFactor), y: Math.round(point.y / scaleFactor) };
}

/** The display where the person works: the one with the pointer, else the primary one. */
export function displayInUse(pointer: Known<Point>): Display {
  return pointer === 'unknown' ? screen.getPrimaryDisplay() : screen.getDisplayNearestPoint(inUnits(pointer));
}
