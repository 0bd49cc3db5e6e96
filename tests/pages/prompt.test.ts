import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { describePages, TIMEOUT } from './describe-pages.ts';
import { LONG_PROMPT, MICRO_PROMPT } from './snapshots.ts';

const ANSWERS = [
  { name: 'Start', command: 'take' },
  { name: 'Later', command: 'later' },
  { name: 'Skip', command: 'skip' },
] as const;

const answer = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describePages('the card', (open) => {
  it(
    'asks for sixty seconds, and says why and what for',
    async () => {
      const { page } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT } });
      const card = page.getByRole('alertdialog', { name: 'Sixty seconds for your reaching arm?' });
      const words = await card.innerText();
      expect(words).toContain(MICRO_PROMPT.text);
      expect(words).toContain('Loose arm swings');
      expect(words).toContain('1 min');
    },
    TIMEOUT,
  );

  it(
    'asks for five minutes when a long break is due',
    async () => {
      const { page } = await open('prompt', { snapshot: { prompt: LONG_PROMPT } });
      const card = page.getByRole('alertdialog', { name: 'Five minutes away from the desk?' });
      expect(await card.innerText()).toContain('Walk away from the desk, One-arm doorway pectoral stretch and 2 more');
    },
    TIMEOUT,
  );

  for (const [seconds, headline] of [
    [30, 'Thirty seconds for your reaching arm?'],
    [45, 'Forty-five seconds for your reaching arm?'],
    [90, 'Ninety seconds for your reaching arm?'],
    [120, 'Two minutes for your reaching arm?'],
    [150, 'Two and a half minutes for your reaching arm?'],
  ] as const) {
    it(
      `spells ${seconds} s the way one says it`,
      async () => {
        const { page } = await open('prompt', { snapshot: { prompt: { ...MICRO_PROMPT, seconds } } });
        await page.getByRole('alertdialog', { name: headline }).waitFor();
      },
      TIMEOUT,
    );
  }

  for (const { name, command } of ANSWERS) {
    it(
      `sends ${command} when ${name} is clicked, and nothing else`,
      async () => {
        const { page, sent } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT } });
        await answer(page, name).click();
        expect(await sent()).toEqual([[command, null]]);
      },
      TIMEOUT,
    );
  }

  it(
    'is answered by keyboard alone, with Start first',
    async () => {
      for (const [presses, { name, command }] of ANSWERS.entries()) {
        const { page, sent } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT } });
        for (let i = 0; i <= presses; i++) await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(new RegExp(`^${name}`));
        await page.keyboard.press('Enter');
        expect(await sent()).toEqual([[command, null]]);
      }
    },
    TIMEOUT,
  );

  it(
    'takes no focus by itself, and Escape and Enter outside of its buttons do nothing',
    async () => {
      const { page, sent } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT } });
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      expect(await sent()).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'says how long Later is, beside its plain name',
    async () => {
      const prompts = { enabled: true, laterMinutes: 7, cardSeconds: 60 };
      const { page, snapshot, put } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT } });
      await put({ settings: { ...(await snapshot()).settings, prompts } });
      await answer(page, 'Later').getByText('7 min').waitFor();
      const description = await answer(page, 'Later').evaluate((button) => {
        return document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent;
      });
      expect(description).toBe('Comes back in seven minutes.');
    },
    TIMEOUT,
  );

  it(
    'shows all of itself in the window it gets',
    async () => {
      for (const [prompt, height] of [
        [MICRO_PROMPT, 180],
        [LONG_PROMPT, 220],
      ] as const) {
        const { page } = await open('prompt', { snapshot: { prompt }, viewport: { width: 400, height } });
        expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      }
    },
    TIMEOUT,
  );

  it(
    'says so when an answer does not get through',
    async () => {
      const { page } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT }, main: 'rejects' });
      await answer(page, 'Start').click();
      await page.getByRole('alert').getByText('did not reach Unknot').waitFor();
    },
    TIMEOUT,
  );
});
