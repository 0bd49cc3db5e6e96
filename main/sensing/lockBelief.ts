import type { Known } from '../../shared/terms.ts';

/** The input at one moment. */
export interface InputNow {
  /** Real milliseconds. */
  readonly real: number;
  /** Whether there was input since the last tick; unknown where neither pointer nor idle time is seen. */
  readonly input: Known<boolean>;
  /** Start of the input that goes on without a pause of 10 s, in real ms. Null during such a pause. */
  readonly workSince: number | null;
}

/**
 * What is believed of the lock of one program.
 *
 * - `unlocked`
 * - `asked`: somebody asked for a lock, and nobody has confirmed it yet
 * - `hinted`: a report or a flag says locked, and the flag may be older than the last unlock
 * - `confirmed`: the program that shows the lock answered that it does
 * - `orphaned`: the program that reported the lock has ended or cannot be reached
 */
export type LockBelief = 'unlocked' | 'asked' | 'hinted' | 'confirmed' | 'orphaned';

/** Some lockers never report back. Input after this time, in real ms, proves that an unconfirmed lock is over. */
const UNCONFIRMED_FOR_MS = 5_000;

/** Nobody types a password for this long, in real ms. Longer input is work, on an unlocked screen. */
const WORK_MS = 120_000;

/**
 * Whether input contradicts a belief, so that the screen counts as unlocked.
 * @param since when the belief began, in real milliseconds
 */
export function isLifted(belief: LockBelief, since: number, { real, input, workSince }: InputNow): boolean {
  const isRecent = real - since < UNCONFIRMED_FOR_MS;
  switch (belief) {
    case 'unlocked':
    case 'confirmed':
      return false;
    case 'asked':
      return input === true && !isRecent;
    case 'orphaned':
      // Unknown input lifts it too: it would otherwise last for ever.
      return input !== false && !isRecent;
    case 'hinted':
      return workSince !== null && real - Math.max(workSince, since) >= WORK_MS;
  }
}

/** A longer pause, in real ms, ends the work. */
const PAUSE_MS = 10_000;

/** Follows the input. Gives back `InputNow.workSince`. */
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
