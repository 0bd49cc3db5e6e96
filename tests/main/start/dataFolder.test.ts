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
import { fullDiskNotice, nothingKeptNotice, openDataFolder, wantedDataFolder } from '../../../main/start/dataFolder.ts';

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
    ['a file', (at: string) => writeFileSync(at, 'kept'), /is a file, not a folder$/],
    [
      'a link to nothing',
      (at: string) => symlinkSync('/nowhere/at/all', at),
      /is a link to \/nowhere\/at\/all, which is not there$/,
    ],
    [
      'a link to a file',
      (at: string) => (writeFileSync(`${at}-2`, ''), symlinkSync(`${at}-2`, at)),
      /is a link to a file$/,
    ],
  ])('a data folder cannot be %s: that is named and left as it is', (_what, prepare, cause) => {
    const at = join(base, 'there');
    prepare(at);
    for (const folder of [at, join(at, 'deeper', 'Unknot')]) {
      const fault = openDataFolder(folder, uid);
      expect(fault).toMatchObject({ kind: 'unusable', remedy: 'move that out of the way' });
      expect(fault?.cause.startsWith(folder === at ? 'it ' : `${at} `)).toBe(true);
      expect(fault?.cause).toMatch(cause);
    }
    if (existsSync(at)) expect(statSync(at).isFile()).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')('a data folder cannot be where the system makes no folders', () => {
    expect(openDataFolder('/proc/nowhere/Unknot', uid)).toMatchObject({ kind: 'unusable', error: { code: 'ENOENT' } });
  });

  it('a data folder cannot have a path that is too long for the system', () => {
    const fault = openDataFolder(join(base, 'x'.repeat(300)), uid);
    expect(fault).toMatchObject({ kind: 'unusable', cause: 'its path is too long' });
  });

  it.skipIf(uid === 0)(
    'a data folder is closed to who may not write there, and the command that opens it is told',
    () => {
      chmodSync(base, 0o555);
      expect(openDataFolder(base, uid)).toMatchObject({ kind: 'unusable', command: `chmod u+rwx "${base}"` });
      expect(openDataFolder(join(base, 'in'), uid)?.cause).toContain(base);
      chmodSync(base, 0o755);
    },
  );
});

it('the notice about a data folder names the folder, the cause, what holds meanwhile and what to do', () => {
  expect(nothingKeptNotice('/data', { cause: 'its disk is mounted read-only', remedy: 'mount it for writing' })).toBe(
    'Unknot cannot keep anything in /data: its disk is mounted read-only. It runs, and what you change or say counts until it ends. To have it kept, please mount it for writing and start Unknot again.',
  );
  expect(
    nothingKeptNotice('/data', {
      cause: 'it belongs to root',
      remedy: 'have it given back to you',
      command: 'sudo chown -R 7 "/data"',
    }),
  ).toMatch(/please have it given back to you and start Unknot again: sudo chown -R 7 "\/data"$/);
  expect(fullDiskNotice('/data', { cause: 'its disk is full', remedy: 'make some room there' })).toBe(
    'Unknot cannot keep anything new in /data: its disk is full. It runs, and keeps what it can once there is room. Please make some room there.',
  );
});
