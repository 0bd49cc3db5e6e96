import { expect, it } from 'vitest';
import type { Settings } from '../../shared/settings/schema.ts';
import { describePages, type Open, TIMEOUT } from './describePages.ts';
import type { Opened, Opening } from './site.ts';
import { expectReadableIn, WAYS } from './readable.ts';
import { snapshotOf } from './snapshots.ts';

const DEFAULTS = snapshotOf().ownSettings;
type Exceptions = Settings['workHours']['exceptions'];

async function openHours(open: Open, exceptions: Exceptions = [], opening: Opening = {}): Promise<Opened> {
  const settings = { ...DEFAULTS, workHours: { ...DEFAULTS.workHours, enabled: true, exceptions } };
  // The page's clock stands in March 2026.
  const opened = await open('settings', { stopClock: true, snapshot: { ownSettings: settings }, ...opening });
  await opened.page.getByRole('tab', { name: 'Work hours' }).click();
  return opened;
}

const event = (from: string, to: string, name: string) =>
  ['BEGIN:VEVENT', `DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`, `SUMMARY:${name}`, 'END:VEVENT'].join(
    '\r\n',
  );
const HOLIDAYS = [
  'BEGIN:VCALENDAR',
  event('20260101', '20260102', 'New Year'),
  event('20260406', '20260407', 'Easter Monday'),
  event('20260501', '20260502', 'Labour Day'),
  event('20261224', '20261227', 'Christmas'),
  'BEGIN:VEVENT',
  'DTSTART:20260501T090000',
  'SUMMARY:Meeting',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

async function give({ page }: Opened, text: string, name = 'holidays.ics'): Promise<void> {
  const file = { name, mimeType: 'text/calendar', buffer: Buffer.from(text) };
  await page.locator('.holidays input[type=file]').setInputFiles(file);
}
const exceptionsOf = async ({ snapshot }: Opened) => (await snapshot()).ownSettings.workHours.exceptions;

describePages('public holidays', (open) => {
  it(
    'public holidays are looked through before they become days off, and each can be left out',
    async () => {
      const opened = await openHours(open);
      const { page } = opened;
      await give(opened, HOLIDAYS);
      const preview = page.getByRole('region', { name: 'Days in holidays.ics' });
      await preview.getByText('Mon, 6 April 2026').waitFor();
      expect(await preview.getByRole('checkbox').count()).toBe(3);
      await preview.getByText(/Thu, 24 .*Sat, 26 December 2026/).waitFor();
      await preview.getByText('Left out: 1 that is over.').waitFor();
      await preview.getByText('holidays.ics:23: this event has a time of day; only whole days are taken.').waitFor();
      expect(await exceptionsOf(opened)).toEqual([]);
      await preview.getByText('Labour Day').click();
      await preview.getByRole('button', { name: 'Add 2 as days off' }).click();
      await page.getByText('2 added as days off.').waitFor();
      expect(await exceptionsOf(opened)).toEqual([
        { from: '2026-04-06', to: '2026-04-06', ranges: [], name: 'Easter Monday' },
        { from: '2026-12-24', to: '2026-12-26', ranges: [], name: 'Christmas' },
      ]);
      expect(await preview.count()).toBe(0);
      const opener = page.getByRole('button', { name: 'Public holidays from a file' });
      expect(await opener.evaluate((it) => it === document.activeElement)).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'public holidays that are known already are not offered again, and what the person has set for a part of them still counts',
    async () => {
      const own: Exceptions = [
        { from: '2026-04-01', to: '2026-04-10', ranges: [], name: 'Leave' },
        { from: '2026-12-24', to: '2026-12-24', ranges: [['09:00', '12:00']] },
      ];
      const opened = await openHours(open, own);
      await give(opened, HOLIDAYS);
      await opened.page.getByText('Left out: 1 that is over, 1 that is among your other days already.').waitFor();
      await opened.page.getByRole('button', { name: 'Add 2 as days off' }).click();
      await opened.page.getByText('2 added as days off.').waitFor();
      const all = await exceptionsOf(opened);
      expect(all.map(({ name }) => name)).toEqual(['Labour Day', 'Christmas', 'Leave', undefined]);
      await give(opened, HOLIDAYS);
      await opened.page.getByText('Nothing to add from holidays.ics').waitFor();
      await opened.page.getByRole('button', { name: 'Close' }).click();
      expect(await exceptionsOf(opened)).toEqual(all);
    },
    TIMEOUT,
  );

  it(
    'public holidays are unticked all at once, and left alone by Cancel, by keyboard',
    async () => {
      const opened = await openHours(open);
      const { page } = opened;
      await give(opened, HOLIDAYS);
      await page.getByRole('button', { name: 'Untick all' }).press('Enter');
      expect(await page.getByRole('button', { name: 'Add 0 as days off' }).isDisabled()).toBe(true);
      await page.getByRole('checkbox', { name: /Easter Monday/ }).press('Space');
      await page.getByRole('button', { name: 'Add 1 as a day off' }).waitFor();
      await page.getByRole('button', { name: 'Cancel' }).press('Enter');
      await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
      expect(await exceptionsOf(opened)).toEqual([]);
    },
    TIMEOUT,
  );

  it.each([
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nHallo', 'bad.ics:3: “Hallo” is not a line of a calendar.'],
    ['', 'bad.ics:1: the file is empty.'],
    ['x'.repeat(1024 * 1024 + 1), 'bad.ics is larger than 1 MB: is it a list of holidays?'],
  ])(
    'public holidays from a file that is no calendar are refused with the place of the fault (%#)',
    async (text, message) => {
      const opened = await openHours(open);
      await give(opened, text, 'bad.ics');
      await opened.page.getByRole('alert').getByText(message, { exact: true }).waitFor();
      expect(await opened.page.getByRole('region', { name: /^Days in/ }).count()).toBe(0);
      await give(opened, HOLIDAYS);
      await opened.page.getByRole('button', { name: 'Add 3 as days off' }).waitFor();
      expect(await opened.page.getByRole('alert').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'public holidays are readable for everyone in both themes and at 200% zoom',
    async () => {
      // Axe needs a clock that runs; these days are ahead at any time.
      const opened = await openHours(open, [], { stopClock: false });
      const { page } = opened;
      await give(opened, HOLIDAYS.replaceAll(/:2026(?=\d{4}[\r\n])/g, ':2099'));
      await page.getByRole('button', { name: 'Add 4 as days off' }).waitFor();
      await expectReadableIn(WAYS, page);
    },
    TIMEOUT,
  );
});

describePages('gentle evenings', (open) => {
  it(
    'gentle evenings are switched on where work hours are kept to',
    async () => {
      const opened = await openHours(open);
      await opened.page.getByText('Gentle evenings', { exact: true }).click();
      await expect.poll(async () => (await opened.snapshot()).ownSettings.workHours.evenings).toBe('gentle');
      await opened.page.getByText('Only offer breaks in work hours', { exact: true }).click();
      await opened.page.getByRole('switch', { name: 'Gentle evenings' }).waitFor({ state: 'detached' });
    },
    TIMEOUT,
  );
});
