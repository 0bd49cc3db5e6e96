import type {} from '../../renderer/ui/bridge.ts';
import { DatabaseSync } from '@photostructure/sqlite';
import { createWriteStream, readdirSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDatabase, openSecondConnection } from '../../main/history/store/database.ts';
import { openHistoryStore } from '../../main/history/store/historyStore.ts';
import { csvPieces } from '../../shared/diary/exchange/csv.ts';
import { jsonPieces } from '../../shared/diary/exchange/json.ts';
import { MINUTE } from '../../shared/moment.ts';
import { allowed, stallDuring } from '../support/desktop/heartbeat.ts';
import { until } from '../support/desktop/until.ts';
import { madeUpHistory } from '../support/history.ts';
import { chooseFile, describeApp, onScreen, painsIn, startDesk } from './desk.ts';

const SETTINGS = { safety: { read: true }, history: { record: false } };
const LONG = 240_000;
const HISTORY = madeUpHistory({ days: 730, last: Date.now() - MINUTE });
const CHECK_IN = { pain: 7, spots: [], note: 'the pills again', corrects: null };

let outside: string;
beforeEach(async () => void (outside = await mkdtemp(join(tmpdir(), 'unknot-outside-'))));
afterEach(() => rm(outside, { recursive: true, force: true, maxRetries: 5 }));

/** A file of so many bytes at least, made of the same minutes in many applications. */
async function fileOf(name: string, bytes: number, pieces: (app: string) => Iterable<string>): Promise<string> {
  const file = join(outside, name);
  const stream = createWriteStream(file);
  for (const piece of pieces('Blender')) stream.write(piece);
  stream.end();
  await finished(stream);
  expect(statSync(file).size).toBeGreaterThan(bytes);
  return file;
}

/** A data folder with a history of two weeks, to which somebody else has done something. */
async function live(folder: string, statements = ''): Promise<void> {
  const { checkIns, ...happened } = madeUpHistory({ days: 14, last: Date.now() });
  const database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
  openHistoryStore(database).keep(happened);
  openHistoryStore(database).addCheckIns(checkIns);
  database.close();
  const db = new DatabaseSync(join(folder, 'history.db'));
  db.exec(statements);
  db.close();
  await writeFile(join(folder, 'settings.json'), JSON.stringify(SETTINGS));
}

const STALLING = `CREATE TABLE copied (note TEXT);
  CREATE TRIGGER copy AFTER INSERT ON check_ins BEGIN
    INSERT INTO copied VALUES (new.note);
    UPDATE check_ins SET pain = 0 WHERE id = new.id;
    INSERT INTO copied WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000000)
      SELECT max(i) FROM n;
  END`;

describeApp('the heartbeat that these tests go by', () => {
  it('the heartbeat that these tests go by sees a main process that stands still', async () => {
    const desk = await startDesk({ rate: 1, settings: SETTINGS });
    const stall = await stallDuring(desk.app.app, () =>
      desk.app.app.evaluate(() => {
        // By the clock: what others take of the core meanwhile is not counted.
        const end = performance.now() + 2000;
        while (performance.now() < end);
      }),
    );
    expect(stall.main).toBeGreaterThan(400);
  });
});

describeApp('an import', () => {
  it(
    'an import of 20 MB of CSV or JSON, or of 30 MB of settings, leaves the app free all the while',
    { timeout: LONG },
    async () => {
      const { minutes } = HISTORY;
      const many = [...minutes, ...minutes.map((minute) => ({ ...minute, app: 'Second application' }))];
      const csv = await fileOf('minutes.csv', 20e6, () => csvPieces('minutes', many));
      const json = await fileOf('all.json', 20e6, () => jsonPieces((table) => (table === 'minutes' ? minutes : [])));
      const settings = join(outside, 'settings.json');
      const apps = Array.from({ length: 30_000 }, (_, place) => ({ match: `${place} ${'x'.repeat(1000)}`, weight: 1 }));
      await writeFile(settings, JSON.stringify({ apps }));

      const desk = await startDesk({ rate: 1, settings: SETTINGS });
      await desk.item.click('Settings');
      const page = await onScreen(desk, 'Settings');
      const send = (command: 'importHistory' | 'importSettings') =>
        page.evaluate((name) => window.unknot!.send(name, null), command);
      for (const [file, command] of [
        [csv, 'importHistory'],
        [json, 'importHistory'],
        [settings, 'importSettings'],
      ] as const) {
        await chooseFile(desk, file);
        const stall = await stallDuring(desk.app.app, async () => {
          const done = await send(command);
          expect(done).toMatchObject(command === 'importHistory' ? { is: 'imported', bad: 0 } : { is: 'read' });
        });
        expect(stall.main, `${file}, where the machine itself took ${stall.machine} ms`).toBeLessThan(allowed(stall));
      }
    },
  );
});

describeApp('a history.db with triggers of somebody else', () => {
  it('a history.db with triggers of somebody else is set aside at the start with its rows taken over; one that is planted later runs neither', async () => {
    const desk = await startDesk({ rate: 1, prepare: (folder) => live(folder, STALLING) });
    const aside = readdirSync(desk.userData).filter((name) => name.startsWith('history.corrupt-'));
    expect(aside).toHaveLength(1);
    expect((await desk.status()).notices.join('\n')).toContain(aside[0]);
    const before = painsIn(desk.userData);
    expect(before.length).toBeGreaterThan(5);

    const db = new DatabaseSync(join(desk.userData, 'history.db'));
    db.exec(STALLING);
    db.close();
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    const stall = await stallDuring(desk.app.app, async () => {
      const kept = await page.evaluate((said) => window.unknot!.send('checkIn', said), CHECK_IN);
      expect(kept).toMatchObject({ fault: null });
    });
    expect(stall.main).toBeLessThan(allowed(stall));
    expect(painsIn(desk.userData)).toEqual([...before, 7]);
    const file = await readFile(join(desk.userData, 'history.db'), 'latin1');
    expect(file).not.toContain('CREATE TRIGGER');
  });

  it('a history.db with triggers of somebody else that another program holds is waited for, at the start and later, while Unknot goes on', async () => {
    const held: InstanceType<typeof DatabaseSync>[] = [];
    const hold = (folder: string) => {
      const db = new DatabaseSync(join(folder, 'history.db'));
      db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
      held.push(db);
    };
    const letGo = () => {
      for (const db of held.splice(0)) {
        db.exec('COMMIT');
        db.close();
      }
    };
    const desk = await startDesk({
      rate: 1,
      prepare: async (folder) => {
        await live(folder);
        hold(folder);
      },
    });
    const stall = await stallDuring(desk.app.app, async () => {
      expect((await desk.status()).state).toBe('working');
      const { stdout } = await desk.app.runCli(['log', '8']);
      expect(stdout).toContain('8 of 10 counts');
      await until('the notice', () => desk.status(), {
        accept: ({ notices }) => notices.join().includes('Another program has history.db open'),
        timeoutMs: 30_000,
      });
    });
    expect(stall.main).toBeLessThan(allowed(stall));
    letGo();
    await until('the file to be read again', () => desk.status(), {
      accept: ({ notices, gate }) => !notices.join().includes('Another program') && gate === 'rest',
      timeoutMs: 30_000,
    });
    const other = openSecondConnection(join(desk.userData, 'history.db'));
    await until('the answer to be written', () => Promise.resolve(painsIn(desk.userData)), {
      accept: (pains) => pains.at(-1) === 8,
      timeoutMs: 30_000,
    });
    other.close();
  });
});

describeApp('a page that says too much', () => {
  it('a page that says too much is refused in a word, whatever it says and however often, and nothing of it is written down', async () => {
    const desk = await startDesk({ rate: 1, settings: SETTINGS });
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    const memory = () => desk.app.app.evaluate(() => process.memoryUsage().rss);
    const before = await memory();
    const stall = await stallDuring(desk.app.app, async () => {
      const refused = await page.evaluate(async (said) => {
        const { send } = window.unknot!;
        const why = (error: unknown) => String((error as Error).message);
        const huge = { ...said, note: 'x'.repeat(128_000_000) };
        const flood = Array.from({ length: 5000 }, () => send('appTimes', null).then(() => 'answered', why));
        return [
          await send('checkIn', huge).catch(why),
          await send('changeSettings', { profiles: huge } as never).catch(why),
          await send('checkIn', { ...said, pain: 99 }).catch(why),
          ...new Set(await Promise.all(flood)),
        ];
      }, CHECK_IN);
      expect(refused).toContainEqual(expect.stringContaining('too large'));
      expect(refused).toContainEqual(expect.stringContaining('has not answered the messages before'));
    });
    expect(stall.main).toBeLessThan(allowed(stall));
    expect((await memory()) - before).toBeLessThan(200e6);
    const written = desk.app.stdout() + desk.app.stderr();
    expect(written.length).toBeLessThan(100_000);
    expect(written).not.toContain('pills');
  });
});
