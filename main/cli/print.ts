/** The last words of a command to the terminal. */
import { writeSync } from 'node:fs';
import { severalLines } from '../../shared/cleanText.ts';

/** In UTF-16 units. */
const LONGEST_TEXT = 1 << 20;
/** How long a pipe that is full is waited for, in real milliseconds. */
const PATIENCE = 1000;
const LOOK_AGAIN = 10;

/**
 * Prints an answer on standard output, or with a status other than 0 on standard error. Nothing in it steers the
 * terminal.
 * @param write as `writeSync` of node:fs
 * @returns the exit status: the one that was given, or 1 where nobody could be told, such as into a closed pipe or onto
 *   a full disk. It is not said again: the reader has gone.
 */
export function print(text: string, status: number, write = writeSync): number {
  const isTold = writeTo(status === 0 ? 1 : 2, text, write);
  return isTold || status !== 0 ? status : 1;
}

/** Says something on standard error while a command goes on, whether anybody reads it or not. */
export function tell(text: string): void {
  writeTo(2, text, writeSync);
}

/** Whether all of it could be written. */
function writeTo(descriptor: 1 | 2, text: string, write: typeof writeSync): boolean {
  const clean = severalLines(text, LONGEST_TEXT).trimEnd();
  let rest = Buffer.from(clean === '' ? '' : `${clean}\n`);
  for (let waited = 0; rest.length > 0;) {
    try {
      rest = rest.subarray(write(descriptor, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || waited >= PATIENCE) return false;
      waited += LOOK_AGAIN;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN);
    }
  }
  return true;
}
