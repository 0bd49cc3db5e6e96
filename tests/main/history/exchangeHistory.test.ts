import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportHistory, writeHistory } from '../../../main/history/exportHistory.ts';
import { addFiles, importHistory } from '../../../main/history/importHistory.ts';
import { createDatabase, type Database } from '../../../main/history/store/database.ts';
import { openHistoryStore } from '../../../main/history/store/historyStore.ts';
import { NO_ROWS } from '../../../shared/diary/recorder.ts';
import { madeUpHistory } from '../../support/history.ts';
import { historyProblemText } from '../../../shared/words/historyProblem.ts';
import { say } from '../../support/say.ts';
import { processorTime } from '../../support/processorTime.ts';

const FRIDAY = Date.parse('2026-03-06T16:00:00Z');
const UTC_MONDAY = Date.parse('2026-02-23T00:00:00Z');

let folder: string;
let databases: Database[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-exchange-'));
  databases = [];
});
afterEach(() => {
  for (const database of databases) database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A computer with a history of its own. */
function computer() {
  const own = mkdtempSync(join(folder, 'computer-'));
  const database = createDatabase({ folder: own, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
  databases.push(database);
  const store = openHistoryStore(database);
  const all = () => {
    const { minutes, breaks, spans } = store.excerpt(0, 2 * FRIDAY);
    return { minutes, breaks, spans, checkIns: store.rows('checkIns', 0, Infinity) };
  };
  return { store, all };
}
type Computer = ReturnType<typeof computer>;

function live({ store }: Computer): void {
  const { minutes, breaks, spans, checkIns } = madeUpHistory({ days: 40, last: FRIDAY });
  store.keep({
    minutes,
    breaks,
    spans: [...spans, { kind: 'paused', what: '', from: FRIDAY, until: null, zone: 'UTC' }],
  });
  store.addCheckIns(checkIns);
}

const SPANS = 'kind,what,from,until,zone';
const SPAN = `locked,,${FRIDAY - 2},${FRIDAY - 1},UTC`;

const exportTo = (from: Computer, as: 'json' | 'csv', where: string | null) =>
  exportHistory({
    as,
    askWhere: async () => where,
    today: '2026-03-06',
    write: (form, to) => writeHistory(say, from.store, form, to),
  });

const importInto = (to: Computer, files: readonly string[] | null, oldest: number | null = null) =>
  importHistory({
    askWhich: async () => files,
    add: (which) => addFiles(to.store, { files: which, oldest, now: FRIDAY }),
    onAdded: () => {},
  });

describe.each(['json', 'csv'] as const)('as %s', (as) => {
  const where = () => join(folder, 'exported');
  const files = () => (as === 'json' ? [where()] : readdirSync(where()).map((name) => join(where(), name)));

  it('an exported history comes to another computer as it was, but for what goes on', async () => {
    const [old, other] = [computer(), computer()];
    live(old);
    expect(await exportTo(old, as, where())).toEqual({ is: 'saved', where: where() });
    const { minutes, breaks, spans, checkIns } = old.all();
    const ended = spans.filter(({ until }) => until !== null);
    const added = minutes.length + breaks.length + ended.length + checkIns.length;
    expect(added).toBeGreaterThan(10_000);
    expect(await importInto(other, files())).toEqual({
      is: 'imported',
      added,
      duplicates: 0,
      tooOld: 0,
      bad: 0,
      problems: [],
    });
    expect(other.all()).toEqual({ minutes, breaks, spans: ended, checkIns });
    expect(await importInto(other, files())).toMatchObject({ added: 0, duplicates: added });
    expect(other.all()).toMatchObject({ minutes, checkIns });
  });

  it('an empty history is a file without rows', async () => {
    const empty = computer();
    expect(await exportTo(empty, as, where())).toMatchObject({ is: 'saved' });
    expect(await importInto(empty, files())).toMatchObject({ added: 0, bad: 0 });
  });
});

describe('an export', () => {
  it('an export of a history in which somebody has written times of the year 275760 takes no longer than another', async () => {
    const old = computer();
    const far = 8_640_000_000_000_000;
    old.store.keep({
      ...NO_ROWS,
      spans: [{ kind: 'paused', what: '', from: FRIDAY, until: FRIDAY + 1, zone: 'UTC' }],
    });
    old.store.keep({ ...NO_ROWS, spans: [{ kind: 'paused', what: '', from: far, until: far, zone: 'UTC' }] });
    const taken = processorTime();
    for (const as of ['json', 'csv'] as const) {
      const where = join(folder, as);
      expect(await exportTo(old, as, where)).toEqual({ is: 'saved', where });
      const file = as === 'csv' ? join(where, 'spans.csv') : where;
      expect(await importInto(computer(), [file])).toMatchObject({
        added: 1,
        bad: 1,
        problems: [{ fault: { kind: 'not-so-far' } }],
      });
    }
    expect(taken()).toBeLessThan(2000);
  });

  it('an export suggests a name with the date, and does nothing where the person changes their mind', async () => {
    const asked: string[] = [];
    const askWhere = async (suggested: string) => {
      asked.push(suggested);
      return null;
    };
    const write = () => expect.unreachable();
    for (const as of ['json', 'csv'] as const) {
      expect(await exportHistory({ as, askWhere, today: '2026-03-06', write })).toEqual({ is: 'cancelled' });
    }
    expect(asked).toEqual(['unknot-history-2026-03-06.json', 'unknot-history-2026-03-06']);
  });

  it('an export that cannot be written says so and leaves what was there', async () => {
    const where = join(folder, 'taken', 'there.json');
    expect(await exportTo(computer(), 'json', where)).toEqual({
      is: 'failed',
      problem: { kind: 'not-saved', where, cause: expect.stringContaining('ENOENT') },
    });
    const full = join(folder, 'old.json');
    writeFileSync(full, 'old');
    const broken = computer();
    live(broken);
    const store = {
      ...broken.store,
      rows: () => {
        throw new Error('disk I/O error');
      },
    };
    expect(await exportTo({ ...broken, store }, 'json', full)).toMatchObject({ is: 'failed' });
    expect(readFileSync(full, 'utf8')).toBe('old');
    expect(existsSync(`${full}.part`)).toBe(false);
  });

  it.skipIf(!existsSync('/dev/full'))('an export to a full disk says so and leaves what was there', async () => {
    const where = join(folder, 'old.json');
    writeFileSync(where, 'old');
    symlinkSync('/dev/full', `${where}.part`);
    const old = computer();
    live(old);
    expect(await exportTo(old, 'json', where)).toEqual({
      is: 'failed',
      problem: { kind: 'not-saved', where, cause: 'ENOSPC: no space left on device, write' },
    });
    expect(readFileSync(where, 'utf8')).toBe('old');
    expect(readdirSync(folder)).not.toContain('old.json.part');
  });
});

describe('an import', () => {
  it('an import leaves rows that would be deleted at once, and says how many', async () => {
    const [old, other] = [computer(), computer()];
    live(old);
    const where = join(folder, 'all.json');
    await exportTo(old, 'json', where);
    const result = await importInto(other, [where], UTC_MONDAY);
    const { minutes, checkIns } = other.all();
    expect(result).toMatchObject({ is: 'imported', duplicates: 0, bad: 0 });
    expect(result.is === 'imported' && result.tooOld).toBeGreaterThan(5000);
    expect(Math.min(minutes[0]!.at, checkIns[0]!.at)).toBeGreaterThanOrEqual(UTC_MONDAY);
  });

  it('an import of several files takes the good rows and names what is wrong in each', async () => {
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, '{"format": "unknot-history", "version": 1, "minutes": [{"at": 1772438400000}]}');
    const spans = join(folder, 'spans.csv');
    writeFileSync(spans, `${SPANS}\n${SPAN}\n${SPAN}\n`);
    const to = computer();
    const result = await importInto(to, [bad, spans, join(folder, 'nowhere.json')]);
    expect(result).toMatchObject({ is: 'imported', added: 1, duplicates: 1, tooOld: 0, bad: 2 });
    const problems = result.is === 'imported' ? result.problems : [];
    expect(problems.map((problem) => historyProblemText(say, problem))).toEqual([
      expect.stringContaining('bad.json: minutes[0].zone: is missing'),
      expect.stringContaining('nowhere.json: cannot be read'),
    ]);
    expect(to.all().spans).toEqual([{ kind: 'locked', what: '', from: FRIDAY - 2, until: FRIDAY - 1, zone: 'UTC' }]);
  });

  it('an import keeps what is there where a file says otherwise', async () => {
    const [one, other] = [computer(), computer()];
    live(one);
    const where = join(folder, 'all.json');
    await exportTo(one, 'json', where);
    const before = one.all();
    writeFileSync(where, readFileSync(where, 'utf8').replaceAll('"seconds":60', '"seconds":1'));
    expect(await importInto(one, [where])).toMatchObject({ added: 0 });
    expect(one.all()).toEqual(before);
    await importInto(other, [where]);
    expect(other.all().minutes.some(({ seconds }) => seconds === 1)).toBe(true);
  });

  it('an import does nothing where the person changes their mind', async () => {
    expect(await importInto(computer(), null)).toEqual({ is: 'cancelled' });
  });

  it('an import that the disk does not take changes nothing and is said', async () => {
    const use = {
      add: () => {
        throw new Error('database or disk is full');
      },
    };
    const where = join(folder, 'few.csv');
    writeFileSync(where, `${SPANS}\n${SPAN}\n`);
    expect(await addFiles(use, { files: [where], oldest: null, now: FRIDAY })).toEqual({
      is: 'failed',
      problem: { kind: 'nothing-imported', cause: 'database or disk is full' },
    });
  });

  it('an import that the disk takes in part says how much of it, and is completed by another one', async () => {
    const [old, other] = [computer(), computer()];
    live(old);
    const where = join(folder, 'all.json');
    await exportTo(old, 'json', where);
    let isFull = false;
    const use = {
      add(tables: Parameters<typeof other.store.add>[0]) {
        if (isFull) throw new Error('database or disk is full');
        isFull = true;
        return other.store.add(tables);
      },
    };
    expect(await addFiles(use, { files: [where], oldest: null, now: FRIDAY })).toEqual({
      is: 'failed',
      problem: { kind: 'partly-imported', added: 2000, cause: 'database or disk is full' },
    });
    await importInto(other, [where]);
    expect(other.all()).toMatchObject({ minutes: old.all().minutes, checkIns: old.all().checkIns });
  });

  it('an import that is broken off at the end of the app has whole slices, and is completed by another one', async () => {
    const [old, other] = [computer(), computer()];
    live(old);
    const where = join(folder, 'all.json');
    await exportTo(old, 'json', where);
    const stop = new AbortController();
    const use = {
      add(tables: Parameters<typeof other.store.add>[0]) {
        stop.abort(new Error('Unknot quits'));
        return other.store.add(tables);
      },
    };
    expect(await addFiles(use, { files: [where], oldest: null, now: FRIDAY }, stop.signal)).toEqual({
      is: 'failed',
      problem: { kind: 'partly-imported', added: 2000, cause: 'Unknot quits' },
    });
    expect(other.all().minutes).toHaveLength(2000);
    await importInto(other, [where]);
    expect(other.all()).toMatchObject({ minutes: old.all().minutes, checkIns: old.all().checkIns });
  });
});

it.each(['json', 'csv'] as const)('an export as %s that is broken off leaves no file in part', async (as) => {
  const from = computer();
  live(from);
  const where = join(folder, 'exported');
  const stop = new AbortController();
  const store: typeof from.store = {
    ...from.store,
    rows(table, since, until) {
      stop.abort(new Error('Unknot quits'));
      return from.store.rows(table, since, until);
    },
  };
  await expect(writeHistory(say, store, as, where, stop.signal)).rejects.toThrow('Unknot quits');
  expect(as === 'json' ? existsSync(where) : readdirSync(where)).toEqual(as === 'json' ? false : []);
  expect(existsSync(`${where}.part`)).toBe(false);
});

it('an export that is broken off leaves the file that was there before as it was', async () => {
  const from = computer();
  live(from);
  const where = join(folder, 'all.json');
  writeFileSync(where, 'the one of last year');
  await expect(
    writeHistory(say, from.store, 'json', where, AbortSignal.abort(new Error('Unknot quits'))),
  ).rejects.toThrow('quits');
  expect(readFileSync(where, 'utf8')).toBe('the one of last year');
  expect(existsSync(`${where}.part`)).toBe(false);
});

it('a file that is far too large is not read', async () => {
  const file = join(folder, 'film.json');
  writeFileSync(file, '');
  truncateSync(file, 400 * 1024 * 1024 + 1);
  expect(await importInto(computer(), [file])).toMatchObject({
    is: 'imported',
    added: 0,
    problems: [{ file: 'film.json', line: null, path: '', fault: { kind: 'too-large' } }],
  });
});
