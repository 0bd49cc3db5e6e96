/** What happened, day by day, in `history.db`: minutes of use, breaks, stretches of time. */
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import type { Deletion } from '../../../shared/diary/deletion.ts';
import type { AppUse } from '../../../shared/diary/history.ts';
import type { Tables } from '../../../shared/diary/exchange/rows.ts';
import { type Kept, NOTHING_KEPT } from '../../../shared/diary/recorder.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { AHEAD, LATEST } from '../../../shared/time/plausible.ts';
import { breaksBetween, putBreaks } from './breakRows.ts';
import type { Database } from './database.ts';
import { type Counts, countBefore, deleteBefore, deleteRows, hasBefore } from './deletion.ts';
import { insertNew, nextImport } from './checkInStore.ts';
import { transaction } from './migrations.ts';
import { appTimesSince, minutesBetween, putMinutes } from './minuteRows.ts';
import { type Names, cleanName, namesIn } from './names.ts';
import { readingCost } from './readingCost.ts';
import { endSpansOfLastRun, putSpans, spansBeginning, spansBetween } from './spanRows.ts';

/** What there is. */
export interface UseFacts {
  readonly minutes: number;
  readonly breaks: number;
  readonly spans: number;
  readonly checkIns: number;
  /** Times of the oldest and the newest row, in milliseconds since 1970; null where there is none. */
  readonly since: number | null;
  readonly latest: number | null;
}

export interface UseHistory {
  /**
   * Keeps all of it or nothing. A crash of the app takes none of it, a power cut may take the last. Throws if the disk
   * does not take it.
   */
  keep(kept: Kept): void;
  /** Of [from, until), in milliseconds since 1970; spans that reach into it. Throws where the file cannot be read. */
  between(from: number, until: number): Kept;
  /** About as many rows as `between` reads, up to `most`; long ones count for several. Takes no time. Throws likewise. */
  cost(from: number, until: number, most: number): number;
  /** One table of it likewise; a span where it begins. */
  rows<K extends keyof Kept>(table: K, from: number, until: number): Kept[K];
  /** Time of the first row of the table at or after that time; null where there is none. Throws likewise. */
  next(table: keyof Kept, from: number): number | null;
  /**
   * Adds what is not there yet, all of it or nothing; gives back how many rows were new. All that is added by this
   * object is one import. Throws as `keep` does.
   */
  add(tables: Tables): number;
  /** Time in front by application from then on. Throws likewise. */
  appTimes(since: number): readonly AppUse[];
  /** Gives back how many rows are gone or have lost a name, also from log and free pages. Throws likewise. */
  delete(deletion: Deletion): number;
  /** The same with all that was over before that time; takes long where there is any. */
  deleteBefore(wall: number): number;
  /** Whether there is any; takes no time. Throws where the file cannot be read. */
  hasBefore(wall: number): boolean;
  /** How much of each kind there is. Throws likewise. */
  countBefore(wall: number): Counts;
  /**
   * Time of the newest row that `now` allows (a day of tolerance); where all lie after it, of the newest row. Null where
   * there is none. Throws likewise.
   */
  newest(now: number): number | null;
  facts(): UseFacts;
  /** Every application that any row names, in the order of the alphabet. */
  appNames(): readonly string[];
  /** Ends what was still going on when the app was last killed, `now` at the latest. Throws as both do. */
  endLastRun(now: number): void;
}

/** Minutes of use come all day: they are written without waiting for the disk. */
function unhurried(db: DatabaseSync, write: () => void): void {
  db.exec('PRAGMA synchronous = NORMAL');
  try {
    transaction(db, write);
  } finally {
    db.exec('PRAGMA synchronous = FULL');
  }
}

function put(db: DatabaseSync, { minutes, breaks, spans }: Kept): void {
  const names = namesIn(db);
  putMinutes(db, names, minutes, 'add');
  putBreaks(db, names, breaks);
  putSpans(db, names, spans);
}

function read(db: DatabaseSync, from: number, until: number): Kept {
  const names = namesIn(db);
  return {
    minutes: minutesBetween(db, names, from, until),
    breaks: breaksBetween(db, names, from, until),
    spans: spansBetween(db, names, from, until),
  };
}

const FACTS = `SELECT
  (SELECT count(*) FROM minutes) AS minutes, (SELECT count(*) FROM breaks) AS breaks,
  (SELECT count(*) FROM spans) AS spans, (SELECT count(*) FROM check_ins) AS checkIns,
  (SELECT min(at) FROM (
    SELECT min(minute) * 60000 AS at FROM minutes UNION ALL SELECT min(at) FROM breaks
    UNION ALL SELECT min(since) FROM spans UNION ALL SELECT min(at) FROM check_ins
  )) AS since,
  (SELECT max(at) FROM (
    SELECT max(minute) * 60000 AS at FROM minutes UNION ALL SELECT max(at) FROM breaks
    UNION ALL SELECT max(since) FROM spans UNION ALL SELECT max(at) FROM check_ins
  )) AS latest`;
/** Milliseconds since 1970. */
function newestBefore(db: DatabaseSync, wall: number): number | null {
  const sql = `SELECT max(at) AS at FROM (
    SELECT max(minute) * 60000 AS at FROM minutes WHERE minute <= ?1 / 60000
    UNION ALL SELECT max(at) FROM breaks WHERE at <= ?1
    UNION ALL SELECT max(at) FROM check_ins WHERE at <= ?1)`;
  return (db.prepare(sql).get(Math.floor(wall)) as { at: number | null }).at;
}

const NO_FACTS: UseFacts = { minutes: 0, breaks: 0, spans: 0, checkIns: 0, since: null, latest: null };

/** What begins in [from, until), by table. */
const BEGINNING: {
  readonly [K in keyof Kept]: (db: DatabaseSync, names: Names, from: number, until: number) => Kept[K];
} = {
  minutes: minutesBetween,
  breaks: breaksBetween,
  spans: spansBeginning,
};

const FIRST: Readonly<Record<keyof Kept, string>> = {
  minutes: `SELECT min(minute) * ${MINUTE} AS at FROM minutes WHERE minute >= ? / ${MINUTE}.0`,
  breaks: 'SELECT min(at) AS at FROM breaks WHERE at >= ?',
  spans: 'SELECT min(since) AS at FROM spans WHERE since >= ?',
};

function firstFrom(db: DatabaseSync, table: keyof Kept, from: number): number | null {
  return (db.prepare(FIRST[table]).get(from) as { at: number | null }).at;
}

function addNew(db: DatabaseSync, { minutes, breaks, spans, checkIns }: Tables, importNumber: number): number {
  const names = namesIn(db);
  return (
    putMinutes(db, names, minutes, 'leave') +
    putBreaks(db, names, breaks) +
    putSpans(db, names, spans) +
    insertNew(db, checkIns, importNumber)
  );
}

export function openUseHistory(database: Database): UseHistory {
  let importNumber: number | null = null;
  return {
    keep: (kept) => database.use((db) => unhurried(db, () => put(db, kept))),
    between: (from, until) => (database.exists ? database.use((db) => read(db, from, until)) : NOTHING_KEPT),
    cost: (from, until, most) => (database.exists ? database.use((db) => readingCost(db, from, until, most)) : 0),
    rows(table, from, until) {
      return database.exists
        ? database.use((db) => BEGINNING[table](db, namesIn(db), from, until))
        : NOTHING_KEPT[table];
    },
    next: (table, from) => (database.exists ? database.use((db) => firstFrom(db, table, from)) : null),
    add: (tables) =>
      database.use((db) => {
        let count = 0;
        transaction(db, () => {
          importNumber ??= nextImport(db);
          count = addNew(db, tables, importNumber);
        });
        return count;
      }),
    appTimes(since) {
      return database.exists ? database.use((db) => appTimesSince(db, namesIn(db), since)) : [];
    },
    delete: (deletion) => (database.exists ? database.use((db) => deleteRows(db, deletion)) : 0),
    hasBefore: (wall) => database.exists && database.use((db) => hasBefore(db, wall)),
    countBefore: (wall) =>
      database.exists ? database.use((db) => countBefore(db, wall)) : { minutes: 0, breaks: 0, spans: 0, checkIns: 0 },
    newest(now) {
      if (!database.exists) return null;
      return database.use((db) => newestBefore(db, now + AHEAD) ?? newestBefore(db, LATEST));
    },
    deleteBefore: (wall) => (database.exists ? database.use((db) => deleteBefore(db, wall)) : 0),
    facts: () => (database.exists ? database.use((db) => db.prepare(FACTS).get() as unknown as UseFacts) : NO_FACTS),
    appNames() {
      const named = (db: DatabaseSync) => db.prepare('SELECT name FROM apps ORDER BY name COLLATE NOCASE').all();
      return database.exists ? database.use(named).map((row) => cleanName((row as { name: string }).name)) : [];
    },
    endLastRun(now) {
      if (database.exists) database.use((db) => endSpansOfLastRun(db, now));
    },
  };
}
