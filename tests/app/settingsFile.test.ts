import type {} from '../../renderer/ui/bridge.ts';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { until } from '../support/desktop/until.ts';
import { mutatedFiles } from '../support/mutatedSettings.ts';
import { endOf, live } from '../support/settingsLives.ts';
import { type Desk, chooseFile, describeApp, onScreen, readSettingsFile, startDesk } from './desk.ts';

/** `npm run soak` does it 200 times. */
const KILLS = 6;
const READ = { safety: { read: true } };
const fileOf = (desk: Desk) => join(desk.userData, 'settings.json');
const micro = (reachMinutes: number) => JSON.stringify({ ...READ, rhythm: { micro: { reachMinutes } } }, null, 2);

/** Saves as most editors do: a new file, put in the place of the old one. */
async function saveByHand(desk: Desk, text: string): Promise<void> {
  const swap = join(desk.userData, '.settings.json.swp');
  await writeFile(swap, text);
  await rename(swap, fileOf(desk));
}

describeApp('settings.json', () => {
  it('edited while the app runs counts at once, in an open window too; a faulty edit is refused and survives', async () => {
    const desk = await startDesk({ rate: 1 });
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('button', { name: 'Exact numbers' }).first().click();
    const field = page.getByRole('textbox', { name: 'Offer one after' }).first();
    expect(await field.inputValue()).toBe('15');
    await saveByHand(desk, micro(21));
    await until('21 in the window', async () => (await field.inputValue()) === '21');

    const faulty = micro(900);
    await saveByHand(desk, faulty);
    await page.getByText('line 7, column 7, rhythm.micro.reachMinutes: must be a number from 1 to 240').waitFor();
    expect(await field.inputValue()).toBe('21');
    expect(await readFile(fileOf(desk), 'utf8')).toBe(faulty);

    await saveByHand(desk, micro(24));
    await until('24 in the window', async () => (await field.inputValue()) === '24');
    await page.getByText('must be a number from 1 to 240').waitFor({ state: 'detached' });

    const broken = '{ "desk": ';
    await writeFile(fileOf(desk), broken);
    await page.getByText('line 1, column 11: not valid JSON').waitFor();
    await field.fill('25');
    await field.press('Enter');
    await page.getByText('As it was it is kept as settings.corrupt-').waitFor();
    const copies = (await readdir(desk.userData)).filter((name) => name.startsWith('settings.corrupt-'));
    expect(await Promise.all(copies.map((name) => readFile(join(desk.userData, name), 'utf8')))).toEqual([broken]);
    expect(await readSettingsFile(desk)).toMatchObject({ ...READ, rhythm: { micro: { reachMinutes: 25 } } });
  });

  it('spoilt in any way lets the app start, keeps what is good and names what is not', async () => {
    const files = fc.sample(mutatedFiles, 40).filter(({ bad }) => bad.length > 0);
    const [first, ...others] = files.filter((_, place) => place % 8 === 0).slice(0, 4);
    const desk = await startDesk({
      rate: 1,
      prepare: (folder) => writeFile(join(folder, 'settings.json'), first!.text),
    });
    for (const [place, { text, bad, expected }] of [first!, ...others].entries()) {
      if (place > 0) {
        await desk.app.kill9();
        await writeFile(fileOf(desk), text);
        await desk.restart();
      }
      await desk.item.click('Settings');
      const page = await onScreen(desk, 'Settings');
      const { settings, notices } = await page.evaluate(() => window.unknot!.snapshot());
      if (expected !== null) expect(settings).toEqual(expected);
      for (const path of bad) expect(notices.map((notice) => notice.text).join('\n')).toContain(path);
    }
  });

  it('is never lost or half-written, at whatever moment the app is killed', { timeout: 240_000 }, async () => {
    const desk = await startDesk({ rate: 1, tray: false, firstStart: true });
    let { kept } = await live(desk.app, 0, endOf(0));
    for (let life = 1; life < KILLS; life += 1) ({ kept } = await live(await desk.restart(), kept, endOf(life)));
    // A last look at what has come of it.
    await live(await desk.restart(), kept, { changes: 1, ms: 0 });
    expect(kept).toBeGreaterThanOrEqual(KILLS - 1);
  });

  it('is exported and imported through the dialogs of the system', async () => {
    const desk = await startDesk({ rate: 1, settings: { desk: { factor: 1.2 } } });
    const file = join(desk.userData, 'mine.json');
    await chooseFile(desk, file);
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('tab', { name: 'Data and privacy' }).click();
    await page.getByRole('button', { name: 'Export settings…' }).click();
    await page.getByText(`Saved as ${file}.`).waitFor();
    const exported = JSON.parse(await readFile(file, 'utf8')) as { desk: { factor: number } };
    expect(exported.desk.factor).toBe(1.2);
    await writeFile(file, JSON.stringify({ ...exported, desk: { factor: 0.9 } }));
    await page.getByRole('button', { name: 'Import settings…' }).click();
    await page.getByRole('button', { name: 'Make this change' }).click();
    await page.getByText('The settings of mine.json are in use').waitFor();
    expect(await readSettingsFile(desk)).toMatchObject({ desk: { factor: 0.9 } });
    await page.getByRole('button', { name: 'Undo' }).click();
    await until('1.2 in the file again', async () => {
      return JSON.stringify((await readSettingsFile(desk))['desk']) === '{"factor":1.2}';
    });
  });
});
