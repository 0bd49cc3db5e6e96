import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Display, startDisplay } from './desktop/display.ts';
import { type RunningApp, desktopMissing, launchApp } from './desktop/electronApp.ts';
import { type Hands, hands } from './desktop/hands.ts';
import { frontSensor } from './desktop/frontSensor.ts';
import { poseAs } from './desktop/posedApp.ts';
import { probeApp } from './desktop/probeApp.ts';
import { anyAlive } from './desktop/processTree.ts';
import { type Tray, startTray } from './desktop/statusNotifier.ts';
import { until } from './desktop/until.ts';

const missing = desktopMissing();
if (missing !== null) console.log(`skipped: the desktop for tests: ${missing}`);

describe.skipIf(missing !== null)('the desktop for tests', { timeout: 120_000 }, () => {
  let folder: string;
  let display: Display;
  let tray: Tray;
  let person: Hands;
  let running: RunningApp;

  beforeAll(async () => {
    folder = await probeApp();
    display = await startDisplay();
    tray = await startTray(display);
    person = hands(display);
    running = await launchApp({ display, app: folder, rate: 30, settings: { startAtLogin: true } });
    await running.window('Probe');
  }, 30_000);

  afterAll(async () => {
    await running?.close();
    await tray?.stop();
    await display?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('an icon tells its tooltip and its whole menu', async () => {
    const item = await tray.waitForItem();
    expect(await item.tooltip()).toBe('Load 3 of 32');
    expect((await item.properties()).IconPixmap[0]?.slice(0, 2)).toEqual([16, 16]);
    const menu = await item.menu();
    expect(menu.map(({ label, type, enabled }) => ({ label, type, enabled }))).toEqual([
      { label: 'Settings', type: 'standard', enabled: true },
      { label: 'Skip', type: 'standard', enabled: false },
      { label: '', type: 'separator', enabled: true },
      { label: 'Pause', type: 'standard', enabled: true },
    ]);
    expect(menu[3]?.children[0]).toMatchObject({ label: '45 minutes', toggle: 'checkmark', checked: false });
  });

  test('a choice in the menu reaches the app, and what it changes is seen', async () => {
    const item = await tray.waitForItem();
    await item.click('Settings');
    await item.waitForTooltip('the tooltip to tell the choice', (tooltip) => tooltip === 'Settings chosen');
    expect(item.signals).toContain('NewToolTip');
    await item.click('Pause', '45 minutes');
    await item.waitForMenu('the pause to be marked', (menu) => menu[3]?.children[0]?.checked === true);
    await expect(item.click('Skip')).rejects.toThrow('disabled');
    await expect(item.click('Nonsense')).rejects.toThrow('No menu entry "Nonsense"');
  });

  test('a click on the icon itself reaches the app', async () => {
    const item = await tray.waitForItem();
    const shade = async (): Promise<number | undefined> => (await item.properties()).IconPixmap[0]?.[2][0];
    const before = await shade();
    await item.activate();
    await until('another picture in the tray', shade, { accept: (now) => now !== before });
    await until('the signal of the new picture', () => item.signals.includes('NewIcon'));
  });

  // Elsewhere Chromium answers with an old place: https://github.com/electron/electron/issues/42519
  test('the app sees the pointer where the person has it over its window, and while it moves', async () => {
    const pointer = () => running.app.evaluate(({ screen }) => screen.getCursorScreenPoint());
    const over = { x: 640, y: 400 };
    await person.moveTo(over.x, over.y);
    await until('the pointer over the window', pointer, { accept: ({ x, y }) => x === over.x && y === over.y });
    const places = new Set<string>();
    await person.wiggle({
      around: over,
      radius: 20,
      what: 'eight places of the pointer',
      until: async () => places.add(JSON.stringify(await pointer())).size >= 8,
    });
  });

  test('the system tells the app how long the person has been idle', async () => {
    const idle = () =>
      running.app.evaluate(({ powerMonitor }) => ({
        seconds: powerMonitor.getSystemIdleTime(),
        state: powerMonitor.getSystemIdleState(1),
      }));
    await until('a second without input', idle, { accept: ({ seconds, state }) => seconds >= 1 && state === 'idle' });
    await person.moveTo(10, 10);
    expect(await idle()).toEqual({ seconds: 0, state: 'active' });
  });

  test('a person clicks and types in a window', async () => {
    const page = await running.window('Probe');
    const id = await until('the window on the screen', () => person.findWindow({ title: 'Probe' }));
    await person.focus(id);
    expect(await person.activeWindowTitle()).toBe('Probe window');
    const window = await person.windowGeometry(id);
    const bounds = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getContentBounds(),
    );
    const field = await page.getByLabel('Name').boundingBox();
    expect(window.x).toBe(bounds?.x);
    await person.click((bounds?.x ?? 0) + (field?.x ?? 0) + 20, (bounds?.y ?? 0) + (field?.y ?? 0) + 10);
    await person.type('Sore spot, left');
    await person.key('BackSpace');
    await until('the typed words', () => page.getByLabel('Name').inputValue(), {
      accept: (text) => text === 'Sore spot, lef',
    });
    await expect(person.type('é')).rejects.toThrow('ASCII');
    expect(await running.visibleTitles()).toEqual(['Probe window']);
  });

  test('a window that poses as Blender is Blender to the sensor of the active window', async () => {
    const posed = await poseAs(display, 'Blender', { title: 'chair.blend' });
    const sensor = frontSensor(display);
    await sensor.sees({ app: 'Blender', fullscreen: false });
    sensor.stop();
    expect(await person.findWindow({ class: 'Blender' })).toBe(posed.id);
    await posed.close();
    await until('its window to be gone', () => person.findWindow({ class: 'Blender' }), {
      accept: (id) => id === null,
    });
  });

  test('a second start with the same data is noticed by the first', async () => {
    const answer = await running.runCli(['status', 'now']);
    expect(answer).toMatchObject({ code: 3, stdout: expect.stringContaining('there is one already') });
    expect(answer.stderr).toContain('so this one goes');
    await until('the first to have been asked', () => running.stdout().includes('asked: status now'));
  });

  test('the app gets its rate and its settings, and its first words are recorded', async () => {
    expect(running.stdout()).toMatch(/^started at rate 30\n/);
    expect(JSON.parse(await readFile(join(running.userData, 'settings.json'), 'utf8'))).toEqual({ startAtLogin: true });
  });

  test('memory and processor time of the app are numbers that make sense', async () => {
    expect((await running.processTree()).length).toBeGreaterThan(2);
    expect(await running.pss()).toBeGreaterThan(50e6);
    expect(await running.pss()).toBeLessThan(2e9);
    const before = await running.cpuSeconds();
    expect(before).toBeGreaterThan(0.1);
    await running.app.evaluate(() => {
      // By its own processor time: on a busy machine 200 ms of the wall may hold none of it.
      const start = process.cpuUsage();
      while (process.cpuUsage(start).user < 200_000);
    });
    expect((await running.cpuSeconds()) - before).toBeGreaterThan(0.1);
  });

  test('a screenshot shows the whole screen', async () => {
    const path = join(display.env['TMPDIR'] ?? '', 'screen.png');
    await display.screenshot(path);
    const png = await readFile(path);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([display.width, display.height]);
  });

  test('an app that is killed leaves its data, but neither processes nor an icon', async () => {
    const other = await launchApp({ display, app: folder });
    await until('its icon', () => tray.items().length === 2);
    const pids = await other.processTree();
    await other.kill9();
    expect(await anyAlive(pids)).toBe(false);
    expect((await stat(other.userData)).isDirectory()).toBe(true);
    await until('its icon to be gone', () => tray.items().length === 1);
    await other.close();
    await expect(stat(other.userData)).rejects.toThrow('ENOENT');
  });
});

describe.skipIf(missing !== null)('a poorer desktop for tests', { timeout: 120_000 }, () => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });

  test('without window manager and session bus the app runs, no window is active and all ends', async () => {
    const folder = await probeApp();
    ends.push(() => rm(folder, { recursive: true }));
    const display = await startDisplay({ windowManager: false, sessionBus: false, width: 800, height: 600 });
    ends.push(display.stop);
    const running = await launchApp({ display, app: folder });
    ends.push(running.close);
    await running.window('Probe');
    const person = hands(display);
    expect(await person.activeWindowTitle()).toBeNull();
    const posed = await poseAs(display, 'Blender');
    await posed.close();
  });

  test('what is awaited in vain is named together with what was seen instead', async () => {
    const wait = until('the load to reach 32', () => ({ load: 3 }), {
      accept: ({ load }) => load === 32,
      timeoutMs: 60,
    });
    await expect(wait).rejects.toThrow('Waited 0.06 s for the load to reach 32; last seen: { load: 3 }');
    const hung = until('an answer', () => new Promise<boolean>(() => undefined), { timeoutMs: 60 });
    await expect(hung).rejects.toThrow('no answer yet');
  });
});
