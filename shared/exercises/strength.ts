/** The daily two-minute strength set: on which days it is due, and how hard. docs/evidence.md B, "Dose and progression". */
import { Temporal } from 'temporal-polyfill';
import type { Exercise } from './exercise.ts';
import { LOW_EFFORT, type PainGate } from './gate.ts';

/** Days are dates of the reach day (`2026-03-02`), which changes at 04:00. */
export interface StrengthPlan {
  /** Week of the plan, from 1. A week without a set does not count, so that nobody is asked for more than is built up. */
  readonly week: number;
  /** First day of that week; null before the first set. */
  readonly from: string | null;
  /** Sets done in that week. */
  readonly sets: number;
  /** Day of the last set. */
  readonly last: string | null;
}

export const NO_SETS: StrengthPlan = { week: 1, from: null, sets: 0, last: null };

/** Length of a set, in seconds (B1), and the part of it that counts as done. */
export const SET_SECONDS = 120;
export const SET_COUNTS_FROM = SET_SECONDS / 2;

/** After this many weeks without a set the plan begins again; an estimate of this project. */
const WEEKS_THAT_UNDO = 4;

interface Stage {
  readonly setsAWeek: number;
  readonly repetitions: string;
  readonly effort: string;
}

function stageOf(week: number): Stage {
  if (week <= 2) {
    // Two or three: two in the first week.
    const effort = 'effort 4 to 5 of 10';
    return { setsAWeek: week === 1 ? 2 : 3, repetitions: 'an easy set of 12 to 15 repetitions', effort };
  }
  if (week <= 4) return { setsAWeek: 3, repetitions: '10 to 12 repetitions', effort: 'effort 6 to 7 of 10' };
  return { setsAWeek: 5, repetitions: '8 to 12 repetitions', effort: 'hard but clean; a little more once 15 are easy' };
}

/** How many sets a week the plan has in its nth week. */
export const setsAWeek = (week: number): number => stageOf(week).setsAWeek;

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** The plan as it stands on that day. */
export function planOn(plan: StrengthPlan, day: string): StrengthPlan {
  if (plan.from === null) return plan;
  const days = daysBetween(plan.from, day);
  // A clock that was set back: the week begins anew.
  if (days < 0) return { ...plan, from: day, sets: 0 };
  const weeks = Math.floor(days / 7);
  if (weeks === 0) return plan;
  const from = Temporal.PlainDate.from(plan.from)
    .add({ days: weeks * 7 })
    .toString();
  const week = weeks >= WEEKS_THAT_UNDO ? 1 : plan.week + (plan.sets > 0 ? 1 : 0);
  return { ...plan, week, from, sets: 0 };
}

/**
 * The plan once a clock that was ahead is right again: what was done under it counts as done today, so that no day has
 * two sets.
 */
export function planNotAfter(plan: StrengthPlan, day: string): StrengthPlan {
  const cut = (date: string | null) => (date === null || date < day ? date : day);
  return { ...plan, from: cut(plan.from), last: cut(plan.last) };
}

/** Whether a set is due on that day: not yet done today nor often enough this week; below five a week with a day between. */
export function isSetDue(plan: StrengthPlan, day: string): boolean {
  const { week, sets, last } = planOn(plan, day);
  const most = setsAWeek(week);
  if (sets >= most || last === day) return false;
  const since = last === null ? Infinity : daysBetween(last, day);
  return most >= 5 || since < 0 || since >= 2;
}

/** The plan after a set on that day. */
export function withSet(plan: StrengthPlan, day: string): StrengthPlan {
  const now = planOn(plan, day);
  return now.last === day ? now : { ...now, from: now.from ?? day, sets: now.sets + 1, last: day };
}

interface Today {
  readonly gate: PainGate;
  readonly week: number;
  readonly isInSet: boolean;
}

/** How much of a strengthener today; undefined where what the exercise says of itself holds. */
export function doseToday({ id, kind, dose, evidence }: Exercise, { gate, week, isInSet }: Today): string | undefined {
  if (kind !== 'strengthen' || evidence.length === 0) return undefined;
  const amount = dose.split(/[,;]/, 1)[0]!;
  if (gate !== 'open') return `${amount}, at half effort`;
  const { repetitions, effort } = stageOf(week);
  if (isInSet) return `${/\d x \d/.test(dose) ? amount : repetitions}, ${effort}`;
  return week > 4 || LOW_EFFORT.includes(id) ? undefined : `${amount}, ${effort}`;
}
