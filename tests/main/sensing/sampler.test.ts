import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SensorHealth } from '../../../shared/sensors.ts';
import type { ActivitySample } from '../../../shared/engine/types.ts';
import { type PointerSensor, watchCursor } from '../../../main/sensing/pointer.ts';
import {
  pollIntervalMs,
  type Sampler,
  type SamplerParts,
  type SensedEvent,
  startSampler,
} from '../../../main/sensing/sampler.ts';
import { linuxSession, sessionOfSystem } from '../../../main/sensing/desktopSession.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings/schema.ts';
import { FakeCompositor } from './wayland/fakeCompositor.ts';
import { FakeXServer } from './fakeXServer.ts';
import { FakeClock, FakePerson, windowOf } from './fakes.ts';
import { cases } from '../../support/cases.ts';

const SECOND = 1000;
const DISPLAY = { bounds: { x: 0, y: 0, width: 1280, height: 800 }, scaleFactor: 1 };

const DEAD = { answers: false, cause: 'ECONNREFUSED' } as const;
const X11 = linuxSession({ x: { answers: true, isXwayland: false, tellsIdle: true }, wayland: DEAD }, false);
const WAYLAND = linuxSession({ x: DEAD, wayland: { answers: true } }, true);

let clock: FakeClock;
let person: FakePerson;
let power: EventEmitter & Pick<SamplerParts['power'], 'getSystemIdleState'>;
let lockState: 'active' | 'locked';
let server: FakeXServer;
let looks: number;
let isHeard: boolean;
let samples: ActivitySample[];
let events: SensedEvent[];
let healths: (readonly SensorHealth[])[];
let sampler: Sampler;

function start(parts: Partial<SamplerParts> = {}, rate = 1): void {
  clock = new FakeClock(rate);
  person = new FakePerson(clock);
  lockState = 'active';
  power = Object.assign(new EventEmitter(), { getSystemIdleState: () => lockState });
  server = new FakeXServer();
  server.windows.manage();
  server.windows.show(1, { class: 'Blender' });
  looks = 0;
  isHeard = false;
  samples = [];
  events = [];
  healths = [];
  sampler = startSampler({
    clock,
    platform: 'linux',
    env: { DISPLAY: ':0', PULSE_SERVER: 'tcp:elsewhere' },
    session: X11,
    cursor: person,
    // In place of the X server's word on the hands.
    pointer: watchCursor(person, (parts.session ?? X11).pointer),
    idle: person,
    power,
    displays: () => [DISPLAY],
    ownPid: 99,
    ownSound: () => isHeard,
    isOwnProgram: () => false,
    onSample: (sample) => samples.push(sample),
    onEvent(event) {
      if (!isFirstLook(event)) events.push(event);
    },
    onHealth: (health) => healths.push(health),
    askActiveWindow: async () => {
      looks += 1;
      return windowOf('Blender');
    },
    connectX: server.connect,
    settings: () => DEFAULT_SETTINGS,
    openBus: () => Promise.reject(new Error('no bus')),
    connectWayland: new FakeCompositor([]).connect,
    ...parts,
  });
}

/** A sensor of holds tells first that there is none: tests/main/sensing/holds/holdSensors.test.ts. */
const isFirstLook = (event: SensedEvent) =>
  event.type === 'hold' && event.on === false && events.every(({ type }) => type !== 'hold');

/** The person does something at each 0.5 s of a stretch of app time. */
async function busy(seconds: number, act: () => void): Promise<void> {
  for (let half = 0; half < seconds * 2; half += 1) {
    act();
    await clock.pass(500);
  }
}

describe('samples', () => {
  beforeEach(() => start());

  test('samples come every five seconds with the application in front', async () => {
    await clock.pass(20 * SECOND);
    expect(samples.map((sample) => sample.seconds)).toEqual([5, 5, 5, 5]);
    expect(samples.every((sample) => sample.app === 'Blender')).toBe(true);
    expect(JSON.stringify(samples)).not.toContain('secret');
  });

  test('samples of a person who does nothing have no use and a growing idle time', async () => {
    await clock.pass(20 * SECOND);
    expect(samples.map(({ pointer, keyboard }) => [pointer, keyboard])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(samples.map((sample) => sample.idleMs)).toEqual([15_000, 20_000, 25_000, 30_000]);
  });

  test('samples of an empty chair take few looks, and the first that comes back is seen with the next of them', async () => {
    let asked = 0;
    const pointer = watchCursor(person, X11.pointer);
    start({
      pointer: {
        ...pointer,
        ask: (_real, answer) => ((asked += 1), answer({ at: { x: 1, y: 1 }, devices: 'unknown' })),
      },
    });
    await clock.pass(60 * SECOND);
    asked = 0;
    await clock.pass(600 * SECOND);
    expect(asked).toBeLessThanOrEqual(121);
    expect(samples.at(-1)).toMatchObject({ seconds: 5, pointer: 0, keyboard: 0, idleMs: 670_000 });
    person.type();
    await clock.pass(10 * SECOND);
    asked = 0;
    await clock.pass(10 * SECOND);
    expect(asked).toBe(10);
    expect(samples.at(-1)!.idleMs).toBeLessThanOrEqual(20_000);
  });

  test('samples of an empty chair take a look in 15 seconds where the system tells of the next input, which is seen at once', async () => {
    let asked = 0;
    let tell: (() => void) | null = null;
    let at = { x: 1, y: 1 };
    let used = 0;
    const pointer: PointerSensor = {
      ask(real, answer) {
        asked += 1;
        const ms = real - used;
        answer({
          at,
          devices: { acted: ms === 0, isPressed: false, pointerMs: ms, keysMs: ms + 60_000, keysAreReset: false },
        });
      },
      waitForUse: (told) => void (tell = told),
      health: () => ({ sensor: 'pointer', sees: true, note: null }),
      stop: () => {},
    };
    start({ pointer });
    await clock.pass(75 * SECOND);
    asked = 0;
    samples.splice(0);
    await clock.pass(600 * SECOND);
    expect(asked).toBeLessThanOrEqual(41);
    expect(samples.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(600, 0);
    await clock.pass(7 * SECOND);
    samples.splice(0);
    asked = 0;
    used = clock.realMono();
    at = { x: 300, y: 1 };
    tell!();
    expect(asked).toBe(1);
    // What came before is a rest to its end.
    expect(samples).toEqual([
      expect.objectContaining({ pointer: 0, keyboard: 0, idleMs: expect.closeTo(used, 0) as number }),
    ]);
    await clock.pass(5 * SECOND);
    expect(asked).toBe(6);
    expect(samples.at(-1)).toMatchObject({ seconds: 5, pointer: 1 });
  });

  test('samples of a person at the pointer have full pointer use, and tell typing apart', async () => {
    await busy(20, () => person.move(20));
    expect(samples.at(-1)).toMatchObject({ pointer: 1, keyboard: 0 });
    await busy(20, () => person.type());
    expect(samples.at(-1)).toMatchObject({ pointer: 0, keyboard: 1 });
    expect(samples.at(-1)?.idleMs).toBeLessThanOrEqual(1000);
  });

  test('samples of a person who rests while a break is heard have no typing, though the X server starts its idle time anew', async () => {
    await clock.pass(10 * SECOND);
    isHeard = true;
    person.type();
    await clock.pass(10 * SECOND);
    expect(samples.map(({ keyboard }) => keyboard)).toEqual([0, 0, 0, 0]);
    expect(samples.at(-1)?.idleMs).toBe(30_000);
  });

  test('samples after a sleep cover the last five seconds only', async () => {
    await busy(10, () => person.move(20));
    await clock.sleep(3600 * SECOND);
    await clock.pass(SECOND);
    expect(samples.at(-1)).toMatchObject({ seconds: 5, pointer: 0, keyboard: 0 });
    expect(samples.at(-1)?.idleMs).toBeGreaterThanOrEqual(3600 * SECOND);
  });

  test('samples after a stall of less than a minute say how long it was', async () => {
    await clock.sleep(20 * SECOND);
    await clock.pass(SECOND);
    expect(samples[0]?.seconds).toBeCloseTo(20, 1);
  });

  test('samples start anew on waking, so that sleep is never part of one', async () => {
    await clock.pass(3 * SECOND);
    power.emit('suspend');
    await clock.sleep(30 * SECOND);
    power.emit('resume');
    await clock.pass(10 * SECOND);
    expect(events).toEqual([{ type: 'suspend' }, { type: 'resume' }]);
    expect(samples[0]?.seconds).toBeLessThan(6);
  });

  test('samples go on after a sleep whose end is never reported', async () => {
    await busy(10, () => person.move(20));
    power.emit('suspend');
    // A last jerk of the mouse does not wake anything.
    await busy(2, () => person.move(20));
    expect(events).toEqual([{ type: 'suspend' }]);
    await clock.sleep(3600 * SECOND);
    await busy(30, () => person.move(20));
    expect(events).toEqual([{ type: 'suspend' }, { type: 'resume' }]);
    server.windows.show(7, { class: 'Krita' });
    await busy(10, () => person.move(20));
    expect(samples.at(-1)?.app).toBe('Krita');
    power.emit('resume');
    expect(events).toHaveLength(2);
  });

  test('samples have shares within 0 and 1 whatever happens, at every clock rate', async () => {
    const act = fc.constantFrom('move', 'nudge', 'type', 'nothing', 'fail', 'work', 'sleep');
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 60 }), fc.constantFrom(1, 30, 500), async (acts, rate) => {
        start({}, rate);
        for (const doing of acts) {
          if (doing === 'move') person.move(30);
          if (doing === 'nudge') person.move(1);
          if (doing === 'type') person.type();
          if (doing === 'fail') person.fails = true;
          if (doing === 'work') person.fails = false;
          if (doing === 'sleep') await clock.sleep(90 * SECOND);
          await clock.pass(1700);
        }
        for (const { seconds, pointer, keyboard, idleMs } of samples) {
          expect(seconds).toBeGreaterThan(0);
          expect(seconds).toBeLessThanOrEqual(60);
          for (const share of [pointer, keyboard]) {
            if (share === 'unknown') continue;
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          if (idleMs !== 'unknown') expect(idleMs).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: cases(60) },
    );
  });

  test('samples come every five seconds of the app time, at any clock rate, without asking the system too often', () => {
    for (const rate of [1, 10, 30, 60, 150, 1000]) {
      expect((5 * SECOND) / pollIntervalMs(rate)).toBe(Math.round((5 * SECOND) / pollIntervalMs(rate)));
      expect(pollIntervalMs(rate) >= 33 * rate || pollIntervalMs(rate) === 5 * SECOND).toBe(true);
    }
    expect(pollIntervalMs(1)).toBe(SECOND);
    expect(pollIntervalMs(30)).toBe(SECOND);
  });
});

describe('full screen', () => {
  const FULL = { states: ['_NET_WM_STATE_FULLSCREEN'] };

  test('full screen is reported when it begins and ends', async () => {
    start();
    server.windows.show(2, { class: 'vlc', ...FULL });
    await clock.pass(6 * SECOND);
    server.windows.bringToFront(1);
    await clock.pass(6 * SECOND);
    expect(events).toEqual([
      { type: 'hold', hold: 'fullscreen', on: true, by: { kind: 'fills-screen', app: 'vlc' } },
      { type: 'hold', hold: 'fullscreen', on: false, by: null },
    ]);
  });

  test('full screen of an editor holds for the longest time that is set, and then no more', async () => {
    const holds = { ...DEFAULT_SETTINGS.holds, fullscreenMinutes: 5 };
    start({ settings: () => ({ ...DEFAULT_SETTINGS, holds }) });
    server.windows.show(2, { class: 'Code', ...FULL });
    await clock.pass(4 * 60 * SECOND);
    expect(events.at(-1)).toMatchObject({ hold: 'fullscreen', on: true });
    await clock.pass(2 * 60 * SECOND);
    expect(events.at(-1)).toMatchObject({ hold: 'fullscreen', on: false });
    const before = events.length;
    await clock.pass(60 * 60 * SECOND);
    expect(events).toHaveLength(before);
  });

  test('full screen of an application goes by what the person says of it, from that moment on', async () => {
    let apps: Settings['apps'] = [];
    start({ settings: () => ({ ...DEFAULT_SETTINGS, apps }) });
    server.windows.show(2, { class: 'vlc', ...FULL });
    await clock.pass(60 * 60 * SECOND);
    expect(events.at(-1)).toMatchObject({ hold: 'fullscreen', on: true });
    apps = [{ match: 'VLC', weight: 0, hold: false }];
    // The chair was empty for an hour, so looks are seldom.
    await clock.pass(5 * SECOND);
    expect(events.at(-1)).toMatchObject({ hold: 'fullscreen', on: false });
  });

  test('full screen of a work application is none: breaks are still wanted there', async () => {
    start();
    server.windows.show(2, { class: 'Krita', ...FULL });
    await clock.pass(10 * SECOND);
    expect(samples.at(-1)?.app).toBe('Krita');
    expect(events).toEqual([]);
  });
});

describe('locking', () => {
  test('locking is passed on, and no window is looked at behind the lock', async () => {
    start({ platform: 'win32', session: sessionOfSystem('windows') });
    await clock.pass(5 * SECOND);
    power.emit('lock-screen');
    lockState = 'locked';
    const before = looks;
    await busy(60, () => person.type());
    expect(looks).toBe(before);
    expect(samples).toHaveLength(13);
    power.emit('unlock-screen');
    await busy(2, () => person.type());
    expect(looks).toBe(before + 1);
    expect(events).toEqual([{ type: 'lock' }, { type: 'unlock' }]);
  });
});

describe('sensors that see nothing', () => {
  test('sensors that see nothing on Wayland are unknown, with notes, and the window is never asked for', async () => {
    start({ session: WAYLAND });
    await busy(10, () => person.type());
    expect(samples.at(-1)).toMatchObject({ app: null, pointer: 'unknown', keyboard: 'unknown' });
    expect(samples.at(-1)?.idleMs).toBeLessThanOrEqual(1000);
    expect(looks).toBe(0);
    expect(server.reached).toBe(0);
    expect(sampler.health().map(({ sensor, sees }) => [sensor, sees])).toEqual([
      ['window', false],
      ['pointer', false],
      ['idle', true],
      ['lock', false],
      ['call', false],
      ['film', false],
      ['fullscreen', false],
      ['dnd', false],
    ]);
  });

  test('sensors that see nothing that fail become unknown, are tried again, and each change of health is told', async () => {
    start();
    await clock.pass(10 * SECOND);
    healths.length = 0;
    person.fails = true;
    await clock.pass(10 * SECOND);
    expect(samples.at(-1)).toMatchObject({ pointer: 'unknown', keyboard: 'unknown', idleMs: 'unknown' });
    expect(healths).toHaveLength(1);
    person.fails = false;
    await clock.pass(30 * SECOND);
    expect(samples.at(-1)).toMatchObject({ pointer: 0, keyboard: 0 });
    expect(healths).toHaveLength(2);
    expect(
      healths
        .at(-1)
        ?.filter(({ sees }) => !sees)
        .map(({ sensor }) => sensor),
    ).toEqual(['lock', 'call', 'film', 'dnd']);
  });
});

describe('pausing and stopping', () => {
  test('paused samples go on without an application, and no connection stays', async () => {
    start();
    await clock.pass(5 * SECOND);
    sampler.pause();
    expect(server.isConnected).toBe(false);
    await busy(30, () => person.move(9));
    expect(server.reached).toBe(1);
    expect(samples.at(-1)).toMatchObject({ seconds: 5, app: null, pointer: 1 });
    sampler.unpause();
    await clock.pass(5 * SECOND);
    expect(samples.at(-1)?.app).toBe('Blender');
  });

  test('stopping the sensors leaves no timer, no connection and no listener', async () => {
    start();
    await clock.pass(7 * SECOND);
    sampler.stop();
    expect(clock.timers).toBe(0);
    expect(server.isConnected).toBe(false);
    expect(power.eventNames()).toEqual([]);
  });
});
