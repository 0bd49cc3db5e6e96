import { expect, it } from 'vitest';
import { poseAs } from '../support/desktop/posedApp.ts';
import { startDisplay } from '../support/desktop/display.ts';
import { type ItemProperties, startTray, type TrayItem } from '../support/desktop/statusNotifier.ts';
import { until } from '../support/desktop/until.ts';
import { LONG_BREAKS, SOON, describeApp, noWindowLeft, onScreen, startDesk } from './desk.ts';

/** Two seconds of this machine. */
const MINUTE = 2_000;

const layoutsTold = ({ signals }: TrayItem) => signals.filter((each) => each === 'LayoutUpdated').length;

const icon = ({ IconName, IconPixmap }: ItemProperties) => JSON.stringify([IconName, IconPixmap]);

describeApp('the tray', () => {
  it('the tray shows the load, what comes next and all commands', async () => {
    const desk = await startDesk();
    expect(await desk.item.tooltip()).toMatch(/^Unknot: \d+ of 12 reach-minutes to a micro-break\. /);
    const labels = (await desk.item.menu()).map(({ label, type }) => (type === 'separator' ? '-' : label));
    expect(labels.slice(labels.indexOf('Take a break now'))).toEqual([
      'Take a break now',
      'Skip the next',
      'Pause',
      'Profile',
      '-',
      'How does it feel? Nothing said today',
      'Today',
      'Settings',
      'Help',
      'About Unknot',
      '-',
      'Quit',
    ]);
    const pause = (await desk.item.menu()).find(({ label }) => label === 'Pause')!;
    expect(pause.children.map(({ label }) => label)).toEqual([
      '30 minutes',
      '1 hour',
      '2 hours',
      'Until tomorrow',
      'Until I resume',
    ]);
  });

  it('the tray pauses and resumes by a click, and shows it', async () => {
    const desk = await startDesk();
    const before = icon(await desk.item.properties());
    await desk.item.click('Pause', '30 minutes');
    await desk.item.waitForTooltip('paused', (text) => /Paused until (\w+ )?\d\d:\d\d/.test(text));
    expect(icon(await desk.item.properties())).not.toBe(before);
    expect(await desk.status()).toMatchObject({ paused: true });
    await desk.item.waitForMenu('Resume', (menu) => menu.some(({ label }) => label === 'Resume'));
    await desk.item.click('Resume');
    await until('resumed', async () => !(await desk.status()).paused);
  });

  it('the tray keeps an open menu valid while the minutes go by: a click chosen in it works at once', async () => {
    const desk = await startDesk({ settings: SOON });
    await poseAs(desk.display, 'Blender');
    const minute = () => desk.app.app.evaluate(() => performance.now());
    const open = await desk.item.openMenu();
    const [first] = open.entries;
    const [from, layouts] = [await minute(), layoutsTold(desk.item)];
    await desk.hands.wiggle({
      until: async () => (await minute()) - from > 3 * MINUTE,
      what: 'three minutes of the app',
      timeoutMs: 60_000,
    });
    // The open menu goes on telling how things stand, and gets no other entries.
    const sentence = await desk.item.waitForMenu('another sentence', (menu) => menu[0]!.label !== first!.label);
    expect(sentence[0]!.id).toBe(first!.id);
    expect(layoutsTold(desk.item)).toBe(layouts);
    await open.click('Pause', '30 minutes');
    await desk.item.waitForTooltip('paused', (text) => /Paused until (\w+ )?\d\d:\d\d/.test(text));

    // A panel that never tells that its menu is open finds its ids valid all the same.
    const silent = await desk.item.openMenu();
    await silent.close();
    await desk.app.runCli(['pause', 'off']);
    await desk.item.waitForMenu('Pause', (menu) => menu.some(({ label }) => label === 'Pause'));
    await desk.app.runCli(['pause', '2h']);
    await desk.item.waitForMenu('Resume', (menu) => menu.some(({ label }) => label === 'Resume'));
    await silent.click('Resume');
    await until('resumed', async () => !(await desk.status()).paused);
  });

  it('the tray comes back when the panel is started anew', async () => {
    const display = await startDisplay();
    const first = await startTray(display);
    const desk = await startDesk({ display, tray: false });
    await first.waitForItem();
    await first.stop();
    await until('no tray', async () =>
      (await desk.status()).sensors.some(({ sensor, sees }) => sensor === 'tray' && !sees),
    );
    const second = await startTray(display);
    const item = await second.waitForItem();
    expect(await item.tooltip()).toContain('Unknot');
    expect(second.items()).toHaveLength(1);
    await item.click('Pause', '1 hour');
    await until('paused', async () => (await desk.status()).paused);
    await second.stop();
  });

  it('the tray fills the icon as the load grows', async () => {
    const desk = await startDesk({ settings: SOON });
    await poseAs(desk.display, 'Blender');
    const empty = icon(await desk.item.properties());
    await desk.hands.wiggle({
      until: async () => icon(await desk.item.properties()) !== empty,
      what: 'a fuller icon',
      timeoutMs: 30_000,
    });
  });

  it('the tray opens each window by a click, and quits', async () => {
    const desk = await startDesk();
    for (const [label, title] of [
      ['Settings', 'Settings'],
      ['Today', 'Today'],
      ['Help', 'Help'],
      ['About Unknot', 'About Unknot'],
    ] as const) {
      await desk.item.click(label);
      await onScreen(desk, title);
    }
    await desk.item.click('Quit');
    await until('the app gone', async () => (await desk.app.processTree()).length === 0);
  });

  it('the tray starts a break by a click, and ends it', async () => {
    const desk = await startDesk({ settings: LONG_BREAKS });
    await desk.item.click('Take a break now', 'Long break');
    await onScreen(desk, 'Break');
    await desk.item.waitForMenu('End this break', (menu) => menu.some(({ label }) => label === 'End this break'));
    await desk.item.click('End this break');
    await noWindowLeft(desk);
  });

  it('the tray says nothing anew while nothing changes', async () => {
    const desk = await startDesk();
    await desk.item.waitForTooltip('away', (text) => text.includes('away'));
    const count = desk.item.signals.length;
    const samples = async () => desk.app.app.evaluate(() => performance.now());
    const from = await samples();
    await until('a minute of the app', async () => (await samples()) - from > 2000);
    expect(desk.item.signals.length - count).toBe(0);
  });
});
