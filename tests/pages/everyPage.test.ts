import { expect, it } from 'vitest';
import { PAGES } from '../../shared/settings/pages.ts';
import { createSay } from '../../shared/words/say.ts';
import type { Snapshot, WindowName } from '../../shared/bridge.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import { SIZES } from './site.ts';
import { expectReadable, expectReadableIn, THEMES, WAYS, type Ways } from './readable.ts';
import { breakOf, LONG_PROMPT, MICRO_PROMPT } from './snapshots.ts';

const WINDOWS = Object.keys(SIZES) as WindowName[];

const TITLES: Readonly<Record<WindowName, string>> = {
  prompt: 'Break prompt',
  break: 'Break',
  'check-in': 'Check-in',
  settings: 'Settings',
  today: 'Today',
  about: 'About Unknot',
  welcome: 'Welcome',
  help: 'Help',
  summary: 'Summary',
  learn: 'Learn',
};

const CONTENT: Partial<Snapshot> = {
  // Time stands still, so that no step fades in while the page is looked at.
  rate: 0,
  prompt: MICRO_PROMPT,
  break: breakOf(LONG_PROMPT, 70_000),
  notices: [{ id: 'kept', text: { kind: 'settings-refused', problems: [] } }],
};

type Size = { readonly width: number; readonly height: number };

const SMALLEST: Readonly<Record<WindowName, Size>> = {
  prompt: { width: 400, height: 220 },
  break: { width: 480, height: 420 },
  'check-in': { width: 360, height: 480 },
  settings: { width: 640, height: 480 },
  today: { width: 360, height: 480 },
  about: { width: 360, height: 480 },
  welcome: { width: 360, height: 480 },
  help: { width: 360, height: 480 },
  summary: { width: 360, height: 480 },
  learn: { width: 360, height: 480 },
};

const EVERY_WAY = (name: WindowName): Ways => ({
  ...WAYS,
  'at its smallest': { size: () => SMALLEST[name] },
  'as large as a screen': { size: () => ({ width: 1920, height: 1080 }) },
});

describePages('every window', (open) => {
  for (const name of WINDOWS) {
    it(
      `every window shows ${name} in both themes, forced colours and every size, readable for everyone and without complaint`,
      async () => {
        const { page } = await open(name, { snapshot: CONTENT });
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await page.title()).toMatch(new RegExp(`^${TITLES[name]}`));
        await expectReadableIn(EVERY_WAY(name), page);
      },
      TIMEOUT,
    );
  }

  for (const section of PAGES.map(({ id }) => createSay('en')(`settings.page.${id}.name`))) {
    it(
      `every window shows the section ${section} of the settings in light and dark, readable for everyone`,
      async () => {
        const { page } = await open('settings');
        await page.getByRole('tab', { name: section }).click();
        await page.getByRole('heading', { level: 2, name: section }).waitFor();
        // The section scrolls, the window around it does not.
        expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(SIZES.settings.height);
        await expectReadableIn(THEMES, page);
      },
      TIMEOUT,
    );
  }

  it(
    'every window shows the break on other displays, readable for everyone',
    async () => {
      const opened = await open('break', { snapshot: CONTENT, query: '?quiet=1' });
      await expectReadable(opened.page);
    },
    TIMEOUT,
  );

  it(
    'every window shows the question after a break in both themes, forced colours and every size, readable for everyone',
    async () => {
      const { page } = await open('break', { snapshot: { checkIn: { kind: 'long', noted: null } } });
      await page.getByRole('heading', { name: 'How does the knot feel?' }).waitFor();
      await expectReadableIn(EVERY_WAY('break'), page);
    },
    TIMEOUT,
  );

  for (const name of WINDOWS) {
    it(
      `every window says so in ${name} when it was opened outside of Unknot`,
      async () => {
        const { page } = await open(name, { main: 'absent' });
        await page.getByRole('heading', { name: 'Unknot is not here' }).waitFor();
      },
      TIMEOUT,
    );
  }

  it(
    'every window says so when main does not answer',
    async () => {
      const { page } = await open('today', { main: 'silent' });
      await page.getByRole('heading', { name: 'Unknot does not answer' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'every window shows a plain message instead of a blank page when something is broken',
    async () => {
      const { page } = await open('today', {
        snapshot: { load: null as unknown as Snapshot['load'] },
        mayComplain: true,
      });
      await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'every window moves nothing when the person wants less motion',
    async () => {
      const { page } = await open('break', { snapshot: CONTENT, reducedMotion: 'reduce' });
      await page.getByRole('button', { name: 'More' }).hover();
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .filter(({ transitionDuration: transition, animationName: animation }) => {
            return animation !== 'none' || transition.split(', ').some((time) => parseFloat(time) > 0);
          })
          .map(({ transition }) => transition),
      );
      expect(moving).toEqual([]);
    },
    TIMEOUT,
  );
});
