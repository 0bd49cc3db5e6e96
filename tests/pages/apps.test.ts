import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { HistoryExcerpt, UsedMinute } from '../../shared/diary/history.ts';
import { emptyExcerpt } from '../../shared/diary/history.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import type { Opened } from './site.ts';
import { expectNoWider, expectReadableIn, THEMES } from './readable.ts';
import { snapshotOf } from './snapshots.ts';

const DEFAULTS = snapshotOf().ownSettings;
type Rules = Settings['apps'];

/** So many minutes in front of each application. */
function used(minutes: Readonly<Record<string, number>>): HistoryExcerpt {
  const rows = Object.entries(minutes).flatMap(([app, count]) =>
    Array.from({ length: count }, (_, minute): UsedMinute => ({
      at: minute * 60_000,
      zone: 'UTC',
      app,
      category: null,
      seconds: 60,
      pointer: 0.5,
      keyboard: 0,
      demand: 0.4,
      load: 1,
      need: 1,
    })),
  );
  return { ...emptyExcerpt(0, 1), minutes: rows };
}

const HISTORY = used({ Firefox: 30, Blender: 150, Quixel: 12, 'Acme Board': 45, VLC: 3 });

const group = (page: Page, title: string) =>
  page.locator('.group').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const names = (page: Page, title: string) => group(page, title).locator('.app-name .row-label').allInnerTexts();
const row = (page: Page, name: string) =>
  page.locator('.app').filter({ has: page.locator('.app-name .row-label').getByText(name, { exact: true }) });
/** The name of such a button begins with what is chosen. */
const kind = (page: Page, name: string) => row(page, name).locator('.app-kind').getByRole('button');

async function choose(page: Page, name: string, option: RegExp): Promise<void> {
  await kind(page, name).click();
  await page.getByRole('option', { name: option }).click();
}

async function expectRules({ page, snapshot }: Opened, expected: Rules): Promise<void> {
  await page
    .waitForFunction(
      (rules) => JSON.stringify(window.stub!.state.ownSettings.apps) === JSON.stringify(rules),
      expected as unknown as object[],
      { timeout: 10_000 },
    )
    .catch(() => undefined);
  expect((await snapshot()).ownSettings.apps).toEqual(expected);
}

describePages('the apps of the settings', (open) => {
  const openApps = async (apps: Rules = [], more: Parameters<typeof open>[1] = {}) => {
    const settings = { ...DEFAULTS, apps };
    const opened = await open('settings', {
      history: HISTORY,
      snapshot: { ownSettings: settings, appsSeen: [] },
      ...more,
    });
    await opened.page.getByRole('tab', { name: 'Apps' }).click();
    await opened.page.getByRole('heading', { level: 2, name: 'Apps' }).waitFor();
    return opened;
  };

  it(
    'the apps of the settings lists what was in front, longest first, with what no list names above the rest',
    async () => {
      const { page } = await openApps([{ match: 'Old Tool', weight: 1 }]);
      await row(page, 'Blender').getByText('2 h 30 min in front').waitFor();
      expect(await names(page, 'Not in our list yet')).toEqual(['Acme Board', 'Quixel']);
      expect(await names(page, 'Your apps')).toEqual(['Blender', 'Firefox', 'VLC', 'Old Tool']);
      await row(page, 'Old Tool').getByText('not in front lately').waitFor();
      await row(page, 'VLC').getByText('3 min in front, prompts wait').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the apps of the settings learns what an unknown app is, which then stays in its place and keeps the focus',
    async () => {
      const opened = await openApps();
      const { page } = opened;
      await choose(page, 'Acme Board', /^Music workstations; interface design/);
      await expectRules(opened, [{ match: 'Acme Board', weight: 0.8 }]);
      expect(await names(page, 'Not in our list yet')).toEqual(['Acme Board', 'Quixel']);
      expect(await kind(page, 'Acme Board').evaluate((button) => button === document.activeElement)).toBe(true);
      await page.getByRole('tab', { name: 'Desk' }).click();
      await page.getByRole('tab', { name: 'Apps' }).click();
      await row(page, 'Quixel').waitFor();
      expect(await names(page, 'Not in our list yet')).toEqual(['Quixel']);
      expect(await kind(page, 'Acme Board').innerText()).toContain('Music workstations');
    },
    TIMEOUT,
  );

  it(
    'the apps of the settings take a word of a title for work in a browser, give it a kind, and let it go again',
    async () => {
      const title = 'Work in a browser or on another computer';
      const opened = await openApps([], { history: used({ Firefox: 300, Blender: 15 }) });
      const { page } = opened;
      await group(page, title)
        .getByText(/^Most of your time is in Firefox\./)
        .waitFor();
      const field = page.getByRole('textbox', { name: 'A word in the window’s title' });
      await field.press('Enter');
      await page.getByText('Write a word of the title.').waitFor();
      await field.fill('Figma');
      await field.press('Enter');
      await expectRules(opened, [{ match: 'Figma', weight: 0.8, inTitle: true }]);
      expect(await names(page, title)).toEqual(['Figma']);
      expect(await names(page, 'Your apps')).toEqual(['Firefox', 'Blender']);
      await choose(page, 'Figma', /^CAD, BIM, 3D/);
      await expectRules(opened, [{ match: 'Figma', weight: 1, inTitle: true }]);
      await row(page, 'Figma').getByRole('button', { name: 'More about Figma' }).click();
      await row(page, 'Figma').getByRole('button', { name: 'Remove this word' }).click();
      await expectRules(opened, []);
      expect(await names(page, title)).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'the apps of the settings takes a kind with its hold, and goes back to what is listed',
    async () => {
      const opened = await openApps();
      const { page } = opened;
      await choose(page, 'Firefox', /^Films, calls, presenting/);
      await expectRules(opened, [{ match: 'Firefox', weight: 0, hold: true }]);
      await row(page, 'Firefox').getByRole('button', { name: 'More about Firefox' }).click();
      await page.getByRole('button', { name: 'Back to what is listed' }).click();
      await expectRules(opened, []);
    },
    TIMEOUT,
  );

  it(
    'the apps of the settings weighs an app by slider, says when that is a weight of one’s own, and holds prompts',
    async () => {
      const opened = await openApps();
      const { page } = opened;
      await row(page, 'Blender').getByRole('button', { name: 'More about Blender' }).click();
      const slider = page.getByRole('slider', { name: 'Weight of Blender' });
      await slider.focus();
      for (let step = 0; step < 5; step++) await slider.press('ArrowLeft');
      await expectRules(opened, [{ match: 'Blender', weight: 0.75 }]);
      expect(await slider.getAttribute('aria-valuetext')).toBe('0.75, like design or music work');
      expect(await kind(page, 'Blender').innerText()).toContain('A weight of your own');
      await row(page, 'Blender').locator('label').filter({ hasText: 'Hold prompts while it is in front' }).click();
      await expectRules(opened, [{ match: 'Blender', weight: 0.75, hold: true }]);
    },
    TIMEOUT,
  );

  it(
    'the apps of the settings lets an app count as rest',
    async () => {
      const opened = await openApps([{ match: 'firefox', weight: 0.3, hold: true }]);
      const { page } = opened;
      await choose(page, 'Firefox', /^Counts as rest/);
      await expectRules(opened, [{ match: 'firefox', weight: 0.3, hold: true, rest: true }]);
      await row(page, 'Firefox').getByRole('button', { name: 'More about Firefox' }).click();
      await page.getByText('Time in it counts as if you had left the computer').waitFor();
      expect(await page.getByRole('slider', { name: 'Weight of Firefox' }).count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the apps of the settings adds an app by its name with what is listed for it, once',
    async () => {
      const opened = await openApps();
      const { page } = opened;
      const field = page.getByRole('textbox', { name: 'Another app, by its name' });
      await field.fill(' krita ');
      await field.press('Enter');
      await expectRules(opened, [{ match: 'krita', weight: 1 }]);
      await row(page, 'krita').waitFor();
      await field.fill('KRITA');
      await field.press('Enter');
      await page.getByText('KRITA is in the list above.').waitFor();
      await expectRules(opened, [{ match: 'krita', weight: 1 }]);
    },
    TIMEOUT,
  );

  it(
    'the apps of the settings finds one of many',
    async () => {
      const many = used(Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`Tool ${at}`, 14 - at])));
      const { page } = await openApps([], { history: many });
      await page.getByText('14 apps', { exact: true }).waitFor();
      await page.getByRole('searchbox', { name: 'Find an app' }).fill('tool 1');
      await page.getByText('5 of 14 apps').waitFor();
      expect(await names(page, 'Not in our list yet')).toEqual(['Tool 1', 'Tool 10', 'Tool 11', 'Tool 12', 'Tool 13']);
      await page.getByText('No app of that name here.').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the apps of the settings is open about times that cannot be read, and still takes rules',
    async () => {
      const { page } = await openApps([{ match: 'Blender', weight: 0.5 }], { main: 'rejects' });
      await page.getByText('How long they were in front could not be read just now.').waitFor();
      await choose(page, 'Blender', /^CAD, BIM, 3D, sculpting; drawing/);
      await page.getByRole('alert').getByText('did not reach Unknot').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the apps of the settings is readable for everyone in both themes, with an app and a choice open',
    async () => {
      const { page } = await openApps([{ match: 'Firefox', weight: 0.3, rest: true }]);
      await row(page, 'Blender').getByRole('button', { name: 'More about Blender' }).click();
      await expectReadableIn(THEMES, page);
      await kind(page, 'Quixel').click();
      await page.getByRole('option', { name: /^Counts as rest/ }).waitFor();
      await expectReadableIn(THEMES, page);
    },
    TIMEOUT,
  );

  it(
    'the apps of the settings fits into a narrow window',
    async () => {
      const { page } = await openApps([], { viewport: { width: 360, height: 640 } });
      await row(page, 'Blender').getByRole('button', { name: 'More about Blender' }).click();
      await expectNoWider(page);
    },
    TIMEOUT,
  );
});
