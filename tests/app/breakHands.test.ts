import type {} from '../../renderer/ui/bridge.ts';
import { DatabaseSync } from '@photostructure/sqlite';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { until } from '../support/desktop/until.ts';
import { type Desk, describeApp, noWindowLeft, onScreen, startDesk } from './desk.ts';

/** Five minutes are ten seconds here. */
const FIVE_MINUTES = { rhythm: { micro: { seconds: 300 }, long: { seconds: 300 } } };

async function breakIn(settings: object, kind: 'micro' | 'long' = 'micro') {
  const desk = await startDesk({ settings: { ...FIVE_MINUTES, ...settings } });
  await desk.app.runCli(['break', kind]);
  const page = await onScreen(desk, 'Break');
  await page.getByRole('timer').first().waitFor();
  return { desk, page };
}

const isGone = async (desk: Desk) => (await desk.hands.findWindow({ title: 'Break' })) === null;

/** What is kept of the breaks, once the app has ended. */
async function keptBreaks(desk: Desk) {
  process.kill(desk.app.pid, 'SIGTERM');
  await desk.app.ended;
  const db = new DatabaseSync(join(desk.userData, 'history.db'));
  try {
    return db.prepare('SELECT kind, outcome, seconds FROM breaks').all() as {
      readonly kind: string;
      readonly outcome: string;
      readonly seconds: number;
    }[];
  } finally {
    db.close();
  }
}

describeApp('hands that never stop in a break', () => {
  const places = { card: { x: 300, y: 300 }, window: { x: 640, y: 400 }, fullscreen: { x: 640, y: 400 } } as const;
  for (const manner of ['card', 'window', 'fullscreen'] as const) {
    it(`hands that never stop in a break make its clock wait, and it counts as nothing (${manner})`, async () => {
      const { desk, page } = await breakIn({ breaks: { manner } });
      const waits = page.getByText('The clock waits while you work.').first();
      await desk.hands.wiggle({ around: places[manner], until: () => waits.isVisible(), timeoutMs: 30_000 });
      await desk.hands.wiggle({ around: places[manner], until: () => isGone(desk), timeoutMs: 60_000 });
      expect((await desk.status()).totals).toMatchObject({ micro: 0, skipped: 0 });
      const [only, ...others] = await keptBreaks(desk);
      expect(others).toEqual([]);
      expect(only).toMatchObject({ kind: 'micro', outcome: 'left' });
      expect(only!.seconds).toBeLessThan(150);
    });
  }
});

describeApp('hands that rest for half of a break and then go on', () => {
  it('hands that rest for half of a break and then go on have taken it, with as many seconds as they rested', async () => {
    const { desk, page } = await breakIn({ breaks: { manner: 'card' } });
    const elapsed = async () => (await page.evaluate(() => window.unknot!.snapshot())).break!.elapsedMs;
    await until('half of it rested', elapsed, { accept: (ms) => ms >= 160_000 });
    await desk.hands.wiggle({ around: { x: 300, y: 300 }, until: () => isGone(desk), timeoutMs: 60_000 });
    expect((await desk.status()).totals).toMatchObject({ micro: 1, skipped: 0 });
    const [only] = await keptBreaks(desk);
    expect(only).toMatchObject({ outcome: 'taken' });
    expect(only!.seconds).toBeGreaterThanOrEqual(155);
    expect(only!.seconds).toBeLessThan(295);
  });
});

describeApp('a strict break', () => {
  it('a strict break lasts until its time was rested, whatever is pressed, said or changed meanwhile', async () => {
    // Twenty seconds of this machine: all that follows is tried within them.
    const rhythm = { micro: { seconds: 300 }, long: { seconds: 600 } };
    const { desk, page } = await breakIn({ breaks: { strict: true }, rhythm }, 'long');
    const running = async () => (await page.evaluate(() => window.unknot!.snapshot())).break;
    for (let press = 0; press < 6; press++) {
      const next = page.getByRole('button', { name: 'Next exercise' });
      if (await next.isVisible()) await next.click();
    }
    await page.evaluate(() => window.unknot!.send('act', { type: 'next-exercise' }));
    const commands = [['took', 'long'], ['skip'], ['break', 'micro']];
    const results = await Promise.all(commands.map((command) => desk.app.runCli(command)));
    expect(results.map(({ code }) => code)).toEqual([1, 1, 1]);
    await page.evaluate(() => window.unknot!.send('act', { type: 'took' }));
    await page.evaluate(() => window.unknot!.send('changeSettings', { breaks: { manner: 'window', strict: false } }));
    await page.evaluate(() => window.unknot!.send('act', { type: 'end-break' }));
    await desk.item.click('Pause', '30 minutes');
    expect(await running()).toMatchObject({ kind: 'long', seconds: 600, strict: true });
    await noWindowLeft(desk);
    expect((await desk.status()).totals).toMatchObject({ long: 1, skipped: 0 });
    expect(await keptBreaks(desk)).toMatchObject([{ kind: 'long', outcome: 'taken', seconds: 600 }]);
  });
});
