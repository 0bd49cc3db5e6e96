/**
 * Whether check-ins with something before them differ from the others: a permutation test that is conditioned on the
 * rhythm of the diary, keeps its noise model, and corrects for everything that was looked at: docs/patterns.md.
 */
import { seededRandom, shuffle } from './random.ts';
import { type Column, dot } from './columns.ts';
import {
  tForGain,
  estimate,
  logMarginalLikelihood,
  logNullLikelihood,
  logGain,
  logSumExp,
  posteriorOf,
  residualSumOfSquares,
  occamPenalty,
} from './evidence.ts';
import {
  type Contrast,
  type Diary,
  type Group,
  type Marks,
  type ConditionedGroup,
  groupsOf,
  conditionGroup,
} from './contrasts.ts';

export interface Difference {
  /** Points of pain with it less points without, rhythm apart. */
  readonly points: number;
  /** Standard error of `points`. */
  readonly error: number;
  /** The 95 % interval of `points`, wide enough for all questions of this look together. */
  readonly from: number;
  readonly until: number;
  /** Corrected for all questions of this look; the same for all contrasts of a question. */
  readonly pValue: number;
  /** Logarithm of the Bayes factor: how much likelier the diary is with this difference than without. */
  readonly evidence: number;
  /** How many standard errors such a difference must have to be reported. */
  readonly needed: number;
}

/**
 * A pattern is reported where one as clear turns up in at most this share of the shuffled diaries. Less than the 5 % that is
 * promised, because the noise model of a short diary is only estimated: docs/patterns.md has what comes of it.
 */
export const SIGNIFICANCE = 0.04;
export const SHUFFLES = 199;
/** For what may stand out beside it. */
const LATER_SHUFFLES = 99;
/** Noise models less likely than this under every hypothesis are dropped. */
const MIN_POSTERIOR = 0.005;

/** Looks at one diary again and again. */
export interface Comparison {
  /**
   * @param given what was found before and is conditioned on now
   * @param seed of the shuffles
   * @returns one for each contrast; null where rhythm and mark are collinear
   */
  look(given: readonly Marks[], seed: number): readonly (Difference | null)[];
}

export function compare(diary: Diary, contrasts: readonly Contrast[]): Comparison {
  const pain = Float64Array.from(diary.pain);
  const groups = groupsOf(diary, contrasts).map((group) => dropUnlikelyModels(group, pain));
  return {
    look(given, seed) {
      const conditioned = groups.map((group) => conditionGroup(group, given, pain));
      const shuffles = given.length === 0 ? SHUFFLES : LATER_SHUFFLES;
      const differences = differencesIn(conditioned, nullDistribution(conditioned, pain, shuffles, seed));
      return contrasts.map((_, place) => differences.get(place) ?? null);
    },
  };
}

/** By their places. @param nullEvidence the strongest evidence without a difference in each shuffle, rising */
function differencesIn(
  groups: readonly ConditionedGroup[],
  nullEvidence: readonly number[],
): ReadonlyMap<number, Difference> {
  const found = groups.map((group) => evidenceIn(group));
  const ofQuestions = evidenceOfQuestions(groups, found);
  const threshold = nullEvidence[Math.ceil((1 - SIGNIFICANCE) * (nullEvidence.length + 1)) - 1]!;
  const differences = new Map<number, Difference>();
  for (const [number, group] of groups.entries()) {
    for (const [index, place] of group.places.entries()) {
      const { question, onlyMore } = group.contrasts[index]!;
      const { evidence: all, count } = ofQuestions.get(question)!;
      const { points, error, information, dof } = averageOverModels(group, index, found[number]!.each[index]!);
      // The interval ends at 0 where the evidence of its question is as strong as the threshold.
      const reach = tForGain(logGain(points / error, dof) - (all - threshold), dof) * error;
      const alone = threshold + Math.log(count) + occamPenalty(information, onlyMore);
      differences.set(place, {
        points,
        error,
        from: points - reach,
        until: points + reach,
        pValue: (1 + nullEvidence.filter((each) => each >= all).length) / (nullEvidence.length + 1),
        evidence: logBayesFactor(found[number]!, index),
        needed: tForGain(alone, dof),
      });
    }
  }
  return differences;
}

/** Drops the noise models that are unlikely under every hypothesis. */
function dropUnlikelyModels(group: Group, pain: Column): Group {
  const { none, each } = evidenceIn(conditionGroup(group, [], pain));
  const posterior = [none, ...each].map(posteriorOf);
  const isLikely = (_: unknown, model: number) => posterior.some((share) => share[model]! >= MIN_POSTERIOR);
  return { ...group, models: group.models.filter(isLikely) };
}

/** Logarithms of the evidence for no difference and for each contrast of a group, one for each noise model. */
interface Evidence {
  readonly none: readonly number[];
  readonly each: readonly (readonly number[])[];
}

/** @param other a pain to look at in place of the diary's */
function evidenceIn({ fits, contrasts }: ConditionedGroup, other: Column | null = null): Evidence {
  const none: number[] = [];
  const each: number[][] = contrasts.map(() => []);
  for (const { space, marks, residual: own } of fits) {
    const residual = other === null ? own : space.residualOf(other);
    const rss = residualSumOfSquares(residual, space);
    none.push(logNullLikelihood(space, rss));
    for (const [index, mark] of marks.entries()) {
      each[index]!.push(
        logMarginalLikelihood(space, mark, dot(mark.column, residual), rss, contrasts[index]!.onlyMore),
      );
    }
  }
  return { none, each };
}

const logBayesFactor = ({ none, each }: Evidence, index: number): number => logSumExp(each[index]!) - logSumExp(none);

/** Evidence of each question, as a logarithm: the mean over its contrasts, since it is one of them at most. */
function evidenceOfQuestions(groups: readonly ConditionedGroup[], evidence: readonly Evidence[]) {
  const gains = new Map<string, number[]>();
  for (const [number, { contrasts }] of groups.entries()) {
    for (const [index, { question }] of contrasts.entries()) {
      const gain = logBayesFactor(evidence[number]!, index);
      gains.set(question, [...(gains.get(question) ?? []), gain]);
    }
  }
  const meanOf = (logs: readonly number[]) => ({
    evidence: logSumExp(logs) - Math.log(logs.length),
    count: logs.length,
  });
  return new Map([...gains].map(([question, logs]) => [question, meanOf(logs)]));
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
 * The strongest evidence for any question in diaries without a difference, rising. They are made of this one: its rhythm
 * stays, the residuals are shuffled, and a noise model that this diary may have is put back.
 */
function nullDistribution(
  groups: readonly ConditionedGroup[],
  pain: Column,
  shuffles: number,
  seed: number,
): readonly number[] {
  const next = seededRandom(seed);
  const order = Uint32Array.from(pain, (_, row) => row);
  const known = groups.map((group) => ({
    group,
    posterior: posteriorOf(evidenceIn(group).none),
    apart: group.fits.map(({ space }) => space.split(pain)),
  }));
  const strongest = Array.from({ length: shuffles }, () => {
    shuffle(order, next);
    const chance = next();
    const evidence = known.map(({ group, posterior, apart }) => {
      const model = drawn(posterior, chance);
      const { rhythm, noise } = apart[model]!;
      const shuffled = noise.map((_, row) => noise[order[row]!]!);
      return evidenceIn(group, group.fits[model]!.space.compose(rhythm, shuffled));
    });
    const questions = [...evidenceOfQuestions(groups, evidence).values()];
    return questions.reduce((most, question) => Math.max(most, question.evidence), -Infinity);
  });
  return strongest.sort((a, b) => a - b);
}

/** Index at which the running sum of a posterior passes `chance`. */
function drawn(posterior: readonly number[], chance: number): number {
  let left = chance;
  const place = posterior.findIndex((share) => (left -= share) < 0);
  return place < 0 ? posterior.length - 1 : place;
}
