/** Adds what exported files hold and history.db does not. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Imported } from '../shared/bridge.ts';
import { readCsv } from '../shared/diary/exchange/csv.ts';
import { readJson } from '../shared/diary/exchange/json.ts';
import { NOTHING_READ, type Reading, type Tables, joinedReading, unreadable } from '../shared/diary/exchange/rows.ts';
import type { UseHistory } from './storage/useHistory.ts';

export interface ImportParts {
  readonly use: Pick<UseHistory, 'add'>;
  /** Asks for the files; null if the person changes their mind. */
  readonly askWhich: () => Promise<readonly string[] | null>;
  /** Start of the oldest day that is kept, in milliseconds since 1970; null where all are. */
  readonly oldest: number | null;
  /** There is something new. */
  readonly onAdded: () => void;
}

/** More than ten years of use take. */
const LARGEST = 400 * 1024 * 1024;

export async function importHistory({ use, askWhich, oldest, onAdded }: ImportParts): Promise<Imported> {
  const files = await askWhich();
  if (files === null || files.length === 0) return { is: 'cancelled' };
  const readings = await Promise.all(files.map(readOne));
  const reading = readings.reduce(joinedReading, NOTHING_READ);
  const young = youngIn(reading, oldest);
  try {
    const added = use.add(young);
    if (added > 0) onAdded();
    const { bad, problems } = reading;
    const tooOld = count(reading) - count(young);
    return { is: 'imported', added, duplicates: count(young) - added, tooOld, bad, problems };
  } catch (error) {
    return { is: 'failed', problem: `Nothing was imported: ${(error as Error).message}` };
  }
}

async function readOne(path: string): Promise<Reading> {
  const file = basename(path);
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return unreadable(`${file}: is too large to be a history of Unknot`);
    const text = await readFile(path, 'utf8');
    return /\.csv$/i.test(file) ? readCsv(text, file) : readJson(text, file);
  } catch (error) {
    return unreadable(`${file}: cannot be read: ${(error as Error).message}`);
  }
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
