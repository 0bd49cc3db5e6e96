import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { until } from '../support/desktop/until.ts';
import {
  clickAway,
  describeApp,
  type Desk,
  LONG_BREAKS,
  noWindowLeft,
  onScreen,
  readSettingsFile,
  startDesk,
} from './desk.ts';

/** Slow enough for an app that is started again to come up long before a break is due. */
const SLOW = 2;

/** *Welcome* in front, so that keys go there. */
async function welcome(desk: Desk): Promise<Page> {
  const page = await onScreen(desk, 'Welcome');
  await desk.hands.focus((await desk.hands.findWindow({ title: 'Welcome' }))!);
  return page;
}

const comes = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor({ state: 'visible', timeout: 30_000 });

/** Presses Tab until the button has the focus. */
async function tabTo(desk: Desk, page: Page, name: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  for (let presses = 0; presses < 12; presses += 1) {
    const before = await page.evaluate(() => document.activeElement?.outerHTML);
    await desk.hands.key('Tab');
    const moved = () => page.evaluate(() => document.activeElement?.outerHTML);
    await until('the focus further on', moved, { accept: (now) => now !== before, timeoutMs: 30_000 });
    if ((await focused()) === name) return;
  }
  throw new Error(`Tab leads to no button ${name}.`);
}

describeApp('the first start', () => {
  it('the first start goes by keyboard through five screens to a real break, and is over then', async () => {
    const desk = await startDesk({ firstStart: true, rate: SLOW, settings: LONG_BREAKS });
    const page = await welcome(desk);
    await comes(page, 'Welcome to Unknot');
    await page.getByText('1 of 5').waitFor();
    await desk.hands.key('Return');
    await comes(page, 'Before you start');
    await page.getByText('Warning signs: stop and get medical help').waitFor();
    // The app works in the tray meanwhile.
    expect(await desk.status()).toMatchObject({ state: 'working' });
    await desk.hands.key('Return');
    await comes(page, 'When do you work?');
    await desk.hands.key('Tab');
    await desk.hands.key('Down');
    await page.getByRole('radio', { name: 'Monday to Friday', checked: true }).waitFor({ state: 'attached' });
    await desk.hands.key('Return');
    await comes(page, 'What is at hand?');
    await desk.hands.key('Tab');
    await desk.hands.key('space');
    await page.getByRole('checkbox', { name: 'A firm chair', checked: false }).waitFor({ state: 'attached' });
    await desk.hands.key('Return');
    await comes(page, 'How is your desk?');
    await page.getByText('5 of 5').waitFor();
    await desk.hands.key('Return');
    await comes(page, 'That is all');
    await tabTo(desk, page, 'Try a break');
    await desk.hands.key('Return');

    const inBreak = await onScreen(desk, 'Break');
    await inBreak.getByRole('timer').first().waitFor();
    const titles = () => desk.app.visibleTitles();
    await until('the break alone', titles, { accept: (shown) => shown.join() === 'Break', timeoutMs: 30_000 });
    expect(await readSettingsFile(desk)).toMatchObject({
      safety: { read: true },
      workHours: { enabled: true },
      equipment: ['wall', 'doorway'],
    });
  });

  it('the first start shows Welcome again until it was gone through, and then no more', async () => {
    const desk = await startDesk({ firstStart: true, rate: SLOW });
    const first = await onScreen(desk, 'Welcome');
    await comes(first, 'Welcome to Unknot');
    await desk.app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((each) => each.close()));
    await noWindowLeft(desk);
    await desk.app.close();
    await desk.restart();
    const page = await onScreen(desk, 'Welcome');
    for (const name of ['Welcome to Unknot', 'Before you start']) {
      await comes(page, name);
      await page.getByRole('button', { name: 'Next', exact: true }).click();
    }
    for (const name of ['When do you work?', 'What is at hand?', 'How is your desk?']) {
      await comes(page, name);
      await page.getByRole('button', { name: 'Skip', exact: true }).click();
    }
    await comes(page, 'That is all');
    await clickAway(page, 'Done');
    await noWindowLeft(desk);
    // What was skipped is as it was.
    const { schemaVersion: _, ...kept } = await readSettingsFile(desk);
    expect(kept).toEqual({ safety: { read: true, warningSign: false }, startAtLogin: true });
    await desk.app.close();
    await desk.restart();
    await desk.status();
    expect(await desk.app.visibleTitles()).toEqual([]);
  });

  it('the first start at login stays in the tray, and shows Welcome to the first click', async () => {
    const desk = await startDesk({ firstStart: true, rate: SLOW, args: ['--stay-in-tray'] });
    await desk.status();
    expect(await desk.app.visibleTitles()).toEqual([]);
    await desk.app.runCli([]);
    await onScreen(desk, 'Welcome');
  });
});
