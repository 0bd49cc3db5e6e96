import type {} from '../../renderer/ui/bridge.ts';
import { readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { remember } from '../../shared/engine/memory.ts';
import { initialState } from '../../shared/engine/step.ts';
import { HOUR } from '../../shared/moment.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { until } from '../support/desktop/until.ts';
import {
  type Desk,
  describeApp,
  noWindowLeft,
  onScreen,
  checkInsIn,
  painsIn,
  readSettingsFile,
  startDesk,
  clickAway,
} from './desk.ts';

/** The question stays for half a minute of this machine: enough to answer it by hand. */
const SLOW = 1;
const SHORT_BREAK = { rhythm: { micro: { seconds: 10 } } };
const question = 'How does the knot feel?';

async function takeBreak(desk: Desk) {
  await desk.app.runCli(['break', 'micro']);
  return onScreen(desk, 'Break');
}

/** In the page itself: the answer can be added to for eight seconds, which may be short on a busy machine. */
async function answerAndSayWhere(page: Page): Promise<void> {
  await page.evaluate(() => {
    const button = (named: string) =>
      [...document.querySelectorAll('button')].find((each) => (each.ariaLabel ?? each.textContent) === named);
    const observer = new MutationObserver(() => {
      if (button('Say where') === undefined) return;
      observer.disconnect();
      button('Say where')!.click();
    });
    observer.observe(document.body, { subtree: true, childList: true });
    button('4 of 10')!.click();
  });
}

describeApp('after a break', () => {
  it('after a break how the knot feels is answered by a key, and the answer outlives a power cut', async () => {
    const desk = await startDesk({ settings: SHORT_BREAK, rate: SLOW });
    const page = await takeBreak(desk);
    await page.getByRole('heading', { name: question }).waitFor({ timeout: 30_000 });
    await until('the question in front', () => desk.hands.activeWindowTitle(), {
      accept: (title) => title === 'Break',
    });
    await desk.hands.key('4');
    await noWindowLeft(desk);
    await desk.app.kill9();
    expect(painsIn(desk.userData)).toEqual([4]);
    await desk.restart();
    expect((await desk.status()).gate).toBe('gentle');
  });

  it('after a break an answer of 8 brings up Help, and a warning sign there ends the exercises until it is sorted out', async () => {
    const desk = await startDesk({ settings: SHORT_BREAK, rate: SLOW });
    const page = await takeBreak(desk);
    await clickAway(page, '8 of 10');
    const help = await onScreen(desk, 'Help');
    expect(await desk.app.visibleTitles()).toEqual(['Help']);
    await help.getByText('Your last answer was 8 of 10.').waitFor();
    await help.getByRole('button', { name: 'One of these is true for me' }).click();
    await until('no exercises', async () => (await desk.status()).gate === 'none');
    expect(await readSettingsFile(desk)).toMatchObject({ safety: { warningSign: true } });
    const pause = await takeBreak(desk);
    await pause.getByText('You noted a warning sign, so this break is a plain rest.').waitFor();
    await help.getByRole('button', { name: 'That is sorted out' }).click();
    await until('rest', async () => (await desk.status()).gate === 'rest');
  });

  it('after a break is asked as often a day as the person likes, and not after two breaks in a row', async () => {
    const desk = await startDesk({ settings: { ...SHORT_BREAK, checkIns: { afterBreaks: 2 } }, rate: SLOW });
    await clickAway(await takeBreak(desk), '2 of 10');
    await noWindowLeft(desk);
    await desk.app.runCli(['break', 'micro']);
    await until('the second break taken', async () => (await desk.status()).totals.micro === 2, { timeoutMs: 40_000 });
    await noWindowLeft(desk);
    await desk.app.close();
    expect(painsIn(desk.userData)).toEqual([2]);
    const session = JSON.parse(await readFile(join(desk.userData, 'session.json'), 'utf8')) as { askedAt: number[] };
    expect(session.askedAt).toHaveLength(1);
  });

  it('after a break is not asked of one who closed the window', async () => {
    const desk = await startDesk({ settings: SHORT_BREAK, rate: SLOW });
    const page = await takeBreak(desk);
    await page.getByRole('button', { name: 'Done', exact: true }).waitFor({ timeout: 30_000 });
    await desk.app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    await noWindowLeft(desk);
    expect((await desk.status()).totals.micro).toBe(1);
  });

  it('after a break leaves one who dismisses it alone, also in full screen', async () => {
    const desk = await startDesk({ settings: { ...SHORT_BREAK, breaks: { manner: 'fullscreen' } }, rate: SLOW });
    const page = await takeBreak(desk);
    await page.getByRole('heading', { name: question }).waitFor({ timeout: 30_000 });
    await until('the question in front', () => desk.hands.activeWindowTitle(), {
      accept: (title) => title === 'Break',
    });
    await desk.hands.key('Escape');
    await noWindowLeft(desk);
  });
});

const NO_CARDS = { safety: { read: true }, rhythm: { micro: { enabled: false }, long: { enabled: false } } };

/** A zone in which it is between three and four in the afternoon now. */
function afternoonZone(): string {
  const east = ((15 - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}

/** Three hours of use in that zone, before this start. */
async function used(userData: string, zone: string): Promise<void> {
  const now = { mono: 0, wall: Date.now(), zone };
  const state = { ...initialState(DEFAULT_SETTINGS, now), activeMs: 3 * HOUR };
  await writeFile(join(userData, 'session.json'), JSON.stringify({ memory: remember(state, now) }));
  await writeFile(join(userData, 'settings.json'), JSON.stringify(NO_CARDS));
}

describeApp('on a day without a break', () => {
  it('on a day without a break a notification and the tray ask, no window opens by itself, and a press opens the check-in', async () => {
    const TZ = afternoonZone();
    const desk = await startDesk({ env: { TZ }, prepare: (userData) => used(userData, TZ) });
    await desk.app.app.evaluate(({ Notification }) => {
      const { show } = Notification.prototype;
      Notification.prototype.show = function (this: Electron.Notification) {
        Object.assign(globalThis, { shown: this });
        show.call(this);
      };
    });
    const allowed = { ...NO_CARDS, checkIns: { onDaysWithoutBreak: true } };
    await writeFile(join(desk.userData, 'settings.json'), JSON.stringify(allowed));
    const tooltip = async () => JSON.stringify((await desk.item.properties()).ToolTip);
    await desk.hands.wiggle({
      rests: true,
      until: async () => (await tooltip()).includes('How does the knot feel? Nothing said today.'),
      what: 'the tray to ask',
      timeoutMs: 60_000,
    });
    expect(await desk.app.visibleTitles()).toEqual([]);
    await desk.app.app.evaluate(() => {
      (globalThis as unknown as { readonly shown: Electron.Notification }).shown.emit('click');
    });
    await onScreen(desk, 'Check-in');
  });
});

describeApp('a check-in of one’s own accord', () => {
  it('a check-in of one’s own accord goes from the tray to history.db, is corrected there, and taken back', async () => {
    const desk = await startDesk({ rate: SLOW });
    await desk.item.click('How does it feel? Nothing said today');
    const page = await onScreen(desk, 'Check-in');
    await page.getByRole('checkbox', { name: 'Between spine and shoulder blade, right' }).click();
    await page.getByText('6', { exact: true }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Breaks offer resets and gentle releases for now.').waitFor();
    const spots = [{ region: 'blade-inner', side: 'right', feel: 'knot' }];
    expect(checkInsIn(desk.userData)).toEqual([{ pain: 6, source: 'window', spots, note: null }]);
    expect((await desk.status()).gate).toBe('rest');

    await page.getByRole('button', { name: 'Change it' }).click();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Noted: 2 of 10' }).waitFor();
    expect(checkInsIn(desk.userData)).toEqual([{ pain: 2, source: 'window', spots, note: null }]);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('heading', { name: 'How does it feel?' }).waitFor();
    expect(checkInsIn(desk.userData)).toEqual([]);
    await clickAway(page, 'Not now');
    await noWindowLeft(desk);
    expect((await desk.status()).gate).toBe('open');
  });

  it('a check-in of one’s own accord tells of tingling in an arm: no exercises until it is sorted out in Help', async () => {
    const desk = await startDesk({ rate: SLOW });
    await desk.app.runCli(['check-in']);
    const page = await onScreen(desk, 'Check-in');
    await page.keyboard.press('1');
    await page.getByRole('radiogroup', { name: 'I feel' }).getByText('tingling').click();
    await page.getByRole('checkbox', { name: 'Forearm, left' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Tingling in an arm is one of the signs').waitFor();
    await until('no exercises', async () => (await desk.status()).gate === 'none');
    await page.getByRole('button', { name: 'Open Help' }).click();
    const help = await onScreen(desk, 'Help');
    await help.getByRole('button', { name: 'That is sorted out' }).click();
    await until('all exercises', async () => (await desk.status()).gate === 'open');
  });

  it('a check-in of one’s own accord opens by a shortcut of one’s own, with no card up', async () => {
    const desk = await startDesk({ rate: SLOW, settings: { shortcuts: { checkIn: 'Ctrl+Alt+K' } } });
    await desk.status();
    await desk.hands.key('ctrl+alt+k');
    await onScreen(desk, 'Check-in');
  });

  it('a check-in of one’s own accord adds places to the quick answer after a break, which stays one', async () => {
    const desk = await startDesk({ settings: SHORT_BREAK, rate: SLOW });
    const page = await takeBreak(desk);
    await page.getByRole('heading', { name: question }).waitFor({ timeout: 30_000 });
    await answerAndSayWhere(page);
    const window = await onScreen(desk, 'Check-in');
    expect(await desk.app.visibleTitles()).toEqual(['Check-in']);
    await window.getByRole('checkbox', { name: 'Along the spine' }).click();
    await window.getByRole('button', { name: 'Save' }).click();
    await window.getByRole('heading', { name: 'Noted: 4 of 10' }).waitFor();
    const spots = [{ region: 'spine', side: 'middle', feel: 'knot' }];
    expect(checkInsIn(desk.userData)).toEqual([{ pain: 4, source: 'break', spots, note: null }]);
  });
});

describeApp('a warning sign', () => {
  it('a warning sign outlives a settings file that is broken, gone or replaced, until it is sorted out in Help', async () => {
    const desk = await startDesk({ settings: { safety: { read: true, warningSign: true } } });
    const file = join(desk.userData, 'settings.json');
    const isNone = async () => (await desk.status()).gate === 'none';
    const isThere = async () => JSON.stringify(await readSettingsFile(desk)).includes('"warningSign":true');
    await until('no exercises', isNone);
    await writeFile(file, '{"safety":{"read":true},"desk":{"factor":1.1}}');
    await until('the warning sign to be back in the file', isThere);
    expect(await isNone()).toBe(true);
    await desk.app.close();
    for (const text of ['{ broken', '{"safety":{"read":true}}']) {
      await writeFile(file, text);
      await desk.restart();
      expect(await isNone()).toBe(true);
      await until('the warning sign to be back in the file', isThere);
      await desk.app.close();
    }
  });
});

describeApp('unknot log', () => {
  it('unknot log keeps the number and says what it means; 8 with the warning signs, 11 not at all', async () => {
    const desk = await startDesk();
    const four = await desk.app.runCli(['log', '4']);
    expect(four.code).toBe(0);
    expect(four.stdout).toMatch(/^Noted: 4 of 10\./);
    const eight = await desk.app.runCli(['log', '8']);
    expect(eight.code).toBe(0);
    expect(eight.stdout).toContain('Call the emergency number now: chest pain');
    const eleven = await desk.app.runCli(['log', '11']);
    expect(eleven).toMatchObject({ code: 2, stdout: '' });
    expect(eleven.stderr).toMatch(/^log: "11" is not a whole number from 0 to 10; .*$/m);
    expect(painsIn(desk.userData)).toEqual([4, 8]);
    expect((await desk.status()).gate).toBe('rest');
  });

  it('unknot log on a full disk goes on, counts the answer and says so', async () => {
    const desk = await startDesk({
      prepare: async (folder) => {
        await symlink('/dev/full', join(folder, 'history.db'));
        await writeFile(join(folder, 'settings.json'), '{"safety":{"read":true}}');
      },
    });
    const { code, stdout, stderr } = await desk.app.runCli(['log', '5']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^5 of 10 counts until Unknot quits\. .*full.*$/m);
    const status = await desk.status();
    expect(status.gate).toBe('gentle');
    expect(status.notices.join('\n')).toContain('history.db');
  });

  it('unknot log starts afresh beside a broken history, which is set aside and named', async () => {
    const broken = 'this is no database. '.repeat(300);
    const desk = await startDesk({
      prepare: async (folder) => {
        await writeFile(join(folder, 'history.db'), broken);
        await writeFile(join(folder, 'settings.json'), '{"safety":{"read":true}}');
      },
    });
    const copies = (await readdir(desk.userData)).filter((name) => /^history\.corrupt-.*\.db$/.test(name));
    expect(copies).toHaveLength(1);
    expect(await readFile(join(desk.userData, copies[0]!), 'utf8')).toBe(broken);
    expect((await desk.status()).notices.join('\n')).toContain(copies[0]);
    expect((await desk.app.runCli(['log', '2'])).code).toBe(0);
    expect(painsIn(desk.userData)).toEqual([2]);
  });
});
