import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRuntimeFolder, temporaryFolders } from '../../../main/start/runtimeFolder.ts';

const uid = process.getuid?.() ?? -1;
/** Short, since the folder's path must be. */
let base: string;
let userData: string;
const made: string[] = [];

beforeEach(() => {
  base = mkdtempSync('/tmp/u');
  userData = mkdtempSync(join(tmpdir(), 'unknot-data-'));
});

afterEach(() => {
  for (const folder of [base, userData, ...made.splice(0)]) rmSync(folder, { recursive: true, force: true });
});

/** Opens it; what it makes outside of `base` goes after the test. */
function open(env: Record<string, string>, data = userData): { folder: string | null; faults: readonly string[] } {
  const faults: string[] = [];
  const folder = openRuntimeFolder({
    userData: data,
    env,
    uid,
    onFault: (at, why) => faults.push(`${at}: ${why}`),
  });
  if (folder !== null && !folder.startsWith(base)) made.push(folder);
  return { folder, faults };
}

describe.skipIf(process.platform === 'win32')('the folder for sockets', () => {
  it('the folder for sockets belongs to the user alone, also under umask 0, and is the same each time', () => {
    const before = process.umask(0);
    try {
      const { folder } = open({ XDG_RUNTIME_DIR: base });
      expect(folder).toMatch(new RegExp(`^${base}/unknot-[0-9a-f]{8}$`));
      expect(statSync(folder!).mode & 0o777).toBe(0o700);
      expect(open({ XDG_RUNTIME_DIR: base }).folder).toBe(folder);
      expect(readdirSync(folder!)).toEqual([]);
    } finally {
      process.umask(before);
    }
  });

  it('the folder for sockets takes rights back that others got meanwhile', () => {
    const { folder } = open({ XDG_RUNTIME_DIR: base });
    chmodSync(folder!, 0o777);
    open({ XDG_RUNTIME_DIR: base });
    expect(statSync(folder!).mode & 0o777).toBe(0o700);
  });

  it('the folder for sockets is one for each data folder, by whatever name that goes', () => {
    const other = mkdtempSync(join(base, 'd'));
    const link = join(base, 'link');
    symlinkSync(userData, link);
    const env = { XDG_RUNTIME_DIR: base };
    expect(open(env, link).folder).toBe(open(env).folder);
    expect(open(env, other).folder).not.toBe(open(env).folder);
  });

  it.each([
    ['is missing', (at: string) => at],
    ['is a file', (at: string) => (writeFileSync(at, ''), at)],
    ['is a link that leads nowhere', (at: string) => (symlinkSync('/nowhere', at), at)],
    [
      'is too long for the address of a socket',
      (at: string) => (mkdirSync(`${at}${'x'.repeat(60)}`), `${at}${'x'.repeat(60)}`),
    ],
  ])('the folder for sockets goes elsewhere where the system names a folder that %s', (_what, prepare) => {
    const named = prepare(join(base, 'r'));
    const { folder, faults } = open({ XDG_RUNTIME_DIR: named, TMPDIR: named });
    expect(folder).not.toBeNull();
    expect(folder!.startsWith(named)).toBe(false);
    expect(faults[0]).toContain(named);
  });

  it('the folder for sockets does not go where somebody else has put a link in its place', () => {
    const first = open({ XDG_RUNTIME_DIR: base }).folder!;
    rmSync(first, { recursive: true });
    symlinkSync(userData, first);
    const { folder, faults } = open({ XDG_RUNTIME_DIR: base });
    expect(folder).not.toBe(first);
    expect(faults[0]).toContain('something else in its place');
    expect(readdirSync(userData)).toEqual([]);
  });

  it('the folder for sockets lies in the data folder where no place for temporary files takes it', () => {
    const faults: string[] = [];
    const data = join(base, 'd');
    mkdirSync(data);
    // Nobody has this number: what is in those places already belongs to somebody else.
    const nobody = 4_294_967_290;
    const name = (at: string) =>
      openRuntimeFolder({ userData: at, env: {}, uid: nobody, onFault: (folder) => faults.push(folder) });
    expect(name(data)).toBeNull();
    expect(faults.at(-1)).toBe(join(data, 'run'));
    expect(faults.length).toBeGreaterThan(3);
    for (const folder of faults) rmSync(folder, { recursive: true, force: true });
  });

  it('the folder for sockets takes no relative path at its word', () => {
    expect(temporaryFolders({ XDG_RUNTIME_DIR: 'run', TMPDIR: '' }, 7)).toEqual([
      '/run/user/7',
      '/tmp',
      '/var/tmp',
      '/dev/shm',
    ]);
  });
});
