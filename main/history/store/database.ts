/**
 * An SQLite file in the user-data folder: checked and opened when it is first used, set aside where it is broken or not
 * of Unknot's form. All of it in one thread: for the worker that checks the file before the app opens it.
 */
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import { existsSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { messageOf } from '../../../shared/cleanText.ts';
import { connect, ForeignFile, isUnusable } from './connection.ts';
import { requireForm, requireGoodRows } from './form.ts';
import { NewerFile, migrate } from './migrations.ts';
import { readRow } from './rows.ts';
import { salvage } from './salvage.ts';

export interface Database {
  /** Whether there is a file, so that one may leave a database alone that holds nothing. */
  readonly exists: boolean;
  /** Runs `work` on the open file. Throws where the file cannot be opened or the disk does not take it. */
  use<T>(work: (db: DatabaseSync) => T): T;
  close(): void;
}

/** `newer`: a later Unknot has made it. `foreign`: something in it is not Unknot's. */
export type WhyAside = 'broken' | 'foreign' | 'newer';

/** A file that was set aside. */
export interface AsideFile {
  /** The name under which it is kept. */
  readonly name: string;
  readonly why: WhyAside;
  /** What is wrong with it, for the log. */
  readonly cause: string;
  /** How many rows of it could be taken over. */
  readonly saved: number;
}

export interface DatabaseParts {
  readonly folder: string;
  /** Of the file, without `.db`. */
  readonly name: string;
  /** Names a file that is set aside, such as `2026-03-02T09-00-00`. */
  readonly fileTimestamp: () => string;
  readonly onSetAside: (aside: AsideFile) => void;
  /** Milliseconds for which it waits for another program that has the file. */
  readonly patience?: number;
}

const checkSchema = v.object({ quick_check: v.string() });

class Broken extends Error {}

/** Something else stands in the place of the file. */
export class InTheWay extends Error {
  readonly file: string;
  readonly what: 'folder' | 'other';
  constructor(file: string, what: 'folder' | 'other') {
    super(`unable to open ${file}: it is ${what === 'folder' ? 'a folder' : 'no file'}`);
    this.file = file;
    this.what = what;
  }
}

function whyAside(error: unknown): WhyAside | null {
  if (error instanceof NewerFile) return 'newer';
  if (error instanceof ForeignFile) return 'foreign';
  return error instanceof Broken || isUnusable(error) ? 'broken' : null;
}

/** A pipe is never opened: it may never answer. */
function requireFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isFile() || found.isCharacterDevice()) return;
  throw new InTheWay(basename(path), found.isDirectory() ? 'folder' : 'other');
}

/** WAL: what was answered is there after a power cut, and who reads does not wait for who writes. */
function prepare(db: DatabaseSync): void {
  requireForm(db);
  db.exec('PRAGMA journal_mode = WAL');
  const { quick_check: found } = readRow('PRAGMA', checkSchema, db.prepare('PRAGMA quick_check(1)').get());
  if (found !== 'ok') throw new Broken(found);
  migrate(db);
  requireGoodRows(db);
  // From now on who writes tries again, see `writeQueue.ts`.
  db.exec('PRAGMA busy_timeout = 0');
}

export const ENDS = ['', '-wal', '-shm', '-journal'];
const TIMEOUT_MS = 5000;

/** Nothing is opened or written before `use`. */
export function createDatabase({
  folder,
  name,
  fileTimestamp,
  onSetAside,
  patience = TIMEOUT_MS,
}: DatabaseParts): Database {
  const file = join(folder, `${name}.db`);
  let db: DatabaseSync | null = null;

  function open(): DatabaseSync {
    if (db !== null && existsSync(file)) return db;
    // What goes on in a file that somebody took away would be lost.
    close();
    for (const end of ENDS) requireFile(file + end);
    db = connect(file, { patience }, prepare);
    return db;
  }

  function close(): void {
    db?.close();
    db = null;
  }

  function setAside(why: WhyAside, cause: string): void {
    close();
    const kept = freeName(why === 'newer' ? `${name}.newer-${fileTimestamp()}` : `${name}.corrupt-${fileTimestamp()}`);
    // Its log goes along: with it the file may still be mended.
    for (const end of ENDS) {
      if (statSync(file + end, { throwIfNoEntry: false }) !== undefined)
        renameSync(file + end, join(folder, kept + end));
    }
    onSetAside({ name: kept, why, cause, saved: salvage(open(), join(folder, kept)) });
  }

  function freeName(first: string): string {
    let kept = `${first}.db`;
    for (let count = 2; existsSync(join(folder, kept)); count += 1) kept = `${first}-${count}.db`;
    return kept;
  }

  return {
    get exists() {
      return existsSync(file);
    },
    use(work) {
      try {
        return work(open());
      } catch (error) {
        const why = whyAside(error);
        if (why === null) throw error;
        setAside(why, messageOf(error));
        return work(open());
      }
    },
    close,
  };
}

/** For a worker: a second connection to a file that has been checked. Throws where it is not of Unknot's form. */
export const openSecondConnection = (file: string): Database => openChecked(file, false);

/** The same to read alone: it is main that mends or sets aside what is broken. */
export const openToRead = (file: string): Database => openChecked(file, true);

function openChecked(file: string, readOnly: boolean): Database {
  let db: DatabaseSync | null = null;

  function open(): DatabaseSync {
    db ??= connect(file, { patience: TIMEOUT_MS, readOnly }, requireForm);
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
