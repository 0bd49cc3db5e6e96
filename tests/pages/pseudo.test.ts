import { PAGES } from '../../shared/settings/pages.ts';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { Snapshot, WindowName } from '../../shared/bridge.ts';
import { CARD_IDS } from '../../shared/learn/cards.ts';
import { DAY } from '../../shared/moment.ts';
import { SOURCES } from '../../shared/sources.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import type { Opening } from './site.ts';
import { breakOf, checkInOf, LONG_PROMPT, MICRO_PROMPT, snapshotOf } from './snapshots.ts';

/** What Intl writes, which follows the numbers and dates of the language: months, days, and what joins a list. */
const OF_INTL = [
  ...Array.from({ length: 12 }, (_, month) => written({ month: 'long' }, month * 31)),
  ...Array.from({ length: 12 }, (_, month) => written({ month: 'short' }, month * 31)),
  ...Array.from({ length: 7 }, (_, day) => written({ weekday: 'long' }, day)),
  ...Array.from({ length: 7 }, (_, day) => written({ weekday: 'short' }, day)),
  ' and ',
];

function written(options: Intl.DateTimeFormatOptions, days: number): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(days * DAY);
}

/** What is called the same in every language: products, and studies by their citation. */
const PRODUCTS = [...Object.values(SOURCES), 'Unknot', 'Electron', 'Chromium', 'Node'];
/** What comes from outside, as main tells it in these tests: applications and places. */
const GIVEN = ['Blender', 'Firefox', 'Inkscape', 'Europe/Vienna', '/home/me/.config/unknot'];
const NAMES = [...PRODUCTS, ...GIVEN, ...OF_INTL].filter((name) => name !== '');
/** Lists of packages and texts of their licences stand in the window as their makers wrote them. */
const WRITTEN_BY_OTHERS = '.licences';

/** The texts and accessible names of a page, and the title of its window, that are not from the messages. */
async function plainTexts(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate((others) => {
    const names = ['aria-label', 'aria-roledescription', 'aria-valuetext', 'alt', 'title', 'placeholder'];
    const elements = [...document.body.querySelectorAll('*')].filter(
      (element) => element.closest(`script, style, ${others}`) === null,
    );
    const own = (element: Element) =>
      [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data);
    return [
      document.title,
      ...elements.flatMap((element) => [...own(element), ...names.map((name) => element.getAttribute(name) ?? '')]),
    ];
  }, WRITTEN_BY_OTHERS);
  const unnamed = (text: string) => NAMES.reduce((left, name) => left.replaceAll(name, ''), text);
  // Each letter of a message has an accent, so that two plain ones in a row are from somewhere else.
  return [...new Set(found)].filter((text) => /[A-Za-z]{2}/.test(unnamed(text)));
}

type Act = (page: Page) => Promise<unknown>;

interface Shown {
  readonly name: WindowName;
  readonly as: string;
  readonly snapshot?: Partial<Snapshot>;
  readonly query?: string;
  /** What is done one after the other; the page is looked at before each and at the end. */
  readonly acts?: readonly Act[];
}

const click =
  (selector: string): Act =>
  (page) =>
    page.locator(selector).first().click();
const press =
  (...keys: readonly string[]): Act =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

const tingling = { region: 'hand', side: 'left', feel: 'tingling' } as const;
const hurting = checkInOf({ pain: 8, spots: [tingling] });

const WINDOWS: readonly Shown[] = [
  { name: 'prompt', as: 'the card of a micro-break', snapshot: { prompt: MICRO_PROMPT } },
  {
    name: 'prompt',
    as: 'the card of a long break, with its other times',
    snapshot: { prompt: LONG_PROMPT },
    acts: [click('.card-later-more')],
  },
  { name: 'prompt', as: 'no card' },
  {
    name: 'break',
    as: 'a long break, with all about its exercise',
    snapshot: { rate: 0, break: breakOf(LONG_PROMPT, 130_000) },
    acts: [click('.more')],
  },
  {
    name: 'break',
    as: 'a strict break that waits',
    snapshot: { rate: 0, break: { ...breakOf(MICRO_PROMPT, 50_000), strict: true, waits: true } },
  },
  {
    name: 'break',
    as: 'the end of a break',
    snapshot: { rate: 0, break: breakOf(LONG_PROMPT, 300_000) },
  },
  {
    name: 'break',
    as: 'a break on another display',
    snapshot: { rate: 0, break: breakOf(LONG_PROMPT, 10_000) },
    query: '?quiet=1',
  },
  { name: 'break', as: 'no break' },
  { name: 'break', as: 'the question after a break', snapshot: { checkIn: { kind: 'long', noted: null } } },
  { name: 'break', as: 'an answer that is noted', snapshot: { checkIn: { kind: 'long', noted: 3 } } },
  {
    name: 'check-in',
    as: 'a check-in, and what was kept',
    snapshot: { lastSpots: [tingling] },
    acts: [
      click('.check-in-form-same'),
      click('.check-in-form-where .button'),
      click('.check-in-form-add'),
      press('Tab', 'Tab'),
      press('7'),
      click('.page-end .primary'),
    ],
  },
  { name: 'check-in', as: 'a check-in that is added to', snapshot: { checkInBeingEdited: hurting } },
  {
    name: 'welcome',
    as: 'the first start, screen by screen',
    acts: Array.from({ length: 5 }, () => press('Enter')),
  },
  { name: 'help', as: 'help' },
  {
    name: 'help',
    as: 'help after much pain and a warning sign',
    snapshot: {
      lastCheckIn: hurting,
      gate: 'none',
      ownSettings: { ...snapshotOf({ language: 'en-XA' }).ownSettings, safety: { read: true, warningSign: true } },
    },
  },
  {
    name: 'learn',
    as: 'each card of the library',
    acts: CARD_IDS.map((_, index) => (page: Page) => page.getByRole('tab').nth(index).click()),
  },
  { name: 'about', as: 'about' },
  { name: 'today', as: 'a day of which nothing is known' },
  { name: 'today', as: 'a week', query: '?view=week' },
  { name: 'today', as: 'patterns', query: '?view=patterns' },
  { name: 'summary', as: 'a summary' },
  {
    name: 'settings',
    as: 'each page of the settings',
    acts: PAGES.map((_, index) => (page: Page) => page.getByRole('tab').nth(index).click()),
  },
];

describePages('the pseudo-language', (open) => {
  it.each(WINDOWS)(
    'the pseudo-language is all that is read and called in the window $name: $as',
    async ({ name, snapshot = {}, query, acts = [] }) => {
      const opening: Opening = { snapshot: { language: 'en-XA', ...snapshot }, ...(query !== undefined && { query }) };
      const { page } = await open(name, opening);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await plainTexts(page)).toEqual([]);
      for (const act of acts) {
        await act(page);
        expect(await plainTexts(page)).toEqual([]);
      }
    },
    TIMEOUT,
  );

  it(
    'the pseudo-language does not hide a text that stands in the code',
    async () => {
      const { page } = await open('help', { snapshot: { language: 'en' } });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await plainTexts(page)).toContain('What breaks offer now');
    },
    TIMEOUT,
  );
});
