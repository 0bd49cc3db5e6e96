/**
 * The history as four CSV files (RFC 4180, UTF-8 with a byte-order mark, so that spreadsheets see it): docs/history.md.
 * Numbers are whole and times are texts, so that a spreadsheet of no language reads them as something else.
 */
import { isDate } from '../../time/dates.ts';
import { EARLIEST, LATEST } from '../../time/plausible.ts';
import { localTimeTexts } from './localTime.ts';
import { NOTHING_READ, type ReadTables, readImportedRows, type TableName, type Tables, unreadable } from './rows.ts';
import { asCell, fromCell, fromFirstCell } from './spreadsheet.ts';

export const CSV_FILES: Readonly<Record<TableName, string>> = {
  minutes: 'minutes.csv',
  breaks: 'breaks.csv',
  spans: 'spans.csv',
  checkIns: 'check-ins.csv',
};

/** How a field stands in its cell. Amounts are in thousandths. */
type Form = 'text' | 'list' | 'time' | 'whole' | 'thousandths' | 'flag' | 'spots' | 'json';

interface Column {
  /** Of the row. */
  readonly field: string;
  readonly form: Form;
  /** Of the column; the name of the field unless it says another unit. */
  readonly name: string;
}

const as = (form: Form, ...fields: readonly string[]): readonly Column[] =>
  fields.map((field) => ({ field, form, name: form === 'thousandths' ? inThousandths(field) : field }));

/** Seconds are written as milliseconds, reach-minutes and shares as thousandths. */
const inThousandths = (field: string) => (field === 'seconds' ? 'milliseconds' : `${field}Thousandths`);

const COLUMNS: Readonly<Record<TableName, readonly Column[]>> = {
  minutes: [
    ...as('time', 'at'),
    ...as('text', 'zone', 'app', 'category'),
    ...as('thousandths', 'seconds', 'pointer', 'keyboard', 'demand', 'load', 'need'),
  ],
  breaks: [
    ...as('time', 'at'),
    ...as('text', 'zone', 'kind', 'why'),
    ...as('json', 'reason'),
    ...as('text', 'text', 'app'),
    ...as('thousandths', 'load', 'need'),
    ...as('time', 'shownAt'),
    ...as('list', 'heldBy'),
    ...as('whole', 'postponed'),
    ...as('text', 'outcome'),
    ...as('time', 'until'),
    ...as('thousandths', 'seconds'),
    ...as('list', 'exercises'),
    ...as('flag', 'strengthSet'),
  ],
  spans: [...as('text', 'kind', 'what'), ...as('time', 'from', 'until'), ...as('text', 'zone')],
  checkIns: [
    ...as('time', 'at'),
    ...as('text', 'zone'),
    ...as('whole', 'pain'),
    ...as('text', 'source', 'kind'),
    ...as('list', 'exercises'),
    ...as('spots', 'spots'),
    ...as('text', 'note'),
  ],
};

/** Files of earlier versions lack them. */
const YOUNGER: ReadonlySet<string> = new Set(['reason']);

const MARK = '\uFEFF';
const END = '\r\n';

/** The pieces of the file of a table in order, a row each. */
export function* csvPieces<K extends TableName>(table: K, rows: Iterable<Tables[K][number]>): Generator<string> {
  const local = localTimeTexts();
  yield MARK + COLUMNS[table].map(({ name }) => name).join(',') + END;
  for (const row of rows) {
    const flat = table === 'checkIns' ? flatCheckIn(row as Tables['checkIns'][number]) : row;
    const fields = flat as Readonly<Record<string, unknown>>;
    const cellOf = ({ field, form }: Column) => quoted(cell(fields[field], form, (at) => local(at, row.zone)));
    yield COLUMNS[table].map(cellOf).join(',') + END;
  }
}

const isPossible = (at: number) => at >= EARLIEST && at < LATEST;

/** What any spreadsheet may take for the end of a cell is in quotes. */
const quoted = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Null is an empty cell, a list has a space between its parts. */
function cell(value: unknown, form: Form, local: (at: number) => string): string {
  if (value === null || value === undefined) return '';
  switch (form) {
    case 'text':
      return asCell(value as string);
    case 'list':
      return asCell((value as readonly string[]).join(' '));
    case 'spots':
      return (value as readonly { region: string; side: string; feel: string }[])
        .map(({ region, side, feel }) => `${region}/${side}/${feel}`)
        .join(' ');
    case 'time':
      // What cannot be is no date: it is refused where it is read.
      return isPossible(value as number) ? local(value as number) : `${value as number}`;
    case 'whole':
      return `${value as number}`;
    case 'thousandths':
      return value === 'unknown' ? value : String(Math.round((value as number) * 1000));
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'json':
      return asCell(JSON.stringify(value));
  }
}

function flatCheckIn({ source, ...said }: Tables['checkIns'][number]): object {
  const { is, ...after } = { kind: null, exercises: [], ...source };
  return { ...said, ...after, source: is };
}

/** What a cell says; what is none of its form stays what it is, to be named. */
function valueOf(text: string, form: Form): unknown {
  if (text === '') return form === 'list' || form === 'spots' ? [] : null;
  switch (form) {
    case 'text':
      return text;
    case 'list':
      return text.split(' ');
    case 'spots':
      return text.split(' ').map((spot) => {
        const [region, side, feel] = spot.split('/');
        return { region, side, feel };
      });
    case 'time':
      return timeIn(text) ?? numberIn(text) ?? text;
    case 'whole':
      return numberIn(text) ?? text;
    case 'thousandths': {
      const parts = numberIn(text);
      return parts === null ? text : parts / 1000;
    }
    case 'json':
      return jsonIn(text);
    case 'flag':
      return /^(yes|true)$/i.test(text) || (/^(no|false)$/i.test(text) ? false : text);
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema of the row refuses the text, with line and column.
    return text;
  }
}

/** `2026-03-02T09:00:00.000+01:00` in milliseconds since 1970. */
function timeIn(text: string): number | null {
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?([+-]\d\d:\d\d|Z)$/.test(text);
  if (!isTime || !isDate(text.slice(0, 10))) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

/** With a point or a comma before its decimals. A large one that a spreadsheet has shortened to `1.77E+12` is none. */
function numberIn(text: string): number | null {
  return /^-?\d+([.,]\d+)?(e-\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : null;
}

/** A line of a CSV file: its cells, and the number of the line in which it begins, from 1 on. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads the lines of one file; which table it is its columns tell. Files of the first form, with fractions and times in
 * milliseconds, are read as well.
 * @param lines without empty ones
 * @param file its name, for the problems
 * @param now wall-clock time in milliseconds since 1970
 */
export function readCsv(lines: readonly CsvLine[], file: string, now: number): ReadTables {
  const header = lines[0]?.cells.map((name) => name.trim()) ?? [];
  const table = (Object.keys(COLUMNS) as TableName[]).find((each) => COLUMNS[each].every((one) => isIn(header, one)));
  if (table === undefined) return unreadable({ file, line: 1, path: '', fault: { kind: 'other-columns' } });
  const rowOf = rowReader(table, header);
  const { good, bad, problems } = readImportedRows(
    table,
    lines.slice(1).map(({ cells }) => (cells.length === header.length ? rowOf(cells) : null)),
    (place) => ({ file, line: lines[place + 1]!.line, path: '' }),
    now,
  );
  return { ...NOTHING_READ, [table]: good, bad, problems };
}

const isIn = (header: readonly string[], { name, field }: Column) =>
  header.includes(name) || header.includes(field) || YOUNGER.has(field);

function rowReader(table: TableName, header: readonly string[]): (cells: readonly string[]) => unknown {
  const there = COLUMNS[table].filter(({ field }) => !YOUNGER.has(field) || header.includes(field));
  const columns = there.map((column) => {
    const isFirstForm = !header.includes(column.name);
    return {
      field: column.field,
      form: isFirstForm ? 'whole' : column.form,
      place: header.indexOf(isFirstForm ? column.field : column.name),
    };
  });
  const when = header.indexOf(table === 'spans' ? 'from' : 'at');
  return (cells) => {
    // In the first form times were numbers.
    const clean = /^\d+$/.test(cells[when]!) ? fromFirstCell : fromCell;
    const fields = columns.map(({ field, form, place }) => [field, valueOf(clean(cells[place]!), form)] as const);
    const row: Readonly<Record<string, unknown>> = Object.fromEntries(fields);
    return table === 'checkIns' ? withSource(row) : withoutNulls(row);
  };
}

const withoutNulls = (row: Readonly<Record<string, unknown>>) => ({
  ...row,
  ...(row['what'] === null && { what: '' }),
});

function withSource({ source, kind, exercises, ...said }: Readonly<Record<string, unknown>>): unknown {
  return { ...said, source: source === 'break' ? { is: source, kind, exercises } : { is: source } };
}
