/** What five years in history.db weigh, how fast they answer, and whether a crash takes anything of them. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type Database } from '../../main/history/store/database.ts';
import { openHistoryStore } from '../../main/history/store/historyStore.ts';
import { NO_ROWS } from '../../shared/diary/recorder.ts';
import { DAY } from '../../shared/moment.ts';
import { killOften } from '../main/history/store/killing.ts';
import { madeUpHistory } from '../support/history.ts';
import type { Measure } from './measure.ts';

const LAST = Date.parse('2026-11-20T22:00:00Z');
const YEARS = 5;
/** Full use: 250 days of 8 hours. */
const FULL_YEAR = 250 * 8 * 60;

/** The best of several runs: what else the machine does meanwhile is not measured. */
function best(times: number, run: (time: number) => void): number {
  let least = Infinity;
  for (let time = 0; time < times; time++) {
    const from = performance.now();
    run(time);
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

/** Days on which one worked less than full hours are scaled up to full use. */
export function historyOfYears(): readonly Measure[] {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-bench-'));
  const open = () => {
    const database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
    return { database, use: openHistoryStore(database) };
  };
  let opened: Database | null = null;
  try {
    const { database, use } = open();
    opened = database;
    const { minutes, breaks, spans } = madeUpHistory({ days: YEARS * 365, last: LAST });
    // A third of the minutes with two applications.
    const second = minutes.filter((_, place) => place % 3 === 0).map((minute) => ({ ...minute, app: 'Mail' }));
    use.keep({ minutes: [...minutes, ...second], breaks, spans });
    database.close();
    const bytes = statSync(join(folder, 'history.db')).size;
    const note = `${YEARS} years, ${(minutes.length + second.length).toLocaleString('en')} minutes, ${(bytes / 1e6).toFixed(1)} MB`;
    const measure = (name: string, value: number, atMost: number): Measure => ({
      name: `history: ${name}`,
      value,
      unit: 'ms',
      goal: { atMost },
      note,
    });

    const opening = best(3, () => {
      const again = open();
      again.use.rows('breaks', LAST, LAST);
      again.database.close();
    });
    const again = open();
    opened = again.database;
    const query = (days: number) =>
      best(15, (time) => {
        const until = LAST - time * 83 * DAY;
        again.use.excerpt(until - days * DAY, until);
      });
    const put = (time: number) =>
      again.use.keep({ ...NO_ROWS, minutes: [{ ...minutes[0]!, at: LAST + time * 60_000 }] });
    return [
      {
        name: 'history: a year of full use',
        unit: 'MB',
        goal: { atMost: 10 },
        note,
        value: (bytes / 1e6 / minutes.length) * FULL_YEAR,
      },
      measure('first answer after the start', opening, 500),
      measure('a day', query(1), 50),
      measure('a month', query(31), 100),
      measure(
        'time by application, 30 days',
        best(5, () => again.use.appTimes(LAST - 30 * DAY)),
        100,
      ),
      measure('keeping a minute', best(50, put), 10),
    ];
  } finally {
    opened?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows that were kept and are gone, after so many kills in the middle of writing. */
export async function lostToKills(times: number): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-bench-'));
  try {
    const { confirmed, lost, check } = await killOften(folder, times);
    const note = `${times} kills, ${confirmed.length} rows kept, integrity check: ${check}`;
    const value = check === 'ok' ? lost.length : confirmed.length;
    return { name: 'history: rows lost to kill -9', value, unit: 'rows', goal: { atMost: 0 }, note };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
