/**
 * Which rhythm would have suited days that are over: the sensitivity that offers about one break an active hour, and
 * somewhat more on days of much reach. It is a suggestion and changes nothing.
 */
import type { BreakOutcome, HistoryExcerpt, PastBreak } from '../diary/history.ts';
import { median } from '../median.ts';
import type { ReachDay } from '../schedule/workHours.ts';
import type { Settings, SettingsChange } from '../settings/schema.ts';
import {
  LEAST_SENSITIVITY,
  MOST_SENSITIVITY,
  nearestSensitivity,
  type Sensitivity,
  sensitivityOf,
  withSensitivity,
} from '../settings/sensitivity.ts';
import { hasHappened } from '../time/plausible.ts';
import { type PastDay, readPast } from './past.ts';
import { breaksOf, preview } from './preview.ts';

export interface RhythmSuggestion {
  readonly sensitivity: Sensitivity;
  /** Breaks on a median day with the rhythm as it is, and with that sensitivity; whole, and never the same. */
  readonly offersNow: number;
  readonly offersThen: number;
}

export type SuggestionHistory = Pick<HistoryExcerpt, 'minutes' | 'breaks' | 'spans'>;

/** As `reachDayAt` gives it. */
export type RunningDay = Pick<ReachDay, 'from' | 'until'>;

// No study says which rhythm suits whom. Breaks every 20 minutes helped most and every 40 minutes still (A4); short and
// often is better, at the person's discretion (A9). The numbers below are judgement on that ground (docs/evidence.md A).

/** Active minutes of a day that counts. */
const LEAST_USE = 60;
const LEAST_DAYS = 5;
/** Days that are looked at: two weeks of work. */
const MOST_DAYS = 10;
/** Offers an active hour without any reach, and how many more with 60 reach-minutes in that hour (A4, A9). */
const TARGET = { base: 0.6, reach: 0.9 };
/** Offers that are looked at; about half is what people take (A3), so more than half skipped is too often. */
const LAST_OFFERS = 6;
/** Near enough: within a quarter of the target, or one step of the slider. */
const NEAR_SHARE = 0.25;
const NEAR_STEPS = 1;
/** Numbers that were typed are meant: they must be off by a factor of two. */
const FAR_FACTOR = 2;
/** What was left comes back when it differs by so many steps. */
const STEPS_SINCE_LEFT = 2;

/**
 * A rhythm for the person's last days of use, or null: there are too few, it is near enough already, or nothing is
 * offered. A suggestion that was left comes back only when the days since say something else.
 * @param settings the person's own
 * @param today the running day, of which nothing counts yet
 */
export const suggestRhythm = (
  history: SuggestionHistory,
  settings: Settings,
  today: RunningDay,
): RhythmSuggestion | null => rhythmSuggester(history, settings, today)(settings.rhythm);

/**
 * The same for one rhythm after the other, as while the slider is moved: what the days are like with a sensitivity is
 * worked out once. Of the rhythm of `settings` the thresholds do not count.
 */
export function rhythmSuggester(
  history: SuggestionHistory,
  settings: Settings,
  today: RunningDay,
): (rhythm: Settings['rhythm']) => RhythmSuggestion | null {
  if (!settings.prompts.enabled) return () => null;
  const left = leftBefore(settings, today.until);
  const days = usedDays(history, left?.at ?? 0, today.from);
  if (days.length < LEAST_DAYS) return () => null;
  const trial = trialOf(history, days, settings);
  const target = targetOf(history, days, today.from);
  return (rhythm) => {
    if (!rhythm.micro.enabled || !rhythm.long.enabled) return null;
    const now = trial.of(rhythm);
    const sensitivity = nearestSensitivity(rhythm);
    const isTyped = sensitivityOf(rhythm) === null;
    const found = fittingSensitivity(trial.rateAt, { rate: now.rate, target, sensitivity, isTyped });
    if (found === null || (left !== null && Math.abs(found - left.sensitivity) < STEPS_SINCE_LEFT)) return null;
    const [offersNow, offersThen] = [now.aDay, trial.at(found).aDay];
    const isBorneOut = found > sensitivity ? offersThen > offersNow : offersThen < offersNow;
    return isBorneOut ? { sensitivity: found, offersNow, offersThen } : null;
  };
}

interface Left {
  readonly at: number;
  readonly sensitivity: Sensitivity;
}

/** What was left; null for nothing, and where a wrong clock had put it into the future. */
function leftBefore({ prompts: { suggestionLeft } }: Settings, now: number): Left | null {
  const { at, sensitivity } = suggestionLeft;
  return at !== null && hasHappened(at, now) ? { at, sensitivity } : null;
}

function usedDays(history: SuggestionHistory, since: number, end: number): readonly PastDay[] {
  const { days } = readPast({ ...history, breaks: [], spans: [] });
  return days
    .filter(({ from, until, activeMinutes }) => from >= since && until <= end && activeMinutes >= LEAST_USE)
    .slice(-MOST_DAYS);
}

/** What a rhythm makes of the days: offers an active hour, and on a median day. */
interface Outcome {
  readonly rate: number;
  readonly aDay: number;
}

/** The days to be run again with other rhythms, each sensitivity once. */
function trialOf(history: SuggestionHistory, days: readonly PastDay[], settings: Settings) {
  const { from } = days[0]!;
  const { until } = days.at(-1)!;
  const minutes = history.minutes.filter(({ at }) => at >= from && at < until);
  const past = readPast({ ...history, minutes });
  const hours = days.reduce((sum, { activeMinutes }) => sum + activeMinutes, 0) / 60;
  const outcomeOf = (rhythm: Settings['rhythm']): Outcome => {
    const run = preview(past, { ...settings, rhythm }, null);
    const counts = days.map((day) => breaksOf(run, day).length);
    return { rate: counts.reduce((sum, count) => sum + count, 0) / hours, aDay: Math.round(median(counts)!) };
  };
  const known = new Map<Sensitivity, Outcome>();
  const at = (sensitivity: Sensitivity): Outcome => {
    const outcome = known.get(sensitivity) ?? outcomeOf(withSensitivity(settings.rhythm, sensitivity));
    known.set(sensitivity, outcome);
    return outcome;
  };
  const of = (rhythm: Settings['rhythm']): Outcome => {
    const sensitivity = sensitivityOf(rhythm);
    return sensitivity === null ? outcomeOf(rhythm) : at(sensitivity);
  };
  return { of, at, rateAt: (sensitivity: Sensitivity) => at(sensitivity).rate };
}

/** Offers an active hour that these days ask for: half as many while most of the last offers were skipped. */
function targetOf({ minutes, breaks }: SuggestionHistory, days: readonly PastDay[], end: number): number {
  const used = minutes.filter(({ at }) => days.some(({ from, until }) => at >= from && at < until));
  const active = used.reduce((sum, { seconds }) => sum + seconds, 0);
  const reach = used.reduce((sum, { seconds, demand }) => sum + seconds * demand, 0);
  const target = TARGET.base + TARGET.reach * (reach / active);
  const skipped = lastOutcomes(breaks, end).filter((outcome) => outcome === 'skipped').length;
  return skipped > LAST_OFFERS / 2 ? target / 2 : target;
}

const ANSWERED: ReadonlySet<BreakOutcome> = new Set(['taken', 'left', 'skipped', 'ignored']);

/** What became of the last cards. One that was put off counts by its end. */
const lastOutcomes = (breaks: readonly PastBreak[], end: number): readonly BreakOutcome[] =>
  breaks
    .filter(({ why, until, outcome }) => (why === 'reach' || why === 'time') && until <= end && ANSWERED.has(outcome))
    .slice(-LAST_OFFERS)
    .map(({ outcome }) => outcome);

interface RhythmNow {
  /** Offers an active hour as it is, and as it should be. */
  readonly rate: number;
  readonly target: number;
  readonly sensitivity: Sensitivity;
  /** The thresholds are numbers of the person's own. */
  readonly isTyped: boolean;
}

/** The sensitivity whose rate comes nearest to the target; null where the rhythm is near enough as it is. */
export function fittingSensitivity(
  rateAt: (sensitivity: Sensitivity) => number,
  { rate, target, sensitivity, isTyped }: RhythmNow,
): Sensitivity | null {
  if (Math.abs(rate / target - 1) <= NEAR_SHARE) return null;
  if (isTyped && rate < target * FAR_FACTOR && rate > target / FAR_FACTOR) return null;
  const found = nearestTo(rateAt, target);
  const steps = rate < target ? found - sensitivity : sensitivity - found;
  return steps > NEAR_STEPS ? found : null;
}

/** By bisection: five or six runs over the days instead of nineteen. A lower target never finds a higher sensitivity. */
function nearestTo(rateAt: (sensitivity: Sensitivity) => number, target: number): Sensitivity {
  let [low, high] = [LEAST_SENSITIVITY, MOST_SENSITIVITY];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (rateAt(middle) >= target) high = middle;
    else low = middle + 1;
  }
  const isBelowNearer = low > LEAST_SENSITIVITY && target - rateAt(low - 1) < rateAt(low) - target;
  return isBelowNearer ? low - 1 : low;
}

/** The change that takes a suggestion. */
export const takeSuggestion = ({ rhythm }: Settings, { sensitivity }: RhythmSuggestion): SettingsChange => ({
  rhythm: withSensitivity(rhythm, sensitivity),
});

/** The change that leaves the rhythm as it is and remembers that. @param at in milliseconds since 1970 */
export const leaveSuggestion = (
  { prompts }: Settings,
  { sensitivity }: RhythmSuggestion,
  at: number,
): SettingsChange => ({ prompts: { ...prompts, suggestionLeft: { at, sensitivity } } });
