import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { logReader } from '../../shared/activity/log.ts';
import { poseAs } from '../support/desktop/posedApp.ts';
import { until } from '../support/desktop/until.ts';
import { LONG_BREAKS, describeApp, noWindowLeft, onScreen, startDesk } from './desk.ts';

describeApp('the command line of the running app', () => {
  it('tells the status in words and as JSON', async () => {
    const desk = await startDesk();
    const words = await desk.app.runCli(['status']);
    expect(words.code).toBe(0);
    expect(words.stdout).toMatch(/Pause need [\d.]+ of 15, reach load [\d.]+ of 32/);
    expect(await desk.status()).toMatchObject({ state: 'working', paused: false });
  });

  it('pauses for a time, until tomorrow, and not any more', async () => {
    const desk = await startDesk();
    expect((await desk.app.runCli(['pause', '45m'])).stdout).toMatch(/^Paused until (\w+ )?\d\d:\d\d\./);
    expect((await desk.app.runCli(['pause', 'until-tomorrow'])).stdout).toMatch(/^Paused until .*04:00\./);
    expect((await desk.app.runCli(['pause', 'off'])).code).toBe(0);
    expect(await desk.status()).toMatchObject({ paused: false });
  });

  it('starts a break and skips it', async () => {
    const desk = await startDesk({ settings: LONG_BREAKS });
    expect((await desk.app.runCli(['break', 'long'])).stdout).toBe('Long break is on.\n');
    await onScreen(desk, 'Break');
    expect((await desk.app.runCli(['break', 'micro'])).code).not.toBe(0);
    expect((await desk.app.runCli(['skip'])).code).toBe(0);
    await noWindowLeft(desk);
    expect((await desk.status()).totals.skipped).toBe(1);
  });

  it.each([
    [['brake'], /"brake" is not a command/],
    [['pause'], /for how long/],
    [['pause', 'soon'], /"soon" is not a length/],
    [['break', 'huge'], /unknot break micro/],
    [['status', '--xml'], /"--xml" does not belong here/],
  ])('refuses %j with the remedy', async (words, message) => {
    const desk = await startDesk();
    const { code, stdout, stderr } = await desk.app.runCli(words);
    expect(code).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });

  it('tells its commands', async () => {
    const desk = await startDesk();
    const { code, stdout } = await desk.app.runCli(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^unknot \[status /);
  });

  it('says so when nothing runs', async () => {
    const desk = await startDesk();
    await desk.app.close();
    const { code, stderr } = await desk.app.runCli(['status']);
    expect(code).not.toBe(0);
    expect(stderr).toContain('Unknot is not running');
  });

  it('opens a window when it is started a second time', async () => {
    const desk = await startDesk();
    expect((await desk.app.runCli([])).code).toBe(0);
    await onScreen(desk, 'Today');
    const id = await until('Today among the windows', () => desk.hands.findWindow({ title: 'Today' }));
    await until('its icon', () => desk.hands.hasIcon(id));
  });
});

describeApp('the recorder', () => {
  it('writes what the sensors see, as a log that the simulator reads', async () => {
    const desk = await startDesk();
    await poseAs(desk.display, 'Blender');
    const folder = await mkdtemp(join(tmpdir(), 'unknot-record-'));
    try {
      const file = join(folder, 'log.jsonl');
      const done = desk.app.runCli(['record', file, '--seconds', '240']);
      let isDone = false;
      void done.then(() => (isDone = true));
      await desk.hands.wiggle({ until: () => isDone, what: 'the end of the recording', timeoutMs: 30_000 });
      expect((await done).code).toBe(0);
      const text = await readFile(file, 'utf8');
      const read = logReader();
      const windows = text
        .trim()
        .split('\n')
        .map((line) => read(line)!);
      expect(windows.length).toBeGreaterThan(10);
      expect(windows.some(({ sample }) => sample.app === 'Blender' && sample.pointer === 1)).toBe(true);
      // The window's title is "scene": it is nowhere.
      expect(text).not.toContain('scene');
      const again = await desk.app.runCli(['record', file, '--seconds', '5']);
      expect(again.code).not.toBe(0);
      expect(await readFile(file, 'utf8')).toBe(text);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describeApp('the app', () => {
  it('writes no window title anywhere', async () => {
    const desk = await startDesk();
    await poseAs(desk.display, 'Blender', { title: 'a-very-secret-title' });
    await desk.hands.wiggle({ until: async () => (await desk.status()).app === 'Blender', what: 'Blender in front' });
    await desk.app.close();
    const { execFileSync } = await import('node:child_process');
    const found = await until('a search of the data folder', () => {
      try {
        return execFileSync('grep', ['-rl', 'a-very-secret-title', desk.userData], { encoding: 'utf8' });
      } catch (error) {
        return (error as { status: number }).status === 1 ? 'nothing' : null;
      }
    });
    expect(found).toBe('nothing');
  });
});
