import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { readSettings } from '../../shared/settings/read.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import type { Opening } from './site.ts';
import { breakOf, checkInOf, MICRO_PROMPT } from './snapshots.ts';

const ASKED: Opening = { snapshot: { checkIn: { kind: 'micro', noted: null } } };
const answers = (page: Page) => page.getByRole('toolbar', { name: 'How does the knot feel?' }).getByRole('button');

describePages('how the knot feels', (open) => {
  it(
    'how the knot feels is answered by one tap',
    async () => {
      const { page, sent } = await open('break', ASKED);
      await page.getByRole('heading', { level: 1, name: 'How does the knot feel?' }).waitFor();
      await page.getByRole('button', { name: '4 of 10', exact: true }).click();
      expect(await sent()).toEqual([['answerCheckIn', 4]]);
    },
    TIMEOUT,
  );

  it(
    'how the knot feels has eleven answers in one row, and a name for each',
    async () => {
      const { page } = await open('break', ASKED);
      const names = await answers(page).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
      expect(names).toEqual(Array.from({ length: 11 }, (_, pain) => `${pain} of 10`));
      const tops = await answers(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
      expect(new Set(tops).size).toBe(1);
    },
    TIMEOUT,
  );

  it.each([
    ['4', 4],
    ['0', 0],
    ['9', 9],
  ])(
    'how the knot feels is answered by the key %s',
    async (key, pain) => {
      const { page, sent } = await open('break', ASKED);
      await answers(page).first().waitFor();
      await page.keyboard.press(key);
      expect(await sent()).toEqual([['answerCheckIn', pain]]);
    },
    TIMEOUT,
  );

  it(
    'how the knot feels waits a moment after 1, which may become 10',
    async () => {
      const { page, sent } = await open('break', { ...ASKED, stopClock: true });
      await answers(page).first().waitFor();
      await page.keyboard.press('1');
      await page.locator('.check-in-answer[data-begun]').waitFor();
      expect(await sent()).toEqual([]);
      await page.keyboard.press('0');
      expect(await sent()).toEqual([['answerCheckIn', 10]]);
      await page.keyboard.press('1');
      await page.locator('.check-in-answer[data-begun]').waitFor();
      await page.clock.runFor(1000);
      await expect
        .poll(() => sent())
        .toEqual([
          ['answerCheckIn', 10],
          ['answerCheckIn', 1],
        ]);
    },
    TIMEOUT,
  );

  it(
    'how the knot feels is reached by Tab, walked through by arrows and answered by Enter',
    async () => {
      const { page, sent } = await open('break', ASKED);
      await answers(page).first().waitFor();
      await page.keyboard.press('Tab');
      for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      expect(await sent()).toEqual([['answerCheckIn', 6]]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await sent()).toEqual([
        ['answerCheckIn', 6],
        ['dismissCheckIn', null],
      ]);
    },
    TIMEOUT,
  );

  it(
    'how the knot feels is not answered by Enter alone: one key too many after a break says nothing',
    async () => {
      const { page, sent } = await open('break', ASKED);
      await answers(page).first().waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Space');
      await page.keyboard.press('Control+4');
      expect(await sent()).toEqual([]);
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      expect(focused).toBe('How does the knot feel?');
    },
    TIMEOUT,
  );

  it(
    'how the knot feels may go without an answer: Not now, or Escape',
    async () => {
      const { page, sent } = await open('break', ASKED);
      await page.getByRole('button', { name: 'Not now' }).click();
      await page.keyboard.press('Escape');
      expect(await sent()).toEqual([
        ['dismissCheckIn', null],
        ['dismissCheckIn', null],
      ]);
    },
    TIMEOUT,
  );

  it(
    'how the knot feels is noted for a moment, and there may be more to say',
    async () => {
      const { page, sent, put } = await open('break', ASKED);
      await put({ checkIn: { kind: 'micro', noted: 4 } });
      await page.getByRole('heading', { level: 1, name: 'Noted: 4 of 10' }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => sent()).toEqual([['addLocation', null]]);
      await page.keyboard.press('Escape');
      await expect.poll(() => sent()).toContainEqual(['dismissCheckIn', null]);
    },
    TIMEOUT,
  );

  it(
    'how the knot feels is asked on no other display',
    async () => {
      const { page } = await open('break', { ...ASKED, query: '?quiet=1' });
      await page.getByRole('heading', { name: 'The break is over' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'how the knot feels is asked as often a day as the person wants, and on a day without a break where it may be',
    async () => {
      const { page, sent, snapshot } = await open('settings');
      const field = page.getByRole('textbox', { name: 'Ask how the knot feels' });
      await field.fill('1');
      await field.press('Enter');
      const once = { afterBreaks: 1, onDaysWithoutBreak: false };
      await expect.poll(() => sent()).toEqual([['changeSettings', { checkIns: once }]]);
      await field.fill('4');
      await field.press('Enter');
      await page.getByText('Anything from 0 to 3').waitFor();
      await page.getByRole('switch', { name: 'Ask once on a day without a break' }).focus();
      await page.keyboard.press('Space');
      const kept = async () => (await snapshot()).ownSettings.checkIns;
      await expect.poll(kept).toEqual({ afterBreaks: 1, onDaysWithoutBreak: true });
    },
    TIMEOUT,
  );
});

const REPORTED = readSettings({ safety: { read: true, warningSign: true } }).settings;

describePages('when it hurts a lot', (open) => {
  it(
    'when it hurts a lot, Help says what was answered and what the warning signs are, the emergency first',
    async () => {
      const { page } = await open('help', { snapshot: { lastCheckIn: checkInOf({ pain: 8 }), gate: 'rest' } });
      await page.getByText('Your last answer was 8 of 10. That is a lot.').waitFor();
      expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
        'Call the emergency number now',
        'See someone the same day',
        'See someone soon',
      ]);
      const emergency = page.getByRole('region', { name: 'Call the emergency number now' });
      expect(await emergency.getByRole('listitem').allInnerTexts()).toContain('chest pain, tightness or pressure');
      await page.getByText('Breaks offer resets and gentle releases for now.').waitFor();
    },
    TIMEOUT,
  );

  it(
    'when it hurts a lot, a warning sign is reported, and sorted out again, by keyboard alone',
    async () => {
      const { page, sent, put, snapshot } = await open('help');
      await page.getByRole('button', { name: 'One of these is true for me' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'You said that one of these is true for you' }).waitFor();
      expect((await snapshot()).ownSettings.safety.warningSign).toBe(true);
      await put({ gate: 'none' });
      await page.getByText('Breaks come without exercises').waitFor();
      await page.getByRole('button', { name: 'That is sorted out' }).press('Enter');
      await expect.poll(async () => (await sent()).length).toBe(2);
      expect((await snapshot()).ownSettings.safety.warningSign).toBe(false);
    },
    TIMEOUT,
  );

  it(
    'when it hurts a lot, a report that does not get through is said to be lost',
    async () => {
      const { page } = await open('help', { main: 'rejects' });
      await page.getByRole('button', { name: 'One of these is true for me' }).click();
      await page.getByRole('alert').getByText('did not reach Unknot').waitFor();
    },
    TIMEOUT,
  );

  it(
    'when it hurts a lot, a break without exercises says why',
    async () => {
      const shown = { ...MICRO_PROMPT, text: '', plan: [] };
      const running = { ...breakOf(shown), asksForCare: true };
      const { page } = await open('break', { snapshot: { break: running, gate: 'none', ownSettings: REPORTED } });
      await page.getByRole('heading', { name: 'A pause' }).waitFor();
      await page.getByText('You noted a warning sign, so this break is a plain rest.').waitFor();
      const prompt = { ...MICRO_PROMPT, plan: [] };
      const card = await open('prompt', { snapshot: { prompt, gate: 'none', ownSettings: REPORTED } });
      await card.page.getByText('A plain pause').waitFor();
    },
    TIMEOUT,
  );
});
