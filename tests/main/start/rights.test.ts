import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFilesAsUsual, keepFilesPrivate, removeOthersRights, usualFileMode } from '../../../main/start/rights.ts';
import { writeAtomically } from '../../../main/files/writeAtomically.ts';

const uid = process.getuid?.() ?? -1;
const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);
let base: string;
let umask: number;
beforeEach(() => {
  umask = process.umask(0o022);
  base = mkdtempSync(join(tmpdir(), 'unknot-rights-'));
});
afterEach(() => {
  process.umask(umask);
  rmSync(base, { recursive: true, force: true });
});

function put(name: string, mode: number): string {
  const file = join(base, name);
  writeFileSync(file, name);
  chmodSync(file, mode);
  return file;
}

describe.skipIf(process.platform === 'win32')('who may read what Unknot writes', () => {
  it.each([0, 0o022, 0o027])('only the person may read what Unknot writes, whatever the umask was (%o)', (before) => {
    process.umask(before);
    keepFilesPrivate();
    writeFileSync(join(base, 'new'), '');
    mkdirSync(join(base, 'folder'));
    expect([modeOf(join(base, 'new')), modeOf(join(base, 'folder'))]).toEqual(['600', '700']);
    keepFilesAsUsual();
    expect(process.umask()).toBe(before);
  });

  it.each([
    [0o022, '644'],
    [0o002, '664'],
    [0o077, '600'],
  ])('a file that the person saves somewhere has the rights of their umask %o', async (before, mode) => {
    process.umask(before);
    keepFilesPrivate();
    await writeAtomically(join(base, 'export.json'), ['{}']);
    expect(modeOf(join(base, 'export.json'))).toBe(mode);
    // What a worker writes for the person has the same.
    const code = `require('node:worker_threads').parentPort.postMessage(require('node:worker_threads').getEnvironmentData('unknot umask'))`;
    const told = await new Promise((resolve) => new Worker(code, { eval: true }).once('message', resolve));
    expect(told).toBe(before);
    expect(usualFileMode().toString(8)).toBe(mode);
  });

  it('a file that is saved over another one has the rights of that one', async () => {
    keepFilesPrivate();
    const file = put('export.json', 0o640);
    await writeAtomically(file, ['{}']);
    expect(modeOf(file)).toBe('640');
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });

  it('what an older version left open is closed at the start, also what was set aside', () => {
    chmodSync(base, 0o755);
    mkdirSync(join(base, 'logs'));
    chmodSync(join(base, 'logs'), 0o777);
    const files = [
      'settings.json',
      'history.db',
      'history.db-wal',
      'session.json',
      'settings.corrupt-2026.json',
      'logs/unknot.log',
    ];
    for (const name of files) put(name, 0o666);
    expect(removeOthersRights(base, uid, '/home/nobody')).toEqual([]);
    expect(files.map((name) => modeOf(join(base, name)))).toEqual(files.map(() => '600'));
    expect([modeOf(base), modeOf(join(base, 'logs'))]).toEqual(['700', '700']);
  });

  it('what a link leads to, what is not of Unknot and a folder that many use keep their rights', () => {
    const other = put('letter.txt', 0o644);
    const target = put('dotfile', 0o644);
    symlinkSync(target, join(base, 'settings.json'));
    const own = put('session.json', 0o644);
    for (const mode of [0o1777, 0o755]) {
      chmodSync(base, mode);
      expect(removeOthersRights(base, uid, join(base, 'home'))).toEqual([]);
      expect(modeOf(base)).toBe(mode.toString(8));
    }
    expect([other, target, own].map(modeOf)).toEqual(['644', '644', '600']);
  });
});
