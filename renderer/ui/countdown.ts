/** A countdown: "0:42", "5:00", "12:05". Part of a second counts as a whole one, so that it ends with the time. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
