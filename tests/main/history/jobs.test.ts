import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHistoryJobs } from '../../../main/history/jobs.ts';
import { createDatabase, type Database } from '../../../main/history/store/database.ts';
import { removedIn } from '../../../main/history/store/removedHistory.ts';
import { openHistoryStore } from '../../../main/history/store/historyStore.ts';
import { NO_ROWS } from '../../../shared/diary/recorder.ts';
import type { CheckIn } from '../../../shared/diary/checkIn.ts';
import { jsonPieces } from '../../../shared/diary/exchange/json.ts';
import type { UsedMinute } from '../../../shared/diary/history.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { madeUpHistory } from '../../support/history.ts';
import { filesWith } from './store/folderBytes.ts';

const PROGRAM = new URL('../../../main/history/worker.ts', import.meta.url);
const FRIDAY = Date.parse('2026-03-06T16:00:00Z');
const PATIENCE = 120_000;

let folder = '';
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-work-'));
  database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const parts = () => ({
  file: join(folder, 'history.db'),
  program: PROGRAM,
  language: 'en' as const,
  prepare: async () => database.use(() => {}),
});

/** A file with a history of so many days; gives back how many rows it has. */
function exported(days: number): number {
  const history = madeUpHistory({ days, last: FRIDAY });
  writeFileSync(join(folder, 'all.json'), [...jsonPieces((table) => history[table])].join(''));
  return history.minutes.length + history.breaks.length + history.spans.length + history.checkIns.length;
}
const importing = () => ({
  is: 'import' as const,
  files: [join(folder, 'all.json')],
  oldest: null,
  now: FRIDAY + 90 * 24 * 60 * MINUTE,
});

const minuteAt = (at: number): UsedMinute => ({
  at,
  zone: 'UTC',
  app: 'Quokkamodeler',
  category: null,
  seconds: 60,
  pointer: 1,
  keyboard: 0,
  demand: 1,
  load: 1,
  need: 1,
});

describe('long work on the history', { timeout: PATIENCE }, () => {
  it('long work on the history leaves the app free, and what is kept meanwhile is on disk with what it brings', async () => {
    const rows = exported(120);
    const [use, work] = [openHistoryStore(database), createHistoryJobs(parts())];
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const done = work.run(importing());
    expect(work.isBusy).toBe(true);
    await expect.poll(() => use.facts().minutes, { interval: 5, timeout: PATIENCE }).toBeGreaterThan(0);
    delay.enable();
    const from = performance.now();
    const writing: Promise<void>[] = [];
    const steady = setInterval(() => {
      const minutes = [minuteAt(FRIDAY + (writing.length + 1) * MINUTE)];
      writing.push(work.write(() => use.keep({ ...NO_ROWS, minutes })));
    }, 20);
    const result = await done;
    clearInterval(steady);
    delay.disable();
    const took = performance.now() - from;
    const kept = (await Promise.all(writing)).length;
    expect(result).toMatchObject({ is: 'imported', added: rows, bad: 0 });
    expect(work.isBusy).toBe(false);
    expect(kept).toBeGreaterThan(5);
    expect(use.rows('minutes', FRIDAY + MINUTE, FRIDAY + (kept + 1) * MINUTE)).toHaveLength(kept);
    // In the main process it would be all of the import, some seconds; a busy machine makes both longer.
    expect(delay.percentile(90) / 1e6).toBeLessThan(took / 10);
  });

  it('long work on the history is done one after the other: what is deleted during an import is gone after both', async () => {
    exported(20);
    const [use, work] = [openHistoryStore(database), createHistoryJobs(parts())];
    const [imported, deleted] = await Promise.all([
      work.run(importing()),
      work.run({ is: 'delete', deletion: { what: 'app', app: 'Blender' } }),
    ]);
    expect(imported).toMatchObject({ is: 'imported' });
    expect(deleted).toBeGreaterThan(0);
    expect(use.appNames()).not.toContain('Blender');
    rmSync(join(folder, 'all.json'));
    expect(filesWith(folder, 'Blender')).toEqual([]);
  });

  it('long work on the history writes all there is into a file', async () => {
    const { checkIns, ...happened } = madeUpHistory({ days: 5, last: FRIDAY });
    openHistoryStore(database).keep(happened);
    openHistoryStore(database).addCheckIns(checkIns);
    const where = join(folder, 'out.json');
    const work = createHistoryJobs(parts());
    await work.run({ is: 'export', as: 'json', where });
    const written = JSON.parse(readFileSync(where, 'utf8')) as { readonly minutes: unknown[]; checkIns: unknown[] };
    expect(written.minutes).toEqual(openHistoryStore(database).rows('minutes', 0, FRIDAY + MINUTE));
    expect(written.minutes).toHaveLength(happened.minutes.length);
    expect(written.checkIns).toEqual(checkIns);
  });

  it('long work on the history that breaks off is told, and the next is done all the same', async () => {
    let isReadable = false;
    const work = createHistoryJobs({
      ...parts(),
      async prepare() {
        if (!isReadable) throw new Error('unable to open database file');
        database.use(() => {});
      },
    });
    exported(1);
    await expect(work.run(importing())).rejects.toThrow('unable to open database file');
    isReadable = true;
    expect(await work.run(importing())).toMatchObject({ is: 'imported' });
  });
});

const note = (pain: number, at = FRIDAY + pain): CheckIn => {
  return { at, zone: 'UTC', pain, source: { is: 'window' }, spots: [], note: null };
};

describe('a check-in that is given while all of the history is being deleted', { timeout: PATIENCE }, () => {
  it('a check-in that is given while all of the history is being deleted is written after it and stays, and what was there before is gone', async () => {
    const { checkIns, ...happened } = madeUpHistory({ days: 20, last: FRIDAY });
    openHistoryStore(database).keep(happened);
    const [told, work] = [openHistoryStore(database), createHistoryJobs(parts())];
    told.addCheckIns(checkIns);
    const deleting = work.run({ is: 'delete', deletion: { what: 'all' } });
    const writing = [3, 4].map((pain) => work.write(() => told.addCheckIns([note(pain)])));
    expect(told.rows('checkIns', 0, Infinity)).toHaveLength(checkIns.length);
    expect(work.isIdle).toBe(false);
    await Promise.all(writing);
    expect(await deleting).toBeGreaterThan(1000);
    expect(told.rows('checkIns', 0, Infinity)).toEqual([note(3), note(4)]);
    expect(work.isIdle).toBe(true);
    expect(filesWith(folder, 'Blender')).toEqual([]);
  });
});

describe('what is older than is kept', { timeout: PATIENCE }, () => {
  it('what is older than is kept is deleted by the worker, with its names', async () => {
    const { checkIns, ...happened } = madeUpHistory({ days: 20, last: FRIDAY });
    const [use, work] = [openHistoryStore(database), createHistoryJobs(parts())];
    use.keep({ ...happened, minutes: [...happened.minutes, minuteAt(FRIDAY - 500 * 24 * 60 * MINUTE)] });
    openHistoryStore(database).addCheckIns(checkIns);
    const before = FRIDAY - 100 * 24 * 60 * MINUTE;
    expect(use.hasExpired(before)).toBe(true);
    const gone = await work.run({ is: 'deleteOld', before, folder, at: FRIDAY });
    expect(gone).toEqual({ minutes: 1, breaks: 0, spans: 0, checkIns: 0, since: FRIDAY - 500 * 24 * 60 * MINUTE });
    expect(use.hasExpired(before)).toBe(false);
    expect(use.appNames()).not.toContain('Quokkamodeler');
    expect(use.facts().minutes).toBe(happened.minutes.length);
    // It stays beside the file for a day, as an import takes it.
    const [removed, ...others] = removedIn(folder);
    expect(others).toEqual([]);
    expect(removed).toMatchObject({ at: FRIDAY, rows: 1 });
    expect(await work.run({ is: 'import', files: [removed!.file], now: FRIDAY, oldest: null })).toMatchObject({
      added: 1,
      bad: 0,
    });
    expect(use.appNames()).toContain('Quokkamodeler');
  });
});

describe('at the end of the app', { timeout: PATIENCE }, () => {
  it('at the end of the app an import breaks off after whole slices, and importing again brings the rest', async () => {
    const rows = exported(240);
    const use = openHistoryStore(database);
    const ending = createHistoryJobs(parts());
    const result = ending.run(importing());
    await expect.poll(() => use.facts().minutes, { interval: 1, timeout: PATIENCE }).toBeGreaterThan(0);
    await ending.end(PATIENCE);
    expect(await result).toMatchObject({ is: 'failed', problem: { cause: expect.stringContaining('Unknot quits') } });
    const { minutes } = use.facts();
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThan(rows);
    expect(minutes % 2000).toBe(0);
    expect(await createHistoryJobs(parts()).run(importing())).toMatchObject({ added: rows - minutes });
  });

  it('at the end of the app an export leaves a whole file or none', async () => {
    const { checkIns, ...happened } = madeUpHistory({ days: 400, last: FRIDAY });
    openHistoryStore(database).keep(happened);
    openHistoryStore(database).addCheckIns(checkIns);
    const where = join(folder, 'out.json');
    // A disk that takes nothing until somebody reads from it.
    execFileSync('mkfifo', [`${where}.part`]);
    const work = createHistoryJobs(parts());
    const result = work.run({ is: 'export', as: 'json', where }).catch((error: Error) => error.message);
    // It has begun by then.
    await setImmediate();
    const ending = work.end(PATIENCE);
    createReadStream(`${where}.part`).resume();
    await ending;
    expect(await result).toBe('Unknot quits');
    expect(readdirSync(folder).filter((name) => name.startsWith('out'))).toEqual([]);
  });

  it('at the end of the app what waits in line is not begun, but a deletion and a check-in that wait are carried out', async () => {
    const { checkIns, ...happened } = madeUpHistory({ days: 20, last: FRIDAY });
    openHistoryStore(database).keep(happened);
    const [told, work] = [openHistoryStore(database), createHistoryJobs(parts())];
    told.addCheckIns(checkIns);
    const where = join(folder, 'out.json');
    const running = work.run({ is: 'delete', deletion: { what: 'app', app: 'Blender' } });
    const exporting = work.run({ is: 'export', as: 'json', where }).catch((error: Error) => error.message);
    const deleting = work.run({ is: 'delete', deletion: { what: 'all' } });
    const writing = work.write(() => told.addCheckIns([note(4)]));
    await work.end(PATIENCE);
    expect(work.isIdle).toBe(true);
    expect(await exporting).toBe('Unknot quits');
    expect(existsSync(where)).toBe(false);
    expect([await running, await deleting].every((count) => count > 0)).toBe(true);
    await writing;
    expect(told.rows('checkIns', 0, Infinity)).toEqual([note(4)]);
  });
});
