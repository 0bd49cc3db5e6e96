import { expect, it } from 'vitest';
import { describePages, TIMEOUT } from './describePages.ts';
import { type Opened } from './site.ts';

const DRAFT = {
  of: null,
  name: 'Far away',
  kind: 'reset',
  steps: ['Look out of the wind'],
  seconds: '45',
  position: null,
  equipment: 'none',
  picture: null,
};
const TOLD = {
  corrects: null,
  pain: 6,
  spots: [{ region: 'blade-inner', side: 'right', feel: 'knot' }],
  note: 'since the long meet',
};

/** What main was told last of a draft; undefined where it was told nothing. */
async function keptAs(opened: Opened, key: string): Promise<unknown> {
  const told = (await opened.asked()).flatMap(([command, argument]) =>
    command === 'keepDraft' && (argument as { key: string }).key === key
      ? [(argument as { value: unknown }).value]
      : [],
  );
  return told.at(-1);
}

describePages('what was being written when a window went', (open) => {
  it(
    'what was being written when a window went is there again in the settings: an exercise of one’s own, which says so quietly and can be discarded',
    async () => {
      const opened = await open('settings', { answers: { drafts: { 'own-exercise': DRAFT } } });
      const { page } = opened;
      await page.getByText('“Far away”, which you began to write, was kept.').waitFor();
      await page.getByRole('button', { name: 'Go on' }).click();
      const form = page.getByRole('form', { name: 'A new exercise' });
      expect(await form.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Far away');
      expect(await form.getByRole('textbox', { name: 'Step 1' }).inputValue()).toBe('Look out of the wind');
      await form.getByRole('textbox', { name: 'Step 1' }).press('End');
      await form.getByRole('textbox', { name: 'Step 1' }).pressSequentially('ow');
      await expect.poll(() => keptAs(opened, 'own-exercise')).toEqual({ ...DRAFT, steps: ['Look out of the window'] });
      await form.getByRole('button', { name: 'Discard' }).click();
      await expect.poll(() => keptAs(opened, 'own-exercise')).toBeNull();
      await page.getByText('was kept').waitFor({ state: 'detached' });
      expect(await form.count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'what was being written when a window went is kept from the first letter on, and no longer once the exercise is saved',
    async () => {
      const opened = await open('settings');
      const { page } = opened;
      await page.getByRole('tab', { name: 'Exercises' }).click();
      await page.getByRole('button', { name: 'Write one' }).click();
      const form = page.getByRole('form', { name: 'A new exercise' });
      await form.getByRole('textbox', { name: 'Name' }).fill('Far');
      await expect.poll(() => keptAs(opened, 'own-exercise')).toMatchObject({ name: 'Far' });
      await form.getByText('Sitting', { exact: true }).click();
      await form.getByText('Reset', { exact: true }).click();
      await form.getByRole('textbox', { name: 'Step 1' }).fill('Look out');
      await form.getByRole('button', { name: 'Save' }).click();
      await expect.poll(() => keptAs(opened, 'own-exercise')).toBeNull();
    },
    TIMEOUT,
  );

  it(
    'what was being written when a window went is there again in the check-in: number, places and note, until it is saved',
    async () => {
      const opened = await open('check-in', { answers: { drafts: { 'check-in': TOLD } } });
      const { page } = opened;
      await page.getByText('What you began to say was kept.').waitFor();
      expect(await page.getByRole('radio', { name: '6 of 10', exact: true }).isChecked()).toBe(true);
      const note = page.getByRole('textbox', { name: 'Note' });
      expect(await note.inputValue()).toBe('since the long meet');
      await note.press('End');
      await note.pressSequentially('ing');
      await expect.poll(() => keptAs(opened, 'check-in')).toEqual({ ...TOLD, note: 'since the long meeting' });
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('heading', { name: 'Noted: 6 of 10' }).waitFor();
      expect(await keptAs(opened, 'check-in')).toBeNull();
      const said = (await opened.sent()).find(([command]) => command === 'checkIn');
      expect(said?.[1]).toEqual({ ...TOLD, note: 'since the long meeting' });
    },
    TIMEOUT,
  );

  it(
    'what was being written when a window went can be discarded in the check-in, which then is as new',
    async () => {
      const opened = await open('check-in', { answers: { drafts: { 'check-in': TOLD } } });
      await opened.page.getByRole('button', { name: 'Discard' }).click();
      await opened.page.getByText('was kept').waitFor({ state: 'detached' });
      expect(await opened.page.getByRole('radio', { name: '6 of 10', exact: true }).isChecked()).toBe(false);
      expect(await opened.page.getByRole('textbox', { name: 'Note' }).count()).toBe(0);
      expect(await keptAs(opened, 'check-in')).toBeNull();
    },
    TIMEOUT,
  );

  it(
    'what was being written when a window went does not go into another check-in than the one it was about',
    async () => {
      const { page } = await open('check-in', { answers: { drafts: { 'check-in': { ...TOLD, corrects: 5 } } } });
      await page.getByRole('heading', { name: 'How does it feel?' }).waitFor();
      expect(await page.getByText('was kept').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'what was being written when a window went brings Welcome back to where one was, with what was answered there',
    async () => {
      const drafts = { welcome: { place: 2, answers: { hours: 'weekdays' } } };
      const opened = await open('welcome', { answers: { drafts } });
      const { page } = opened;
      await page.getByRole('heading', { name: 'When do you work?' }).waitFor();
      expect(await page.getByRole('radio', { name: 'Monday to Friday' }).isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('heading', { name: 'What is at hand?' }).waitFor();
      await expect.poll(() => keptAs(opened, 'welcome')).toEqual({ place: 3, answers: {} });
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByRole('heading', { name: 'Welcome to Unknot' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'what was being written when a window went is in the field of a number that was being typed, not in use until Enter',
    async () => {
      const drafts = { 'number.prompts.cardSeconds': '9' };
      const opened = await open('settings', { answers: { drafts } });
      const field = opened.page.getByRole('textbox', { name: 'A card stays for' });
      expect(await field.inputValue()).toBe('9');
      await opened.page.getByText('Typed before and not in use yet').waitFor();
      await field.press('End');
      await field.pressSequentially('5');
      await expect.poll(() => keptAs(opened, 'number.prompts.cardSeconds')).toBe('95');
      await field.press('Enter');
      await expect.poll(async () => (await opened.snapshot()).ownSettings.prompts.cardSeconds).toBe(95);
      await expect.poll(() => keptAs(opened, 'number.prompts.cardSeconds')).toBeNull();
    },
    TIMEOUT,
  );

  it.each([{ 'own-exercise': 7, 'check-in': [], welcome: 'x' }, { welcome: { place: 99, answers: {} } }])(
    'what was being written when a window went is left out where it is of no use: %j',
    async (drafts) => {
      for (const name of ['settings', 'check-in', 'welcome'] as const) {
        const { page } = await open(name, { answers: { drafts } });
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        expect(await page.getByText('was kept').count()).toBe(0);
      }
    },
    TIMEOUT,
  );
});
