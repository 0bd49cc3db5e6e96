import { expect, it } from 'vitest';
import type { PatternsAnswer } from '../../shared/patterns/answer.ts';
import { type Experiment, resultOf } from '../../shared/patterns/experiment.ts';
import { findPatterns } from '../../shared/patterns/find.ts';
import { PLANTED, madeUpDiary } from '../support/diaries.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import { COLOURS, expectReadableIn } from './readable.ts';
import { snapshotOf } from './snapshots.ts';
import { DAY } from '../../shared/moment.ts';

const query = '?view=patterns';
const diary = madeUpDiary({
  seed: 3,
  days: 56,
  effect: { points: 3, on: PLANTED.find(({ name }) => name === 'half the breaks not taken')!.on },
});
const FOUND: PatternsAnswer = { report: findPatterns(diary), experiments: [] };
const BLANK = { patterns: [], unclear: [], looks: 0, moreCheckIns: 0, from: 0, until: 0, nextLook: null };

/** One begun two weeks ago, or so many days ago. */
function tried(daysAgo: number): PatternsAnswer {
  const experiment: Experiment = {
    about: { is: 'refused', atLeast: 0.5 } as const,
    tried: { kind: 'often', minutes: 20, app: null },
    from: snapshotOf().madeAt - daysAgo * DAY,
    stoppedAt: null,
    before: { activeMinutes: 40, reachMinutes: 15 },
  };
  const result = resultOf({ ...experiment, from: diary.until - daysAgo * DAY }, diary, diary.until);
  return { report: FOUND.report, experiments: [{ experiment, result }] };
}

describePages('patterns', (open) => {
  it(
    'patterns are told with counts, size, chance and limits, and each offers one experiment',
    async () => {
      const { page, sent, asked } = await open('today', { query, patterns: FOUND });
      const card = page.getByRole('article').filter({ hasText: 'breaks were not taken' }).first();
      await card.waitFor();
      const words = await card.innerText();
      expect(words).toMatch(/You logged \d or more at \d+ of \d+ check-ins after half or more of the day’s breaks/);
      expect(words).toMatch(/that is about \d\.\d points more\. Anything from/);
      expect(words).toContain('comparisons were made.');
      expect(words).toContain('all looks of half a year together tell at most 5 of 100');
      await page.getByText(/^Unknot looks every four weeks: last on \d+ \w+, next on \d+ \w+\.$/).waitFor();
      expect(words).toContain('It shows what went together, not why.');
      expect(words).not.toMatch(/cause/i);
      await card.getByRole('button', { name: /^Try it/ }).press('Enter');
      await expect.poll(async () => (await sent()).map(([name]) => name)).toContain('startExperiment');
      expect((await sent()).find(([name]) => name === 'startExperiment')![1]).toMatchObject({ is: 'refused' });
      // What was begun is asked for at once.
      await expect.poll(async () => (await asked()).filter(([name]) => name === 'patterns').length).toBe(2);
    },
    TIMEOUT,
  );

  it(
    'patterns are worked out anew when something was said, imported or deleted, and not with each minute of use',
    async () => {
      const { page, put, asked } = await open('today', { query, patterns: FOUND });
      await page.getByRole('article').first().waitFor();
      const times = async () => (await asked()).filter(([name]) => name === 'patterns').length;
      const before = await times();
      await put({ historyRevision: 1 });
      await put({ historyRevision: 2, pastRevision: 1 });
      await expect.poll(times).toBe(before + 1);
    },
    TIMEOUT,
  );

  it(
    'patterns show each dot in a table, too, by keyboard',
    async () => {
      const { page } = await open('today', { query, patterns: FOUND });
      const card = page.getByRole('article').first();
      await card.getByRole('button', { name: 'As a table' }).press('Enter');
      const pattern = FOUND.report.patterns[0]!;
      expect(await card.getByRole('row').count()).toBe(2 + pattern.with.dots.length + pattern.without.dots.length);
      expect(await card.getByRole('img').count()).toBe(0);
    },
    TIMEOUT,
  );

  for (const [state, patterns, words] of [
    ['there are no check-ins', { checkIns: 0, days: 0, ...BLANK }, 'There are no check-ins yet'],
    [
      'there are too few',
      { checkIns: 32, days: 11, ...BLANK, moreCheckIns: 8 },
      'Not enough data yet: about 8 more check-ins.',
    ],
    ['nothing stands out', { checkIns: 120, days: 50, ...BLANK, looks: 40 }, 'Nothing stands out in 120 check-ins'],
  ] as const) {
    it(
      `patterns say so plainly where ${state}`,
      async () => {
        const { page } = await open('today', { query, patterns: { report: patterns, experiments: [] } });
        await page.getByText(words).waitFor();
        expect(await page.getByRole('article').count()).toBe(0);
        await page.getByText('What is looked at, and how').click();
        await page.getByText('Only days that are over count').waitFor();
        await page.getByText('shuffled 99 to 299 times').waitFor();
        await page.getByText('at most 5 of 100 people').waitFor();
      },
      TIMEOUT,
    );
  }

  it(
    'patterns can be asked for again where main did not answer',
    async () => {
      const { page } = await open('today', { query, main: 'rejects', mayComplain: true });
      await page.getByRole('alert').filter({ hasText: 'could not be worked out' }).waitFor();
      await page.getByRole('button', { name: 'Look again' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'patterns leave one experiment at a time, which can be stopped, and undone when it is over',
    async () => {
      const running = await open('today', { query, patterns: tried(5) });
      await running.page.getByText('Under way since').waitFor();
      expect(await running.page.getByRole('button', { name: /^Try it/ }).count()).toBe(0);
      await running.page.getByRole('button', { name: 'Stop the experiment' }).click();
      await expect.poll(async () => (await running.sent()).map(([name]) => name)).toContain('stopExperiment');

      const over = await open('today', { query, patterns: tried(20) });
      await over.page.getByRole('button', { name: 'Micro-breaks as they were: every 40 min' }).click();
      await expect.poll(async () => (await over.sent()).map(([name]) => name)).toContain('undoExperiment');
    },
    TIMEOUT,
  );

  it(
    'patterns are readable for everyone in both themes, forced colours and at their smallest',
    async () => {
      const { page } = await open('today', { query, patterns: tried(5) });
      await page.getByRole('article').first().waitFor();
      await page.getByRole('button', { name: 'As a table' }).first().click();
      await page.getByText('What is looked at, and how').click();
      await expectReadableIn({ ...COLOURS, 'at its smallest': { size: () => ({ width: 360, height: 480 }) } }, page);
    },
    TIMEOUT,
  );
});
