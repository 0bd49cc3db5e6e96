import { type HistoryStore, openHistoryStore } from '../../../main/history/store/historyStore.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWriteQueue } from '../../../main/history/writeQueue.ts';
import { createDatabase, type Database, openSecondConnection } from '../../../main/history/store/database.ts';
import type { CheckIn } from '../../../shared/diary/checkIn.ts';

/** Milliseconds; a disk that is free is not waited for, however slow the machine is. */
const PATIENCE = 50;

let folder: string;
let database: Database;
let other: Database;
let history: HistoryStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-writes-'));
  database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
  database.use(() => {});
  other = openSecondConnection(join(folder, 'history.db'));
  history = openHistoryStore(database);
});
afterEach(() => {
  other.close();
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const checkIn = (pain: number): CheckIn => {
  return { at: pain, zone: 'UTC', pain, source: { is: 'window' }, spots: [], note: null };
};
const pains = () => history.rows('checkIns', 0, Infinity).map(({ pain }) => pain);
/** Another connection holds the file, in this very thread: who waited for it in place would wait in vain. */
const hold = () => other.use((db) => db.exec('BEGIN IMMEDIATE'));
const free = () => other.use((db) => db.exec('COMMIT'));

function writes({ isBusy = false, deletions = () => null as Promise<unknown> | null } = {}) {
  return createWriteQueue({ isBusy: () => isBusy, deletions, patience: PATIENCE });
}

describe('what the app writes to history.db', () => {
  it('what the app writes to history.db is on disk at once where the file is free', async () => {
    const { write } = writes();
    const written = write(() => history.addCheckIns([checkIn(4)]));
    expect(pains()).toEqual([4]);
    await written;
  });

  it('what the app writes to history.db waits while a worker of ours holds the file, lets the app go on, and keeps its order', async () => {
    hold();
    const each = writes({ isBusy: true });
    const done: number[] = [];
    const writing = [1, 2, 3].map((pain) =>
      each.write(() => history.addCheckIns([checkIn(pain)])).then(() => void done.push(pain)),
    );
    // Longer than somebody else could hold it.
    const since = performance.now();
    await expect.poll(() => performance.now() - since).toBeGreaterThan(2 * PATIENCE);
    expect([pains(), done, each.isWaiting]).toEqual([[], [], true]);
    free();
    await Promise.all(writing);
    expect([pains(), done, each.isWaiting]).toEqual([[1, 2, 3], [1, 2, 3], false]);
  });

  it('what the app writes to history.db is told to be locked where somebody else holds the file for too long, and the next is tried all the same', async () => {
    hold();
    const { write } = writes();
    await expect(write(() => history.addCheckIns([checkIn(1)]))).rejects.toThrow('database is locked');
    free();
    await write(() => history.addCheckIns([checkIn(2)]));
    expect(pains()).toEqual([2]);
  });

  it('what the app writes to history.db is told at once what is wrong for another reason', async () => {
    const { write } = writes();
    const full = new Error('database or disk is full');
    await expect(
      write(() => {
        throw full;
      }),
    ).rejects.toBe(full);
  });

  it('what the app writes to history.db comes after the deletions that were asked for before it, though the file is free', async () => {
    let end = (): void => {};
    let deletion: Promise<void> | null = new Promise((resolve) => (end = resolve));
    const { write } = writes({ deletions: () => deletion });
    const written = write(() => history.addCheckIns([checkIn(4)]));
    expect(pains()).toEqual([]);
    deletion = null;
    end();
    await written;
    expect(pains()).toEqual([4]);
  });
});
