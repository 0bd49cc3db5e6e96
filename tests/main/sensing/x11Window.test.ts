import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WindowSensor } from '../../../main/sensing/windowSensor.ts';
import { readProcess, readTexts, readWords, windowEventOf } from '../../../main/sensing/x11Properties.ts';
import { watchX11Window, type X11WindowParts } from '../../../main/sensing/x11Window.ts';
import { appNameAmong } from '../../../shared/apps/appName.ts';
import { cases } from '../../support/cases.ts';
import { settled } from './fakes.ts';
import { FakeXServer, ROOT } from './fakeXServer.ts';

const HERE = 'desk';
const OWN_PID = 99;
const SECOND = 1000;
const PROGRAMS: Readonly<Record<number, readonly string[]>> = {
  7: ['blender'],
  8: ['wine64-preloader', 'photoshop.exe\n'],
  9: ['cs2', 'cs2'],
  [OWN_PID]: ['unknot'],
};
const NO_WORDS: readonly string[] = [];
const FULL = '_NET_WM_STATE_FULLSCREEN';

let server: FakeXServer;
let sensor: WindowSensor;
let now: number;

function start(parts: Partial<X11WindowParts> = {}): void {
  now = 0;
  sensor = watchX11Window({
    connectX: server.connect,
    realMono: () => now,
    hostname: HERE,
    processNames: (pid) => PROGRAMS[pid] ?? [],
    ownPid: OWN_PID,
    rate: 1,
    afterBurst: (run) => void setImmediate(run),
    nameAmong: (names) => appNameAmong(names, []),
    titleWords: () => NO_WORDS,
    ...parts,
  });
}

async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    now += SECOND;
    sensor.tick({ real: now, input: false, away: false });
    await settled();
  }
}

/** What the sensor says of a window in front. */
async function seen(window: Parameters<FakeXServer['windows']['show']>[1]) {
  server.windows.show(5, window);
  await pass(2);
  return sensor.front();
}

beforeEach(() => {
  server = new FakeXServer();
  server.windows.manage();
});

describe('the window in front on X11', () => {
  beforeEach(() => start());

  test('the window in front on X11 is known at once, and asked for again only when something has changed', async () => {
    server.windows.show(1, { class: 'Blender' });
    await pass(1);
    expect(sensor.front()).toEqual({ app: 'Blender', own: false, fullscreen: false });
    await pass(3600);
    expect(server.windows.looks).toBe(1);
    server.windows.show(2, { class: 'Krita' });
    await settled();
    await settled();
    expect(sensor.front().app).toBe('Krita');
    expect(server.windows.looks).toBe(2);
  });

  test('the window in front on X11 does not count as changed by its title, or by other windows', async () => {
    server.windows.show(1, { class: 'Blender' });
    await pass(5);
    for (const name of ['_NET_WM_NAME', '_NET_WM_USER_TIME']) server.windows.touch(1, name);
    server.windows.touch(ROOT, '_NET_CLIENT_LIST');
    server.windows.show(2, { class: 'Krita' });
    await pass(5);
    const before = server.windows.looks;
    server.windows.setAtoms(1, '_NET_WM_STATE', [FULL]);
    await pass(5);
    expect(server.windows.looks).toBe(before);
    expect(sensor.front()).toEqual({ app: 'Krita', own: false, fullscreen: false });
  });

  test('the window in front on X11 is one of ours: the application before it stays', async () => {
    server.windows.show(1, { class: 'Blender', pid: 7, machine: HERE });
    await pass(2);
    server.windows.show(2, { class: 'unknot', pid: OWN_PID, machine: 'renamed', states: [FULL] });
    await pass(2);
    expect(sensor.front()).toEqual({ app: 'Blender', own: true, fullscreen: false });
  });

  test('the window in front on X11 is none on an empty desktop', async () => {
    server.windows.show(1, { class: 'Blender' });
    await pass(2);
    server.windows.bringToFront(0);
    await pass(2);
    expect(sensor.front()).toEqual({ app: null, own: false, fullscreen: false });
    // It goes, and the window manager still names it.
    server.windows.show(3, { class: 'Krita' });
    await pass(2);
    server.windows.close(3);
    await pass(2);
    expect(sensor.front().app).toBeNull();
    // It was named and is gone already.
    server.windows.bringToFront(77);
    await pass(2);
    expect(sensor.front().app).toBeNull();
    expect(sensor.health().sees).toBe(true);
  });

  test('the window in front on X11 in full screen is what the window manager says, as it begins and ends', async () => {
    server.windows.show(1, { class: 'vlc' });
    await pass(2);
    const said: unknown[] = [];
    for (const states of [[FULL], [FULL, '_NET_WM_STATE_ABOVE'], ['_NET_WM_STATE_MAXIMIZED_VERT'], []]) {
      server.windows.setAtoms(1, '_NET_WM_STATE', states);
      await pass(1);
      said.push(sensor.front().fullscreen);
    }
    expect(said).toEqual([true, true, false, false]);
  });

  test('the window in front on X11 in full screen is not the desktop itself', async () => {
    const types = ['_NET_WM_WINDOW_TYPE_DESKTOP'];
    expect((await seen({ class: 'xfdesktop', states: [FULL], types })).fullscreen).toBe(false);
  });

  test('the window in front on X11 in full screen is unknown where the window manager does not tell it', async () => {
    server.windows.manage(['_NET_ACTIVE_WINDOW']);
    expect(await seen({ class: 'vlc', states: [FULL] })).toEqual({ app: 'vlc', own: false, fullscreen: 'unknown' });
    server.windows.manage();
    await pass(2);
    expect(sensor.front().fullscreen).toBe(true);
  });
});

describe('the application on X11', () => {
  beforeEach(() => start());

  test('the application on X11 is known by its class without a process, and by that of another machine', async () => {
    expect((await seen({ class: 'Blender', machine: HERE })).app).toBe('Blender');
    expect((await seen({ class: 'Strange', pid: 7, machine: HERE })).app).toBe('blender');
    expect((await seen({ class: 'Strange', pid: 7, machine: 'elsewhere' })).app).toBe('Strange');
  });

  test('the application on X11 is known by its program under Wine and Steam', async () => {
    expect((await seen({ class: 'Wine', pid: 8, machine: HERE })).app).toBe('photoshop.exe');
    expect((await seen({ class: null, pid: 9, machine: HERE })).app).toBe('cs2');
  });

  test('the application on X11 is known by its class alone where the server tells no process', async () => {
    server.windows.tellsProcesses = false;
    server.windows.show(5, { class: 'Strange' });
    server.windows.set(5, '_NET_WM_PID', [7]);
    await pass(2);
    // On which machine it runs is not said.
    expect(sensor.front().app).toBe('Strange');
    server.windows.set(5, 'WM_CLIENT_MACHINE', [HERE]);
    server.windows.touch(5, '_NET_WM_PID');
    await pass(2);
    expect(sensor.front().app).toBe('blender');
  });

  test('the application on X11 goes by the name that the person has a rule for, from the moment of the rule on', async () => {
    let rules: { match: string }[] = [];
    start({ nameAmong: (names) => appNameAmong(names, rules) });
    expect((await seen({ class: 'Household ledger', pid: 9, machine: HERE })).app).toBe('cs2');
    rules = [{ match: 'household LEDGER' }];
    expect(sensor.front().app).toBe('Household ledger');
  });

  test('the application on X11 is a word of the window’s title that the person named, in this tab and the next', async () => {
    let words: readonly string[] = [];
    start({ titleWords: () => words });
    server.windows.show(5, { class: 'Firefox' });
    server.windows.set(5, '_NET_WM_NAME', ['My secret plan - Figma - Firefox']);
    await pass(2);
    expect(sensor.front().app).toBe('Firefox');
    expect(server.windows.titleLooks).toBe(0);
    words = ['Figma', 'Onshape'];
    await pass(2);
    expect(sensor.front().app).toBe('Figma');
    server.windows.set(5, '_NET_WM_NAME', ['News - Firefox']);
    server.windows.touch(5, '_NET_WM_NAME');
    await pass(2);
    expect(sensor.front().app).toBe('Firefox');
    // An old program has this one alone.
    server.windows.set(5, '_NET_WM_NAME', []);
    server.windows.set(5, 'WM_NAME', ['Bracket | Onshape']);
    server.windows.touch(5, 'WM_NAME');
    await pass(2);
    expect(sensor.front().app).toBe('Onshape');
    words = [];
    await pass(2);
    expect(sensor.front().app).toBe('Firefox');
  });

  test('the application on X11 has a name of one line and of some length, whatever the program writes', async () => {
    expect((await seen({ class: ' Blen\u001B[31m\u202Eder\nall is well ' })).app).toBe('Blen[31mder all is well');
    expect((await seen({ class: 'x'.repeat(1e6) })).app).toHaveLength(200);
    expect((await seen({ class: '' })).app).toBe('instance');
  });
});

describe('a storm on X11', () => {
  beforeEach(() => start());

  test('a storm of changes costs one look a second', async () => {
    server.windows.show(1, { class: 'Blender' });
    await pass(1);
    for (let second = 0; second < 60; second += 1) {
      for (let each = 0; each < 20; each += 1) server.windows.bringToFront(1);
      await pass(1);
    }
    expect(server.windows.looks).toBeLessThanOrEqual(62);
  });

  test.each([
    ['the window in front', ROOT, '_NET_ACTIVE_WINDOW'],
    ['a title', 1, '_NET_WM_NAME'],
  ])('a storm without end of %s is not listened to, but for a moment in six seconds', async (_, window, name) => {
    server.windows.show(1, { class: 'Blender' });
    await pass(2);
    for (let second = 0; second < 600; second += 1) {
      for (let each = 0; each < 200; each += 1) {
        server.windows.touch(window, name);
        if (each % 10 === 0) await settled();
      }
      await pass(1);
    }
    expect(server.windows.told).toBeLessThan(8_000);
    expect(server.windows.looks).toBeLessThan(400);
    // When it is over, everything is seen again.
    await pass(6);
    server.windows.show(2, { class: 'Krita', states: [FULL] });
    await pass(1);
    expect(sensor.front()).toEqual({ app: 'Krita', own: false, fullscreen: true });
  });
});

describe('when the X server or the window manager goes', () => {
  beforeEach(async () => {
    server.windows.show(1, { class: 'Blender' });
    start();
    await pass(2);
  });

  test('when the X server goes the application is unknown, with the cause, until it is back', async () => {
    server.crash();
    await settled();
    expect(sensor.front()).toEqual({ app: null, own: false, fullscreen: 'unknown' });
    expect(sensor.health()).toMatchObject({ sees: false, note: { kind: 'window-untold', cause: /.+/ } });
    await pass(6);
    expect(server.reached).toBe(2);
    expect(sensor.front().app).toBe('Blender');
    expect(sensor.health()).toEqual({ sensor: 'window', sees: true, note: null });
  });

  test('when the X server falls silent it is given up after two seconds, and asked less and less', async () => {
    server.isMute = true;
    server.windows.bringToFront(1);
    await pass(3600);
    expect(sensor.health()).toMatchObject({ note: { cause: 'no answer within 2 s' } });
    expect(server.reached).toBeLessThan(25);
    server.isMute = false;
    await pass(310);
    expect(sensor.front().app).toBe('Blender');
  });

  test('when there is no X server to connect to, that is the cause', async () => {
    start({
      connectX: () => {
        throw new Error('DISPLAY is not set');
      },
    });
    await pass(2);
    expect(sensor.health()).toMatchObject({ sees: false, note: { cause: 'DISPLAY is not set' } });
  });

  test('when the window manager crashes its last word does not count, and the next one is believed', async () => {
    server.windows.crash();
    await pass(2);
    expect(sensor.front()).toEqual({ app: null, own: false, fullscreen: 'unknown' });
    expect(sensor.health()).toEqual({ sensor: 'window', sees: false, note: { kind: 'no-window-manager' } });
    server.windows.manage();
    await pass(2);
    expect(sensor.front().app).toBe('Blender');
    expect(sensor.health().sees).toBe(true);
  });

  test('when prompts are paused nothing stays connected, and no application is kept', async () => {
    sensor.pause();
    await pass(60);
    expect([server.isConnected, server.reached, sensor.front().app]).toEqual([false, 1, null]);
    sensor.unpause();
    await pass(2);
    expect([server.isConnected, sensor.front().app]).toEqual([true, 'Blender']);
    sensor.stop();
    await pass(2);
    expect(server.isConnected).toBe(false);
  });
});

test('answers of an X server are read without an error, whatever bytes they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 200 }), (bytes) => {
      const reply = Buffer.from(bytes);
      expect(readWords(reply).length).toBeLessThanOrEqual(reply.length / 4);
      expect(readTexts(reply).join('').length).toBeLessThanOrEqual(reply.length);
      readProcess(reply);
      windowEventOf(reply);
    }),
    { numRuns: cases(200) },
  );
});
