/** A connection to an SQLite file whose content may be anybody's: nothing that stands in it runs. */
import type { DatabaseSyncInstance as DatabaseSync, SqliteModule } from '@photostructure/sqlite';
import { createRequire } from 'node:module';

/** Loaded with the first use: most days in the tray need none of it. */
export function sqlite(): SqliteModule {
  return createRequire(import.meta.url)('@photostructure/sqlite') as SqliteModule;
}

/**
 * FULL: what was answered is there after a power cut. What is deleted is overwritten, and no copy of a row goes into the
 * system's folder for temporary files. Functions in the schema are not trusted, and the size of each cell is checked:
 * https://www.sqlite.org/security.html
 */
const CAREFUL = `PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY`;

const ALLOW = 0;
const DENY = 1;

export interface ConnectionOptions {
  /** Milliseconds for which a statement waits for whoever writes; the thread stands still meanwhile. */
  readonly patience: number;
  readonly readOnly?: boolean;
}

/**
 * Throws where the file cannot be opened, or `prepare` throws: then nothing stays open.
 * @param prepare makes the file ready for use, or refuses it
 */
export function connect(
  file: string,
  { patience, readOnly = false }: ConnectionOptions,
  prepare: (db: DatabaseSync) => void = () => {},
): DatabaseSync {
  const { DatabaseSync } = sqlite();
  const db = new DatabaseSync(file, { timeout: patience, readOnly, defensive: true, allowExtension: false });
  try {
    // Also a trigger or a view that somebody else adds while the file is open.
    db.setAuthorizer((_action, _first, _second, _schema, triggerOrView) => (triggerOrView === null ? ALLOW : DENY));
    db.exec(CAREFUL);
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Result codes: https://www.sqlite.org/rescode.html */
const [PERM, BUSY, READONLY, CORRUPT, CANNOT_OPEN, AUTH, NOT_A_DATABASE] = [3, 5, 8, 11, 14, 23, 26];

function codeOf(error: unknown): number | null {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code & 0xff : null;
}

/** Somebody else writes at this moment, or the file is being checked. */
export const isLockedError = (error: unknown): boolean => codeOf(error) === BUSY;

/** The system does not let the file be opened or written. */
export const isNotAllowed = (error: unknown): boolean => [PERM, READONLY, CANNOT_OPEN].includes(codeOf(error) ?? 0);

/** The file is damaged, or none of SQLite's, or wants to run a trigger or a view. */
export const isUnusable = (error: unknown): boolean => [CORRUPT, AUTH, NOT_A_DATABASE].includes(codeOf(error) ?? 0);

/** The file holds what Unknot does not put there. */
export class ForeignFile extends Error {}
