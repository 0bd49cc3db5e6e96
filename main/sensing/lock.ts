import type { SensorHealth } from '../../shared/bridge.ts';
import { afterFailure, mayTry, NO_FAILURE } from './backoff.ts';
import type { Bus, BusSignal, OpenBus } from './bus.ts';
import type { Environment } from './session.ts';

type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen';

/** Electron's `powerMonitor` as an emitter. */
export interface PowerEvents {
  on(event: PowerEvent, listener: () => void): unknown;
  off(event: PowerEvent, listener: () => void): unknown;
}

/** Knows whether the screen is locked, and tells each change through `onLock`. */
export interface LockSensor {
  /** Connects and reconnects where needed; to be called every second or so. `input`: whether there was any since. */
  tick(now: { readonly real: number; readonly input: boolean }): void;
  health(): SensorHealth;
  stop(): void;
}

/** The lock on macOS and Windows, from the system's own events. */
export function watchSystemLock(power: PowerEvents, onLock: (locked: boolean) => void): LockSensor {
  const locked = (): void => onLock(true);
  const unlocked = (): void => onLock(false);
  power.on('lock-screen', locked);
  power.on('unlock-screen', unlocked);
  return {
    tick: () => {},
    health: () => ({ sensor: 'lock', sees: true, note: '' }),
    stop() {
      power.off('lock-screen', locked);
      power.off('unlock-screen', unlocked);
    },
  };
}

export interface LinuxLockParts {
  readonly openBus: OpenBus;
  readonly env: Environment;
  /** User id of this process. */
  readonly uid: number;
  readonly onLock: (locked: boolean) => void;
}

const NOT_SEEN =
  'The screen lock is not visible: neither logind nor a screen saver answers on D-Bus. ' +
  'A locked screen counts as away once input has stopped.';

/** Some lockers never report back: a lock that was only asked for ends with the first input after this time. */
const UNCONFIRMED_FOR_MS = 5_000;

/**
 * The lock on Linux: logind's word on our session, and that of the desktop's screen saver. The last word counts.
 * Without D-Bus nothing is seen; a lost bus is tried again with a growing pause.
 */
export function watchLinuxLock({ openBus, env, uid, onLock }: LinuxLockParts): LockSensor {
  let locked = false;
  let now = 0;
  /** When a lock was asked for that nobody has confirmed yet. */
  let askedAt: number | null = null;

  function heard(word: LockWord): void {
    askedAt = word === 'asked' ? now : null;
    const next = word !== 'unlocked';
    if (next === locked) return;
    locked = next;
    onLock(locked);
  }

  const lines = [
    keepLine(systemBusAddress(env), openBus, (bus) => followLogind(bus, env, uid, heard), heardFrom),
    keepLine(sessionBusAddress(env, uid), openBus, followScreenSaver, heardFrom),
  ];

  function heardFrom(signal: BusSignal): void {
    const word = lockWord(signal);
    if (word !== null) heard(word);
  }

  return {
    tick({ real, input }) {
      now = real;
      for (const line of lines) line.tick(real);
      const someoneIsBack = input && askedAt !== null && real - askedAt >= UNCONFIRMED_FOR_MS;
      // A lock that nobody can lift any more must not last for ever.
      if (locked && (someoneIsBack || !lines.some((line) => line.isOpen()))) heard('unlocked');
    },
    health() {
      const sees = lines.some((line) => line.tells());
      return { sensor: 'lock', sees, note: sees ? '' : NOT_SEEN };
    },
    stop() {
      for (const line of lines) line.stop();
    },
  };
}

type LockWord = 'locked' | 'unlocked' | 'asked';

const LOGIND = 'org.freedesktop.login1';
const LOGIND_PATH = '/org/freedesktop/login1';
const MANAGER = 'org.freedesktop.login1.Manager';
const SESSION = 'org.freedesktop.login1.Session';
const PROPERTIES = 'org.freedesktop.DBus.Properties';
const SCREEN_SAVER = '.ScreenSaver';

/** What a signal says of the lock; null where it says nothing. */
export function lockWord(signal: BusSignal): LockWord | null {
  if (signal.interface.endsWith(SCREEN_SAVER) && signal.member === 'ActiveChanged') return wordFor(signal.body[0]);
  if (signal.interface === SESSION && signal.member === 'Lock') return 'asked';
  if (signal.interface === SESSION && signal.member === 'Unlock') return 'unlocked';
  if (signal.interface !== PROPERTIES || signal.member !== 'PropertiesChanged' || signal.body[0] !== SESSION) {
    return null;
  }
  const changed = signal.body[1];
  return typeof changed === 'object' && changed !== null && 'LockedHint' in changed
    ? wordFor(changed.LockedHint)
    : null;
}

function wordFor(value: unknown): LockWord | null {
  return typeof value === 'boolean' ? (value ? 'locked' : 'unlocked') : null;
}

function systemBusAddress(env: Environment): string {
  return env['DBUS_SYSTEM_BUS_ADDRESS'] || 'unix:path=/var/run/dbus/system_bus_socket';
}

function sessionBusAddress(env: Environment, uid: number): string {
  return env['DBUS_SESSION_BUS_ADDRESS'] || `unix:path=${env['XDG_RUNTIME_DIR'] || `/run/user/${uid}`}/bus`;
}

/** Follows our session at logind; rejects where there is none. */
async function followLogind(
  bus: Bus,
  env: Environment,
  uid: number,
  heard: (word: LockWord) => void,
): Promise<boolean> {
  const path = await ownSession(bus, env, uid);
  await bus.match(`type='signal',sender='${LOGIND}',path='${path}'`);
  const hint = wordFor(
    await bus.call({
      destination: LOGIND,
      path,
      interface: PROPERTIES,
      member: 'Get',
      signature: 'ss',
      body: [SESSION, 'LockedHint'],
    }),
  );
  if (hint !== null) heard(hint);
  return hint !== null;
}

/** Object path of our session. An app that the desktop started as a service belongs to none: then the user's display. */
async function ownSession(bus: Bus, env: Environment, uid: number): Promise<string> {
  const ask = (member: string, signature: string, value: unknown): Promise<unknown> =>
    bus.call({
      destination: LOGIND,
      path: LOGIND_PATH,
      interface: MANAGER,
      member,
      signature,
      body: [value],
    });
  const id = env['XDG_SESSION_ID'];
  const named = id ? await ask('GetSession', 's', id).catch(() => null) : null;
  const path = named ?? (await ask('GetSessionByPID', 'u', 0).catch(() => null));
  if (typeof path === 'string') return path;
  const user = String(await ask('GetUser', 'u', uid));
  const display = await bus.call({
    destination: LOGIND,
    path: user,
    interface: PROPERTIES,
    member: 'Get',
    signature: 'ss',
    body: ['org.freedesktop.login1.User', 'Display'],
  });
  const displayPath: unknown = Array.isArray(display) ? display[1] : null;
  if (typeof displayPath !== 'string' || displayPath === '/') throw new Error('this user has no session on a display');
  return displayPath;
}

/** Follows every screen saver of the session (freedesktop, GNOME, Cinnamon, MATE, Xfce). */
async function followScreenSaver(bus: Bus): Promise<boolean> {
  await bus.match(`type='signal',member='ActiveChanged'`);
  const names = await bus.call({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'ListNames',
  });
  return Array.isArray(names) && names.some((name) => typeof name === 'string' && name.endsWith(SCREEN_SAVER));
}

/** A connection that is kept up. */
interface Line {
  tick(real: number): void;
  isOpen(): boolean;
  /** Whether someone at the other end tells of the lock. */
  tells(): boolean;
  stop(): void;
}

function keepLine(
  address: string,
  openBus: OpenBus,
  follow: (bus: Bus) => Promise<boolean>,
  onSignal: (signal: BusSignal) => void,
): Line {
  let state: 'down' | 'opening' | 'open' | 'stopped' = 'down';
  /** Number of the current attempt; whatever an older one still reports comes too late. */
  let attempt = 0;
  let bus: Bus | null = null;
  let tells = false;
  let backoff = NO_FAILURE;
  let now = 0;

  function close(next: 'down' | 'stopped'): void {
    attempt += 1;
    state = next;
    tells = false;
    bus?.close();
    bus = null;
  }

  function lost(mine: number): void {
    if (mine !== attempt) return;
    close('down');
    backoff = afterFailure(backoff, now);
  }

  function heard(mine: number, signal: BusSignal): void {
    if (mine !== attempt || state !== 'open') return;
    if (lockWord(signal) !== null) tells = true;
    onSignal(signal);
  }

  async function open(mine: number): Promise<void> {
    const opened = await openBus(address, {
      signal: (signal) => heard(mine, signal),
      lost: () => lost(mine),
    });
    if (mine !== attempt) return opened.close();
    bus = opened;
    state = 'open';
    const answers = await follow(opened);
    if (mine !== attempt) return;
    tells = answers;
    backoff = NO_FAILURE;
  }

  return {
    tick(real) {
      now = real;
      if (state !== 'down' || !mayTry(backoff, real)) return;
      state = 'opening';
      const mine = (attempt += 1);
      open(mine).catch(() => lost(mine));
    },
    isOpen: () => state === 'open',
    tells: () => tells,
    stop: () => close('stopped'),
  };
}
