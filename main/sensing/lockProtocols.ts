/**
 * The programs that know whether the screen is locked: logind and the screen savers of the desktops.
 * logind: https://www.freedesktop.org/software/systemd/man/org.freedesktop.login1.html
 */
import type { Bus, BusSignal } from './bus.ts';
import type { LockProtocol, LockObject, LockReport } from './lockSource.ts';
import type { Environment } from './desktopSession.ts';

const PROPERTIES = 'org.freedesktop.DBus.Properties';
const LOGIND = 'org.freedesktop.login1';
const LOGIND_PATH = '/org/freedesktop/login1';
const MANAGER = `${LOGIND}.Manager`;
const SESSION = `${LOGIND}.Session`;
const USER = `${LOGIND}.User`;

/** The object paths of each screen saver, by its name on the bus. Its interface has the same name. */
const SCREEN_SAVER_PATHS: Readonly<Record<string, readonly string[]>> = {
  'org.freedesktop.ScreenSaver': ['/org/freedesktop/ScreenSaver', '/ScreenSaver'],
  'org.gnome.ScreenSaver': ['/org/gnome/ScreenSaver'],
  'org.cinnamon.ScreenSaver': ['/org/cinnamon/ScreenSaver'],
  'org.mate.ScreenSaver': ['/org/mate/ScreenSaver', '/'],
  'org.xfce.ScreenSaver': ['/org/xfce/ScreenSaver', '/'],
};

/** The screen savers of a session bus. */
export function screenSavers(): readonly LockProtocol[] {
  return Object.entries(SCREEN_SAVER_PATHS).map(([name, paths]) => ({
    name,
    rules: [`interface='${name}',member='ActiveChanged'`],
    isAuthoritative: true,
    find: async () => screenSaverObject(name, paths),
  }));
}

function screenSaverObject(name: string, paths: readonly string[]): LockObject {
  return {
    rules: [],
    reportIn({ path, interface: itself, member, body }) {
      return itself === name && member === 'ActiveChanged' && paths.includes(path) ? reportFor(body[0]) : null;
    },
    async ask(bus, owner) {
      let failure: unknown = null;
      for (const path of paths) {
        // Ask the owner: a call to the well-known name could start the program.
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

/** What logind knows of our own session. @param uid user id of this process */
export function logind(env: Environment, uid: number): LockProtocol {
  return {
    name: LOGIND,
    rules: [],
    isAuthoritative: false,
    find: async (bus) => sessionObject(await ownSession(bus, env, uid)),
  };
}

function sessionObject(path: string): LockObject {
  return {
    rules: [`path='${path}'`],
    reportIn: (signal) => (signal.path === path ? sessionReport(signal) : null),
    async ask(bus, owner) {
      const hint = await property(bus, owner, path, SESSION, 'LockedHint');
      if (typeof hint !== 'boolean') throw new Error('logind does not say whether the session is locked');
      return hint;
    },
  };
}

/** What a signal of a session reports of its lock. Null if it reports nothing. */
export function sessionReport({ interface: itself, member, body }: BusSignal): LockReport | null {
  if (itself === SESSION && member === 'Lock') return 'asked';
  if (itself === SESSION && member === 'Unlock') return 'unlocked';
  if (itself !== PROPERTIES || member !== 'PropertiesChanged' || body[0] !== SESSION) return null;
  const changed = body[1];
  return typeof changed === 'object' && changed !== null && 'LockedHint' in changed
    ? reportFor(changed.LockedHint)
    : null;
}

function reportFor(value: unknown): LockReport | null {
  return typeof value === 'boolean' ? (value ? 'locked' : 'unlocked') : null;
}

function property(bus: Bus, destination: string, path: string, of: string, name: string): Promise<unknown> {
  return bus.call({ destination, path, interface: PROPERTIES, member: 'Get', signature: 'ss', body: [of, name] });
}

/**
 * Object path of our session: the one of this process, else the one that the environment names, else the user's session
 * on the display. The last one is for an app that the desktop started as a service: such an app has no session of its
 * own. A session with a screen comes before one without, such as a remote shell.
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
  // A session of unknown type may well have a screen.
  const type = await property(bus, LOGIND, path, SESSION, 'Type').catch(() => null);
  return type !== 'tty' && type !== 'unspecified';
}
