import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import { focusedName, HISTORY, WEEKS } from './weeks.ts';
import { emptyExcerpt, type PastBreak } from '../../shared/diary/history.ts';
import { MINUTE } from '../../shared/moment.ts';

/** Of the day of `snapshotOf`, in the zone of Vienna. */
const MORNING = Date.parse('2026-03-02T03:00:00Z');
const NOON = Date.parse('2026-03-02T11:10:00Z');
const pastBreak = (time: string, change: Partial<PastBreak>): PastBreak => {
  const [first] = HISTORY.breaks;
  const at = Date.parse(`2026-03-02T${time}Z`);
  return { ...first!, at, until: at + MINUTE, shownAt: at, heldBy: [], postponed: 0, ...change };
};
const BREAKS = [
  pastBreak('08:40', { kind: 'micro', outcome: 'taken', seconds: 60 }),
  pastBreak('09:25', { kind: 'long', outcome: 'taken', seconds: 300 }),
  pastBreak('10:53', { kind: 'long', outcome: 'natural', why: 'natural', seconds: 720, reason: null }),
];

const slider = (page: Page) => page.getByRole('slider', { name: 'Time of day' });
const marks = (page: Page) => page.getByRole('toolbar', { name: 'Moments of the day' }).getByRole('button');
const readout = (page: Page) => page.locator('.readout').innerText();

describePages('the running day', (open) => {
  it(
    'the running day shows the state with one ring, both counts for who asks, and that nothing has happened where the history tells nothing yet',
    async () => {
      const { page } = await open('today');
      await page.getByText('Micro-break in about 4 min.').waitFor();
      expect(await page.getByRole('meter').count()).toBe(1);
      await page.getByText('How it is counted').press('Enter');
      const gauge = (name: string) => page.getByRole('meter', { name }).getAttribute('aria-valuetext');
      expect(await gauge('Pause need')).toBe('9 of 12 reach-minutes');
      expect(await gauge('Reach load')).toBe('21 of 28 reach-minutes');
      await page.getByText('Nothing yet. Breaks and longer pauses will be listed here').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the running day follows what goes on, with the load of now at the right end of the picture',
    async () => {
      const { page, put } = await open('today', WEEKS);
      await page.getByText(/^Load \d+ now/).waitFor();
      await put({ load: { value: 31.2, of: 32 }, situation: { kind: 'held', hold: 'call' } });
      await page.getByText('Prompts wait: a call is on.').waitFor();
      await page.getByText(/^Load 31 now/).waitFor();
    },
    TIMEOUT,
  );

  it(
    'the running day leads to the library, the summary, the settings and help, also where no tray does',
    async () => {
      const { page, sent } = await open('today');
      for (const name of ['Learn', 'Summary', 'Settings', 'Help']) await page.getByRole('button', { name }).click();
      expect((await sent()).filter(([command]) => command === 'openWindow')).toEqual([
        ['openWindow', 'learn'],
        ['openWindow', 'summary'],
        ['openWindow', 'settings'],
        ['openWindow', 'help'],
      ]);
    },
    TIMEOUT,
  );

  it(
    'the running day says what is not seen on this computer, and what the person should know until that is dismissed',
    async () => {
      const notices = [{ id: 'kept', text: { kind: 'settings-ignored', aside: null, problems: [] } as const }];
      const { page } = await open('today', { snapshot: { notices } });
      await page.getByText('The screen lock is not visible').waitFor();
      await page.getByRole('button', { name: 'Dismiss: Part of settings.json' }).click();
      await page.getByText('Part of settings.json could not be used').waitFor({ state: 'detached' });
    },
    TIMEOUT,
  );

  it(
    'the running day is plain about an empty day',
    async () => {
      const { page } = await open('today', { snapshot: { situation: { kind: 'away' } } });
      await page.getByText('Nothing yet. Breaks and longer pauses will be listed here').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the running day says when the history is switched off, and leads to the settings',
    async () => {
      const settings = { ...DEFAULT_SETTINGS, history: { ...DEFAULT_SETTINGS.history, record: false } };
      const { page, put, sent } = await open('today', { snapshot: { ownSettings: settings } });
      await page.getByText('The history is switched off').waitFor();
      await page.getByRole('button', { name: 'To the settings' }).click();
      expect((await sent()).at(-1)).toEqual(['openWindow', 'settings']);
      await put({ ownSettings: DEFAULT_SETTINGS });
      await page.getByText('The history is switched off').waitFor({ state: 'detached' });
    },
    TIMEOUT,
  );

  it(
    'the running day tells the breaks of a day without minutes, as while the history is switched off',
    async () => {
      const { page } = await open('today', { history: { ...emptyExcerpt(MORNING, NOON), breaks: BREAKS } });
      const lines = page.getByRole('region', { name: 'What happened' }).getByRole('listitem');
      await lines.first().waitFor();
      expect((await lines.allInnerTexts()).map((line) => line.replace(/\s+/g, ' '))).toEqual([
        expect.stringContaining('09:40 Micro-break taken, 60 s'),
        expect.stringContaining('10:25 Long break taken, 5 min'),
        expect.stringContaining('11:53 A pause of your own, 12 min: counts as a long break'),
      ]);
    },
    TIMEOUT,
  );

  it(
    'the running day asks again where nothing at all comes back',
    async () => {
      const { page } = await open('today', { main: 'rejects' });
      await page.getByRole('alert').getByText('The history could not be read.').waitFor();
      await page.getByText('Nothing yet. Breaks and longer pauses will be listed here').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the running day says when the history cannot be read, still tells the day, and asks again when told to',
    async () => {
      const inMemory = { ...emptyExcerpt(MORNING, NOON), breaks: BREAKS };
      const history = { is: 'unreadable', why: 'it is a folder', inMemory } as const;
      const opened = await open('today', { answers: { history } });
      const { page } = opened;
      await page.getByRole('alert').getByText('The history could not be read.').waitFor();
      await page.getByText('Long break taken, 5 min').waitFor();
      const asked = async () => (await opened.asked()).filter(([command]) => command === 'history').length;
      const before = await asked();
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(asked).toBe(before + 1);
    },
    TIMEOUT,
  );

  it(
    'the running day says when there is more than it can show, where a month without use would stand empty',
    async () => {
      const { page } = await open('today', { query: '?view=month', answers: { history: { is: 'too-much' } } });
      await page.getByRole('alert').getByText('more here than can be shown at once').waitFor();
      expect(await page.getByText('Nothing was recorded').count()).toBe(0);
    },
    TIMEOUT,
  );
});

describePages('the picture of a day', (open) => {
  it.each([360, 1280])(
    'the picture of a day keeps its hours within its frame in a window %i pixels wide',
    async (width) => {
      const { page } = await open('today', { ...WEEKS, viewport: { width, height: 640 } });
      const frame = (await page.locator('.picture').boundingBox())!;
      const hours = await page
        .locator('.hour')
        .evaluateAll((all) => all.map((hour) => hour.getBoundingClientRect()).filter((box) => box.width > 0));
      expect(hours.length).toBeGreaterThan(2);
      for (const { left, right } of hours) {
        expect(left).toBeGreaterThan(frame.x + 4);
        expect(right).toBeLessThan(frame.x + frame.width - 4);
      }
    },
    TIMEOUT,
  );

  it.each([360, 1280])(
    'the picture of a day keeps what happened apart in a window %i pixels wide, so that no mark hides another',
    async (width) => {
      const { page } = await open('today', { ...WEEKS, viewport: { width, height: 640 } });
      await expect
        .poll(async () => {
          await marks(page).first().waitFor();
          const glyphs = await page.locator('.mark > *').evaluateAll((all) =>
            all.map((glyph) => {
              const { left, right, top } = glyph.parentElement!.getBoundingClientRect();
              return { middle: (left + right) / 2, top };
            }),
          );
          const lowest = Math.max(...glyphs.map(({ top }) => top));
          return glyphs.filter(({ middle, top }, place) => {
            const before = glyphs.slice(0, place).findLast((other) => other.top === top);
            // What has no row left shares the lowest.
            return top < lowest && before !== undefined && middle - before.middle < 20;
          });
        })
        .toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'the picture of a day is striped where pointer or keys were not seen, and says what that means',
    async () => {
      const known = HISTORY.minutes.map((minute) => ({ ...minute, pointer: 0.5, keyboard: 0.5 }));
      const from = known.at(-1)!.at - 60 * MINUTE;
      const some = known.map((minute) => (minute.at > from ? { ...minute, pointer: 'unknown' as const } : minute));
      const day = (minutes: typeof HISTORY.minutes) => open('today', { ...WEEKS, history: { ...HISTORY, minutes } });
      const { page } = await day(some);
      await page.getByText('Striped: pointer or keys could not be seen').waitFor();
      expect(await page.locator('.estimated').count()).toBeGreaterThan(0);
      const seen = await day(known);
      await seen.page.locator('.ridge').first().waitFor();
      expect(await seen.page.locator('.estimated').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the picture of a day is walked through minute by minute with the keys, and tells each',
    async () => {
      const { page } = await open('today', WEEKS);
      await slider(page).focus();
      const told = () => slider(page).getAttribute('aria-valuetext');
      await expect.poll(told).toMatch(/^16:40: /);
      await page.keyboard.press('ArrowLeft');
      await expect.poll(told).toMatch(/^16:39: .+, mouse in use for \d+ % of the minute, load \d+$/);
      expect((await readout(page)).replace(/\s+/g, ' ')).toBe(
        (await told())!.replace(':', ':').replace(/^(\S+): /, '$1 '),
      );
      await page.keyboard.press('PageDown');
      await expect.poll(told).toMatch(/^16:24: /);
      await page.keyboard.press('Shift+ArrowRight');
      await expect.poll(told).toMatch(/^16:39: /);
      await page.keyboard.press('Home');
      await expect.poll(told).toMatch(/^10:00: /);
      await page.keyboard.press('ArrowLeft');
      await expect.poll(told).toMatch(/^10:00: /);
      await page.keyboard.press('End');
      await expect.poll(told).toMatch(/^16:40: /);
    },
    TIMEOUT,
  );

  it(
    'the picture of a day tells the minute under the mouse, and the whole again when it is gone',
    async () => {
      const { page } = await open('today', WEEKS);
      const box = (await slider(page).boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await expect.poll(() => readout(page)).toMatch(/^13:20/);
      await page.mouse.move(box.x, box.y + 600);
      await expect.poll(() => readout(page)).toMatch(/^Load \d+ now, highest \d+ at \d\d:\d\d/);
    },
    TIMEOUT,
  );

  it(
    'the picture of a day tells why now of every prompt, from one moment to the next with the arrow keys',
    async () => {
      const { page } = await open('today', WEEKS);
      await marks(page).last().focus();
      const names = await marks(page).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
      expect(names.length).toBeGreaterThan(5);
      expect(await focusedName(page)).toBe(names.at(-1));
      await page.keyboard.press('ArrowLeft');
      expect(await focusedName(page)).toBe(names.at(-2));
      await page.keyboard.press('Home');
      expect(await focusedName(page)).toBe(names[0]);
      expect(names[0]).toMatch(/^10:22: Micro-break taken, 60 s\. 18 min in Firefox, mostly with the mouse/);
      await expect.poll(() => readout(page)).toMatch(/18 min in Firefox, mostly with the mouse: 15 reach-minutes\./);
      expect(names.some((name) => name!.includes('It waited for a pause in typing or dragging.'))).toBe(true);
      // One of them is in the order of the Tab key.
      expect(await marks(page).evaluateAll((all) => all.filter((each) => each.tabIndex === 0).length)).toBe(1);
    },
    TIMEOUT,
  );

  it(
    'the picture of a day is there as a table of hours, and as a list of what happened',
    async () => {
      const { page } = await open('today', WEEKS);
      const toggle = page.getByRole('button', { name: 'Show as table: the day by the hour' });
      await toggle.click();
      const rows = page.getByRole('table').getByRole('row');
      expect(await rows.count()).toBe(8);
      expect(await rows.nth(1).innerText()).toMatch(/^10:00\s+\d+ min\s+\d+ %\s+\d+\s+\d+\s+\w+/);
      await page.getByRole('button', { name: 'Hide table' }).click();
      expect(await page.getByRole('table').count()).toBe(0);
      expect(await page.locator('.story li').count()).toBe(await marks(page).count());
    },
    TIMEOUT,
  );

  it(
    'the picture of a day says how much was reaching and what brought the load down, by its own count and no more',
    async () => {
      const { page } = await open('today', WEEKS);
      await page.getByRole('heading', { name: 'What brought the load down' }).waitFor();
      const words = await page.locator('main').innerText();
      expect(words).toMatch(/Mouse in use\s+\d h \d+ min\s+\d+ % of that time/);
      expect(words).toMatch(/\d long breaks\s+−\d+\s+about \d+\.\d each/);
      expect(words).toContain(
        'By the count of Unknot, which halves in four minutes of rest. How it felt, only you know.',
      );
      expect(words).not.toMatch(/!|score|streak|danger|risk/i);
    },
    TIMEOUT,
  );
});

describePages('the days before', (open) => {
  it(
    'the days before are reached one by one, and today again with one press',
    async () => {
      const { page } = await open('today', WEEKS);
      const title = page.locator('.period h2');
      await page.getByRole('button', { name: 'Previous day' }).click();
      await expect.poll(() => title.innerText()).toBe('Wednesday 18 March');
      // The present belongs to today alone.
      expect(await page.getByRole('meter').count()).toBe(0);
      await page.getByRole('button', { name: 'Next day' }).click();
      await expect.poll(() => title.innerText()).toBe('Thursday 19 March');
      expect(await page.getByRole('button', { name: 'Next day' }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Previous day' }).click();
      await page.getByRole('button', { name: 'Back to today' }).click();
      await page.getByRole('meter', { name: 'To the next break' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'the days before say so where nothing was recorded',
    async () => {
      const { page } = await open('today', { ...WEEKS, query: '?view=day&date=2026-03-15' });
      await page.getByText('Nothing was recorded on this day.').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the days before give way to the new day at four in the morning',
    async () => {
      const { page, put } = await open('today', WEEKS);
      await put({ now: Date.parse('2026-03-20T02:59:59Z') });
      expect(await page.locator('.period h2').innerText()).toBe('Thursday 19 March');
      await put({ now: Date.parse('2026-03-20T03:00:00Z') });
      await page.getByRole('heading', { name: 'Friday 20 March' }).waitFor();
    },
    TIMEOUT,
  );
});
