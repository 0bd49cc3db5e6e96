/** Finds settings by what somebody calls them. */
import { highestOf } from '../extent.ts';

/** What a setting can be found by. */
export interface Findable {
  readonly label: string;
  /** Title of the group around it; null where it is one itself. */
  readonly group: string | null;
  /** Name of the page that it is on. */
  readonly page: string;
  readonly note: string;
  /** Other words for it. */
  readonly keywords: string;
}

/** In lower case and without marks, word by word: `Días libres` -> `dias`, `libres`. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a word counts where it begins a word of that part. */
const IN_LABEL = 8;
const IN_KEYWORDS = 5;
const IN_GROUP = 3;
const IN_PAGE = 2;
const IN_NOTE = 1;
/** The whole query begins the label, or is it. */
const BEGINS = 10;

function weightOf(word: string, parts: readonly (readonly [readonly string[], number])[]): number {
  const weights = parts.filter(([words]) => words.some((one) => one.startsWith(word))).map(([, weight]) => weight);
  return highestOf(weights, 0);
}

function relevance(row: Findable, query: readonly string[]): number {
  const label = wordsOf(row.label);
  const parts = [
    [label, IN_LABEL],
    [wordsOf(row.keywords), IN_KEYWORDS],
    [wordsOf(row.group ?? ''), IN_GROUP],
    [wordsOf(row.page), IN_PAGE],
    [wordsOf(row.note), IN_NOTE],
  ] as const;
  const weights = query.map((word) => weightOf(word, parts));
  if (weights.includes(0)) return 0;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const [asked, said] = [query.join(' '), label.join(' ')];
  if (said === asked) return sum + 2 * BEGINS;
  return said.startsWith(asked) ? sum + BEGINS : sum;
}

/** The rows in which each word of the query begins a word, best first; none for a query without words. */
export function found<R extends Findable>(rows: readonly R[], query: string): readonly R[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return rows
    .map((row) => ({ row, rank: relevance(row, words) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ row }) => row);
}
