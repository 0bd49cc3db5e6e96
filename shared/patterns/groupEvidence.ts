/** How likely a diary is with each contrast of a group and without, over all noise models. */
import { type Column, innerProduct } from './columns.ts';
import { type ConditionedGroup, type ContrastGroup, conditionGroup } from './contrasts.ts';
import { logMarginalLikelihood, logNullLikelihood, logSumExp, posteriorOf, residualSumOfSquares } from './evidence.ts';

/** Noise models less likely than this under every hypothesis are dropped. */
const MIN_POSTERIOR = 0.005;

/** Drops the noise models that are unlikely under every hypothesis. */
export function dropUnlikelyModels(group: ContrastGroup, pain: Column): ContrastGroup {
  const { none, each } = evidenceIn(conditionGroup(group, [], pain));
  const posterior = [none, ...each].map(posteriorOf);
  const isLikely = (_: unknown, model: number) => posterior.some((share) => share[model]! >= MIN_POSTERIOR);
  return { ...group, models: group.models.filter(isLikely) };
}

/** Logarithms of the evidence for no difference and for each contrast of a group, one for each noise model. */
export interface Evidence {
  readonly none: readonly number[];
  readonly each: readonly (readonly number[])[];
}

/** @param other a pain to look at in place of the diary's */
export function evidenceIn({ fits, contrasts }: ConditionedGroup, other: Column | null = null): Evidence {
  const none: number[] = [];
  const each: number[][] = contrasts.map(() => []);
  for (const { space, marks, residual: own } of fits) {
    const residual = other === null ? own : space.residualOf(other);
    const rss = residualSumOfSquares(residual, space);
    none.push(logNullLikelihood(space, rss));
    for (const [index, mark] of marks.entries()) {
      each[index]!.push(
        logMarginalLikelihood(space, mark, innerProduct(mark.column, residual), rss, contrasts[index]!.onlyMore),
      );
    }
  }
  return { none, each };
}

export const logBayesFactor = ({ none, each }: Evidence, index: number): number =>
  logSumExp(each[index]!) - logSumExp(none);

/** Evidence of each question, as a logarithm: the mean over its contrasts, since it is one of them at most. */
export function evidenceOfQuestions(groups: readonly ConditionedGroup[], evidence: readonly Evidence[]) {
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

/** The strongest evidence of all questions. */
export const strongestOf = (questions: ReturnType<typeof evidenceOfQuestions>): number =>
  [...questions.values()].reduce((most, { evidence }) => Math.max(most, evidence), -Infinity);
