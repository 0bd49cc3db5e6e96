/** Adds what exported files hold and history.db does not. */
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Imported } from '../../shared/bridge.ts';
import { messageOf, shownPath } from '../../shared/cleanText.ts';
import { readCsv } from '../../shared/diary/exchange/csv.ts';
import type { HistoryFault } from '../../shared/diary/exchange/fault.ts';
import { readJson } from '../../shared/diary/exchange/json.ts';
import {
  NOTHING_READ,
  type ReadTables,
  TABLE_NAMES,
  type Tables,
  joinedReading,
  unreadable,
} from '../../shared/diary/exchange/rows.ts';
import { csvLines } from './csvLines.ts';
import { UnfitFile, readForeignText } from '../files/foreignText.ts';
import type { HistoryStore } from './store/historyStore.ts';

export interface ImportParts {
  /** Asks for the files; null if the person changes their mind. */
  readonly askWhich: () => Promise<readonly string[] | null>;
  /** Adds what they hold, see `addFiles`. */
  readonly add: (files: readonly string[]) => Promise<Imported>;
  /** There is something new. */
  readonly onAdded: () => void;
}

/** More than ten years of use take, in bytes. */
const LARGEST = 400 * 1024 * 1024;
/** Rows that are written at a time: some hundredths of a second, after which whoever waits to write gets a turn. */
const SLICE = 2000;
const TURN = 10;

export async function importHistory({ askWhich, add, onAdded }: ImportParts): Promise<Imported> {
  const files = await askWhich();
  if (files === null || files.length === 0) return { is: 'cancelled' };
  try {
    return await add(files);
  } catch (error) {
    return { is: 'failed', problem: { kind: 'import-broke-off', cause: messageOf(error) } };
  } finally {
    onAdded();
  }
}

export interface ImportTask {
  readonly files: readonly string[];
  /** Start of the oldest day that is kept, in milliseconds since 1970; null where all are. */
  readonly oldest: number | null;
  /** Wall-clock time: what lies after it has not happened. */
  readonly now: number;
}

/**
 * Takes seconds for years of use.
 * @param stop breaks it off between two slices: what is added until then stays
 */
export async function addFiles(
  store: Pick<HistoryStore, 'add'>,
  { files, oldest, now }: ImportTask,
  stop?: AbortSignal,
): Promise<Imported> {
  const readings: ReadTables[] = [];
  for (const file of files) readings.push(await readOne(file, now));
  const reading = readings.reduce(joinedReading, NOTHING_READ);
  const young = youngIn(reading, oldest);
  let added = 0;
  try {
    for (const slice of slicesOf(young)) {
      stop?.throwIfAborted();
      added += store.add(slice);
      await setTimeout(TURN);
    }
  } catch (error) {
    const cause = messageOf(error);
    if (added === 0) return { is: 'failed', problem: { kind: 'nothing-imported', cause } };
    return { is: 'failed', problem: { kind: 'partly-imported', added, cause } };
  }
  const { bad, problems } = reading;
  const tooOld = count(reading) - count(young);
  return { is: 'imported', added, duplicates: count(young) - added, tooOld, bad, problems };
}

const NO_ROWS: Tables = { minutes: [], breaks: [], spans: [], checkIns: [] };

function* slicesOf(tables: Tables): Generator<Tables> {
  for (const table of TABLE_NAMES) {
    for (let from = 0; from < tables[table].length; from += SLICE) {
      yield { ...NO_ROWS, [table]: tables[table].slice(from, from + SLICE) };
    }
  }
}

async function readOne(path: string, now: number): Promise<ReadTables> {
  const file = shownPath(basename(path));
  try {
    const text = await readForeignText(path, LARGEST);
    // What is in braces is JSON, whatever its name says.
    return /\.json$/i.test(path) || /^\uFEFF?\s*[{[]/.test(text)
      ? readJson(text, file, now)
      : readCsvText(text, file, now);
  } catch (error) {
    return unreadable({ file, line: null, path: '', fault: fileFault(error) });
  }
}

function fileFault(error: unknown): HistoryFault {
  if (!(error instanceof UnfitFile) || error.why === 'too-slow') return { kind: 'unreadable', cause: messageOf(error) };
  return { kind: error.why };
}

function readCsvText(text: string, file: string, now: number): ReadTables {
  const { lines, openQuotes } = csvLines(text);
  const reading = readCsv(lines, file, now);
  const broken = openQuotes.map((line) => unreadable({ file, line, path: '', fault: { kind: 'open-quote' } }));
  return broken.reduce(joinedReading, reading);
}

const count = ({ minutes, breaks, spans, checkIns }: Tables) =>
  minutes.length + breaks.length + spans.length + checkIns.length;

function youngIn(tables: Tables, oldest: number | null): Tables {
  if (oldest === null) return tables;
  const isYoung = ({ at }: { readonly at: number }) => at >= oldest;
  return {
    minutes: tables.minutes.filter(isYoung),
    breaks: tables.breaks.filter(isYoung),
    spans: tables.spans.filter(({ until }) => until === null || until >= oldest),
    checkIns: tables.checkIns.filter(isYoung),
  };
}
