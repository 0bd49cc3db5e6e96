/** How often patterns are found that are there, and how often some that are not; and how long a look takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer } from '../../main/patterns/patternsWorker.ts';
import { createDatabase } from '../../main/history/store/database.ts';
import { openHistoryStore } from '../../main/history/store/historyStore.ts';
import type { HistoryExcerpt } from '../../shared/diary/history.ts';
import { exposuresOf } from '../../shared/patterns/exposure.ts';
import { findPatterns } from '../../shared/patterns/find.ts';
import type { About } from '../../shared/patterns/about.ts';
import { DAY } from '../../shared/moment.ts';
import { PLANTED, type Plan, type Planted, madeUpDiary } from '../support/diaries.ts';
import { PEOPLE, type Person } from '../support/people.ts';
import type { Measure } from './measure.ts';

const YEARS = 5;
const WEEK = 7;
/** Monday to Friday. */
const WORKDAYS = 5;
/** Diaries on which nothing of the method was chosen. */
const NULL_SEEDS = 1_000_000;
const PLANTED_SEEDS = 2_000_000;

/** What was measured, and the same as a table. */
export interface PatternMeasures {
  readonly measures: readonly Measure[];
  readonly table: string;
}

/** So many of so many. */
interface Share {
  readonly hits: number;
  readonly of: number;
}

const ofAll = (flags: readonly boolean[]): Share => ({ hits: flags.filter(Boolean).length, of: flags.length });
const together = (shares: readonly Share[]): Share => ({
  hits: shares.reduce((sum, { hits }) => sum + hits, 0),
  of: shares.reduce((sum, share) => sum + share.of, 0),
});
const percent = ({ hits, of }: Share): number => (of === 0 ? NaN : (100 * hits) / of);

/** With the 95 % interval of Wilson 1927. */
function shareText(share: Share): string {
  const { hits, of } = share;
  if (of === 0) return '-';
  const z = 1.96;
  const middle = (hits + z ** 2 / 2) / (of + z ** 2);
  const reach = (z / (of + z ** 2)) * Math.sqrt((hits * (of - hits)) / of + z ** 2 / 4);
  const [from, until] = [middle - reach, middle + reach].map((end) => (100 * end).toFixed(1));
  return `${percent(share).toFixed(1)} % [${from}-${until}] of ${of}`;
}

const line = (name: string, ...cells: readonly string[]): string =>
  `        ${name.padEnd(62)}${cells.map((cell) => cell.padEnd(26)).join('')}`;
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place + 1);

/** The diary as it was after so many weeks. */
function after(diary: HistoryExcerpt, weeks: number): HistoryExcerpt {
  const until = diary.from + weeks * WEEK * DAY;
  const isThen = ({ at }: { readonly at: number }) => at < until;
  return {
    from: diary.from,
    until,
    minutes: diary.minutes.filter(isThen),
    breaks: diary.breaks.filter(isThen),
    spans: diary.spans.filter(({ from }) => from < until),
    checkIns: diary.checkIns.filter(isThen),
  };
}

type TimelessPlan = Omit<Plan, 'seed' | 'days'>;

/** In how many diaries without a pattern one is told in four weeks. */
function falseAlarms(plan: TimelessPlan, diaries: number): Share {
  // The rhythm is truly there; without one, it must not be told either.
  const isFalse = ({ is }: About) => plan.rhythm === 0 || !['weekday', 'part-of-day'].includes(is);
  return ofAll(
    numbers(diaries).map((number) => {
      const { patterns } = findPatterns(madeUpDiary({ seed: NULL_SEEDS + number, days: 4 * WEEK, ...plan }));
      return patterns.some(({ about }) => isFalse(about));
    }),
  );
}

/** Who logs on seven days a week in place of five: those who do not always answer. */
const workdaysOf = ({ answers }: Person): number => (answers === undefined ? WORKDAYS : WEEK);

export function patternFalseAlarms(diaries: number): PatternMeasures {
  const rows = [
    ...Object.entries(PEOPLE).map(([name, person]): readonly [string, Share] => [
      name,
      falseAlarms({ person, rhythm: 0, workdays: workdaysOf(person) }, diaries),
    ]),
    ['hours and weekdays that are truly there', falseAlarms({ workdays: WORKDAYS }, diaries)] as const,
  ];
  const all = together(rows.map(([, share]) => share));
  const worst = Math.max(...rows.map(([, share]) => percent(share)));
  const note = `${rows.length} kinds of people, ${diaries} diaries each`;
  return {
    measures: [
      { name: 'patterns, false alarms in 4 weeks', value: percent(all), unit: '%', goal: { atMost: 5 }, note },
      { name: 'patterns, false alarms, the worst kind', value: worst, unit: '%', goal: { atMost: 7 }, note },
    ],
    table: [
      line('nothing planted, four weeks, three check-ins a day', 'something told'),
      ...rows.map(([name, share]) => line(name, shareText(share))),
      line('all of these', shareText(all)),
    ].join('\n'),
  };
}

/** Who opens the page every day: in how many diaries something false was told until then. */
export function patternLooking(diaries: number): PatternMeasures {
  const kinds = ['days alike, 0.5 from day to day', 'a bad day, then a good one', 'heavy-tailed spells'];
  const weeks = [4, 8, 12];
  const rows = kinds.map((name) => {
    const person = PEOPLE[name]!;
    const told = numbers(diaries).map((number) => {
      const plan = { seed: NULL_SEEDS + number, days: 12 * WEEK, person, rhythm: 0, workdays: WORKDAYS };
      const diary = madeUpDiary(plan);
      // The report only changes with a look, and a week without one has that of the look before.
      return weeks.find((week) => findPatterns(after(diary, week)).patterns.length > 0) ?? Infinity;
    });
    return { name, shares: weeks.map((week) => ofAll(told.map((first) => first <= week))) };
  });
  const last = rows[0]!.shares.at(-1)!;
  return {
    measures: [
      {
        name: 'patterns, something false told in 12 weeks of daily looks',
        value: percent(last),
        unit: '%',
        goal: { atMost: 5 },
        note: `${diaries} diaries`,
      },
    ],
    table: [
      line('nothing planted, looked at every day: told until', 'week 4', 'week 8', 'week 12'),
      ...rows.map(({ name, shares }) => line(name, ...shares.map(shareText))),
    ].join('\n'),
  };
}

/** Less often than on a quarter of the days of four weeks, next to nothing can be told of it. */
const OFTEN_DAYS = 7;

interface Found {
  readonly isFound: boolean;
  /** Whether it came up, and did not, on `OFTEN_DAYS` or more. */
  readonly isOften: boolean;
}

function foundIn(planted: Planted, points: number, weeks: number, plan: Partial<Plan>, diaries: number) {
  const rhythm = planted.isRhythm === true ? 0 : 1;
  const effect = { points, on: planted.on };
  const each = numbers(diaries).map((number): Found => {
    const diary = madeUpDiary({ seed: PLANTED_SEEDS + number, days: weeks * WEEK, rhythm, effect, ...plan });
    const { patterns } = findPatterns(diary);
    const isFound = patterns.some(({ about, alike }) => [about, ...alike].some(planted.isTold));
    return { isFound, isOften: daysOf(diary, planted) >= OFTEN_DAYS };
  });
  return {
    all: ofAll(each.map(({ isFound }) => isFound)),
    often: ofAll(each.filter(({ isOften }) => isOften).map(({ isFound }) => isFound)),
  };
}

/** Days with check-ins after it, or without, whichever are fewer. */
function daysOf(diary: HistoryExcerpt, { on }: Planted): number {
  const exposures = exposuresOf(diary);
  const days = [true, false].map((side) => {
    return new Set(exposures.filter((each) => on(each) === side).map(({ time }) => time.day)).size;
  });
  return Math.min(...days);
}

const plantedAs = (name: string): Planted => PLANTED.find((each) => each.name === name)!;
const MAIN = [
  'days with 2 h in an app',
  'after 120 reach-minutes',
  'half the breaks not taken',
  '180 reach-minutes the day before',
].map(plantedAs);

/** Two points and three check-ins a day, after four weeks and eight. */
export function patternPower(diaries: number): PatternMeasures {
  const rows = [WORKDAYS, WEEK].flatMap((workdays) =>
    MAIN.map((planted) => {
      const found = [4, 8].map((weeks) => foundIn(planted, 2, weeks, { workdays }, diaries));
      return { name: `${planted.name}, ${workdays} days a week`, found };
    }),
  );
  const oftenAt = (place: number) => together(rows.map(({ found }) => found[place]!.often));
  const measure = (weeks: number, share: Share, atLeast: number): Measure => ({
    name: `patterns found, 2 points, 3 check-ins a day, ${weeks} weeks`,
    value: percent(share),
    unit: '%',
    goal: { atLeast },
    note: `of ${share.of} diaries with it on ${OFTEN_DAYS} days or more`,
  });
  return {
    measures: [measure(4, oftenAt(0), 80), measure(8, oftenAt(1), 95)],
    table: [
      line('2 points found, three check-ins a day', '4 weeks', 'on 7 days or more', '8 weeks', 'on 7 days or more'),
      ...rows.map(({ name, found }) =>
        line(name, ...found.flatMap(({ all, often }) => [shareText(all), shareText(often)])),
      ),
    ].join('\n'),
  };
}

/** Fewer check-ins a day, from Monday to Friday. */
export function patternTable(diaries: number): string {
  const weeks = [4, 8, 12];
  const rows = [2, 1].flatMap((perDay) =>
    MAIN.slice(0, 2).map((planted) => {
      const cells = weeks.map((count) => {
        return shareText(foundIn(planted, 2, count, { perDay, workdays: WORKDAYS }, diaries).all);
      });
      return line(`${planted.name}, ${perDay} a day`, ...cells);
    }),
  );
  return [line('2 points found, five days a week', ...weeks.map((count) => `${count} weeks`)), ...rows].join('\n');
}

/** Everything else that may be found, two points in four weeks. */
export function patternKinds(diaries: number): string {
  const others = PLANTED.filter((planted) => !MAIN.includes(planted));
  const rows = others.map((planted) => {
    const { all, often } = foundIn(planted, 2, 4, {}, diaries);
    return line(planted.name, shareText(all), shareText(often));
  });
  return [line('2 points found, seven days a week', '4 weeks', 'on 7 days or more'), ...rows].join('\n');
}

/** Seconds of processor time for one look at five years of history on the disk, of which it reads half a year. */
export function patternSpeed(): Measure {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-bench-'));
  try {
    const database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
    const diary = madeUpDiary({ seed: 5, days: YEARS * 365, effect: { points: 2, on: PLANTED[0]!.on } });
    openHistoryStore(database).add(diary);
    database.close();
    const task = { file: join(folder, 'history.db'), now: diary.until, dayStart: diary.until, experiments: [] };
    const looks = [1, 2, 3].map(() => {
      const from = process.cpuUsage();
      const { report } = answer(task);
      const { user, system } = process.cpuUsage(from);
      return { seconds: (user + system) / 1e6, report };
    });
    const { checkIns, looks: comparisons } = looks[0]!.report;
    const note = `the best of 3, reading included; ${checkIns} of ${diary.checkIns.length} check-ins, ${comparisons} comparisons`;
    const value = Math.min(...looks.map(({ seconds }) => seconds));
    return { name: 'patterns in five years', value, unit: 's of processor time', goal: { atMost: 1 }, note };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
