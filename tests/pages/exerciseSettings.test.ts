import { Buffer } from 'node:buffer';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { grownTo, photo, seenIn, turned } from '../support/photo.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import type { Opened, Opening } from './site.ts';
import { COLOURS, expectReadableIn } from './readable.ts';
import { snapshotOf } from './snapshots.ts';
import { timeOfThread } from './threadTime.ts';

type Wishes = Settings['exercises'];
type Open = Parameters<Parameters<typeof describePages>[1]>[0];

const DEFAULTS = snapshotOf().ownSettings;
const WINDOW: Wishes['own'][number] = {
  name: 'Eyes to the window',
  kind: 'reset',
  steps: ['Look out of the window.', 'Find the farthest thing.'],
  seconds: 30,
  position: 'sitting',
  equipment: 'none',
};
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function openExercises(open: Open, wishes: Partial<Wishes> = {}, opening: Opening = {}): Promise<Opened> {
  const exercises = { ...DEFAULTS.exercises, ...wishes };
  const opened = await open('settings', { snapshot: { ownSettings: { ...DEFAULTS, exercises } }, ...opening });
  await opened.page.getByRole('tab', { name: 'Exercises' }).click();
  return opened;
}

const wishesNow = async ({ snapshot }: Opened): Promise<Wishes> => (await snapshot()).ownSettings.exercises;

async function expectWishes(opened: Opened, expected: Partial<Wishes>): Promise<void> {
  await expect.poll(() => wishesNow(opened), { timeout: 10_000 }).toMatchObject(expected);
}

const form = (page: Page) => page.getByRole('form');
const field = (page: Page, name: string) => form(page).getByRole('textbox', { name, exact: true });
const choose = (page: Page, name: string) => form(page).locator('label').filter({ hasText: name }).click();

const pick = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  form(page).locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });

/** Fills in all that an exercise needs. */
async function write(page: Page): Promise<void> {
  await field(page, 'Name').fill('Towel pull');
  await choose(page, 'Strengthen');
  await field(page, 'Step 1').fill('Pull the towel apart.');
  await choose(page, 'Standing');
}

const TOWEL = {
  name: 'Towel pull',
  kind: 'strengthen',
  steps: ['Pull the towel apart.'],
  seconds: 60,
  position: 'standing',
  equipment: 'none',
} as const;

describePages('what one can do and likes', (open) => {
  it(
    'the page of exercises is not drawn again when main tells each second what is not about it',
    async () => {
      const opened = await openExercises(open);
      await opened.page.getByRole('button', { name: 'Like Loose arm swings' }).waitFor();
      const spent = await timeOfThread(opened.page);
      const before = await spent();
      // As over the border between processes: everything is a copy.
      const news = await opened.snapshot();
      for (let second = 1; second <= 20; second++) await opened.put({ ...news, madeAt: news.madeAt + 1000 * second });
      const each = ((await spent()) - before) / 20;
      // In processor time: 7 ms, and 44 where the page is drawn anew.
      expect(each).toBeLessThan(25);
    },
    TIMEOUT,
  );

  it(
    'the page Exercises takes the position by keyboard, and says how many exercises that leaves',
    async () => {
      const opened = await openExercises(open);
      const { page } = opened;
      const before = await page.getByText(/of 39 exercises/).innerText();
      await page.getByRole('radio', { name: 'Either' }).focus();
      await page.keyboard.press('ArrowRight');
      await expectWishes(opened, { position: 'sitting' });
      expect(await page.getByText(/of 39 exercises/).innerText()).not.toBe(before);
    },
    TIMEOUT,
  );

  it(
    'the page Exercises lists every exercise under its kind, with what it needs',
    async () => {
      const { page } = await openExercises(open, { own: [WINDOW] });
      for (const [kind, count] of [
        ['Release', 13],
        ['Strengthen', 15],
        ['Reset', 12],
      ] as const) {
        const group = page.locator('.group').filter({ has: page.getByRole('heading', { name: kind, exact: true }) });
        expect(
          await group
            .getByRole('listitem')
            .filter({ has: page.getByRole('heading') })
            .count(),
        ).toBe(count);
      }
      await page.getByRole('button', { name: 'Seated band row Sitting, with an exercise band, 90 s' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'the page Exercises likes and refuses by keyboard, one or the other',
    async () => {
      const opened = await openExercises(open);
      const like = opened.page.getByRole('button', { name: 'Like Loose arm swings' });
      await like.focus();
      await opened.page.keyboard.press('Space');
      await expectWishes(opened, { likes: ['arm-swings'], never: [] });
      expect(await like.getAttribute('aria-pressed')).toBe('true');
      await opened.page.keyboard.press('Tab');
      await opened.page.keyboard.press('Enter');
      await expectWishes(opened, { likes: [], never: ['arm-swings'] });
      await opened.page.keyboard.press('Enter');
      await expectWishes(opened, { likes: [], never: [] });
    },
    TIMEOUT,
  );

  it(
    'the page Exercises opens an exercise for its steps, its cautions and how well it is known',
    async () => {
      const { page } = await openExercises(open);
      const row = page.getByRole('button', { name: /^Chin tuck/ });
      await row.focus();
      await page.keyboard.press('Enter');
      await page.getByText('Hold five seconds with light effort.').waitFor();
      await page.getByText('Stop with dizziness or arm symptoms.').waitFor();
      expect(await row.getAttribute('aria-expanded')).toBe('true');
    },
    TIMEOUT,
  );

  it(
    'the page Exercises narrows the list down by part of the body, equipment, position and kind, and says how many are left',
    async () => {
      const { page } = await openExercises(open);
      const choose = async (label: string, option: string) => {
        await page.getByRole('button', { name: new RegExp(`${label}$`) }).click();
        await page.getByRole('option', { name: option, exact: true }).click();
      };
      await choose('Works on', 'Neck');
      await page.getByText(/^\d+ of 39 shown$/).waitFor();
      expect(await page.getByRole('button', { name: /^Chin tuck/ }).count()).toBe(1);
      expect(await page.getByRole('button', { name: /^Doorway chest/ }).count()).toBe(0);
      await choose('Needs', 'An exercise band');
      await page.getByText('No exercise is all of that.').waitFor();
      await page.getByRole('button', { name: 'Show all' }).click();
      await page.getByRole('button', { name: /^Doorway chest/ }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'the page Exercises shows the figure doing an exercise that is opened, until it is stopped',
    async () => {
      const { page } = await openExercises(open);
      await page.getByRole('button', { name: /^Chin tuck/ }).click();
      await page.getByRole('img', { name: 'How it is done: Chin tuck' }).waitFor();
      await page.getByRole('button', { name: 'Stop the figure' }).click();
      const picture = () =>
        page.locator('.exercise-figure canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
      const stopped = await picture();
      // Two more frames of the browser change nothing.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await picture()).toBe(stopped);
      await page.getByRole('button', { name: 'Let it move' }).click();
      await expect.poll(picture).not.toBe(stopped);
    },
    TIMEOUT,
  );

  it(
    'the page Exercises says so where a wish was not taken, and shows it as it was',
    async () => {
      const { page } = await openExercises(open, {}, { main: 'rejects' });
      const like = page.getByRole('button', { name: 'Like Sit-tall reset' });
      await like.click();
      await page.getByRole('alert').filter({ hasText: 'did not reach Unknot' }).waitFor();
      await expect.poll(() => like.getAttribute('aria-pressed')).toBe('false');
    },
    TIMEOUT,
  );
});

describePages('an exercise of one’s own', (open) => {
  it(
    'an exercise of one’s own is written by keyboard alone and joins the others',
    async () => {
      const opened = await openExercises(open);
      const { page } = opened;
      await page.getByRole('button', { name: 'Write one' }).focus();
      const press = async (...keys: readonly string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      await press('Enter');
      await page.keyboard.type('Towel pull');
      await press('Tab', 'Space', 'ArrowRight', 'Tab');
      await page.keyboard.type('Pull the towel apart.');
      await press('Tab', 'Enter');
      await page.keyboard.type('Let go slowly.');
      await field(page, 'Seconds it takes').focus();
      await press('Tab', 'Space', 'ArrowRight');
      await press('Enter');
      await expectWishes(opened, { own: [{ ...TOWEL, steps: ['Pull the towel apart.', 'Let go slowly.'] }] });
      await page.getByRole('button', { name: 'Like Towel pull' }).waitFor();
      await page.getByText(/of 40 exercises/).waitFor();
      expect(
        await page.getByRole('button', { name: 'Write one' }).evaluate((it) => it === document.activeElement),
      ).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'an exercise of one’s own that is not whole says beside each field what is missing, keeps what was typed, and takes one there',
    async () => {
      const opened = await openExercises(open);
      const { page } = opened;
      await page.getByRole('button', { name: 'Write one' }).click();
      await field(page, 'Step 1').fill('  ');
      await field(page, 'Seconds it takes').fill('soon');
      await form(page).getByRole('button', { name: 'Save' }).click();
      for (const words of [
        'It needs a name.',
        'Choose what it is for.',
        'Write at least one step.',
        'A number from 10 to 600 works here.',
        'Choose how it is done.',
      ]) {
        await form(page).getByText(words).waitFor();
      }
      expect(await field(page, 'Name').evaluate((it) => it === document.activeElement)).toBe(true);
      expect(await field(page, 'Seconds it takes').inputValue()).toBe('soon');
      await page.keyboard.type('Towel pull');
      await form(page).getByText('It needs a name.').waitFor({ state: 'detached' });
      await form(page).getByText('Choose what it is for.').waitFor();
      expect((await wishesNow(opened)).own).toEqual([]);
      await write(page);
      await field(page, 'Seconds it takes').fill('45');
      await form(page).getByRole('button', { name: 'Save' }).click();
      await expectWishes(opened, { own: [{ ...TOWEL, seconds: 45 }] });
    },
    TIMEOUT,
  );

  it(
    'an exercise of one’s own keeps what is written while another tab is looked at',
    async () => {
      const { page } = await openExercises(open);
      await page.getByRole('button', { name: 'Write one' }).click();
      await write(page);
      await page.getByRole('tab', { name: 'Desk' }).click();
      await form(page).waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: 'Exercises' }).click();
      expect(await field(page, 'Name').inputValue()).toBe('Towel pull');
      expect(await field(page, 'Step 1').inputValue()).toBe('Pull the towel apart.');
      expect(await form(page).getByRole('radio', { name: 'Standing' }).isChecked()).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'an exercise of one’s own needs a name that no other has',
    async () => {
      const opened = await openExercises(open, { own: [WINDOW] });
      const { page } = opened;
      await page.getByRole('button', { name: 'Write one' }).click();
      await write(page);
      await field(page, 'Name').fill('eyes to the WINDOW');
      await form(page).getByRole('button', { name: 'Save' }).click();
      await form(page).getByText('You have an exercise of this name already.').waitFor();
      expect((await wishesNow(opened)).own).toEqual([WINDOW]);
    },
    TIMEOUT,
  );

  it(
    'an exercise of one’s own can be changed, and is liked as before under its new name',
    async () => {
      const opened = await openExercises(open, { own: [WINDOW], likes: ['own:eyes-to-the-window'] });
      const { page } = opened;
      await page.getByRole('button', { name: 'Change Eyes to the window' }).click();
      expect(await field(page, 'Step 2').inputValue()).toBe('Find the farthest thing.');
      await field(page, 'Name').fill('Look far');
      await form(page).getByRole('button', { name: 'Remove step 1' }).click();
      await form(page).getByRole('button', { name: 'Save' }).click();
      await expectWishes(opened, {
        own: [{ ...WINDOW, name: 'Look far', steps: ['Find the farthest thing.'] }],
        likes: ['own:look-far'],
      });
    },
    TIMEOUT,
  );

  it(
    'an exercise of one’s own can be removed, and brought back',
    async () => {
      const opened = await openExercises(open, { own: [WINDOW], likes: ['own:eyes-to-the-window'] });
      const { page } = opened;
      await page.getByRole('button', { name: 'Remove Eyes to the window' }).click();
      await expectWishes(opened, { own: [], likes: [] });
      await page.getByRole('button', { name: 'Undo' }).click();
      await expectWishes(opened, { own: [WINDOW], likes: ['own:eyes-to-the-window'] });
    },
    TIMEOUT,
  );

  it(
    'an exercise of one’s own may have a picture, but only one that is a picture and not too large',
    async () => {
      const opened = await openExercises(open);
      const { page } = opened;
      await page.getByRole('button', { name: 'Write one' }).click();
      await write(page);
      await pick(page, 'notes.txt', 'text/plain', Buffer.from('hello'));
      await form(page).getByText('Choose a PNG, JPEG or WebP picture.').waitFor();
      await pick(page, 'large.png', 'image/png', Buffer.alloc(20 * 1024 * 1024 + 1));
      await form(page).getByText('Choose a picture of at most 20 MB.').waitFor();
      await pick(page, 'broken.png', 'image/png', Buffer.from('no picture'));
      await form(page).getByText('That file holds no picture that can be shown.').waitFor();
      const huge = Buffer.from(PIXEL, 'base64');
      huge.writeUInt32BE(60_000, 16);
      huge.writeUInt32BE(60_000, 20);
      await pick(page, 'huge.png', 'image/png', huge);
      await form(page).getByText('Choose a picture of at most 50 megapixels.').waitFor();
      expect(opened.pictures).toEqual([]);
      await pick(page, 'towel.png', 'image/png', Buffer.from(PIXEL, 'base64'));
      await form(page).getByRole('img', { name: 'As it will be shown' }).waitFor();
      await form(page).getByRole('button', { name: 'Save' }).click();
      await expectWishes(opened, { own: [{ ...TOWEL, picture: `${'1'.padStart(32, '0')}.webp` }] });
    },
    TIMEOUT,
  );

  it(
    'an exercise of one’s own may have a photo of 20 MB and 50 megapixels, which is turned upright and made small',
    async () => {
      const opened = await openExercises(open);
      const { page } = opened;
      await page.getByRole('button', { name: 'Write one' }).click();
      const jpeg = await photo(page, { type: 'image/jpeg', width: 8640, height: 5760 });
      await pick(page, 'sheet.jpg', 'image/jpeg', grownTo(turned(jpeg), 20 * 1024 * 1024));
      await expect.poll(() => opened.pictures.length).toBe(1);
      const [kept] = opened.pictures;
      expect(kept!.length).toBeLessThan(400 * 1024);
      expect(await seenIn(page, kept!)).toEqual({ width: 1067, height: 1600, topLeft: 'blue', topRight: 'green' });
      await form(page).getByRole('img', { name: 'As it will be shown' }).waitFor();
    },
    2 * TIMEOUT,
  );

  it(
    'an exercise of one’s own may have a PNG or WebP picture, which stays as large as it is where that is small',
    async () => {
      const opened = await openExercises(open);
      const { page } = opened;
      await page.getByRole('button', { name: 'Write one' }).click();
      for (const [nth, type] of (['image/png', 'image/webp'] as const).entries()) {
        await pick(page, 'sheet', type, await photo(page, { type, width: 300, height: 200 }));
        await expect.poll(() => opened.pictures.length).toBe(nth + 1);
        const seen = await seenIn(page, opened.pictures[nth]!);
        expect(seen).toEqual({ width: 300, height: 200, topLeft: 'green', topRight: 'blue' });
      }
    },
    TIMEOUT,
  );

  it(
    'an exercise of one’s own is sound to read in both themes and in forced colours, with the form open and its problems shown',
    async () => {
      const { page } = await openExercises(open, { own: [WINDOW], likes: ['arm-swings'], never: ['sit-tall'] });
      await page.getByRole('button', { name: /^Loose arm swings/ }).click();
      await page.getByRole('button', { name: 'Write one' }).click();
      await form(page).getByRole('button', { name: 'Save' }).click();
      await form(page).getByText('It needs a name.').waitFor();
      await expectReadableIn(COLOURS, page, '.own-form', '.exercise-row[data-expanded]');
    },
    2 * TIMEOUT,
  );
});
