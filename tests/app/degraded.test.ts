import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { poseAs } from '../support/desktop/posedApp.ts';
import { until } from '../support/desktop/until.ts';
import { type Desk, SOON, describeApp, onScreen, reachUntil, startDesk } from './desk.ts';

async function unseen(desk: Desk, sensor: string): Promise<string> {
  return until(`${sensor} reported as not seen`, async () => {
    const { sensors } = await desk.status();
    return sensors.find((each) => each.sensor === sensor && !each.sees)?.note;
  });
}

describeApp('where something is missing, the app runs and says what it cannot see', () => {
  it('where something is missing, the app runs and says what it cannot see without a tray', async () => {
    const desk = await startDesk({ tray: false, rate: 1 });
    expect(await unseen(desk, 'tray')).toContain('Start Unknot again to open its window');
    await desk.app.runCli([]);
    await onScreen(desk, 'Today');
  });

  it('where something is missing, the app runs and says what it cannot see without D-Bus', async () => {
    const desk = await startDesk({ screen: { sessionBus: false }, settings: SOON });
    expect(await unseen(desk, 'tray')).not.toBe('');
    expect(await unseen(desk, 'lock')).toContain('screen lock is not visible');
    await reachUntil(desk, 'Break prompt');
  });

  it('where something is missing, the app runs and says what it cannot see without a window manager', async () => {
    const desk = await startDesk({ screen: { windowManager: false }, settings: SOON });
    await reachUntil(desk, 'Break prompt');
    expect((await desk.status()).app).toBeNull();
  });

  it('where something is missing, the app runs and says what it cannot see without any program of the X server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'unknot-path-'));
    try {
      // Everything that is on the path but the tools that ask for windows.
      const path = (process.env['PATH'] ?? '').split(delimiter);
      for (const tool of ['node', 'sh', 'bash', 'env']) {
        const found = path.map((each) => join(each, tool)).find((file) => existsSync(file));
        if (found !== undefined) await symlink(found, join(folder, tool));
      }
      const desk = await startDesk({ env: { PATH: folder }, settings: SOON });
      await poseAs(desk.display, 'Blender');
      await reachUntil(desk, 'Break prompt');
      expect(await desk.status()).toMatchObject({ app: 'Blender' });
      const { sensors } = await desk.status();
      expect(sensors.find(({ sensor }) => sensor === 'window')).toMatchObject({ sees: true });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
