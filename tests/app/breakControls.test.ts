import type {} from '../../renderer/ui/bridge.ts';
import type { Snapshot } from '../../shared/bridge.ts';
import type { UserAction } from '../../shared/engine/userAction.ts';
import { expect, it } from 'vitest';
import { until } from '../support/desktop/until.ts';
import { LONG_BREAKS, describeApp, noWindowLeft, onScreen, readSettingsFile, startDesk } from './desk.ts';

describeApp('a running break', () => {
  it('a running break stands still when asked to, and writes down what is not for me', async () => {
    const desk = await startDesk({ rate: 1, settings: LONG_BREAKS });
    await desk.app.runCli(['break', 'micro']);
    const page = await onScreen(desk, 'Break');
    const running = async (): Promise<NonNullable<Snapshot['break']>> =>
      (await page.evaluate(() => window.unknot!.snapshot())).break!;
    const act = (action: UserAction) => page.evaluate((given) => window.unknot!.send('act', given), action);

    await act({ type: 'pause-break' });
    const paused = await running();
    expect(paused.paused).toBe(true);
    expect((await desk.status()).text).toContain('paused');
    expect((await running()).elapsedMs).toBe(paused.elapsedMs);
    await act({ type: 'resume-break' });
    await until('the clock going on', async () => (await running()).elapsedMs > paused.elapsedMs);

    const refused = paused.plan[0]!.id;
    await act({ type: 'never-exercise' });
    expect((await running()).plan.map(({ id }) => id)).not.toContain(refused);
    await until('the refusal on disk', async () => {
      const { exercises } = (await readSettingsFile(desk)) as { exercises?: { never: readonly string[] } };
      return exercises?.never.includes(refused) === true;
    });
    expect((await page.evaluate(() => window.unknot!.snapshot())).ownSettings.exercises.never).toEqual([refused]);
  });

  it('a running break ends with a quiet picture of what it did, and then its window is gone', async () => {
    const desk = await startDesk({
      rate: 2,
      settings: { rhythm: { micro: { seconds: 20 } }, checkIns: { afterBreaks: 0 } },
    });
    await desk.app.runCli(['break', 'micro']);
    const page = await onScreen(desk, 'Break');
    await page.locator('.break-ended').waitFor();
    expect(await page.locator('h1').innerText()).toBe('That was your break');
    await noWindowLeft(desk);
    expect((await desk.status()).totals).toMatchObject({ micro: 1, skipped: 0 });
  });
});
