import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { describePages, TIMEOUT } from './describePages.ts';
import { expectReadable } from './readable.ts';

const FILE = {
  name: 'mine.json',
  text: JSON.stringify(
    { rhythm: { micro: { seconds: 90 }, long: { seconds: 3 } }, sound: { voice: true }, colour: 'blue' },
    null,
    2,
  ),
};

async function toTheFile(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Data and privacy' }).click();
}
const importButton = (page: Page) => page.getByRole('button', { name: 'Import settings…' });
const preview = (page: Page) => page.getByRole('region', { name: 'Import of mine.json' });

describePages('settings as a file', (open) => {
  it(
    'settings as a file are exported to where the person says, and it is told where that was',
    async () => {
      const { page, sent } = await open('settings');
      await toTheFile(page);
      await page.getByRole('button', { name: 'Export settings…' }).click();
      await page.getByRole('status').filter({ hasText: 'Saved as /home/me/unknot-settings.json.' }).waitFor();
      expect(await sent()).toEqual([['exportSettings', null]]);
    },
    TIMEOUT,
  );

  it(
    'settings as a file are imported after the person has seen what changes and what is left out, and can be undone',
    async () => {
      const { page, snapshot } = await open('settings', { file: FILE });
      const before = (await snapshot()).ownSettings;
      await toTheFile(page);
      await importButton(page).focus();
      await page.keyboard.press('Enter');

      const head = preview(page).getByRole('heading', { name: 'mine.json would change 2 settings' });
      await head.waitFor();
      expect(await head.evaluate((element) => element === document.activeElement)).toBe(true);
      const changes = preview(page).getByRole('listitem');
      expect((await changes.allInnerTexts()).map((text) => text.split(/\s*\n\s*/))).toEqual([
        ['Length of a micro-break', '60 seconds', '90 seconds', 'rhythm.micro.seconds'],
        ['Sound, Spoken steps', 'off', 'on', 'sound.voice'],
        ['line 7, column 7, rhythm.long.seconds: must be a number from 10 to 1800'],
        ['line 13, column 3, colour: is not a setting of this version'],
      ]);
      expect((await snapshot()).ownSettings).toEqual(before);
      await expectReadable(page);

      await page.getByRole('button', { name: 'Make these 2 changes' }).click();
      await preview(page).getByRole('heading', { name: 'The settings of mine.json are in use' }).waitFor();
      const after = (await snapshot()).ownSettings;
      expect(after).toEqual({
        ...before,
        rhythm: { ...before.rhythm, micro: { ...before.rhythm.micro, seconds: 90 } },
        sound: { ...before.sound, voice: true },
      });

      await page.getByRole('button', { name: 'Undo' }).click();
      await preview(page).getByRole('heading', { name: 'mine.json would change 2 settings' }).waitFor();
      expect((await snapshot()).ownSettings).toEqual(before);
    },
    TIMEOUT,
  );

  it(
    'settings as a file that are left as they are change nothing, and the preview goes',
    async () => {
      const { page, sent } = await open('settings', { file: FILE });
      await toTheFile(page);
      await importButton(page).click();
      await page.getByRole('button', { name: 'Leave everything as it is' }).click();
      await preview(page).waitFor({ state: 'detached' });
      expect(await sent()).toEqual([['importSettings', null]]);
    },
    TIMEOUT,
  );

  it(
    'settings as a file that are the same as those in use are said to change nothing',
    async () => {
      const { page } = await open('settings', { file: { name: 'mine.json', text: '{ "desk": { "factor": 1 } }' } });
      await toTheFile(page);
      await importButton(page).click();
      await preview(page).getByRole('heading', { name: 'mine.json changes nothing' }).waitFor();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
    },
    TIMEOUT,
  );

  it(
    'settings as a file stay as they are when the person chooses no file',
    async () => {
      const { page, sent } = await open('settings');
      await toTheFile(page);
      await importButton(page).click();
      await expect.poll(async () => (await sent()).length).toBe(1);
      await importButton(page).click();
      await expect.poll(async () => (await sent()).length).toBe(2);
      expect(await preview(page).count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'settings as a file say so when Unknot does not answer',
    async () => {
      const { page } = await open('settings', { main: 'rejects' });
      await toTheFile(page);
      await importButton(page).click();
      await page.getByRole('alert').filter({ hasText: 'That did not reach Unknot.' }).waitFor();
    },
    TIMEOUT,
  );
});
