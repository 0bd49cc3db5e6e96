import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { completionScript } from '../../main/cli/completions.ts';
import { helpText } from '../../main/cli/help.ts';
import { say } from '../support/say.ts';
import { logReader } from '../../shared/activity/log.ts';
import { statusSchema } from '../../shared/status.ts';
import { poseAs } from '../support/desktop/posedApp.ts';
import { endGroup } from '../support/desktop/processGroup.ts';
import { until } from '../support/desktop/until.ts';
import { type Desk, LONG_BREAKS, describeApp, noWindowLeft, onScreen, startDesk } from './desk.ts';

describeApp('the command line of the running app', () => {
  it('the command line of the running app tells the status in words and as JSON', async () => {
    const desk = await startDesk();
    const words = await desk.app.runCli(['status']);
    expect(words.code).toBe(0);
    expect(words.stdout).toMatch(/Pause need [\d.]+ of 12, reach load [\d.]+ of 28/);
    expect(await desk.status()).toMatchObject({ state: 'working', paused: false });
  });

  it('the command line of the running app pauses for a time, until tomorrow, and not any more', async () => {
    const desk = await startDesk();
    expect((await desk.app.runCli(['pause', '45m'])).stdout).toMatch(/^Paused until (\w+ )?\d\d:\d\d\./);
    expect((await desk.app.runCli(['pause', 'until-tomorrow'])).stdout).toMatch(/^Paused until .*04:00\./);
    expect((await desk.app.runCli(['pause', 'off'])).code).toBe(0);
    expect(await desk.status()).toMatchObject({ paused: false });
  });

  it('the command line of the running app starts a break and skips it', async () => {
    const desk = await startDesk({ settings: LONG_BREAKS });
    expect((await desk.app.runCli(['break', 'long'])).stdout).toBe('Long break is on.\n');
    await onScreen(desk, 'Break');
    expect((await desk.app.runCli(['break', 'micro'])).code).not.toBe(0);
    expect((await desk.app.runCli(['skip'])).code).toBe(0);
    await noWindowLeft(desk);
    expect((await desk.status()).totals.skipped).toBe(1);
  });

  it('the command line of the running app refuses what is wrong with the remedy, and tells its commands, though it does not run', async () => {
    const desk = await startDesk();
    await desk.app.close();
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['brake'], /^"brake" is not a command\. Did you mean break\?/m],
      [['pause'], /for how long/],
      [['pause', 'soon'], /"soon" is not a length/],
      [['break', 'huge'], /unknot break micro/],
      [['status', '--jsn'], /"--jsn" does not belong here\. Did you mean --json\?/],
      [['log', '４'], /"４" is not a whole number from 0 to 10/],
    ];
    for (const [words, message] of wrong) {
      const { code, stdout, stderr } = await desk.app.runCli(words);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(message);
    }
    expect(await desk.app.runCli(['--help'])).toMatchObject({ code: 0, stdout: `${helpText(say)}\n` });
    const onPause = await desk.app.runCli(['pause', '--help']);
    expect(onPause.stdout).toMatch(/^Usage: unknot pause LENGTH/);
    expect((await desk.app.runCli(['--version'])).stdout).toMatch(/^Unknot \d+\.\d+\.\d+\n$/);
    expect(await desk.app.runCli(['completion', 'bash'])).toMatchObject({
      code: 0,
      stdout: completionScript(say, 'bash'),
    });
  });

  it('the command line of the running app is asked from a checkout without Electron', async () => {
    const desk = await startDesk();
    const start = join(import.meta.dirname, '../../build/start.ts');
    const env = { PATH: process.env['PATH'], HOME: desk.userData, UNKNOT_USER_DATA: desk.userData };
    const { stdout } = await promisify(execFile)(process.execPath, [start, 'status', '--json'], { env });
    expect(v.parse(statusSchema, JSON.parse(stdout))).toMatchObject({ state: 'working' });
    const before = desk.app.pid;
    await promisify(execFile)(process.execPath, [start], { env });
    await onScreen(desk, 'Today');
    expect(desk.app.pid).toBe(before);
  });

  it('the command line of the running app says so when nothing runs', async () => {
    const desk = await startDesk();
    await desk.app.close();
    const { code, stderr } = await desk.app.runCli(['status']);
    expect(code).not.toBe(0);
    expect(stderr).toContain('Unknot is not running');
  });

  it('the command line of the running app opens a window when it is started a second time', async () => {
    const desk = await startDesk();
    expect((await desk.app.runCli([])).code).toBe(0);
    await onScreen(desk, 'Today');
    const id = await until('Today among the windows', () => desk.hands.findWindow({ title: 'Today' }));
    await until('its icon', () => desk.hands.hasIcon(id));
  });
});

describeApp('a command to the running app', () => {
  it('a command to the running app harms it in no way, whatever is asked and how often', async () => {
    const desk = await startDesk();
    const { pid } = desk.app;
    const delays = await watchEventLoop(desk);

    const long = await desk.app.runCli(['profile', 'x'.repeat(30_000)]);
    expect(long).toMatchObject({ code: 2, stdout: '' });
    expect(long.stderr).toContain('A command of 30007 characters is too long: at most 8000.\n');

    const strange = ['profile', '10 €', '☕ שלום', '\u202Eevil', 'new\nline', '\u001B[2J'];
    const { code, stderr } = await desk.app.runCli(strange);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^There is no profile “10 € ☕ שלום evil new line \[2J”\. Profiles: Office, /m);
    expect((await desk.app.runCli(['\u001B]0;title\u0007', '\u202E'])).stderr).toMatch(
      /^"\]0;title" is not a command/m,
    );

    const place = join(desk.userData, 'unknot.sock');
    const crowd = Array.from({ length: 1000 }, () => connect(place).on('error', () => {}));
    const flood = connect(place).on('error', () => {});
    flood.write(Buffer.alloc(100_000_000, 'x'));
    expect((await desk.app.runCli(['status'])).code).toBe(0);
    for (const socket of [flood, ...crowd]) socket.destroy();

    expect(await desk.status()).toMatchObject({ state: 'working' });
    expect(desk.app.pid).toBe(pid);
    expect(await delays()).toBeLessThan(500);
  });

  it('a command to the running app says that a frozen app does not answer, does nothing behind its back, and leaves it alive', async () => {
    const desk = await startDesk({ rate: 1 });
    process.kill(desk.app.pid, 'SIGSTOP');
    try {
      // Together longer than the 20 s after which Chromium's own way ends the one that is asked.
      for (const words of [['status'], ['pause', '45m'], [], ['status', '--json'], ['skip']]) {
        const { code, stdout, stderr } = await desk.app.runCli(words);
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        // Chromium may complain before it that there is no system bus.
        expect(stderr).toMatch(/^Unknot is running but does not answer\.\n$/m);
      }
    } finally {
      process.kill(desk.app.pid, 'SIGCONT');
    }
    expect(await desk.status()).toMatchObject({ paused: false, totals: { skipped: 0 } });
    expect(await desk.app.visibleTitles()).toEqual([]);
  });

  it('a command to the running app ends quietly with a status where nobody reads the answer, or the disk is full', async () => {
    const desk = await startDesk();
    const full = openSync('/dev/full', 'w');
    try {
      for (const stdout of ['unread', full] as const) {
        const { code, stderr } = await desk.app.runCli(['status'], { stdout });
        expect(code).toBe(1);
        expect(stderr).not.toMatch(/error occurred|Exception|EPIPE|ENOSPC/);
      }
    } finally {
      closeSync(full);
    }
  });

  it('a command to the running app is answered without a display, such as from ssh or cron', async () => {
    const desk = await startDesk();
    const env = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined, DBUS_SESSION_BUS_ADDRESS: undefined };
    const { code, stdout } = await desk.app.runCli(['status'], { env: { ...env, XDG_RUNTIME_DIR: undefined } });
    expect(code).toBe(0);
    expect(stdout).toContain('Pause need');
    expect((await desk.app.runCli([], { env })).code).toBe(0);
    await onScreen(desk, 'Today');
    await desk.app.close();
    expect(await desk.app.runCli(['status'], { env })).toMatchObject({ code: 1, stdout: '' });
  });

  it('a command to the running app finds the one app that two starts at once make of a killed one, though nobody reads its output', async () => {
    const desk = await startDesk();
    await desk.app.kill9();
    expect(existsSync(join(desk.userData, 'unknot.sock'))).toBe(true);
    expect((await desk.app.runCli(['status'])).stderr).toContain('Unknot is not running. Start it first');
    const starts = [desk.app.startAgain([]), desk.app.startAgain([])];
    try {
      const code = await Promise.race(starts.map(async (start) => (await once(start, 'exit'))[0] as number | null));
      expect(code).toBe(0);
      await until('the answer of the other one', async () => (await desk.app.runCli(['status'])).code === 0);
      expect(starts.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)).toHaveLength(1);
      const today = () => desk.hands.findWindow({ title: 'Today' });
      await until('the window that the second start asked for', today);
    } finally {
      await Promise.all(starts.map(endGroup));
    }
  });
});

/** Watches for how long the main process is busy at a time; gives the longest so far, in milliseconds. */
async function watchEventLoop(desk: Desk): Promise<() => Promise<number>> {
  await desk.app.app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const watched = globalThis as { delays?: ReturnType<typeof monitorEventLoopDelay> };
    watched.delays = monitorEventLoopDelay({ resolution: 5 });
    watched.delays.enable();
  });
  return () => desk.app.app.evaluate(() => (globalThis as unknown as { delays: { max: number } }).delays.max / 1e6);
}

describeApp('the recorder', () => {
  it('the recorder writes what the sensors see, as a log that the simulator reads', async () => {
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
      const nowhere = await desk.app.runCli(['record', '/nowhere/\u001B[31m\nred', '--seconds', '5']);
      expect(nowhere).toMatchObject({ code: 1, stdout: '' });
      expect(nowhere.stderr).toMatch(/^record: \/nowhere\/\[31m red cannot be written: its folder is not there/m);
      const again = await desk.app.runCli(['record', file, '--seconds', '5']);
      expect(again.code).not.toBe(0);
      expect(await readFile(file, 'utf8')).toBe(text);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describeApp('the app', () => {
  it('the app writes no window title anywhere', async () => {
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
