import type { SensorHealth } from '../../shared/sensors.ts';
import type { Known } from '../../shared/terms.ts';
import { guardedValue } from './systemValue.ts';
import type { Visibility } from './desktopSession.ts';

/** In pixels of the system's choice: only distances matter. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** What a system tells of pointers and keyboards one by one. */
export interface Devices {
  /** A button, a wheel, a touch, or a pointer that is held in place was in use since the last look. */
  readonly acted: boolean;
  /** A button is pressed now. */
  readonly isPressed: boolean;
  /** Real milliseconds since a pointer last said anything, be it the tremor of its sensor. */
  readonly pointerMs: number;
  /** The same of the keyboards. Which key is not known. */
  readonly keysMs: number;
  /** It was no key: a program that keeps the screen awake starts the times of all devices anew. */
  readonly keysAreReset: boolean;
}

/** The hands at one look. */
export interface HandsLook {
  readonly at: Known<ScreenPoint>;
  /** `'unknown'` where the system has one idle time for all of them. */
  readonly devices: Known<Devices>;
}

export const UNSEEN: HandsLook = { at: 'unknown', devices: 'unknown' };

/** Less movement is the tremor of a resting hand or of the sensor. */
export const TRAVEL_PX = 3;

/** The part of Electron's `screen` that is needed here. */
export interface CursorSource {
  getCursorScreenPoint(): ScreenPoint;
}

export interface PointerSensor {
  /**
   * Looks at the pointer. Never throws. Does nothing while an earlier question is open.
   * @param real real milliseconds now
   * @param answer called at most once, now or a little later; with `UNSEEN` if the system does not say
   */
  ask(real: number, answer: (look: HandsLook) => void): void;
  /**
   * Asks to be told of the next use of a pointer or a key, once, by somebody who looks seldom meanwhile.
   * Absent where the system does not tell.
   */
  waitForUse?(told: () => void): void;
  health(): SensorHealth;
  stop(): void;
}

/** The pointer as Electron knows it, without a hook or a permission. Not for X11: see x11Hands.ts. */
export function watchCursor(cursor: CursorSource, visibility: Visibility): PointerSensor {
  const position = guardedValue(
    'pointer',
    visibility,
    () => cursor.getCursorScreenPoint(),
    (at) => Number.isFinite(at.x) && Number.isFinite(at.y),
    'pointer-unread',
  );
  return {
    ask: (real, answer) => answer({ at: position.read(real), devices: 'unknown' }),
    health: () => position.health(),
    stop: () => {},
  };
}
