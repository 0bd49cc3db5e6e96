/** All that the window of patterns is told at once. */
import type { HistoryExcerpt } from '../diary/history.ts';
import { BEFORE_DAYS, type Experiment, type ExperimentResult, experimentEnd, resultOf } from './experiment.ts';
import { READ_BACK_DAYS } from './calendar.ts';
import { findPatterns } from './find.ts';
import type { PatternsReport } from './report.ts';
import { lowestOf } from '../extent.ts';
import { DAY } from '../moment.ts';

export interface ToldExperiment {
  readonly experiment: Experiment;
  readonly result: ExperimentResult;
}

export interface PatternsAnswer {
  readonly report: PatternsReport;
  /** Newest first. */
  readonly experiments: readonly ToldExperiment[];
}

/** Only so many of the last experiments are told. */
const MOST_TOLD = 3;

/** What of the history it takes: [from, until). @param now milliseconds since 1970 */
export function spanFor(now: number, experiments: readonly Experiment[]): { from: number; until: number } {
  const starts = experiments.slice(-MOST_TOLD).map(({ from }) => from - BEFORE_DAYS * DAY);
  return { from: lowestOf(starts, now - READ_BACK_DAYS * DAY), until: now };
}

/** @param dayStart when the running day began: it is not over, and no pattern counts it yet */
export function answerFrom(
  history: HistoryExcerpt,
  dayStart: number,
  now: number,
  experiments: readonly Experiment[],
): PatternsAnswer {
  const told = experiments.slice(-MOST_TOLD).toReversed();
  return {
    report: findPatterns(within(history, dayStart - READ_BACK_DAYS * DAY, dayStart)),
    experiments: told.map((experiment) => {
      const span = within(history, experiment.from - BEFORE_DAYS * DAY, Math.min(now, experimentEnd(experiment)));
      return { experiment, result: resultOf(experiment, span, now) };
    }),
  };
}

function within(history: HistoryExcerpt, from: number, until: number): HistoryExcerpt {
  const isWithin = ({ at }: { readonly at: number }) => at >= from && at < until;
  return {
    from,
    until,
    minutes: history.minutes.filter(isWithin),
    breaks: history.breaks.filter(isWithin),
    spans: history.spans.filter((span) => span.from < until && (span.until ?? Infinity) > from),
    checkIns: history.checkIns.filter(isWithin),
  };
}
