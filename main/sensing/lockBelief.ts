import type { Known } from '../../shared/terms.ts';

/** One look at the hands. */
export interface HandsNow {
  /** Real milliseconds. */
  readonly real: number;
  /** Whether there was input since the last look; unknown where neither pointer nor idle time is seen. */
  readonly input: Known<boolean>;
  /** Since when there has been input without a pause of 10 s, in real ms; null where there is such a pause now. */
  readonly workSince: number | null;
}

/**
 * What is believed of one of those who can lock the screen.
 *
 * - `unlocked`
 * - `asked`: somebody asked for a lock, and it is not confirmed yet
 * - `hinted`: it is told, but by something that may have outlived what it speaks of
 * - `confirmed`: who locked it answered so
 * - `orphaned`: who said so is gone, or cannot be reached
 */
export type LockBelief = 'unlocked' | 'asked' | 'hinted' | 'confirmed' | 'orphaned';

/** Some lockers never report back: input that comes so long after, in ms, lifts what nobody confirms. */
const UNCONFIRMED_FOR_MS = 5_000;

/** Nobody types a password for so long, in real ms. */
const WORK_MS = 120_000;

/** Whether a belief is lifted, held since `since` (real milliseconds). Input alone lifts only what nobody confirms. */
export function isLifted(belief: LockBelief, since: number, { real, input, workSince }: HandsNow): boolean {
  const hasGrace = real - since < UNCONFIRMED_FOR_MS;
  switch (belief) {
    case 'unlocked':
    case 'confirmed':
      return false;
    case 'asked':
      return input === true && !hasGrace;
    case 'orphaned':
      // Where no input can be seen, it would otherwise last for ever.
      return input !== false && !hasGrace;
    case 'hinted':
      return workSince !== null && real - Math.max(workSince, since) >= WORK_MS;
  }
}

/** A longer stillness, in real ms, ends a piece of work. */
const PAUSE_MS = 10_000;

/** Follows the input; gives back `HandsNow.workSince`. */
export function watchWork(): (real: number, input: Known<boolean>) => number | null {
  let since: number | null = null;
  let lastInput = -Infinity;
  return (real, input) => {
    if (real - lastInput > PAUSE_MS) since = null;
    if (input === true) {
      since ??= real;
      lastInput = real;
    }
    return since;
  };
}
