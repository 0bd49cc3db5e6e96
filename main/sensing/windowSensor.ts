import type { SensorHealth } from '../../shared/sensors.ts';
import type { Known } from '../../shared/terms.ts';
import { afterFailure, type Backoff, mayTry, NO_FAILURE } from './backoff.ts';
import { causeOf } from './cause.ts';
import { type FrontWindow, readFrontWindow } from './frontWindow.ts';
import { type DisplayShape, isFullscreen } from './fullscreen.ts';

/** Asks active-win once. It may reject, never answer, or answer undefined or null if no window is in front. */
export type AskActiveWindow = () => Promise<unknown>;

export interface Front {
  /** Application in front. While a window of ours is in front, the application before it. Null if none is known. */
  readonly app: string | null;
  /** Whether the window in front is ours. */
  readonly own: boolean;
  readonly fullscreen: Known<boolean>;
}

export interface WindowSensor {
  front(): Front;
  /**
   * Looks again if that is due. Call it about every second. Never throws.
   * @param now.real real milliseconds
   * @param now.input whether there was input since the last call
   * @param now.away whether nobody is at the screen: idle, locked or asleep
   */
  tick(now: { readonly real: number; readonly input: boolean; readonly away: boolean }): void;
  health(): SensorHealth;
  /** Stops all looks and forgets the application. */
  pause(): void;
  unpause(): void;
  stop(): void;
}

export interface WindowParts {
  readonly askActiveWindow: AskActiveWindow;
  /** Process id of our own app. */
  readonly ownPid: number;
  /** As `process.platform` names it. */
  readonly platform: string;
  /** Milliseconds of the app's time for each real one. */
  readonly rate: number;
  readonly displays: () => readonly DisplayShape[];
  /** The name by which an application goes that has these. */
  readonly nameAmong: (names: readonly string[]) => string | null;
  /** What the person wants looked for in titles. */
  readonly titleWords: () => readonly string[];
}

/** At least this time from one look to the next, in ms of the app's time: on macOS a look costs a process. */
const LOOK_GAP_MS = 5_000;
/** The same in real ms, however fast the app's time runs. */
const MIN_LOOK_GAP_MS = 250;
const TIMEOUT_MS = 2_000;
/** After this many looks in a row without a window, the sensor counts as not working. */
const FRUITLESS_LOOKS_TO_REPORT = 3;

/** Real ms from one look to the next. @param gapMs the same in the app's time @param rate ms of the app's time for each real one */
export const lookGapMs = (gapMs: number, rate: number): number => Math.max(MIN_LOOK_GAP_MS, gapMs / rate);

/** What was seen of the window in front, with all names of its application. */
export interface Seen extends Omit<Front, 'app'> {
  readonly names: readonly string[];
}

export const UNSEEN_WINDOW: Seen = { names: [], own: false, fullscreen: 'unknown' };
export const NOTHING_IN_FRONT: Seen = { names: [], own: false, fullscreen: false };

/** Watches which application is in front. Of the window's title no more comes in than the words that the person named. */
export function watchWindow(parts: WindowParts): WindowSensor {
  const gapMs = lookGapMs(LOOK_GAP_MS, parts.rate);
  let front = UNSEEN_WINDOW;
  let paused = false;
  /** Number of the current look. The answer to an older look is ignored. */
  let latestLook = 0;
  let lookingSince: number | null = null;
  let lookedAt = -Infinity;
  let inputSinceLook = true;
  let hasSeenWindow = false;
  let emptyAnswers = 0;
  let backoff: Backoff = NO_FAILURE;
  let cause: string | null = null;

  function isDue(real: number): boolean {
    return real - lookedAt >= gapMs && inputSinceLook && mayTry(backoff, real);
  }

  function startLook(real: number): void {
    const thisLook = (latestLook += 1);
    lookedAt = real;
    inputSinceLook = false;
    lookingSince = real;
    ask()
      .then((seen) => {
        if (thisLook === latestLook) onAnswer(seen, real);
      })
      .catch((error: unknown) => {
        if (thisLook === latestLook) failed(real, causeOf(error));
      });
  }

  async function ask(): Promise<FrontWindow | null> {
    return readFrontWindow(await parts.askActiveWindow(), parts.titleWords());
  }

  function onAnswer(seen: FrontWindow | null, real: number): void {
    lookingSince = null;
    if (seen === null) return sawNothing(real);
    hasSeenWindow = true;
    emptyAnswers = 0;
    backoff = NO_FAILURE;
    front = frontFor(seen);
  }

  function frontFor(seen: FrontWindow): Seen {
    // A window of ours is not work: the app before it stays the app in front.
    if (seen.processId === parts.ownPid) return { names: front.names, own: true, fullscreen: false };
    const fullscreen = isFullscreen(seen.bounds, seen.executable, parts.displays(), parts.platform);
    return { names: seen.names, own: false, fullscreen };
  }

  /** Sometimes no window is in front, and that is normal. If there never was one, the sensor does not work. */
  function sawNothing(real: number): void {
    emptyAnswers += 1;
    if (!hasSeenWindow && emptyAnswers >= FRUITLESS_LOOKS_TO_REPORT) return failed(real, 'it names no window');
    backoff = NO_FAILURE;
    front = NOTHING_IN_FRONT;
  }

  function failed(real: number, why: string | null): void {
    lookingSince = null;
    cause = why;
    front = UNSEEN_WINDOW;
    backoff = afterFailure(backoff, real);
  }

  return {
    front: () => ({ app: parts.nameAmong(front.names), own: front.own, fullscreen: front.fullscreen }),
    tick({ real, input, away }) {
      if (input) inputSinceLook = true;
      if (paused) return;
      if (lookingSince !== null) {
        if (real - lookingSince < TIMEOUT_MS) return;
        latestLook += 1;
        failed(real, 'no answer within 2 s');
      }
      if (!away && isDue(real)) startLook(real);
    },
    health() {
      const fruitless =
        backoff.failures >= FRUITLESS_LOOKS_TO_REPORT || (!hasSeenWindow && emptyAnswers >= FRUITLESS_LOOKS_TO_REPORT);
      return { sensor: 'window', sees: !fruitless, note: fruitless ? { kind: 'window-untold', cause } : null };
    },
    pause() {
      paused = true;
      latestLook += 1;
      lookingSince = null;
      front = UNSEEN_WINDOW;
    },
    unpause() {
      paused = false;
      inputSinceLook = true;
    },
    stop() {
      paused = true;
      latestLook += 1;
    },
  };
}
