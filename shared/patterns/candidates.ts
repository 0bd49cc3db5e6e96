/** Everything that is looked at in a diary. What is chosen here never depends on the pain. */
import { type About, isOfUse, questionOf } from './about.ts';
import { type Amount, amountsOf } from './amounts.ts';
import type { Contrast, ContrastMarks } from './contrasts.ts';
import type { Exposure } from './exposure.ts';
import { partOfDay } from './rhythm.ts';

export interface Candidate extends Contrast {
  readonly about: About;
  /** Whether it is the same for all check-ins of a day. */
  readonly ofTheDay: boolean;
  /** What nearly always came at the same check-ins, and so cannot be told apart from it. */
  readonly sameAs: readonly About[];
}

type Possible = Omit<Candidate, 'question' | 'onlyMore' | 'sameAs'>;

/** Days that a mark needs, with and without it. */
const LEAST_DAYS = 4;
/** Check-ins that it needs, with and without it. */
const LEAST_CHECK_INS = 6;
/** Marks that agree on so large a share of the check-ins are one and the same question. */
const SAME = 0.95;

export function candidatesOf(exposures: readonly Exposure[]): readonly Candidate[] {
  const possible = [
    ...amountsOf(exposures).flatMap((each) => splits(each, exposures)),
    yesOrNo({ is: 'exercised' }, false, exposures, ({ exercised }) => exercised),
    yesOrNo({ is: 'strength-before' }, true, exposures, ({ strengthBefore }) => strengthBefore),
    ...[0, 1, 2, 3].map((part): Possible => {
      const about = { is: 'part-of-day', part } as const;
      return { ...yesOrNo(about, false, exposures, ({ time }) => partOfDay(time.hours) === part), asks: 'hours' };
    }),
    ...[0, 1, 2, 3, 4, 5, 6].map((weekday): Possible => {
      const about = { is: 'weekday', weekday } as const;
      return { ...yesOrNo(about, true, exposures, ({ time }) => time.weekday === weekday), asks: 'weekdays' };
    }),
  ];
  return distinct(possible.filter(({ marks }) => isEnough(marks, exposures))).map((each) => {
    // Less pain after more use is not looked for: what is looked for beside makes all else harder to see.
    return { ...each, question: questionOf(each.about), onlyMore: isOfUse(each.about) };
  });
}

/** Splits the amount at each border, first where it falls apart best into little and much. */
function splits({ values, borders, ofTheDay, about }: Amount, exposures: readonly Exposure[]): Possible[] {
  const possible = borders
    .map((border): Possible => {
      const marks = values.map((value) => (value === null ? null : value >= border));
      return { about: about(border), marks, ofTheDay, asks: null };
    })
    .filter(({ marks }) => isEnough(marks, exposures));
  return possible.toSorted((a, b) => apart(b.marks, values) - apart(a.marks, values));
}

/** How far both sides lie apart, after Otsu: their squared distance, weighed by the size of both. */
function apart(marks: ContrastMarks, values: readonly (number | null)[]): number {
  const [over, under] = [true, false].map((side) => {
    const own = values.filter((value, row): value is number => value !== null && marks[row] === side);
    return { count: own.length, mean: own.reduce((sum, value) => sum + value, 0) / own.length };
  });
  return over!.count * under!.count * (over!.mean - under!.mean) ** 2;
}

function yesOrNo(
  about: About,
  ofTheDay: boolean,
  exposures: readonly Exposure[],
  markOf: (exposure: Exposure) => boolean | null,
): Possible {
  return { about, marks: exposures.map(markOf), ofTheDay, asks: null };
}

/** Check-ins on the smaller side. */
function balance(marks: ContrastMarks): number {
  return Math.min(marks.filter((mark) => mark === true).length, marks.filter((mark) => mark === false).length);
}

function isEnough(marks: ContrastMarks, exposures: readonly Exposure[]): boolean {
  if (balance(marks) < LEAST_CHECK_INS) return false;
  return [true, false].every((side) => {
    const days = exposures.filter((_, row) => marks[row] === side).map(({ time }) => time.day);
    return new Set(days).size >= LEAST_DAYS;
  });
}

/** Leaves out what asks the same as one before, and notes it there. */
function distinct(candidates: readonly Possible[]): readonly (Possible & Pick<Candidate, 'sameAs'>)[] {
  const kept: (Possible & { sameAs: About[] })[] = [];
  for (const candidate of candidates) {
    // Time and use are never the same question: each is conditioned on other parts of the rhythm.
    const same = kept.find(({ asks, marks }) => asks === candidate.asks && agree(marks, candidate.marks));
    if (same === undefined) kept.push({ ...candidate, sameAs: [] });
    else same.sameAs.push(candidate.about);
  }
  return kept;
}

function agree(marks: ContrastMarks, others: ContrastMarks): boolean {
  const agreeing = marks.filter((mark, row) => mark === others[row]).length;
  return Math.max(agreeing, marks.length - agreeing) >= SAME * marks.length;
}
