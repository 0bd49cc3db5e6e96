/**
 * The ends of lists of any length. `Math.max(...list)` hands each entry over as an argument, and a list of about a
 * hundred thousand has more of them than the stack holds.
 */

/** The greatest of the numbers and of `least`; `-Infinity` where there is nothing. */
export function highestOf(numbers: Iterable<number>, least = -Infinity): number {
  let highest = least;
  for (const each of numbers) highest = Math.max(highest, each);
  return highest;
}

/** The least of the numbers and of `most`; `Infinity` where there is nothing. */
export function lowestOf(numbers: Iterable<number>, most = Infinity): number {
  let lowest = most;
  for (const each of numbers) lowest = Math.min(lowest, each);
  return lowest;
}
