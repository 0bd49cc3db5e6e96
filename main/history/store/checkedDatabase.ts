/**
 * `history.db` as the app itself uses it. A worker checks the file first and sets it aside where need be, so that the
 * app never stands still because of what is in it or who else has it; until then whoever reads or writes is put off.
 */
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import { existsSync, lstatSync } from 'node:fs';
import * as v from 'valibot';
import { messageOf } from '../../../shared/cleanText.ts';
import { NotReady } from '../../notReady.ts';
import { connect } from './connection.ts';
import { type Database, ENDS, type AsideFile } from './database.ts';
import { isForeign, requireForm } from './form.ts';
import { migrate } from './migrations.ts';
import { readRow } from './rows.ts';

/** What came of a check. `locked`: another program has the file. */
export type Checked =
  | { readonly is: 'ready'; readonly aside: readonly AsideFile[] }
  | { readonly is: 'locked' }
  | { readonly is: 'failed'; readonly why: string };

export interface CheckedDatabaseParts {
  readonly file: string;
  /** Has a worker check the file. Rejects where that itself fails. */
  readonly check: () => Promise<Checked>;
  /** The file can be used from now on. */
  readonly onReady: (aside: readonly AsideFile[]) => void;
  /** Another program has it; it is asked for again and again. */
  readonly onLocked: () => void;
}

export interface CheckedDatabase extends Database {
  /** Resolves once the file can be used. Rejects where it cannot be opened. */
  ready(): Promise<void>;
}

/** Milliseconds after which a file that could not be opened is tried again. */
const TRY_AGAIN = 5000;

export function createCheckedDatabase(parts: CheckedDatabaseParts): CheckedDatabase {
  const { file, check, onReady, onLocked } = parts;
  let db: DatabaseSync | null = null;
  /** `schema_version` when its form was last seen to be right. */
  let schema: number | null = null;
  let isChecked = false;
  let checking: Promise<void> | null = null;
  let failure: { readonly why: string; readonly at: number } | null = null;

  function ready(): Promise<void> {
    if (isChecked && existsSync(file)) return Promise.resolve();
    checking ??= look().finally(() => (checking = null));
    return checking;
  }

  async function look(): Promise<void> {
    close();
    isChecked = false;
    for (;;) {
      const found = await check().catch((error: unknown): Checked => ({ is: 'failed', why: messageOf(error) }));
      if (found.is === 'ready') {
        failure = null;
        isChecked = true;
        return onReady(found.aside);
      }
      if (found.is === 'failed') {
        failure = { why: found.why, at: performance.now() };
        throw new Error(found.why);
      }
      onLocked();
    }
  }

  function open(): DatabaseSync {
    if (isChecked && existsSync(file)) {
      if (db === null) db = connectAnew();
      else requireFormStill(db);
      return db;
    }
    if (checking === null && isNothingThere()) return create();
    if (checking === null && failure !== null && performance.now() - failure.at < TRY_AGAIN)
      throw new Error(failure.why);
    throw putOff();
  }

  /** Neither the file nor what is left of an earlier one: there is nothing to be checked. */
  const isNothingThere = () => ENDS.every((end) => lstatSync(file + end, { throwIfNoEntry: false }) === undefined);

  function create(): DatabaseSync {
    close();
    db = connect(file, { patience: 0 }, (made) => {
      made.exec('PRAGMA journal_mode = WAL');
      migrate(made);
      schema = schemaVersion(made);
    });
    isChecked = true;
    return db;
  }

  /** Nobody waits for it here. What comes of it, the next who asks is told. */
  function putOff(): NotReady {
    ready().catch(() => {});
    return new NotReady();
  }

  function connectAnew(): DatabaseSync {
    return connect(file, { patience: 0 }, (opened) => {
      requireForm(opened);
      schema = schemaVersion(opened);
    });
  }

  /** Somebody may have added something meanwhile. */
  function requireFormStill(opened: DatabaseSync): void {
    const now = schemaVersion(opened);
    if (now === schema) return;
    requireForm(opened);
    schema = now;
  }

  function close(): void {
    db?.close();
    db = null;
  }

  return {
    get exists() {
      return existsSync(file);
    },
    use(work) {
      try {
        return work(open());
      } catch (error) {
        if (!isForeign(error)) throw error;
        close();
        isChecked = false;
        throw putOff();
      }
    },
    ready,
    close,
  };
}

const schemaVersionSchema = v.object({ schema_version: v.number() });
const schemaVersion = (db: DatabaseSync): number =>
  readRow('PRAGMA', schemaVersionSchema, db.prepare('PRAGMA schema_version').get()).schema_version;
