import { say } from '../../support/say.ts';
import { describe, expect, it } from 'vitest';
import type { SensorHealth } from '../../../shared/sensors.ts';
import type { Bus, BusListener, OpenBus } from '../../../main/sensing/bus.ts';
import { createSensorLog } from '../../../main/sensing/sensorLog.ts';
import { watchTrayHost } from '../../../main/tray/host.ts';
import { FakeClock, settled } from '../sensing/fakes.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';

function desk() {
  const clock = new FakeClock();
  const told: SensorHealth[] = [];
  const bus = { owner: null as string | null, isThere: true, on: null as BusListener | null };
  const registered: string[] = [];
  const item = {
    serve: async () => {},
    register: async (_bus: Bus, watcher: string) => void registered.push(watcher),
    onBusLost: () => {},
  };
  const openBus: OpenBus = async (_address, on) => {
    if (!bus.isThere) throw new Error('ENOENT');
    bus.on = on;
    return {
      async call() {
        if (bus.owner !== null) return bus.owner;
        throw Object.assign(new Error('nobody'), { dbusName: 'org.freedesktop.DBus.Error.NameHasNoOwner' });
      },
      match: async () => undefined,
      serve: async () => () => {},
      ownName: async () => {},
      close: () => {},
    };
  };
  const start = (address: string | undefined = 'unix:path=/bus') =>
    watchTrayHost({ address, openBus, clock, item, onHealth: (health) => told.push(health) });
  const changes = (owner: string, sender = 'org.freedesktop.DBus') =>
    bus.on!.signal({
      sender,
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'NameOwnerChanged',
      body: [WATCHER, '', owner],
    });
  return { clock, told, bus, start, changes, registered };
}

describe('the tray', () => {
  it('the tray that comes and goes is told each time', async () => {
    const { told, start, changes, registered } = desk();
    start();
    await settled();
    expect(told.at(-1)).toMatchObject({ sees: false, note: { kind: 'no-tray' } });
    changes(':1.5');
    await settled();
    expect(told.at(-1)).toMatchObject({ sees: true });
    changes('');
    expect(told.at(-1)).toMatchObject({ sees: false });
    // A panel that is started anew gets the icon anew.
    changes(':1.8');
    await settled();
    expect(told.at(-1)).toMatchObject({ sees: true });
    expect(registered).toEqual([':1.5', ':1.8']);
  });

  it('the tray is not believed to be gone because another program says so', async () => {
    const { told, bus, start, changes } = desk();
    bus.owner = ':1.5';
    start();
    await settled();
    changes('', ':1.66');
    expect(told.at(-1)).toMatchObject({ sees: true });
  });

  it('the tray is found again after the bus was away, and the note says why it is not seen meanwhile', async () => {
    const { clock, told, bus, start } = desk();
    bus.owner = ':1.5';
    const stop = start();
    await settled();
    bus.isThere = false;
    bus.on!.lost('the bus closed the connection');
    expect(told.at(-1)).toMatchObject({
      sees: false,
      note: { kind: 'no-tray', cause: 'the bus closed the connection' },
    });
    bus.isThere = true;
    await clock.pass(10_000);
    expect(told.at(-1)).toMatchObject({ sees: true });
    stop();
    expect(clock.timers).toBe(0);
  });
});

describe('the log of the sensors', () => {
  it('the log of the sensors has one line for each that ceases to see, with its cause, and one when it sees again', () => {
    const lines: string[] = [];
    const log = createSensorLog(say, (line) => lines.push(line));
    const seen: SensorHealth = { sensor: 'pointer', sees: true, note: null };
    const unseen: SensorHealth = {
      sensor: 'pointer',
      sees: false,
      note: { kind: 'pointer-unread', cause: 'the X server refuses the connection' },
    };
    log([seen]);
    log([unseen]);
    log([{ ...unseen }]);
    log([seen]);
    expect(lines).toEqual([
      'sensor pointer: The pointer cannot be read at the moment. Load is estimated from presence until it can. ' +
        '(Cause: the X server refuses the connection.)',
      'sensor pointer: sees again',
    ]);
  });
});
