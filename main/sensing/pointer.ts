import type { SensorHealth } from '../../shared/bridge.ts';
import type { Known } from '../../shared/terms.ts';
import { guardedReading } from './reading.ts';
import type { Sight } from './session.ts';

/** In pixels of the system's choice; only travel counts. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Electron's `screen`, as far as it is needed here. */
export interface CursorSource {
  getCursorScreenPoint(): Point;
}

export interface PointerSensor {
  /**
   * Asks for the pointer's position; never throws. While an earlier question is still open, nothing is asked.
   * @param real real milliseconds now
   * @param answer called at most once, at once or a little later, with `'unknown'` where the system does not tell
   */
  ask(real: number, answer: (at: Known<Point>) => void): void;
  health(): SensorHealth;
  stop(): void;
}

export const POINTER_FAILS = 'The pointer cannot be read at the moment. Load is estimated from presence until it can.';

/** The pointer as Electron tells it. No hook and no permission: it is only asked for. Not for X11: see x11Pointer.ts. */
export function watchCursor(cursor: CursorSource, sight: Sight): PointerSensor {
  const reading = guardedReading(
    'pointer',
    sight,
    () => cursor.getCursorScreenPoint(),
    (at) => Number.isFinite(at.x) && Number.isFinite(at.y),
    POINTER_FAILS,
  );
  return {
    ask: (real, answer) => answer(reading.read(real)),
    health: () => reading.health(),
    stop: () => {},
  };
}
