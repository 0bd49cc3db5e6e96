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
import { OTHER_NOISES, PLANTED, type Plan, type Planted, USUAL_NOISE, madeUpDiary } from '../support/diaries.ts';
import type { Measure } from './measure.ts';

const FOUR_WEEKS = 28;
const YEARS = 5;
/** Diaries on which nothing of the method was chosen. */
const NULL_SEEDS = 1_000_000;
const PLANTED_SEEDS = 2_000_000;

/** Share of diaries with nothing but rhythm and memory in which something else is told, in percent. */
function falseAlarms(plan: Omit<Plan, 'seed'>, diaries: number): number {
  let alarms = 0;
  for (let number = 1; number <= diaries; number++) {
    const { patterns } = findPatterns(madeUpDiary({ seed: NULL_SEEDS + number, ...plan }));
    // The rhythm is truly there; without one, it must not be told either.
    const isFalse = ({ is }: { readonly is: string }) => plan.rhythm === 0 || !['weekday', 'part-of-day'].includes(is);
    if (patterns.some(({ about }) => isFalse(about))) alarms += 1;
  }
  return (100 * alarms) / diaries;
}

/** Less often than on a quarter of the days of four weeks, next to nothing can be told of it. */
const OFTEN_DAYS = 7;

interface Hits {
  /** Share of diaries in which what was planted is told, on its own or among what goes along with it, in percent. */
  readonly found: number;
  /** The same of those in which it came up, and did not, on `OFTEN_DAYS` or more; and how many these are. */
  readonly foundIfOften: number;
  readonly often: number;
}

function hitsOf(planted: Planted, points: number, weeks: number, diaries: number): Hits {
  let [hits, hitsIfOften, often] = [0, 0, 0];
  for (let number = 1; number <= diaries; number++) {
    const rhythm = planted.isRhythm === true ? 0 : 1;
    const effect = { points, on: planted.on };
    const diary = madeUpDiary({ seed: PLANTED_SEEDS + number, days: 7 * weeks, rhythm, effect });
    const { patterns } = findPatterns(diary);
    const isFound = patterns.some(({ about, alike }) => [about, ...alike].some(planted.isTold));
    const isOften = daysOf(diary, planted) >= OFTEN_DAYS;
    if (isFound) hits += 1;
    if (isOften) often += 1;
    if (isFound && isOften) hitsIfOften += 1;
  }
  return { found: (100 * hits) / diaries, foundIfOften: (100 * hitsIfOften) / often, often };
}

/** Days with check-ins after it, or without, whichever are fewer. */
function daysOf(diary: HistoryExcerpt, { on }: Planted): number {
  const exposures = exposuresOf(diary);
  const days = [true, false].map((side) => {
    return new Set(exposures.filter((each) => on(each) === side).map(({ time }) => time.day)).size;
  });
  return Math.min(...days);
}

export function patternFalseAlarms(diaries: number): readonly Measure[] {
  const measure = (name: string, plan: Omit<Plan, 'seed'>, count: number): Measure => ({
    name: `patterns, false alarms in 4 weeks, ${name}`,
    value: falseAlarms(plan, count),
    unit: '%',
    goal: { atMost: 5 },
    note: `${count} diaries`,
  });
  return [
    measure('rhythm and memory', { days: FOUR_WEEKS, noise: USUAL_NOISE }, diaries),
    measure('memory alone', { days: FOUR_WEEKS, noise: USUAL_NOISE, rhythm: 0 }, diaries),
    ...Object.entries(OTHER_NOISES).map(([name, noise]) =>
      measure(name, { days: FOUR_WEEKS, noise, rhythm: 0, sameWork: 0.7 }, diaries / 2),
    ),
  ];
}

/** Two points within four weeks, for each kind of pattern. */
export function patternPower(diaries: number): readonly Measure[] {
  const goal = { goal: { atLeast: 90 } };
  const measures = PLANTED.map((planted) => {
    const { found, foundIfOften, often } = hitsOf(planted, 2, 4, diaries);
    const among = often === 0 ? '' : `; ${foundIfOften.toFixed(0)} % of ${often} with it on ${OFTEN_DAYS} days or more`;
    const note = `${diaries} diaries, three check-ins a day${among}`;
    return { name: `patterns found, 2 points, 4 weeks: ${planted.name}`, value: found, unit: '%', ...goal, note };
  });
  const mean = measures.reduce((sum, { value }) => sum + value, 0) / measures.length;
  return [...measures, { name: 'patterns found, 2 points, 4 weeks: all of these', value: mean, unit: '%', ...goal }];
}

/** Weeks by points, for the first two kinds. */
export function patternTable(diaries: number): string {
  const weeks = [2, 3, 4, 6];
  const rows = PLANTED.slice(0, 2).flatMap((planted) =>
    [1, 2, 3].map((points) => {
      const cells = weeks.map((count) => `${hitsOf(planted, points, count, diaries).found.toFixed(0)} %`.padStart(8));
      return `        ${planted.name}, ${points} points`.padEnd(48) + cells.join('');
    }),
  );
  return [
    '        patterns found after'.padEnd(48) + weeks.map((count) => `${count} weeks`.padStart(8)).join(''),
    ...rows,
  ].join('\n');
}

/** Seconds of processor time for one look at five years of history on the disk, of which it reads half a year. */
export function patternSpeed(): Measure {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-bench-'));
  try {
    const database = createDatabase({ folder, name: 'history', stamp: () => '', onSetAside: () => {} });
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

if (import.meta.main) {
  const diaries = Number(process.argv[2] ?? 1000);
  const tell = ({ name, value, unit, note }: Measure) => console.log(`${name}: ${value.toFixed(2)} ${unit} (${note})`);
  tell(patternSpeed());
  for (const measure of patternPower(diaries / 5)) tell(measure);
  for (const measure of patternFalseAlarms(diaries)) tell(measure);
  console.log(patternTable(diaries / 10));
}
