/** Small pieces of sentences. */

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NUMBER = new Intl.NumberFormat('en-GB');

/** A count with its digits in threes, the one way for all windows, the tray and the command line: `234,913`. */
export const counted = (count: number): string => NUMBER.format(count);

/** `1 row`, `234,913 rows`. */
export const plural = (count: number, one: string): string => `${counted(count)} ${count === 1 ? one : `${one}s`}`;

/** A length of time in its fitting unit: `60 s`, `12 min`, `6 h 40 min`, `3 h`. @param seconds 0 or more */
export function length(seconds: number): string {
  if (Math.round(seconds) < 100) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])].join(' ');
}
