/** Something tried for two weeks, and what the check-ins say before and during it. */
import type { HistoryExcerpt } from '../diary/history.ts';
import type { Settings } from '../settings/schema.ts';
import { DAY } from '../moment.ts';
import { type About, isOfUse } from './about.ts';
import { compare } from './compare.ts';
import type { Contrast } from './contrasts.ts';
import { exposuresOf } from './exposure.ts';
import { moreNeeded } from './find.ts';
import type { Dot } from './report.ts';
import { rhythmOf } from './rhythm.ts';
import type { Trial } from './trial.ts';
import { highestOf } from '../extent.ts';

const EXPERIMENT_DAYS = 14;
/** What it is compared with: so many days before it. */
export const BEFORE_DAYS = 28;

/** The two fields of the micro-break that an experiment changes. */
export type MicroRhythm = Pick<Settings['rhythm']['micro'], 'activeMinutes' | 'reachMinutes'>;

/** What is tried; earlier versions of Unknot kept a sentence about it. */
export type Tried = Trial | { readonly kind: 'text'; readonly text: string };

export interface Experiment {
  readonly about: About;
  readonly tried: Tried;
  /** Milliseconds since 1970 on the wall clock. */
  readonly from: number;
  /** When it was stopped; null where it runs its two weeks. */
  readonly stoppedAt: number | null;
  /** The micro-break as it was before, where the app itself changed it and has not changed it back; else null. */
  readonly before: MicroRhythm | null;
}

export interface Offer {
  readonly trial: Trial;
  /** What the app itself changes; null where it is a promise that the person keeps. */
  readonly micro: MicroRhythm | null;
}

/** Unbroken use after which a micro-break comes in an experiment, in minutes: docs/evidence.md A4. */
const OFTEN = 20;
const OFTEN_REACH = 12;

/** Whether trying more or less of it makes sense: nothing is tried against what went with less pain. */
export function isWorthTrying(about: About, points: number): boolean {
  const isGood = about.is === 'exercised' || about.is === 'strength-before' || about.is === 'asleep';
  return isGood ? points < 0 : points > 0;
}

/** The one experiment that fits a pattern. */
export function offerFor(about: About, { activeMinutes, reachMinutes }: MicroRhythm): Offer {
  const promise = (trial: Trial): Offer => ({ trial, micro: null });
  if (isOfUse(about)) {
    const app = 'app' in about ? about.app : null;
    if (activeMinutes <= OFTEN && reachMinutes <= OFTEN_REACH) return promise({ kind: 'other-hand', app });
    return {
      trial: { kind: 'often', minutes: OFTEN, app },
      micro: { activeMinutes: Math.min(activeMinutes, OFTEN), reachMinutes: Math.min(reachMinutes, OFTEN_REACH) },
    };
  }
  switch (about.is) {
    case 'refused':
      return promise({ kind: 'long-breaks' });
    case 'exercised':
      return promise({ kind: 'exercise-early' });
    case 'strength-before':
      return promise({ kind: 'strength-sets' });
    case 'asleep':
      return promise({ kind: 'evening-off' });
    case 'part-of-day':
      return promise({ kind: 'break-before' });
    case 'weekday':
      return promise({ kind: 'break-more' });
  }
}

export const experimentEnd = ({ from, stoppedAt }: Experiment): number => stoppedAt ?? from + EXPERIMENT_DAYS * DAY;

export interface ExperimentResult {
  readonly before: readonly Dot[];
  readonly during: readonly Dot[];
  /** It has ended. Before that nothing is compared: who looks daily until something shows would find chance. */
  readonly isOver: boolean;
  /** Points during less points before, with the 96 % interval; null until it is over and where too little was logged. */
  readonly difference: { readonly points: number; readonly from: number; readonly until: number } | null;
  /** About how many check-ins more until two points would show; 0 where they would. */
  readonly moreCheckIns: number;
}

const LEAST_CHECK_INS = 8;
const LEAST_DAYS = 4;
const SEED = 20260303;
/** Of one look at one difference. 4 and not 5 %, because the noise model of a short diary is only estimated. */
const LEVEL = 0.04;

/**
 * @param history from `BEFORE_DAYS` before the experiment to its end or to now
 * @param now milliseconds since 1970
 */
export function resultOf(experiment: Experiment, history: HistoryExcerpt, now: number): ExperimentResult {
  const end = experimentEnd(experiment);
  const isOver = now >= end;
  const start = experiment.from - BEFORE_DAYS * DAY;
  const exposures = exposuresOf(history).filter(({ checkIn: { at } }) => at >= start && at < end);
  const isDuring = exposures.map(({ checkIn }) => checkIn.at >= experiment.from);
  const sides = [false, true].map((side) => exposures.filter((_, row) => isDuring[row] === side));
  const [before, during] = sides.map((side) =>
    side.map(({ checkIn: { at, zone, pain } }): Dot => ({ at, zone, pain })),
  );
  const isEnough = sides.every(
    (side) => side.length >= LEAST_CHECK_INS && new Set(side.map(({ time }) => time.day)).size >= LEAST_DAYS,
  );
  const missing = highestOf(
    sides.map((side) => LEAST_CHECK_INS - side.length),
    1,
  );
  if (!isOver || !isEnough)
    return { before: before!, during: during!, isOver, difference: null, moreCheckIns: missing };

  const rhythm = rhythmOf(exposures.map(({ time }) => time));
  // A drift over the weeks and a step at the start of the experiment look alike: only the level is left aside.
  const diary = {
    days: exposures.map(({ time }) => time.day),
    pain: exposures.map(({ checkIn }) => checkIn.pain),
    rhythm: { ...rhythm, drift: [] },
  };
  const contrast: Contrast = { marks: isDuring, asks: null, question: 'experiment', onlyMore: false };
  const difference = compare(diary, [contrast]).look([], SEED, LEVEL)[0] ?? null;
  const moreCheckIns = difference === null ? missing : moreNeeded(difference, exposures.length);
  return { before: before!, during: during!, isOver, difference, moreCheckIns };
}
