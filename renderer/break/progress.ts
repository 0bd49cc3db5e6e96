import type { PlannedExercise } from '../../shared/engine/types.ts';

/** Where a break stands in its plan. */
export interface PlanProgress {
  /** Place of the exercise that runs now; the last one once the plan is through. */
  readonly index: number;
  /** What is left of it, in milliseconds. */
  readonly leftMs: number;
  /** Share of it that is over, 0 to 1. */
  readonly share: number;
}

/** The exercise that runs `elapsedMs` after the start. The last one lasts to the end. An empty plan gives null. */
export function progressOf(plan: readonly PlannedExercise[], elapsedMs: number, wholeMs: number): PlanProgress | null {
  let start = 0;
  for (const [index, { seconds }] of plan.entries()) {
    const end = index === plan.length - 1 ? Math.max(wholeMs, start + seconds * 1000) : start + seconds * 1000;
    if (elapsedMs < end || index === plan.length - 1) {
      const share = end > start ? Math.min(1, (elapsedMs - start) / (end - start)) : 1;
      return { index, leftMs: Math.max(0, end - elapsedMs), share };
    }
    start = end;
  }
  return null;
}

/** The step to do at that share of an exercise: its steps share the time evenly. */
export function stepAt(steps: number, share: number): number {
  return Math.min(steps - 1, Math.floor(share * steps));
}
