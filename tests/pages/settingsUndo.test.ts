import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { Settings } from '../../shared/settings/schema.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import type { Opened } from './site.ts';
import { snapshotOf } from './snapshots.ts';

const DEFAULTS = snapshotOf().ownSettings;

const told = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text).waitFor();
const undoButton = (page: Page) => page.getByRole('button', { name: 'Undo' });
const flip = (page: Page, label: string) => page.locator('label').filter({ hasText: label }).click();

async function expectMain({ page }: Opened, expected: Partial<Settings>): Promise<void> {
  await page.waitForFunction((part) => {
    const has = window.stub!.state.ownSettings as unknown as Record<string, unknown>;
    return Object.entries(part).every(([key, value]) => JSON.stringify(has[key]) === JSON.stringify(value));
  }, expected);
}

describePages('undo in the settings', (open) => {
  it(
    'undo in the settings tells what was changed and to what, and takes it back at a press',
    async () => {
      const opened = await open('settings');
      const { page } = opened;
      await told(page, 'Everything takes effect at once.');
      expect(await undoButton(page).isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Exact numbers' }).first().click();
      const field = page.getByRole('textbox', { name: 'Offer one after' }).first();
      await field.fill('20');
      await field.press('Enter');
      await told(page, 'Changed: Micro-breaks, Offer one after: 20 reach-minutes.');
      await undoButton(page).click();
      await told(page, 'Undone: Micro-breaks, Offer one after.');
      await expectMain(opened, { rhythm: DEFAULTS.rhythm });
      expect(await field.inputValue()).toBe('12');
      expect(await undoButton(page).isDisabled()).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'undo in the settings calls a move of the slider by its name, and takes all four numbers back at once',
    async () => {
      const opened = await open('settings');
      const { page } = opened;
      const slider = page.getByRole('slider', { name: 'Breaks are offered' });
      await slider.press('End');
      await told(page, 'Changed: How often, Breaks are offered: Much more often.');
      await undoButton(page).click();
      await expectMain(opened, { rhythm: DEFAULTS.rhythm });
      expect(await slider.getAttribute('aria-valuetext')).toBe('As recommended');
    },
    TIMEOUT,
  );

  it(
    'undo in the settings goes several steps back and forth by keyboard, also from another section',
    async () => {
      const opened = await open('settings');
      const { page } = opened;
      await flip(page, 'Offer micro-breaks');
      await told(page, 'Changed: Micro-breaks, Offer micro-breaks: off.');
      await flip(page, 'Soft tones');
      await told(page, 'Changed: Sound, Soft tones: off.');
      await page.getByRole('tab', { name: 'Desk' }).click();
      await page.keyboard.press('Control+z');
      await told(page, 'Undone: Sound, Soft tones.');
      await page.keyboard.press('Control+z');
      await expectMain(opened, { sound: DEFAULTS.sound, rhythm: DEFAULTS.rhythm });
      await page.keyboard.press('Control+Shift+z');
      await told(page, 'Done again: Micro-breaks, Offer micro-breaks.');
      await page.keyboard.press('Control+y');
      await expectMain(opened, {
        sound: { ...DEFAULTS.sound, cues: false },
        rhythm: { ...DEFAULTS.rhythm, micro: { ...DEFAULTS.rhythm.micro, enabled: false } },
      });
    },
    TIMEOUT,
  );

  it(
    'undo in the settings leaves the keys to a text that is being typed',
    async () => {
      const opened = await open('settings');
      const { page } = opened;
      await flip(page, 'Soft tones');
      await told(page, /Soft tones/);
      const field = page.getByRole('textbox', { name: 'A card stays for' });
      await field.fill('90');
      await page.keyboard.press('Control+z');
      expect(await field.inputValue()).not.toBe('90');
      await expectMain(opened, { sound: { ...DEFAULTS.sound, cues: false } });
    },
    TIMEOUT,
  );

  it(
    'undo in the settings keeps what else has changed since',
    async () => {
      const opened = await open('settings');
      await flip(opened.page, 'Soft tones');
      await told(opened.page, /Soft tones/);
      const { ownSettings: settings } = await opened.snapshot();
      await opened.put({ ownSettings: { ...settings, sound: { ...settings.sound, voice: true } } });
      await undoButton(opened.page).click();
      await expectMain(opened, { sound: { ...DEFAULTS.sound, voice: true } });
    },
    TIMEOUT,
  );

  it(
    'undo in the settings has nothing to take back of what was not taken',
    async () => {
      const { page } = await open('settings', { main: 'rejects' });
      await flip(page, 'Soft tones');
      await page.getByRole('alert').getByText('did not reach Unknot').waitFor();
      await told(page, 'Everything takes effect at once.');
      expect(await undoButton(page).isDisabled()).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'undo in the settings covers no setting, in a wide window or a narrow one',
    async () => {
      for (const viewport of [
        { width: 860, height: 640 },
        { width: 430, height: 320 },
      ]) {
        const { page } = await open('settings', { viewport });
        await flip(page, 'Also during a call');
        await told(page, /Also during a call/);
        const last = page.getByRole('textbox', { name: 'Ask how the knot feels' });
        await last.focus();
        const [field, bar] = [(await last.boundingBox())!, (await page.locator('.undo-bar').boundingBox())!];
        expect(field.y + field.height).toBeLessThanOrEqual(bar.y);
      }
    },
    TIMEOUT,
  );
});

describePages('the theme', (open) => {
  it(
    'the theme is chosen among the settings of this computer',
    async () => {
      const opened = await open('settings');
      const { page } = opened;
      await page.getByRole('tab', { name: 'This computer' }).click();
      await page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click();
      await expectMain(opened, { appearance: { theme: 'dark' } });
      await told(page, 'Changed: Appearance, Theme: Dark.');
    },
    TIMEOUT,
  );
});
