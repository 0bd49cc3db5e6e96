/** What the pain of today allows. docs/evidence.md B, "Gate". */
import type { Exercise } from './exercise.ts';

/**
 * `open`: pain 0-3, everything. `gentle`: pain 4-5, of the strengtheners only low-effort ones at half effort. `rest`:
 * pain 6-10 or an onset within 72 h, reset and gentle release only. `none`: a warning sign, no exercise at all.
 */
export const PAIN_GATES = ['open', 'gentle', 'rest', 'none'] as const;
export type PainGate = (typeof PAIN_GATES)[number];

/** How much the person lets breaks ask for: `light` and `gentle` are the gates of pain 4-5 and 6-10. */
export const EFFORTS = ['full', 'light', 'gentle'] as const;
export type Effort = (typeof EFFORTS)[number];

const GATE_OF_EFFORT: Readonly<Record<Effort, PainGate>> = { full: 'open', light: 'gentle', gentle: 'rest' };

/** The stricter of what pain allows and what the person lets breaks ask for. */
export function stricterGate(gate: PainGate, effort: Effort): PainGate {
  const wished = GATE_OF_EFFORT[effort];
  return PAIN_GATES.indexOf(wished) > PAIN_GATES.indexOf(gate) ? wished : gate;
}

export const LOW_EFFORT: readonly string[] = ['scap-squeeze', 'chin-tuck', 'seat-pull-row'];

export function passes(gate: PainGate, exercise: Exercise): boolean {
  switch (gate) {
    case 'open':
      return true;
    case 'gentle':
      return exercise.kind !== 'strengthen' || LOW_EFFORT.includes(exercise.id);
    case 'rest':
      return exercise.kind === 'reset' || exercise.gentle === true;
    case 'none':
      return false;
  }
}
