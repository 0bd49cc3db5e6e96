/** The daily two-minute strength set: on which days it is due, and how hard. docs/evidence.md B, "Dose and progression". */
import { Temporal } from 'temporal-polyfill';
import type { DoseToday, StrengthStage } from '../terms.ts';
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

function stageOf(week: number): StrengthStage {
  if (week <= 2) return 'first';
  return week <= 4 ? 'second' : 'third';
}

/** How many sets a week the plan has in its nth week. */
export function setsAWeek(week: number): number {
  // Two or three: two in the first week.
  if (week === 1) return 2;
  return stageOf(week) === 'third' ? 5 : 3;
}

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
 * The plan when a clock that was ahead is right again: what was done under it counts as done today, so that no day has
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

/** How much of a strengthener today; undefined if the dose of the exercise itself holds. */
export function doseToday(
  { id, kind, isHeld, evidence }: Exercise,
  { gate, week, isInSet }: Today,
): DoseToday | undefined {
  if (kind !== 'strengthen' || evidence.length === 0) return undefined;
  if (gate !== 'open') return { kind: 'half' };
  const stage = stageOf(week);
  if (isInSet) return { kind: isHeld === true ? 'heldSet' : 'set', stage };
  return stage === 'third' || LOW_EFFORT.includes(id) ? undefined : { kind: 'effort', stage };
}
