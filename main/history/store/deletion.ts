/** Deleting for real: rows, and the pages, log and names that held them. */
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import * as v from 'valibot';
import { type Deletion, isApp, reasonWithout } from '../../../shared/diary/deletion.ts';
import { oldTextNames } from '../../../shared/diary/oldText.ts';
import type { TableName } from '../../../shared/diary/exchange/rows.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { transaction } from './migrations.ts';
import { readReason } from './breakRows.ts';
import { NO_APP, cleanName } from './names.ts';
import { countSchema, idSchema, namedSchema, readRow, readRows } from './rows.ts';

type Run = (sql: string, ...values: readonly number[]) => number;

const runIn =
  (db: DatabaseSync): Run =>
  (sql, ...values) =>
    Number(db.prepare(sql).run(...values).changes);

/** Gives back how many rows are gone or have lost a name. Throws if the disk does not take it. */
export function deleteRows(db: DatabaseSync, deletion: Deletion): number {
  let count = 0;
  transaction(db, () => {
    count = byWhat(db, deletion);
    forgetNames(runIn(db));
  });
  // secure_delete has overwritten the rows in the file; this does away with what stands in its log and in free pages.
  db.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  return count;
}

function byWhat(db: DatabaseSync, deletion: Deletion): number {
  const run = runIn(db);
  switch (deletion.what) {
    case 'span':
      return deleteSpan(run, deletion.from, deletion.until);
    case 'app':
      return deleteApp(db, deletion.app);
    case 'all':
      return ['minutes', 'breaks', 'spans', 'check_ins'].reduce((sum, table) => sum + run(`DELETE FROM ${table}`), 0);
  }
}

function deleteSpan(run: Run, from: number, until: number): number {
  return (
    run('DELETE FROM minutes WHERE minute >= ? AND minute < ?', Math.floor(from / MINUTE), Math.ceil(until / MINUTE)) +
    run('DELETE FROM breaks WHERE at < ? AND (at >= ? OR until > ?)', until, from, from) +
    run('DELETE FROM spans WHERE since < ? AND (since >= ? OR until IS NULL OR until > ?)', until, from, from) +
    run('DELETE FROM check_ins WHERE at >= ? AND at < ?', from, until)
  );
}

function deleteApp(db: DatabaseSync, app: string): number {
  const run = runIn(db);
  const apps = readRows(
    'apps',
    v.object({ ...idSchema.entries, ...namedSchema.entries }),
    db.prepare('SELECT id, name FROM apps').all(),
  );
  let count = 0;
  for (const { id } of apps.filter(({ name }) => isApp(cleanName(name), app))) {
    count += run('DELETE FROM minutes WHERE app = ?', id) + run(`UPDATE breaks SET app = ${NO_APP} WHERE app = ?`, id);
  }
  return count + takeOutOfReasons(db, app) + blankOldTexts(db, app);
}

const reasonTextSchema = v.object({ reason: v.string() });
const textSchema = v.object({ text: v.string() });

function takeOutOfReasons(db: DatabaseSync, app: string): number {
  const sql = 'SELECT DISTINCT reason FROM breaks WHERE reason IS NOT NULL';
  const put = db.prepare('UPDATE breaks SET reason = ? WHERE reason = ?');
  let count = 0;
  for (const { reason } of readRows('breaks', reasonTextSchema, db.prepare(sql).all())) {
    const before = readReason(reason);
    const after = reasonWithout(before, app);
    if (after !== before) count += Number(put.run(JSON.stringify(after), reason).changes);
  }
  return count;
}

function blankOldTexts(db: DatabaseSync, app: string): number {
  const texts = readRows(
    'breaks',
    textSchema,
    db.prepare('SELECT DISTINCT text FROM breaks WHERE text IS NOT NULL').all(),
  );
  const blank = db.prepare('UPDATE breaks SET text = NULL WHERE text = ?');
  return texts
    .filter(({ text }) => oldTextNames(cleanName(text), app))
    .reduce((sum, { text }) => sum + Number(blank.run(text).changes), 0);
}

/** Names that nothing stands for any more. */
function forgetNames(run: Run): void {
  run('DELETE FROM apps WHERE id NOT IN (SELECT app FROM minutes UNION SELECT app FROM breaks)');
  run('DELETE FROM categories WHERE id NOT IN (SELECT category FROM minutes WHERE category IS NOT NULL)');
  const zones = 'SELECT zone FROM minutes UNION SELECT zone FROM breaks UNION SELECT zone FROM spans';
  run(`DELETE FROM zones WHERE id NOT IN (${zones})`);
}

/** How many rows of each kind. */
export type RowCounts = Readonly<Record<TableName, number>>;

/** What was over before a time, by table, and that time in its units: all of it is found by an index. */
const EXPIRED: readonly {
  readonly table: TableName;
  readonly rows: string;
  readonly times: (wall: number) => readonly number[];
}[] = [
  { table: 'minutes', rows: 'minutes WHERE minute < ?', times: (wall) => [Math.floor(wall / MINUTE)] },
  { table: 'breaks', rows: 'breaks WHERE at < ?', times: (wall) => [wall] },
  { table: 'spans', rows: 'spans WHERE since < ? AND until < ?', times: (wall) => [wall, wall] },
  { table: 'checkIns', rows: 'check_ins WHERE at < ?', times: (wall) => [wall] },
];

/** How much of each kind was over before that time. Throws where the file cannot be read. */
export function countBefore(db: DatabaseSync, wall: number): RowCounts {
  const counts = EXPIRED.map(({ table, rows, times }) => {
    const { count } = readRow(
      table,
      countSchema,
      db.prepare(`SELECT count(*) AS count FROM ${rows}`).get(...times(wall)),
    );
    return [table, count] as const;
  });
  return Object.fromEntries(counts) as RowCounts;
}

/** Whether anything was over before that time. Throws where the file cannot be read. */
export function hasExpired(db: DatabaseSync, wall: number): boolean {
  return EXPIRED.some(
    ({ rows, times }) => db.prepare(`SELECT 1 FROM ${rows} LIMIT 1`).get(...times(wall)) !== undefined,
  );
}

/** Deletes what was over before that time; gives back how many rows. Throws if the disk does not take it. */
export function deleteBefore(db: DatabaseSync, wall: number): number {
  let count = 0;
  transaction(db, () => {
    const run = runIn(db);
    for (const { rows, times } of EXPIRED) count += run(`DELETE FROM ${rows}`, ...times(wall));
    if (count > 0) forgetNames(run);
  });
  if (count > 0) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return count;
}
