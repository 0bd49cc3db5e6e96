import type {} from '../../renderer/ui/bridge.ts';
import { execFileSync } from 'node:child_process';
import { createReadStream, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ExitCode } from '../support/desktop/electronApp.ts';
import { createDatabase, openSecondConnection } from '../../main/history/store/database.ts';
import { openHistoryStore } from '../../main/history/store/historyStore.ts';
import { filesWith } from '../main/history/store/folderBytes.ts';
import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import { passes } from '../../shared/exercises/gate.ts';
import { until } from '../support/desktop/until.ts';
import { allowed, stallDuring } from '../support/desktop/heartbeat.ts';
import { madeUpHistory } from '../support/history.ts';
import { type Desk, chooseFile, describeApp, onScreen, painsIn, readSettingsFile, startDesk } from './desk.ts';

/** The better part of a year: an export, an import or a deletion takes about a second of this machine. */
const DAYS = 250;
/** Nothing is added to what is there, so that it can be counted. */
const SETTINGS = { safety: { read: true }, history: { record: false } };
const LONG = 60_000;

let outside: string;
beforeEach(async () => void (outside = await mkdtemp(join(tmpdir(), 'unknot-outside-'))));
afterEach(() => rm(outside, { recursive: true, force: true, maxRetries: 5 }));

async function live(folder: string): Promise<void> {
  const { checkIns, ...happened } = madeUpHistory({ days: DAYS, last: Date.now() });
  const database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
  openHistoryStore(database).keep(happened);
  openHistoryStore(database).addCheckIns(checkIns);
  database.close();
  await writeFile(join(folder, 'settings.json'), JSON.stringify(SETTINGS));
}

/** The settings of somebody with a history, and a dialog of the system that says this file. */
async function yourData(file: string) {
  const desk = await startDesk({ rate: 1, prepare: live });
  await chooseFile(desk, file);
  await desk.item.click('Settings');
  const page = await onScreen(desk, 'Settings');
  return { desk, page };
}

async function rowsOf(page: Page): Promise<number> {
  const { minutes, breaks, spans, checkIns } = await page.evaluate(() => window.unknot!.send('historyFacts', null));
  return minutes + breaks + spans + checkIns;
}

/** Quits, lets go what holds up the work on the history once that has begun, and gives back the exit status. */
async function quit(desk: Desk, letGo: () => void): Promise<ExitCode> {
  await desk.app.app.evaluate(
    ({ app }) =>
      new Promise<void>((resolve) => {
        app.once('will-quit', () => resolve());
        app.quit();
      }),
  );
  letGo();
  return desk.app.ended;
}

describeApp('a history', () => {
  it('a history goes out as a file, is deleted, and comes back in with as many rows; Unknot answers all the while', async () => {
    const file = join(outside, 'history.json');
    const { desk, page } = await yourData(file);
    const rows = await rowsOf(page);
    expect(rows).toBeGreaterThan(10_000);
    /** Presses it, asks for the state while that is done, and waits for what is said of it. */
    const press = async (name: string, said: string | RegExp) => {
      const stall = await stallDuring(desk.app.app, async () => {
        await page.getByRole('button', { name, exact: true }).click();
        expect((await desk.status()).state).toBe('working');
        await page.getByText(said).waitFor({ timeout: LONG });
      });
      expect(stall.main, name).toBeLessThan(allowed(stall));
    };

    await page.getByRole('tab', { name: 'Data and privacy' }).click();
    await press('Export as JSON…', `Saved as ${file}.`);
    await page.getByRole('button', { name: 'Delete everything…' }).click();
    await press('Delete', /^Deleted: [\d,.]+ items\.$/);
    expect(await rowsOf(page)).toBe(0);
    expect(filesWith(desk.userData, 'Blender')).toEqual([]);
    await press('Import…', /^[\d,.]+ items added\.$/);
    expect(await rowsOf(page)).toBe(rows);
    await press('Import…', /^0 items added, [\d,]+ there already\.$/);
    expect(await rowsOf(page)).toBe(rows);
  });

  it('a history that is being deleted takes a check-in: it counts at once, and once it is confirmed it outlives a kill', async () => {
    const { desk, page } = await yourData(join(outside, 'history.json'));
    const counted = await page.evaluate(async () => {
      const { send, snapshot } = window.unknot!;
      void send('deleteHistory', { what: 'all' });
      const keeping = send('checkIn', { pain: 8, spots: [], note: null, corrects: null });
      const { lastCheckIn, gate } = await snapshot();
      const { fault } = await keeping;
      return { pain: lastCheckIn?.pain, gate, fault };
    });
    await desk.app.kill9();
    expect(counted).toEqual({ pain: 8, gate: 'rest', fault: null });
    expect(painsIn(desk.userData)).toEqual([8]);
    await desk.restart();
    expect((await desk.status()).gate).toBe('rest');
  });
});

describeApp('an older history that is imported', () => {
  it('an older history that is imported opens nothing that was closed here before, and a long break after it strengthens nothing', async () => {
    const file = join(outside, 'older.json');
    const said = (daysAgo: number, pain: number) => ({
      at: Date.now() - Math.round(daysAgo * 86_400_000),
      zone: 'UTC',
      pain,
      source: { is: 'command' },
      spots: [],
      note: null,
    });
    // Ten days ago, and a minute ago on another computer.
    const rows = { checkIns: [said(10, 1), said(1 / 1440, 0)] };
    await writeFile(file, JSON.stringify({ format: 'unknot-history', version: 1, ...rows }));
    const desk = await startDesk({ rate: 1, settings: SETTINGS });
    await desk.app.runCli(['log', '7']);
    expect((await desk.status()).gate).toBe('rest');
    await chooseFile(desk, file);
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('tab', { name: 'Data and privacy' }).click();
    await page.getByRole('button', { name: 'Import…', exact: true }).click();
    await page.getByText('2 items added.').waitFor({ timeout: LONG });
    const planned = async () => {
      expect((await desk.status()).gate).toBe('rest');
      await desk.app.runCli(['break', 'long']);
      const snapshot = () => page.evaluate(() => window.unknot!.snapshot());
      return (await until('the break', snapshot, { accept: (seen) => seen.break !== null })).break!.plan;
    };
    const exercises = (await planned()).map(({ id }) => CATALOGUE.find((each) => each.id === id)!);
    expect(exercises.length).toBeGreaterThan(0);
    for (const exercise of exercises) expect([exercise.id, passes('rest', exercise)]).toEqual([exercise.id, true]);
    await desk.app.close();
    await desk.restart();
    expect((await desk.status()).gate).toBe('rest');
  });
});

describeApp('what was deleted as too old', () => {
  it('what was deleted as too old comes back by one press for a day, and is kept from then on', async () => {
    const at = Date.now() - 1000 * 86_400_000;
    const said = { at, zone: 'UTC', pain: 6, source: { is: 'command' }, spots: [], note: 'three years ago' };
    const removed = `history.old-${Date.now() - 3_600_000}-1.json`;
    const desk = await startDesk({
      rate: 1,
      async prepare(folder) {
        await writeFile(join(folder, 'settings.json'), JSON.stringify(SETTINGS));
        await writeFile(
          join(folder, removed),
          JSON.stringify({ format: 'unknot-history', version: 1, checkIns: [said] }),
        );
      },
    });
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('tab', { name: 'Data and privacy' }).click();
    await page.getByText('1 item deleted as too old').waitFor();
    await page.getByRole('button', { name: 'Bring them back' }).click();
    await page.getByText('1 item brought back. Everything is kept for good now.').waitFor({ timeout: LONG });
    expect(painsIn(desk.userData)).toEqual([6]);
    expect(await readSettingsFile(desk)).toMatchObject({ history: { record: false, keepMonths: 'forever' } });
    expect(readdirSync(desk.userData)).not.toContain(removed);
  });
});

describeApp('quitting', () => {
  it('quitting lets a deletion come to its end, with a check-in that was given meanwhile', async () => {
    const { desk, page } = await yourData(join(outside, 'history.json'));
    // Somebody else writes to the file: the deletion waits for that.
    const other = openSecondConnection(join(desk.userData, 'history.db'));
    other.use((db) => db.exec('BEGIN IMMEDIATE'));
    // Messages are taken in order: with the answer to the last, the others have begun.
    await page.evaluate(async () => {
      const { send } = window.unknot!;
      void send('deleteHistory', { what: 'all' });
      void send('checkIn', { pain: 3, spots: [], note: null, corrects: null });
      await send('about', null);
    });
    const status = await quit(desk, () => {
      other.use((db) => db.exec('COMMIT'));
      other.close();
    });
    expect(status).toBe(0);
    expect(painsIn(desk.userData)).toEqual([3]);
    // Neither in the file, its free pages and its log, nor in the log of the app.
    expect(filesWith(desk.userData, 'Blender')).toEqual([]);
  });

  it('quitting breaks an export off and leaves nothing of it in part', async () => {
    const file = join(outside, 'history.json');
    const { desk, page } = await yourData(file);
    // A disk that takes nothing until somebody reads from it.
    execFileSync('mkfifo', [`${file}.part`]);
    await page.evaluate(async () => {
      const { send } = window.unknot!;
      void send('exportHistory', { as: 'json' });
      await send('about', null);
    });
    const status = await quit(desk, () => void createReadStream(`${file}.part`).resume());
    expect(status).toBe(0);
    expect(readdirSync(outside)).toEqual([]);
  });
});
