import type {} from '../../renderer/ui/bridge.ts';
import { DatabaseSync } from '@photostructure/sqlite';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDatabase } from '../../main/history/store/database.ts';
import { MINUTE } from '../../shared/moment.ts';
import { allowed, stallDuring } from '../support/desktop/heartbeat.ts';
import { describeApp, onScreen, startDesk } from './desk.ts';

const SETTINGS = { safety: { read: true }, history: { record: false } };
const DAY_MINUTES = 24 * 60;

/** A day of Unknot begins at 04:00, and so does a month. */
const DAY_BEGINS_MS = 4 * 60 * MINUTE;

/** First minute of a month, counted from the running one. */
function monthBegin(ago: number): number {
  const now = new Date(Date.now() - DAY_BEGINS_MS);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago) / MINUTE;
}

/** So many applications in each minute of so many days: more than anybody uses, and all of it such as Unknot writes. */
const stuffed = (first: number, days: number, apps: number) => `
  WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${days * DAY_MINUTES * apps - 1})
    INSERT INTO minutes SELECT ${first} + i / ${apps}, 1 + i % ${apps}, 1, NULL, 60000 / ${apps}, 700, 100, 300, 5000, 2000
      FROM n;`;

const LAST_MONTH = monthBegin(1);
const THE_ONE_BEFORE = monthBegin(2);
const NAMES = Array.from({ length: 20 }, (_, place) => `(${place + 1}, 'App ${place + 1}')`);
const STATEMENTS = `
  INSERT INTO zones VALUES (1, 'UTC');
  INSERT INTO apps VALUES ${NAMES.join()};
  ${stuffed(LAST_MONTH, 14, 3)}
  ${stuffed(THE_ONE_BEFORE, 14, 20)}`;

async function prepare(folder: string): Promise<void> {
  const database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
  database.use(() => {});
  database.close();
  const db = new DatabaseSync(join(folder, 'history.db'));
  db.exec(STATEMENTS);
  db.close();
  await writeFile(join(folder, 'settings.json'), JSON.stringify(SETTINGS));
}

describeApp('a history of half a million rows', () => {
  it('a history of half a million rows is looked at month by month while Unknot goes on, and what no window can show is said to be too much', async () => {
    const desk = await startDesk({ rate: 1, prepare });
    await desk.item.click('Today');
    const page = await onScreen(desk, 'Today');
    const stall = await stallDuring(desk.app.app, async () => {
      await page.getByRole('tab', { name: 'Month' }).click();
      await page.getByRole('button', { name: 'Previous month' }).click();
      await page.getByText('App 3').first().waitFor();
      await page.getByRole('button', { name: 'Previous month' }).click();
      await page.getByRole('alert').getByText('more here than can be shown at once').waitFor();
      const facts = await page.evaluate(() => window.unknot!.send('historyFacts', null));
      expect(facts.minutes).toBe(14 * DAY_MINUTES * 3 + 14 * DAY_MINUTES * 20);
      await page.evaluate(() => window.unknot!.send('appTimes', null));
    });
    expect(stall.main, `where the machine itself took ${stall.machine} ms`).toBeLessThan(allowed(stall));
  });
});
