/** The form of history.db, as the steps that lead to it. */
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import * as v from 'valibot';
import { readRow } from './rows.ts';

/**
 * Step n takes a file from `user_version` n to n + 1. A step that has been released is never changed; what comes is
 * added at the end.
 */
export const MIGRATIONS: readonly string[] = [
  // Times are milliseconds since 1970, `exercises` is a JSON list of ids. A break's columns are null after a command.
  `CREATE TABLE check_ins (
     id INTEGER PRIMARY KEY,
     at INTEGER NOT NULL,
     zone TEXT NOT NULL,
     pain INTEGER NOT NULL CHECK (pain BETWEEN 0 AND 10),
     source TEXT NOT NULL CHECK (source IN ('break', 'command')),
     break_kind TEXT CHECK (break_kind IN ('micro', 'long')),
     exercises TEXT,
     CHECK ((source = 'break') = (break_kind IS NOT NULL AND exercises IS NOT NULL))
   ) STRICT;
   CREATE INDEX check_ins_by_time ON check_ins (at);`,
  // Check-ins of a window of their own, with places and words. SQLite cannot widen a CHECK in place.
  // `spots` is a JSON list of { region, side, feel }.
  `ALTER TABLE check_ins RENAME TO old_check_ins;
   DROP INDEX check_ins_by_time;
   CREATE TABLE check_ins (
     id INTEGER PRIMARY KEY,
     at INTEGER NOT NULL,
     zone TEXT NOT NULL,
     pain INTEGER NOT NULL CHECK (pain BETWEEN 0 AND 10),
     source TEXT NOT NULL CHECK (source IN ('break', 'window', 'command')),
     break_kind TEXT CHECK (break_kind IN ('micro', 'long')),
     exercises TEXT,
     spots TEXT NOT NULL DEFAULT '[]',
     note TEXT,
     CHECK ((source = 'break') = (break_kind IS NOT NULL AND exercises IS NOT NULL))
   ) STRICT;
   INSERT INTO check_ins (id, at, zone, pain, source, break_kind, exercises)
     SELECT id, at, zone, pain, source, break_kind, exercises FROM old_check_ins;
   DROP TABLE old_check_ins;
   CREATE INDEX check_ins_by_time ON check_ins (at);`,
  // What happened: minutes of use, breaks, stretches of time. Names are held once; app 0 is one that was not known.
  // `minute` counts minutes since 1970, `ms` milliseconds of active use. Shares, demand, load and need are thousandths
  // of a reach-minute; a share that is not known is null. A span that goes on has no `until`.
  `CREATE TABLE apps (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE zones (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE minutes (
     minute INTEGER NOT NULL,
     app INTEGER NOT NULL,
     zone INTEGER NOT NULL,
     category INTEGER,
     ms INTEGER NOT NULL CHECK (ms BETWEEN 1 AND 60000),
     pointer INTEGER CHECK (pointer BETWEEN 0 AND 1000),
     keyboard INTEGER CHECK (keyboard BETWEEN 0 AND 1000),
     demand INTEGER NOT NULL CHECK (demand >= 0),
     load INTEGER NOT NULL CHECK (load >= 0),
     need INTEGER NOT NULL CHECK (need >= 0),
     PRIMARY KEY (minute, app)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE breaks (
     at INTEGER NOT NULL,
     kind TEXT NOT NULL CHECK (kind IN ('micro', 'long')),
     why TEXT NOT NULL CHECK (why IN ('reach', 'time', 'asked', 'natural')),
     zone INTEGER NOT NULL,
     text TEXT,
     app INTEGER NOT NULL,
     load REAL NOT NULL,
     need REAL NOT NULL,
     shown_at INTEGER,
     held_by TEXT NOT NULL,
     postponed INTEGER NOT NULL,
     outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'left', 'skipped', 'ignored', 'natural', 'withdrawn')),
     until INTEGER NOT NULL,
     seconds REAL NOT NULL,
     exercises TEXT NOT NULL,
     strength_set INTEGER NOT NULL CHECK (strength_set IN (0, 1)),
     PRIMARY KEY (at, kind, why)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE spans (
     since INTEGER NOT NULL,
     kind TEXT NOT NULL CHECK (kind IN ('hold', 'paused', 'asleep', 'locked', 'profile')),
     what TEXT NOT NULL,
     until INTEGER CHECK (until >= since),
     zone INTEGER NOT NULL,
     PRIMARY KEY (since, kind, what)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX spans_that_go_on ON spans (until) WHERE until IS NULL;`,
  // Which import brought a check-in, from 1 on; 0 for those that were given here.
  `ALTER TABLE check_ins ADD COLUMN import_number INTEGER NOT NULL DEFAULT 0;`,
  // Why a break was due, as JSON; `text` is the sentence of those from before, and is not written any more.
  `ALTER TABLE breaks ADD COLUMN reason TEXT;`,
];

/** The file was written by a later version of Unknot. */
export class NewerFile extends Error {}

const versionSchema = v.object({ user_version: v.number() });

export function versionOf(db: DatabaseSync): number {
  return readRow('PRAGMA', versionSchema, db.prepare('PRAGMA user_version').get()).user_version;
}

/** Brings the file to the newest form, each step whole or not at all. Throws NewerFile where it is beyond that. */
export function migrate(db: DatabaseSync, migrations: readonly string[] = MIGRATIONS): void {
  const version = versionOf(db);
  if (version > migrations.length) {
    throw new NewerFile(`it is of version ${version}, and this Unknot knows ${migrations.length}`);
  }
  for (const [place, sql] of migrations.entries()) {
    if (place < version) continue;
    transaction(db, () => db.exec(`${sql}; PRAGMA user_version = ${place + 1}`));
  }
}

/** Runs it whole or not at all. Passes on what it throws. */
export function transaction(db: DatabaseSync, run: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    run();
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
