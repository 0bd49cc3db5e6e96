import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { Snapshot } from '../../shared/bridge.ts';
import { emptyExcerpt } from '../../shared/diary/history.ts';
import { type Settings } from '../../shared/settings/schema.ts';
import { sensitivityOf, withSensitivity } from '../../shared/settings/sensitivity.ts';
import { readPast } from '../../shared/simulation/past.ts';
import { breaksOf, preview } from '../../shared/simulation/preview.ts';
import { madeUpHistory } from '../support/history.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import type { Opened } from './site.ts';
import { expectNoWider, expectReadableIn, THEMES } from './readable.ts';
import { snapshotOf } from './snapshots.ts';

const DEFAULTS = snapshotOf().ownSettings;
/** Up to Monday, 2 March, at noon, where the page's clock stands. */
const HISTORY = madeUpHistory({ days: 20, last: Date.parse('2026-03-02T12:00:00Z') });
const FRIDAY = Date.parse('2026-02-27T12:00:00Z');

const slider = (page: Page) => page.getByRole('slider', { name: 'Breaks are offered' });
const group = (page: Page) =>
  page.locator('.group').filter({ has: page.getByRole('heading', { name: 'How often', exact: true }) });

const picture = (page: Page) => group(page).getByRole('figure');
const chosenDay = (page: Page) => group(page).getByRole('radio', { checked: true });

/** Breaks of that day by the engine itself. */
function breaksOn(wall: number, sensitivity: number): { readonly all: number; readonly long: number } {
  const past = readPast(HISTORY);
  const day = past.days.find(({ from, until }) => from <= wall && wall < until)!;
  const settings = { ...DEFAULTS, rhythm: withSensitivity(DEFAULTS.rhythm, sensitivity) };
  const breaks = breaksOf(preview(past, settings, null), day);
  return { all: breaks.length, long: breaks.filter(({ kind }) => kind === 'long').length };
}

const rhythmSent = async ({ sent }: Opened) =>
  (await sent()).flatMap(([command, argument]) =>
    command === 'changeSettings' && argument.rhythm !== undefined ? [argument.rhythm] : [],
  );

describePages('how often breaks come', (open) => {
  const openBreaks = (more: Parameters<typeof open>[1] = {}) =>
    open('settings', { stopClock: true, history: HISTORY, timezoneId: 'UTC', ...more });

  it(
    'the slider for how often breaks come shows the most recent full day as the engine runs it with the rhythm that is set',
    async () => {
      const { page, asked } = await openBreaks();
      await page.getByRole('heading', { name: 'What would this have done to your days?' }).waitFor();
      const { all, long } = breaksOn(FRIDAY, 0);
      await page.getByText(new RegExp(`Friday: ${all} (long )?breaks?(, ${long} of them long)?\\.`)).waitFor();
      expect(await chosenDay(page).getAttribute('aria-label')).toBe(`Friday 27 February: ${all} breaks`);
      await page.getByText('Move the slider to compare.').waitFor();
      expect((await asked()).filter(([command]) => command === 'history')).toHaveLength(1);
    },
    TIMEOUT,
  );

  it(
    'the slider for how often breaks come draws what a dragged slider would bring while it is dragged, and sets it when it is let go',
    async () => {
      const opened = await openBreaks();
      const { page } = opened;
      const track = group(page).locator('.slider-track');
      const box = (await track.boundingBox())!;
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + (box.width * 8) / 18, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width, y, { steps: 4 });
      const { all } = breaksOn(FRIDAY, 10);
      const words = page.getByText(`Friday: ${all} breaks instead of ${breaksOn(FRIDAY, 0).all}.`);
      await words.first().waitFor();
      await group(page).getByText('Much more often').waitFor();
      await picture(page).getByText('With this').waitFor();
      expect(await rhythmSent(opened)).toEqual([]);
      await page.mouse.up();
      await picture(page).getByText('Before').waitFor();
      expect(await rhythmSent(opened)).toEqual([withSensitivity(DEFAULTS.rhythm, 10)]);
      await words.first().waitFor();
    },
    TIMEOUT,
  );

  it(
    'the slider for how often breaks come is moved by keyboard, says its value in words, and keeps the day as it was beside it',
    async () => {
      const opened = await openBreaks();
      const { page } = opened;
      expect(await slider(page).getAttribute('aria-valuetext')).toBe('As recommended');
      await slider(page).focus();
      for (let step = 0; step < 4; step++) await slider(page).press('ArrowLeft');
      await page.waitForFunction(() => window.stub!.state.ownSettings.rhythm.micro.reachMinutes === 17);
      expect(sensitivityOf((await opened.snapshot()).ownSettings.rhythm)).toBe(-4);
      expect(await slider(page).getAttribute('aria-valuetext')).toBe('Less often');
      await page.getByText('Micro-breaks after 17 reach-minutes or 42 minutes, long ones after 40 or 71').waitFor();
      await picture(page).getByText('Before').waitFor();
      // Said once it has come to rest, not at each step.
      const status = group(page).locator('.preview').getByRole('status');
      expect(await status.innerText()).toBe('');
      await page.clock.fastForward(1500);
      await status.filter({ hasText: 'instead of' }).waitFor({ state: 'attached' });
    },
    TIMEOUT,
  );

  it(
    'the slider for how often breaks come shows another day once it is chosen',
    async () => {
      const { page } = await openBreaks();
      await chosenDay(page).focus();
      await page.keyboard.press('ArrowLeft');
      await page.getByText(/^Thursday: /).waitFor();
      await page.getByText('today', { exact: true }).click();
      await page.getByText(/^Today so far: /).waitFor();
    },
    TIMEOUT,
  );

  it(
    'the slider for how often breaks come lists the breaks as a table',
    async () => {
      const { page } = await openBreaks();
      await page.getByRole('button', { name: 'As a table' }).click();
      const rows = page.getByRole('table').getByRole('row');
      expect(await rows.count()).toBe(1 + breaksOn(FRIDAY, 0).all);
      expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['Time', 'Break', 'As it is set']);
      await slider(page).press('End');
      await page.getByRole('columnheader', { name: 'Before' }).waitFor();
      expect(await rows.count()).toBeGreaterThan(breaksOn(FRIDAY, 10).all);
    },
    TIMEOUT,
  );

  it(
    'the slider for how often breaks come leaves numbers of one’s own alone until the slider is moved',
    async () => {
      const { rhythm } = DEFAULTS;
      const own: Settings['rhythm'] = { ...rhythm, micro: { ...rhythm.micro, reachMinutes: 22, seconds: 45 } };
      const opened = await openBreaks({ snapshot: { ownSettings: { ...DEFAULTS, rhythm: own } } });
      const { page } = opened;
      await page.getByText('By your own numbers').waitFor();
      expect(await rhythmSent(opened)).toEqual([]);
      await slider(page).press('Home');
      await page.waitForFunction(() => window.stub!.state.ownSettings.rhythm.micro.reachMinutes === 24);
      const { micro, long } = (await opened.snapshot()).ownSettings.rhythm;
      expect([micro.activeMinutes, long.reachMinutes, long.activeMinutes, micro.seconds]).toEqual([60, 56, 100, 45]);
      expect(await slider(page).getAttribute('aria-valuetext')).toBe('Much less often');
    },
    TIMEOUT,
  );

  it(
    'the slider for how often breaks come tries a sample day, and says so, where there is no day of one’s own',
    async () => {
      const { page } = await openBreaks({ history: emptyExcerpt(0, 0) });
      await page.getByRole('heading', { name: 'What would this have done to a sample day?' }).waitFor();
      await page.getByText('A made-up day of design work.').waitFor();
      await page.getByText(/^The sample day: \d+ (long )?breaks/).waitFor();
      expect(await page.getByRole('radio', { name: /February|March/ }).count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the slider for how often breaks come says so where the days could not be read',
    async () => {
      const { page } = await openBreaks({ main: 'rejects' });
      await page.getByText('Your own days could not be read just now').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the slider for how often breaks come says why no break comes where none is offered',
    async () => {
      const prompts = { ...DEFAULTS.prompts, enabled: false };
      const { page } = await openBreaks({ snapshot: { ownSettings: { ...DEFAULTS, prompts } } });
      await page.getByText('Friday: no breaks.').waitFor();
      await page.getByText('“Offer breaks” is off, so none come.').waitFor();
    },
    TIMEOUT,
  );

  const LEFT_OUT = 'Sore day is on now, but left out here: these are your usual settings.';
  const AT_ITS_TIMES = 'Sore day counts at its times, with its own numbers.';
  const EVERY_FRIDAY = { fri: [['00:00', '24:00']] as const };
  const withSoreDay = (when: typeof EVERY_FRIDAY | null, byHand: boolean, id = 'sore-day'): Partial<Snapshot> => {
    const profiles = DEFAULTS.profiles.map((one) => (one.id === 'sore-day' ? { ...one, when } : one));
    const profile = { id, name: 'Sore day', byHand, today: false, span: { kind: 'always' } as const };
    return { zone: 'UTC', ownSettings: { ...DEFAULTS, profiles }, profile };
  };

  it(
    'the slider for how often breaks come says that a profile chosen by hand is left out, and that one with times counts at its times',
    async () => {
      const { page, put } = await openBreaks({ snapshot: withSoreDay(null, true) });
      const notes = group(page).locator('.preview > .small').last();
      await notes.getByText(LEFT_OUT).waitFor();
      const friday = page.getByText(/^Friday: /).first();
      expect(await friday.innerText()).toContain(`Friday: ${breaksOn(FRIDAY, 0).all} breaks`);
      await put(withSoreDay(EVERY_FRIDAY, false));
      await notes.getByText(AT_ITS_TIMES).waitFor();
      expect(await notes.innerText()).not.toContain(LEFT_OUT);
      await friday.filter({ hasNotText: `Friday: ${breaksOn(FRIDAY, 0).all} breaks` }).waitFor();
      await put(withSoreDay(EVERY_FRIDAY, true));
      await notes.getByText(`${LEFT_OUT} ${AT_ITS_TIMES}`).waitFor();
      // Another manner of breaks makes no difference to when they come.
      await put(withSoreDay(null, true, 'office'));
      await expect.poll(() => notes.innerText()).not.toContain('Sore day');
    },
    TIMEOUT,
  );

  it(
    'the slider for how often breaks come leaves every profile out of the sample day, which is nobody’s week',
    async () => {
      const { page } = await openBreaks({ history: emptyExcerpt(0, 0), snapshot: withSoreDay(EVERY_FRIDAY, false) });
      const notes = group(page).locator('.preview > .small').last();
      await notes.getByText(LEFT_OUT).waitFor();
      expect(await notes.innerText()).not.toContain(AT_ITS_TIMES);
    },
    TIMEOUT,
  );

  it(
    'the slider for how often breaks come shades the work hours, and offers nothing outside of them',
    async () => {
      const workHours = { ...DEFAULTS.workHours, enabled: true, week: { fri: [['09:00', '10:00']] as const } };
      const { page } = await openBreaks({ snapshot: { zone: 'UTC', ownSettings: { ...DEFAULTS, workHours } } });
      await page.getByText('work hours', { exact: true }).waitFor();
      await slider(page).press('End');
      await page.getByText(/^Friday: \d breaks? instead of/).waitFor();
      expect(await page.locator('.picture-work').count()).toBe(1);
    },
    TIMEOUT,
  );

  it(
    'the slider for how often breaks come is readable for everyone in both themes, with its table, its numbers and a comparison open',
    async () => {
      const { page } = await open('settings', { history: HISTORY, timezoneId: 'UTC' });
      await slider(page).press('ArrowRight');
      await page.getByRole('button', { name: 'As a table' }).click();
      for (const button of await page.getByRole('button', { name: 'Exact numbers' }).all()) await button.click();
      await expectReadableIn(THEMES, page);
    },
    TIMEOUT,
  );

  it(
    'the slider for how often breaks come fits into a narrow window',
    async () => {
      const { page } = await openBreaks({ viewport: { width: 360, height: 640 } });
      await page.getByText(/^Friday: /).waitFor();
      await expectNoWider(page);
    },
    TIMEOUT,
  );
});
