import { once } from 'node:events';
import { setTimeout as passed } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type HandsLook,
  type ScreenPoint,
  type PointerSensor,
  UNSEEN,
  watchCursor,
} from '../../../main/sensing/pointer.ts';
import { watchX11Hands } from '../../../main/sensing/x11Hands.ts';
import { cases } from '../../support/cases.ts';
import { FakeXServer, MAPPING_NOTIFY } from './fakeXServer.ts';

describe('the hands on X11', () => {
  let server: FakeXServer;
  let sensor: PointerSensor;

  beforeEach(() => {
    server = new FakeXServer();
    sensor = watchX11Hands(server.connect);
  });

  const look = (real: number) => new Promise<HandsLook>((resolve) => sensor.ask(real, resolve));

  /** What the devices told at a second look, after what happened since the first one. */
  async function devicesAfter(act: () => void) {
    await look(0);
    act();
    // What the server has sent is read before its next answer.
    const { devices } = await look(1000);
    if (devices === 'unknown') throw new Error('the server does not tell its devices apart');
    return devices;
  }

  test('the hands on X11 are told with each look, over one connection', async () => {
    expect((await look(0)).at).toEqual({ x: 10, y: 20 });
    server.at = { x: -5, y: 700 };
    server.send(MAPPING_NOTIFY);
    expect((await look(1000)).at).toEqual({ x: -5, y: 700 });
    expect(server.reached).toBe(1);
    expect(sensor.health()).toEqual({ sensor: 'pointer', sees: true, note: null });
  });

  test('the hands on X11 are told however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }), async (cuts) => {
        sensor.stop();
        server.cuts = cuts;
        expect((await look(0)).at).toEqual({ x: 10, y: 20 });
      }),
      { numRuns: cases(30) },
    );
  });

  test('the hands on X11 press, turn and touch without going anywhere, and that is use of the pointer', async () => {
    for (const type of [15, 16, 22] as const) {
      expect(await devicesAfter(() => server.raw(type))).toMatchObject({ acted: true, isPressed: false });
      expect(await devicesAfter(() => {})).toMatchObject({ acted: false });
    }
  });

  test('the hands on X11 hold a button still, and are at work', async () => {
    expect(await devicesAfter(() => (server.buttons = 0x100))).toMatchObject({ acted: true, isPressed: true });
    // A modifier key of the keyboard is no button.
    expect(await devicesAfter(() => (server.buttons = 0x0d))).toMatchObject({ acted: false, isPressed: false });
  });

  test('the hands on X11 move a pointer that a game holds in place, and a resting mouse that trembles does not', async () => {
    const inPlace = async (steps: readonly ScreenPoint[]) => {
      await look(0);
      server.idle = [100, 7_000, 60_000];
      // From this look on such movement is listened to.
      await look(1000);
      for (const step of steps) server.raw(17, step);
      return (await look(2000)).devices;
    };
    const trembles = [1, -1, 1, -1, 1, -1].map((x) => ({ x, y: -x / 2 }));
    expect(await inPlace(trembles)).toMatchObject({ acted: false });
    expect(await inPlace([1, 1, 1, 1].map((x) => ({ x, y: 0.5 })))).toMatchObject({ acted: true });
  });

  test('the hands on X11 are asked for each move only where a pointer is in use and stays in its place', async () => {
    const hearsMoves = () => (server.selected & (1 << 17)) !== 0;
    await look(0);
    server.idle = [100, 7_000, 60_000];
    server.at = { x: 400, y: 20 };
    await look(1000);
    await look(1500);
    expect(hearsMoves()).toBe(true);
    server.idle = [3_000, 7_000, 60_000];
    await look(3000);
    await look(4000);
    expect(hearsMoves()).toBe(false);
    // Never of keys.
    expect(server.selected & ((1 << 13) | (1 << 14))).toBe(0);
  });

  test('the hands on X11 have not pressed a key where a program keeps the screen awake', async () => {
    expect(await devicesAfter(() => (server.idle = [300, 300, 300]))).toMatchObject({ keysAreReset: true });
    // The mouse was used since.
    expect(await devicesAfter(() => (server.idle = [20, 300, 300]))).toMatchObject({ keysAreReset: true });
    expect(await devicesAfter(() => (server.idle = [20, 300, 9_000]))).toMatchObject({ keysAreReset: false });
  });

  test('the hands on X11 that come back are told once, be it a pointer or a key, and only to who waits', async () => {
    let told = 0;
    const wait = async () => {
      sensor.waitForUse!(() => (told += 1));
      await look(0);
    };
    await look(0);
    server.use(0, 7_000);
    await look(0);
    expect(told).toBe(0);
    server.use(60_000, 60_000);
    await wait();
    await wait();
    expect(server.alarms.size).toBe(2);
    server.use(70_000, 70_000);
    await look(0);
    expect(told).toBe(0);
    server.use(70_000, 0);
    await look(0);
    expect(told).toBe(1);
    expect(server.alarms.size).toBe(0);
    server.use(70_000, 70_000);
    await wait();
    server.use(0, 0);
    await look(0);
    expect(told).toBe(2);
  });

  test('the hands on X11 are one where an old server keeps one idle time for all', async () => {
    server.tellsDevices = false;
    expect(await look(0)).toEqual({ at: { x: 10, y: 20 }, devices: 'unknown' });
  });

  test('the hands on X11 are unseen when the server falls silent, and are looked for again later', async () => {
    await look(0);
    server.isMute = true;
    const late = look(1000);
    sensor.ask(2000, () => expect.unreachable());
    sensor.ask(3000, () => expect.unreachable());
    expect(await late).toEqual(UNSEEN);
    expect(await look(4000)).toEqual(UNSEEN);
    expect(sensor.health().sees).toBe(false);
    expect(server.reached).toBe(1);
    server.isMute = false;
    expect((await look(9000)).at).toEqual({ x: 10, y: 20 });
    expect(server.reached).toBe(2);
    expect(sensor.health().sees).toBe(true);
  });

  test('the hands on X11 are unseen when the connection breaks, is refused, or cannot be made', async () => {
    server.isMute = true;
    const broken = look(0);
    server.client.destroy();
    expect(await broken).toEqual(UNSEEN);

    const refused = look(10_000);
    server.send(Buffer.from([0, 0, 11, 0, 0, 0, 0, 0]));
    expect(await refused).toEqual(UNSEEN);

    const nowhere = watchX11Hands(() => {
      throw new Error('DISPLAY names no display');
    });
    expect(await new Promise((resolve) => nowhere.ask(0, resolve))).toEqual(UNSEEN);
    expect(nowhere.health().sees).toBe(false);
  });

  test('the hands on X11 are not told any more once nobody asks', async () => {
    let told = 0;
    server.isMute = true;
    sensor.ask(0, () => (told += 1));
    const closed = once(server.client, 'close');
    sensor.stop();
    await closed;
    await passed(0);
    expect(told).toBe(0);
  });
});

test('a pointer that Electron cannot tell is unknown, and never asked for where the session hides it', () => {
  let asked = 0;
  const cursor = {
    getCursorScreenPoint(): ScreenPoint {
      asked += 1;
      throw new Error('no window yet');
    },
  };
  const answers: HandsLook[] = [];
  watchCursor(cursor, { sees: false, note: { kind: 'wayland-pointer' } }).ask(0, (look) => answers.push(look));
  expect(asked).toBe(0);
  watchCursor(cursor, { sees: true }).ask(0, (look) => answers.push(look));
  expect(asked).toBe(1);
  expect(answers).toEqual([UNSEEN, UNSEEN]);
});
