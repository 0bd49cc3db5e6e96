/** What happened, day by day, in `history.db`: minutes of use, breaks, stretches of time. */
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import type { Deletion } from '../../shared/diary/deletion.ts';
import type { AppUse } from '../../shared/diary/history.ts';
import { type Kept, NOTHING_KEPT } from '../../shared/diary/recorder.ts';
import { breaksBetween, putBreaks } from './breakRows.ts';
import type { Database } from './database.ts';
import { deleteBefore, deleteRows } from './deletion.ts';
import { transaction } from './migrations.ts';
import { appTimesSince, minutesBetween, putMinutes } from './minuteRows.ts';
import { namesIn } from './names.ts';
import { endSpansOfLastRun, putSpans, spansBetween } from './spanRows.ts';

/** What there is. */
export interface UseFacts {
  readonly minutes: number;
  readonly breaks: number;
  readonly spans: number;
  readonly checkIns: number;
  /** Time of the oldest row, in milliseconds since 1970; null where there is none. */
  readonly since: number | null;
}

export interface UseHistory {
  /**
   * Keeps all of it or nothing. A crash of the app takes none of it, a power cut may take the last. Throws if the disk
   * does not take it.
   */
  keep(kept: Kept): void;
  /** Of [from, until), in milliseconds since 1970; spans that reach into it. Throws where the file cannot be read. */
  between(from: number, until: number): Kept;
  /** Time in front by application from then on. Throws likewise. */
  appTimes(since: number): readonly AppUse[];
  /** Gives back how many rows are gone or have lost a name, also from log and free pages. Throws likewise. */
  delete(deletion: Deletion): number;
  /** The same with all that was over before that time. */
  deleteBefore(wall: number): number;
  facts(): UseFacts;
  /** Ends what was still going on when the app was last killed. Throws as both do. */
  endLastRun(): void;
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
  )) AS since`;
const NO_FACTS: UseFacts = { minutes: 0, breaks: 0, spans: 0, checkIns: 0, since: null };

export function openUseHistory(database: Database): UseHistory {
  return {
    keep: (kept) => database.use((db) => unhurried(db, () => put(db, kept))),
    between: (from, until) => (database.exists ? database.use((db) => read(db, from, until)) : NOTHING_KEPT),
    appTimes(since) {
      return database.exists ? database.use((db) => appTimesSince(db, namesIn(db), since)) : [];
    },
    delete: (deletion) => (database.exists ? database.use((db) => deleteRows(db, deletion)) : 0),
    deleteBefore: (wall) => (database.exists ? database.use((db) => deleteBefore(db, wall)) : 0),
    facts: () => (database.exists ? database.use((db) => db.prepare(FACTS).get() as unknown as UseFacts) : NO_FACTS),
    endLastRun() {
      if (database.exists) database.use(endSpansOfLastRun);
    },
  };
}
