/** What a check-in has before it in hours, minutes or reach-minutes, with the borders at which it may be split. */
import { HOUR, MINUTE } from '../moment.ts';
import type { About } from './about.ts';
import type { Exposure, PriorUse } from './exposure.ts';

export interface Amount {
  /** One for each check-in; null where it is not known. */
  readonly values: readonly (number | null)[];
  readonly borders: readonly number[];
  /** Whether it is the same for all check-ins of a day. */
  readonly ofTheDay: boolean;
  readonly about: (atLeast: number) => About;
}

const HOURS = [0.5, 1, 1.5, 2, 3, 4, 5, 6].map((hours) => (hours * HOUR) / 1000);
const RUNS = [15, 20, 30, 45, 60, 90, 120].map((minutes) => (minutes * MINUTE) / 1000);
const NIGHTS = [8, 9, 10, 11, 12, 13, 14, 16].map((hours) => (hours * HOUR) / 1000);
const DOSES = [30, 60, 90, 120, 150, 180, 240, 300];

const HALF = 0.5;

type Plain = 'unbroken' | 'dose' | 'dose-before' | 'refused' | 'asleep';

/** Only the most used: each one more makes all others harder to see. */
const MOST_APPS = 5;
const MOST_CATEGORIES = 3;
const MOST_RECENT = 3;

export function amountsOf(exposures: readonly Exposure[]): readonly Amount[] {
  const wholeDay = exposures.map(({ useOfDay }) => useOfDay);
  const soFar = exposures.map(({ use }) => use);
  const amount = (values: Amount['values'], borders: Amount['borders'], ofTheDay: boolean, about: Amount['about']) => {
    return { values, borders, ofTheDay, about };
  };
  const plain = (is: Plain, valueOf: (of: Exposure) => number | null, borders: readonly number[], ofTheDay: boolean) =>
    amount(exposures.map(valueOf), borders, ofTheDay, (atLeast) => ({ is, atLeast }));
  return [
    ...mostUsed(wholeDay, ({ apps }) => apps, MOST_APPS).map(([app, values]) =>
      amount(values, HOURS, true, (atLeast) => ({ is: 'app-day', app, atLeast })),
    ),
    ...mostUsed(soFar, ({ apps }) => apps, MOST_APPS).map(([app, values]) =>
      amount(values, HOURS, false, (atLeast) => ({ is: 'app', app, atLeast })),
    ),
    ...mostUsed(wholeDay, ({ categories }) => categories, MOST_CATEGORIES).map(([category, values]) =>
      amount(values, HOURS, true, (atLeast) => ({ is: 'category-day', category, atLeast })),
    ),
    ...mostUsed(soFar, ({ recentApps }) => recentApps, MOST_RECENT).map(([app, values]) =>
      amount(values, [HOUR / 1000], false, (atLeast) => ({ is: 'recent-app', app, atLeast })),
    ),
    plain('unbroken', (exposure) => exposure.use?.unbroken ?? null, RUNS, false),
    plain('dose', (exposure) => exposure.use?.dose ?? null, DOSES, false),
    plain('dose-before', (exposure) => exposure.doseBefore, DOSES, true),
    plain('refused', (exposure) => exposure.refused, [HALF], false),
    plain('asleep', (exposure) => exposure.asleep, NIGHTS, true),
  ];
}

/** The names with the most use in all, each with its seconds before each check-in. */
function mostUsed(
  uses: readonly (PriorUse | null)[],
  sumsOf: (use: PriorUse) => ReadonlyMap<string, number>,
  most: number,
): readonly (readonly [string, readonly (number | null)[]])[] {
  const totals = new Map<string, number>();
  for (const use of uses) {
    if (use === null) continue;
    for (const [name, seconds] of sumsOf(use)) totals.set(name, (totals.get(name) ?? 0) + seconds);
  }
  const names = [...totals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most);
  return names.map(([name]) => [name, uses.map((use) => (use === null ? null : (sumsOf(use).get(name) ?? 0)))]);
}
