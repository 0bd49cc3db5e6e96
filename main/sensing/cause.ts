/** Why a sensor failed, short enough for a note and the log. */
import { oneLine } from '../../shared/cleanText.ts';

const LONGEST = 120;

/**
 * The first line of an error in at most 120 characters, without a full stop at its end. Another program may have
 * written
 * the error, so control characters are taken out.
 */
export function causeOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const first = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  return oneLine(first, LONGEST).replace(/[\s.]+$/, '') || 'no reason given';
}
