import { EventEmitter } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBroker, createClient, type DBusBroker, type MessageBus } from 'dbus-native';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Known } from '../../../shared/terms.ts';
import {
  type Bus,
  type BusCall,
  type BusListener,
  type BusSignal,
  openBus,
  type OpenBus,
} from '../../../main/sensing/bus.ts';
import { type LockSensor, watchLinuxLock, watchSystemLock } from '../../../main/sensing/screenLock.ts';
import { sessionReport } from '../../../main/sensing/lockProtocols.ts';
import { sessionBusAddress, shareBus, type SharedBus } from '../../../main/sensing/sharedBus.ts';
import { until } from '../../support/desktop/until.ts';
import { settled } from './fakes.ts';

const SESSION = 'org.freedesktop.login1.Session';
const SESSION_PATH = '/org/freedesktop/login1/session/_32';
const OTHERS_PATH = '/org/freedesktop/login1/session/_37';
const LOGIND = 'org.freedesktop.login1';
const GNOME = 'org.gnome.ScreenSaver';

type Said = Omit<BusSignal, 'sender'>;

function hint(locked: boolean, path = SESSION_PATH): Said {
  const body = [SESSION, { LockedHint: locked }, []];
  return { path, interface: 'org.freedesktop.DBus.Properties', member: 'PropertiesChanged', body };
}

function sessionSignal(member: 'Lock' | 'Unlock'): Said {
  return { path: SESSION_PATH, interface: SESSION, member, body: [] };
}

function saver(active: boolean, name = GNOME, path = `/${name.replaceAll('.', '/')}`): Said {
  return { path, interface: name, member: 'ActiveChanged', body: [active] };
}

describe('what a signal of our session says of the lock', () => {
  const wordOf = (signal: Said) => sessionReport({ sender: ':1.2', ...signal });

  test('what a signal of our session says of the lock is understood', () => {
    expect(wordOf(hint(true))).toBe('locked');
    expect(wordOf(hint(false))).toBe('unlocked');
    expect(wordOf(sessionSignal('Lock'))).toBe('asked');
    expect(wordOf(sessionSignal('Unlock'))).toBe('unlocked');
  });

  test('a signal of our session about something else says nothing of the lock', () => {
    expect(wordOf({ ...hint(true), body: [SESSION, { IdleHint: true }, []] })).toBeNull();
    expect(wordOf({ ...hint(true), body: [SESSION, { LockedHint: 'yes' }, []] })).toBeNull();
    expect(wordOf({ ...hint(true), body: ['org.freedesktop.login1.User', { LockedHint: true }] })).toBeNull();
    expect(wordOf({ ...hint(true), body: [] })).toBeNull();
  });
});

describe('on macOS and Windows', () => {
  function watch(state: () => string) {
    const power = Object.assign(new EventEmitter(), { getSystemIdleState: state });
    const told: boolean[] = [];
    return { power, told, sensor: watchSystemLock(power, (locked) => told.push(locked)) };
  }

  test('on macOS and Windows the system tells the lock, until the sensor is stopped', () => {
    const { power, told, sensor } = watch(() => 'active');
    power.emit('lock-screen');
    power.emit('unlock-screen');
    expect(told).toEqual([true, false]);
    expect(sensor.health()).toEqual({ sensor: 'lock', sees: true, note: null });
    sensor.stop();
    expect(power.eventNames()).toEqual([]);
  });

  test('on macOS and Windows a lock from before the start is seen, and an unlock that was never reported', () => {
    let state = 'locked';
    const { told, sensor } = watch(() => state);
    sensor.tick({ real: 0, input: false });
    sensor.tick({ real: 1000, input: true });
    expect(told).toEqual([true]);
    state = 'active';
    sensor.tick({ real: 2000, input: true });
    expect(told).toEqual([true, false]);
  });

  test('on macOS and Windows a system that does not answer is told, with its cause', () => {
    const { sensor } = watch(() => {
      throw new Error('no session');
    });
    sensor.tick({ real: 0, input: false });
    expect(sensor.health()).toMatchObject({ sees: false, note: { cause: 'no session' } });
  });
});

/** Two buses: `system` with logind, `session` with screen savers. */
class FakeBuses {
  opened: string[] = [];
  closed = 0;
  calls: string[] = [];
  refuses = false;
  lockedHint = false;
  sessionOf: 'pid' | 'environment' | 'display' | 'none' = 'pid';
  /** Type of the session that the process belongs to. */
  type = 'x11';
  owners: Record<string, string> = { [LOGIND]: ':1.2', [GNOME]: ':1.7' };
  /** What each screen saver answers: whether it is active, or an error. */
  active: Record<string, boolean | Error> = { [GNOME]: false };
  on = new Map<string, BusListener>();

  open: OpenBus = async (address, on) => {
    this.opened.push(address);
    if (this.refuses) throw new Error('ECONNREFUSED');
    this.on.set(address, on);
    const bus: Bus = {
      call: async (call) => this.#answer(call),
      match: async () => undefined,
      serve: async () => () => {},
      ownName: async () => {},
      close: () => (this.closed += 1),
    };
    return bus;
  };

  says(bus: 'system' | 'session', signal: Said, sender?: string): void {
    const name = bus === 'system' ? LOGIND : signal.interface;
    this.on.get(`unix:path=/${bus}`)?.signal({ sender: sender ?? this.owners[name] ?? ':1.99', ...signal });
  }

  /** Another owner of a name, or none. The bus tells it, unless another sender is given. */
  changeOwner(bus: 'system' | 'session', name: string, owner: string, sender = 'org.freedesktop.DBus'): void {
    const body = [name, this.owners[name] ?? '', owner];
    const who = { interface: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', member: 'NameOwnerChanged', body };
    if (sender === 'org.freedesktop.DBus') {
      if (owner === '') delete this.owners[name];
      else this.owners[name] = owner;
    }
    this.on.get(`unix:path=/${bus}`)?.signal({ sender, ...who });
  }

  #answer({ destination, path, member, body = [] }: BusCall): unknown {
    this.calls.push(member);
    const inEnvironment = member === 'GetSession' && this.sessionOf === 'environment';
    if (member === 'GetSessionByPID' && this.sessionOf === 'pid') return SESSION_PATH;
    if (member === 'GetSessionByPID' && this.sessionOf === 'environment') return OTHERS_PATH;
    if (inEnvironment) return SESSION_PATH;
    if (member === 'GetUser' && this.sessionOf !== 'none') return '/org/freedesktop/login1/user/_1000';
    if (member === 'Get' && body[1] === 'Display') return ['2', SESSION_PATH];
    if (member === 'Get' && body[1] === 'Type') return path === OTHERS_PATH ? 'tty' : this.type;
    if (member === 'Get' && body[1] === 'LockedHint') return this.lockedHint;
    if (member === 'GetNameOwner') {
      const owner = this.owners[String(body[0])];
      if (owner !== undefined) return owner;
      throw Object.assign(new Error('no owner'), { dbusName: 'org.freedesktop.DBus.Error.NameHasNoOwner' });
    }
    if (member === 'GetActive') {
      const name = Object.keys(this.owners).find((each) => this.owners[each] === destination);
      const answer = this.active[name ?? ''] ?? new Error('no such method');
      if (answer instanceof Error) throw answer;
      return answer;
    }
    throw new Error(`no ${member}`);
  }
}

describe('the lock on Linux', () => {
  const ENV = { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/system', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/session' };
  let buses: FakeBuses;
  let told: boolean[];
  let sensor: LockSensor;
  let sessionBus: SharedBus;
  let now: number;

  function watch(env: Readonly<Record<string, string>> = ENV): void {
    const openBus = buses.open;
    sessionBus = shareBus(sessionBusAddress(env, 1000), openBus);
    sensor = watchLinuxLock({ openBus, sessionBus, env, uid: 1000, onLock: (locked) => told.push(locked) });
  }

  beforeEach(() => {
    buses = new FakeBuses();
    told = [];
    now = 0;
    watch();
  });

  function tick(real: number, input: Known<boolean>): void {
    sessionBus.tick(real);
    sensor.tick({ real, input });
  }

  async function pass(seconds: number, input: Known<boolean> = false): Promise<void> {
    for (let i = 0; i < seconds; i += 1) {
      tick(now, input);
      await settled();
      now += 1000;
    }
  }

  /** Says something, and lets it be heard. */
  async function says(bus: 'system' | 'session', signal: Said, sender?: string): Promise<void> {
    buses.says(bus, signal, sender);
    await pass(1);
  }

  test('the lock on Linux is seen through logind, for an app in the session, for one that the desktop started as a service, and for one started from a remote shell', async () => {
    for (const how of ['pid', 'display', 'environment'] as const) {
      buses.sessionOf = how;
      buses.owners = { [LOGIND]: ':1.2' };
      told = [];
      watch({ ...ENV, XDG_SESSION_ID: '2' });
      await pass(3);
      expect(sensor.health()).toEqual({ sensor: 'lock', sees: true, note: null });
      await says('system', hint(true));
      await says('system', hint(false));
      expect(told).toEqual([true, false]);
    }
  });

  test('the lock on Linux is seen through the screen saver where logind has no session', async () => {
    buses.sessionOf = 'none';
    await pass(3);
    expect(sensor.health().sees).toBe(true);
    await says('session', saver(true));
    await says('session', saver(false));
    expect(told).toEqual([true, false]);
  });

  test.each([
    ['org.freedesktop.ScreenSaver', '/org/freedesktop/ScreenSaver'],
    ['org.freedesktop.ScreenSaver', '/ScreenSaver'],
    ['org.cinnamon.ScreenSaver', '/org/cinnamon/ScreenSaver'],
    ['org.mate.ScreenSaver', '/org/mate/ScreenSaver'],
    ['org.xfce.ScreenSaver', '/org/xfce/ScreenSaver'],
  ])('the lock on Linux is seen through %s at %s', async (name, path) => {
    buses.owners = { [name]: ':1.9' };
    buses.active = { [name]: false };
    await pass(3);
    buses.active = { [name]: true };
    await says('session', saver(true, name, path));
    expect(told).toEqual([true]);
  });

  test('the lock on Linux lasts while one of several says so, and is told once', async () => {
    await pass(3);
    await says('session', saver(true));
    await says('system', hint(true));
    await says('system', hint(false));
    expect(told).toEqual([true]);
    await says('session', saver(false));
    expect(told).toEqual([true, false]);
  });

  test('the lock on Linux is known from the start where the screen is locked already, by logind or by a screen saver', async () => {
    buses.lockedHint = true;
    await pass(3);
    expect(told).toEqual([true]);

    told = [];
    buses.lockedHint = false;
    buses.active = { [GNOME]: true };
    watch();
    await pass(3);
    expect(told).toEqual([true]);
  });

  test('the lock on Linux is not believed of anybody but the owner of the name', async () => {
    await pass(3);
    await says('session', saver(true), ':1.66');
    await says('session', saver(true, 'org.evil.ScreenSaver'));
    await says('session', saver(true, 'org.mate.ScreenSaver'), ':1.66');
    await says('session', saver(true, GNOME, '/somewhere/else'));
    await says('system', hint(true), ':1.66');
    await says('system', sessionSignal('Lock'), ':1.66');
    await says('system', hint(true, OTHERS_PATH));
    expect(told).toEqual([]);

    buses.active = { [GNOME]: true };
    await says('session', saver(true));
    await says('session', saver(false), ':1.66');
    await says('system', sessionSignal('Unlock'), ':1.66');
    buses.changeOwner('session', GNOME, '', ':1.66');
    await pass(30, true);
    expect(told).toEqual([true]);
  });

  test('the lock on Linux that was only asked for ends when someone is at the keys again', async () => {
    await pass(3);
    await says('system', sessionSignal('Lock'));
    await pass(3, true);
    expect(told).toEqual([true]);
    await pass(5, true);
    expect(told).toEqual([true, false]);
  });

  test('the lock on Linux that its screen saver confirms stays, whatever is typed at the lock screen', async () => {
    await pass(3);
    buses.active = { [GNOME]: true };
    await says('session', saver(true));
    await pass(600, true);
    expect(told).toEqual([true]);
  });

  test('the lock on Linux of a screen saver that is gone ends with the first input', async () => {
    await pass(3);
    buses.active = { [GNOME]: true };
    await says('session', saver(true));
    buses.changeOwner('session', GNOME, '');
    await pass(60);
    expect(told).toEqual([true]);
    await pass(1, true);
    expect(told).toEqual([true, false]);
  });

  test('the lock on Linux of a screen saver that is gone ends by itself where input cannot be seen', async () => {
    await pass(3);
    await says('session', saver(true));
    buses.changeOwner('session', GNOME, '');
    await pass(8, 'unknown');
    expect(told).toEqual([true, false]);
  });

  test('the lock on Linux is asked for again when the screen saver has been started anew', async () => {
    await pass(3);
    buses.active = { [GNOME]: true };
    await says('session', saver(true));
    buses.changeOwner('session', GNOME, ':1.20');
    await pass(60, true);
    expect(told).toEqual([true]);
    buses.changeOwner('session', GNOME, ':1.30');
    buses.active = { [GNOME]: false };
    await pass(2);
    expect(told).toEqual([true, false]);
  });

  test('the lock on Linux is asked for again while someone is at the keys, in case the unlock was never heard', async () => {
    await pass(3);
    buses.active = { [GNOME]: true };
    await says('session', saver(true));
    await pass(20, true);
    expect(told).toEqual([true]);
    buses.active = { [GNOME]: false };
    await pass(20, true);
    expect(told).toEqual([true, false]);
  });

  test('the lock on Linux that nobody can confirm ends after two minutes of work, and not while a password is typed', async () => {
    await pass(3);
    await pass(600, true);
    buses.lockedHint = true;
    await says('system', hint(true));
    await pass(60, true);
    await pass(20);
    await pass(110, true);
    expect(told).toEqual([true]);
    await pass(15, true);
    expect(told).toEqual([true, false]);
    // The flag at logind stands as it was: it is not believed again until it changes.
    await pass(60, true);
    expect(told).toEqual([true, false]);
    await says('system', hint(false));
    await says('system', hint(true));
    expect(told).toEqual([true, false, true]);
  });

  test('the lock on Linux is read again when logind has been started anew', async () => {
    await pass(3);
    buses.lockedHint = true;
    buses.changeOwner('system', LOGIND, ':1.50');
    await pass(3);
    expect(told).toEqual([true]);
  });

  test('the lock on Linux ends with the first input when the buses that could lift it are gone, and is read again when they are back', async () => {
    await pass(3);
    buses.lockedHint = true;
    await says('system', hint(true));
    buses.refuses = true;
    for (const on of buses.on.values()) on.lost('the bus closed the connection');
    await pass(8, true);
    expect(told).toEqual([true, false]);
    expect(sensor.health()).toMatchObject({ sees: false, note: { cause: 'ECONNREFUSED' } });
    buses.refuses = false;
    await pass(30);
    expect(told).toEqual([true, false, true]);
  });

  test('the lock on Linux is looked for again, less and less, where there is no bus', async () => {
    buses.refuses = true;
    await pass(3600);
    expect(sensor.health().sees).toBe(false);
    expect(buses.opened.length).toBeLessThan(40);
    buses.refuses = false;
    await pass(300);
    expect(sensor.health().sees).toBe(true);
  });

  test('the lock on Linux asks and tells at most once a second, however many signals come', async () => {
    await pass(3);
    const [before, toldBefore] = [buses.calls.length, told.length];
    for (let each = 0; each < 10_000; each += 1) {
      buses.says('session', saver(each % 2 === 0));
      buses.changeOwner('session', 'org.mate.ScreenSaver', each % 2 === 0 ? ':1.70' : '');
    }
    await pass(1);
    expect(buses.calls.length - before).toBeLessThan(10);
    expect(told.length - toldBefore).toBeLessThanOrEqual(1);
  });

  test('the lock on Linux leaves no connection behind, not even one that comes up late', async () => {
    tick(0, false);
    sensor.stop();
    sessionBus.stop();
    await settled();
    expect(buses.closed).toBe(2);
    await pass(10);
    expect(buses.opened).toHaveLength(2);
  });
});

describe('a real bus connection', () => {
  let folder: string;
  let crashes: unknown[];
  const onCrash = (error: unknown): void => void crashes.push(error);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unknot-bus-'));
    crashes = [];
    process.on('uncaughtException', onCrash);
    process.on('unhandledRejection', onCrash);
  });

  afterEach(async () => {
    process.off('uncaughtException', onCrash);
    process.off('unhandledRejection', onCrash);
    await rm(folder, { recursive: true, force: true });
    expect(crashes).toEqual([]);
  });

  const silent = { signal: () => {}, lost: () => {} };

  test('a real bus connection to a dead or senseless address only rejects', async () => {
    for (const address of [`unix:path=${folder}/nobody`, 'tcp:host=127.0.0.1,port=1', 'nonsense', 'unix:', '']) {
      await expect(openBus(address, silent), address).rejects.toThrow();
    }
  });

  test('a real bus connection that closes before the greeting only rejects', async () => {
    const server = createServer((socket) => socket.destroy());
    await listening(server, join(folder, 'bus'));
    await expect(openBus(`unix:path=${folder}/bus`, silent)).rejects.toThrow();
    server.close();
  });

  test('a real bus connection that turns us away only rejects', async () => {
    const server = createServer((socket) => socket.on('data', () => socket.write('REJECTED\r\n')));
    await listening(server, join(folder, 'bus'));
    await expect(openBus(`unix:path=${folder}/bus`, silent)).rejects.toThrow();
    server.close();
  });

  test('a real bus connection that accepts and falls silent rejects after five seconds instead of ending the process', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let reached: () => void = () => {};
    const arrival = new Promise<void>((resolve) => (reached = resolve));
    const server = createServer((socket) => {
      socket.on('error', () => {});
      reached();
    });
    await listening(server, join(folder, 'bus'));
    const outcome = openBus(`unix:path=${folder}/bus`, silent).catch((error: unknown) => String(error));
    await arrival;
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(await outcome).toContain('Timeout');
    server.close();
  });

  describe('to a bus with logind and a screen saver on it', () => {
    let broker: DBusBroker;
    let desktop: MessageBus;
    let address: string;

    beforeEach(async () => {
      broker = createBroker();
      address = await new Promise<string>((resolve, reject) => {
        broker.listen({ socket: join(folder, 'bus') }, (error, at) => (error ? reject(error) : resolve(at)));
      });
      desktop = createClient({ busAddress: address });
      await desktop.requestName('org.freedesktop.login1', 0);
      await desktop.requestName('org.gnome.ScreenSaver', 0);
      const manager = {
        name: 'org.freedesktop.login1.Manager',
        methods: { GetSessionByPID: ['u', 'o', ['pid'], ['path']] as [string, string, string[], string[]] },
      };
      desktop.exportInterface({ GetSessionByPID: () => SESSION_PATH }, '/org/freedesktop/login1', manager);
      desktop.exportInterface({ LockedHint: false }, SESSION_PATH, { name: SESSION, properties: { LockedHint: 'b' } });
    });

    afterEach(async () => {
      await desktop.close();
      broker.close();
    });

    test('to a bus with logind and a screen saver on it sees the screen lock and unlock, and ends cleanly', async () => {
      const told: boolean[] = [];
      const env = { DBUS_SYSTEM_BUS_ADDRESS: address };
      let isHintRead = false;
      const watched: OpenBus = async (at, on) => {
        const bus = await openBus(at, on);
        const call: Bus['call'] = async (asked) => {
          const answer = await bus.call(asked);
          isHintRead ||= asked.body?.[1] === 'LockedHint';
          return answer;
        };
        return { ...bus, call };
      };
      const sessionBus = shareBus(address, watched);
      const onLock = (locked: boolean): void => void told.push(locked);
      const sensor = watchLinuxLock({ openBus: watched, sessionBus, env, uid: 1000, onLock });
      let real = 0;
      const tick = (): void => {
        sessionBus.tick((real += 40));
        sensor.tick({ real, input: false });
      };
      await until('the answer of logind', () => {
        tick();
        return isHintRead;
      });
      // Repeated until heard: the connections come up in their own time.
      await until('the lock seen', () => {
        tick();
        desktop.sendSignal('/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged', 'b', [true]);
        return told.length === 1;
      });
      await until('the unlock seen', () => {
        tick();
        desktop.sendSignal('/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged', 'b', [false]);
        return told.length === 2;
      });
      expect(told).toEqual([true, false]);
      expect(sensor.health().sees).toBe(true);
      sensor.stop();
      sessionBus.stop();
      const isGone = (name: string): boolean => !name.startsWith(':') || name === desktop.name;
      await until('no connection left', () => broker.names().every(isGone));
    });

    test('to a bus with logind and a screen saver on it ends where another program floods it with signals, and the process goes on', async () => {
      const lost = vi.fn();
      const signal = vi.fn();
      const before = new Set(broker.names());
      await openBus(address, { signal, lost });
      const own = broker.names().find((name) => !before.has(name))!;
      await until('the flood noticed', () => {
        for (let each = 0; each < 500; each += 1) {
          desktop.connection.message({
            type: 4,
            serial: each + 1,
            destination: own,
            path: '/x',
            interface: 'org.gnome.ScreenSaver',
            member: 'ActiveChanged',
            signature: 'b',
            body: [true],
          });
        }
        return lost.mock.calls.length > 0;
      });
      expect(lost).toHaveBeenCalledExactlyOnceWith('another program flooded it with signals');
      // What came before has its true sender on it.
      expect(signal.mock.calls[0]![0]).toMatchObject({ sender: desktop.name });
    });

    test('to a bus with logind and a screen saver on it tells when the bus goes away', async () => {
      const lost = vi.fn();
      await openBus(address, { signal: () => {}, lost });
      broker.close();
      await until('the loss told', () => lost.mock.calls.length > 0);
      expect(lost).toHaveBeenCalledTimes(1);
    });
  });
});

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve) => server.listen(path, resolve));
}
