import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { reachDayOn } from '../../shared/schedule/workHours.ts';
import { madeUpHistory } from '../support/history.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import type { Opened } from './site.ts';
import { expectReadable } from './readable.ts';
import { snapshotOf } from './snapshots.ts';

const { zone } = snapshotOf();
const HISTORY = madeUpHistory({ days: 20, last: Date.parse('2026-03-02T12:00:00Z') });

const group = (page: Page, title: string) =>
  page.locator('.group').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const question = (page: Page) => page.getByRole('alertdialog');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const deletions = async ({ sent }: Opened) =>
  (await sent()).flatMap(([command, argument]) => (command === 'deleteHistory' ? [argument] : []));

describePages('data and privacy', (open) => {
  const openData = async (more: Parameters<typeof open>[1] = {}) => {
    const opened = await open('settings', { stopClock: true, history: HISTORY, timezoneId: 'UTC', ...more });
    await opened.page.getByRole('tab', { name: 'Data and privacy' }).click();
    return opened;
  };

  it(
    'the page Data and privacy tells in words how much is kept since when, and in which folder',
    async () => {
      // The check of accessibility waits by the clock.
      const { page } = await openData({ stopClock: false });
      const { minutes, breaks, checkIns } = HISTORY;
      const since = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(minutes[0]!.at);
      const hours = Math.round(minutes.length / 60);
      await group(page, 'What is kept')
        .getByText(
          `Since ${since}: ${hours} hours of use, ${breaks.length} breaks, ${checkIns.length} check-ins; 1.2 MB. ` +
            'All of it is in the folder /home/me/.config/unknot.',
        )
        .waitFor();
      await expectReadable(page);
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy keeps the history for as long as is chosen, at once, and says so',
    async () => {
      const { page, sent } = await openData();
      await page.getByRole('button', { name: 'Keep it for' }).click();
      await page.getByRole('option', { name: '6 months' }).click();
      await page.getByRole('status').getByText('Changed: What is kept, Keep it for: 6 months.').waitFor();
      expect((await sent()).findLast(([command]) => command === 'changeSettings')).toEqual([
        'changeSettings',
        { history: { record: true, keepMonths: 6 } },
      ]);
      await page.keyboard.press('Control+z');
      await page.getByRole('button', { name: 'Keep it for' }).getByText('2 years').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy says what was deleted as too old, and brings it back within a day',
    async () => {
      const counts = { since: 0, minutes: 60, breaks: 2, spans: 0, checkIns: 4 };
      const back = { is: 'imported' as const, added: 11_813, duplicates: 0, tooOld: 0, bad: 0, problems: [] };
      const { page, sent } = await openData({
        stopClock: false,
        answers: {
          historyFacts: { folder: '/home/me/.config/unknot', bytes: 98_765, ...counts, removed: 11_813, apps: [] },
          bringBackHistory: back,
        },
      });
      const kept = group(page, 'What is kept');
      await kept.getByText('11,813 items deleted as too old').waitFor();
      await expectReadable(page);
      await button(page, 'Bring them back').click();
      await page.getByRole('status').getByText('11,813 items brought back. Everything is kept for good now.').waitFor();
      expect((await sent()).at(-1)).toEqual(['bringBackHistory', null]);
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy says that it exports while that takes its time, once, and keeps the focus where it is',
    async () => {
      const { page, sent } = await openData();
      await page.evaluate(() => {
        const { unknot } = window as unknown as { unknot: { send: (...all: readonly unknown[]) => Promise<unknown> } };
        const send = unknot.send.bind(unknot);
        unknot.send = async (...all) => {
          const answer = send(...all);
          await new Promise((go) => window.addEventListener('go', go, { once: true }));
          return answer;
        };
      });
      await button(page, 'Export as JSON…').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Exporting…').waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Tab');
      await page.evaluate(() => window.dispatchEvent(new Event('go')));
      await page.getByRole('status').getByText('Saved as /home/me/unknot-history.json.').waitFor();
      expect((await sent()).filter(([command]) => command === 'exportHistory')).toHaveLength(1);
      expect(await button(page, 'Export as JSON…').evaluate((it) => it === document.activeElement)).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy saves the history as one file or as tables, and says where it is',
    async () => {
      const { page, sent } = await openData();
      for (const [name, as] of [
        ['Export as JSON…', 'json'],
        ['Export as CSV…', 'csv'],
      ] as const) {
        await button(page, name).click();
        await page.getByRole('status').getByText('Saved as /home/me/unknot-history.json.').waitFor();
        expect((await sent()).at(-1)).toEqual(['exportHistory', { as }]);
      }
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy says what an import has added, and names what could not be used and where',
    async () => {
      const { page } = await openData();
      await button(page, 'Import…').click();
      await page
        .getByRole('alert')
        .getByText(
          '40 items added, 3 there already, 1 could not be used: history.json: minutes[4].pointer: must be a share from 0 to 1, or "unknown"',
        )
        .waitFor();
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy writes large counts with their digits in threes',
    async () => {
      const { page } = await openData({
        answers: {
          historyFacts: {
            folder: '/home/me/.config/unknot',
            bytes: 98_765_432,
            since: 0,
            minutes: 1_234_560,
            breaks: 9_876,
            spans: 0,
            checkIns: 10_400,
            removed: 0,
            apps: [],
          },
          importHistory: { is: 'imported', added: 12_500, duplicates: 234_913, tooOld: 10_000, bad: 0, problems: [] },
        },
      });
      const kept = group(page, 'What is kept');
      await kept.getByText(': 20,576 hours of use, 9,876 breaks, 10,400 check-ins; 98.8 MB.').waitFor();
      await button(page, 'Import…').click();
      await page
        .getByRole('status')
        .getByText('12,500 items added, 234,913 there already, 10,000 older than what is kept.')
        .waitFor();
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy says nothing where the person changed their mind about an export or an import',
    async () => {
      const { page, sent } = await openData({
        answers: { exportHistory: { is: 'cancelled' }, importHistory: { is: 'cancelled' } },
      });
      await button(page, 'Export as JSON…').click();
      await button(page, 'Import…').click();
      await expect.poll(async () => (await sent()).at(-1)?.[0]).toBe('importHistory');
      await page.locator('button:enabled', { hasText: 'Import…' }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await group(page, 'Export and import').getByRole('status').textContent()).toBe('');
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy deletes everything after a second question alone, which begins at the harmless answer',
    async () => {
      const opened = await openData({ viewport: { width: 900, height: 680 } });
      const { page } = opened;
      await button(page, 'Delete everything…').press('Enter');
      await question(page).getByText('Delete everything that is kept, check-ins too? There is no way back.').waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Keep it');
      // The whole of it is in sight, above the line of changes.
      const [box, bar] = [(await question(page).boundingBox())!, (await page.locator('.undo-bar').boundingBox())!];
      expect(box.y + box.height).toBeLessThanOrEqual(bar.y);

      await page.keyboard.press('Escape');
      await question(page).waitFor({ state: 'detached' });
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Delete everything…');
      expect(await deletions(opened)).toEqual([]);

      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await question(page).waitFor({ state: 'detached' });
      expect(await deletions(opened)).toEqual([]);

      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Deleted: 12 items.').waitFor();
      expect(await deletions(opened)).toEqual([{ what: 'all' }]);
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy deletes the days from one to another, and asks for them by their dates below the place where they were chosen',
    async () => {
      const opened = await openData();
      const { page } = opened;
      const fields = group(page, 'Delete');
      await fields.getByLabel('First day').fill('2026-02-10');
      await fields.getByLabel('Last day').fill('2026-02-12');
      await button(page, 'Delete days…').click();
      await question(page)
        .getByText(/Delete what is kept of 10\s–\s12 February 2026\?/)
        .waitFor();
      expect((await question(page).boundingBox())!.y).toBeLessThan((await page.getByText('One app').boundingBox())!.y);
      await button(page, 'Delete').click();
      await page.getByRole('status').getByText('Deleted: 12 items.').waitFor();
      const [from, until] = [reachDayOn('2026-02-10', zone).from, reachDayOn('2026-02-12', zone).until];
      expect(await deletions(opened)).toEqual([{ what: 'span', from, until }]);
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy offers no days that end before they begin, and says why',
    async () => {
      const { page } = await openData();
      await group(page, 'Delete').getByLabel('Last day').fill('2026-02-12');
      await page.getByRole('status').getByText('The last day must not be before the first.').waitFor();
      expect(await button(page, 'Delete days…').isDisabled()).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy deletes the time in one app',
    async () => {
      const opened = await openData();
      const { page } = opened;
      expect(await button(page, 'Delete its time…').isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'One app' }).click();
      await page.getByRole('option', { name: 'Blender' }).click();
      await button(page, 'Delete its time…').click();
      await question(page).getByText('Delete all time in Blender, and its name in sentences?').waitFor();
      await button(page, 'Delete').click();
      await page.getByRole('status').getByText('Deleted: 12 items.').waitFor();
      expect(await deletions(opened)).toEqual([{ what: 'app', app: 'Blender' }]);
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy says in words what main could not do',
    async () => {
      const cause = 'the history is in use by another program';
      const { page } = await openData({
        answers: {
          exportHistory: { is: 'failed', problem: { kind: 'not-saved', where: '/home/me/history', cause } },
          deleteHistory: { ok: false, problem: { kind: 'not-deleted', cause } },
        },
      });
      await button(page, 'Export as CSV…').click();
      await group(page, 'Export and import')
        .getByRole('alert')
        .getByText(`It could not be saved as /home/me/history: ${cause}`)
        .waitFor();
      await button(page, 'Delete everything…').click();
      await button(page, 'Delete').click();
      await group(page, 'Delete')
        .getByRole('alert')
        .getByText(`Not all of it could be deleted: ${cause}. Please try again.`)
        .waitFor();
      expect(await question(page).count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the page Data and privacy says so where nothing reaches Unknot, with nothing deleted',
    async () => {
      const { page } = await openData({ main: 'rejects' });
      await page.getByText('How much there is could not be found out.').waitFor();
      for (const [title, name] of [
        ['Export and import', 'Export as JSON…'],
        ['Export and import', 'Import…'],
        ['Delete', 'Delete everything…'],
      ] as const) {
        await button(page, name).click();
        if (title === 'Delete') await button(page, 'Delete').click();
        await group(page, title).getByRole('alert').getByText('That did not reach Unknot.').waitFor();
      }
    },
    TIMEOUT,
  );
});
