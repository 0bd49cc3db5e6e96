import { partAt } from '../../shared/exercises/partAt.ts';
import type { PlannedExercise } from '../../shared/terms.ts';

/** Where a break stands in its plan. */
export interface PlanProgress {
  /** Of the exercise that runs now; of the last one once the plan is through. */
  readonly index: number;
  /** When it began, in milliseconds after the break's start. */
  readonly startMs: number;
  /** What is left of it, in milliseconds. */
  readonly leftMs: number;
}

/** The exercise that runs `elapsedMs` after the start. The last one lasts to the end. An empty plan gives null. */
export function progressOf(plan: readonly PlannedExercise[], elapsedMs: number, wholeMs: number): PlanProgress | null {
  const part = partAt(plan, elapsedMs);
  if (part === null) return null;
  const { index, startMs } = part;
  const end = startMs + plan[index]!.seconds * 1000;
  const isLast = index === plan.length - 1;
  return { index, startMs, leftMs: Math.max(0, (isLast ? Math.max(wholeMs, end) : end) - elapsedMs) };
}
