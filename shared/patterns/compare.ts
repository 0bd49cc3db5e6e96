/**
 * Whether check-ins with something before them differ from the others: a permutation test that is conditioned on the
 * rhythm of the diary, keeps its noise model, and corrects for everything that was looked at: docs/patterns.md.
 */
import type { Column } from './columns.ts';
import {
  type ConditionedGroup,
  type Contrast,
  type Diary,
  type ContrastMarks,
  conditionGroup,
  groupsOf,
} from './contrasts.ts';
import { estimate, logGain, occamPenalty, posteriorOf, tForGain } from './evidence.ts';
import { dropUnlikelyModels, evidenceIn, evidenceOfQuestions, logBayesFactor, strongestOf } from './groupEvidence.ts';
import { seededRandom, shuffle } from './random.ts';
import { type Tail, tailOf } from './tail.ts';

export interface PainDifference {
  /** Points of pain with it less points without, rhythm apart. */
  readonly points: number;
  /** Standard error of `points`. */
  readonly error: number;
  /** The interval of `points` at the level of this look (1 less the level), wide enough for all of its questions together. */
  readonly from: number;
  readonly until: number;
  /** Corrected for all questions of this look; the same for all contrasts of a question. */
  readonly pValue: number;
  /** Whether `pValue` is at most the level of this look. */
  readonly standsOut: boolean;
  /** Logarithm of the Bayes factor: how much likelier the diary is with this difference than without. */
  readonly evidence: number;
  /** How many standard errors such a difference must have to be reported. */
  readonly needed: number;
}

/** Shuffles where the answer is plain, and where it is close. */
export const SHUFFLES = 99;
export const MORE_SHUFFLES = 299;
/** Close is a p-value up to so many times the level, and down to the same part of it. */
const CLOSE = 6;

/** Looks at one diary again and again. */
export interface Comparison {
  /**
   * @param given what was found before and is conditioned on now
   * @param seed of the shuffles
   * @param level share of diaries without a difference in which one may stand out
   * @returns one for each contrast; null where rhythm and mark are collinear
   */
  look(given: readonly ContrastMarks[], seed: number, level: number): readonly (PainDifference | null)[];
}

export function compare(diary: Diary, contrasts: readonly Contrast[]): Comparison {
  const pain = Float64Array.from(diary.pain);
  const groups = groupsOf(diary, contrasts).map((group) => dropUnlikelyModels(group, pain));
  return {
    look(given, seed, level) {
      const conditioned = groups.map((group) => conditionGroup(group, given, pain));
      const differences = differencesIn(conditioned, pain, seed, level);
      return contrasts.map((_, place) => differences.get(place) ?? null);
    },
  };
}

/** By their places. */
function differencesIn(
  groups: readonly ConditionedGroup[],
  pain: Column,
  seed: number,
  level: number,
): ReadonlyMap<number, PainDifference> {
  const found = groups.map((group) => evidenceIn(group));
  const ofQuestions = evidenceOfQuestions(groups, found);
  const { pValueOf, thresholdAt } = nullTail(groups, pain, seed, strongestOf(ofQuestions), level);
  const threshold = thresholdAt(level);
  const differences = new Map<number, PainDifference>();
  for (const [number, group] of groups.entries()) {
    for (const [index, place] of group.places.entries()) {
      const { question, onlyMore } = group.contrasts[index]!;
      const { evidence: all, count } = ofQuestions.get(question)!;
      const { points, error, information, dof } = averageOverModels(group, index, found[number]!.each[index]!);
      // The interval ends at 0 where the evidence of its question is as strong as the threshold.
      const reach = tForGain(logGain(points / error, dof) - (all - threshold), dof) * error;
      const alone = threshold + Math.log(count) + occamPenalty(information, onlyMore);
      const pValue = pValueOf(all);
      differences.set(place, {
        points,
        error,
        from: points - reach,
        until: points + reach,
        pValue,
        standsOut: pValue <= level,
        evidence: logBayesFactor(found[number]!, index),
        needed: tForGain(alone, dof),
      });
    }
  }
  return differences;
}

/** The tail of the shuffles: with more of them where it is close. */
function nullTail(
  groups: readonly ConditionedGroup[],
  pain: Column,
  seed: number,
  strongest: number,
  level: number,
): Tail {
  const shuffled = shuffledDiaries(groups, pain, seed);
  const evidence = Array.from({ length: SHUFFLES }, shuffled);
  const tail = tailOf(evidence);
  const pValue = tail.pValueOf(strongest);
  if (pValue > CLOSE * level || pValue < level / CLOSE) return tail;
  return tailOf([...evidence, ...Array.from({ length: MORE_SHUFFLES - SHUFFLES }, shuffled)]);
}

/** A difference, averaged over the noise models by their posterior with this difference. */
function averageOverModels({ fits }: ConditionedGroup, index: number, evidence: readonly number[]) {
  const posterior = posteriorOf(evidence);
  const average = (valueOf: (model: number) => number) =>
    posterior.reduce((sum, share, model) => sum + share * valueOf(model), 0);
  const estimates = fits.map(({ space, marks, residual }) => estimate(space, marks[index]!, residual));
  const points = average((model) => estimates[model]!.points);
  const variance = average((model) => estimates[model]!.variance + (estimates[model]!.points - points) ** 2);
  const information = average((model) => fits[model]!.marks[index]!.information);
  return { points, error: Math.sqrt(variance), information, dof: fits[0]!.space.degreesOfFreedom };
}

/**
 * Gives the strongest evidence for any question in one diary after the other that has no difference. They are made of
 * this one: its rhythm stays, the residuals are shuffled, and a noise model that this diary may have is put back.
 */
function shuffledDiaries(groups: readonly ConditionedGroup[], pain: Column, seed: number): () => number {
  const next = seededRandom(seed);
  const order = Uint32Array.from(pain, (_, row) => row);
  const known = groups.map((group) => ({
    group,
    posterior: posteriorOf(evidenceIn(group).none),
    apart: group.fits.map(({ space }) => space.split(pain)),
  }));
  return () => {
    shuffle(order, next);
    const chance = next();
    const evidence = known.map(({ group, posterior, apart }) => {
      const model = drawn(posterior, chance);
      const { rhythm, noise } = apart[model]!;
      const shuffled = noise.map((_, row) => noise[order[row]!]!);
      return evidenceIn(group, group.fits[model]!.space.compose(rhythm, shuffled));
    });
    return strongestOf(evidenceOfQuestions(groups, evidence));
  };
}

/** Index at which the running sum of a posterior passes `chance`. */
function drawn(posterior: readonly number[], chance: number): number {
  let left = chance;
  const place = posterior.findIndex((share) => (left -= share) < 0);
  return place < 0 ? posterior.length - 1 : place;
}
