import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { describePages, TIMEOUT } from './describePages.ts';
import { type Opened } from './site.ts';

const fieldOf = (page: Page, name: string) => page.getByRole('textbox', { name }).first();

async function showNumbers({ page }: Opened): Promise<void> {
  await page.getByRole('button', { name: 'Exact numbers' }).first().click();
}

const reachOf = async (opened: Opened) => (await opened.snapshot()).ownSettings.rhythm.micro.reachMinutes;

describePages('a number that is typed', (open) => {
  for (const [numberLocale, shown] of [
    ['de-DE', '13,5'],
    ['en-GB', '13.5'],
    ['fr-FR', '13,5'],
    ['ar-EG', '13.5'],
    ['hi-IN', '13.5'],
    ['fa-IR', '13.5'],
  ] as const) {
    it(
      `a number that is typed is taken with either sign on a system of one locale, ${numberLocale}, and never ten times as much`,
      async () => {
        const opened = await open('settings', { snapshot: { numberLocale } });
        await showNumbers(opened);
        const field = fieldOf(opened.page, 'Offer one after');
        for (const text of ['13.5', '13,5', ' 13,5 min ', '١٣٫٥', '۱۳٫۵', '१३.५', '１３，５']) {
          await field.fill('20');
          await field.press('Enter');
          await expect.poll(() => reachOf(opened)).toBe(20);
          await field.fill(text);
          await field.press('Enter');
          await expect.poll(() => reachOf(opened)).toBe(13.5);
          expect(await field.inputValue()).toBe(shown);
        }
      },
      TIMEOUT,
    );
  }

  it(
    'a number that is typed is asked back where it is none, or out of range, and stays as it was typed until Escape',
    async () => {
      const opened = await open('settings', { snapshot: { numberLocale: 'de-DE' } });
      await showNumbers(opened);
      const field = fieldOf(opened.page, 'Offer one after');
      for (const text of ['1.2.3', 'viel', '1.500.000', '0,5', '1/2']) {
        await field.fill(text);
        await field.press('Tab');
        await opened.page.getByText('Anything from 1 to 240 reach-minutes works here.').waitFor();
        expect([await field.inputValue(), await reachOf(opened)]).toEqual([text, 12]);
      }
      await field.press('Escape');
      expect(await field.inputValue()).toBe('12');
      await opened.page.getByText('Anything from 1').waitFor({ state: 'detached' });
      expect(await opened.sent()).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'a number that is typed is stepped by the arrow keys and the buttons, from what stands there',
    async () => {
      const opened = await open('settings', { snapshot: { numberLocale: 'de-DE' } });
      await showNumbers(opened);
      const field = fieldOf(opened.page, 'Offer one after');
      await field.fill('13,5');
      await field.press('ArrowUp');
      await expect.poll(() => reachOf(opened)).toBe(14);
      await field.press('ArrowDown');
      await expect.poll(() => reachOf(opened)).toBe(13);
      await opened.page.getByRole('button', { name: 'Increase Offer one after' }).first().click();
      await expect.poll(() => reachOf(opened)).toBe(14);
      expect(await field.inputValue()).toBe('14');
    },
    TIMEOUT,
  );

  it(
    'a number that is typed means the same in a delay, in the seconds of an exercise, and in minutes that are kept as seconds',
    async () => {
      const opened = await open('settings', { snapshot: { numberLocale: 'de-DE' } });
      const delay = fieldOf(opened.page, 'Delay 1, in minutes');
      await delay.fill('7.5');
      await delay.press('Enter');
      await expect.poll(async () => (await opened.snapshot()).ownSettings.prompts.laterMinutes).toEqual([7.5, 15, 30]);
      const length = opened.page
        .locator('.group')
        .filter({ has: opened.page.getByRole('heading', { name: 'Long breaks', exact: true }) })
        .getByRole('textbox', { name: 'Length' });
      await length.fill('7.5');
      await length.press('Enter');
      await expect.poll(async () => (await opened.snapshot()).ownSettings.rhythm.long.seconds).toBe(450);
      await opened.page.getByRole('tab', { name: 'Exercises' }).click();
      await opened.page.getByRole('button', { name: 'Write one' }).click();
      const form = opened.page.getByRole('form', { name: 'A new exercise' });
      await form.getByRole('textbox', { name: 'Name' }).fill('Far away');
      await form.getByText('Sitting', { exact: true }).click();
      await form.getByText('Reset', { exact: true }).click();
      await form.getByRole('textbox', { name: 'Step 1' }).fill('Look out');
      await form.getByRole('textbox', { name: 'Seconds it takes' }).fill('４２.５');
      await form.getByRole('button', { name: 'Save' }).click();
      await expect.poll(async () => (await opened.snapshot()).ownSettings.exercises.own[0]?.seconds).toBe(42.5);
    },
    TIMEOUT,
  );
});
