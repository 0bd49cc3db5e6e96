import type { PlannedExercise } from '../../shared/terms.ts';

/** Where a break stands in its plan. */
export interface PlanProgress {
  /** Place of the exercise that runs now; the last one once the plan is through. */
  readonly index: number;
  /** When it began, in milliseconds after the break's start. */
  readonly startMs: number;
  /** What is left of it, in milliseconds. */
  readonly leftMs: number;
}

/** The exercise that runs `elapsedMs` after the start. The last one lasts to the end. An empty plan gives null. */
export function progressOf(plan: readonly PlannedExercise[], elapsedMs: number, wholeMs: number): PlanProgress | null {
  let startMs = 0;
  for (const [index, { seconds }] of plan.entries()) {
    const isLast = index === plan.length - 1;
    const end = isLast ? Math.max(wholeMs, startMs + seconds * 1000) : startMs + seconds * 1000;
    if (elapsedMs < end || isLast) return { index, startMs, leftMs: Math.max(0, end - elapsedMs) };
    startMs = end;
  }
  return null;
}
