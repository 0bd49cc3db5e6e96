/** An SQLite file in the user-data folder: opened when it is first used, set aside when it is broken. */
import type { DatabaseSyncInstance as DatabaseSync, SqliteModule } from '@photostructure/sqlite';
import { existsSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { migrate } from './migrations.ts';
import { salvage } from './salvage.ts';

export interface Database {
  /** Whether there is a file, so that one may leave a database alone that holds nothing. */
  readonly exists: boolean;
  /**
   * Runs `work` on the open file. A broken file is set aside, and `work` runs once more on a fresh one. Throws where
   * the file cannot be opened or the disk does not take it.
   */
  use<T>(work: (db: DatabaseSync) => T): T;
  close(): void;
}

export interface DatabaseParts {
  readonly folder: string;
  /** Of the file, without `.db`. */
  readonly name: string;
  /** Names a broken file, such as `2026-03-02T09-00-00`. */
  readonly stamp: () => string;
  /** Is told the name under which a broken file is kept, and how many rows of it could be taken over. */
  readonly onSetAside: (name: string, saved: number) => void;
}

/** What SQLite calls a file that is broken, or none of its own: https://www.sqlite.org/rescode.html */
const CORRUPT = [11, 26];
const BUSY = 5;

class Broken extends Error {}

function isBroken(error: unknown): boolean {
  const code = (error as { errcode?: unknown }).errcode;
  return error instanceof Broken || (typeof code === 'number' && CORRUPT.includes(code & 0xff));
}

/** Somebody else writes at this moment. */
export function isLocked(error: unknown): boolean {
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === 'number' && (code & 0xff) === BUSY;
}

/** Loaded with the first use: most days in the tray need none of it. */
function sqlite(): SqliteModule {
  return createRequire(import.meta.url)('@photostructure/sqlite') as SqliteModule;
}

/**
 * WAL and FULL: what was answered is there after a power cut. What is deleted is overwritten, and no copy of a row goes
 * into the system's folder for temporary files.
 */
const CAREFUL = 'PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY';
/** Milliseconds for which a connection waits for the other to be done with writing. */
const PATIENCE = 'PRAGMA busy_timeout = 5000';
/** Once it is open: the app would stand still meanwhile. Who writes tries again, see `historyWrites.ts`. */
const NO_PATIENCE = 'PRAGMA busy_timeout = 0';

function prepare(db: DatabaseSync): void {
  db.exec(`${PATIENCE}; PRAGMA journal_mode = WAL; ${CAREFUL}`);
  const { quick_check: found } = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (found !== 'ok') throw new Broken(found);
  migrate(db);
  db.exec(NO_PATIENCE);
}

/** Nothing is opened or written before `use`. */
export function createDatabase({ folder, name, stamp, onSetAside }: DatabaseParts): Database {
  const file = join(folder, `${name}.db`);
  let db: DatabaseSync | null = null;

  function open(): DatabaseSync {
    if (db !== null && existsSync(file)) return db;
    // What goes on in a file that somebody took away would be lost.
    close();
    const { DatabaseSync } = sqlite();
    const opened = new DatabaseSync(file);
    try {
      prepare(opened);
    } catch (error) {
      opened.close();
      throw error;
    }
    db = opened;
    return opened;
  }

  function close(): void {
    db?.close();
    db = null;
  }

  function setAside(): void {
    close();
    const kept = `${name}.corrupt-${stamp()}.db`;
    renameSync(file, join(folder, kept));
    // Its log goes along: with it the file may still be mended.
    for (const end of ['-wal', '-shm']) {
      if (existsSync(file + end)) renameSync(file + end, join(folder, kept + end));
    }
    onSetAside(kept, salvage(sqlite(), open(), join(folder, kept)));
  }

  return {
    get exists() {
      return existsSync(file);
    },
    use(work) {
      try {
        return work(open());
      } catch (error) {
        if (!isBroken(error)) throw error;
        setAside();
        return work(open());
      }
    },
    close,
  };
}

/** For a worker: a second connection to a file that main has opened. It is main that mends or sets aside what is broken. */
export function openBeside(file: string): Database {
  let db: DatabaseSync | null = null;

  function open(): DatabaseSync {
    if (db !== null) return db;
    const { DatabaseSync } = sqlite();
    db = new DatabaseSync(file);
    db.exec(`${PATIENCE}; ${CAREFUL}`);
    return db;
  }

  return {
    get exists() {
      return existsSync(file);
    },
    use: (work) => work(open()),
    close: () => db?.close(),
  };
}
