/** What somebody may have meant by a word that is none of those there are. */

/** Letters that may be wrong, missing or too many. */
const MOST_WRONG = 2;
/** Longer words are not looked at. */
const LONGEST = 30;

/** The one of the words that is nearest to what was typed; null where none is near. */
export function closest(typed: string, words: readonly string[]): string | null {
  if (typed.length > LONGEST) return null;
  const word = typed.toLowerCase();
  const near = words
    .map((each) => ({ each, wrong: distance(word, each) }))
    .filter(({ each, wrong }) => wrong <= Math.min(MOST_WRONG, each.length - 2))
    .toSorted((one, other) => one.wrong - other.wrong);
  return near[0]?.each ?? null;
}

/** Levenshtein's: letters to change, add or take away. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (const [line, letter] of from.split('').entries()) {
    const next = [line + 1];
    for (const [column, other] of to.split('').entries())
      next.push(Math.min(next[column]! + 1, row[column + 1]! + 1, row[column]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
