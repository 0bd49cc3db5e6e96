import type {} from '../../renderer/ui/bridge.ts';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { until } from '../support/desktop/until.ts';
import { type Desk, checkInsIn, describeApp, onScreen, startDesk } from './desk.ts';

const keptIn = (desk: Desk) => readFile(join(desk.userData, 'drafts.json'), 'utf8').catch(() => '');
const kept = (desk: Desk, text: string) =>
  until(`"${text}" in drafts.json`, async () => (await keptIn(desk)).includes(text), { timeoutMs: 10_000 });

async function checkIn(desk: Desk): Promise<Page> {
  await desk.app.runCli(['check-in']);
  return onScreen(desk, 'Check-in');
}

async function settings(desk: Desk): Promise<Page> {
  await desk.item.click('Settings');
  return onScreen(desk, 'Settings');
}

describeApp('what is being written', () => {
  it('what is being written outlives its window, a kill and a restart, and goes once it is saved or discarded', async () => {
    const desk = await startDesk({ rate: 1 });
    let telling = await checkIn(desk);
    await telling.getByRole('button', { name: 'Add a note' }).click();
    await telling.getByRole('textbox', { name: 'Note' }).pressSequentially('since the long mee');
    await kept(desk, 'since the long mee');
    expect((await stat(join(desk.userData, 'drafts.json'))).mode & 0o777).toBe(0o600);

    const page = await settings(desk);
    await page.getByRole('tab', { name: 'Exercises' }).click();
    await page.getByRole('button', { name: 'Write one' }).click();
    await page.getByRole('form').getByRole('textbox', { name: 'Name' }).pressSequentially('Far awa');
    // Closed as by Alt+F4, in the middle of a word.
    await desk.app.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
    await kept(desk, 'Far awa');
    await desk.app.kill9();
    await desk.restart();

    telling = await checkIn(desk);
    await telling.getByText('What you began to say was kept.').waitFor();
    await telling.getByRole('textbox', { name: 'Note' }).press('End');
    await telling.getByRole('textbox', { name: 'Note' }).pressSequentially('ting');
    await telling.getByRole('heading', { level: 1 }).focus();
    await telling.keyboard.press('4');
    await telling.getByRole('button', { name: 'Save' }).click();
    await telling.getByRole('heading', { name: 'Noted: 4 of 10' }).waitFor();
    expect(checkInsIn(desk.userData)).toMatchObject([{ pain: 4, note: 'since the long meeting' }]);

    const again = await settings(desk);
    await again.getByText('“Far awa”, which you began to write, was kept.').waitFor();
    await again.getByRole('button', { name: 'Discard' }).click();
    await until('no draft left on the disk', async () => (await keptIn(desk)) === '');
  });

  it('what is being written of a check-in is deleted with the history, to the last byte', async () => {
    const desk = await startDesk({ rate: 1 });
    const telling = await checkIn(desk);
    await telling.getByRole('button', { name: 'Add a note' }).click();
    await telling.getByRole('textbox', { name: 'Note' }).fill('a private matter');
    await kept(desk, 'a private matter');
    const page = await settings(desk);
    const deleted = await page.evaluate(() => window.unknot!.send('deleteHistory', { what: 'all' }));
    expect(deleted).toMatchObject({ ok: true });
    expect(await keptIn(desk)).toBe('');
  });
});
