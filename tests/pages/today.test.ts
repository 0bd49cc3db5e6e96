import { expect, it } from 'vitest';
import { describePages, TIMEOUT } from './describe-pages.ts';

const NOTHING = { micro: 0, long: 0, natural: 0, skipped: 0, postponed: 0, ignored: 0, peakLoad: 0, activeSeconds: 0 };

describePages('the day', (open) => {
  it(
    'shows the state, both gauges in words, the dose and what happened, newest last',
    async () => {
      const { page } = await open('today');
      await page.getByText('The next micro-break comes in about 4 minutes').waitFor();
      const gauge = (name: string) => page.getByRole('meter', { name }).getAttribute('aria-valuetext');
      expect(await gauge('Pause need')).toBe('12 of 15 reach-minutes');
      expect(await gauge('Reach load')).toBe('21 of 32 reach-minutes');
      const words = await page.locator('main').innerText();
      expect(words).toMatch(/96\s+reach-minutes so far today/);
      expect(words).toMatch(/At the computer\s+4 h 12 min/);
      expect(words).toContain('Reach load is an estimate of how long the pointer was used in reach-heavy apps.');
      const lines = await page.locator('.day-lines li').allInnerTexts();
      expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
        '09:41 Micro-break taken, 60 s',
        '10:30 Long break taken, 5 min',
        '11:05 A pause of your own, 12 min',
        '11:52 Micro-break put off',
        '11:57 Micro-break taken, 60 s',
      ]);
    },
    TIMEOUT,
  );

  it(
    'follows what goes on',
    async () => {
      const { page, put } = await open('today');
      await put({ need: { value: 15, of: 15 }, stateLine: 'A micro-break is offered.' });
      await page.getByText('A micro-break is offered.').waitFor();
      expect(await page.getByRole('meter', { name: 'Pause need' }).getAttribute('aria-valuetext')).toBe(
        '15 of 15 reach-minutes',
      );
    },
    TIMEOUT,
  );

  it(
    'leads to the settings and to About, also where no tray does',
    async () => {
      const { page, sent } = await open('today');
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('button', { name: 'About' }).click();
      expect(await sent()).toEqual([
        ['openWindow', 'settings'],
        ['openWindow', 'about'],
      ]);
    },
    TIMEOUT,
  );

  it(
    'is plain about an empty day',
    async () => {
      const { page } = await open('today', {
        snapshot: {
          stateLine: 'Nothing counted yet.',
          need: { value: 0, of: 15 },
          load: { value: 0, of: 32 },
          dose: 0,
          totals: NOTHING,
          today: [],
        },
      });
      await page.getByText('Nothing yet. Breaks and longer pauses will be listed here').waitFor();
    },
    TIMEOUT,
  );
});

describePages('about', (open) => {
  it(
    'says what it is, what it is not, and when to get help',
    async () => {
      const { page } = await open('about');
      const words = await page.locator('main').innerText();
      for (const sentence of [
        'Version 0.1.0 · MIT licence',
        'Not medical advice. Stop if it hurts sharply.',
        'Warning signs: stop and get medical help',
        'Nothing leaves this machine.',
        'It is not made for employers to monitor anyone.',
      ]) {
        expect(words).toContain(sentence);
      }
    },
    TIMEOUT,
  );
});
