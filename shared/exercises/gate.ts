/** What the pain of today allows. docs/evidence.md B, "Gate". */
import type { Exercise } from './exercise.ts';

/**
 * `open`: everything. `gentle`: pain 4-5, low-effort strength only. `rest`: pain 6-10 or a fresh onset, reset and
 * release only. Until check-ins exist every break is planned with `open`.
 */
export type PainGate = 'open' | 'gentle' | 'rest';

const LOW_EFFORT: readonly string[] = ['scap-squeeze', 'chin-tuck', 'seat-pull-row'];

export function passes(gate: PainGate, exercise: Exercise): boolean {
  switch (gate) {
    case 'open':
      return true;
    case 'gentle':
      return exercise.kind !== 'strengthen' || LOW_EFFORT.includes(exercise.id);
    case 'rest':
      return exercise.kind !== 'strengthen';
  }
}
