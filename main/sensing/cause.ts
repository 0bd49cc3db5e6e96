/** Why a sensor failed, short enough for a note and the log. */

const LONGEST = 120;

/**
 * The first line of an error in at most 120 characters, without a full stop at its end. Other programs may have written
 * it: control and format characters are taken out.
 */
export function causeOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const line = text.replace(/[\r\n][\s\S]*$/u, '').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, ' ');
  const short = Array.from(line.trim()).slice(0, LONGEST).join('');
  return short.replace(/[\s.]+$/, '') || 'no reason given';
}

/** A note on what is not seen, with its cause after it; the note alone where none is known. */
export function withCause(note: string, cause: string | null): string {
  return cause === null ? note : `${note} (Cause: ${cause}.)`;
}
