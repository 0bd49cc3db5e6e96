/** Small pieces of sentences. */

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const plural = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** A length of time in its fitting unit: `60 s`, `12 min`, `6 h 40 min`, `3 h`. @param seconds 0 or more */
export function length(seconds: number): string {
  if (Math.round(seconds) < 100) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])].join(' ');
}
