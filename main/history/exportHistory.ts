/** Writes all that history.db holds where the person says. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Saved } from '../../shared/bridge.ts';
import { CSV_FILES, csvPieces } from '../../shared/diary/exchange/csv.ts';
import { jsonPieces } from '../../shared/diary/exchange/json.ts';
import { TABLE_NAMES, type TableName, type Tables } from '../../shared/diary/exchange/rows.ts';
import { reasonText } from '../../shared/words/reason.ts';
import type { SayText } from '../../shared/words/say.ts';
import { DAY } from '../../shared/moment.ts';
import { saveAs } from '../files/saveAs.ts';
import type { HistoryStore } from './store/historyStore.ts';
import { writeAtomically } from '../files/writeAtomically.ts';

export interface ExportParts {
  readonly as: 'json' | 'csv';
  /** Asks where to, with a name to begin with; null if the person changes their mind. */
  readonly askWhere: (suggested: string) => Promise<string | null>;
  /** Today's date, such as `2026-03-02`. */
  readonly today: string;
  /** Writes it there, see `writeHistory`; rejects likewise. */
  readonly write: (as: 'json' | 'csv', where: string) => Promise<void>;
}

export type WrittenFrom = Pick<HistoryStore, 'rows' | 'next'>;

/** Read piece by piece, so that years of it never stand in memory as a whole. */
const CHUNK = 30 * DAY;

export async function exportHistory({ as, askWhere, today, write }: ExportParts): Promise<Saved> {
  const suggested = `unknot-history-${today}${as === 'json' ? '.json' : ''}`;
  return saveAs(
    () => askWhere(suggested),
    (where) => write(as, where),
  );
}

/**
 * Takes seconds for years of use. Rejects if the disk does not take it, or `stop` says so; no file is there in part.
 * @param before only what was over before that time, in milliseconds since 1970
 */
export async function writeHistory(
  say: SayText,
  store: WrittenFrom,
  as: 'json' | 'csv',
  where: string,
  stop?: AbortSignal,
  before = Infinity,
): Promise<void> {
  if (as === 'json') {
    await writeAtomically(
      where,
      jsonPieces((table) => rowsOf(say, store, table, before)),
      { stop },
    );
    return;
  }
  await mkdir(where, { recursive: true });
  for (const table of TABLE_NAMES) {
    await writeAtomically(join(where, CSV_FILES[table]), csvPieces(table, rowsOf(say, store, table, before)), { stop });
  }
}

type RowOf<K extends TableName> = Tables[K][number];

/** A row as the file has it; null where it is left out. */
const ROW_WRITTEN: { readonly [K in TableName]: (row: RowOf<K>, say: SayText) => RowOf<K> | null } = {
  minutes: (row) => row,
  // Its reason as a sentence, for whoever reads the file; an import goes by the reason.
  breaks: (row, say) => (row.reason === null ? row : { ...row, text: reasonText(say, row) }),
  // One that goes on has no end yet.
  spans: (row) => (row.until === null ? null : row),
  checkIns: (row) => row,
};

function* rowsOf<K extends TableName>(say: SayText, store: WrittenFrom, table: K, before: number): Generator<RowOf<K>> {
  let from = store.next(table, -Infinity);
  for (; from !== null && from < before; from = store.next(table, from + CHUNK)) {
    for (const row of store.rows(table, from, Math.min(from + CHUNK, before))) {
      const written = ROW_WRITTEN[table](row, say);
      if (written !== null) yield written;
    }
  }
}
