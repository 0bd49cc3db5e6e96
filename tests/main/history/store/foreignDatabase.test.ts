import { DatabaseSync } from '@photostructure/sqlite';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkHistory } from '../../../../main/history/worker.ts';
import { type Checked, createCheckedDatabase } from '../../../../main/history/store/checkedDatabase.ts';
import { isLockedError } from '../../../../main/history/store/connection.ts';
import { NotReady } from '../../../../main/notReady.ts';
import { createDatabase, openSecondConnection, type Database } from '../../../../main/history/store/database.ts';
import { openHistoryStore } from '../../../../main/history/store/historyStore.ts';
import type { CheckIn } from '../../../../shared/diary/checkIn.ts';
import { MINUTE } from '../../../../shared/moment.ts';
import { madeUpHistory } from '../../../support/history.ts';

const FRIDAY = Date.parse('2026-03-06T16:00:00Z');
const STAMP = '2026-03-07T09-00-00';
const SAID: CheckIn = { at: FRIDAY, zone: 'UTC', pain: 7, source: { is: 'window' }, spots: [], note: 'after the gym' };
const LATER: CheckIn = { ...SAID, at: FRIDAY + MINUTE, note: 'and now' };

let folder: string;
let left: Database[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-foreign-'));
  left = [];
});
afterEach(() => {
  for (const each of left) each.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'history.db');
const check = (patience?: number) =>
  checkHistory({ is: 'check', folder, fileTimestamp: STAMP, language: 'en' }, patience);

/** A history of a week, to which somebody else has done something. */
function historyWith(...statements: readonly string[]): number {
  const { checkIns, ...happened } = madeUpHistory({ days: 5, last: FRIDAY });
  const database = createDatabase({ folder, name: 'history', fileTimestamp: () => STAMP, onSetAside: () => {} });
  openHistoryStore(database).keep(happened);
  openHistoryStore(database).addCheckIns([...checkIns, SAID]);
  const { minutes, breaks, spans, checkIns: told } = openHistoryStore(database).facts();
  database.close();
  const db = new DatabaseSync(file(), { enableForeignKeyConstraints: false });
  for (const statement of statements) db.exec(statement);
  db.close();
  return minutes + breaks + spans + told;
}

function tellAll(): readonly CheckIn[] {
  const database = openSecondConnection(file());
  left.push(database);
  return openHistoryStore(database).rows('checkIns', 0, Infinity);
}

const FOREIGN: readonly (readonly [string, string])[] = [
  [
    'a trigger that copies notes',
    `CREATE TABLE copied (note TEXT);
    CREATE TRIGGER copy AFTER INSERT ON check_ins BEGIN INSERT INTO copied VALUES (new.note); END`,
  ],
  [
    'a trigger that falsifies pain',
    'CREATE TRIGGER lie AFTER INSERT ON check_ins BEGIN UPDATE check_ins SET pain = 0; END',
  ],
  [
    'a trigger that counts without end',
    `CREATE TRIGGER stall AFTER INSERT ON minutes BEGIN
    INSERT INTO zones (name) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n; END`,
  ],
  [
    'a view in the place of a table',
    `ALTER TABLE check_ins RENAME TO hidden;
    CREATE VIEW check_ins AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
      SELECT i AS id, i AS at, 'UTC' AS zone, 0 AS pain, 'window' AS source, null AS break_kind, null AS exercises,
        '[]' AS spots, null AS note FROM n`,
  ],
  ['a virtual table', 'CREATE VIRTUAL TABLE words USING fts5 (word)'],
  ['a table more', 'CREATE TABLE mine (a)'],
  ['a column more', 'ALTER TABLE spans ADD COLUMN mine TEXT'],
  ['a column that is calculated', 'ALTER TABLE zones ADD COLUMN upper TEXT AS (upper(name))'],
  ['an index more', 'CREATE INDEX mine ON check_ins (pain)'],
  ['an index less', 'DROP INDEX check_ins_by_time'],
  ['another number of its form', 'PRAGMA user_version = -5'],
  ['the number of a file without tables', 'PRAGMA user_version = 0'],
];

describe('a history.db that is not as Unknot makes it is set aside, and its rows are taken over:', () => {
  it.each(FOREIGN)(
    'a history.db that is not as Unknot makes it is set aside, and its rows are taken over: %s',
    (_what, statements) => {
      const rows = historyWith(statements);
      const checked = check();
      const saved = statements.includes('VIEW') ? expect.any(Number) : rows;
      const cause = 'its tables are not those of Unknot';
      const name = `history.corrupt-${STAMP}.db`;
      expect(checked).toEqual({ is: 'ready', aside: [{ name, why: 'foreign', cause, saved }] });
      if (!statements.includes('VIEW')) expect(tellAll()).toContainEqual(SAID);
      expect(check()).toEqual({ is: 'ready', aside: [] });
      const [tables] = [openSecondConnection(file())];
      left.push(tables);
      expect(tables.use((db) => db.prepare('SELECT name FROM sqlite_schema').all())).not.toContainEqual({
        name: 'copied',
      });
    },
  );

  it.each([
    [
      'times of the year 275760',
      "INSERT INTO check_ins (at, zone, pain, source) VALUES (8640000000000000, 'UTC', 0, 'window')",
      'check_ins.at is out of range',
    ],
    [
      'numbers beyond all others',
      "INSERT INTO spans VALUES (9223372036854775807, 'locked', '', NULL, 1)",
      'spans.since is out of range',
    ],
    [
      'a note of ten million characters',
      "UPDATE check_ins SET note = printf('%.10000000c', 'x') WHERE id = 1",
      'check_ins.note is out of range',
    ],
    [
      'a place that there is not',
      `UPDATE check_ins SET spots = '[{"region":"moon"}]' WHERE id = 1`,
      'check_ins.spots.0.region: Invalid type',
    ],
    [
      'a reason that there is not',
      `UPDATE breaks SET held_by = '["moon"]' WHERE at = (SELECT min(at) FROM breaks)`,
      'breaks.held_by.0: Invalid type',
    ],
    ['a zone that there is not', "UPDATE zones SET name = 'Moon/Sea'", 'it names a time zone that there is not'],
    ['a number of an application that there is not', 'UPDATE breaks SET app = 999', 'breaks.app is out of range'],
  ])(
    'a history.db that is not as Unknot makes it is set aside, and its rows are taken over: %s',
    (_what, statement, cause) => {
      const rows = historyWith(statement);
      const checked = check() as Extract<Checked, { is: 'ready' }>;
      expect(checked.aside).toMatchObject([{ why: 'foreign', cause: expect.stringContaining(cause) }]);
      expect(checked.aside[0]!.saved).toBeGreaterThanOrEqual(rows - 1);
      expect(tellAll()).toContainEqual(SAID);
      expect(check()).toEqual({ is: 'ready', aside: [] });
    },
  );

  it('a history.db that is not as Unknot makes it is set aside, and its rows are taken over: one of a newer Unknot is kept as it is, under a name that says so', () => {
    const rows = historyWith('ALTER TABLE spans ADD COLUMN mood TEXT', 'PRAGMA user_version = 99');
    const bytes = readFileSync(file());
    const name = `history.newer-${STAMP}.db`;
    expect(check()).toEqual({
      is: 'ready',
      aside: [{ name, why: 'newer', cause: expect.stringContaining('version 99'), saved: rows }],
    });
    expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
    expect(tellAll()).toContainEqual(SAID);
  });
});

describe('what stands in the place of history.db', () => {
  it.skipIf(process.platform === 'win32').each([
    ['a pipe', () => execFileSync('mkfifo', [file()])],
    ['a folder', () => mkdirSync(file())],
    ['a link to a pipe', () => (execFileSync('mkfifo', [join(folder, 'pipe')]), symlinkSync('pipe', file()))],
  ])(
    'what stands in the place of history.db is not waited for where it is %s: it is named with what to do',
    (_what, make) => {
      make();
      expect(check()).toEqual({
        is: 'failed',
        why: expect.stringMatching(/history\.db cannot be opened: it is .*Please move it away/),
      });
    },
  );

  it('what stands in the place of history.db may be a link to a file elsewhere', () => {
    historyWith();
    renameSync(file(), join(folder, 'elsewhere.db'));
    symlinkSync('elsewhere.db', file());
    expect(check()).toEqual({ is: 'ready', aside: [] });
    expect(tellAll()).toContainEqual(SAID);
  });

  it('what stands in the place of history.db of two gigabytes of nothing is set aside and not copied', () => {
    historyWith();
    truncateSync(file(), 0);
    truncateSync(file(), 2 * 1024 ** 3);
    expect(check()).toMatchObject({ is: 'ready', aside: [{ why: 'broken', saved: 0 }] });
    expect(readdirSync(folder).filter((name) => name.includes('copy'))).toEqual([]);
  });

  it('what stands in the place of history.db is said to be locked where another program has it', () => {
    historyWith();
    const other = new DatabaseSync(file());
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    expect(check(50)).toEqual({ is: 'locked' });
    other.exec('COMMIT');
    other.close();
    expect(check(50)).toEqual({ is: 'ready', aside: [] });
  });
});

describe('the app', () => {
  /** The database of the app; checks are made here instead of in a worker. */
  function appDatabase() {
    const seen: string[] = [];
    const database = createCheckedDatabase({
      file: file(),
      check: async () => check(50),
      onReady: (aside) => seen.push(`ready ${aside.map(({ why }) => why).join()}`),
      onLocked: () => seen.push('locked'),
    });
    left.push(database);
    return { database, told: openHistoryStore(database), use: openHistoryStore(database), seen };
  }

  it('the app reads nothing before the file is checked, and all of it afterwards', async () => {
    historyWith();
    const { database, told, seen } = appDatabase();
    expect(() => told.rows('checkIns', 0, Infinity)).toThrow(NotReady);
    await database.ready();
    expect(told.rows('checkIns', 0, Infinity)).toContainEqual(SAID);
    expect(seen).toEqual(['ready ']);
  });

  it('the app runs no trigger and no view that somebody adds while it runs: what it reads and writes is the person’s own', async () => {
    historyWith();
    const { database, told, seen } = appDatabase();
    await database.ready();
    told.rows('checkIns', 0, Infinity);
    const other = new DatabaseSync(file());
    other.exec('CREATE TRIGGER lie AFTER INSERT ON check_ins BEGIN UPDATE check_ins SET pain = 0; END');
    other.close();
    expect(() => told.addCheckIns([LATER])).toThrow(NotReady);
    await database.ready();
    expect(seen).toEqual(['ready ', 'ready foreign']);
    told.addCheckIns([LATER]);
    expect(told.rows('checkIns', FRIDAY, Infinity)).toEqual([SAID, LATER]);
  });

  it('the app never waits itself for another program that has the file, and takes up again when that is done', async () => {
    historyWith();
    const other = new DatabaseSync(file());
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    const { database, told, seen } = appDatabase();
    const ready = database.ready();
    const from = performance.now();
    expect(isLockedError(captured(() => told.addCheckIns([LATER])))).toBe(true);
    // SQLite's own wait would be seconds.
    expect(performance.now() - from).toBeLessThan(1000);
    await expect.poll(() => seen).toContain('locked');
    other.exec('COMMIT');
    other.close();
    await ready;
    told.addCheckIns([LATER]);
    expect(told.rows('checkIns', FRIDAY, Infinity)).toEqual([SAID, LATER]);
  });

  it('the app says why a file cannot be opened, and tries again later', async () => {
    mkdirSync(file());
    const { database, told } = appDatabase();
    expect(() => told.addCheckIns([SAID])).toThrow(NotReady);
    await expect(database.ready()).rejects.toThrow('it is a folder');
    expect(() => told.addCheckIns([SAID])).toThrow('it is a folder');
  });

  it('the app makes a new file where somebody took it away', async () => {
    historyWith();
    const { database, told } = appDatabase();
    await database.ready();
    for (const end of ['', '-wal', '-shm']) rmSync(file() + end, { force: true });
    expect(told.rows('checkIns', 0, Infinity)).toEqual([]);
    told.addCheckIns([LATER]);
    expect(existsSync(file())).toBe(true);
    expect(told.rows('checkIns', 0, Infinity)).toEqual([LATER]);
  });
});

function captured(run: () => void): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error;
  }
}
