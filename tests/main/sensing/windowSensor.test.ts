import { beforeEach, describe, expect, test } from 'vitest';
import { watchWindow, type WindowParts, type WindowSensor } from '../../../main/sensing/windowSensor.ts';
import { settled, windowOf } from './fakes.ts';

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
    platform: 'win32',
    displays: () => [DISPLAY],
    nameAmong: (names) => names[0] ?? null,
    titleWords: () => [],
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
});
