/** Finds settings by what somebody calls them, in any script. */
import { deepEqual } from 'fast-equals';
import MiniSearch from 'minisearch';

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
  /** It only shows something: a switch that is called alike is what people look for. */
  readonly isReading?: boolean;
}

/** What a word counts in each part. */
const BOOST = { label: 8, keywords: 5, group: 3, page: 2, note: 1 } as const;
/** What all of it counts where nothing can be set. */
const READING_WEIGHS = 0.5;
/** How many letters may be wrong in a word of that length, where nothing is found as it is written. */
const typosIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic with its tatweel: people leave them out. */
const OPTIONAL_MARKS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u0655\u0670]/g;

/** `Días` -> `dias`; full and half widths of East Asian signs are the same. */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(OPTIONAL_MARKS, '').normalize('NFC').toLowerCase();

/** Scripts without spaces between words are cut by a dictionary, whatever the language of the app. */
const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });

/** In lower case and without marks, word by word: `Días libres` -> `dias`, `libres`; `休憩時間` -> `休憩`, `時間`. */
function wordsOf(text: string): string[] {
  return [...SEGMENTER.segment(plain(text))].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

export interface Search<R extends Findable> {
  /** What has each word of the query, as far as it is typed, best first; none for a query without words. */
  find(query: string): readonly R[];
}

/** An index of these rows, to be asked many times. Of two that fit alike the one that stands first comes first. */
export function createSearch<R extends Findable>(rows: readonly R[]): Search<R> {
  const index = new MiniSearch<Findable & { readonly id: number }>({
    fields: Object.keys(BOOST),
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      combineWith: 'AND',
      prefix: true,
      // Long notes and many keywords make a setting no worse.
      bm25: { k: 1.2, b: 0, d: 0 },
    },
  });
  index.addAll(rows.map(({ label, group, page, note, keywords }, id) => ({ id, label, group, page, note, keywords })));

  const labels = rows.map(({ label }) => wordsOf(label).join(' '));
  const isReading = (id: number) => rows[id]!.isReading === true;
  function nearness(id: number, query: string): number {
    if (isReading(id)) return 0;
    return labels[id] === query ? 2 : labels[id]!.startsWith(query) ? 1 : 0;
  }

  return {
    find(query) {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      const asWritten = index.search(query);
      const hits = asWritten.length > 0 ? asWritten : index.search(query, { fuzzy: typosIn });
      const asked = words.join(' ');
      return hits
        .map(({ id, score }) => ({ id: Number(id), score: isReading(Number(id)) ? score * READING_WEIGHS : score }))
        .toSorted((a, b) => nearness(b.id, asked) - nearness(a.id, asked) || b.score - a.score || a.id - b.id)
        .map(({ id }) => rows[id]!);
    },
  };
}

/** Gives the index of the rows that it is handed; the one that it gave last for as long as they say the same. */
export function keepSearch<R extends Findable>(): (rows: readonly R[]) => Search<R> {
  let kept: { readonly rows: readonly R[]; readonly search: Search<R> } | null = null;
  return (rows) => {
    if (kept === null || !deepEqual(kept.rows, rows)) kept = { rows, search: createSearch(rows) };
    return kept.search;
  };
}
