/** A performance as a few pictures in a row. */
import type { Move } from './move.ts';
import type { Beat, Performance } from './performance.ts';

/** A posture that somebody who reads the steps should see. */
export interface Still {
  /** Seconds after the start. */
  readonly time: number;
  readonly step: number;
  readonly beat: Beat;
}

/**
 * The moments that tell a performance: each posture where it is reached, of repetitions and sides once each; written
 * out several times, it is still told once.
 */
export function stillsOf({ beats }: Performance): readonly Still[] {
  const seen = new Set<string>();
  const stills: Still[] = [];
  for (const beat of beats) {
    const { repetition, side, to } = beat;
    const told = repetition === null || repetition.number === 1 || (repetition.number === 2 && side === 'left');
    const posture = JSON.stringify([side, to.step, to.turn, to.pose, to.props]);
    if (!told || !to.told || seen.has(posture)) continue;
    seen.add(posture);
    stills.push({ time: beat.end - 1e-6, step: to.step, beat });
  }
  return stills;
}

/** The square that shows all of a move, in the picture's centimetres. */
export function frameOf({ shown }: Move): { readonly x: number; readonly y: number; readonly size: number } {
  const size = shown.to - shown.from;
  return { x: shown.middle - size / 2, y: -shown.to, size };
}
