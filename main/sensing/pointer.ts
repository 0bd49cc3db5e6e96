import type { SensorHealth } from '../../shared/bridge.ts';
import type { Known } from '../../shared/terms.ts';
import { guardedValue } from './systemValue.ts';
import type { Visibility } from './desktopSession.ts';

/** In pixels of the system's choice: only distances matter. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of Electron's `screen` that is needed here. */
export interface CursorSource {
  getCursorScreenPoint(): Point;
}

export interface PointerSensor {
  /**
   * Asks for the pointer's position. Never throws. Does nothing while an earlier question is open.
   * @param real real milliseconds now
   * @param answer called at most once, now or a little later; with `'unknown'` if the system does not say
   */
  ask(real: number, answer: (at: Known<Point>) => void): void;
  health(): SensorHealth;
  stop(): void;
}

export const POINTER_FAILS = 'The pointer cannot be read at the moment. Load is estimated from presence until it can.';

/** The pointer as Electron knows it, without a hook or a permission. Not for X11: see x11Pointer.ts. */
export function watchCursor(cursor: CursorSource, visibility: Visibility): PointerSensor {
  const position = guardedValue(
    'pointer',
    visibility,
    () => cursor.getCursorScreenPoint(),
    (at) => Number.isFinite(at.x) && Number.isFinite(at.y),
    POINTER_FAILS,
  );
  return {
    ask: (real, answer) => answer(position.read(real)),
    health: () => position.health(),
    stop: () => {},
  };
}
