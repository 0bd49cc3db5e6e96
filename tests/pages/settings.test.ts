import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings/schema.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import { type Opened, type Sent } from './site.ts';
import { snapshotOf } from './snapshots.ts';

const DEFAULTS = snapshotOf().ownSettings;

const section = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const box = (page: Page, title: string) =>
  page.locator('.group').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** Waits until main has the settings that a test expects. */
async function expectSettings({ page, snapshot }: Opened, expected: Partial<Settings>): Promise<void> {
  await page
    .waitForFunction(
      (part) => {
        const has = window.stub!.state.ownSettings as unknown as Record<string, unknown>;
        return Object.entries(part).every(([key, value]) => JSON.stringify(has[key]) === JSON.stringify(value));
      },
      expected,
      { timeout: 5_000 },
    )
    .catch(() => undefined);
  expect((await snapshot()).ownSettings).toMatchObject(expected);
}

const changes = (sent: readonly Sent[]) => sent.filter(([command]) => command === 'changeSettings');

/** The rows that stand behind "Exact numbers" of a group. */
const showNumbers = (page: Page, title: string) =>
  box(page, title).getByRole('button', { name: 'Exact numbers' }).click();

async function retype(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

const rhythm = (kind: 'micro' | 'long', change: Partial<Settings['rhythm']['micro']>) => ({
  rhythm: { ...DEFAULTS.rhythm, [kind]: { ...DEFAULTS.rhythm[kind], ...change } },
});

describePages('settings of breaks', (open) => {
  for (const { title, label, shown, text, expected } of [
    {
      title: 'Prompts',
      label: 'Delay 1, in minutes',
      shown: '5',
      text: '8',
      expected: { prompts: { ...DEFAULTS.prompts, laterMinutes: [8, 15, 30] } },
    },
    {
      title: 'Prompts',
      label: 'A card stays for',
      shown: '60',
      text: '90',
      expected: { prompts: { ...DEFAULTS.prompts, cardSeconds: 90 } },
    },
    {
      title: 'Micro-breaks',
      label: 'Offer one after',
      shown: '12',
      text: '20',
      expected: rhythm('micro', { reachMinutes: 20 }),
    },
    {
      title: 'Micro-breaks',
      label: 'And in any case after',
      shown: '30',
      text: '45',
      expected: rhythm('micro', { activeMinutes: 45 }),
    },
    { title: 'Micro-breaks', label: 'Length', shown: '60', text: '90', expected: rhythm('micro', { seconds: 90 }) },
    {
      title: 'Micro-breaks',
      label: 'Least time between two',
      shown: '10',
      text: '12',
      expected: rhythm('micro', { spacingMinutes: 12 }),
    },
    {
      title: 'Long breaks',
      label: 'Offer one after',
      shown: '28',
      text: '40',
      expected: rhythm('long', { reachMinutes: 40 }),
    },
    {
      title: 'Long breaks',
      label: 'And in any case after',
      shown: '50',
      text: '60',
      expected: rhythm('long', { activeMinutes: 60 }),
    },
    { title: 'Long breaks', label: 'Length', shown: '5', text: '7', expected: rhythm('long', { seconds: 420 }) },
    {
      title: 'Long breaks',
      label: 'Least time between two',
      shown: '30',
      text: '35',
      expected: rhythm('long', { spacingMinutes: 35 }),
    },
  ]) {
    it(
      `settings of breaks takes "${label}" of ${title} as typed, and keeps it`,
      async () => {
        const opened = await open('settings');
        if (title !== 'Prompts') await showNumbers(opened.page, title);
        const field = box(opened.page, title).getByRole('textbox', { name: label });
        expect(await field.inputValue()).toBe(shown);
        await retype(field, text);
        await expectSettings(opened, expected);
        expect(await field.inputValue()).toBe(text);
        expect(changes(await opened.sent())).toEqual([['changeSettings', expected]]);
      },
      TIMEOUT,
    );
  }

  for (const { label, expected } of [
    { label: 'Offer breaks', expected: { prompts: { ...DEFAULTS.prompts, enabled: false } } },
    { label: 'Offer micro-breaks', expected: rhythm('micro', { enabled: false }) },
    { label: 'Offer long breaks', expected: rhythm('long', { enabled: false }) },
  ]) {
    it(
      `settings of breaks switches "${label}" off`,
      async () => {
        const opened = await open('settings');
        const control = opened.page.getByRole('switch', { name: label });
        await opened.page.locator('label').filter({ hasText: label }).click();
        await expectSettings(opened, expected);
        expect(await control.isChecked()).toBe(false);
      },
      TIMEOUT,
    );
  }

  it(
    'settings of breaks steps a number with its buttons',
    async () => {
      const opened = await open('settings');
      await showNumbers(opened.page, 'Micro-breaks');
      await box(opened.page, 'Micro-breaks').getByRole('button', { name: 'Increase Offer one after' }).click();
      await expectSettings(opened, rhythm('micro', { reachMinutes: 13 }));
    },
    TIMEOUT,
  );

  it(
    'settings of breaks builds each of two quick changes on the other',
    async () => {
      const opened = await open('settings');
      const group = box(opened.page, 'Micro-breaks');
      await showNumbers(opened.page, 'Micro-breaks');
      await group.getByRole('textbox', { name: 'Offer one after' }).fill('20');
      // Leaves the field and steps another one at once.
      await group.getByRole('button', { name: 'Increase Length' }).click();
      await expectSettings(opened, rhythm('micro', { reachMinutes: 20, seconds: 70 }));
    },
    TIMEOUT,
  );

  it(
    'settings of breaks says which numbers work when one does not, and keeps what was typed',
    async () => {
      const opened = await open('settings');
      await showNumbers(opened.page, 'Micro-breaks');
      const field = box(opened.page, 'Micro-breaks').getByRole('textbox', { name: 'Offer one after' });
      await retype(field, '500');
      await opened.page.getByText('Anything from 1 to 240 reach-minutes works here.').waitFor();
      expect(await field.inputValue()).toBe('500');
      expect(changes(await opened.sent())).toEqual([]);
      await retype(field, '18');
      await expectSettings(opened, rhythm('micro', { reachMinutes: 18 }));
      expect(await opened.page.getByText('Anything from 1 to 240').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'settings of breaks leaves alone what is being typed while news arrives',
    async () => {
      const opened = await open('settings');
      await showNumbers(opened.page, 'Micro-breaks');
      const field = box(opened.page, 'Micro-breaks').getByRole('textbox', { name: 'Offer one after' });
      await field.fill('2');
      await opened.put({ situation: { kind: 'away' }, dose: 97 });
      expect(await field.inputValue()).toBe('2');
      await field.pressSequentially('5');
      await field.press('Enter');
      await expectSettings(opened, rhythm('micro', { reachMinutes: 25 }));
    },
    TIMEOUT,
  );

  it(
    'settings of breaks says so when a change does not reach main',
    async () => {
      const opened = await open('settings', { main: 'rejects' });
      await opened.page.locator('label').filter({ hasText: 'Offer micro-breaks' }).click();
      await opened.page.getByRole('alert').getByText('did not reach Unknot').waitFor();
      expect(await opened.page.getByRole('switch', { name: 'Offer micro-breaks' }).isChecked()).toBe(true);
    },
    TIMEOUT,
  );
});

describePages('settings of work hours', (open) => {
  const hours = (change: Partial<Settings['workHours']>) => ({ workHours: { ...DEFAULTS.workHours, ...change } });
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

  it(
    'settings of work hours keeps to work hours once switched on',
    async () => {
      const opened = await open('settings');
      await section(opened.page, 'Work hours');
      await opened.page.locator('label').filter({ hasText: 'Only offer breaks in work hours' }).click();
      await expectSettings(opened, hours({ enabled: true }));
    },
    TIMEOUT,
  );

  it(
    'settings of work hours takes a fixed zone, and says so when there is no such zone',
    async () => {
      const opened = await open('settings');
      await section(opened.page, 'Work hours');
      await opened.page.locator('label').filter({ hasText: 'Follow this computer' }).click();
      await expectSettings(opened, hours({ zone: 'Europe/Vienna' }));
      const zone = field(opened.page, 'Zone');
      await retype(zone, 'Mars/Olympus');
      await opened.page.getByText('This must be "system" or an IANA zone').waitFor();
      expect(await zone.inputValue()).toBe('Mars/Olympus');
      await retype(zone, 'America/Bogota');
      await expectSettings(opened, hours({ zone: 'America/Bogota' }));
    },
    TIMEOUT,
  );

  it(
    'settings of work hours adds, dates and removes other days, with hours of their own',
    async () => {
      const opened = await open('settings');
      const { page } = opened;
      await section(page, 'Work hours');
      await page.getByRole('button', { name: 'Add days' }).click();
      const last = page.getByLabel('Last day');
      const first = page.getByLabel('First day');
      await retype(last, '2099-12-26');
      await retype(first, '2099-12-24');
      await expectSettings(opened, hours({ exceptions: [{ from: '2099-12-24', to: '2099-12-26', ranges: [] }] }));
      await retype(last, '2099-12-20');
      await page.getByText('The last day must not be before the first.').waitFor();
      expect(await last.inputValue()).toBe('2099-12-20');
      await last.press('Escape');
      await page.locator('.exception').getByRole('button', { name: 'Free. Add a time' }).click();
      await expectSettings(
        opened,
        hours({ exceptions: [{ from: '2099-12-24', to: '2099-12-26', ranges: [['09:00', '17:00']] }] }),
      );
      const name = page.getByRole('textbox', { name: 'Name' });
      await retype(name, 'x'.repeat(61));
      await page.getByText('1 to 60 characters long').waitFor();
      expect((await name.inputValue()).length).toBe(61);
      await retype(name, 'Christmas');
      await expectSettings(
        opened,
        hours({
          exceptions: [{ from: '2099-12-24', to: '2099-12-26', ranges: [['09:00', '17:00']], name: 'Christmas' }],
        }),
      );
      await retype(name, '');
      await expectSettings(
        opened,
        hours({ exceptions: [{ from: '2099-12-24', to: '2099-12-26', ranges: [['09:00', '17:00']] }] }),
      );
      await page.getByRole('button', { name: /^Remove 24\s–\s26 December 2099$/ }).click();
      await expectSettings(opened, hours({ exceptions: [] }));
    },
    TIMEOUT,
  );
});

describePages('settings of desk, apps, exercises and this computer', (open) => {
  it(
    'settings of desk, apps, exercises and this computer sets the desk factor by keyboard, in words, and back',
    async () => {
      const opened = await open('settings');
      await section(opened.page, 'Desk');
      const slider = opened.page.getByRole('slider', { name: 'Desk factor' });
      await slider.focus();
      await slider.press('ArrowRight');
      await expectSettings(opened, { desk: { factor: 1.05 } });
      await opened.page.getByText('1.05, a little further than most', { exact: true }).waitFor();
      await slider.press('End');
      await expectSettings(opened, { desk: { factor: 1.3 } });
      await opened.page.getByRole('button', { name: 'Back to 1.00' }).click();
      await expectSettings(opened, { desk: { factor: 1 } });
    },
    TIMEOUT,
  );

  it(
    'settings of desk, apps, exercises and this computer knows what is at hand, and says how many exercises that leaves',
    async () => {
      const opened = await open('settings');
      await section(opened.page, 'Exercises');
      const before = await opened.page.getByText(/of 39 exercises/).innerText();
      const boxes = opened.page.locator('label').filter({ has: opened.page.getByRole('checkbox') });
      await boxes.filter({ hasText: 'An exercise band' }).click();
      await expectSettings(opened, { equipment: ['chair', 'wall', 'doorway', 'band'] });
      await expect.poll(() => opened.page.getByText(/of 39 exercises/).innerText()).not.toBe(before);
    },
    TIMEOUT,
  );

  it(
    'settings of desk, apps, exercises and this computer says which calls the sound of a break goes by',
    async () => {
      const opened = await open('settings');
      await section(opened.page, 'Breaks');
      const row = opened.page.locator('.row').filter({ hasText: 'Also during a call' });
      await row.getByText('While a program uses the microphone or, where that cannot be seen,').waitFor();
      await row.locator('label').first().click();
      await expectSettings(opened, { sound: { ...DEFAULTS.sound, inCalls: true } });
    },
    TIMEOUT,
  );

  it(
    'settings of desk, apps, exercises and this computer starts at login once asked, and is open about what it sees',
    async () => {
      const opened = await open('settings');
      await section(opened.page, 'This computer');
      await opened.page.locator('label').filter({ hasText: 'Start when I log in' }).click();
      await expectSettings(opened, { startAtLogin: true });
      await opened.page.getByText('The screen lock is not visible').waitFor();
      await section(opened.page, 'Data and privacy');
      await opened.page.getByText('No key is read and no window title is stored.').waitFor();
    },
    TIMEOUT,
  );

  it(
    'settings of desk, apps, exercises and this computer says that it does not start at login, though that is wanted, and what to do',
    async () => {
      const file = '/home/me/.config/autostart/unknot.desktop';
      const opened = await open('settings', {
        snapshot: {
          ownSettings: { ...DEFAULT_SETTINGS, startAtLogin: true },
          login: { is: 'hidden', file, by: 'Hidden=true' },
        },
      });
      await section(opened.page, 'This computer');
      const start = opened.page.getByRole('switch', { name: 'Start when I log in' });
      expect(await start.isChecked()).toBe(false);
      await opened.page.getByText(`Hidden=true in ${file}. Switch it on again to write the entry anew.`).waitFor();
      await opened.page.locator('label').filter({ hasText: 'Start when I log in' }).click();
      await expect.poll(async () => JSON.stringify(await opened.sent())).toContain('{"startAtLogin":true}');
    },
    TIMEOUT,
  );

  it(
    'settings of desk, apps, exercises and this computer shows notices until they are dismissed',
    async () => {
      const opened = await open('settings', {
        snapshot: { notices: [{ id: 'n1', text: { kind: 'history-unread', cause: 'disk I/O error' } }] },
      });
      await opened.page.getByRole('button', { name: 'Dismiss: history.db could not be read: disk I/O error.' }).click();
      await opened.page.getByRole('region', { name: 'Notices' }).waitFor({ state: 'detached' });
      expect(await opened.sent()).toEqual([['dismissNotice', 'n1']]);
    },
    TIMEOUT,
  );

  it(
    'settings of desk, apps, exercises and this computer leads to today and to about',
    async () => {
      const { page, sent } = await open('settings');
      await page.getByRole('button', { name: 'Today' }).click();
      await page.getByRole('button', { name: 'About Unknot' }).click();
      expect(await sent()).toEqual([
        ['openWindow', 'today'],
        ['openWindow', 'about'],
      ]);
    },
    TIMEOUT,
  );

  it(
    'settings of desk, apps, exercises and this computer moves from section to section with the arrow keys',
    async () => {
      const { page } = await open('settings');
      await page.getByRole('tab', { name: 'Breaks' }).focus();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('heading', { level: 2, name: 'Work hours' }).waitFor();
    },
    TIMEOUT,
  );
});
