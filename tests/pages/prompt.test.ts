import { say } from '../support/say.ts';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { describePages, TIMEOUT } from './describePages.ts';
import { LONG_PROMPT, MICRO_PROMPT, snapshotOf } from './snapshots.ts';
import type { Reason } from '../../shared/engine/reason.ts';
import { REACHED } from '../support/reasons.ts';
import { plainReason } from '../../shared/words/reason.ts';
import { refusalText } from '../../shared/words/refusal.ts';

const ANSWERS = [
  { name: 'Start', type: 'start-break' },
  { name: 'Later', type: 'postpone' },
  { name: 'Skip', type: 'skip' },
  { name: 'I just took one', type: 'took' },
] as const;

/** The order in which Tab reaches the buttons. */
const IN_ORDER = ['Start', 'Later', 'Later, other times', 'Skip', 'I just took one'];
/** As main/windows/card.ts makes the card. */
const SIZE = { micro: { width: 440, height: 252 }, long: { width: 440, height: 292 } } as const;

const STRICT = { kind: 'strict' } as const;
const STRICT_TOOK = { kind: 'strict-took' } as const;
const USED_UP = { kind: 'postpone-limit', count: 10 } as const;
const DEFAULTS = snapshotOf().ownSettings;
const delays = (...laterMinutes: readonly number[]) => ({
  ...DEFAULTS,
  prompts: { ...DEFAULTS.prompts, laterMinutes },
});

/** All words and buttons lie inside of the window. */
async function expectWhole(page: Page): Promise<void> {
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('h1, p, button, .card-offer span')]
      .filter((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return left < 0 || top < 0 || right > window.innerWidth || bottom > window.innerHeight;
      })
      .map((element) => element.textContent),
  );
  expect(outside).toEqual([]);
}

const answer = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describePages('the card', (open) => {
  it(
    'the card asks for sixty seconds, and says why and what for',
    async () => {
      const { page } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT } });
      const card = page.getByRole('alertdialog', { name: 'Sixty seconds for your reaching arm?' });
      const words = await card.innerText();
      expect(words).toContain(plainReason(say, MICRO_PROMPT));
      expect(words).toContain('Loose arm swings');
      expect(words).toContain('1 min');
    },
    TIMEOUT,
  );

  it(
    'the card asks for five minutes when a long break is due',
    async () => {
      const { page } = await open('prompt', { snapshot: { prompt: LONG_PROMPT } });
      const card = page.getByRole('alertdialog', { name: 'Five minutes away from the desk?' });
      expect(await card.innerText()).toContain('Walk away from the desk, Doorway chest stretch and 2 more');
    },
    TIMEOUT,
  );

  it(
    'the card offers a plain pause where no exercise may come',
    async () => {
      const { page } = await open('prompt', { snapshot: { prompt: { ...MICRO_PROMPT, plan: [] } } });
      await page.getByText('A plain pause').waitFor();
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
      `the card spells ${seconds} s the way one says it`,
      async () => {
        const { page } = await open('prompt', { snapshot: { prompt: { ...MICRO_PROMPT, seconds } } });
        await page.getByRole('alertdialog', { name: headline }).waitFor();
      },
      TIMEOUT,
    );
  }

  for (const { name, type } of ANSWERS) {
    it(
      `the card sends ${type} when ${name} is clicked, and nothing else`,
      async () => {
        const { page, sent } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT } });
        await answer(page, name).click();
        expect(await sent()).toEqual([['act', { type }]]);
      },
      TIMEOUT,
    );
  }

  it(
    'the card is answered by keyboard alone, with Start first',
    async () => {
      for (const { name, type } of ANSWERS) {
        const { page, sent } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT } });
        for (let i = 0; i <= IN_ORDER.indexOf(name); i++) await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(new RegExp(`^${name}`));
        await page.keyboard.press('Enter');
        expect(await sent()).toEqual([['act', { type }]]);
      }
    },
    TIMEOUT,
  );

  it(
    'the card bears a hand that comes back: what was on its way in the first moment presses nothing',
    async () => {
      const { page, sent } = await open('prompt', {
        snapshot: { prompt: MICRO_PROMPT },
        stopClock: true,
        isJustShown: true,
      });
      const start = page.locator('.button.primary');
      const { x, y, width, height } = (await start.boundingBox())!;
      const middle = [x + width / 2, y + height / 2] as const;
      // Its page is there a little before its window is.
      await page.clock.runFor(1000);
      await page.mouse.click(...middle);
      await page.evaluate(() => window.dispatchEvent(new Event('shown')));
      await page.mouse.click(...middle);
      await page.mouse.dblclick(...middle);
      for (const key of ['Tab', 'Enter', 'Space']) await page.keyboard.press(key);
      await page.clock.runFor(500);
      await page.mouse.click(...middle);
      for (const key of ['Tab', 'Enter', 'Space']) await page.keyboard.press(key);
      // Pressed in the first moment, and let go after it.
      await page.mouse.down();
      await page.keyboard.down('Enter');
      await page.clock.runFor(200);
      await page.locator('.card-answers:not([inert])').waitFor();
      await page.mouse.up();
      await page.keyboard.up('Enter');
      expect(await sent()).toEqual([]);
      // A drag that ends on the button was not begun there.
      await page.mouse.move(x + width / 2, 20);
      await page.mouse.down();
      await page.mouse.move(...middle, { steps: 3 });
      await page.mouse.up();
      expect(await sent()).toEqual([]);
      await page.mouse.click(...middle);
      expect(await sent()).toEqual([['act', { type: 'start-break' }]]);
    },
    TIMEOUT,
  );

  it(
    'the card can be pressed though nobody says that it is on the screen',
    async () => {
      const { page, sent } = await open('prompt', {
        snapshot: { prompt: MICRO_PROMPT },
        stopClock: true,
        isJustShown: true,
      });
      await page.clock.runFor(4000);
      await answer(page, 'Start').click();
      expect(await sent()).toEqual([['act', { type: 'start-break' }]]);
    },
    TIMEOUT,
  );

  it(
    'the card takes no focus by itself, and Escape and Enter outside of its buttons do nothing',
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
    'the card says how long Later is, beside its plain name',
    async () => {
      const { page } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT, ownSettings: delays(7, 20) } });
      await answer(page, 'Later').getByText('7 min').waitFor();
      const description = await answer(page, 'Later').evaluate((button) => {
        return document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent;
      });
      expect(description).toBe('Comes back in seven minutes.');
    },
    TIMEOUT,
  );

  it(
    'the card offers the other times of Later in the place of its buttons, by keyboard alone',
    async () => {
      const { page, sent } = await open('prompt', {
        snapshot: { prompt: MICRO_PROMPT, ownSettings: delays(5, 15, 30) },
      });
      for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const times = page.getByRole('toolbar', { name: 'Later, other times' });
      expect(await times.getByRole('button').allInnerTexts()).toEqual(['5 min', '15 min', '30 min']);
      expect(await answer(page, 'Start').count()).toBe(0);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('5 min');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      expect(await sent()).toEqual([['act', { type: 'postpone', minutes: 30 }]]);
    },
    TIMEOUT,
  );

  for (const [way, back] of [
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['Back', (page: Page) => answer(page, 'Back').click()],
  ] as const) {
    it(
      `the card goes back from the other times by ${way}, to the button that opened them`,
      async () => {
        const { page, sent } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT } });
        await answer(page, 'Later, other times').click();
        await answer(page, '15 min later').waitFor();
        await back(page);
        await answer(page, 'Start').waitFor();
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
          .toBe('Later, other times');
        expect(await sent()).toEqual([]);
      },
      TIMEOUT,
    );
  }

  it(
    'the card has no list of other times where there is one',
    async () => {
      const { page } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT, ownSettings: delays(5) } });
      await answer(page, 'Later').waitFor();
      expect(await answer(page, 'Later, other times').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the card says that Later is used up in its place, also while the times are shown',
    async () => {
      const { page, put } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT } });
      await answer(page, 'Later, other times').click();
      await put({ prompt: { ...MICRO_PROMPT, postponeRefusal: USED_UP } });
      await page.getByText(refusalText(say, USED_UP)).waitFor();
      expect(await page.getByRole('button').allInnerTexts()).toEqual(['Start', 'Skip', 'I just took one']);
    },
    TIMEOUT,
  );

  it(
    'the card has neither Skip nor “I just took one” in strict mode',
    async () => {
      const prompt = { ...MICRO_PROMPT, skipRefusal: STRICT, tookRefusal: STRICT_TOOK };
      const { page } = await open('prompt', { snapshot: { prompt } });
      await answer(page, 'Start').waitFor();
      expect(await answer(page, 'Skip').count()).toBe(0);
      expect(await answer(page, 'I just took one').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the card clips nothing in the window it gets, whatever it offers',
    async () => {
      const wordy: Reason = {
        ...REACHED,
        minutes: 114,
        appCount: 2,
        apps: ['Microsoft PowerPoint', 'Substance Painter'].map((name) => ({ name, share: 0.5 })),
      };
      for (const prompt of [
        MICRO_PROMPT,
        LONG_PROMPT,
        { ...MICRO_PROMPT, reason: wordy },
        { ...LONG_PROMPT, reason: wordy },
        { ...MICRO_PROMPT, reason: wordy, postponeRefusal: USED_UP },
        { ...LONG_PROMPT, postponeRefusal: USED_UP, skipRefusal: STRICT },
      ]) {
        const snapshot = { prompt, ownSettings: delays(60, 45, 30, 22.5) };
        const { page } = await open('prompt', { snapshot, viewport: SIZE[prompt.kind] });
        await expectWhole(page);
        if (prompt.postponeRefusal !== null) continue;
        await answer(page, 'Later, other times').click();
        await answer(page, '22.5 min later').waitFor();
        await expectWhole(page);
      }
    },
    TIMEOUT,
  );

  it(
    'the card says so when an answer does not get through',
    async () => {
      const { page } = await open('prompt', { snapshot: { prompt: MICRO_PROMPT }, main: 'rejects' });
      await answer(page, 'Start').click();
      await page.getByRole('alert').getByText('did not reach Unknot').waitFor();
    },
    TIMEOUT,
  );
});
