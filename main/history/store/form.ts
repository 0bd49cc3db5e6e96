/** Whether a file has the form that Unknot gives it, and no row that it cannot have written. */
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import * as v from 'valibot';
import { EARLIEST, LATEST } from '../../../shared/time/plausible.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { isZone } from '../../../shared/time/zones.ts';
import { breaksIn } from './breakRows.ts';
import { ForeignFile, isUnusable, sqlite } from './connection.ts';
import { checkInsIn } from './checkInRows.ts';
import { namedSchema, rowsBy } from './rows.ts';
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

/** What each row must be, by table; the types and the smaller ranges are the file's own. */
export const GOOD_ROWS: Readonly<Record<string, string>> = {
  apps: `${IS_WHOLE} AND ${isShort('name', 1000)}`,
  categories: `${IS_WHOLE} AND ${isShort('name', 1000)}`,
  zones: `${IS_WHOLE} AND ${isShort('name', 100)}`,
  minutes: `minute BETWEEN ${EARLIEST / MINUTE} AND ${LATEST / MINUTE} AND max(demand, load, need) <= 1000000000
    AND (app = 0 OR ${isNamed('app', 'apps')}) AND ${isNamed('zone', 'zones')}
    AND (category IS NULL OR ${isNamed('category', 'categories')})`,
  breaks: `${isMoment('at')} AND ${isMoment('until')} AND ${isMoment('coalesce(shown_at, at)')}
    AND load BETWEEN 0 AND 1000000 AND need BETWEEN 0 AND 1000000 AND seconds BETWEEN 0 AND 1000000000
    AND postponed BETWEEN 0 AND 10000 AND (app = 0 OR ${isNamed('app', 'apps')}) AND ${isNamed('zone', 'zones')}
    AND ${isShort('text', 1000)} AND ${isShort('reason', 5000)} AND ${isShort('held_by', 1000)} AND ${isShort('exercises', 10_000)}`,
  spans: `${isMoment('since')} AND ${isMoment('coalesce(until, since)')} AND ${isShort('what', 1000)}
    AND ${isNamed('zone', 'zones')}`,
  check_ins: `${IS_WHOLE} AND import_number BETWEEN 0 AND 1000000000 AND ${isMoment('at')} AND ${isShort('zone', 100)} AND ${isShort('note', 4000)}
    AND ${isShort('spots', 10_000)} AND ${isShort('exercises', 10_000)}`,
};

/** Throws ForeignFile at the first row that Unknot cannot have written. Takes a second or two for years of use. */
export function requireGoodRows(db: DatabaseSync): void {
  for (const [table, isGood] of Object.entries(GOOD_ROWS)) {
    const bad = db.prepare(`SELECT 1 FROM ${table} WHERE NOT coalesce(${isGood}, 0) LIMIT 1`).get();
    if (bad !== undefined) throw new ForeignFile(`a row of ${table} is out of range`);
  }
  for (const zone of zonesIn(db)) if (!isZone(zone)) throw new ForeignFile('it names a time zone that there is not');
  for (const rows of [breaksIn(db), checkInsIn(db)]) {
    for (const { isGood } of rows) if (!isGood) throw new ForeignFile('a row has a part that Unknot does not know');
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
  return rowsBy(namedSchema, rows).map(({ name }) => name);
}
