/**
 * Whether check-ins with something before them differ from the others: a permutation test that keeps days whole, leaves
 * rhythm and memory of the diary aside, and corrects for everything that was looked at. docs/patterns.md tells it in full.
 */
import { seededChance, shuffle } from './chance.ts';
import { type Column, basisOf, dot, takeOut } from './columns.ts';
import { ROUNDING, likeliestMemory, whitener } from './memoryOfPain.ts';
import type { Rhythm } from './rhythm.ts';

/** For each check-in whether it had this before it; null where that is not known. */
export type Marks = readonly (boolean | null)[];

export interface Contrast {
  readonly marks: Marks;
  /** The part of the rhythm that is itself in question here, and so is not taken out. */
  readonly asks: 'hours' | 'weekdays' | null;
}

export interface Diary {
  /** Number of the day of each check-in, never falling. */
  readonly days: readonly number[];
  readonly pain: readonly number[];
  readonly rhythm: Rhythm;
}

export interface Difference {
  /** Points of pain with it less points without, rhythm apart. */
  readonly points: number;
  /** The 95 % interval of `points`, wide enough for all contrasts of this look together. */
  readonly from: number;
  readonly until: number;
  /** Chance of a difference as large somewhere among all contrasts if there were none at all. */
  readonly chance: number;
  /** Standard error of `points`. */
  readonly error: number;
}

export interface Look {
  /** One for each contrast; null where rhythm and mark cannot be told apart. */
  readonly differences: readonly (Difference | null)[];
  /** How many standard errors a difference must have to be told. */
  readonly needed: number;
}

/**
 * A pattern is told where one as clear turns up in at most this share of the shuffled diaries. Less than the 5 % that is
 * promised, because the memory of a short diary is only estimated: docs/patterns.md has what comes of it.
 */
export const MOST_CHANCE = 0.04;
const SHUFFLES = 499;
/** Least that a mark has to tell beside the rhythm, in check-ins' worth. */
const LEAST_TOLD = 0.5;

interface Question {
  /** The mark without what the rhythm tells of it. */
  readonly mark: Column;
  /** Its length squared: how much of it is left, in check-ins' worth. */
  readonly told: number;
}

/** Contrasts for which the same rhythm is left aside. */
interface Group {
  readonly asks: Contrast['asks'];
  readonly basis: readonly Column[];
  /** The pain without that rhythm. */
  readonly rest: Column;
  /** What is left to tell the noise from, one mark counted. */
  readonly free: number;
  /** By the place of the contrast. */
  readonly questions: ReadonlyMap<number, Question>;
}

/** @param given what was found before and is left aside now @param seed of the shuffles */
export function compare(diary: Diary, contrasts: readonly Contrast[], given: readonly Marks[], seed: number): Look {
  const groups = groupsOf(diary, contrasts, given);
  const largest = largestOfShuffled(diary.days, groups, seed);
  const needed = largest[Math.ceil((1 - MOST_CHANCE) * (SHUFFLES + 1)) - 1]!;
  const differences: (Difference | null)[] = contrasts.map(() => null);
  for (const group of groups) {
    for (const [place, { mark, told }] of group.questions) {
      const along = dot(mark, group.rest);
      const points = along / told;
      const error = errorOf(group, told, along, dot(group.rest, group.rest));
      const asLarge = largest.filter((t) => t >= Math.abs(points) / error).length;
      const chance = (1 + asLarge) / (SHUFFLES + 1);
      differences[place] = { points, from: points - needed * error, until: points + needed * error, chance, error };
    }
  }
  return { differences, needed };
}

function groupsOf({ days, pain, rhythm }: Diary, contrasts: readonly Contrast[], given: readonly Marks[]): Group[] {
  const found = given.flatMap((marks) => [valuesOf(marks), unknownsOf(marks)]);
  const asideFor = (asks: Contrast['asks']) => [
    ...rhythm.always,
    ...(asks === 'hours' ? [] : rhythm.hours),
    ...(asks === 'weekdays' ? [] : rhythm.weekdays),
    ...found,
  ];
  const painColumn = Float64Array.from(pain);
  const { whiten } = whitener(days, likeliestMemory(days, painColumn, asideFor(null)));
  const groups = ([null, 'hours', 'weekdays'] as const).map((asked): Group => {
    const basis = basisOf(asideFor(asked).map(whiten)).columns;
    const rest = whiten(painColumn);
    takeOut(basis, rest);
    const questions = new Map<number, Question>();
    for (const [place, { asks, marks }] of contrasts.entries()) {
      const question = asks === asked ? questionOf(marks, whiten, basis) : null;
      if (question !== null) questions.set(place, question);
    }
    return { asks: asked, basis, rest, free: days.length - basis.length - 1, questions };
  });
  return groups.filter(({ questions }) => questions.size > 0);
}

const valuesOf = (marks: Marks): Column => Float64Array.from(marks, (mark) => (mark === true ? 1 : 0));
const unknownsOf = (marks: Marks): Column => Float64Array.from(marks, (mark) => (mark === null ? 1 : 0));

/** Null where rhythm and mark cannot be told apart. Check-ins of which the mark is not known have a level of their own. */
function questionOf(marks: Marks, whiten: (column: Column) => Column, basis: readonly Column[]): Question | null {
  const mark = whiten(valuesOf(marks));
  takeOut(basis, mark);
  if (marks.includes(null)) {
    const unknown = whiten(unknownsOf(marks));
    takeOut(basis, unknown);
    takeOut(basisOf([unknown]).columns, mark);
  }
  const told = dot(mark, mark);
  return told < LEAST_TOLD ? null : { mark, told };
}

/** Standard error of a difference. @param along the pain along the mark @param all the pain's length squared */
function errorOf({ free }: Group, told: number, along: number, all: number): number {
  const variance = (all - along ** 2 / told) / Math.max(1, free);
  return Math.sqrt(Math.max(ROUNDING, variance) / told);
}

/** The largest difference among all contrasts, in standard errors, for each shuffle of the days; rising. */
function largestOfShuffled(days: readonly number[], groups: readonly Group[], seed: number): readonly number[] {
  const next = seededChance(seed);
  const blocks = blocksOf(days);
  const pain = new Float64Array(days.length);
  const largest: number[] = [];
  for (let round = 0; round < SHUFFLES; round++) {
    shuffle(blocks, next);
    let most = 0;
    for (const group of groups) {
      layOut(blocks, group.rest, pain);
      // Whole days keep their hours, whatever their order: where these are in question, they are shuffled, too.
      if (group.asks === 'hours') shuffleWithin(blocks, pain, next);
      let all = dot(pain, pain);
      for (const base of group.basis) all -= dot(base, pain) ** 2;
      for (const { mark, told } of group.questions.values()) {
        const along = dot(mark, pain);
        most = Math.max(most, Math.abs(along / told) / errorOf(group, told, along, all));
      }
    }
    largest.push(most);
  }
  return largest.sort((a, b) => a - b);
}

/** First row and end of each day. */
function blocksOf(days: readonly number[]): (readonly [number, number])[] {
  const starts = days.flatMap((day, row) => (row === 0 || day !== days[row - 1] ? [row] : []));
  return starts.map((start, index) => [start, starts[index + 1] ?? days.length]);
}

/** Lays the days one after the other in their new order. */
function layOut(blocks: readonly (readonly [number, number])[], from: Column, to: Column): void {
  let row = 0;
  for (const [start, end] of blocks) {
    for (let source = start; source < end; source++) to[row++] = from[source]!;
  }
}

/** Shuffles the check-ins of each day, in place. */
function shuffleWithin(blocks: readonly (readonly [number, number])[], pain: Column, next: () => number): void {
  let row = 0;
  for (const [start, end] of blocks) {
    shuffle(pain.subarray(row, row + end - start), next);
    row += end - start;
  }
}
