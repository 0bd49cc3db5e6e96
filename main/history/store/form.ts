/** Whether a file has the form that Unknot gives it, and no row that it cannot have written. */
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import * as v from 'valibot';
import { EARLIEST, LATEST } from '../../../shared/time/plausible.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { isZone } from '../../../shared/time/zones.ts';
import { breaksIn } from './breakRows.ts';
import { ForeignFile, isUnusable, sqlite } from './connection.ts';
import { checkInsIn } from './checkInRows.ts';
import { namedSchema, readRows } from './rows.ts';
import { MIGRATIONS, NewerFile, migrate, versionOf } from './migrations.ts';

/** All tables, indices, triggers and views, as they were created. */
const SCHEMA = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, tbl_name';
const schemaOf = (db: DatabaseSync): string => JSON.stringify(db.prepare(SCHEMA).all());

const known = new Map<number, string>();

/** The schema of a file that has gone through so many steps. */
function schemaAfter(steps: number): string {
  const before = known.get(steps);
  if (before !== undefined) return before;
  const { DatabaseSync } = sqlite();
  const db = new DatabaseSync(':memory:');
  migrate(db, MIGRATIONS.slice(0, steps));
  const schema = schemaOf(db);
  db.close();
  known.set(steps, schema);
  return schema;
}

/**
 * Throws ForeignFile where the file has any trigger, view, table, index or column that is not Unknot's, or lacks one,
 * and NewerFile where a later Unknot has made it.
 */
export function requireForm(db: DatabaseSync): void {
  const version = versionOf(db);
  if (version > MIGRATIONS.length) {
    throw new NewerFile(`it is of version ${version}, and this Unknot knows ${MIGRATIONS.length}`);
  }
  if (version < 0 || schemaOf(db) !== schemaAfter(version)) throw new ForeignFile('its tables are not those of Unknot');
}

const isMoment = (column: string) => `${column} BETWEEN ${EARLIEST} AND ${LATEST}`;
const isShort = (column: string, most: number) => `coalesce(length(${column}), 0) <= ${most}`;
/** JavaScript has no larger numbers. */
const IS_WHOLE = `id BETWEEN 0 AND ${Number.MAX_SAFE_INTEGER}`;
const isNamed = (column: string, table: string) => `${column} IN (SELECT id FROM ${table})`;
const IS_APP = `(app = 0 OR ${isNamed('app', 'apps')})`;

/** What each column must be, by table; the types and the smaller ranges are the file's own. */
const GOOD_COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  apps: { id: IS_WHOLE, name: isShort('name', 1000) },
  categories: { id: IS_WHOLE, name: isShort('name', 1000) },
  zones: { id: IS_WHOLE, name: isShort('name', 100) },
  minutes: {
    minute: `minute BETWEEN ${EARLIEST / MINUTE} AND ${LATEST / MINUTE}`,
    demand: 'demand <= 1000000000',
    load: 'load <= 1000000000',
    need: 'need <= 1000000000',
    app: IS_APP,
    zone: isNamed('zone', 'zones'),
    category: `(category IS NULL OR ${isNamed('category', 'categories')})`,
  },
  breaks: {
    at: isMoment('at'),
    until: isMoment('until'),
    shown_at: isMoment('coalesce(shown_at, at)'),
    load: 'load BETWEEN 0 AND 1000000',
    need: 'need BETWEEN 0 AND 1000000',
    seconds: 'seconds BETWEEN 0 AND 1000000000',
    postponed: 'postponed BETWEEN 0 AND 10000',
    app: IS_APP,
    zone: isNamed('zone', 'zones'),
    text: isShort('text', 1000),
    reason: isShort('reason', 5000),
    held_by: isShort('held_by', 1000),
    exercises: isShort('exercises', 10_000),
  },
  spans: {
    since: isMoment('since'),
    until: isMoment('coalesce(until, since)'),
    what: isShort('what', 1000),
    zone: isNamed('zone', 'zones'),
  },
  check_ins: {
    id: IS_WHOLE,
    import_number: 'import_number BETWEEN 0 AND 1000000000',
    at: isMoment('at'),
    zone: isShort('zone', 100),
    note: isShort('note', 4000),
    spots: isShort('spots', 10_000),
    exercises: isShort('exercises', 10_000),
  },
};

/** The rows of a table that Unknot cannot have written, as an SQL condition. */
const badRows = (columns: Readonly<Record<string, string>>) =>
  `NOT coalesce(${Object.values(columns).join(' AND ')}, 0)`;

/** The same by table. */
export const BAD_ROWS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(GOOD_COLUMNS).map(([table, columns]) => [table, badRows(columns)]),
);

/** Throws ForeignFile at the first row that Unknot cannot have written. Takes a second or two for years of use. */
export function requireGoodRows(db: DatabaseSync): void {
  const has = (table: string, bad: string) =>
    db.prepare(`SELECT 1 FROM ${table} WHERE ${bad} LIMIT 1`).get() !== undefined;
  for (const [table, columns] of Object.entries(GOOD_COLUMNS)) {
    if (!has(table, badRows(columns))) continue;
    const column = Object.keys(columns).find((each) => has(table, `NOT coalesce(${columns[each]}, 0)`));
    throw new ForeignFile(`${table}.${column} is out of range`);
  }
  for (const zone of zonesIn(db)) if (!isZone(zone)) throw new ForeignFile('it names a time zone that there is not');
  for (const rows of [breaksIn(db), checkInsIn(db)]) {
    for (const { problem } of rows) if (problem !== null) throw new ForeignFile(problem);
  }
}

/** Whether the error comes of a file, or a row of it, that Unknot has not written like this. */
export const isForeign = (error: unknown): boolean =>
  error instanceof ForeignFile ||
  error instanceof NewerFile ||
  isUnusable(error) ||
  v.isValiError(error) ||
  (error as { code?: unknown }).code === 'ERR_OUT_OF_RANGE';

export function zonesIn(db: DatabaseSync): readonly string[] {
  const rows = db.prepare('SELECT name FROM zones UNION SELECT zone FROM check_ins').all();
  return readRows('zones and check_ins', namedSchema, rows).map(({ name }) => name);
}
