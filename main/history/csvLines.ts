import { type CsvError, parse } from 'csv-parse/sync';
import type { CsvLine } from '../../shared/diary/exchange/csv.ts';

/** What comes of the text of a CSV file. `broken` counts lines that are no lines of cells. */
export interface CsvText {
  /** Without empty ones. */
  readonly lines: readonly CsvLine[];
  /** Lines in which a quotation mark begins and does not end. */
  readonly openQuotes: readonly number[];
}

interface Parsed {
  readonly record: readonly string[];
  /** `lines`: how many lines there were up to the end of it. */
  readonly info: { readonly lines: number };
}

/** Reads a CSV file of any separator that spreadsheets use: comma, semicolon or tab. Never throws. */
export function csvLines(text: string): CsvText {
  const { body, before, delimiter } = separated(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
  const skipped: (CsvError | undefined)[] = [];
  const parsed = parse(body, {
    delimiter,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => void skipped.push(error),
  }) as unknown as readonly Parsed[];
  const lines: CsvLine[] = [];
  let end = 0;
  for (const { record, info } of parsed) {
    if (record.some((cell) => cell !== '')) lines.push({ line: before + end + 1, cells: record });
    end = info.lines;
  }
  // A quotation mark that does not end takes all that comes after it: what went before is read.
  return { lines, openQuotes: skipped.map(() => before + end + 1) };
}

/** Excel says in a line of its own what separates the cells; else the first line has it more often than the others. */
function separated(text: string): { body: string; before: number; delimiter: string } {
  const [said, sign] = /^"?sep=([,;\t])"?\r?\n/i.exec(text) ?? [];
  if (said !== undefined) return { body: text.slice(said.length), before: 1, delimiter: sign! };
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const count = (each: string) => head.split(each).length;
  return { body: text, before: 0, delimiter: [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]! };
}
