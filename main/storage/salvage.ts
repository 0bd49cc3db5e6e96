/** Takes over what can still be read of a broken history file. */
import type { DatabaseSyncInstance as DatabaseSync, SqliteModule } from '@photostructure/sqlite';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { transaction } from './migrations.ts';

interface Column {
  readonly name: string;
  /** Place in the primary key from 1 on; 0 where it is no part of it. */
  readonly pk: number;
}

/** These only hold names for the others, so they do not count. */
const NAMES: readonly string[] = ['apps', 'categories', 'zones'];

/** Rows whose parts are damaged although they can be read, or whose names are lost. */
const TIDY = `
  DELETE FROM check_ins WHERE NOT json_valid(spots) OR NOT json_valid(coalesce(exercises, '[]'));
  DELETE FROM breaks WHERE NOT json_valid(held_by) OR NOT json_valid(exercises);
  UPDATE OR IGNORE minutes SET app = 0 WHERE app NOT IN (SELECT id FROM apps);
  DELETE FROM minutes WHERE app <> 0 AND app NOT IN (SELECT id FROM apps);
  UPDATE breaks SET app = 0 WHERE app NOT IN (SELECT id FROM apps);
  UPDATE minutes SET category = NULL WHERE category NOT IN (SELECT id FROM categories);
  INSERT OR IGNORE INTO zones (name) VALUES ('UTC');
  UPDATE minutes SET zone = (SELECT id FROM zones WHERE name = 'UTC') WHERE zone NOT IN (SELECT id FROM zones);
  UPDATE breaks SET zone = (SELECT id FROM zones WHERE name = 'UTC') WHERE zone NOT IN (SELECT id FROM zones);
  UPDATE spans SET zone = (SELECT id FROM zones WHERE name = 'UTC') WHERE zone NOT IN (SELECT id FROM zones);`;

/**
 * Copies every row that can be read into the fresh file; the broken one stays as it is. Gives back how many: 0 where
 * nothing can be read or written.
 */
export function salvage(sqlite: SqliteModule, fresh: DatabaseSync, broken: string): number {
  // SQLite would tidy up the file that it opens.
  const copy = `${broken}.copy`;
  try {
    for (const end of ['', '-wal']) if (existsSync(broken + end)) copyFileSync(broken + end, copy + end);
    return takeOver(new sqlite.DatabaseSync(copy), fresh);
  } catch {
    return 0;
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  }
}

function takeOver(old: DatabaseSync, fresh: DatabaseSync): number {
  try {
    let count = 0;
    transaction(fresh, () => {
      for (const table of tablesOf(fresh)) takeTable(old, fresh, table);
      fresh.exec(TIDY);
      for (const table of tablesOf(fresh)) if (!NAMES.includes(table)) count += countOf(fresh, table);
    });
    return count;
  } finally {
    old.close();
  }
}

function tablesOf(db: DatabaseSync): string[] {
  const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
  return (db.prepare(sql).all() as { name: string }[]).map(({ name }) => name);
}

const countOf = (db: DatabaseSync, table: string) =>
  (db.prepare(`SELECT count(*) AS count FROM ${table}`).get() as { count: number }).count;

const columnsOf = (db: DatabaseSync, table: string) => db.prepare(`PRAGMA table_info(${table})`).all() as Column[] | [];

/** From both ends up to the first page that cannot be read. */
function takeTable(old: DatabaseSync, fresh: DatabaseSync, table: string): void {
  const columns = columnsOf(fresh, table);
  const there = new Set(readable(() => columnsOf(old, table).map(({ name }) => name)));
  const names = columns.map(({ name }) => name).filter((name) => there.has(name));
  if (names.length === 0) return;
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const put = fresh.prepare(
    `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  for (const order of ['ASC', 'DESC']) {
    const by = key.map(({ name }) => `${name} ${order}`).join(', ');
    const sql = `SELECT ${names.join(', ')} FROM ${table} ORDER BY ${by}`;
    if (takeRows(old, sql, (row) => put.run(...names.map((name) => row[name] as string)))) return;
  }
}

/** Gives back whether it came to the end. */
function takeRows(old: DatabaseSync, sql: string, take: (row: Record<string, unknown>) => void): boolean {
  try {
    for (const row of old.prepare(sql).iterate()) readable(() => take(row as Record<string, unknown>));
    return true;
  } catch {
    return false;
  }
}

/** Undefined where the file is too broken for it, which is why it is being salvaged. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
