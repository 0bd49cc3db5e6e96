import { DatabaseSync } from '@photostructure/sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHistoryReader, type HistoryReader } from '../../../main/history/reader.ts';
import { readBeside, type ReadingTask } from '../../../main/history/readHistory.ts';
import { createDatabase, type Database } from '../../../main/history/store/database.ts';
import { type HistoryStore, openHistoryStore } from '../../../main/history/store/historyStore.ts';
import { type RecordedRows, NO_ROWS } from '../../../shared/diary/recorder.ts';
import { HOUR, MINUTE } from '../../../shared/moment.ts';
import { madeUpHistory } from '../../support/history.ts';

const DAY = 24 * HOUR;
const LAST = Date.parse('2026-03-06T18:00:00Z');
const { minutes, breaks, spans, checkIns } = madeUpHistory({ days: 12, last: LAST });
const [FROM, UNTIL] = [LAST - 12 * DAY, LAST + DAY];
const YEARS_AGO = LAST - 1000 * DAY;

let folder: string;
let database: Database;
let use: HistoryStore;
/** What was read beside the app. */
let tasks: ReadingTask['is'][];
let running: number;
let most: number | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-reader-'));
  database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
  use = openHistoryStore(database);
  use.keep({ minutes, breaks, spans });
  openHistoryStore(database).addCheckIns(checkIns);
  [tasks, running, most] = [[], 0, undefined];
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

class Distrusted extends Error {}

/** @param cost of what is read at once */
function reader(cost: number): HistoryReader {
  return createHistoryReader({
    folder,
    store: use,
    atMost: { cost, bytes: cost * 1000 },
    async beside(task) {
      tasks.push(task.is);
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      running -= 1;
      return readBeside(join(folder, 'history.db'), task, most);
    },
    distrust(why) {
      throw new Distrusted(why);
    },
  });
}

/** As a page gets it. */
const asSent = (answer: unknown): unknown =>
  answer instanceof Uint8Array ? JSON.parse(gunzipSync(answer).toString()) : answer;

describe('what a window asks of the history', () => {
  it('what a window asks of the history is read at once where it is short, and beside the app where it is long', async () => {
    await reader(1200).excerpt(LAST - DAY, LAST, NO_ROWS);
    expect(tasks).toEqual([]);
    await reader(1200).excerpt(FROM, UNTIL, NO_ROWS);
    expect(tasks).toEqual(['history']);
  });

  it('what a window asks of the history is the same wherever it is read', async () => {
    const asked = ({ excerpt, appTimes, facts }: HistoryReader) =>
      Promise.all([excerpt(FROM, UNTIL, NO_ROWS), appTimes(FROM), facts()]).then((all) => all.map(asSent));
    const atOnce = await asked(reader(100_000));
    expect(atOnce[0]).toMatchObject({ checkIns, breaks });
    expect(atOnce[0]).toHaveProperty('minutes.length', minutes.length);
    expect(atOnce[2]).toMatchObject({ folder, breaks: breaks.length });
    expect(tasks).toEqual([]);
    expect(await asked(reader(0))).toEqual(atOnce);
    expect(tasks).toEqual(['history', 'appTimes', 'historyFacts']);
  });

  it.each<[string, Partial<RecordedRows>]>([
    [
      'long rows',
      {
        breaks: Array.from({ length: 20 }, (_, nth) => ({
          ...breaks[0]!,
          at: LAST - nth * MINUTE,
          exercises: ['x'.repeat(9000)],
        })),
      },
    ],
    [
      'many stretches of time that were over years before',
      {
        spans: Array.from({ length: 70_000 }, (_, nth) => {
          const from = YEARS_AGO + nth * MINUTE;
          return { ...spans[0]!, from, until: from + 1 };
        }),
      },
    ],
    [
      'many applications in a minute',
      { minutes: Array.from({ length: 1500 }, (_, nth) => ({ ...minutes.at(-1)!, app: `App ${nth}` })) },
    ],
  ])('what a window asks of the history is read beside the app because of %s', async (_what, rows) => {
    use.keep({ ...NO_ROWS, ...rows });
    await reader(1200).excerpt(LAST - DAY, LAST + 1, NO_ROWS);
    expect(tasks).toEqual(['history']);
  });

  it('what a window asks of the history is looked at in bounded time, however much there is', () => {
    expect(use.cost(FROM, UNTIL, 100)).toBeLessThan(200);
    expect(use.cost(FROM, UNTIL, 1e9)).toBeGreaterThan(minutes.length);
    expect(use.cost(UNTIL + 20 * DAY, UNTIL + 21 * DAY, 1e9)).toBeLessThan(1);
  });

  it('what a window asks of the history is said to be too much where no window could show it', async () => {
    most = 1500;
    expect(asSent(await reader(10).excerpt(FROM, UNTIL, NO_ROWS))).toEqual({ is: 'too-much' });
    expect(asSent(await reader(10).excerpt(LAST - DAY, LAST, NO_ROWS))).toHaveProperty('minutes');
  });

  it('what a window asks of the history is refused with the cause where the file cannot be read', async () => {
    const gone = { ...openHistoryStore(database), cost: () => Infinity };
    const there = createHistoryReader({
      folder,
      store: gone,
      beside: () => Promise.reject(new Error('disk I/O error')),
      distrust: (why) => {
        throw new Distrusted(why);
      },
    });
    await expect(there.excerpt(FROM, UNTIL, NO_ROWS)).rejects.toThrow('disk I/O error');
  });

  it('what a window asks of the history has the file checked anew where somebody else has put rows into it', async () => {
    const db = new DatabaseSync(join(folder, 'history.db'));
    db.exec('UPDATE breaks SET held_by = \'["nonsense"]\'');
    db.close();
    await expect(reader(10).excerpt(FROM, UNTIL, NO_ROWS)).rejects.toThrow(Distrusted);
  });
});
