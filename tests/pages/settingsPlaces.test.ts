import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import { exercisePlace } from '../../renderer/settings/places/placeProps.ts';
import { pageOf, PAGES } from '../../shared/settings/pages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings/schema.ts';
import { fieldChanges } from '../../shared/settings/undo.ts';
import { createSay } from '../../shared/words/say.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import type { Opened } from './site.ts';
import { expectReadableIn, WAYS } from './readable.ts';
import { snapshotOf } from './snapshots.ts';

const say = createSay('en');
const SECTIONS = PAGES.map(({ id }) => ({ id, name: say(`settings.page.${id}.name`) }));

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search the settings' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Settings found' }).getByRole('option');
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const isFocused = (element: Locator) => element.and(element.page().locator(':focus')).waitFor();

/** Labels of the rows of the page in view, and titles of its groups. */
const labelsIn = (page: Page) =>
  page
    .locator('.panel :is(.row-label, .group > h3)')
    .evaluateAll((all) => all.map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim()));

async function expectMain({ page }: Opened, expected: Partial<Settings>): Promise<void> {
  await page.waitForFunction((part) => {
    const has = window.stub!.state.ownSettings as unknown as Record<string, unknown>;
    return Object.entries(part).every(([key, value]) => JSON.stringify(has[key]) === JSON.stringify(value));
  }, expected);
}

it('every setting belongs to a page, but for what a page has no say in', () => {
  const homeless = fieldChanges({}, DEFAULT_SETTINGS)
    .map(({ path }) => path)
    .filter((path) => pageOf(path) === null);
  expect(homeless).toEqual(['schemaVersion', 'safety', 'learn']);
});

describePages('search in the settings', (open) => {
  it(
    'search in the settings finds every row and every group by its name',
    async () => {
      const { page } = await open('settings');
      for (const { name } of SECTIONS) {
        await tab(page, name).click();
        const labels = await labelsIn(page);
        expect(labels.length).toBeGreaterThan(1);
        for (const label of labels) {
          await search(page).fill(label);
          await options(page).filter({ hasText: label }).filter({ hasText: name }).first().waitFor();
        }
        await search(page).press('Escape');
      }
    },
    3 * TIMEOUT,
  );

  for (const [word, label] of [
    ['dark', 'Theme'],
    ['quiet', 'Sound'],
    ['holidays', 'Other days'],
    ['snooze', 'Later puts a break off by'],
    ['hotkey', 'Start'],
    ['micro-break in a profile', 'Your profiles'],
    ['desk factor profile', 'Your profiles'],
    ['export', 'Export and import'],
    ['transfer', 'Settings as a file'],
  ] as const) {
    it(
      `search in the settings finds "${label}" by "${word}"`,
      async () => {
        const { page } = await open('settings');
        await search(page).fill(word);
        await options(page).first().getByText(label, { exact: true }).waitFor();
      },
      TIMEOUT,
    );
  }

  it(
    'search in the settings goes to what was found by keyboard alone, with the focus on its control, lit until it leaves',
    async () => {
      const { page } = await open('settings');
      await page.keyboard.press('/');
      await isFocused(search(page));
      await page.keyboard.type('desk fac');
      await options(page).first().waitFor();
      await page.keyboard.press('Enter');
      await isFocused(page.getByRole('slider', { name: 'Desk factor' }));
      expect(await search(page).inputValue()).toBe('');
      expect(await page.locator('[data-arrived]').count()).toBe(1);
      await page.keyboard.press('Control+f');
      await isFocused(search(page));
      expect(await page.locator('[data-arrived]').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'search in the settings tells two of the same name apart, and takes the one that is chosen',
    async () => {
      const { page } = await open('settings');
      await page.keyboard.press('Control+f');
      await page.keyboard.type('offer one after');
      await options(page).nth(1).waitFor();
      expect((await options(page).allInnerTexts()).slice(0, 2)).toEqual([
        'Offer one after\nBreaks, Micro-breaks',
        'Offer one after\nBreaks, Long breaks',
      ]);
      await page.locator('[role="option"][data-focused]').getByText('Breaks, Micro-breaks').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      // It stands behind "Exact numbers", which opens for it.
      const field = page.getByRole('textbox', { name: 'Offer one after' });
      await isFocused(field);
      expect(await field.inputValue()).toBe('28');
    },
    TIMEOUT,
  );

  it(
    'search in the settings says so where nothing is called that, and gives the sections back on Escape',
    async () => {
      const { page } = await open('settings');
      await search(page).fill('xyzzy');
      await page.getByText('Nothing here is called that.').waitFor();
      expect(await tab(page, 'Breaks').isVisible()).toBe(false);
      await search(page).press('Escape');
      await tab(page, 'Breaks').waitFor();
    },
    TIMEOUT,
  );

  it(
    'search in the settings finds days off as a whole, and none of the dates they are made of',
    async () => {
      const exceptions = ['2026-12-24', '2026-12-31'].map((day) => ({ from: day, to: day, ranges: [] }));
      const workHours = { ...DEFAULT_SETTINGS.workHours, exceptions };
      const { page } = await open('settings', { snapshot: { ownSettings: { ...DEFAULT_SETTINGS, workHours } } });
      await search(page).fill('day');
      await options(page).getByText('Other days', { exact: true }).waitFor();
      expect(
        await options(page)
          .getByText(/^(First|Last) day$/)
          .count(),
      ).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'search in the settings leaves a slash to a text that is being typed',
    async () => {
      const { page } = await open('settings');
      await tab(page, 'Apps').click();
      const field = page.getByRole('textbox', { name: 'Another app, by its name' });
      await field.press('/');
      expect(await field.inputValue()).toBe('/');
    },
    TIMEOUT,
  );

  it(
    'search in the settings is readable for everyone in both themes, forced colours and at 200% zoom, and so is where it leads',
    async () => {
      const { page } = await open('settings');
      await search(page).fill('break');
      await options(page).first().waitFor();
      await expectReadableIn(WAYS, page);
      await options(page).first().click();
      await page.locator('[data-arrived]').waitFor();
      await expectReadableIn(WAYS, page, '[data-arrived]');
    },
    2 * TIMEOUT,
  );
});

describePages('links into the settings', (open) => {
  it(
    'links into the settings lead to each row that has a place, from any page, and to exercises of each kind',
    async () => {
      const { page } = await open('settings');
      for (const { id, name } of SECTIONS) {
        await tab(page, name).click();
        const places = await page
          .locator('.panel [data-place]')
          .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['place']!));
        // The two that are drawn soonest.
        const elsewhere = SECTIONS.find((section) => section.id === (id === 'desk' ? 'hours' : 'desk'));
        // The rows of the exercises are made alike: the first of each kind stands for all.
        const alike = CATALOGUE.filter(({ kind }, at) => CATALOGUE.findIndex((each) => each.kind === kind) < at);
        const same = new Set<string>(alike.map(({ id }) => exercisePlace(id)));
        for (const place of places.filter((each) => !same.has(each))) {
          expect(pageOf(place)?.id, place).toBe(id);
          await tab(page, elsewhere!.name).click();
          await page.evaluate((hash) => (location.hash = hash), place);
          await page.locator(`[data-place="${place}"]:is(:focus, :focus-within)`).waitFor();
        }
      }
    },
    3 * TIMEOUT,
  );

  it(
    'links into the settings open the window where they lead, and the same one leads there again',
    async () => {
      const { page } = await open('settings', { query: '#workHours.exceptions' });
      const add = page.getByRole('button', { name: 'Add days' });
      await isFocused(add);
      expect(new URL(page.url()).hash).toBe('');
      await tab(page, 'Breaks').click();
      await page.evaluate(() => (location.hash = 'workHours.exceptions'));
      await isFocused(add);
    },
    TIMEOUT,
  );

  it(
    'links into the settings lead to a page as a whole, to the nearest row, and nowhere where there is nothing',
    async () => {
      const { page } = await open('settings', { query: '#computer' });
      await tab(page, 'This computer').and(page.locator('[aria-selected="true"]')).waitFor();
      await page.evaluate(() => (location.hash = 'workHours.week.mon'));
      await page.locator('[data-place="workHours.week"]:focus-within').waitFor();
      await page.evaluate(() => (location.hash = 'no.such.place'));
      await page.waitForFunction(() => location.hash === '');
      await tab(page, 'Work hours').and(page.locator('[aria-selected="true"]')).waitFor();
    },
    TIMEOUT,
  );

  it(
    'links into the settings are offered by a notice that a setting can mend',
    async () => {
      const text = { kind: 'shortcut-refused', shortcut: 'start', accelerator: 'Alt+1' } as const;
      const notices = [{ id: 'shortcut-start', text, at: 'shortcuts.start' }];
      const { page, sent } = await open('settings', { snapshot: { notices } });
      await page.getByRole('button', { name: 'Open this setting' }).click();
      expect(await sent()).toEqual([['openWindow', { window: 'settings', at: 'shortcuts.start' }]]);
    },
    TIMEOUT,
  );
});

describePages('a page of the settings', (open) => {
  const DEFAULTS = snapshotOf().ownSettings;
  const back = (page: Page) => page.getByRole('button', { name: 'Back to the defaults' });

  it(
    'a page of the settings says what is not as it came, and goes back to it and forth again',
    async () => {
      const sound = { ...DEFAULTS.sound, volume: 60 };
      const breaks = { ...DEFAULTS.breaks, strict: true };
      const desk = { factor: 1.2 };
      const opened = await open('settings', { snapshot: { ownSettings: { ...DEFAULTS, sound, breaks, desk } } });
      const { page } = opened;
      await page.getByText('Not as it came: Prompts, Strict breaks; Sound, Volume.').waitFor();
      await back(page).click();
      await expectMain(opened, { sound: DEFAULTS.sound, breaks: DEFAULTS.breaks, desk });
      await back(page).waitFor({ state: 'detached' });
      await page.getByRole('status').getByText('Changed: Breaks, back to the defaults.').waitFor();
      await page.keyboard.press('Control+z');
      await expectMain(opened, { sound, breaks, desk });
      await back(page).waitFor();
    },
    TIMEOUT,
  );

  it(
    'a page of the settings keeps what the person added when it goes back to the defaults',
    async () => {
      const exceptions = [{ from: '2099-12-24', to: '2099-12-26', ranges: [] }];
      const workHours = { ...DEFAULTS.workHours, enabled: true, week: {}, exceptions };
      const opened = await open('settings', { snapshot: { ownSettings: { ...DEFAULTS, workHours } } });
      const { page } = opened;
      await tab(page, 'Work hours').click();
      await page.getByText(/^Not as it came: .*The week.* What you added yourself stays\.$/).waitFor();
      await back(page).click();
      await expectMain(opened, { workHours: { ...DEFAULTS.workHours, exceptions } });
    },
    TIMEOUT,
  );

  it(
    'a page of the settings has no such way while everything is as it came',
    async () => {
      const { page } = await open('settings', {
        snapshot: { ownSettings: { ...DEFAULTS, apps: [{ match: 'A', weight: 1 }] } },
      });
      for (const { name } of SECTIONS) {
        await tab(page, name).click();
        await page.getByRole('heading', { level: 2, name }).waitFor();
        expect(await back(page).count()).toBe(0);
      }
    },
    TIMEOUT,
  );
});
