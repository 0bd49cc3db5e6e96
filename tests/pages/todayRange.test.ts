import { expect, it } from 'vitest';
import { emptyExcerpt } from '../../shared/diary/history.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import { COLOURS, expectNoWider, expectReadableIn, inEach, WAYS, type Ways } from './readable.ts';
import { timeOfThread } from './threadTime.ts';
import { focusedName, SNAPSHOT, WEEKS } from './weeks.ts';

describePages('week and month', (open) => {
  it(
    'week and month are opened by their tabs, and by the address',
    async () => {
      const { page } = await open('today', { ...WEEKS, query: '?view=week' });
      expect(await page.getByRole('tab', { name: 'Week' }).getAttribute('aria-selected')).toBe('true');
      await page.getByRole('heading', { name: '16 to 22 March' }).waitFor();
      await page.getByRole('tab', { name: 'Week' }).press('ArrowRight');
      await page.getByRole('heading', { name: 'March 2026' }).waitFor();
      await page.getByRole('button', { name: 'Previous month' }).click();
      await page.getByRole('heading', { name: 'February 2026' }).waitFor();
      await page.getByRole('button', { name: 'To this month' }).click();
      await page.getByRole('heading', { name: 'March 2026' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'week and month ask for the days that they show and a day around, and again when the history has changed',
    async () => {
      const opened = await open('today', { ...WEEKS, query: '?view=week' });
      const { page, put } = opened;
      await page.getByRole('grid').waitFor();
      const asked = async () => (await opened.asked()).filter(([command]) => command === 'history');
      const before = await asked();
      expect(before.at(-1)![1]).toEqual({
        from: Date.parse('2026-03-15T03:00:00Z'),
        until: Date.parse('2026-03-24T03:00:00Z'),
      });
      await put({ historyRevision: 7 });
      await expect.poll(async () => (await asked()).length).toBe(before.length + 1);
    },
    TIMEOUT,
  );

  it(
    'week and month of the past ask again only when something of the past can have changed',
    async () => {
      const opened = await open('today', { ...WEEKS, query: '?view=week&date=2026-03-04' });
      const { page, put } = opened;
      await page.getByRole('grid').waitFor();
      const asked = async () => (await opened.asked()).filter(([command]) => command === 'history').length;
      const before = await asked();
      await put({ historyRevision: 1 });
      await put({ historyRevision: 2 });
      await put({ historyRevision: 3, pastRevision: 1 });
      await expect.poll(asked).toBe(before + 1);
      await page.getByRole('button', { name: 'To this week' }).click();
      await expect.poll(asked).toBe(before + 2);
      await put({ historyRevision: 4 });
      await expect.poll(asked).toBe(before + 3);
    },
    TIMEOUT,
  );

  it(
    'week and month show reaching hour by hour, in a grid to walk through with the arrow keys',
    async () => {
      const { page } = await open('today', { ...WEEKS, query: '?view=week' });
      const cells = page.getByRole('gridcell');
      await cells.first().focus();
      expect(await focusedName(page)).toBe('Monday 16 March, 09:00 to 10:00: no use recorded');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      expect(await focusedName(page)).toMatch(
        /^Tuesday 17 March, 10:00 to 11:00: \d+ reach-minutes, \d+ min at the computer$/,
      );
      await page.keyboard.press('Control+End');
      expect(await focusedName(page)).toMatch(/^Sunday 22 March, 18:00 to 19:00: still to come$/);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('End');
      expect(await focusedName(page)).toMatch(/^Monday 16 March, 18:00 to 19:00: /);
      await page.getByRole('button', { name: 'Show as table: reaching by the hour' }).click();
      expect(await page.getByRole('table').getByRole('row').count()).toBe(11);
    },
    TIMEOUT,
  );

  it(
    'week and month show the mean of each weekday in the month, with the number of days behind it',
    async () => {
      const { page } = await open('today', { ...WEEKS, query: '?view=month' });
      const cell = page.getByRole('gridcell', { name: /^Mondays, 10:00 to 11:00: / });
      expect(await cell.getAttribute('aria-label')).toMatch(/at the computer, as the mean of 3 days$/);
    },
    TIMEOUT,
  );

  it(
    'week and month tell breaks, strength sets and knots day by day, and lead to the picture of each day',
    async () => {
      const { page } = await open('today', { ...WEEKS, query: '?view=week' });
      const days = page.getByRole('toolbar', { name: 'Days' }).getByRole('button');
      expect(await days.count()).toBe(7);
      await days.nth(3).focus();
      await page.keyboard.press('ArrowLeft');
      expect(await focusedName(page)).toMatch(
        /^Wednesday 18 March: 6 h \d+ min at the computer, \d long breaks and \d micro-breaks taken, .*the knot [\d, ]+ of 10$/,
      );
      await page.getByRole('button', { name: 'Show as table: day by day' }).click();
      expect(await page.getByRole('table').getByRole('row').count()).toBe(8);
      await days.nth(2).press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Wednesday 18 March' }).waitFor();
      expect(await page.getByRole('tab', { name: 'Day' }).getAttribute('aria-selected')).toBe('true');
    },
    TIMEOUT,
  );

  it.each([360, 860])(
    'week and month keep the strength sets of each day of a month apart in a window %i pixels wide',
    async (width) => {
      const { page } = await open('today', { ...WEEKS, query: '?view=month', viewport: { width, height: 640 } });
      await page.locator('.lane-sets > *').first().waitFor();
      const marks = await page.locator('.lane-sets > *').evaluateAll((all) =>
        all.map((mark) => {
          const { left, right } = mark.getBoundingClientRect();
          return { left, right };
        }),
      );
      expect(marks.length).toBeGreaterThan(5);
      for (const [place, mark] of marks.slice(1).entries())
        expect(mark.left).toBeGreaterThanOrEqual(marks[place]!.right);
    },
    TIMEOUT,
  );

  it(
    'week and month keep the colour of each application from view to view',
    async () => {
      const { page } = await open('today', WEEKS);
      const colours = async () => {
        await page.locator('.apps').waitFor();
        const rows = await page.locator('.apps li').evaluateAll((all) => {
          return all.map((row) => [
            row.querySelector('.app-name')?.textContent,
            row.querySelector<HTMLElement>('[data-app]')?.dataset['app'],
          ]);
        });
        return Object.fromEntries(rows) as Readonly<Record<string, string>>;
      };
      const day = await colours();
      await page.getByRole('tab', { name: 'Month' }).click();
      await page.getByRole('grid').waitFor();
      const month = await colours();
      for (const [app, colour] of Object.entries(day)) expect(month[app]).toBe(colour);
    },
    TIMEOUT,
  );

  it(
    'week and month say so where nothing was recorded',
    async () => {
      const { page } = await open('today', { snapshot: SNAPSHOT, history: emptyExcerpt(0, 0), query: '?view=month' });
      await page.getByText('Nothing was recorded in this month. It fills by itself as you work.').waitFor();
    },
    TIMEOUT,
  );

  it(
    'week and month are there at once: a month is added up and drawn in a fraction of a second of the processor, and so is a day',
    async () => {
      const { page } = await open('today', WEEKS);
      const spent = await timeOfThread(page);
      const turn = async (name: 'Month' | 'Day') => {
        const since = await spent();
        await page.locator(`[role=tab][data-key=${name.toLowerCase()}]`).evaluate((tab: HTMLElement) => tab.click());
        await page.locator(name === 'Month' ? '[role=grid]' : '.picture').waitFor();
        return (await spent()) - since;
      };
      const times = { Month: [] as number[], Day: [] as number[] };
      for (let round = 0; round < 6; round++) {
        times.Month.push(await turn('Month'));
        times.Day.push(await turn('Day'));
      }
      // A tenth on an idle machine; who shares its caches with others takes twice that.
      expect(Math.min(...times.Month)).toBeLessThan(250);
      expect(Math.min(...times.Day)).toBeLessThan(250);
    },
    TIMEOUT,
  );
});

/** What a reader of the page would trip over differs by colours and by what scrolls, not by every size. */
const READ_IN: Ways = { ...COLOURS, 'at its smallest': { size: () => ({ width: 360, height: 480 }) } };

const SIZES: Ways = {
  ...WAYS,
  'at 640 by 720': { size: () => ({ width: 640, height: 720 }) },
  'as large as a screen': { size: () => ({ width: 1920, height: 1080 }) },
};

describePages('a window full of history', (open) => {
  for (const tab of ['Day', 'Week', 'Month']) {
    it(
      `a window full of history is readable for everyone in both themes, forced colours and every size: ${tab} and its tables`,
      async () => {
        const { page } = await open('today', WEEKS);
        await page.getByRole('tab', { name: tab }).click();
        const closed = page.getByRole('button', { name: /^Show as table/ });
        await closed.first().waitFor();
        while ((await closed.count()) > 0) await closed.first().click();
        await expectReadableIn(READ_IN, page);
        await inEach(SIZES, page, () => expectNoWider(page));
      },
      2 * TIMEOUT,
    );
  }
});
