/**
 * Words of a window's title that stand for what is done in it, such as "Figma" in a browser. The title itself is
 * compared here and goes no further.
 */
import { isSameName } from './appName.ts';

interface Rule {
  readonly match: string;
  readonly inTitle?: boolean;
}

/** The words that the person wants looked for; none where they want no title read. */
export const titleWordsOf = (rules: readonly Rule[]): readonly string[] =>
  rules.filter(({ inTitle }) => inTitle === true).map(({ match }) => match);

/** Those of the words that stand in the title as words of their own, without regard to case. */
export function titleWordsIn(title: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => placesOf(title, word).some((at) => isWordAt(title, at, word.length)));
}

/** Where it begins in the title, each time. */
function placesOf(title: string, word: string): readonly number[] {
  if (word === '') return [];
  return Array.from({ length: Math.max(0, title.length - word.length + 1) }, (_, at) => at).filter((at) =>
    isSameName(title.slice(at, at + word.length), word),
  );
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

const isWordAt = (title: string, at: number, length: number): boolean =>
  !LETTER.test(title.slice(0, at).slice(-1)) && !LETTER.test(title.charAt(at + length));
