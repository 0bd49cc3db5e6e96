/** The history as one JSON file: docs/history.md. */
import { messageOf } from '../../cleanText.ts';
import type { HistoryFault, HistoryProblem } from './fault.ts';
import {
  MOST_NAMED_ROWS,
  NOTHING_READ,
  type ReadTables,
  readImportedRows,
  type TableName,
  TABLE_NAMES,
  unreadable,
} from './rows.ts';

const FORMAT = 'unknot-history';
export const VERSION = 1;

/** The pieces of the file in order, a row a line; `rows` gives those of a table as they are needed. */
export function* jsonPieces(rows: (table: TableName) => Iterable<object>): Generator<string> {
  yield `{\n"format": "${FORMAT}",\n"version": ${VERSION}`;
  for (const table of TABLE_NAMES) {
    yield `,\n"${table}": [`;
    let separator = '\n';
    for (const row of rows(table)) {
      yield separator + JSON.stringify(row);
      separator = ',\n';
    }
    yield '\n]';
  }
  yield '\n}\n';
}

/** @param file its name, for the problems @param now wall-clock time in milliseconds since 1970 */
export function readJson(text: string, file: string, now: number): ReadTables {
  const inFile = (fault: HistoryFault): HistoryProblem => ({ file, line: null, path: '', fault });
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return unreadable(inFile({ kind: 'not-json', cause: messageOf(error) }));
  }
  const { format, version, ...tables } = (typeof given === 'object' && given !== null ? given : {}) as Record<
    string,
    unknown
  >;
  if (format !== FORMAT) return unreadable(inFile({ kind: 'not-a-history' }));
  if (version !== VERSION) return unreadable(inFile({ kind: 'other-version' }));
  return TABLE_NAMES.reduce((reading, table) => withTable(reading, table, tables[table], file, now), NOTHING_READ);
}

function withTable(reading: ReadTables, table: TableName, rows: unknown, file: string, now: number): ReadTables {
  if (rows === undefined) return reading;
  const { good, bad, problems } = Array.isArray(rows)
    ? readImportedRows(table, rows, (place) => ({ file, line: null, path: `${table}[${place}]` }), now)
    : { good: [], bad: 1, problems: [{ file, line: null, path: table, fault: { kind: 'not-a-list' } as const }] };
  return {
    ...reading,
    [table]: good,
    bad: reading.bad + bad,
    problems: [...reading.problems, ...problems].slice(0, MOST_NAMED_ROWS),
  };
}
