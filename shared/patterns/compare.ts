/**
 * Whether check-ins with something before them differ from the others: a permutation test that leaves the rhythm of the
 * diary aside, gives its memory of days back, and corrects for everything that was looked at: docs/patterns.md.
 */
import { seededChance, shuffle } from './random.ts';
import { type Column, dot } from './columns.ts';
import {
  errorsThatGrow,
  estimate,
  evidenceFor,
  evidenceForNone,
  growthBy,
  logSum,
  sharesOf,
  sizeOf,
  usualCost,
} from './evidence.ts';
import {
  type Contrast,
  type Diary,
  type Group,
  type Marks,
  type GroupAside,
  groupsOf,
  groupWithout,
} from './contrasts.ts';

export interface Difference {
  /** Points of pain with it less points without, rhythm apart. */
  readonly points: number;
  /** Standard error of `points`. */
  readonly error: number;
  /** The 95 % interval of `points`, wide enough for all questions of this look together. */
  readonly from: number;
  readonly until: number;
  /** Chance of evidence as strong for any question if there were no difference at all. The same for all of a question. */
  readonly chance: number;
  /** How much likelier the diary is with this difference than without, as a logarithm. */
  readonly evidence: number;
  /** How many standard errors such a difference must have to be told. */
  readonly needed: number;
}

/**
 * A pattern is told where one as clear turns up in at most this share of the shuffled diaries. Less than the 5 % that is
 * promised, because the memory of a short diary is only estimated: docs/patterns.md has what comes of it.
 */
export const MOST_CHANCE = 0.04;
export const SHUFFLES = 199;
/** For what may stand out beside it. */
const LATER_SHUFFLES = 99;
/** Memories less likely than this, whatever makes the difference, are left out. */
const HARDLY = 0.005;

/** Looks at one diary again and again. */
export interface Comparison {
  /**
   * @param given what was found before and is left aside now
   * @param seed of the shuffles
   * @returns one for each contrast; null where rhythm and mark cannot be told apart
   */
  look(given: readonly Marks[], seed: number): readonly (Difference | null)[];
}

export function compare(diary: Diary, contrasts: readonly Contrast[]): Comparison {
  const pain = Float64Array.from(diary.pain);
  const groups = groupsOf(diary, contrasts).map((group) => withoutUnlikely(group, pain));
  return {
    look(given, seed) {
      const aside = groups.map((group) => groupWithout(group, given, pain));
      const shuffles = given.length === 0 ? SHUFFLES : LATER_SHUFFLES;
      const differences = differencesIn(aside, strongestByChance(aside, pain, shuffles, seed));
      return contrasts.map((_, place) => differences.get(place) ?? null);
    },
  };
}

/** By their places. @param byChance the strongest evidence without a difference in each shuffle, rising */
function differencesIn(groups: readonly GroupAside[], byChance: readonly number[]): ReadonlyMap<number, Difference> {
  const found = groups.map((group) => evidenceIn(group));
  const ofQuestions = questionsOf(groups, found);
  const threshold = byChance[Math.ceil((1 - MOST_CHANCE) * (byChance.length + 1)) - 1]!;
  const differences = new Map<number, Difference>();
  for (const [number, group] of groups.entries()) {
    for (const [index, place] of group.places.entries()) {
      const { question, onlyMore } = group.contrasts[index]!;
      const { evidence: all, count } = ofQuestions.get(question)!;
      const { points, error, told, free } = averaged(group, index, found[number]!.each[index]!);
      // The interval ends at 0 where the evidence of its question is as strong as the threshold.
      const reach = errorsThatGrow(growthBy(points / error, free) - (all - threshold), free) * error;
      const alone = threshold + Math.log(count) + usualCost(told, onlyMore);
      differences.set(place, {
        points,
        error,
        from: points - reach,
        until: points + reach,
        chance: (1 + byChance.filter((each) => each >= all).length) / (byChance.length + 1),
        evidence: gainOf(found[number]!, index),
        needed: errorsThatGrow(alone, free),
      });
    }
  }
  return differences;
}

/** Leaves out the memories that this diary hardly has, whatever makes the difference. */
function withoutUnlikely(group: Group, pain: Column): Group {
  const { none, each } = evidenceIn(groupWithout(group, [], pain));
  const shares = [none, ...each].map(sharesOf);
  const isLikely = (_: unknown, memory: number) => shares.some((share) => share[memory]! >= HARDLY);
  return { ...group, cleared: group.cleared.filter(isLikely) };
}

/** Logarithms of the evidence for no difference and for each contrast of a group, one for each memory. */
interface Evidence {
  readonly none: readonly number[];
  readonly each: readonly (readonly number[])[];
}

/** @param other a pain to look at in place of the diary's */
function evidenceIn({ sights, contrasts }: GroupAside, other: Column | null = null): Evidence {
  const none: number[] = [];
  const each: number[][] = contrasts.map(() => []);
  for (const { view, marks, rest: own } of sights) {
    const rest = other === null ? own : view.clear(other);
    const size = sizeOf(rest, view);
    none.push(evidenceForNone(view, size));
    for (const [index, mark] of marks.entries()) {
      each[index]!.push(evidenceFor(view, mark, dot(mark.column, rest), size, contrasts[index]!.onlyMore));
    }
  }
  return { none, each };
}

const gainOf = ({ none, each }: Evidence, index: number): number => logSum(each[index]!) - logSum(none);

/** Evidence of each question, as a logarithm: the mean over its contrasts, since it is one of them at most. */
function questionsOf(groups: readonly GroupAside[], evidence: readonly Evidence[]) {
  const gains = new Map<string, number[]>();
  for (const [number, { contrasts }] of groups.entries()) {
    for (const [index, { question }] of contrasts.entries()) {
      const gain = gainOf(evidence[number]!, index);
      gains.set(question, [...(gains.get(question) ?? []), gain]);
    }
  }
  const meanOf = (logs: readonly number[]) => ({ evidence: logSum(logs) - Math.log(logs.length), count: logs.length });
  return new Map([...gains].map(([question, logs]) => [question, meanOf(logs)]));
}

/** A difference over all memories, each as likely as it is with this difference. */
function averaged({ sights }: GroupAside, index: number, evidence: readonly number[]) {
  const shares = sharesOf(evidence);
  const average = (valueOf: (memory: number) => number) =>
    shares.reduce((sum, share, memory) => sum + share * valueOf(memory), 0);
  const estimates = sights.map(({ view, marks, rest }) => estimate(view, marks[index]!, rest));
  const points = average((memory) => estimates[memory]!.points);
  const variance = average((memory) => estimates[memory]!.variance + (estimates[memory]!.points - points) ** 2);
  const told = average((memory) => sights[memory]!.marks[index]!.told);
  return { points, error: Math.sqrt(variance), told, free: sights[0]!.view.free };
}

/**
 * The strongest evidence for any question in diaries without a difference, rising. They are made of this one: its rhythm
 * stays, what memory and rhythm leave is shuffled, and gets a memory back that this diary may have.
 */
function strongestByChance(
  groups: readonly GroupAside[],
  pain: Column,
  shuffles: number,
  seed: number,
): readonly number[] {
  const next = seededChance(seed);
  const order = Uint32Array.from(pain, (_, row) => row);
  const known = groups.map((group) => ({
    group,
    shares: sharesOf(evidenceIn(group).none),
    apart: group.sights.map(({ view }) => view.apart(pain)),
  }));
  const strongest = Array.from({ length: shuffles }, () => {
    shuffle(order, next);
    const chance = next();
    const evidence = known.map(({ group, shares, apart }) => {
      const memory = drawn(shares, chance);
      const { rhythm, noise } = apart[memory]!;
      const shuffled = noise.map((_, row) => noise[order[row]!]!);
      return evidenceIn(group, group.sights[memory]!.view.together(rhythm, shuffled));
    });
    const questions = [...questionsOf(groups, evidence).values()];
    return questions.reduce((most, question) => Math.max(most, question.evidence), -Infinity);
  });
  return strongest.sort((a, b) => a - b);
}

/** Place at which the shares, which sum to 1, pass `chance`. */
function drawn(shares: readonly number[], chance: number): number {
  let left = chance;
  const place = shares.findIndex((share) => (left -= share) < 0);
  return place < 0 ? shares.length - 1 : place;
}
