/** Takes over what can still be read of a history file that is broken or holds what is not Unknot's. */
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import { closeSync, copyFileSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { isZone } from '../../../shared/time/zones.ts';
import { connect } from './connection.ts';
import { breaksIn } from './breakRows.ts';
import { BAD_ROWS, zonesIn } from './form.ts';
import { checkInsIn } from './checkInRows.ts';
import { transaction } from './migrations.ts';
import { countSchema, namedSchema, readRow, readRows } from './rows.ts';

/** `pk`: place in the primary key from 1 on; 0 where it is no part of it. */
const columnSchema = v.object({ name: v.string(), pk: v.number() });

/** A row of the broken file, in the order of the columns: whether it is good is seen when it is in the fresh one. */
const cellsSchema = v.array(v.unknown());

/** These only hold names for the others, so they do not count. */
const NAMES: readonly string[] = ['apps', 'categories', 'zones'];

/** Rows whose parts are damaged although they can be read, or whose names are lost. */
const TIDY = `
  DELETE FROM check_ins WHERE NOT json_valid(spots) OR NOT json_valid(coalesce(exercises, '[]'));
  DELETE FROM breaks WHERE NOT json_valid(held_by) OR NOT json_valid(exercises);
  UPDATE breaks SET reason = NULL WHERE NOT json_valid(reason);
  UPDATE OR IGNORE minutes SET app = 0 WHERE app NOT IN (SELECT id FROM apps);
  DELETE FROM minutes WHERE app <> 0 AND app NOT IN (SELECT id FROM apps);
  UPDATE breaks SET app = 0 WHERE app NOT IN (SELECT id FROM apps);
  UPDATE minutes SET category = NULL WHERE category NOT IN (SELECT id FROM categories);
  INSERT OR IGNORE INTO zones (name) VALUES ('UTC');
  UPDATE minutes SET zone = (SELECT id FROM zones WHERE name = 'UTC') WHERE zone NOT IN (SELECT id FROM zones);
  UPDATE breaks SET zone = (SELECT id FROM zones WHERE name = 'UTC') WHERE zone NOT IN (SELECT id FROM zones);
  UPDATE spans SET zone = (SELECT id FROM zones WHERE name = 'UTC') WHERE zone NOT IN (SELECT id FROM zones);`;

/** Milliseconds after which what has not been read is left where it is. */
const LONGEST = 60_000;
const HEAD = 'SQLite format 3\0';
/** More than a hundred years of use. */
const LARGEST = 4 * 1024 ** 3;

/**
 * Copies every row that can be read and that Unknot can have written into the fresh file; the other one stays as it is.
 * Gives back how many: 0 where nothing can be read or written.
 */
export function salvage(fresh: DatabaseSync, from: string): number {
  // SQLite would tidy up the file that it opens.
  const copy = `${from}.copy`;
  try {
    if (statSync(from).size > LARGEST || !isDatabase(from)) return 0;
    for (const end of ['', '-wal']) if (existsSync(from + end)) copyFileSync(from + end, copy + end);
    return takeOver(connect(copy, { patience: 0 }), fresh);
  } catch {
    // Too broken to be opened or copied: it is kept as it is, and nothing of it is taken over.
    return 0;
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(copy + end, { force: true });
  }
}

/** Whether it begins like one; else nothing in it can be read. */
function isDatabase(file: string): boolean {
  const open = openSync(file, 'r');
  try {
    const head = Buffer.alloc(HEAD.length);
    readSync(open, head, 0, HEAD.length, 0);
    return head.toString('latin1') === HEAD;
  } finally {
    closeSync(open);
  }
}

function takeOver(old: DatabaseSync, fresh: DatabaseSync): number {
  const until = performance.now() + LONGEST;
  try {
    let count = 0;
    transaction(fresh, () => {
      for (const table of tablesOf(fresh)) takeTable(old, fresh, table, until);
      tidy(fresh);
      for (const table of tablesOf(fresh)) if (!NAMES.includes(table)) count += countOf(fresh, table);
    });
    return count;
  } finally {
    old.close();
  }
}

function tidy(fresh: DatabaseSync): void {
  for (const zone of zonesIn(fresh)) {
    if (isZone(zone)) continue;
    fresh.prepare('DELETE FROM zones WHERE name = ?').run(zone);
    fresh.prepare("UPDATE check_ins SET zone = 'UTC' WHERE zone = ?").run(zone);
  }
  fresh.exec(TIDY);
  for (const [table, bad] of Object.entries(BAD_ROWS)) fresh.exec(`DELETE FROM ${table} WHERE ${bad}`);
  const badBreaks = [...breaksIn(fresh)].filter(({ problem }) => problem !== null);
  for (const { at, kind, why } of badBreaks) {
    fresh.prepare('DELETE FROM breaks WHERE at = ? AND kind = ? AND why = ?').run(at, kind, why);
  }
  const badCheckIns = [...checkInsIn(fresh)].filter(({ problem }) => problem !== null);
  for (const { id } of badCheckIns) fresh.prepare('DELETE FROM check_ins WHERE id = ?').run(id);
}

/** Tables only: in a foreign file there may be views and virtual tables of the same names, which would run. */
function tablesOf(db: DatabaseSync): string[] {
  const sql = `SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'`;
  return readRows('sqlite_schema', namedSchema, db.prepare(sql).all()).map(({ name }) => name);
}

const countOf = (db: DatabaseSync, table: string) =>
  readRow(table, countSchema, db.prepare(`SELECT count(*) AS count FROM ${table}`).get()).count;

/** Without those that are calculated. */
const columnsOf = (db: DatabaseSync, table: string) =>
  readRows(table, columnSchema, db.prepare(`PRAGMA table_info(${table})`).all());

/** From both ends up to the first page that cannot be read. */
function takeTable(old: DatabaseSync, fresh: DatabaseSync, table: string, until: number): void {
  if (readable(() => tablesOf(old))?.includes(table) !== true) return;
  const columns = columnsOf(fresh, table);
  const there = new Set(readable(() => columnsOf(old, table).map(({ name }) => name)));
  const names = columns.map(({ name }) => name).filter((name) => there.has(name));
  if (names.length === 0) return;
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const put = fresh.prepare(
    `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const take = (cells: readonly unknown[]) => void put.run(...cells);
  for (const order of ['ASC', 'DESC']) {
    const by = key.map(({ name }) => `${name} ${order}`).join(', ');
    const sql = `SELECT ${names.join(', ')} FROM ${table} ORDER BY ${by}`;
    if (takeRows(old, sql, take, until)) return;
  }
}

/** Gives back whether it came to the end. */
function takeRows(old: DatabaseSync, sql: string, take: (cells: readonly unknown[]) => void, until: number): boolean {
  try {
    const rows = old.prepare(sql);
    rows.setReadBigInts(true);
    rows.setReturnArrays(true);
    for (const row of rows.iterate()) {
      readable(() => take(v.parse(cellsSchema, row)));
      if (performance.now() > until) return true;
    }
    return true;
  } catch {
    // A page that cannot be read: the other end is tried, and how many rows were saved is said.
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
