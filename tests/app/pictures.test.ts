import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { grownTo, photo, seenIn, turned } from '../support/photo.ts';
import { until } from '../support/desktop/until.ts';
import { describeApp, onScreen, readSettingsFile, startDesk } from './desk.ts';

const MEGABYTE = 1024 * 1024;
/** A PNG of one pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const exercise = (name: string, picture: string) => ({
  name,
  kind: 'reset',
  steps: ['Hold it.'],
  seconds: 30,
  position: 'sitting',
  equipment: 'none',
  picture,
});

describeApp('pictures of one’s own', () => {
  it('pictures of one’s own come from a phone’s photo, and are small files beside the settings', async () => {
    const desk = await startDesk({ rate: 1 });
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('tab', { name: 'Exercises' }).press('Enter');
    await page.getByRole('button', { name: 'Write one' }).press('Enter');
    const form = page.getByRole('form');
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('The sheet');
    await form.getByRole('radio', { name: 'Reset' }).press('Space');
    await form.getByRole('textbox', { name: 'Step 1' }).fill('As on the sheet.');
    await form.getByRole('radio', { name: 'Sitting' }).press('Space');
    const jpeg = turned(await photo(page, { type: 'image/jpeg', width: 4000, height: 3000 }));
    const sheet = { name: 'sheet.jpg', mimeType: 'image/jpeg', buffer: grownTo(jpeg, 6 * MEGABYTE) };
    await form.locator('input[type="file"]').setInputFiles(sheet);
    const shown = form.getByRole('img', { name: 'As it will be shown' });
    await shown.waitFor();
    await until('the picture to be shown', () =>
      shown.evaluate((image) => (image as HTMLImageElement).naturalWidth > 0),
    );
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await form.waitFor({ state: 'detached' });

    const [name, ...others] = await readdir(join(desk.userData, 'pictures'));
    expect(others).toEqual([]);
    const file = join(desk.userData, 'pictures', name!);
    const { size, mode } = await stat(file);
    expect(size).toBeLessThan(400 * 1024);
    expect(mode & 0o777).toBe(0o600);
    expect(await seenIn(page, await readFile(file))).toEqual({
      width: 1200,
      height: 1600,
      topLeft: 'blue',
      topRight: 'green',
    });
    expect(JSON.stringify(await readSettingsFile(desk))).toContain(`"picture":"${name}"`);
  });

  it('pictures of one’s own from an older file of settings become files, and one that nobody names any more is removed', async () => {
    const own = [exercise('Old', PIXEL), exercise('Broken', 'data:image/png;base64,AAAA')];
    const desk = await startDesk({ settings: { exercises: { own } }, rate: 1 });
    const names = () => readdir(join(desk.userData, 'pictures'));
    const [name] = await until('the picture to be a file', names);
    await until('settings.json to name it', async () => JSON.stringify(await readSettingsFile(desk)).includes(name!));
    const { notices } = await desk.status();
    expect(notices.join()).toContain('exercises.own[1].picture: It is not a PNG, JPEG or WebP picture.');

    await desk.app.close();
    await writeFile(join(desk.userData, 'settings.json'), JSON.stringify({ safety: { read: true } }));
    await desk.restart();
    await until('the unused picture to be gone', async () => (await names()).length === 0);
  });
});
