/** Starts in places where folders, rights or disks are not as they should be. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runtimeFolderNames } from '../../main/start/runtimeFolder.ts';
import { until } from '../support/desktop/until.ts';
import { describeApp, onScreen, startDesk } from './desk.ts';

const isRoot = process.getuid?.() === 0;
/** Rights bind root as they bind everybody, once it has given up what lets it pass. */
const BOUND_BY_RIGHTS = isRoot
  ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search,-fowner,-chown', '--inh-caps=-all']
  : [];
const inShell = (script: string): readonly string[] => ['sh', '-c', `${script}; exec "$@"`, 'sh'];

let place: string;
beforeEach(() => void (place = mkdtempSync(join(tmpdir(), 'unknot-start-'))));
afterEach(() => {
  for (const name of readdirSync(place)) chmodSync(join(place, name), 0o755);
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

/** What others may read or write of a folder and all in it. */
async function openToOthers(folder: string): Promise<readonly string[]> {
  const names = ['.', ...(await readdir(folder, { recursive: true }))];
  const found = await Promise.all(names.map(async (name) => ({ name, stats: await lstat(join(folder, name)) })));
  return found.filter(({ stats }) => !stats.isSymbolicLink() && (stats.mode & 0o077) !== 0).map(({ name }) => name);
}

const logOf = (userData: string): string => readFileSync(join(userData, 'logs', 'unknot.log'), 'utf8');

/** Folders for sockets of the app on this data that are there now. */
const runtimeFolders = (env: Record<string, string | undefined>, userData: string): readonly string[] =>
  runtimeFolderNames({ userData, env, uid: process.getuid?.() ?? -1 }).filter((folder) => existsSync(folder));

const noticesIn = (page: Page): Promise<readonly string[]> =>
  page.getByRole('region', { name: 'Notices' }).locator('p').allTextContents();

describeApp('Unknot starts', () => {
  it('Unknot starts in a working folder that is gone, without a home, with folders for sockets and temporary files that cannot be used; nobody else reads what it writes, and nothing but the data is left', async () => {
    const tooLong = join(place, 'x'.repeat(150));
    const gone = join(place, 'gone');
    for (const folder of [tooLong, gone]) mkdirSync(folder);
    const env = { HOME: undefined, XDG_RUNTIME_DIR: 'run', TMPDIR: tooLong };
    const under = inShell(`umask 0; cd ${gone} && rmdir ${gone}`);
    const desk = await startDesk({ env, under, settings: {} });
    chmodSync(join(desk.userData, 'settings.json'), 0o600);
    expect((await desk.app.runCli(['log', '4'])).code).toBe(0);
    expect((await desk.app.runCli([])).code).toBe(0);
    await onScreen(desk, 'Today');
    expect(await openToOthers(desk.userData)).toEqual([]);
    expect(logOf(desk.userData)).toContain('started, version');
    expect(logOf(desk.userData)).toContain('HOME is not set');
    expect(desk.app.stdout() + desk.app.stderr()).not.toContain('Unhandled');
    expect(runtimeFolders(env, desk.userData)).toHaveLength(1);
    expect(await desk.app.quit()).toBe(0);
    expect(runtimeFolders(env, desk.userData)).toEqual([]);
    expect(readdirSync(tooLong)).toEqual([]);
    expect(readdirSync(desk.userData)).toContain('history.db');
    expect(readdirSync(desk.userData).filter((name) => /^Singleton|\.sock$|^run$/.test(name))).toEqual([]);
  });

  it('Unknot starts without a folder for temporary files, and where a crash has left a lock under another name of the computer', async () => {
    const env = { TMPDIR: join(place, 'missing'), XDG_RUNTIME_DIR: join(place, 'missing') };
    const desk = await startDesk({
      env,
      prepare: async (userData) => {
        writeFileSync(join(userData, 'settings.json'), JSON.stringify({ safety: { read: true } }));
        symlinkSync('name-of-last-week-4194305', join(userData, 'SingletonLock'));
        symlinkSync('7', join(userData, 'SingletonCookie'));
        symlinkSync(join(place, 'missing', 'SingletonSocket'), join(userData, 'SingletonSocket'));
      },
    });
    expect((await desk.status()).state).toBe('working');
    expect((await desk.status()).notices).toEqual([]);
    expect(logOf(desk.userData)).toContain(`${join(place, 'missing')} takes no temporary files (ENOENT`);
    await desk.app.kill9();
    await desk.restart();
    expect((await desk.status()).state).toBe('working');
    expect(await desk.app.quit()).toBe(0);
    expect(runtimeFolders(env, desk.userData)).toEqual([]);
  });

  it('Unknot starts where the data folder is read-only: what was kept counts, what is said now counts until it ends, and a window says what to do', async () => {
    const data = join(place, 'data');
    mkdirSync(data);
    writeFileSync(
      join(data, 'settings.json'),
      JSON.stringify({ safety: { read: true }, rhythm: { micro: { reachMinutes: 9 } } }),
    );
    chmodSync(data, 0o555);
    const env = { UNKNOT_USER_DATA: data };
    const desk = await startDesk({ env, under: BOUND_BY_RIGHTS, args: ['--stay-in-tray'] });
    const notice = `Unknot cannot keep anything in ${data}: you have no right to write in it. It runs, and what you change or say counts until it ends. To have it kept, please run this and start Unknot again: chmod u+rwx "${data}"`;
    expect(await noticesIn(await onScreen(desk, 'Today'))).toContain(notice);
    expect(await desk.status()).toMatchObject({ needOf: 9, gate: 'open' });
    expect((await desk.status()).notices).toContain(notice);
    expect((await desk.app.runCli(['log', '7'])).code).toBe(0);
    expect((await desk.status()).gate).not.toBe('open');
    expect(desk.app.stdout() + desk.app.stderr()).toContain(notice);
    expect(await desk.app.quit()).toBe(0);
    expect(readdirSync(data)).toEqual(['settings.json']);
    await until(
      'what stood in for it to be gone',
      () => Promise.resolve(runtimeFolders({ ...desk.display.env, ...env }, data)),
      {
        accept: (left) => left.length === 0,
      },
    );
  });

  // Only root may mount a disk that fills up.
  it.skipIf(!isRoot)(
    'Unknot starts where the disk is full, says so, and goes on with its log once there is room',
    async () => {
      const disk = join(place, 'disk');
      mkdirSync(disk);
      const full = `mount -t tmpfs -o size=4m tmpfs ${disk} && mkdir ${disk}/data && head -c 5m /dev/zero > ${disk}/zeros`;
      const desk = await startDesk({
        env: { UNKNOT_USER_DATA: join(disk, 'data') },
        under: ['unshare', '--mount', 'sh', '-c', `{ ${full}; } 2>/dev/null; exec "$@"`, 'sh'],
        args: ['--stay-in-tray'],
        rate: 1,
      });
      const page = await onScreen(desk, 'Today');
      const notices = await noticesIn(page);
      expect(notices).toContain(
        `Unknot cannot keep anything new in ${disk}/data: its disk is full. It runs, and keeps what it can once there is room. Please make some room there.`,
      );
      expect(notices).toContainEqual(expect.stringMatching(/^The log cannot be written: ENOSPC/));
      // In the mount namespace of the app.
      const root = `/proc/${desk.app.pid}/root${disk}`;
      rmSync(join(root, 'zeros'));
      await desk.app.app.evaluate(() => void Promise.reject(new Error('a line for the log')));
      await expect
        .poll(() => existsSync(join(root, 'data/logs/unknot.log')) && logOf(join(root, 'data')))
        .toContain('a line for the log');
      expect(logOf(join(root, 'data'))).toMatch(/\d+ lines are missing here\. The log cannot be written: ENOSPC/);
      await expect.poll(() => noticesIn(page)).not.toContainEqual(expect.stringMatching(/^The log cannot be written/));
    },
  );
});

describeApp('an error that no code has caught', () => {
  it('an error that no code has caught is told in a sentence and logged with where it came from; Unknot goes on and shows no dialog', async () => {
    const desk = await startDesk();
    await desk.app.app.evaluate(() => {
      setTimeout(() => {
        throw new Error('the first has no handler');
      });
      void Promise.reject(new TypeError('the second has none either'));
    });
    const told = 'Something in Unknot went wrong: the first has no handler. It goes on, and its log has more about it.';
    await expect.poll(async () => (await desk.status()).notices).toContain(told);
    const log = logOf(desk.userData);
    expect(log).toMatch(/uncaught error: Error: the first has no handler\s+at .*/);
    expect(log).toMatch(/unhandled rejection: TypeError: the second has none either\s+at .*/);
    expect(await desk.app.visibleTitles()).toEqual([]);
    expect((await desk.app.runCli(['break', 'micro'])).code).toBe(0);
    await onScreen(desk, 'Break');
  });
});
