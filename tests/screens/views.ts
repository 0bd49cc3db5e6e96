/** What there is to be seen of Unknot: each window in each of its states. */
import type { Page } from 'playwright';
import type { Snapshot, WindowName } from '../../shared/bridge.ts';
import { findPatterns } from '../../shared/patterns/find.ts';
import { PAGES } from '../../shared/settings/pages.ts';
import { createSay } from '../../shared/words/say.ts';
import type { Opening } from '../pages/site.ts';
import { breakOf, LONG_PROMPT, MICRO_PROMPT } from '../pages/snapshots.ts';
import { WEEKS } from '../pages/weeks.ts';
import { madeUpDiary, PLANTED } from '../support/diaries.ts';

export interface View {
  /** The name of its picture's file, without sizes and endings. */
  readonly name: string;
  readonly window: WindowName;
  readonly opening: Opening;
  /** What a person does to come there. */
  readonly reach?: (page: Page) => Promise<void>;
}

const say = createSay('en');

/** Time stands still in the pictures, so that two runs give the same. */
const at = (change: Partial<Snapshot>, more: Opening = {}): Opening => ({
  ...WEEKS,
  ...more,
  snapshot: { ...WEEKS.snapshot, rate: 0, ...change },
});

const FOUND = {
  report: findPatterns(
    madeUpDiary({
      seed: 3,
      days: 56,
      effect: { points: 3, on: PLANTED.find(({ name }) => name === 'half the breaks not taken')!.on },
    }),
  ),
  experiments: [],
};

const welcome = (name: string, screens: number): View => ({
  name: `welcome-${name}`,
  window: 'welcome',
  opening: at({}),
  async reach(page) {
    for (let screen = 0; screen < screens; screen += 1) {
      const heading = await page.getByRole('heading', { level: 1 }).innerText();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: heading }).waitFor({ state: 'detached' });
    }
  },
});

const today = (view: string, more: Opening = {}): View => ({
  name: `today-${view}`,
  window: 'today',
  opening: at({}, { query: `?view=${view}`, ...more }),
});

export const VIEWS: readonly View[] = [
  ...['what', 'safety', 'hours', 'equipment', 'desk', 'ready'].map(welcome),
  { name: 'prompt-micro', window: 'prompt', opening: at({ prompt: MICRO_PROMPT }) },
  { name: 'prompt-long', window: 'prompt', opening: at({ prompt: LONG_PROMPT }) },
  { name: 'break-micro', window: 'break', opening: at({ break: breakOf(MICRO_PROMPT, 20_000) }) },
  { name: 'break-long', window: 'break', opening: at({ break: breakOf(LONG_PROMPT, 70_000) }) },
  {
    name: 'break-more',
    window: 'break',
    opening: at({ break: breakOf(LONG_PROMPT, 140_000) }),
    reach: (page) => page.getByRole('button', { name: say('break.more') }).click(),
  },
  {
    name: 'break-cropped',
    window: 'break',
    opening: at({
      break: breakOf({ ...MICRO_PROMPT, plan: [{ id: 'chin-tuck', seconds: 60, why: 'armsOut' }] }, 20_000),
    }),
  },
  { name: 'break-done', window: 'break', opening: at({ break: breakOf(MICRO_PROMPT, 60_000) }) },
  {
    name: 'break-end',
    window: 'break',
    opening: at({ breakEnd: { kind: 'micro', seconds: 60, need: { before: 12.4, after: 3.6 } } }),
  },
  { name: 'break-asks', window: 'break', opening: at({ checkIn: { kind: 'long', noted: null } }) },
  { name: 'check-in', window: 'check-in', opening: at({}) },
  ...['today', 'week', 'month'].map((view) => today(view)),
  { ...today('patterns', { patterns: FOUND }) },
  { name: 'today-empty', window: 'today', opening: { snapshot: { rate: 0 } } },
  { name: 'week-empty', window: 'today', opening: { query: '?view=week', snapshot: { rate: 0 } } },
  { name: 'patterns-empty', window: 'today', opening: { query: '?view=patterns', snapshot: { rate: 0 } } },
  ...PAGES.map(({ id }): View => ({
    name: `settings-${id}`,
    window: 'settings',
    opening: at({}),
    reach: (page) => page.getByRole('tab', { name: say(`settings.page.${id}.name`) }).click(),
  })),
  { name: 'summary', window: 'summary', opening: at({}) },
  { name: 'learn', window: 'learn', opening: at({}) },
  { name: 'help', window: 'help', opening: at({}) },
  { name: 'about', window: 'about', opening: at({}) },
];
