/** Those who can say that the screen is locked: logind, and the screen savers of the desktops. */
import type { Bus, BusSignal } from './bus.ts';
import type { LockSpeech, LockSubject, LockWord } from './lockVoice.ts';
import type { Environment } from './session.ts';

const PROPERTIES = 'org.freedesktop.DBus.Properties';
const LOGIND = 'org.freedesktop.login1';
const LOGIND_PATH = '/org/freedesktop/login1';
const MANAGER = `${LOGIND}.Manager`;
const SESSION = `${LOGIND}.Session`;
const USER = `${LOGIND}.User`;

/** By name on the bus, which is that of its interface too: the paths at which it stands. */
const SAVERS: Readonly<Record<string, readonly string[]>> = {
  'org.freedesktop.ScreenSaver': ['/org/freedesktop/ScreenSaver', '/ScreenSaver'],
  'org.gnome.ScreenSaver': ['/org/gnome/ScreenSaver'],
  'org.cinnamon.ScreenSaver': ['/org/cinnamon/ScreenSaver'],
  'org.mate.ScreenSaver': ['/org/mate/ScreenSaver', '/'],
  'org.xfce.ScreenSaver': ['/org/xfce/ScreenSaver', '/'],
};

/** The screen savers of a session bus. */
export function screenSavers(): readonly LockSpeech[] {
  return Object.entries(SAVERS).map(([name, paths]) => ({
    name,
    rules: [`interface='${name}',member='ActiveChanged'`],
    isWitness: true,
    find: async () => saver(name, paths),
  }));
}

function saver(name: string, paths: readonly string[]): LockSubject {
  return {
    rules: [],
    wordOf({ path, interface: itself, member, body }) {
      return itself === name && member === 'ActiveChanged' && paths.includes(path) ? wordFor(body[0]) : null;
    },
    async ask(bus, owner) {
      let failure: unknown = null;
      for (const path of paths) {
        // The owner itself is asked: a name could start a program.
        const call = { destination: owner, path, interface: name, member: 'GetActive' };
        const answer = await bus.call(call).catch((error: unknown) => {
          failure = error;
          return null;
        });
        if (typeof answer === 'boolean') return answer;
      }
      throw failure ?? new Error(`${name} does not say whether it is active`);
    },
  };
}

/** logind, on our own session. @param uid user id of this process */
export function logind(env: Environment, uid: number): LockSpeech {
  return {
    name: LOGIND,
    rules: [],
    isWitness: false,
    find: async (bus) => sessionLock(await ownSession(bus, env, uid)),
  };
}

function sessionLock(path: string): LockSubject {
  return {
    rules: [`path='${path}'`],
    wordOf: (signal) => (signal.path === path ? sessionWord(signal) : null),
    async ask(bus, owner) {
      const hint = await property(bus, owner, path, SESSION, 'LockedHint');
      if (typeof hint !== 'boolean') throw new Error('logind does not say whether the session is locked');
      return hint;
    },
  };
}

/** What a signal of a session says of its lock; null where it says nothing. */
export function sessionWord({ interface: itself, member, body }: BusSignal): LockWord | null {
  if (itself === SESSION && member === 'Lock') return 'asked';
  if (itself === SESSION && member === 'Unlock') return 'unlocked';
  if (itself !== PROPERTIES || member !== 'PropertiesChanged' || body[0] !== SESSION) return null;
  const changed = body[1];
  return typeof changed === 'object' && changed !== null && 'LockedHint' in changed
    ? wordFor(changed.LockedHint)
    : null;
}

function wordFor(value: unknown): LockWord | null {
  return typeof value === 'boolean' ? (value ? 'locked' : 'unlocked') : null;
}

function property(bus: Bus, destination: string, path: string, of: string, name: string): Promise<unknown> {
  return bus.call({ destination, path, interface: PROPERTIES, member: 'Get', signature: 'ss', body: [of, name] });
}

/**
 * Object path of our session: that of this process, else the one that the environment names. One without a screen, such
 * as a remote shell, is not meant while there is another; nor has an app a session that the desktop started as a
 * service: then it is the user's session on the display.
 */
async function ownSession(bus: Bus, env: Environment, uid: number): Promise<string> {
  const manager = (member: string, signature: string, value: unknown): Promise<unknown> =>
    bus.call({ destination: LOGIND, path: LOGIND_PATH, interface: MANAGER, member, signature, body: [value] });
  const id = env['XDG_SESSION_ID'];
  const ways: (() => Promise<unknown>)[] = [
    () => manager('GetSessionByPID', 'u', 0),
    ...(id ? [() => manager('GetSession', 's', id)] : []),
    async () => {
      const display = await property(bus, LOGIND, String(await manager('GetUser', 'u', uid)), USER, 'Display');
      return Array.isArray(display) ? display[1] : null;
    },
  ];
  let withoutScreen: string | null = null;
  let failure: unknown = null;
  for (const way of ways) {
    try {
      const path = await way();
      if (typeof path !== 'string' || path === '/') continue;
      if (await hasScreen(bus, path)) return path;
      withoutScreen ??= path;
    } catch (error) {
      failure = error;
    }
  }
  if (withoutScreen !== null) return withoutScreen;
  throw failure ?? new Error('this user has no session on a display');
}

async function hasScreen(bus: Bus, path: string): Promise<boolean> {
  const type = await property(bus, LOGIND, path, SESSION, 'Type').catch(() => null);
  return type !== 'tty' && type !== 'unspecified';
}
