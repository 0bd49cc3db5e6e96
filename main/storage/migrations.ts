/** The form of history.db, as the steps that lead to it. */
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';

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
];

/** The file was written by a later version of Unknot. */
export class NewerFile extends Error {}

export function versionOf(db: DatabaseSync): number {
  return (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
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
