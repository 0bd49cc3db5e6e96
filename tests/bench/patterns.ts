/** How often patterns are found that are there, and how often some that are not; and how long a look takes. */
import { findPatterns } from '../../shared/diary/patterns/find.ts';
import { OTHER_NOISES, PLANTED, type Plan, type Planted, USUAL_NOISE, madeUpDiary } from '../support/diaries.ts';
import type { Measure } from './measure.ts';

const FOUR_WEEKS = 28;

/** Share of diaries with nothing but rhythm and memory in which something else is told, in percent. */
function falseAlarms(plan: Omit<Plan, 'seed'>, diaries: number): number {
  let alarms = 0;
  for (let seed = 1; seed <= diaries; seed++) {
    const { patterns } = findPatterns(madeUpDiary({ seed, ...plan }));
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
  for (let seed = 1; seed <= diaries; seed++) {
    const rhythm = planted.isRhythm === true ? 0 : 1;
    const diary = madeUpDiary({
      seed: 10_000 + seed,
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

/** Seconds for half a year of diary, which is all that is looked at. */
export function patternSpeed(): Measure {
  const diary = madeUpDiary({ seed: 5, days: 180, effect: { points: 2, on: PLANTED[0]!.on } });
  const seconds = [1, 2, 3].map(() => {
    const from = performance.now();
    findPatterns(diary);
    return (performance.now() - from) / 1000;
  });
  const note = `${diary.checkIns.length} check-ins, ${diary.minutes.length} minutes`;
  return { name: 'patterns in half a year', value: Math.min(...seconds), unit: 's', goal: { atMost: 1 }, note };
}

if (import.meta.main) {
  const diaries = Number(process.argv[2] ?? 1000);
  const tell = ({ name, value, unit, note }: Measure) => console.log(`${name}: ${value.toFixed(2)} ${unit} (${note})`);
  tell(patternSpeed());
  for (const measure of patternPower(diaries / 5)) tell(measure);
  for (const measure of patternFalseAlarms(diaries)) tell(measure);
  console.log(patternTable(diaries / 10));
}
