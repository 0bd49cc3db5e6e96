/** How often patterns are found that are there, and how often some that are not; and how long a look takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer } from '../../main/patterns/patternsWorker.ts';
import { createDatabase } from '../../main/storage/database.ts';
import { openUseHistory } from '../../main/storage/useHistory.ts';
import { findPatterns } from '../../shared/diary/patterns/find.ts';
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

/** Share of diaries in which what was planted is told, on its own or among what goes along with it, in percent. */
export function found(
  planted: Planted,
  points: number,
  weeks: number,
  diaries: number,
  plan: Partial<Plan> = {},
): number {
  let hits = 0;
  for (let number = 1; number <= diaries; number++) {
    const rhythm = planted.isRhythm === true ? 0 : 1;
    const diary = madeUpDiary({
      seed: PLANTED_SEEDS + number,
      days: 7 * weeks,
      rhythm,
      effect: { points, on: planted.on },
      ...plan,
    });
    const { patterns } = findPatterns(diary);
    if (patterns.some(({ about, alike }) => [about, ...alike].some(planted.isTold))) hits += 1;
  }
  return (100 * hits) / diaries;
}

export function patternFalseAlarms(diaries: number): readonly Measure[] {
  const measure = (name: string, plan: Omit<Plan, 'seed'>, count: number): Measure => ({
    ...{ name: `patterns, false alarms in 4 weeks, ${name}`, value: falseAlarms(plan, count), unit: '%' },
    ...{ goal: { atMost: 5 }, note: `${count} diaries` },
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
  return PLANTED.map((planted) => ({
    ...{ name: `patterns found, 2 points, 4 weeks: ${planted.name}`, value: found(planted, 2, 4, diaries), unit: '%' },
    ...{ goal: { atLeast: 90 }, note: `${diaries} diaries, three check-ins a day` },
  }));
}

/** Weeks by points, for the first two kinds. */
export function patternTable(diaries: number): string {
  const weeks = [2, 3, 4, 6];
  const rows = PLANTED.slice(0, 2).flatMap((planted) =>
    [1, 2, 3].map((points) => {
      const cells = weeks.map((count) => `${found(planted, points, count, diaries).toFixed(0)} %`.padStart(8));
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
    openUseHistory(database).add(diary);
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
