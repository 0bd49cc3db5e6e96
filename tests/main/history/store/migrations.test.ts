import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MIGRATIONS, NewerFile, migrate, transaction, versionOf } from '../../../../main/history/store/migrations.ts';

let db: InstanceType<typeof DatabaseSync>;
beforeEach(() => {
  db = new DatabaseSync(':memory:');
});
afterEach(() => db.close());

const tables = () =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map((row) => (row as { name: string }).name);

const STEPS = [
  'CREATE TABLE walks (id INTEGER PRIMARY KEY, metres INTEGER)',
  'ALTER TABLE walks ADD COLUMN mood TEXT',
  "UPDATE walks SET mood = 'unknown' WHERE mood IS NULL",
];

it('the migration of history.db brings a fresh file to the newest form', () => {
  migrate(db);
  expect(versionOf(db)).toBe(MIGRATIONS.length);
  expect(tables()).toEqual(['apps', 'breaks', 'categories', 'check_ins', 'minutes', 'spans', 'zones']);
});

it('the migration of history.db does nothing to a file that is there already', () => {
  migrate(db);
  db.exec("INSERT INTO check_ins (at, zone, pain, source) VALUES (1, 'UTC', 4, 'command')");
  migrate(db);
  expect(db.prepare('SELECT pain FROM check_ins').all()).toEqual([{ pain: 4 }]);
});

it('the migration of history.db takes an older file through the steps that it lacks, in their order, and keeps what is in it', () => {
  migrate(db, STEPS.slice(0, 1));
  db.exec('INSERT INTO walks (metres) VALUES (300)');
  migrate(db, STEPS);
  expect(versionOf(db)).toBe(3);
  expect(db.prepare('SELECT metres, mood FROM walks').all()).toEqual([{ metres: 300, mood: 'unknown' }]);
});

it('the migration of history.db leaves a file as it was before the step that fails', () => {
  const broken = [...STEPS.slice(0, 2), "INSERT INTO walks (metres) VALUES (1); INSERT INTO nowhere VALUES ('x')"];
  expect(() => migrate(db, broken)).toThrow('nowhere');
  expect(versionOf(db)).toBe(2);
  expect(db.isTransaction).toBe(false);
  expect(db.prepare('SELECT * FROM walks').all()).toEqual([]);
});

it('the migration of history.db does not touch a file of a later version', () => {
  db.exec('PRAGMA user_version = 99');
  expect(() => migrate(db)).toThrow(NewerFile);
  expect(tables()).toEqual([]);
});

it.each([
  ['a pain beyond 10', "(1, 'UTC', 11, 'command', NULL, NULL)"],
  ['half a point', "(1, 'UTC', 4.5, 'command', NULL, NULL)"],
  ['a break without its kind', "(1, 'UTC', 4, 'break', NULL, '[]')"],
  ['a command with a break', "(1, 'UTC', 4, 'command', 'micro', '[]')"],
  ['a source that there is not', "(1, 'UTC', 4, 'guess', NULL, NULL)"],
])('the migration of history.db has no room for %s', (_what, values) => {
  migrate(db);
  const sql = `INSERT INTO check_ins (at, zone, pain, source, break_kind, exercises) VALUES ${values}`;
  expect(() => db.exec(sql)).toThrow();
});

it('the migration of history.db undoes a transaction that does not come to its end', () => {
  migrate(db, STEPS);
  const run = () => {
    db.exec('INSERT INTO walks (metres) VALUES (1)');
    throw new Error('torn');
  };
  expect(() => transaction(db, run)).toThrow('torn');
  expect(db.prepare('SELECT * FROM walks').all()).toEqual([]);
});
