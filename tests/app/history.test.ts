import type {} from '../../renderer/ui/bridge.ts';
import { DatabaseSync } from '@photostructure/sqlite';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesWith } from '../main/history/store/folderBytes.ts';
import { type Desk, describeApp, onScreen, startDesk } from './desk.ts';

/** How many minutes of use are on disk. */
function minutesIn({ userData }: Desk): number {
  const file = join(userData, 'history.db');
  if (!existsSync(file)) return 0;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return (db.prepare('SELECT count(*) AS count FROM minutes').get() as { count: number }).count;
  } finally {
    db.close();
  }
}

describeApp('the history', () => {
  it('the history has the minutes of use, also after a kill, and nothing once it is deleted', async () => {
    const desk = await startDesk();
    await desk.hands.wiggle({ until: async () => minutesIn(desk) >= 3, what: 'minutes on disk', timeoutMs: 90_000 });
    const kept = minutesIn(desk);
    await desk.app.kill9();
    await desk.restart();
    expect(minutesIn(desk)).toBe(kept);
    // A window that stays, however slow the machine is.
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    const facts = await page.evaluate(() => window.unknot!.send('historyFacts', null));
    expect(facts).toMatchObject({ folder: desk.userData });
    expect(facts.minutes).toBeGreaterThanOrEqual(kept);
    const day = await page.evaluate(
      (first) => window.unknot!.send('history', { from: first - 60_000, until: first + 86_400_000 }),
      facts.since!,
    );
    expect('minutes' in day && day.minutes.length).toBeGreaterThanOrEqual(kept);
    expect(filesWith(join(desk.userData, 'logs'), 'started, version')).toHaveLength(1);
    const result = await page.evaluate(() => window.unknot!.send('deleteHistory', { what: 'all' }));
    expect(result).toMatchObject({ ok: true });
    expect(minutesIn(desk)).toBe(0);
    expect(filesWith(join(desk.userData, 'logs'), 'started, version')).toEqual([]);
  });
});
