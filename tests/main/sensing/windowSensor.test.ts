import { beforeEach, describe, expect, test } from 'vitest';
import { watchWindow, type WindowParts, type WindowSensor } from '../../../main/sensing/windowSensor.ts';
import { watchX11Window } from '../../../main/sensing/windowChanges.ts';
import { activeWindowLine, FakeProgram, settled, windowOf } from './fakes.ts';

const DISPLAY = { bounds: { x: 0, y: 0, width: 1280, height: 800 }, scaleFactor: 1 };
const OWN_PID = 99;

let now: number;
let looks: number;
let answer: () => Promise<unknown>;
let sensor: WindowSensor;

function start(parts: Partial<WindowParts> = {}): void {
  now = 0;
  looks = 0;
  answer = () => Promise.resolve(windowOf('Blender'));
  sensor = watchWindow({
    askActiveWindow: () => {
      looks += 1;
      return answer();
    },
    ownPid: OWN_PID,
    rate: 1,
    platform: 'linux',
    displays: () => [DISPLAY],
    missingTools: () => [],
    changes: null,
    ...parts,
  });
}

async function pass(seconds: number, state: { input?: boolean; away?: boolean } = {}): Promise<void> {
  for (let i = 0; i < seconds; i += 1) {
    sensor.tick({ real: now, input: state.input ?? false, away: state.away ?? false });
    await settled();
    now += 1000;
  }
}

const BUSY = { input: true };

describe('asking for the window in front', () => {
  beforeEach(() => start());

  test('asking for the window in front happens at once, then at most every five seconds with input', async () => {
    await pass(1);
    expect(sensor.front()).toEqual({ app: 'Blender', own: false, fullscreen: false });
    await pass(60, BUSY);
    expect(looks).toBe(13);
  });

  test('asking for the window in front does not happen without input', async () => {
    await pass(600);
    expect(looks).toBe(1);
  });

  test('asking for the window in front does not happen while nobody is there, and is made up for on return', async () => {
    await pass(60, { input: true, away: true });
    expect(looks).toBe(0);
    await pass(1);
    expect(looks).toBe(1);
  });

  test('asking for the window in front does not happen while paused, and no application is kept', async () => {
    await pass(1);
    sensor.pause();
    await pass(60, BUSY);
    expect(looks).toBe(1);
    expect(sensor.front().app).toBeNull();
    sensor.unpause();
    await pass(1);
    expect(sensor.front().app).toBe('Blender');
  });

  test('the application stays known while a window of ours is in front', async () => {
    await pass(1);
    answer = () => Promise.resolve(windowOf('unknot', OWN_PID));
    await pass(6, BUSY);
    expect(sensor.front()).toEqual({ app: 'Blender', own: true, fullscreen: false });
  });

  test('the window in front is seen to fill the screen', async () => {
    answer = () => Promise.resolve({ ...windowOf('vlc'), bounds: DISPLAY.bounds });
    await pass(1);
    expect(sensor.front()).toEqual({ app: 'vlc', own: false, fullscreen: true });
  });
});

describe('when the window does not answer', () => {
  beforeEach(() => start());

  test('an empty desktop now and then is no fault of the window sensor', async () => {
    await pass(1);
    answer = () => Promise.resolve(undefined);
    await pass(60, BUSY);
    expect(sensor.front()).toEqual({ app: null, own: false, fullscreen: false });
    expect(sensor.health()).toEqual({ sensor: 'window', sees: true, note: null });
    expect(looks).toBe(13);
  });

  test('a system that never names a window is told, and asked less and less', async () => {
    answer = () => Promise.resolve(undefined);
    await pass(3600, BUSY);
    expect(sensor.health()).toMatchObject({ sees: false, note: { kind: 'window-untold' } });
    expect(looks).toBeLessThan(25);
  });

  test('a failure makes the application unknown and is retried after 5, 10, 20 s and so on up to 5 min', async () => {
    answer = () => Promise.reject(new Error('Failed to parse process ID'));
    const at: number[] = [];
    for (let second = 0; second < 1500; second += 1) {
      const before = looks;
      await pass(1, BUSY);
      if (looks > before) at.push(second);
    }
    expect(at).toEqual([0, 5, 15, 35, 75, 155, 315, 615, 915, 1215]);
    expect(sensor.front()).toEqual({ app: null, own: false, fullscreen: 'unknown' });
    expect(sensor.health().sees).toBe(false);
    answer = () => Promise.resolve(windowOf('Krita'));
    await pass(300, BUSY);
    expect(sensor.front().app).toBe('Krita');
    expect(sensor.health().sees).toBe(true);
  });

  test('a look that hangs counts as failed after two seconds, and its late answer is not taken', async () => {
    let answerLate: (value: unknown) => void = () => {};
    answer = () => new Promise((resolve) => (answerLate = resolve));
    await pass(4, BUSY);
    expect(looks).toBe(1);
    answerLate(windowOf('Late'));
    await settled();
    expect(sensor.front().app).toBeNull();
    answer = () => Promise.resolve(windowOf('Krita'));
    await pass(5, BUSY);
    expect(sensor.front().app).toBe('Krita');
  });

  test('a look that throws at once does no harm', async () => {
    answer = () => {
      throw new Error('boom');
    };
    await pass(2, BUSY);
    expect(sensor.front().app).toBeNull();
  });

  test('a missing program is named, nothing is asked, and all is well once it is installed', async () => {
    let tools = ['xprop'];
    start({ missingTools: () => tools });
    await pass(20, BUSY);
    expect(looks).toBe(0);
    expect(sensor.health()).toEqual({ sensor: 'window', sees: false, note: { kind: 'missing-tools', tools } });
    tools = [];
    await pass(40, BUSY);
    expect(sensor.front().app).toBe('Blender');
    expect(sensor.health().sees).toBe(true);
  });
});

describe('with a watch on the active window', () => {
  let xprop: FakeProgram;

  beforeEach(async () => {
    xprop = new FakeProgram();
    start({ changes: watchX11Window(xprop.listen) });
    await pass(1);
    xprop.say(activeWindowLine(1));
    await pass(10, BUSY);
    looks = 0;
  });

  test('with a watch on the active window nothing is asked while the same window stays in front, but for a look a minute', async () => {
    await pass(600, BUSY);
    expect(looks).toBe(10);
  });

  test('with a watch on the active window a change is looked at, and the same window named twice is none', async () => {
    xprop.say(activeWindowLine(1));
    await pass(2, BUSY);
    expect(looks).toBe(0);
    answer = () => Promise.resolve(windowOf('Krita'));
    xprop.say(activeWindowLine(2));
    await pass(1);
    expect(looks).toBe(1);
    expect(sensor.front().app).toBe('Krita');
  });

  test('with a watch on the active window a storm of changes costs one look in five seconds', async () => {
    for (let i = 0; i < 60; i += 1) {
      xprop.say(activeWindowLine(i));
      await pass(1, BUSY);
    }
    expect(looks).toBe(12);
  });

  test('with a watch on the active window a watch that dies is started again, and until then the window is asked for', async () => {
    xprop.end();
    await pass(4, BUSY);
    expect(xprop.started).toBe(1);
    await pass(10, BUSY);
    expect(xprop.started).toBe(2);
    expect(looks).toBeGreaterThanOrEqual(2);
  });

  test('with a watch on the active window a watch that dies again and again is started less and less', async () => {
    for (let i = 0; i < 3600; i += 1) {
      if (xprop.running > 0) {
        xprop.say(activeWindowLine(i));
        xprop.end();
      }
      await pass(1, BUSY);
    }
    expect(xprop.started).toBeLessThan(20);
  });

  test('with a watch on the active window a window manager that does not tell leaves it at asking', async () => {
    xprop.say('_NET_ACTIVE_WINDOW:  not found.');
    await pass(60, BUSY);
    expect(looks).toBe(12);
  });

  test('with a watch on the active window pause and stop end the process', async () => {
    expect(xprop.running).toBe(1);
    sensor.pause();
    await pass(10, BUSY);
    expect(xprop.running).toBe(0);
    sensor.unpause();
    await pass(1);
    expect(xprop.running).toBe(1);
    sensor.stop();
    await pass(10, BUSY);
    expect(xprop.running).toBe(0);
  });

  test('with a watch on the active window a window without a process id does not hide the next one', async () => {
    answer = () => Promise.reject(new Error('Failed to parse process ID'));
    xprop.say(activeWindowLine(2));
    await pass(40, BUSY);
    expect(sensor.front().app).toBeNull();
    answer = () => Promise.resolve(windowOf('Krita'));
    xprop.say(activeWindowLine(3));
    await pass(5, BUSY);
    expect(sensor.front().app).toBe('Krita');
  });
});
