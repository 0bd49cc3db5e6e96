/** The history as four CSV files (RFC 4180, UTF-8 with a byte-order mark, so that spreadsheets see it): docs/history.md. */
import { localTimes } from './localTime.ts';
import { MOST_NAMED, NOTHING_READ, type Reading, readRows, type TableName, type Tables, unreadable } from './rows.ts';

export const CSV_FILES: Readonly<Record<TableName, string>> = {
  minutes: 'minutes.csv',
  breaks: 'breaks.csv',
  spans: 'spans.csv',
  checkIns: 'check-ins.csv',
};

type Cells = Readonly<Record<string, string>>;

/** Columns by name; `time` comes before them for the reader alone. */
const COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  minutes: ['at', 'zone', 'app', 'category', 'seconds', 'pointer', 'keyboard', 'demand', 'load', 'need'],
  breaks: [
    ...['at', 'zone', 'kind', 'why', 'text', 'app', 'load', 'need', 'shownAt', 'heldBy', 'postponed', 'outcome'],
    ...['until', 'seconds', 'exercises', 'strengthSet'],
  ],
  spans: ['kind', 'what', 'from', 'until', 'zone'],
  checkIns: ['at', 'zone', 'pain', 'source', 'kind', 'exercises', 'spots', 'note'],
};

const MARK = '\uFEFF';
const END = '\r\n';

/** The pieces of the file of a table in order, a row each. */
export function* csvPieces<K extends TableName>(table: K, rows: Iterable<Tables[K][number]>): Generator<string> {
  const local = localTimes();
  yield MARK + ['time', ...COLUMNS[table]].join(',') + END;
  for (const row of rows) {
    const cells = cellsOf(table, row);
    const at = Number(cells['at'] ?? cells['from']);
    yield [local(at, row.zone), ...COLUMNS[table].map((column) => quoted(cells[column] ?? ''))].join(',') + END;
  }
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * What spreadsheets take for a formula and run. An apostrophe before it makes it a text; one that stands there of its own
 * gets a second, so that exactly the added one goes when it is read.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;
const asText = (text: string) => (FORMULA.test(text) ? `'${text}` : text);
const fromText = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

type Cell = string | number | boolean | null | readonly string[];

/** Null is an empty cell, a list has a space between its parts. */
function cellOf(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'string') return asText(value);
  return typeof value === 'object' ? asText(value.join(' ')) : String(value);
}

function cellsOf<K extends TableName>(table: K, row: Tables[K][number]): Cells {
  const flat = table === 'checkIns' ? flatCheckIn(row as Tables['checkIns'][number]) : row;
  return Object.fromEntries(Object.entries(flat).map(([key, value]) => [key, cellOf(value as Cell)]));
}

function flatCheckIn({ source, spots, ...said }: Tables['checkIns'][number]): object {
  const { is, ...after } = { kind: null, exercises: [], ...source };
  return { ...said, ...after, source: is, spots: spots.map(({ region, side, feel }) => `${region}/${side}/${feel}`) };
}

const word = (cell: string) => (cell === '' ? null : cell);
/** What is no number stays what it is, to be named. */
const number = (cell: string) => (cell === '' || Number.isNaN(Number(cell)) ? word(cell) : Number(cell));
const list = (cell: string) => (cell === '' ? [] : cell.split(' '));

const ROW_OF: Readonly<Record<TableName, (cells: Cells) => unknown>> = {
  minutes: ({ at, zone, app, category, ...numbers }) => ({
    ...Object.fromEntries(Object.entries(numbers).map(([key, cell]) => [key, number(cell)])),
    ...{ at: number(at!), zone, app: word(app!), category: word(category!) },
  }),
  breaks: ({ zone, kind, why, text, app, outcome, heldBy, exercises, strengthSet, ...numbers }) => ({
    ...Object.fromEntries(Object.entries(numbers).map(([key, cell]) => [key, number(cell)])),
    ...{ zone, kind, why, outcome, text: word(text!), app: word(app!), heldBy: list(heldBy!) },
    exercises: list(exercises!),
    strengthSet: strengthSet === 'true' || (strengthSet === 'false' ? false : strengthSet),
  }),
  spans: ({ kind, what, from, until, zone }) => ({ kind, what, from: number(from!), until: number(until!), zone }),
  checkIns: ({ at, zone, pain, source, kind, exercises, spots, note }) => ({
    ...{ at: number(at!), zone, pain: number(pain!), note: word(note!) },
    source: source === 'break' ? { is: source, kind, exercises: list(exercises!) } : { is: source },
    spots: list(spots!).map((spot) => {
      const [region, side, feel] = spot.split('/');
      return { region, side, feel };
    }),
  }),
};

/** Which table it is its columns tell. @param file its name, for the problems */
export function readCsv(text: string, file: string): Reading {
  const lines = csvLines(text.startsWith(MARK) ? text.slice(1) : text);
  const header = lines[0]?.cells ?? [];
  const isThis = (table: TableName) => COLUMNS[table].every((column) => header.includes(column));
  const table = (Object.keys(COLUMNS) as TableName[]).find(isThis);
  if (table === undefined) return unreadable(`${file}: line 1: has not the columns of a history of Unknot`);
  const whole = lines.slice(1);
  const rows = whole.map(({ cells }) =>
    cells.length === header.length
      ? ROW_OF[table](Object.fromEntries(header.map((name, place) => [name, fromText(cells[place]!)])))
      : null,
  );
  const { good, problems } = readRows(table, rows, (place) => `${file}: line ${whole[place]!.line}`);
  return { ...NOTHING_READ, [table]: good, bad: problems.length, problems: problems.slice(0, MOST_NAMED) };
}

/** Rows of cells with the line they begin on; empty lines are left out. */
function csvLines(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  let row = { line: 1, cells: [] as string[] };
  let line = 1;
  for (let from = 0; from < text.length;) {
    cell.lastIndex = from;
    const [all, inQuotes, plain, end] = cell.exec(text) ?? restOfLine(text, from);
    from += all.length;
    row.cells.push(inQuotes?.replaceAll('""', '"') ?? plain ?? '');
    line += all.split('\n').length - 1;
    if (end === ',') {
      if (from === text.length) row.cells.push('');
      else continue;
    }
    if (row.cells.some((each) => each !== '')) rows.push(row);
    row = { line, cells: [] };
  }
  return rows;
}

/** A cell with a stray quotation mark: what is left of its line is taken as it stands. */
function restOfLine(text: string, from: number): [string, undefined, string, string] {
  const found = text.indexOf('\n', from);
  const rest = text.slice(from, found < 0 ? text.length : found + 1);
  return [rest, undefined, rest.trimEnd(), '\n'];
}
