import { describe, expect, test } from 'vitest';
import { shareWayland, type SharedWayland } from '../../../../main/sensing/wayland/sharedWayland.ts';
import { type ToplevelSensor, watchToplevels } from '../../../../main/sensing/wayland/toplevels.ts';
import { type WaylandIdle, watchWaylandIdle } from '../../../../main/sensing/wayland/waylandIdle.ts';
import { appNameAmong } from '../../../../shared/apps/appName.ts';
import { settled } from '../fakes.ts';
import { FakeCompositor } from './fakeCompositor.ts';

const SEAT = ['wl_seat', 9] as const;
const EXT_1 = ['ext_idle_notifier_v1', 1] as const;
const EXT_2 = ['ext_idle_notifier_v1', 2] as const;
const KDE = ['org_kde_kwin_idle', 1] as const;
const WINDOWS = ['zwlr_foreign_toplevel_manager_v1', 3] as const;
const ACTIVE = 2;
const FULLSCREEN = 3;

let compositor: FakeCompositor;
let now: number;
let idle: WaylandIdle;
let window: ToplevelSensor;
let shared: SharedWayland;
let words: readonly string[];
let otherIdle: number | 'unknown';

async function start(...offers: readonly (readonly [string, number])[]): Promise<void> {
  compositor = new FakeCompositor(offers);
  now = 100_000;
  words = [];
  otherIdle = 7;
  window = watchToplevels({
    isOwnProgram: (name) => name === 'unknot',
    nameAmong: (names) => appNameAmong(names, []),
    titleWords: () => words,
  });
  idle = watchWaylandIdle({
    realMono: () => now,
    isFullscreen: () => window.front().fullscreen === true,
    mutter: { isTold: false, read: () => 'unknown' },
    otherwise: {
      read: () => otherIdle,
      health: () => ({ sensor: 'idle', sees: otherIdle !== 'unknown', note: null }),
    },
  });
  shared = shareWayland(compositor.connect, () => now, [window, idle]);
  await pass(0);
}

async function pass(seconds: number): Promise<void> {
  now += seconds * 1000;
  shared.tick(now);
  window.tick({ real: now, input: false, away: false });
  for (let turn = 0; turn < 4; turn += 1) await settled();
}

describe('the time since the last input on Wayland', () => {
  const notification = () => (compositor.asked(EXT_1[0]) ?? compositor.asked(KDE[0]))!.words[0]!;

  test.each([
    ['version 2, of input alone', EXT_2, 2],
    ['version 1', EXT_1, 1],
    ['the protocol of KDE', KDE, 0],
  ] as const)('the time since the last input on Wayland comes by events: %s', async (_what, offer, opcode) => {
    await start(SEAT, offer);
    expect(compositor.asked(offer[0])!.opcode).toBe(opcode);
    // Whether somebody is there at the start shows after a second.
    expect(idle.read(now)).toBe('unknown');
    await pass(3);
    expect(idle.read(now)).toBe(0);
    compositor.tell(notification(), 0);
    await pass(0);
    expect(idle.read(now)).toBe(1);
    expect(idle.read(now + 61_500)).toBe(62);
    compositor.tell(notification(), 1);
    await pass(0);
    expect(idle.read(now)).toBe(0);
    expect(idle.health()).toEqual({ sensor: 'idle', sees: true, note: null });
  });

  test('the time since the last input on Wayland is doubted in full screen, where a film may keep the screen awake', async () => {
    await start(SEAT, EXT_1, WINDOWS);
    await pass(600);
    expect(idle.read(now)).toBe(0);
    compositor.tell(compositor.bound.get(WINDOWS[0])!.id, 0, 0xff00_0001);
    compositor.tell(0xff00_0001, 4, [ACTIVE, FULLSCREEN]);
    await pass(1);
    expect(idle.read(now)).toBe('unknown');
    compositor.tell(notification(), 0);
    compositor.tell(notification(), 1);
    await pass(1);
    expect(idle.read(now)).toBe(0);
  });

  test('the time since the last input on Wayland is Electron’s where the compositor does not offer it or is gone', async () => {
    await start(SEAT);
    expect(idle.read(now)).toBe(7);
    await start(EXT_2);
    expect(idle.read(now)).toBe(7);
    await start(SEAT, EXT_2);
    await pass(3);
    otherIdle = 'unknown';
    compositor.crash();
    await pass(0);
    expect(idle.read(now)).toBe('unknown');
    expect(idle.health()).toMatchObject({ sees: false, note: { kind: 'idle-untold' } });
    await pass(6);
    await pass(3);
    expect(compositor.reached).toBe(2);
    expect(idle.read(now)).toBe(0);
  });
});

describe('the window in front on Wayland', () => {
  const manager = () => compositor.bound.get(WINDOWS[0])!.id;

  async function show(id: number, app: string, states: readonly number[], title = 'secret'): Promise<void> {
    compositor.tell(manager(), 0, id);
    compositor.tell(id, 0, title);
    compositor.tell(id, 1, app);
    compositor.tell(id, 4, states);
    compositor.tell(id, 5);
    await pass(1);
  }

  test('the window in front on Wayland is known with its program, and whether it fills the screen', async () => {
    await start(WINDOWS);
    expect(window.front()).toEqual({ app: null, own: false, fullscreen: false });
    await show(0xff00_0001, 'org.kde.krita', [ACTIVE]);
    await show(0xff00_0002, 'foot', []);
    expect(window.front()).toEqual({ app: 'krita', own: false, fullscreen: false });
    compositor.tell(0xff00_0001, 4, []);
    compositor.tell(0xff00_0002, 4, [ACTIVE, FULLSCREEN]);
    await pass(1);
    expect(window.front()).toEqual({ app: 'foot', own: false, fullscreen: true });
    compositor.tell(0xff00_0002, 6);
    await pass(1);
    expect(window.front()).toEqual({ app: null, own: false, fullscreen: false });
    expect(compositor.requests.at(-1)).toMatchObject({ object: 0xff00_0002, opcode: 7 });
    expect(window.health()).toEqual({ sensor: 'window', sees: true, note: null });
  });

  test('the window in front on Wayland is one of ours: the application before it stays', async () => {
    await start(WINDOWS);
    await show(0xff00_0001, 'krita', [ACTIVE]);
    expect(window.front().app).toBe('krita');
    compositor.tell(0xff00_0001, 4, []);
    await show(0xff00_0002, 'unknot', [ACTIVE, FULLSCREEN]);
    expect(window.front()).toEqual({ app: 'krita', own: true, fullscreen: false });
  });

  test('the window in front on Wayland goes by a word of its title only where the person named it, also from then on', async () => {
    await start(WINDOWS);
    await show(0xff00_0001, 'firefox', [ACTIVE], 'My secret - Figma');
    expect(window.front().app).toBe('firefox');
    words = ['Figma'];
    await pass(1);
    await show(0xff00_0002, 'firefox', [ACTIVE], 'My secret - Figma');
    expect(window.front().app).toBe('Figma');
    expect(JSON.stringify(window.front())).not.toContain('secret');
  });

  test('the window in front on Wayland is unknown, with the reason, where it is not offered or the compositor is gone', async () => {
    await start(SEAT);
    expect(window.front()).toEqual({ app: null, own: false, fullscreen: 'unknown' });
    expect(window.health()).toMatchObject({ sees: false, note: { kind: 'wayland-window' } });
    await start(WINDOWS);
    await show(0xff00_0001, 'krita', [ACTIVE]);
    compositor.crash();
    await pass(0);
    expect(window.front().app).toBeNull();
    expect(window.health()).toMatchObject({ sees: false, note: { kind: 'window-untold' } });
  });
});

describe('a hostile compositor', () => {
  test.each([
    ['a message shorter than its head', () => compositor.raw(Buffer.from([2, 0, 0, 0, 0, 0, 4, 0]))],
    ['a text longer than its message', () => compositor.tell(0xff00_0001, 1, 5_000)],
    ['an error', () => compositor.tell(1, 0, 2, 1, 'no')],
    [
      'a flood',
      () => {
        for (let nth = 0; nth < 6_000; nth += 1) compositor.tell(0xff00_0001, 0, 'tick');
      },
    ],
  ])('a hostile compositor ends the connection, and nothing else: %s', async (_what, act) => {
    await start(SEAT, EXT_2, WINDOWS);
    compositor.tell(compositor.bound.get(WINDOWS[0])!.id, 0, 0xff00_0001);
    await pass(1);
    act();
    await pass(0);
    expect(window.health()).toMatchObject({ sees: false, note: { kind: 'window-untold' } });
    expect(window.front().app).toBeNull();
  });

  test('a hostile compositor that never answers leaves the system’s own idle time, and no window', async () => {
    await start(SEAT, EXT_2, WINDOWS);
    compositor.isMute = true;
    compositor.crash();
    await pass(0);
    await pass(6);
    await pass(6);
    expect(window.health()).toMatchObject({
      sees: false,
      note: { kind: 'window-untold', cause: 'the compositor does not answer' },
    });
    compositor.isMute = false;
    await pass(600);
    expect(compositor.reached).toBe(3);
    expect(window.health().sees).toBe(true);
    compositor.isMute = true;
    compositor.crash();
    await pass(0);
    await pass(6);
    expect(idle.read(now)).toBe(7);
    expect(window.front()).toEqual({ app: null, own: false, fullscreen: 'unknown' });
  });
});
