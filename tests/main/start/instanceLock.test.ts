import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '../../../main/start/environment.ts';
import { clearForeignLock, isLocked, clearRuntimeFolder, takeLock } from '../../../main/start/instanceLock.ts';

/** No process has it: https://man7.org/linux/man-pages/man5/proc_sys_kernel.5.html has 4194304 as the limit. */
const NO_PID = 4_194_305;
let base: string;
beforeEach(() => void (base = mkdtempSync(join(tmpdir(), 'unknot-lock-'))));
afterEach(() => rmSync(base, { recursive: true, force: true }));
const lockOf = (owner: string) => symlinkSync(owner, join(base, 'SingletonLock'));

describe.skipIf(process.platform === 'win32')('the lock of a data folder', () => {
  it('the lock of a data folder is cleared away where the computer had another name when it was left behind', () => {
    lockOf(`old-name-with-dash-${NO_PID}`);
    expect(clearForeignLock(base)).toBeNull();
    expect(readdirSync(base)).toEqual([]);
  });

  it('the lock of a data folder stays where this very program still runs under that number', () => {
    lockOf(`other-name-${process.pid}`);
    expect(clearForeignLock(base)).toBeNull();
    expect(readdirSync(base)).toEqual(['SingletonLock']);
  });

  it('the lock of a data folder is left to Chromium where it is of this computer', () => {
    lockOf(`${hostname()}-${NO_PID}`);
    expect(clearForeignLock(base)).toBeNull();
    expect(readdirSync(base)).toEqual(['SingletonLock']);
  });

  it('the lock of a data folder is held by a process that is alive, and by no other', () => {
    expect(isLocked(base)).toBe(false);
    lockOf(`${hostname()}-${process.pid}`);
    expect(isLocked(base)).toBe(true);
    rmSync(join(base, 'SingletonLock'));
    lockOf(`${hostname()}-${NO_PID}`);
    expect(isLocked(base)).toBe(false);
  });

  it('the lock of a data folder is taken with the socket in the folder for it where its path would be too long, and nothing else goes there', () => {
    for (const [TMPDIR, expected] of [
      [`/${'long'.repeat(20)}`, '/run/unknot'],
      ['/usual', '/usual'],
      [undefined, undefined],
    ]) {
      const env: Environment = TMPDIR === undefined ? {} : { TMPDIR };
      let seen: string | undefined = 'nothing';
      const app = {
        requestSingleInstanceLock() {
          seen = env['TMPDIR'];
          return true;
        },
      };
      expect(takeLock(app as never, env, '/run/unknot', {})).toBe(true);
      expect(seen).toBe(expected);
      expect(env).toEqual(TMPDIR === undefined ? {} : { TMPDIR });
    }
  });

  it('the lock of a data folder leaves what other sockets of a crash are in, and not its own', () => {
    const runtime = join(base, 'run');
    for (const name of ['scoped_dirOLD', '.org.chromium.Chromium.OLD', 'scoped_dirOWN', 'data'])
      mkdirSync(join(runtime, name), { recursive: true });
    symlinkSync(join(runtime, 'scoped_dirOWN', 'SingletonSocket'), join(base, 'SingletonSocket'));
    clearRuntimeFolder(runtime, base);
    expect(readdirSync(runtime).toSorted()).toEqual(['data', 'scoped_dirOWN']);
  });
});
