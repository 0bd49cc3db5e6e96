import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { expectReadableIn, WAYS, type Ways } from './readable.ts';
import { breakOf, LONG_PROMPT } from './snapshots.ts';
import { describePages, TIMEOUT } from './describePages.ts';

const HEADINGS = [
  'Welcome to Unknot',
  'Before you start',
  'When do you work?',
  'What is at hand?',
  'How is your desk?',
  'That is all',
] as const;
type Heading = (typeof HEADINGS)[number];

const heading = (page: Page, name: Heading) => page.getByRole('heading', { level: 1, name });

/** Goes on by Enter from one screen to another. */
async function goTo(page: Page, name: Heading, from: Heading = 'Welcome to Unknot'): Promise<void> {
  for (const each of HEADINGS.slice(HEADINGS.indexOf(from))) {
    await heading(page, each).waitFor();
    if (each === name) return;
    await page.keyboard.press('Enter');
  }
}

const isFocused = (page: Page, name: Heading) =>
  heading(page, name).evaluate((element) => element === document.activeElement);

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const EVERY_WAY: Ways = { ...WAYS, 'at its smallest': { size: () => ({ width: 420, height: 420 }) } };

const READ = { safety: { ...DEFAULT_SETTINGS.safety, read: true }, startAtLogin: true };

describePages('the first start', (open) => {
  it(
    'the first start shows each screen in both themes, forced colours and every size, readable for everyone',
    async () => {
      const { page } = await open('welcome');
      for (const name of HEADINGS) {
        await heading(page, name).waitFor();
        await expectReadableIn(EVERY_WAY, page);
        if (name !== 'That is all') await page.keyboard.press('Enter');
      }
    },
    // Six screens, each looked through in five ways.
    3 * TIMEOUT,
  );

  it(
    'the first start goes on by Enter and back, tells each time where one is, and sets nothing by that',
    async () => {
      const { page, sent } = await open('welcome');
      for (const [place, name] of HEADINGS.entries()) {
        await expect.poll(() => isFocused(page, name)).toBe(true);
        const told = name === 'That is all' ? '' : `${place + 1} of 5`;
        expect(await page.getByRole('status').textContent()).toBe(told);
        await page.keyboard.press('Enter');
      }
      // There Enter does nothing: a break is not to come by one key too many.
      expect(await isFocused(page, 'That is all')).toBe(true);
      for (const name of HEADINGS.slice(0, -1).toReversed()) {
        await press(page, 'Back');
        await expect.poll(() => isFocused(page, name)).toBe(true);
      }
      expect(await page.getByRole('button', { name: 'Back' }).count()).toBe(0);
      expect(await sent()).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'the first start shows the top of each screen when it comes',
    async () => {
      const { page } = await open('welcome', { viewport: { width: 420, height: 420 } });
      await goTo(page, 'Before you start');
      await page.getByText('You find this again under Help').scrollIntoViewIfNeeded();
      await press(page, 'Next');
      await heading(page, 'When do you work?').waitFor();
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the first start says when to ask first and when to stop',
    async () => {
      const { page } = await open('welcome');
      await goTo(page, 'Before you start');
      await page.getByText('Not medical advice. Stop if it hurts sharply.').waitFor();
      await page.getByRole('region', { name: 'Ask first' }).getByText('pregnancy').waitFor();
      await page.getByText('Warning signs: stop and get medical help').press('Enter');
      for (const when of ['Call the emergency number now', 'See someone the same day', 'See someone soon']) {
        await page.getByRole('heading', { name: when }).waitFor();
      }
    },
    TIMEOUT,
  );

  it(
    'the first start sets work hours on Next, and not on Skip',
    async () => {
      const { page, sent, snapshot } = await open('welcome');
      await goTo(page, 'When do you work?');
      expect(await page.getByRole('radio', { name: 'Whenever I work' }).isChecked()).toBe(true);
      await page.getByText('Monday to Friday').click();
      await press(page, 'Skip');
      await heading(page, 'What is at hand?').waitFor();
      expect(await sent()).toEqual([]);

      await press(page, 'Back');
      await page.getByRole('radio', { name: 'Whenever I work', checked: true }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await heading(page, 'What is at hand?').waitFor();
      expect((await snapshot()).ownSettings.workHours).toEqual({ ...DEFAULT_SETTINGS.workHours, enabled: true });

      await press(page, 'Back');
      expect(await page.getByRole('radio', { name: 'Monday to Friday' }).isChecked()).toBe(true);
      await page.getByText('Whenever I work').click();
      await press(page, 'Next');
      await heading(page, 'What is at hand?').waitFor();
      expect((await snapshot()).ownSettings.workHours.enabled).toBe(false);
    },
    TIMEOUT,
  );

  it(
    'the first start leads to the settings for other times, and leaves those alone from then on',
    async () => {
      const { page, sent, put } = await open('welcome');
      await goTo(page, 'When do you work?');
      await page.getByText('Monday to Friday').click();
      await page.getByRole('button', { name: 'Set them exactly' }).click();
      await expect.poll(() => sent()).toEqual([['openWindow', { window: 'settings', at: 'workHours.enabled' }]]);
      const week = { sat: [['10:00', '15:00']] } as const;
      const workHours = { ...DEFAULT_SETTINGS.workHours, enabled: true, week: { sat: [...week.sat] } };
      await put({ ownSettings: { ...DEFAULT_SETTINGS, workHours } });
      await page.getByText('The times of your own are in use.').waitFor();
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
      await press(page, 'Next');
      await heading(page, 'What is at hand?').waitFor();
      expect(await sent()).toHaveLength(1);
    },
    TIMEOUT,
  );

  it(
    'the first start sets what is at hand and how one can exercise',
    async () => {
      const { page, snapshot } = await open('welcome');
      await goTo(page, 'What is at hand?');
      await page.getByText('An exercise band').click();
      await page.getByRole('checkbox', { name: 'A doorway' }).focus();
      await page.keyboard.press('Space');
      await page.getByText('Sitting only').click();
      await page.keyboard.press('Enter');
      await heading(page, 'How is your desk?').waitFor();
      const { equipment, exercises } = (await snapshot()).ownSettings;
      expect(equipment).toEqual(['chair', 'wall', 'band']);
      expect(exercises).toEqual({ ...DEFAULT_SETTINGS.exercises, position: 'sitting' });
    },
    TIMEOUT,
  );

  it(
    'the first start sets the desk factor from the answers that are given',
    async () => {
      const { page, snapshot } = await open('welcome');
      await goTo(page, 'How is your desk?');
      await page.getByText('Further: the arm goes out').click();
      await page.getByText('I lean in to see').click();
      await press(page, 'Next');
      await heading(page, 'That is all').waitFor();
      expect((await snapshot()).ownSettings.desk).toEqual({ factor: 1.15, check: { reach: 'far', screen: 'lean' } });
    },
    TIMEOUT,
  );

  it(
    'the first start asks which hand has the mouse and which side is sore, and breaks go by it',
    async () => {
      const { page, snapshot } = await open('welcome');
      await goTo(page, 'How is your desk?');
      await page.getByRole('radiogroup', { name: 'Which hand has the mouse?' }).getByText('Left hand').click();
      await page.getByRole('radiogroup', { name: 'Which side is sore more often?' }).getByText('Left side').click();
      await press(page, 'Next');
      await heading(page, 'That is all').waitFor();
      const { ownSettings } = await snapshot();
      expect(ownSettings.exercises).toMatchObject({ mouseHand: 'left', firstSide: 'left' });
      const shown = { break: breakOf(LONG_PROMPT, 121_000), ownSettings };
      const { page: running } = await open('break', { snapshot: shown, stopClock: true });
      await running.getByRole('heading', { name: 'Doorway chest stretch' }).waitFor();
      await running.getByText('Left side').first().waitFor();
    },
    TIMEOUT,
  );

  it(
    'the first start keeps an answer while one looks back',
    async () => {
      const { page } = await open('welcome');
      await goTo(page, 'How is your desk?');
      await page.getByText('I lean in to see').click();
      await press(page, 'Back');
      await heading(page, 'What is at hand?').waitFor();
      await press(page, 'Next');
      expect(await page.getByRole('radio', { name: 'I lean in to see' }).isChecked()).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'the first start ends with a break, which begins before the window may go',
    async () => {
      const { page, sent } = await open('welcome');
      await goTo(page, 'That is all');
      await press(page, 'Try a break');
      await expect
        .poll(() => sent())
        .toEqual([
          ['act', { type: 'start-break' }],
          ['changeSettings', READ],
        ]);
    },
    TIMEOUT,
  );

  it(
    'the first start ends without one, too',
    async () => {
      const { page, sent } = await open('welcome');
      await goTo(page, 'That is all');
      await press(page, 'Done');
      await expect.poll(() => sent()).toEqual([['changeSettings', READ]]);
    },
    TIMEOUT,
  );

  it(
    'the first start says where Unknot is from now on, as the system calls it, and what to do without a tray',
    async () => {
      const words = {
        linux: 'the tray of your panel',
        darwin: 'the menu bar',
        win32: 'the notification area',
      } as const;
      for (const platform of ['linux', 'darwin', 'win32'] as const) {
        const { page } = await open('welcome', { snapshot: { platform } });
        await goTo(page, 'That is all');
        await page.getByText(`Unknot is in ${words[platform]}`).waitFor();
      }
      const tray = { sensor: 'tray', sees: false, note: { kind: 'no-tray', cause: null } } as const;
      const { page } = await open('welcome', { snapshot: { sensors: [tray] } });
      await goTo(page, 'That is all');
      await page.getByText('Your desktop has no tray for the icon. Start Unknot again to open its window').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the first start stays, and says so, when Unknot does not take an answer',
    async () => {
      const { page } = await open('welcome', { main: 'rejects' });
      await goTo(page, 'When do you work?');
      await page.getByText('Monday to Friday').click();
      await press(page, 'Next');
      await page.getByRole('alert').getByText('That did not reach Unknot.').waitFor();
      expect(await heading(page, 'When do you work?').isVisible()).toBe(true);
      await press(page, 'Skip');
      await goTo(page, 'That is all', 'What is at hand?');
      await press(page, 'Try a break');
      await page.getByRole('alert').getByText('That did not reach Unknot.').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the first start moves nothing for who wants less motion',
    async () => {
      const { page } = await open('welcome', { reducedMotion: 'reduce' });
      await heading(page, 'Welcome to Unknot').waitFor();
      expect(await page.locator('canvas').count()).toBe(0);
      await page.keyboard.press('Enter');
      await heading(page, 'Before you start').waitFor();
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    },
    TIMEOUT,
  );
});
