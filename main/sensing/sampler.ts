import { hostname } from 'node:os';
import { appNameAmong } from '../../shared/apps/appName.ts';
import { titleWordsOf } from '../../shared/apps/titleWords.ts';
import type { SensorHealth } from '../../shared/sensors.ts';
import type { ActivitySample } from '../../shared/engine/types.ts';
import type { Known } from '../../shared/terms.ts';
import { SECOND } from '../../shared/moment.ts';
import type { SensorSettings } from './holds/holdSensor.ts';
import { type HoldEvent, watchHolds } from './holds/holdSensors.ts';
import { openBus, type OpenBus } from './bus.ts';
import type { SensingClock } from './clock.ts';
import type { DisplayShape } from './fullscreen.ts';
import { type IdleSource, idleTime } from './idle.ts';
import { afterPoll, idleMs, LONGEST_WINDOW_MS, measure, NO_INPUT_YET } from './inputUse.ts';
import { type LockSensor, type PowerEvents, watchLinuxLock, watchSystemLock } from './screenLock.ts';
import { sessionBusAddress, shareBus, type SharedBus } from './sharedBus.ts';
import { type CursorSource, type HandsLook, type ScreenPoint, type PointerSensor, watchCursor } from './pointer.ts';
import type { Environment, DesktopSession } from './desktopSession.ts';
import { askActiveWindow } from './activeWindow.ts';
import { linuxProcessNames } from './processNames.ts';
import { type AskActiveWindow, watchWindow, type WindowSensor } from './windowSensor.ts';
import { type XConnector, xConnector } from './x11Connection.ts';
import { watchX11Hands } from './x11Hands.ts';
import { watchX11Window } from './x11Window.ts';
import { watchMutterIdle } from './mutterIdle.ts';
import { shareWayland } from './wayland/sharedWayland.ts';
import { watchToplevels } from './wayland/toplevels.ts';
import { type WaylandConnector, waylandConnector } from './wayland/waylandConnection.ts';
import { watchWaylandIdle } from './wayland/waylandIdle.ts';

/** What the sensors report besides the samples. Each is an event of the engine. */
export type SensedEvent = { readonly type: 'lock' | 'unlock' | 'suspend' | 'resume' } | HoldEvent;

/** What the app gives to the sensors, and hears from them. */
export type SensorLinks = Pick<SamplerParts, 'onSample' | 'onEvent' | 'onHealth' | 'settings'>;

export interface SamplerParts {
  readonly clock: SensingClock;
  /** As `process.platform` names it. */
  readonly platform: string;
  readonly env: Environment;
  /** What the sensors can see on this machine. */
  readonly session: DesktopSession;
  /** Electron's `screen`. On X11 the X server is asked instead. */
  readonly cursor: CursorSource;
  /** Electron's `powerMonitor`. */
  readonly idle: IdleSource;
  /** Electron's `powerMonitor`. */
  readonly power: PowerEvents;
  /** Electron's `screen.getAllDisplays()`. */
  readonly displays: () => readonly DisplayShape[];
  /** Whether a page of ours plays sound or just did. On X11 that starts the system's idle time anew (ownSound.ts). */
  readonly ownSound: () => boolean;
  /** Process id of our own app. Its windows are not work. */
  readonly ownPid: number;
  readonly settings: () => SensorSettings;
  /** Whether a desktop means our own app by this name of a program. */
  readonly isOwnProgram: (name: string) => boolean;
  /** `endMono`: the end of the sample in the app's time, which may be a little ago. */
  readonly onSample: (sample: ActivitySample, endMono: number) => void;
  readonly onEvent: (event: SensedEvent) => void;
  /** Called with the state of all sensors when one of them changes. */
  readonly onHealth: (health: readonly SensorHealth[]) => void;
  /** Tests give these; otherwise the real ones are used. */
  readonly pointer?: PointerSensor;
  readonly askActiveWindow?: AskActiveWindow;
  /** To the X server, for the window in front. */
  readonly connectX?: XConnector;
  readonly openBus?: OpenBus;
  readonly connectWayland?: WaylandConnector;
}

export interface Sampler {
  health(): readonly SensorHealth[];
  /** Time since the last input, as far as the last poll knew, in milliseconds of the app's time. */
  idleMs(): Known<number>;
  /**
   * Looks now, and tells the time since the last input.
   * @param told called once, now or as soon as the system answers
   */
  look(told: (idleMs: Known<number>) => void): void;
  /** Where the pointer was last seen. */
  pointerAt(): Known<ScreenPoint>;
  /** Stops asking for the window in front. Samples go on without an application. */
  pause(): void;
  unpause(): void;
  /** Ends all sensors, with their timers, processes and connections. */
  stop(): void;
}

const WINDOW_MS = 5 * SECOND;
const POLLS_PER_WINDOW = 5;
/** At least this time between two polls, in real ms, however fast the app's time runs. */
const MIN_REAL_POLL_MS = 33;
/** After this time without input nobody is there, and the hands are looked at seldom. */
const REST_FROM_MS = 60 * SECOND;
/** From one look to the next then, where the system tells of the next input, and where it does not. */
const REST_LOOK_MS = { told: 15 * SECOND, untold: WINDOW_MS } as const;
/** After this idle time the window in front is not asked for. */
const AWAY_MS = 30 * SECOND;
/** A window manager that brings a window to the front is done within this time, in real ms. */
const BURST_MS = 50;
/** Input may still come this long after the system announced its sleep, in real ms. */
const FALLS_ASLEEP_WITHIN_MS = 15 * SECOND;
/** A longer gap between two polls means that the machine slept, in real ms. */
const LONGEST_POLL_GAP_MS = 5 * SECOND;

/**
 * Milliseconds of the app's time from one poll to the next: 1 s, or a larger part of 5 s that is at least 33 real ms.
 */
export function pollIntervalMs(rate: number): number {
  const affordable = Math.floor(WINDOW_MS / (MIN_REAL_POLL_MS * rate));
  return WINDOW_MS / Math.max(1, Math.min(POLLS_PER_WINDOW, affordable));
}

/** Starts all sensors: one `ActivitySample` every 5 s of the app's time, and events as they come. */
export function startSampler(parts: SamplerParts): Sampler {
  const { clock, session } = parts;
  const pollMs = pollIntervalMs(clock.rate);
  let use = NO_INPUT_YET;
  let pointerAt: Known<ScreenPoint> = 'unknown';
  let windowStart = clock.mono();
  let isLocked = false;
  /** Real time of the announced sleep, or of the first poll after it. Null while the system is awake. */
  let asleepSince: number | null = null;
  let polledAt = clock.realMono();
  let looks: readonly ((idleMs: Known<number>) => void)[] = [];

  const pointer = parts.pointer ?? pointerSensor(parts, session);
  const sessionBus = sharedSessionBus(parts);
  const wayland = session.kind === 'wayland' ? watchWayland(parts, session, sessionBus) : null;
  const idle = wayland?.idle ?? idleTime(parts.idle, session.idle);
  const window = wayland?.window ?? windowSensor(parts, session);
  const holds = watchHolds(
    {
      platform: parts.platform,
      env: parts.env,
      uid: userId(),
      ownPid: parts.ownPid,
      front: () => window?.front() ?? null,
      seesFront: () => window?.health().sees === true,
      settings: parts.settings,
      mono: clock.mono.bind(clock),
      isOwnProgram: parts.isOwnProgram,
      sessionBus,
    },
    parts.onEvent,
  );
  const lock = lockSensor(parts, sessionBus, (locked) => {
    isLocked = locked;
    parts.onEvent({ type: locked ? 'lock' : 'unlock' });
  });
  /** Nobody is there: looks are seldom. */
  let isAtRest = false;
  let stopPolling = (): void => {};
  let lastHealth = JSON.stringify(health());

  function poll(): void {
    pointer.ask(clock.realMono(), afterPointer);
  }

  function afterPointer({ at: cursor, devices }: HandsLook): void {
    pointerAt = cursor;
    // Read the clock after the pointer and before the idle time: movement is then older, an idle time is not.
    const now = { mono: clock.mono(), real: clock.realMono() };
    // What came to an end before this look is told as it was.
    if (isAtRest && now.mono - windowStart >= WINDOW_MS) sample(now.mono, now.real);
    const mayBeOwn = session.kind === 'x11' && parts.ownSound();
    use = afterPoll(
      use,
      { ...now, cursor, devices, idleSeconds: idleSeconds(now.real, devices), mayBeOwn },
      clock.rate,
    );
    const input = use.hasNewInput || (cursor === 'unknown' && !use.idleIsKnown ? 'unknown' : false);
    if (isAwakeAgain(now.real, input)) onWake();
    sessionBus?.tick(now.real);
    wayland?.tick(now.real);
    lock.tick({ real: now.real, input });
    window?.tick({ real: now.real, input: use.hasNewInput, away: isAway(now.real) });
    holds.tick(now.real);
    if (now.mono - windowStart >= WINDOW_MS - pollMs / 2) sample(now.mono, now.real);
    polledAt = now.real;
    keepPace(now.real);
    reportHealth();
    const waiting = looks;
    looks = [];
    for (const told of waiting) told(idleMs(use, now.real, clock.rate));
  }

  /** Asked where the devices do not say it themselves, and until it is known that the system tells it. */
  function idleSeconds(real: number, devices: HandsLook['devices']): Known<number> {
    return devices === 'unknown' || !idle.health().sees ? idle.read(real) : 'unknown';
  }

  /** Looks each second at somebody who is there, and seldom at an empty chair. */
  function keepPace(real: number): void {
    const since = idleMs(use, real, clock.rate);
    const rests = asleepSince === null && since !== 'unknown' && since >= REST_FROM_MS;
    if (rests) pointer.waitForUse?.(poll);
    if (rests === isAtRest) return;
    isAtRest = rests;
    stopPolling();
    const restMs = pointer.waitForUse === undefined ? REST_LOOK_MS.untold : REST_LOOK_MS.told;
    stopPolling = clock.every(rests ? restMs : pollMs, poll);
  }

  /**
   * A wake-up that the system did not report: there is input, or input is unknown and the polls come regularly again.
   */
  function isAwakeAgain(real: number, input: Known<boolean>): boolean {
    if (asleepSince === null) return false;
    if (real - polledAt > LONGEST_POLL_GAP_MS) asleepSince = real;
    return input !== false && real - asleepSince >= FALLS_ASLEEP_WITHIN_MS;
  }

  function isAway(real: number): boolean {
    const since = idleMs(use, real, clock.rate);
    return isLocked || asleepSince !== null || (since !== 'unknown' && since >= AWAY_MS);
  }

  /** More than a minute since the last sample means a sleep or a stall: only the last 5 s were watched. */
  function sample(mono: number, real: number): void {
    const start = mono - windowStart <= LONGEST_WINDOW_MS ? windowStart : mono - WINDOW_MS;
    windowStart = mono;
    const shares = measure(use, start, mono, real, clock.rate);
    parts.onSample({ seconds: (mono - start) / SECOND, app: window?.front().app ?? null, ...shares }, mono);
  }

  function health(): readonly SensorHealth[] {
    return [
      window?.health() ?? unseenWindow(session),
      pointer.health(),
      idle.health(),
      lock.health(),
      ...holds.health(),
    ];
  }

  function reportHealth(): void {
    const now = health();
    const text = JSON.stringify(now);
    if (text === lastHealth) return;
    lastHealth = text;
    parts.onHealth(now);
  }

  function onSuspend(): void {
    asleepSince = clock.realMono();
    parts.onEvent({ type: 'suspend' });
  }

  function onWake(): void {
    // It may have been noticed before the system reported it.
    if (asleepSince === null) return;
    asleepSince = null;
    windowStart = clock.mono();
    parts.onEvent({ type: 'resume' });
  }

  parts.power.on('suspend', onSuspend);
  parts.power.on('resume', onWake);
  stopPolling = clock.every(pollMs, poll);
  poll();

  return {
    health,
    idleMs: () => idleMs(use, clock.realMono(), clock.rate),
    look(told) {
      looks = [...looks, told];
      poll();
    },
    pointerAt: () => pointerAt,
    pause: () => window?.pause(),
    unpause: () => window?.unpause(),
    stop() {
      stopPolling();
      parts.power.off('suspend', onSuspend);
      parts.power.off('resume', onWake);
      pointer.stop();
      window?.stop();
      holds.stop();
      lock.stop();
      sessionBus?.stop();
      wayland?.stop();
    },
  };
}

function pointerSensor(parts: SamplerParts, session: DesktopSession): PointerSensor {
  if (session.kind === 'x11') return watchX11Hands(xConnector(parts.env));
  return watchCursor(parts.cursor, session.pointer);
}

function windowSensor(parts: SamplerParts, session: DesktopSession): WindowSensor | null {
  if (!session.window.sees) return null;
  const common = {
    titleWords: titleWords(parts),
    ownPid: parts.ownPid,
    rate: parts.clock.rate,
    nameAmong: (names: readonly string[]) => appNameAmong(names, parts.settings().apps),
  };
  if (session.kind === 'x11') {
    return watchX11Window({
      ...common,
      connectX: parts.connectX ?? xConnector(parts.env),
      realMono: () => parts.clock.realMono(),
      afterBurst: (run) => void setTimeout(run, BURST_MS).unref(),
      hostname: hostname(),
      processNames: linuxProcessNames,
    });
  }
  return watchWindow({
    ...common,
    askActiveWindow: parts.askActiveWindow ?? askActiveWindow,
    platform: parts.platform,
    displays: parts.displays,
  });
}

/** What the compositor tells of the window in front and of the time since the last input. */
function watchWayland(parts: SamplerParts, session: DesktopSession, sessionBus: SharedBus | null) {
  const realMono = () => parts.clock.realMono();
  const window = watchToplevels({
    isOwnProgram: parts.isOwnProgram,
    nameAmong: (names) => appNameAmong(names, parts.settings().apps),
    titleWords: titleWords(parts),
  });
  const mutter = watchMutterIdle(realMono);
  sessionBus?.join(mutter);
  const idle = watchWaylandIdle({
    realMono,
    mutter,
    isFullscreen: () => window.front().fullscreen === true,
    otherwise: idleTime(parts.idle, session.idle),
  });
  const { tick, stop } = shareWayland(parts.connectWayland ?? waylandConnector(parts.env), realMono, [window, idle]);
  return { window, idle, tick, stop };
}

/** The same list for as long as the rules are the same: a new one makes the window be looked at again. */
function titleWords({ settings }: SamplerParts): () => readonly string[] {
  let { apps } = settings();
  let words = titleWordsOf(apps);
  return () => {
    const now = settings().apps;
    if (now !== apps) words = titleWordsOf((apps = now));
    return words;
  };
}

/** One connection for all that ask the desktop; null where the system has no D-Bus. */
function sharedSessionBus(parts: SamplerParts): SharedBus | null {
  if (parts.platform === 'darwin' || parts.platform === 'win32') return null;
  return shareBus(sessionBusAddress(parts.env, userId()), parts.openBus ?? openBus);
}

function lockSensor(parts: SamplerParts, sessionBus: SharedBus | null, onLock: (locked: boolean) => void): LockSensor {
  if (sessionBus === null) return watchSystemLock(parts.power, onLock);
  return watchLinuxLock({ openBus: parts.openBus ?? openBus, sessionBus, env: parts.env, uid: userId(), onLock });
}

function userId(): number {
  return process.getuid?.() ?? 0;
}

function unseenWindow(session: DesktopSession): SensorHealth {
  return { sensor: 'window', sees: false, note: session.window.sees ? null : session.window.note };
}
