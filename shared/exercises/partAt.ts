import type { PlannedExercise } from '../terms.ts';

/** The part of a plan that runs so many milliseconds after the start; the last one lasts to the end. Null in an empty plan. */
export function partAt(
  plan: readonly PlannedExercise[],
  elapsed: number,
): { readonly index: number; readonly startMs: number } | null {
  let startMs = 0;
  for (const [index, { seconds }] of plan.entries()) {
    const end = startMs + seconds * 1000;
    if (elapsed < end || index === plan.length - 1) return { index, startMs };
    startMs = end;
  }
  return null;
}
