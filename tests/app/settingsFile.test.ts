import type {} from '../../renderer/ui/bridge.ts';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { until } from '../support/desktop/until.ts';
import { type Desk, describeApp, onScreen, readSettingsFile, startDesk } from './desk.ts';

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
});
