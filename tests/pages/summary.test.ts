import { expect, it } from 'vitest';
import type { HistoryExcerpt } from '../../shared/diary/history.ts';
import { FEELS, PLACES } from '../../shared/diary/regions.ts';
import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import { madeUpHistory } from '../support/history.ts';
import { describePages, TIMEOUT } from './describePages.ts';

const NOW = Date.parse('2026-03-20T15:20:00Z');
const HISTORY = madeUpHistory({ days: 60, last: NOW });
const SNAPSHOT = { now: NOW, zone: 'UTC' };
/** 210 mm, in CSS pixels. */
const A4_WIDTH = 794;

/** As much as a person could say: other places every time, as long a note as is kept, and all kinds of exercises. */
const TALKATIVE: HistoryExcerpt = {
  ...HISTORY,
  checkIns: HISTORY.checkIns.map((checkIn, nth) => ({
    ...checkIn,
    note: 'Long call. '.repeat(45).trim(),
    spots: [{ ...PLACES[nth % PLACES.length]!, feel: FEELS[nth % FEELS.length]! }],
  })),
  breaks: HISTORY.breaks.map((past, nth) => ({ ...past, exercises: [CATALOGUE[nth % CATALOGUE.length]!.id] })),
};

describePages('the summary for a physiotherapist', (open) => {
  it(
    'the summary for a physiotherapist names applications and notes only when they are ticked',
    async () => {
      const { page } = await open('summary', { snapshot: SNAPSHOT, history: HISTORY });
      const sheet = page.getByRole('article', { name: 'Upper back and computer work' });
      await sheet.waitFor();
      expect(await sheet.textContent()).not.toMatch(/Blender|Firefox|after a long call/);
      await page.getByRole('switch', { name: 'Name the apps' }).press('Space');
      await sheet.getByText('Blender').waitFor();
      expect(await sheet.textContent()).not.toContain('after a long call');
      await page.getByRole('switch', { name: 'With my notes' }).press('Space');
      await sheet.getByText('after a long call').first().waitFor();
    },
    TIMEOUT,
  );

  it(
    'the summary for a physiotherapist covers as many weeks as are chosen, from the first day to today',
    async () => {
      const { page } = await open('summary', { snapshot: SNAPSHOT, history: HISTORY });
      await page.getByText('21 February 2026 to 20 March 2026').waitFor();
      await page.getByRole('radio', { name: '4 weeks' }).press('ArrowLeft');
      await page.getByText('7 March 2026 to 20 March 2026').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the summary for a physiotherapist prints on one page, dark on white, without the choices',
    async () => {
      const { page } = await open('summary', { snapshot: SNAPSHOT, history: HISTORY, colorScheme: 'dark' });
      await page.getByText('21 February 2026').waitFor();
      await page.getByRole('switch', { name: 'Name the apps' }).press('Space');
      await page.getByRole('switch', { name: 'With my notes' }).press('Space');
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: 'Save as PDF' }).isVisible()).toBe(false);
      const paper = await page.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
      expect(paper).toBe('rgb(255, 255, 255)');
    },
    TIMEOUT,
  );

  it(
    'the summary for a physiotherapist draws where it was, darker where it was named more often',
    async () => {
      const { page } = await open('summary', { snapshot: SNAPSHOT, history: HISTORY });
      await page.getByText('Between spine and shoulder blade, right: knot').waitFor();
      const drawn = await page.locator('.where-place').evaluateAll((places) =>
        places.map((place) => ({
          isLeft: place.hasAttribute('transform'),
          opacity: Number(place.getAttribute('fill-opacity')),
        })),
      );
      expect(drawn.map(({ isLeft }) => isLeft)).toEqual([false, true]);
      expect(drawn[0]!.opacity).toBeCloseTo(1);
      expect(drawn[1]!.opacity).toBeLessThan(0.6);
    },
    TIMEOUT,
  );

  it(
    'the summary for a physiotherapist keeps its end on the page with many places and long notes',
    async () => {
      const { page } = await open('summary', { snapshot: SNAPSHOT, history: TALKATIVE });
      await page.getByRole('switch', { name: 'Name the apps' }).press('Space');
      await page.getByRole('switch', { name: 'With my notes' }).press('Space');
      await page.getByText('Long call').first().waitFor();
      await page.setViewportSize({ width: A4_WIDTH, height: 900 });
      await page.emulateMedia({ media: 'print' });
      const { needed, given } = await page
        .locator('.sheet')
        .evaluate((sheet) => ({ needed: sheet.scrollHeight, given: sheet.clientHeight }));
      expect(needed).toBeLessThanOrEqual(given);
    },
    TIMEOUT,
  );

  it(
    'the summary for a physiotherapist shows each date of its chart whole, also that of a week which begins today',
    async () => {
      const monday = Date.parse('2026-03-16T15:20:00Z');
      const history = madeUpHistory({ days: 60, last: monday });
      const { page } = await open('summary', { snapshot: { now: monday, zone: 'UTC' }, history });
      const chart = page.locator('.days-chart');
      await chart.getByText('16 Mar').waitFor();
      for (const width of [900, 420]) {
        await page.setViewportSize({ width, height: 900 });
        const outside = await chart.evaluate((svg) => {
          const frame = svg.getBoundingClientRect();
          const boxes = [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
          return boxes.filter(({ right }) => right > frame.right + 1).length;
        });
        expect(outside).toBe(0);
      }
    },
    TIMEOUT,
  );

  it(
    'the summary for a physiotherapist says so where there is nothing yet',
    async () => {
      const { page } = await open('summary', { snapshot: SNAPSHOT });
      await page.getByText('No answers in this time.').waitFor();
      await page.getByText('No use of the computer was recorded in this time.').waitFor();
      await page.getByText('No breaks in this time.').waitFor();
      expect(await page.locator('.where-body').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the summary for a physiotherapist says where it was saved',
    async () => {
      const { page, sent } = await open('summary', { snapshot: SNAPSHOT, history: HISTORY });
      await page.getByRole('button', { name: 'Save as PDF' }).click();
      await expect.poll(() => sent()).toContainEqual(['savePdf', null]);
      await page.getByText('Saved as /home/me/unknot-summary.pdf.').waitFor();
    },
    TIMEOUT,
  );
});
