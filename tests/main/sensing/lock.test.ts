import { EventEmitter } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBroker, createClient, type DBusBroker, type MessageBus } from 'dbus-native';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Bus, type BusSignal, openBus, type OpenBus } from '../../../main/sensing/bus.ts';
import { lockWord, type LockSensor, watchLinuxLock, watchSystemLock } from '../../../main/sensing/lock.ts';
import { until } from '../../support/desktop/until.ts';
import { settled } from './fakes.ts';

const SESSION = 'org.freedesktop.login1.Session';
const SESSION_PATH = '/org/freedesktop/login1/session/_32';

function hint(locked: boolean): BusSignal {
  const body = [SESSION, { LockedHint: locked }, []];
  return { path: SESSION_PATH, interface: 'org.freedesktop.DBus.Properties', member: 'PropertiesChanged', body };
}

function sessionSignal(member: 'Lock' | 'Unlock'): BusSignal {
  return { path: SESSION_PATH, interface: SESSION, member, body: [] };
}

function saver(active: boolean, name = 'org.gnome.ScreenSaver'): BusSignal {
  return { path: '/org/gnome/ScreenSaver', interface: name, member: 'ActiveChanged', body: [active] };
}

describe('what a signal says of the lock', () => {
  test('logind, GNOME, KDE, Xfce and others are understood', () => {
    expect(lockWord(hint(true))).toBe('locked');
    expect(lockWord(hint(false))).toBe('unlocked');
    expect(lockWord(sessionSignal('Lock'))).toBe('asked');
    expect(lockWord(sessionSignal('Unlock'))).toBe('unlocked');
    for (const name of ['org.gnome.ScreenSaver', 'org.freedesktop.ScreenSaver', 'org.xfce.ScreenSaver']) {
      expect(lockWord(saver(true, name))).toBe('locked');
      expect(lockWord(saver(false, name))).toBe('unlocked');
    }
  });

  test('anything else says nothing', () => {
    expect(lockWord({ ...hint(true), body: [SESSION, { IdleHint: true }, []] })).toBeNull();
    expect(lockWord({ ...hint(true), body: ['org.freedesktop.login1.User', { LockedHint: true }] })).toBeNull();
    expect(lockWord({ ...hint(true), body: [] })).toBeNull();
    expect(lockWord({ ...saver(true), body: ['yes'] })).toBeNull();
    expect(lockWord({ ...saver(true), member: 'WakeUpScreen' })).toBeNull();
  });
});

test('on macOS and Windows the system tells the lock, until the sensor is stopped', () => {
  const power = new EventEmitter();
  const told: boolean[] = [];
  const sensor = watchSystemLock(power, (locked) => told.push(locked));
  power.emit('lock-screen');
  power.emit('unlock-screen');
  expect(told).toEqual([true, false]);
  expect(sensor.health()).toEqual({ sensor: 'lock', sees: true, note: '' });
  sensor.stop();
  expect(power.eventNames()).toEqual([]);
});

/** Two buses: `system` with logind, `session` with a screen saver. */
class FakeBuses {
  opened: string[] = [];
  closed = 0;
  refuses = false;
  lockedHint = false;
  sessionOf: 'pid' | 'display' | 'none' = 'pid';
  names = ['org.freedesktop.DBus', 'org.gnome.ScreenSaver'];
  on = new Map<string, { signal(signal: BusSignal): void; lost(): void }>();

  open: OpenBus = async (address, on) => {
    this.opened.push(address);
    if (this.refuses) throw new Error('ECONNREFUSED');
    this.on.set(address, on);
    const bus: Bus = {
      call: async ({ member, body }) => this.#answer(member, body ?? []),
      match: async () => undefined,
      close: () => (this.closed += 1),
    };
    return bus;
  };

  #answer(member: string, body: readonly unknown[]): unknown {
    if (member === 'GetSessionByPID' && this.sessionOf === 'pid') return SESSION_PATH;
    if (member === 'GetUser' && this.sessionOf !== 'none') return '/org/freedesktop/login1/user/_1000';
    if (member === 'Get' && body[1] === 'Display') return ['2', SESSION_PATH];
    if (member === 'Get' && body[1] === 'LockedHint') return this.lockedHint;
    if (member === 'ListNames') return this.names;
    throw new Error(`no ${member}`);
  }
}

describe('the lock on Linux', () => {
  const ENV = { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/system', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/session' };
  let buses: FakeBuses;
  let told: boolean[];
  let sensor: LockSensor;
  let now: number;

  beforeEach(() => {
    buses = new FakeBuses();
    told = [];
    now = 0;
    sensor = watchLinuxLock({ openBus: buses.open, env: ENV, uid: 1000, onLock: (locked) => told.push(locked) });
  });

  async function pass(seconds: number, input = false): Promise<void> {
    for (let i = 0; i < seconds; i += 1) {
      sensor.tick({ real: now, input });
      await settled();
      now += 1000;
    }
  }

  const says = (bus: 'system' | 'session', signal: BusSignal): void =>
    buses.on.get(`unix:path=/${bus}`)?.signal(signal);

  test('is seen through logind, for an app in the session and for one that the desktop started as a service', async () => {
    for (const how of ['pid', 'display'] as const) {
      buses.sessionOf = how;
      buses.names = [];
      sensor = watchLinuxLock({ openBus: buses.open, env: ENV, uid: 1000, onLock: (locked) => told.push(locked) });
      await pass(1);
      expect(sensor.health()).toEqual({ sensor: 'lock', sees: true, note: '' });
    }
    says('system', hint(true));
    says('system', hint(false));
    expect(told).toEqual([true, false]);
  });

  test('is seen through the screen saver where logind has no session', async () => {
    buses.sessionOf = 'none';
    await pass(1);
    expect(sensor.health().sees).toBe(true);
    says('session', saver(true));
    says('session', saver(false));
    expect(told).toEqual([true, false]);
  });

  test('is told once where both speak', async () => {
    await pass(1);
    says('session', saver(true));
    says('system', hint(true));
    says('system', hint(false));
    says('session', saver(false));
    expect(told).toEqual([true, false]);
  });

  test('is known from the start where the screen is locked already', async () => {
    buses.lockedHint = true;
    await pass(1);
    expect(told).toEqual([true]);
  });

  test('that was only asked for ends when someone is at the keys again', async () => {
    await pass(1);
    says('system', sessionSignal('Lock'));
    await pass(3, true);
    expect(told).toEqual([true]);
    await pass(5, true);
    expect(told).toEqual([true, false]);
  });

  test('that is confirmed stays, whatever is typed at the lock screen', async () => {
    await pass(1);
    says('system', sessionSignal('Lock'));
    says('system', hint(true));
    await pass(60, true);
    expect(told).toEqual([true]);
  });

  test('ends when the last bus that could lift it is gone', async () => {
    await pass(1);
    says('system', hint(true));
    buses.refuses = true;
    for (const on of buses.on.values()) on.lost();
    await pass(1);
    expect(told).toEqual([true, false]);
    expect(sensor.health()).toMatchObject({ sees: false, note: expect.stringContaining('D-Bus') });
  });

  test('is looked for again, less and less, where there is no bus', async () => {
    buses.refuses = true;
    await pass(3600);
    expect(sensor.health().sees).toBe(false);
    expect(buses.opened.length).toBeLessThan(40);
    buses.refuses = false;
    await pass(300);
    expect(sensor.health().sees).toBe(true);
  });

  test('leaves no connection behind, not even one that comes up late', async () => {
    sensor.tick({ real: 0, input: false });
    sensor.stop();
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

  test('to a dead or senseless address only rejects', async () => {
    for (const address of [`unix:path=${folder}/nobody`, 'tcp:host=127.0.0.1,port=1', 'nonsense', 'unix:', '']) {
      await expect(openBus(address, silent), address).rejects.toThrow();
    }
  });

  test('that closes before the greeting only rejects', async () => {
    const server = createServer((socket) => socket.destroy());
    await listening(server, join(folder, 'bus'));
    await expect(openBus(`unix:path=${folder}/bus`, silent)).rejects.toThrow();
    server.close();
  });

  test('that turns us away only rejects', async () => {
    const server = createServer((socket) => socket.on('data', () => socket.write('REJECTED\r\n')));
    await listening(server, join(folder, 'bus'));
    await expect(openBus(`unix:path=${folder}/bus`, silent)).rejects.toThrow();
    server.close();
  });

  test('that accepts and falls silent rejects after five seconds instead of ending the process', async () => {
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

    test('sees the screen lock and unlock, and ends cleanly', async () => {
      const told: boolean[] = [];
      const env = { DBUS_SYSTEM_BUS_ADDRESS: address, DBUS_SESSION_BUS_ADDRESS: address };
      let isHintRead = false;
      const watched: OpenBus = async (at, on) => {
        const bus = await openBus(at, on);
        const call: Bus['call'] = async (asked) => {
          const answer = await bus.call(asked);
          isHintRead ||= asked.member === 'Get';
          return answer;
        };
        return { ...bus, call };
      };
      const sensor = watchLinuxLock({ openBus: watched, env, uid: 1000, onLock: (locked) => told.push(locked) });
      sensor.tick({ real: 0, input: false });
      // logind says first that the screen is open; on a busy machine that may come late and contradict the lock.
      await until('the answer of logind', () => isHintRead);
      // Repeated until heard: the connections come up in their own time.
      await until('the lock seen', () => {
        desktop.sendSignal('/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged', 'b', [true]);
        return told.length === 1;
      });
      await until('the unlock seen', () => {
        desktop.emitPropertiesChanged(SESSION_PATH, SESSION, { LockedHint: false }, []);
        return told.length === 2;
      });
      expect(told).toEqual([true, false]);
      expect(sensor.health().sees).toBe(true);
      sensor.stop();
      const isGone = (name: string): boolean => !name.startsWith(':') || name === desktop.name;
      await until('no connection left', () => broker.names().every(isGone));
    });

    test('tells when the bus goes away', async () => {
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
