/**
 * Words of a window's title that stand for what is done in it, such as "Figma" in a browser. The title itself is
 * compared here and goes no further.
 */
interface Rule {
  readonly match: string;
  readonly inTitle?: boolean;
}

/** The words that the person wants looked for; none where they want no title read. */
export const titleWordsOf = (rules: readonly Rule[]): readonly string[] =>
  rules.filter(({ inTitle }) => inTitle === true).map(({ match }) => match);

/** Those of the words that stand in the title as words of their own, without regard to case. */
export function titleWordsIn(title: string, words: readonly string[]): readonly string[] {
  const lower = title.toLowerCase();
  return words.filter((word) => hasWord(lower, word.toLowerCase()));
}

function hasWord(title: string, word: string): boolean {
  if (word === '') return false;
  for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
    if (!LETTER.test(title.charAt(at - 1)) && !LETTER.test(title.charAt(at + word.length))) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
