import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { Snapshot } from '../../shared/bridge.ts';
import { reachDayAt } from '../../shared/schedule/workHours.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { LEAST_SENSITIVITY, sensitivityOf, withSensitivity } from '../../shared/settings/sensitivity.ts';
import { suggestRhythm } from '../../shared/simulation/suggestion.ts';
import { madeUpHistory } from '../support/history.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import { NOON, type Opened } from './site.ts';

const historyOf = (days: number) => ({ ...madeUpHistory({ days, last: NOON.getTime() }), breaks: [] });
/** Up to Monday, 2 March, at noon, where the page's clock stands. */
const HISTORY = historyOf(20);
/** Friday, the weekend and Monday, of which only Friday is a whole day of use. */
const TOO_SHORT = historyOf(4);

const RARELY = {
  ...DEFAULT_SETTINGS,
  rhythm: withSensitivity(DEFAULT_SETTINGS.rhythm, LEAST_SENSITIVITY),
};
const SUGGESTED = suggestRhythm(HISTORY, RARELY, reachDayAt(NOON.getTime(), 'UTC'))!;
const TEXT = `About ${SUGGESTED.offersThen} breaks on a day like yours, now ${SUGGESTED.offersNow}.`;

const note = (page: Page) => page.getByRole('region', { name: 'Breaks more often?' });
const take = (page: Page) => note(page).getByRole('button', { name: 'Use this rhythm' });
const leave = (page: Page) => note(page).getByRole('button', { name: 'Leave it as it is' });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const slider = (page: Page) => page.getByRole('slider', { name: 'Breaks are offered' });

const sensitivityIn = async ({ snapshot }: Opened) => sensitivityOf((await snapshot()).ownSettings.rhythm);
const leftIn = async ({ snapshot }: Opened) => (await snapshot()).ownSettings.prompts.suggestionLeft;
const hasFocus = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted) === true, selector);

const profileOn = (id: string | null): Partial<Snapshot> => ({
  profile: { id, name: id, byHand: true, today: false, span: { kind: 'always' } },
});

describePages('a suggested rhythm', (open) => {
  const openAt = (name: 'today' | 'settings', history = HISTORY) =>
    open(name, { stopClock: true, history, timezoneId: 'UTC', snapshot: { zone: 'UTC', ownSettings: RARELY } });

  it(
    'a suggested rhythm is taken in Today by one press, said, and undone there',
    async () => {
      const opened = await openAt('today');
      const { page } = opened;
      await note(page).getByText(TEXT).waitFor();
      await take(page).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Breaks come more often now.').waitFor();
      expect(await sensitivityIn(opened)).toBe(SUGGESTED.sensitivity);
      await hasFocus(page, '.rhythm-answer button');
      expect(await note(page).count()).toBe(0);
      await page.keyboard.press('Enter');
      await note(page).waitFor();
      expect(await sensitivityIn(opened)).toBe(LEAST_SENSITIVITY);
      await hasFocus(page, '.rhythm-answer');
      await page.keyboard.press('Tab');
      await hasFocus(page, '.suggestion button:first-child');
    },
    TIMEOUT,
  );

  it(
    'a suggested rhythm is left in Today by one press, which is remembered until it is undone',
    async () => {
      const opened = await openAt('today');
      const { page } = opened;
      await leave(page).click();
      await page.getByText('The rhythm stays as it is.').waitFor();
      expect(await leftIn(opened)).toMatchObject({ sensitivity: SUGGESTED.sensitivity });
      expect(await sensitivityIn(opened)).toBe(LEAST_SENSITIVITY);
      await undo(page).click();
      await note(page).waitFor();
      expect(await leftIn(opened)).toEqual(DEFAULT_SETTINGS.prompts.suggestionLeft);
    },
    TIMEOUT,
  );

  it(
    'a suggested rhythm is drawn in the settings while it is looked at, taken by one press and undone like any change',
    async () => {
      const opened = await openAt('settings');
      const { page } = opened;
      await note(page).getByText(TEXT).waitFor();
      await page.getByText('Move the slider to compare.').waitFor();
      await take(page).focus();
      await page.getByRole('figure').getByText('With this').waitFor();
      await page.getByText('Move the slider to compare.').waitFor({ state: 'detached' });
      expect(await sensitivityIn(opened)).toBe(LEAST_SENSITIVITY);
      await page.keyboard.press('Enter');
      await note(page).waitFor({ state: 'detached' });
      expect(await sensitivityIn(opened)).toBe(SUGGESTED.sensitivity);
      await hasFocus(page, '.how-often input');
      await undo(page).click();
      await note(page).waitFor();
      expect(await sensitivityIn(opened)).toBe(LEAST_SENSITIVITY);
    },
    TIMEOUT,
  );

  it(
    'a suggested rhythm is left in the settings by one press, which is named and undone like any change',
    async () => {
      const opened = await openAt('settings');
      const { page } = opened;
      await leave(page).click();
      await note(page).waitFor({ state: 'detached' });
      await page.getByText('Changed: Suggested rhythm, left as it was.').waitFor();
      expect(await leftIn(opened)).toEqual({
        at: (await opened.snapshot()).now,
        sensitivity: SUGGESTED.sensitivity,
      });
      await hasFocus(page, '.how-often input');
      await undo(page).click();
      await note(page).waitFor();
      expect(await leftIn(opened)).toEqual(DEFAULT_SETTINGS.prompts.suggestionLeft);
    },
    TIMEOUT,
  );

  for (const name of ['today', 'settings'] as const) {
    it(
      `a suggested rhythm is not in ${name} while a profile with a rhythm of its own is on`,
      async () => {
        const { page, put } = await openAt(name);
        await note(page).waitFor();
        await put(profileOn('sore-day'));
        await note(page).waitFor({ state: 'detached' });
        await put(profileOn('office'));
        await note(page).waitFor();
      },
      TIMEOUT,
    );
  }

  it(
    'a suggested rhythm is nowhere before five days of use',
    async () => {
      const settings = await openAt('settings', TOO_SHORT);
      await settings.page.getByText(/^Friday: /).waitFor();
      expect(await slider(settings.page).count()).toBe(1);
      expect(await settings.page.locator('.suggestion').count()).toBe(0);
      const today = await openAt('today', TOO_SHORT);
      await today.page.getByRole('region', { name: 'What happened' }).waitFor();
      expect(await today.page.locator('.suggestion').count()).toBe(0);
    },
    TIMEOUT,
  );
});
