/** What happened and what was said of the knot, day by day, in `history.db`. */
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import * as v from 'valibot';
import type { Deletion } from '../../../shared/diary/deletion.ts';
import type { CheckIn } from '../../../shared/diary/checkIn.ts';
import { type AppUse, emptyExcerpt, type HistoryExcerpt } from '../../../shared/diary/history.ts';
import type { TableName, Tables } from '../../../shared/diary/exchange/rows.ts';
import type { RecordedRows } from '../../../shared/diary/recorder.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { AHEAD, LATEST } from '../../../shared/time/plausible.ts';
import { breaksBetween, putBreaks } from './breakRows.ts';
import type { Database } from './database.ts';
import { type RowCounts, countBefore, deleteBefore, deleteRows, hasExpired } from './deletion.ts';
import {
  checkInsBetween,
  insertCheckIns,
  insertNewCheckIns,
  type KeptCheckIn,
  keptCheckInsSince,
  nextImport,
  removeCheckIn,
  replaceCheckIn,
} from './checkInRows.ts';
import { transaction } from './migrations.ts';
import { appTimesSince, minutesBetween, putMinutes } from './minuteRows.ts';
import { type Names, cleanName, namesIn } from './names.ts';
import { readingCost } from './readingCost.ts';
import { namedSchema, readRow, readRows } from './rows.ts';
import { closeSpansAfterCrash, putSpans, spansStartingIn, spansBetween } from './spanRows.ts';

/** What there is. */
export interface HistoryCounts {
  readonly minutes: number;
  readonly breaks: number;
  readonly spans: number;
  readonly checkIns: number;
  /** Times of the oldest and the newest row, in milliseconds since 1970; null where there is none. */
  readonly since: number | null;
  readonly latest: number | null;
}

export interface HistoryStore {
  /**
   * Keeps all of it or nothing. A crash of the app takes none of it, a power cut may take the last. Throws if the disk
   * does not take it.
   */
  keep(kept: RecordedRows): void;
  /** Of [from, until), in milliseconds since 1970; spans that reach into it. Throws where the file cannot be read. */
  excerpt(from: number, until: number): HistoryExcerpt;
  /** About as many rows as `excerpt` reads, up to `most`; long ones count for several. Takes no time. Throws likewise. */
  cost(from: number, until: number, most: number): number;
  /** One table of it likewise; a span where it begins. */
  rows<K extends TableName>(table: K, from: number, until: number): Tables[K];
  /** Time of the first row of the table at or after that time; null where there is none. Throws likewise. */
  next(table: TableName, from: number): number | null;
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
  hasExpired(wall: number): boolean;
  /** How much of each kind there is. Throws likewise. */
  countBefore(wall: number): RowCounts;
  /**
   * Time of the newest row that `now` allows (a day of tolerance); where all lie after it, of the newest row. Null where
   * there is none. Throws likewise.
   */
  newest(now: number): number | null;
  facts(): HistoryCounts;
  /** Every application that any row names, in the order of the alphabet. */
  appNames(): readonly string[];
  /** Ends what was still going on when the app was last killed, `now` at the latest. Throws as both do. */
  closeSpansAfterCrash(now: number): void;
  /** The check-ins since then in the order in which they were written down, with the number of the import that brought them. Throws where the file cannot be read. */
  keptCheckIns(since: number): readonly KeptCheckIn[];
  /** Keeps all of them or none, on disk when this returns. Throws if the disk does not take them. */
  addCheckIns(checkIns: readonly CheckIn[]): void;
  /** Puts number, places and note of this check-in in the place of those of the one at its time. Throws likewise. */
  replaceCheckIn(checkIn: CheckIn): void;
  /** Removes the check-in of that time, if it is there. Throws likewise. */
  removeCheckIn(at: number): void;
  close(): void;
}

/** Minutes of use come all day: they are written without waiting for the disk. */
function withRelaxedSync(db: DatabaseSync, write: () => void): void {
  db.exec('PRAGMA synchronous = NORMAL');
  try {
    transaction(db, write);
  } finally {
    db.exec('PRAGMA synchronous = FULL');
  }
}

function put(db: DatabaseSync, { minutes, breaks, spans }: RecordedRows): void {
  const names = namesIn(db);
  putMinutes(db, names, minutes, 'add');
  putBreaks(db, names, breaks);
  putSpans(db, names, spans);
}

function readExcerpt(db: DatabaseSync, from: number, until: number): HistoryExcerpt {
  const names = namesIn(db);
  return {
    from,
    until,
    minutes: minutesBetween(db, names, from, until),
    breaks: breaksBetween(db, names, from, until),
    spans: spansBetween(db, names, from, until),
    checkIns: checkInsBetween(db, from, until),
  };
}

const atSchema = v.object({ at: v.nullable(v.number()) });
const countsSchema = v.object({
  minutes: v.number(),
  breaks: v.number(),
  spans: v.number(),
  checkIns: v.number(),
  since: v.nullable(v.number()),
  latest: v.nullable(v.number()),
});

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
  return readRow('minutes, breaks and check_ins', atSchema, db.prepare(sql).get(Math.floor(wall))).at;
}

const NO_ROWS: Tables = { minutes: [], breaks: [], spans: [], checkIns: [] };
const NO_FACTS: HistoryCounts = { minutes: 0, breaks: 0, spans: 0, checkIns: 0, since: null, latest: null };

/** What begins in [from, until), by table. */
const STARTING_IN: {
  readonly [K in TableName]: (db: DatabaseSync, names: Names, from: number, until: number) => Tables[K];
} = {
  minutes: minutesBetween,
  breaks: breaksBetween,
  spans: spansStartingIn,
  checkIns: (db, _names, from, until) => checkInsBetween(db, from, until),
};

const FIRST: Readonly<Record<TableName, string>> = {
  minutes: `SELECT min(minute) * ${MINUTE} AS at FROM minutes WHERE minute >= ? / ${MINUTE}.0`,
  breaks: 'SELECT min(at) AS at FROM breaks WHERE at >= ?',
  spans: 'SELECT min(since) AS at FROM spans WHERE since >= ?',
  checkIns: 'SELECT min(at) AS at FROM check_ins WHERE at >= ?',
};

function firstFrom(db: DatabaseSync, table: TableName, from: number): number | null {
  return readRow(table, atSchema, db.prepare(FIRST[table]).get(from)).at;
}

function addNew(db: DatabaseSync, { minutes, breaks, spans, checkIns }: Tables, importNumber: number): number {
  const names = namesIn(db);
  return (
    putMinutes(db, names, minutes, 'leave') +
    putBreaks(db, names, breaks) +
    putSpans(db, names, spans) +
    insertNewCheckIns(db, checkIns, importNumber)
  );
}

export function openHistoryStore(database: Database): HistoryStore {
  let importNumber: number | null = null;
  return {
    keep: (kept) => database.use((db) => withRelaxedSync(db, () => put(db, kept))),
    excerpt: (from, until) =>
      database.exists ? database.use((db) => readExcerpt(db, from, until)) : emptyExcerpt(from, until),
    cost: (from, until, most) => (database.exists ? database.use((db) => readingCost(db, from, until, most)) : 0),
    rows(table, from, until) {
      return database.exists ? database.use((db) => STARTING_IN[table](db, namesIn(db), from, until)) : NO_ROWS[table];
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
    hasExpired: (wall) => database.exists && database.use((db) => hasExpired(db, wall)),
    countBefore: (wall) =>
      database.exists ? database.use((db) => countBefore(db, wall)) : { minutes: 0, breaks: 0, spans: 0, checkIns: 0 },
    newest(now) {
      if (!database.exists) return null;
      return database.use((db) => newestBefore(db, now + AHEAD) ?? newestBefore(db, LATEST));
    },
    deleteBefore: (wall) => (database.exists ? database.use((db) => deleteBefore(db, wall)) : 0),
    facts: () =>
      database.exists ? database.use((db) => readRow('all tables', countsSchema, db.prepare(FACTS).get())) : NO_FACTS,
    appNames() {
      const named = (db: DatabaseSync) => db.prepare('SELECT name FROM apps ORDER BY name COLLATE NOCASE').all();
      return database.exists
        ? readRows('apps', namedSchema, database.use(named)).map(({ name }) => cleanName(name))
        : [];
    },
    closeSpansAfterCrash(now) {
      if (database.exists) database.use((db) => closeSpansAfterCrash(db, now));
    },
    keptCheckIns: (since) => (database.exists ? database.use((db) => keptCheckInsSince(db, since)) : []),
    addCheckIns: (checkIns) => database.use((db) => transaction(db, () => insertCheckIns(db, checkIns, 0))),
    replaceCheckIn: (checkIn) => database.use((db) => replaceCheckIn(db, checkIn)),
    removeCheckIn: (at) => database.use((db) => removeCheckIn(db, at)),
    close: () => database.close(),
  };
}
