import type { SensorHealth } from '../../shared/bridge.ts';
import type { ActivitySample } from '../../shared/engine/types.ts';
import type { Known } from '../../shared/terms.ts';
import { SECOND } from '../../shared/moment.ts';
import { openBus, type OpenBus } from './bus.ts';
import type { SensingClock } from './clock.ts';
import type { DisplayShape } from './fullscreen.ts';
import { type IdleSource, idleReading } from './idle.ts';
import { afterPoll, idleMs, LONGEST_WINDOW_MS, measure, NOTHING_SEEN } from './inputUse.ts';
import { type LockSensor, type PowerEvents, watchLinuxLock, watchSystemLock } from './lock.ts';
import { type CursorSource, type Point, type PointerSensor, watchCursor } from './pointer.ts';
import type { Environment, Session } from './session.ts';
import { listenToProgram, lookAtWindow } from './system.ts';
import { type Look, watchWindow, type WindowSensor } from './window.ts';
import { type Listen, watchX11Window } from './windowChanges.ts';
import { reachDisplay, watchX11Pointer } from './x11Pointer.ts';
import { missingXTools } from './xTools.ts';

/** What happens besides the samples; each is an event that the engine takes as it is. */
export type SensedEvent =
  | { readonly type: 'lock' | 'unlock' | 'suspend' | 'resume' }
  | { readonly type: 'condition'; readonly condition: 'fullscreen'; readonly on: boolean };

export interface SamplerParts {
  readonly clock: SensingClock;
  /** As `process.platform` names it. */
  readonly platform: string;
  readonly env: Environment;
  /** What can be seen here at all. */
  readonly session: Session;
  /** Electron's `screen`; on X11 the X server is asked instead. */
  readonly cursor: CursorSource;
  /** Electron's `powerMonitor`. */
  readonly idle: IdleSource;
  /** Electron's `powerMonitor`. */
  readonly power: PowerEvents;
  /** Electron's `screen.getAllDisplays()`. */
  readonly displays: () => readonly DisplayShape[];
  /** Whether a page of ours is heard or has just been: on X11 that starts the system's idle time anew. */
  readonly ownSound: () => boolean;
  /** Process id of our own app: its windows are not work. */
  readonly ownPid: number;
  /** Whether this application in full screen holds prompts back. Work applications do not; null is an unknown one. */
  readonly holdsInFullscreen: (app: string | null) => boolean;
  /** `endMono` is the moment of the app's time at which the window ended, which may be a little ago. */
  readonly onSample: (sample: ActivitySample, endMono: number) => void;
  readonly onEvent: (event: SensedEvent) => void;
  /** Called with the state of all sensors when one of them changes. */
  readonly onHealth: (health: readonly SensorHealth[]) => void;
  /** The real ones unless given. */
  readonly pointer?: PointerSensor;
  readonly look?: Look;
  readonly listen?: Listen;
  readonly openBus?: OpenBus;
  readonly missingTools?: () => string | null;
}

export interface Sampler {
  health(): readonly SensorHealth[];
  /** Time since the last input by now, in milliseconds of the app's time. */
  idleMs(): Known<number>;
  /** Where the pointer was last seen. */
  pointerAt(): Known<Point>;
  /** Stops asking for the window in front; samples go on without an application. */
  pause(): void;
  unpause(): void;
  /** Ends it all; leaves no timer, process or connection behind. */
  stop(): void;
}

const WINDOW_MS = 5 * SECOND;
const POLLS_PER_WINDOW = 5;
/** The system is not asked more often than this, however fast the app's time runs. */
const LEAST_REAL_MS = 33;
/** Idle for longer, the window in front is not looked at. */
const AWAY_MS = 30 * SECOND;
/** The last input before a sleep may come so long after it is announced, in real ms. */
const FALLS_ASLEEP_WITHIN_MS = 15 * SECOND;
/** Nothing is polled while the machine sleeps. */
const LONGEST_POLL_GAP_MS = 5 * SECOND;

/** Milliseconds of the app's time between two polls: a second, or an even part of 5 s that is at least 33 ms real. */
export function pollEvery(rate: number): number {
  const affordable = Math.floor(WINDOW_MS / (LEAST_REAL_MS * rate));
  return WINDOW_MS / Math.max(1, Math.min(POLLS_PER_WINDOW, affordable));
}

/** Starts all sensors: one `ActivitySample` every 5 s of the app's time, and events as they come. */
export function startSampler(parts: SamplerParts): Sampler {
  const { clock, session } = parts;
  const pollMs = pollEvery(clock.rate);
  let use = NOTHING_SEEN;
  let pointerAt: Known<Point> = 'unknown';
  let windowStart = clock.mono();
  let isLocked = false;
  /** Real time since which the system has been falling asleep, or has run again without saying so. */
  let asleepSince: number | null = null;
  let polledAt = clock.realMono();
  let isFullscreenHeld = false;

  const pointer = parts.pointer ?? pointerSensor(parts, session);
  const idle = idleReading(parts.idle, session.idle);
  const window = windowSensor(parts, session);
  const lock = lockSensor(parts, (locked) => {
    isLocked = locked;
    parts.onEvent({ type: locked ? 'lock' : 'unlock' });
  });
  let lastHealth = JSON.stringify(health());

  function poll(): void {
    pointer.ask(clock.realMono(), afterPointer);
  }

  function afterPointer(cursor: Known<Point>): void {
    pointerAt = cursor;
    // The clock is read between the two: movement lies before it, and an idle reading is never older than it.
    const now = { mono: clock.mono(), real: clock.realMono() };
    const ownDoing = session.kind === 'x11' && parts.ownSound();
    use = afterPoll(use, { ...now, cursor, idleSeconds: idle.read(now.real), ownDoing }, clock.rate);
    const input = use.fresh || (cursor === 'unknown' && !use.idleIsKnown ? 'unknown' : false);
    if (isAwakeAgain(now.real, input)) wokeUp();
    lock.tick({ real: now.real, input });
    window?.tick({ real: now.real, input: use.fresh, away: isAway(now.real) });
    tellFullscreen();
    if (now.mono - windowStart >= WINDOW_MS - pollMs / 2) sample(now.mono, now.real);
    polledAt = now.real;
    tellHealth();
  }

  /** A waking that the system did not report: somebody is at work, or, where no input is seen, time goes on evenly. */
  function isAwakeAgain(real: number, input: Known<boolean>): boolean {
    if (asleepSince === null) return false;
    if (real - polledAt > LONGEST_POLL_GAP_MS) asleepSince = real;
    return input !== false && real - asleepSince >= FALLS_ASLEEP_WITHIN_MS;
  }

  function isAway(real: number): boolean {
    const since = idleMs(use, real, clock.rate);
    return isLocked || asleepSince !== null || (since !== 'unknown' && since >= AWAY_MS);
  }

  /** A window longer than a minute is a sleep or a stall: only its end was watched. */
  function sample(mono: number, real: number): void {
    const start = mono - windowStart <= LONGEST_WINDOW_MS ? windowStart : mono - WINDOW_MS;
    windowStart = mono;
    const shares = measure(use, start, mono, real, clock.rate);
    parts.onSample({ seconds: (mono - start) / SECOND, app: window?.front().app ?? null, ...shares }, mono);
  }

  function tellFullscreen(): void {
    const front = window?.front();
    const held = front?.fullscreen === true && parts.holdsInFullscreen(front.app);
    if (held === isFullscreenHeld) return;
    isFullscreenHeld = held;
    parts.onEvent({ type: 'condition', condition: 'fullscreen', on: held });
  }

  function health(): readonly SensorHealth[] {
    return [window?.health() ?? unseenWindow(session), pointer.health(), idle.health(), lock.health()];
  }

  function tellHealth(): void {
    const now = health();
    const text = JSON.stringify(now);
    if (text === lastHealth) return;
    lastHealth = text;
    parts.onHealth(now);
  }

  function fellAsleep(): void {
    asleepSince = clock.realMono();
    parts.onEvent({ type: 'suspend' });
  }

  function wokeUp(): void {
    // It may have been seen before it is reported.
    if (asleepSince === null) return;
    asleepSince = null;
    windowStart = clock.mono();
    parts.onEvent({ type: 'resume' });
  }

  parts.power.on('suspend', fellAsleep);
  parts.power.on('resume', wokeUp);
  poll();
  const stopPolling = clock.every(pollMs, poll);

  return {
    health,
    idleMs: () => idleMs(use, clock.realMono(), clock.rate),
    pointerAt: () => pointerAt,
    pause: () => window?.pause(),
    unpause: () => window?.unpause(),
    stop() {
      stopPolling();
      parts.power.off('suspend', fellAsleep);
      parts.power.off('resume', wokeUp);
      pointer.stop();
      window?.stop();
      lock.stop();
    },
  };
}

function pointerSensor(parts: SamplerParts, session: Session): PointerSensor {
  if (session.kind === 'x11') return watchX11Pointer(reachDisplay(parts.env));
  return watchCursor(parts.cursor, session.pointer);
}

function windowSensor(parts: SamplerParts, session: Session): WindowSensor | null {
  if (!session.window.sees) return null;
  const isX11 = session.kind === 'x11';
  return watchWindow({
    look: parts.look ?? lookAtWindow,
    ownPid: parts.ownPid,
    platform: parts.platform,
    rate: parts.clock.rate,
    displays: parts.displays,
    missing: isX11 ? (parts.missingTools ?? (() => missingXTools(parts.env))) : () => null,
    changes: isX11 ? watchX11Window(parts.listen ?? listenToProgram) : null,
  });
}

function lockSensor(parts: SamplerParts, onLock: (locked: boolean) => void): LockSensor {
  if (parts.platform === 'darwin' || parts.platform === 'win32') return watchSystemLock(parts.power, onLock);
  const uid = process.getuid?.() ?? 0;
  return watchLinuxLock({ openBus: parts.openBus ?? openBus, env: parts.env, uid, onLock });
}

function unseenWindow(session: Session): SensorHealth {
  return { sensor: 'window', sees: false, note: session.window.sees ? '' : session.window.note };
}
