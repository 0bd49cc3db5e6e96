import { say } from '../support/say.ts';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { describePages, TIMEOUT } from './describePages.ts';
import { type Opening } from './site.ts';
import { breakOf, LONG_PROMPT, MICRO_PROMPT } from './snapshots.ts';
import { reasonSentence } from '../../shared/words/reason.ts';

const whole = (page: Page) => page.getByRole('timer', { name: 'Time left in the break' });
const ofThis = (page: Page) => page.getByRole('timer', { name: 'Time left for this exercise' });
const said = (page: Page) => page.locator('[aria-live="polite"]');
const current = (page: Page) => page.locator('[aria-current="step"]');

const micro = (elapsedMs = 0): Opening => ({
  snapshot: { break: breakOf(MICRO_PROMPT, elapsedMs) },
  stopClock: true,
});
const long = (elapsedMs = 0): Opening => ({ snapshot: { break: breakOf(LONG_PROMPT, elapsedMs) }, stopClock: true });

describePages('the break', (open) => {
  it(
    'the break counts down second by second, from where it stands',
    async () => {
      const { page } = await open('break', micro(18_000));
      expect(await whole(page).innerText()).toBe('0:42');
      await page.clock.fastForward(1_000);
      await whole(page).getByText('0:41').waitFor();
      await page.clock.fastForward(11_000);
      await whole(page).getByText('0:30').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the break shows one figure, that of the exercise whose turn it is, and none at the end',
    async () => {
      const { page } = await open('break', long());
      const figures = page.getByRole('img', { name: /, shown by a figure$/ });
      await figures.first().waitFor();
      for (const [seconds, title] of [
        [121, /Doorway/],
        [80, /Squeeze/],
        [60, /belly/],
      ] as const) {
        await page.clock.fastForward(1_000 * seconds);
        await page.getByRole('heading', { name: title }).waitFor();
        await expect
          .poll(() => figures.evaluateAll((all) => all.map((figure) => figure.ariaLabel)))
          .toEqual([expect.stringMatching(title)]);
      }
      await page.clock.fastForward(50_000);
      await page.getByRole('heading', { name: 'That was your break' }).waitFor();
      await expect.poll(() => figures.count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the break keeps to what main says when it says it anew',
    async () => {
      const { page, put } = await open('break', micro());
      await page.clock.fastForward(10_000);
      await put({ break: breakOf(MICRO_PROMPT, 30_000) });
      await whole(page).getByText('0:30').waitFor();
      await page.clock.fastForward(2_000);
      await whole(page).getByText('0:28').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the break runs as fast as the app’s own time',
    async () => {
      const { page } = await open('break', {
        snapshot: { break: breakOf(LONG_PROMPT), rate: 30 },
        stopClock: true,
      });
      await page.clock.fastForward(4_000);
      await whole(page).getByText('3:00').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the break rests while the window is hidden, and is right when it comes back',
    async () => {
      const { page } = await open('break', micro());
      const setHidden = (hidden: boolean) =>
        page.evaluate((value) => {
          Object.defineProperty(document, 'hidden', { value, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }, hidden);
      await setHidden(true);
      await page.clock.fastForward(20_000);
      expect(await whole(page).innerText()).toBe('1:00');
      await setHidden(false);
      await whole(page).getByText('0:40').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the break leads through the steps of an exercise one at a time, in step with the figure, and counts repetitions up',
    async () => {
      const { page } = await open('break', micro());
      await page.getByRole('img', { name: 'Loose arm swings, shown by a figure' }).waitFor();
      expect(await current(page).innerText()).toBe('Stand with room around you and knees soft.');
      await page.clock.fastForward(8_000);
      await current(page).getByText('Swing both arms forward and back like pendulums.').waitFor();
      const counted = page.getByText(/^Swing \d+ of \d+$/);
      const first = await counted.innerText();
      await page.clock.fastForward(4_000);
      expect(Number(/\d+/.exec(await counted.innerText())?.[0])).toBeGreaterThan(Number(/\d+/.exec(first)?.[0]));
      await page.clock.fastForward(46_000);
      await current(page).getByText('Let them slow down by themselves.').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the break counts a hold down second by second, and says when the other side takes its turn',
    async () => {
      const plan = [{ id: 'doorway-pec-stretch', seconds: 70, why: 'new' as const }];
      const { page } = await open('break', {
        ...micro(),
        snapshot: { break: breakOf({ ...MICRO_PROMPT, plan, seconds: 70 }) },
      });
      await page.getByText('Right side', { exact: true }).waitFor();
      await page.clock.fastForward(20_000);
      const left = async () =>
        Number(
          /\d+/.exec(
            await page
              .getByText(/second(s)? more/)
              .locator('..')
              .innerText(),
          )?.[0],
        );
      const before = await left();
      await page.clock.fastForward(1_000);
      await expect.poll(left).toBe(before - 1);
      await page.clock.fastForward(17_000);
      await page.getByText('Left side', { exact: true }).waitFor();
      await said(page).getByText('Left side.').waitFor({ state: 'attached' });
    },
    TIMEOUT,
  );

  it(
    'the break goes through the plan of a long break, and announces each exercise and the end',
    async () => {
      const { page } = await open('break', long());
      await page.getByRole('heading', { name: 'Walk away from the desk' }).waitFor();
      expect(await ofThis(page).innerText()).toBe('2:00');
      expect(await said(page).innerText()).toBe('');

      await page.clock.fastForward(121_000);
      await page.getByRole('heading', { name: 'Doorway chest stretch' }).waitFor();
      await ofThis(page).getByText('1:19').waitFor();
      await said(page)
        .getByText('Doorway chest stretch, eighty seconds. Right side. Rest one forearm')
        .waitFor({ state: 'attached' });
      const listed = page.getByRole('list', { name: 'This break' });
      expect(await listed.locator('[aria-current]').innerText()).toContain('Doorway chest stretch');

      await page.clock.fastForward(80_000);
      await said(page)
        .getByText(/^Squeeze the blades, sixty seconds\./)
        .waitFor({ state: 'attached' });
      await page.clock.fastForward(100_000);
      await page.getByRole('heading', { name: 'That was your break' }).waitFor();
      await said(page).getByText('The break is over.').waitFor({ state: 'attached' });
    },
    TIMEOUT,
  );

  it(
    'the break says Leave before half of the time, Done from then on, and ends the break with either',
    async () => {
      const { page, sent } = await open('break', micro(28_500));
      await page.getByRole('button', { name: 'Leave', exact: true }).click();
      expect(await sent()).toEqual([['act', { type: 'end-break' }]]);
      await page.clock.fastForward(2_000);
      await page.getByRole('button', { name: 'Done', exact: true }).click();
      expect(await sent()).toEqual([
        ['act', { type: 'end-break' }],
        ['act', { type: 'end-break' }],
      ]);
    },
    TIMEOUT,
  );

  it(
    'the break keeps why, dose, an easier way, caution, common mistake and evidence behind one quiet control',
    async () => {
      const { page } = await open('break', micro());
      expect(await page.getByText('Common mistake').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByText('Throwing the arms to the end of their range.').waitFor();
      await page.getByText('Smaller swings, one arm at a time, holding on to something.').waitFor();
      await page.getByText('Moderate (laboratory)').waitFor();
      await page.getByRole('button', { name: 'More' }).click();
      await current(page).waitFor();
    },
    TIMEOUT,
  );

  it(
    'the break shows numbered pictures that do not move to whoever wants less motion',
    async () => {
      const { page } = await open('break', { ...micro(), reducedMotion: 'reduce' });
      const stills = page.getByRole('list', { name: 'Loose arm swings, shown by a figure' });
      expect(await stills.getByRole('listitem').count()).toBeGreaterThanOrEqual(4);
      expect(await page.locator('canvas').count()).toBe(0);
      await page.clock.fastForward(8_000);
      await stills.locator('[aria-current]').getByText('Step 2').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the break says each step to a screen reader as it comes, without the name again',
    async () => {
      const { page } = await open('break', micro());
      await page.clock.fastForward(8_000);
      await expect.poll(() => said(page).innerText()).toBe('Swing both arms forward and back like pendulums.');
    },
    TIMEOUT,
  );

  it(
    'the break is left by keyboard alone',
    async () => {
      const { page, sent } = await open('break', micro());
      const focused = () =>
        page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
      const stops: (string | null | undefined)[] = [];
      for (let stop = 0; stop < 3; stop += 1) {
        await page.keyboard.press('Tab');
        stops.push(await focused());
      }
      expect(stops).toEqual(['More', 'Pause', 'Leave']);
      await page.keyboard.press('Enter');
      expect(await sent()).toEqual([['act', { type: 'end-break' }]]);
    },
    TIMEOUT,
  );

  it(
    'the break is paused, changed, moved on and refused by keyboard, each with one word to main',
    async () => {
      const { page, sent } = await open('break', long());
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      for (const tool of ['Pause', 'Another one', 'Next exercise', 'Not for me']) {
        await page.getByRole('button', { name: tool, exact: true }).and(page.locator(':focus')).waitFor();
        await page.keyboard.press('Enter');
        await page.keyboard.press('ArrowRight');
      }
      expect(await sent()).toEqual([
        ['act', { type: 'pause-break' }],
        ['act', { type: 'swap-exercise' }],
        ['act', { type: 'next-exercise' }],
        ['act', { type: 'never-exercise' }],
      ]);
    },
    TIMEOUT,
  );

  it(
    'the break stands still while it is paused, says so, and goes on',
    async () => {
      const { page, put, sent } = await open('break', micro(18_000));
      const running = breakOf(MICRO_PROMPT, 20_000);
      await put({ break: { ...running, paused: true } });
      await page.getByText('Paused', { exact: true }).waitFor();
      await page.clock.fastForward(10_000);
      expect(await whole(page).innerText()).toBe('0:40');
      await page.getByRole('button', { name: 'Go on', exact: true }).click();
      expect(await sent()).toEqual([['act', { type: 'resume-break' }]]);
      await put({ break: running });
      await page.clock.fastForward(1_000);
      await whole(page).getByText('0:39').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the break says in a word why this exercise, and the care text where there is none',
    async () => {
      const { page, put } = await open('break', micro());
      await page.getByText('Your arms have been out for a while.').waitFor();
      await put({ break: { ...breakOf({ ...MICRO_PROMPT, plan: [] }), asksForCare: true } });
      await page.getByText('Please have it looked at;').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the break has a quiet word for the way back once it counts, and none before',
    async () => {
      const tip = 'Back in Blender: F3 finds every command by name';
      const { page, put } = await open('break', micro(10_000));
      await put({ break: { ...breakOf(MICRO_PROMPT, 29_000), tip: { app: 'Blender', tip: 'blender' } } });
      await whole(page).getByText('0:31').waitFor();
      expect(await page.getByText(tip).count()).toBe(0);
      await page.clock.fastForward(1_000);
      await page.getByText(tip).waitFor();
    },
    TIMEOUT,
  );

  it(
    'the break stands still while the hands are at work, shows that each time, and says it once',
    async () => {
      const { page, put } = await open('break', micro(20_000));
      const waiting = { ...breakOf(MICRO_PROMPT, 20_000), waits: true };
      const sentence = page.locator('footer').getByText('The clock waits while you work.');
      await put({ break: waiting });
      await sentence.waitFor();
      await page.getByText('Waiting', { exact: true }).waitFor();
      await expect.poll(() => said(page).innerText()).toBe('The clock waits while you work.');
      await page.clock.fastForward(10_000);
      expect(await whole(page).innerText()).toBe('0:40');
      await put({ break: { ...waiting, waits: false } });
      await sentence.waitFor({ state: 'detached' });
      await page.clock.fastForward(1_000);
      await whole(page).getByText('0:39').waitFor();
      await put({ break: { ...waiting, elapsedMs: 21_000 } });
      await sentence.waitFor();
      expect(await said(page).innerText()).not.toContain('The clock waits');
    },
    TIMEOUT,
  );

  it(
    'the break has no Pause once its pauses are used up',
    async () => {
      const { page } = await open('break', { snapshot: { break: { ...breakOf(MICRO_PROMPT), mayPause: false } } });
      await page.getByRole('button', { name: 'Another one' }).waitFor();
      expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the break shows only the ring, the time and the exercise on other displays',
    async () => {
      const { page } = await open('break', { ...long(145_000), query: '?quiet=1' });
      expect((await page.locator('main').innerText()).split(/\n+/)).toEqual(['2:35', 'Doorway chest stretch']);
      expect(await page.getByRole('button').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the break says at its end what it did and what comes next, and goes at any key',
    async () => {
      const { page, put } = await open('break', micro());
      await put({ break: null, breakEnd: { kind: 'micro', seconds: 60, need: { before: 14.6, after: 3.9 } } });
      await page.getByRole('heading', { name: 'That was your break' }).waitFor();
      await page.getByText('The need for a pause fell from 15 to 4.').waitFor();
      await page.getByText('Micro-break in about 4 min.').waitFor();
      await page.evaluate(() => (window.close = () => (document.title = 'asked to close')));
      await page.keyboard.press('a');
      expect(await page.title()).toBe('asked to close');
    },
    TIMEOUT,
  );

  for (const [where, size] of [
    ['a card', { width: 420, height: 600 }],
    ['the smallest window', { width: 400, height: 420 }],
    ['a laptop on which all is twice as large', { width: 720, height: 450 }],
  ] as const) {
    it(
      `the break has its controls in view and nothing to scroll in ${where}`,
      async () => {
        const { page } = await open('break', { ...long(), viewport: size });
        await page.getByText('Next: Doorway chest stretch').waitFor();
        const scrolls = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('main *')]
            .filter((each) => each.scrollHeight > each.clientHeight + 1)
            .filter((each) => ['auto', 'scroll', 'visible'].includes(getComputedStyle(each).overflowY))
            .filter((each) => each === document.documentElement || getComputedStyle(each).overflowY !== 'visible')
            .map((each) => each.className),
        );
        expect(scrolls).toEqual([]);
        for (const name of ['More', 'Pause', 'Leave'])
          await page.getByRole('button', { name, exact: true }).click({ trial: true, timeout: 10_000 });
      },
      TIMEOUT,
    );
  }

  it(
    'the break says calmly that it is over when main has ended it',
    async () => {
      const { page, put } = await open('break', micro());
      await put({ break: null });
      await page.getByRole('heading', { name: 'The break is over' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'the break shows an exercise that the catalogue does not know by the reason for the break',
    async () => {
      const plan = [{ id: 'from-a-later-version', seconds: 60, why: 'new' as const }];
      const { page } = await open('break', { snapshot: { break: { ...breakOf(MICRO_PROMPT), plan } } });
      await page.getByText(reasonSentence(say, MICRO_PROMPT)).waitFor();
    },
    TIMEOUT,
  );

  it(
    'the break sends each button that is pressed, though main has not answered the one before; one pressed twice only once',
    async () => {
      const opened = await open('break', { ...long(), main: 'hangs' });
      await opened.page.getByRole('button', { name: 'Another one' }).dblclick();
      await opened.page.getByRole('button', { name: 'Pause' }).click();
      await opened.page.getByRole('button', { name: 'Next exercise' }).click();
      expect(await opened.sent()).toEqual([
        ['act', { type: 'swap-exercise' }],
        ['act', { type: 'pause-break' }],
        ['act', { type: 'next-exercise' }],
      ]);
    },
    TIMEOUT,
  );
});
