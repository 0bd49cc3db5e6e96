import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FolderFault, openDataFolder, wantedDataFolder } from '../../../main/start/dataFolder.ts';
import { startRefusalText } from '../../../shared/words/dataFolder.ts';
import { noticeSaid, say } from '../../support/say.ts';

/** Where nothing can be kept in it, as people read it. */
const saidOf = (fault: FolderFault | null): string =>
  fault === null ? '' : noticeSaid({ kind: 'nothing-kept', folder: '/data', obstacle: fault.obstacle });

const uid = process.getuid?.();
let base: string;
beforeEach(() => void (base = mkdtempSync(join(tmpdir(), 'unknot-folder-'))));
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('the data folder that is wanted', () => {
  const wanted = (env: Record<string, string>, cwd = () => '/srv/desk') =>
    wantedDataFolder({ env, platform: 'linux', cwd });

  it.each([
    [{ HOME: '/home/ada' }, '/home/ada/.config/Unknot'],
    [{ HOME: '/home/ada', XDG_CONFIG_HOME: '/cfg' }, '/cfg/Unknot'],
    [{ HOME: '/home/ada', UNKNOT_USER_DATA: '' }, '/home/ada/.config/Unknot'],
    [{ HOME: '/home/ada', UNKNOT_USER_DATA: '/data/with space/ä/' }, '/data/with space/ä'],
    [{ HOME: '/home/ada', UNKNOT_USER_DATA: 'here' }, '/srv/desk/here'],
    [{ HOME: '/home/ada', UNKNOT_USER_DATA: '~/unknot' }, '/home/ada/unknot'],
    [{ HOME: '/home/ada', UNKNOT_USER_DATA: '~' }, '/home/ada'],
    [{ HOME: '/home/ada', UNKNOT_USER_DATA: '~bob' }, '/srv/desk/~bob'],
    [{}, null],
    [{ UNKNOT_USER_DATA: '~/unknot' }, null],
    [{ UNKNOT_USER_DATA: '/data' }, '/data'],
  ] as [Record<string, string>, string | null][])('the data folder that is wanted of %j is %s', (env, folder) => {
    expect(wanted(env)).toBe(folder);
  });

  it('the data folder that is wanted lies in the home where a relative one is named in a working folder that was deleted', () => {
    const cwd = () => {
      throw new Error('ENOENT: no such file or directory, uv_cwd');
    };
    expect(wanted({ HOME: '/home/ada', UNKNOT_USER_DATA: 'here' }, cwd)).toBe('/home/ada/here');
  });
});

describe.skipIf(process.platform === 'win32')('a data folder', () => {
  it('a data folder is made with all that it lies in, for its user alone, also under umask 0', () => {
    const before = process.umask(0);
    try {
      const folder = join(base, 'new', 'Unknot ä 日本');
      expect(openDataFolder(folder, uid)).toBeNull();
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      process.umask(before);
    }
  });

  it('a data folder may be a link to one', () => {
    mkdirSync(join(base, 'real'));
    symlinkSync(join(base, 'real'), join(base, 'link'));
    expect(openDataFolder(join(base, 'link'), uid)).toBeNull();
  });

  it.each([
    ['a file', (at: string) => writeFileSync(at, 'kept'), /is a file, not a folder\. It runs/],
    [
      'a link to nothing',
      (at: string) => symlinkSync('/nowhere/at/all', at),
      /is a link to \/nowhere\/at\/all, which is not there\. It runs/,
    ],
    [
      'a link to a file',
      (at: string) => (writeFileSync(`${at}-2`, ''), symlinkSync(`${at}-2`, at)),
      /is a link to a file\. It runs/,
    ],
  ])('a data folder cannot be %s: that is named and left as it is', (_what, prepare, cause) => {
    const at = join(base, 'there');
    prepare(at);
    for (const folder of [at, join(at, 'deeper', 'Unknot')]) {
      const fault = openDataFolder(folder, uid);
      const said = saidOf(fault);
      expect(said).toContain(`in /data: ${folder === at ? 'it' : at} is `);
      expect(said).toMatch(cause);
      expect(said).toMatch(/To have it kept, please move that out of the way and start Unknot again\.$/);
    }
    if (existsSync(at)) expect(statSync(at).isFile()).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')('a data folder cannot be where the system makes no folders', () => {
    expect(openDataFolder('/proc/nowhere/Unknot', uid)).toMatchObject({
      obstacle: { kind: 'other' },
      error: { code: 'ENOENT' },
    });
  });

  it('a data folder cannot have a path that is too long for the system', () => {
    const fault = openDataFolder(join(base, 'x'.repeat(300)), uid);
    expect(fault?.obstacle).toEqual({ kind: 'path-too-long' });
    expect(saidOf(fault)).toContain(': its path is too long. It runs');
  });

  it.skipIf(uid === 0)(
    'a data folder is closed to who may not write there, and the command that opens it is told',
    () => {
      chmodSync(base, 0o555);
      expect(openDataFolder(base, uid)?.obstacle).toEqual({
        kind: 'not-writable',
        at: null,
        command: `chmod u+rwx "${base}"`,
      });
      expect(saidOf(openDataFolder(join(base, 'in'), uid))).toContain(`you have no right to write in ${base}.`);
      chmodSync(base, 0o755);
    },
  );
});

it('the notice about a data folder names the folder, the cause, what holds meanwhile and what to do', () => {
  expect(noticeSaid({ kind: 'nothing-kept', folder: '/data', obstacle: { kind: 'read-only' } })).toBe(
    'Unknot cannot keep anything in /data: its disk is mounted read-only. It runs, and what you change or say counts until it ends. To have it kept, please mount it for writing and start Unknot again.',
  );
  const ofRoot = { kind: 'of-another', at: null, owner: 0, command: 'sudo chown -R 7 "/data"' } as const;
  expect(noticeSaid({ kind: 'nothing-kept', folder: '/data', obstacle: ofRoot })).toBe(
    'Unknot cannot keep anything in /data: it belongs to root. It runs, and what you change or say counts until it ends. To have it kept, please have it given back to you and start Unknot again: sudo chown -R 7 "/data"',
  );
  expect(noticeSaid({ kind: 'data-disk-full', folder: '/data', why: 'full' })).toBe(
    'Unknot cannot keep anything new in /data: its disk is full. It runs, and keeps what it can once there is room. Please make some room there.',
  );
});

it('where Unknot cannot start, it says why and what to do', () => {
  const said = (refusal: Partial<Parameters<typeof startRefusalText>[1]>) =>
    startRefusalText(say, { folder: '/data', obstacle: { kind: 'read-only' }, cause: null, ...refusal });
  expect(said({})).toBe(
    'Unknot cannot write in /data: its disk is mounted read-only. Please mount it for writing and start Unknot again.',
  );
  expect(said({ folder: null, obstacle: { kind: 'no-home' }, cause: 'ENOSPC' })).toBe(
    'Unknot has no folder for its data: the system names no home for you. Please name one with HOME or UNKNOT_USER_DATA and start Unknot again. (ENOSPC)',
  );
  expect(said({ obstacle: { kind: 'foreign-lock', host: 'desk-2', file: '/data/SingletonLock' } })).toBe(
    'Unknot cannot write in /data: Unknot on the computer desk-2 works there, or did when it ended. Please quit it there, or delete /data/SingletonLock if it does not run there, and start Unknot again.',
  );
  expect(said({ obstacle: { kind: 'of-another', at: '/srv', owner: 1001, command: null } })).toBe(
    'Unknot cannot write in /data: /srv belongs to user 1001. Please name another one with UNKNOT_USER_DATA and start Unknot again.',
  );
});
