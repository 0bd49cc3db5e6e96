import type {} from '../../renderer/ui/bridge.ts';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { until } from '../support/desktop/until.ts';
import { describeApp, onScreen, readSettingsFile, startDesk } from './desk.ts';

type Rhythm = { readonly rhythm: { readonly micro: { readonly reachMinutes: number } } };

describeApp('settings', () => {
  it('settings changed in the window are there after a power cut', async () => {
    const desk = await startDesk({ rate: 1 });
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('button', { name: 'Exact numbers' }).first().click();
    const field = page.getByRole('textbox', { name: 'Offer one after' }).first();
    await field.fill('21');
    await field.press('Enter');
    await until(
      '21 in the file',
      async () => ((await readSettingsFile(desk)) as unknown as Rhythm).rhythm.micro.reachMinutes === 21,
    );
    await desk.app.kill9();
    await desk.restart();
    expect((await desk.app.runCli(['status'])).stdout).toContain('of 21');
  });

  it('changed settings take effect at once', async () => {
    const desk = await startDesk({ rate: 1 });
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('switch', { name: /offer breaks/i }).focus();
    await page.keyboard.press('Space');
    await until('prompts off', async () => (await desk.status()).text.includes('Prompts are off'));
  });

  it('settings in a broken file are set aside, the good ones kept, and the person told', async () => {
    const broken =
      '{ "rhythm": { "micro": { "reachMinutes": 20 } }, "desk": { "factor": 9 }, "equipment": ["band"], oops';
    const desk = await startDesk({ rate: 1, prepare: (folder) => writeFile(join(folder, 'settings.json'), broken) });
    const copies = (await readdir(desk.userData)).filter((name) => name.startsWith('settings.corrupt-'));
    expect(copies).toHaveLength(1);
    expect(await readFile(join(desk.userData, copies[0]!), 'utf8')).toBe(broken);
    expect(await readSettingsFile(desk)).toMatchObject({
      rhythm: { micro: { reachMinutes: 20 } },
      equipment: ['band'],
    });
    const status = await desk.status();
    expect(status.notices.join('\n')).toContain(copies[0]);
    expect(status.notices.join('\n')).toContain('desk.factor');
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByText('desk.factor').waitFor();
  });

  it('settings start the app at login through an entry of the desktop', async () => {
    const desk = await startDesk({ rate: 1 });
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.evaluate(() => window.unknot!.send('changeSettings', { startAtLogin: true }));
    const file = join(desk.display.env['XDG_CONFIG_HOME']!, 'autostart', 'unknot.desktop');
    expect(await readFile(file, 'utf8')).toContain('--stay-in-tray');
    await page.evaluate(() => window.unknot!.send('changeSettings', { startAtLogin: false }));
    await expect(readFile(file, 'utf8')).rejects.toThrow();
  });

  it('settings put all windows into the dark theme, those that are open and those that come', async () => {
    const desk = await startDesk({ rate: 1 });
    await desk.item.click('Settings');
    const settings = await onScreen(desk, 'Settings');
    await settings.evaluate(() => window.unknot!.send('changeSettings', { appearance: { theme: 'dark' } }));
    const inDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    await settings.waitForFunction(inDark);
    await desk.item.click('Today');
    const today = await onScreen(desk, 'Today');
    await today.waitForFunction(inDark);
    await settings.evaluate(() => window.unknot!.send('changeSettings', { appearance: { theme: 'light' } }));
    await settings.waitForFunction(() => matchMedia('(prefers-color-scheme: light)').matches);
    await today.waitForFunction(() => matchMedia('(prefers-color-scheme: light)').matches);
  });

  it('settings open at the setting that a window asks for, also when they are open already', async () => {
    const desk = await startDesk({ rate: 1 });
    await desk.item.click('Today');
    const today = await onScreen(desk, 'Today');
    const ask = (at: string) =>
      today.evaluate((place) => window.unknot!.send('openWindow', { window: 'settings', at: place }), at);
    await ask('sound.volume');
    const settings = await onScreen(desk, 'Settings');
    await settings.locator('[data-place="sound.volume"]:focus-within').waitFor();
    // The page that is open stays the same one, with what is being typed in it.
    await settings.evaluate(() => (document.body.dataset['mark'] = 'the same'));
    await ask('workHours.enabled');
    await settings.locator('[data-place="workHours.enabled"]:focus-within').waitFor();
    expect(await settings.evaluate(() => document.body.dataset['mark'])).toBe('the same');
  });

  it('settings let the library open at the card that is asked for, also when it is open already', async () => {
    const desk = await startDesk({ rate: 1 });
    await desk.item.click('Today');
    const today = await onScreen(desk, 'Today');
    const ask = (at: 'massage' | 'see-someone') =>
      today.evaluate((card) => window.unknot!.send('openWindow', { window: 'learn', at: card }), at);
    await ask('massage');
    const learn = await onScreen(desk, 'Learn');
    await learn.getByRole('heading', { name: 'Massage: what to ask for' }).waitFor();
    await ask('see-someone');
    await learn.getByRole('heading', { name: 'When to see someone' }).waitFor();
  });
});
