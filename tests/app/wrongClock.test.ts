import { DatabaseSync } from '@photostructure/sqlite';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase } from '../../main/history/store/database.ts';
import { openHistoryStore } from '../../main/history/store/historyStore.ts';
import { desktopMissing } from '../support/desktop/electronApp.ts';
import { type WrongClock, fakeTimeMissing, wrongClock } from '../support/desktop/fakeTime.ts';
import { until } from '../support/desktop/until.ts';
import { madeUpHistory } from '../support/history.ts';
import { type Desk, describeApp, startDesk } from './desk.ts';

const DAY = 24 * 3600;
const THREE_YEARS = 3 * 365 * DAY;
const missing = desktopMissing() ?? fakeTimeMissing();
if (missing !== null) console.log(`skipped: an app with a wrong clock: ${missing}`);

let outside: string;
let clock: WrongClock;
beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'unknot-clock-'));
  if (missing === null) clock = wrongClock(outside);
});
afterEach(() => rm(outside, { recursive: true, force: true, maxRetries: 5 }));

/** A desk whose clock is so many seconds ahead; the clock of this machine is right. */
async function deskAhead(seconds: number, prepare?: (userData: string) => Promise<void>): Promise<Desk> {
  await clock.set(seconds);
  return startDesk({ rate: 1, env: clock.env, ...(prepare && { prepare }) });
}

/** Half a year, and a knot of 7 an hour ago; nothing is added to it. */
async function halfAYear(userData: string): Promise<void> {
  const now = Date.now();
  const { checkIns, ...happened } = madeUpHistory({ days: 180, last: now });
  const database = createDatabase({ folder: userData, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
  openHistoryStore(database).keep(happened);
  const sore = { zone: 'UTC', pain: 7, source: { is: 'command' }, spots: [], note: null } as const;
  openHistoryStore(database).addCheckIns([...checkIns, { ...sore, at: now - 3_600_000 }]);
  database.close();
  await writeFile(
    join(userData, 'settings.json'),
    JSON.stringify({ safety: { read: true }, history: { record: false } }),
  );
}

function rowsIn({ userData }: Desk): unknown {
  const db = new DatabaseSync(join(userData, 'history.db'), { readOnly: true });
  try {
    return db
      .prepare('SELECT (SELECT count(*) FROM minutes) AS minutes, (SELECT count(*) FROM check_ins) AS checkIns')
      .get();
  } finally {
    db.close();
  }
}

const logOf = ({ userData }: Desk) => readFile(join(userData, 'logs', 'unknot.log'), 'utf8');

describe.skipIf(missing !== null)('a start with a clock three years ahead', () => {
  it('a start with a clock three years ahead loses nothing, opens nothing that pain has closed, and says so until the clock is right', async () => {
    const desk = await deskAhead(THREE_YEARS, halfAYear);
    const before = rowsIn(desk);
    const said = async () =>
      (await desk.status()).notices.some((text) => text.startsWith('The clock of this computer'));
    await until('the clock to be told of', said);
    expect((await desk.status()).gate).toBe('rest');
    // Quitting waits for a deletion that is under way.
    await desk.app.close();
    expect(rowsIn(desk)).toEqual(before);
    expect(before).toMatchObject({ checkIns: expect.any(Number) });
    expect(await logOf(desk)).toMatch(/the clock says 20\d\d-.*, and 20\d\d-.* is believed/);
    await clock.set(0);
    await desk.restart();
    expect(await desk.status()).toMatchObject({ gate: 'rest', notices: [] });
    expect(rowsIn(desk)).toEqual(before);
  });

  it('a start with a clock three years ahead keeps an answer of 8 that was given under it closed once the clock is right', async () => {
    const desk = await deskAhead(THREE_YEARS);
    await desk.app.runCli(['log', '8']);
    expect((await desk.status()).gate).toBe('rest');
    await desk.app.close();
    await clock.set(0);
    await desk.restart();
    expect((await desk.status()).gate).toBe('rest');
  });
});

/** Sets the clock of the running app so many seconds ahead of the real one. */
const setClock = ({ app }: Desk, seconds: number) =>
  app.app.evaluate((_, ahead) => {
    const real = performance.timeOrigin + performance.now();
    const since = performance.now();
    Date.now = () => Math.round(real + (performance.now() - since)) + ahead * 1000;
  }, seconds);

describeApp('under a clock that was three years ahead and is set right while Unknot runs', () => {
  it('under a clock that was three years ahead and is set right while Unknot runs a pause until tomorrow and a profile for today end tomorrow', async () => {
    const desk = await startDesk({ rate: 1 });
    await setClock(desk, THREE_YEARS);
    // Until the day is that of the clock.
    const dayOf = async () => (await desk.status()).text;
    const pause = async () => {
      await desk.app.runCli(['pause', 'until-tomorrow']);
      return dayOf();
    };
    await until('a pause of that day', pause, { accept: (text) => /^Paused until (\w{3} )?04:00/.test(text) });
    await desk.app.runCli(['profile', 'Sore day', '--today']);
    expect(await desk.status()).toMatchObject({ paused: true, profile: { id: 'sore-day', today: true } });
    await setClock(desk, 0);
    // Further away than a few days, a date would stand there in place of the weekday.
    await until('the pause to end at the next 04:00', dayOf, {
      accept: (text) => /^Paused until (\w{3} )?04:00/.test(text),
      timeoutMs: 30_000,
    });
    expect(await desk.status()).toMatchObject({ paused: true, profile: { id: 'sore-day', today: true } });
    await setClock(desk, DAY);
    await until('tomorrow', () => desk.status(), {
      accept: ({ paused, profile }) => !paused && profile.id === null,
      timeoutMs: 30_000,
    });
  });
});

describe.skipIf(missing !== null)('a start with a clock that cannot be right', () => {
  it.each([
    ['of 1970', () => -Date.now() / 1000 + 3600],
    ['of the year 2400', () => 374 * 365.25 * DAY],
  ])(
    'a start with a clock that cannot be right %s leaves everything as it is, and Unknot answers',
    async (_, ahead) => {
      const desk = await deskAhead(ahead(), halfAYear);
      const before = rowsIn(desk);
      await until('what was said of the knot to be read', () => desk.status(), {
        accept: ({ gate }) => gate === 'rest',
      });
      await desk.app.runCli(['pause', 'until-tomorrow']);
      expect((await desk.status()).paused).toBe(true);
      await desk.app.close();
      expect(rowsIn(desk)).toEqual(before);
      await clock.set(0);
      await desk.restart();
      expect(await desk.status()).toMatchObject({ gate: 'rest', notices: [] });
    },
  );
});
