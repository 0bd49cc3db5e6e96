/** The window in front on X11: asked when the X server tells of a change, never because time has passed. */
import type { SensorHealth } from '../../shared/sensors.ts';
import { afterFailure, type Backoff, mayTry, NO_FAILURE } from './backoff.ts';
import { causeOf } from './cause.ts';
import { lookGapMs, NOTHING_IN_FRONT, type Seen, UNSEEN_WINDOW, type WindowSensor } from './windowSensor.ts';
import { type FrontFound, type FrontWatch, type FrontWatchParts, watchFront } from './x11FrontWatch.ts';

export interface X11WindowParts extends FrontWatchParts {
  /** Process id of our own app. */
  readonly ownPid: number;
  /** Milliseconds of the app's time for each real one. */
  readonly rate: number;
  /** Calls back when a burst of changes is over: one step of the person makes several. */
  readonly afterBurst: (run: () => void) => void;
  /** The name by which an application goes that has these. */
  readonly nameAmong: (names: readonly string[]) => string | null;
}

/** From one look to the next, in ms of the app's time. */
const LOOK_GAP_MS = 1_000;
const ANSWER_WITHIN_MS = 2_000;

export function watchX11Window(parts: X11WindowParts): WindowSensor {
  const gapMs = lookGapMs(LOOK_GAP_MS, parts.rate);
  let seen: Seen = UNSEEN_WINDOW;
  let isUntold = false;
  let isPaused = false;
  let watch: FrontWatch | null = null;
  let lookedAt = -Infinity;
  let isLooking = false;
  let isWaiting = false;
  let backoff: Backoff = NO_FAILURE;
  let cause = '';

  function open(): void {
    try {
      const opened = watchFront(parts, {
        change: lookAfterBurst,
        end: (why) => watch === opened && fail(why),
      });
      watch = opened;
      lookedAt = -Infinity;
    } catch (error) {
      fail(error);
    }
  }

  function lookAfterBurst(): void {
    if (isWaiting) return;
    isWaiting = true;
    parts.afterBurst(() => {
      isWaiting = false;
      lookIfDue();
    });
  }

  function lookIfDue(): void {
    if (watch === null || isLooking || !watch.isStale() || parts.realMono() - lookedAt < gapMs) return;
    const asked = watch;
    lookedAt = parts.realMono();
    isLooking = true;
    asked.look().then(
      (found) => watch === asked && take(found),
      (why: unknown) => watch === asked && fail(why),
    );
  }

  function take(found: FrontFound): void {
    isLooking = false;
    backoff = NO_FAILURE;
    isUntold = found === 'untold';
    if (found === 'untold') seen = UNSEEN_WINDOW;
    else if (found === 'none') seen = NOTHING_IN_FRONT;
    // A window of ours is not work: the app before it stays the app in front.
    else if (found.processId === parts.ownPid) seen = { names: seen.names, own: true, fullscreen: false };
    else seen = { names: found.names, own: false, fullscreen: found.fullscreen };
  }

  function close(): void {
    const closing = watch;
    watch = null;
    isLooking = false;
    seen = UNSEEN_WINDOW;
    closing?.end();
  }

  function fail(why: unknown): void {
    close();
    cause = causeOf(why);
    backoff = afterFailure(backoff, parts.realMono());
  }

  function pause(): void {
    isPaused = true;
    close();
  }

  function health(): SensorHealth {
    const isFailing = backoff.failures > 0;
    if (!isFailing && !isUntold) return { sensor: 'window', sees: true, note: null };
    const note = isFailing ? ({ kind: 'window-untold', cause } as const) : ({ kind: 'no-window-manager' } as const);
    return { sensor: 'window', sees: false, note };
  }

  return {
    front: () => ({ app: parts.nameAmong(seen.names), own: seen.own, fullscreen: seen.fullscreen }),
    tick({ real }) {
      if (isPaused) return;
      if (isLooking && real - lookedAt >= ANSWER_WITHIN_MS) fail('no answer within 2 s');
      if (watch === null && mayTry(backoff, real)) open();
      watch?.tick();
      lookIfDue();
    },
    health,
    pause,
    unpause() {
      isPaused = false;
    },
    stop: pause,
  };
}
