import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import type { Snapshot } from '../../shared/bridge.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import type { Weekday } from '../../shared/schedule/week.ts';
import { describePages, type Open, TIMEOUT } from './describePages.ts';
import { NOON, type Opened, type Opening } from './site.ts';
import { expectReadable, expectReadableIn, inEach, WAYS, type Ways } from './readable.ts';
import { snapshotOf } from './snapshots.ts';

type Week = Settings['workHours']['week'];

const DEFAULTS = snapshotOf().ownSettings;
const DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const AT_LUNCH: Snapshot['workOutlook'] = {
  kind: 'on',
  current: { isWork: false, name: null, until: Date.parse('2026-03-02T12:15:00Z') },
  next: { isWork: true, name: null, until: Date.parse('2026-03-02T16:30:00Z') },
  zone: 'Europe/Vienna',
};
const MORNING = 'Monday, 09:00 to 12:30';
const AFTERNOON = ['13:15', '17:30'] as const;

/** The settings at their work hours, with such a week. */
async function openWeek(open: Open, week: Week = DEFAULTS.workHours.week, opening: Opening = {}): Promise<Opened> {
  const settings = { ...DEFAULTS, workHours: { ...DEFAULTS.workHours, enabled: true, week } };
  // High enough for the whole view of the week.
  const opened = await open('settings', {
    viewport: { width: 900, height: 900 },
    snapshot: { ownSettings: settings },
    ...opening,
  });
  await opened.page.getByRole('tab', { name: 'Work hours' }).click();
  await opened.page.getByRole('group', { name: 'The week' }).waitFor();
  return opened;
}

/** Waits until main has such a week. */
async function expectWeek({ page, snapshot }: Opened, week: Week): Promise<void> {
  const expected = JSON.stringify(DAYS.map((day) => week[day] ?? null));
  await page
    .waitForFunction(
      ({ days, text }) => {
        const now = window.stub!.state.ownSettings.workHours.week;
        return JSON.stringify(days.map((day) => now[day] ?? null)) === text;
      },
      { days: DAYS, text: expected },
    )
    .catch(() => undefined);
  expect((await snapshot()).ownSettings.workHours.week).toEqual(week);
}

const range = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const heard = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true }).waitFor();
const isFocused = (element: Locator) => element.and(element.page().locator(':focus')).waitFor();

/** Where a time of a day is on the screen. */
async function pointOf(page: Page, day: Weekday, time: string): Promise<{ x: number; y: number }> {
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const days = (await page.locator('.week-days').boundingBox())!;
  return {
    x: days.x + ((DAYS.indexOf(day) + 0.5) * days.width) / 7,
    y: days.y + (minute * days.height) / (24 * 60),
  };
}

async function dragTo(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

async function retype(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

describePages('the week, by mouse', (open) => {
  it(
    'in the week editor the mouse switches hours on that were off, and one Undo takes both back',
    async () => {
      const off = { ...DEFAULTS, workHours: { ...DEFAULTS.workHours, enabled: false } };
      const opened = await openWeek(open, DEFAULTS.workHours.week, { snapshot: { ownSettings: off } });
      const { page, snapshot } = opened;
      const workHours = async () => (await snapshot()).ownSettings.workHours;
      await page.getByText('These hours are off: draw one, and they are on.').waitFor();
      await dragTo(page, await pointOf(page, 'sat', '10:00'), await pointOf(page, 'sat', '12:00'));
      await expect.poll(async () => (await workHours()).enabled).toBe(true);
      expect((await workHours()).week.sat).toEqual([['10:00', '12:00']]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(async () => (await workHours()).enabled).toBe(false);
      expect((await workHours()).week.sat).toBeUndefined();
    },
    TIMEOUT,
  );

  it(
    'in the week editor the mouse draws a time',
    async () => {
      const opened = await openWeek(open, {});
      const { page } = opened;
      await dragTo(page, await pointOf(page, 'sat', '10:00'), await pointOf(page, 'sat', '12:30'));
      await expectWeek(opened, { sat: [['10:00', '12:30']] });
      await heard(page, 'Saturday, 10:00 to 12:30');
    },
    TIMEOUT,
  );

  it(
    'in the week editor the mouse draws a time upwards, too',
    async () => {
      const opened = await openWeek(open, {});
      const { page } = opened;
      await dragTo(page, await pointOf(page, 'tue', '14:00'), await pointOf(page, 'tue', '11:15'));
      await expectWeek(opened, { tue: [['11:15', '14:00']] });
    },
    TIMEOUT,
  );

  it(
    'in the week editor the mouse makes an hour where the week is pressed',
    async () => {
      const opened = await openWeek(open, {});
      const { x, y } = await pointOf(opened.page, 'thu', '15:05');
      await opened.page.mouse.click(x, y);
      await expectWeek(opened, { thu: [['15:00', '16:00']] });
      await isFocused(range(opened.page, 'Thursday, 15:00 to 16:00'));
    },
    TIMEOUT,
  );

  it(
    'in the week editor the mouse moves a time to another day and hour',
    async () => {
      const opened = await openWeek(open, { mon: [['09:00', '11:00']] });
      const { page } = opened;
      await dragTo(page, await pointOf(page, 'mon', '10:00'), await pointOf(page, 'wed', '14:30'));
      await expectWeek(opened, { wed: [['13:30', '15:30']] });
    },
    TIMEOUT,
  );

  it(
    'in the week editor the mouse stretches a time at both of its ends',
    async () => {
      const opened = await openWeek(open, { mon: [['09:00', '11:00']] });
      const { page } = opened;
      const start = await pointOf(page, 'mon', '09:00');
      await dragTo(page, { ...start, y: start.y + 3 }, await pointOf(page, 'mon', '08:15'));
      await expectWeek(opened, { mon: [['08:15', '11:00']] });
      const end = await pointOf(page, 'mon', '11:00');
      await dragTo(page, { ...end, y: end.y - 3 }, await pointOf(page, 'mon', '12:45'));
      await expectWeek(opened, { mon: [['08:15', '12:45']] });
    },
    TIMEOUT,
  );

  it(
    'in the week editor the mouse stretches a time over midnight by dragging its end into the next day',
    async () => {
      const opened = await openWeek(open, { mon: [['14:00', '16:00']] });
      const { page } = opened;
      const end = await pointOf(page, 'mon', '16:00');
      await dragTo(page, { ...end, y: end.y - 3 }, await pointOf(page, 'tue', '10:00'));
      await expectWeek(opened, { mon: [['14:00', '10:00']] });
      await range(page, 'Monday, 14:00 to 10:00 next day').waitFor();
    },
    TIMEOUT,
  );

  it(
    'in the week editor the mouse joins times that are dragged over each other, and takes it back',
    async () => {
      const opened = await openWeek(open);
      const { page } = opened;
      const end = await pointOf(page, 'mon', '12:30');
      await dragTo(page, { ...end, y: end.y - 3 }, await pointOf(page, 'mon', '14:00'));
      await expectWeek(opened, { ...DEFAULTS.workHours.week, mon: [['09:00', '17:30']] });
      await heard(page, 'Joined: Monday, 09:00 to 17:30');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expectWeek(opened, DEFAULTS.workHours.week);
      expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'in the week editor the mouse leaves all as it was when Escape is pressed while dragging',
    async () => {
      const opened = await openWeek(open);
      const { page } = opened;
      const from = await pointOf(page, 'mon', '10:00');
      const to = await pointOf(page, 'sun', '10:00');
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await range(page, 'Sunday, 09:00 to 12:30').waitFor();
      await page.keyboard.press('Escape');
      await range(page, MORNING).waitFor();
      await page.mouse.up();
      expect(await opened.sent()).toEqual([]);
    },
    TIMEOUT,
  );
});

describePages('the week, by touch', (open) => {
  it(
    'by touch the week editor scrolls where no time is, and makes none of it',
    async () => {
      const opened = await openWeek(open, {}, { hasTouch: true });
      const { page } = opened;
      const view = page.locator('.week-view');
      const before = await view.evaluate((element) => element.scrollTop);
      const { x, y } = await pointOf(page, 'fri', '14:00');
      const fingers = await page.context().newCDPSession(page);
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      for (const by of [20, 40, 60, 80, 100])
        await fingers.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - by }] });
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await page.waitForFunction((top) => document.querySelector('.week-view')!.scrollTop > top, before);
      expect(await opened.sent()).toEqual([]);
      expect(await page.locator('.week-range').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'by touch the week editor moves a time with a finger, and makes an hour with a tap',
    async () => {
      const opened = await openWeek(open, { mon: [['09:00', '11:00']] }, { hasTouch: true });
      const { page } = opened;
      const tap = await pointOf(page, 'fri', '14:05');
      await page.touchscreen.tap(tap.x, tap.y);
      await expectWeek(opened, { mon: [['09:00', '11:00']], fri: [['14:00', '15:00']] });
      const from = await pointOf(page, 'mon', '10:00');
      const to = await pointOf(page, 'tue', '12:00');
      const fingers = await page.context().newCDPSession(page);
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
      await fingers.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }],
      });
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [to] });
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expectWeek(opened, { tue: [['11:00', '13:00']], fri: [['14:00', '15:00']] });
    },
    TIMEOUT,
  );
});

describePages('the week, by keyboard', (open) => {
  it(
    'by keyboard the week editor changes nothing where a time cannot go further, and has nothing to undo then',
    async () => {
      const opened = await openWeek(open, { mon: [['00:00', '02:00']] });
      const { page } = opened;
      await range(page, 'Monday, 00:00 to 02:00').press('ArrowUp');
      await heard(page, 'Monday, 00:00 to 02:00');
      expect(await opened.sent()).toEqual([]);
      expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'by keyboard the week editor moves, stretches and removes a time, tells each step, and keeps the focus on it',
    async () => {
      const opened = await openWeek(open, { mon: [['09:00', '11:00']] });
      const { page } = opened;
      await range(page, 'Monday, 09:00 to 11:00').focus();
      for (const [key, name] of [
        ['ArrowDown', 'Monday, 09:15 to 11:15'],
        ['Alt+ArrowUp', 'Monday, 09:10 to 11:10'],
        ['Shift+ArrowDown', 'Monday, 09:10 to 11:25'],
        ['Shift+Alt+ArrowUp', 'Monday, 09:10 to 11:20'],
        ['Shift+ArrowLeft', 'Monday, 08:55 to 11:20'],
        ['ArrowRight', 'Tuesday, 08:55 to 11:20'],
      ] as const) {
        await page.keyboard.press(key);
        await isFocused(range(page, name));
        await heard(page, name);
      }
      await expectWeek(opened, { tue: [['08:55', '11:20']] });
      await page.keyboard.press('Delete');
      await heard(page, 'Removed: Tuesday, 08:55 to 11:20');
      await expectWeek(opened, {});
      await isFocused(range(page, /copy or clear Tuesday$/));
      for (let times = 0; times < 7; times++) await page.keyboard.press('Control+z');
      await expectWeek(opened, { mon: [['09:00', '11:00']] });
    },
    TIMEOUT,
  );

  it(
    'by keyboard the week editor adds the first time of a day, copies the day and clears it',
    async () => {
      const opened = await openWeek(open, {});
      const { page } = opened;
      await range(page, /copy or clear Wednesday$/).press('Enter');
      await page.getByRole('menuitem', { name: 'Add a time' }).press('Enter');
      await expectWeek(opened, { wed: [['09:00', '17:00']] });
      await range(page, /copy or clear Wednesday$/).press('Enter');
      await page.getByRole('menuitem', { name: 'Saturday' }).press('Enter');
      await expectWeek(opened, { wed: [['09:00', '17:00']], sat: [['09:00', '17:00']] });
      await heard(page, 'Copied Wednesday to Saturday.');
      await range(page, /copy or clear Wednesday$/).press('Enter');
      await page.getByRole('menuitem', { name: 'Make it free' }).press('Enter');
      await expectWeek(opened, { sat: [['09:00', '17:00']] });
      await range(page, /copy or clear Saturday$/).press('Enter');
      await page.getByRole('menuitem', { name: 'Every day' }).press('Enter');
      await expectWeek(opened, Object.fromEntries(DAYS.map((day) => [day, [['09:00', '17:00']]])));
    },
    TIMEOUT,
  );

  it(
    'by keyboard the week editor takes exact times however they are typed',
    async () => {
      const opened = await openWeek(open);
      const { page } = opened;
      await range(page, MORNING).press('Enter');
      const from = page.getByRole('textbox', { name: 'From' });
      for (const [text, time] of [
        ['8', '08:00'],
        ['0817', '08:17'],
        ['7.30', '07:30'],
        ['9 am', '09:00'],
      ] as const) {
        await retype(from, text);
        await expectWeek(opened, { ...DEFAULTS.workHours.week, mon: [[time, '12:30'], AFTERNOON] });
        await page.waitForFunction(([input, shown]) => (input as HTMLInputElement).value === shown, [
          await from.elementHandle(),
          time,
        ] as const);
      }
      await retype(page.getByRole('textbox', { name: 'Until' }), '12');
      await expectWeek(opened, { ...DEFAULTS.workHours.week, mon: [['09:00', '12:00'], AFTERNOON] });
      await page.keyboard.press('Escape');
      await isFocused(range(page, 'Monday, 09:00 to 12:00'));
    },
    TIMEOUT,
  );

  it(
    'by keyboard the week editor keeps what is no time, and says what a time looks like',
    async () => {
      const opened = await openWeek(open);
      const { page } = opened;
      await range(page, MORNING).press('Enter');
      const from = page.getByRole('textbox', { name: 'From' });
      for (const text of ['25:00', '9:75', 'nine', '24:30', '']) {
        await retype(from, text);
        await page.getByText('Write a time such as 09:00.').waitFor();
        expect(await from.inputValue()).toBe(text);
        expect(await from.getAttribute('aria-invalid')).toBe('true');
        await from.press('Escape');
        expect(await from.inputValue()).toBe('09:00');
      }
      await retype(from, '24:00');
      await page.getByText('A day starts at 00:00.').waitFor();
      expect(await opened.sent()).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'by keyboard the week editor lets a time end at 24:00, run over midnight, and have lunch in it',
    async () => {
      const opened = await openWeek(open, { fri: [['13:00', '17:30']] });
      const { page } = opened;
      await range(page, 'Friday, 13:00 to 17:30').press('Enter');
      await retype(page.getByRole('textbox', { name: 'Until' }), '24');
      await expectWeek(opened, { fri: [['13:00', '24:00']] });
      await retype(page.getByRole('textbox', { name: 'Until' }), '3');
      await expectWeek(opened, { fri: [['13:00', '03:00']] });
      await page.getByText('until 03:00 next day').waitFor();
      await page.getByRole('button', { name: 'Add lunch' }).click();
      await expectWeek(opened, {
        fri: [
          ['13:00', '19:45'],
          ['20:30', '03:00'],
        ],
      });
      await page.getByText('45 min').waitFor();
    },
    TIMEOUT,
  );
});

describePages('the week, as it is shown', (open) => {
  const now = async ({ page }: Opened) => {
    const line = (await page.locator('.week-now').boundingBox())!;
    const days = (await page.locator('.week-days').boundingBox())!;
    return {
      day: DAYS[Math.floor(((line.x + line.width / 2 - days.x) / days.width) * 7)],
      hour: Math.round(((line.y - days.y) / days.height) * 48) / 2,
    };
  };

  it(
    'the week editor has a line at the present moment, in the zone of the work hours',
    async () => {
      const opened = await openWeek(open, DEFAULTS.workHours.week, { stopClock: true });
      expect(NOON.toISOString()).toBe('2026-03-02T12:00:00.000Z');
      expect(await now(opened)).toEqual({ day: 'mon', hour: 13 });
      const settings = { ...DEFAULTS, workHours: { ...DEFAULTS.workHours, zone: 'Pacific/Auckland' } };
      await opened.put({ ownSettings: settings });
      await opened.page.waitForFunction(() => document.querySelector('[data-day-head="tue"][data-today]') !== null);
      expect(await now(opened)).toEqual({ day: 'tue', hour: 1 });
    },
    TIMEOUT,
  );

  it(
    'the week editor begins on Sunday where the language does',
    async () => {
      const heads = async (locale: string) => {
        const { page } = await openWeek(open, {}, { locale });
        return page.locator('.week-head').allInnerTexts();
      };
      expect((await heads('en-US'))[0]).toBe('Sun');
      expect((await heads('de-AT'))[0]).toBe('Mon');
    },
    TIMEOUT,
  );

  it(
    'the week editor says in words what happens now and next',
    async () => {
      const { page, put } = await openWeek(open);
      await heard(page, 'Working until 12:30, then off until 13:15.');
      await put({ workOutlook: AT_LUNCH });
      await heard(page, 'Off until 13:15, then working until 17:30.');
    },
    TIMEOUT,
  );

  it(
    'the week editor says so when a change is not taken, and shows the week as it is',
    async () => {
      const { page } = await openWeek(open, { mon: [['09:00', '11:00']] }, { main: 'rejects' });
      await range(page, 'Monday, 09:00 to 11:00').press('ArrowDown');
      await page.getByRole('alert').getByText('did not reach Unknot').waitFor();
      await range(page, 'Monday, 09:00 to 11:00').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the week editor is readable for everyone in both themes, forced colours and every size, with a night, a lunch break and its times open',
    async () => {
      const week: Week = { mon: [['09:00', '12:30'], AFTERNOON], fri: [['22:00', '06:00']] };
      const { page } = await openWeek(open, week);
      const ways: Ways = { ...WAYS, 'at its smallest': { size: () => ({ width: 640, height: 480 }) } };
      await inEach(ways, page, async () => {
        await expectReadable(page);
        const clipped = await page
          .locator('.week-range > span:not(.visually-hidden)')
          .evaluateAll((texts) => texts.filter((text) => text.scrollWidth > text.parentElement!.clientWidth).length);
        expect(clipped, 'times that do not fit').toBe(0);
      });
      await range(page, MORNING).press('Enter');
      await page.getByRole('dialog').waitFor();
      await expectReadableIn(ways, page, '[role=dialog]');
    },
    TIMEOUT,
  );
});
