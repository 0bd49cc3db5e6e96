import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fillFallbackFolder } from '../../../main/start/fallbackFolder.ts';

let base: string;
let data: string;
let standIn: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'unknot-stand-in-'));
  [data, standIn] = [join(base, 'data'), join(base, 'stand-in')];
  for (const folder of [data, standIn]) mkdirSync(folder);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

it('what was kept so far counts in the folder that stands in, and what a crash left there does not', () => {
  for (const name of ['settings.json', 'history.db', 'history.db-wal', 'session.json'])
    writeFileSync(join(data, name), name);
  for (const name of ['settings.corrupt-1.json', 'Preferences', 'SingletonSocket']) writeFileSync(join(data, name), '');
  writeFileSync(join(standIn, 'session.json'), 'of the last run');
  writeFileSync(join(standIn, 'drafts.json'), 'of the last run');
  symlinkSync('vm-1', join(standIn, 'SingletonLock'));
  expect(fillFallbackFolder(standIn, data)).toEqual([]);
  expect(readdirSync(standIn).toSorted()).toEqual([
    'SingletonLock',
    'history.db',
    'history.db-wal',
    'session.json',
    'settings.json',
  ]);
  expect(readFileSync(join(standIn, 'session.json'), 'utf8')).toBe('session.json');
});

it('a file that cannot be read is named, and costs itself alone', () => {
  writeFileSync(join(data, 'settings.json'), '{}');
  symlinkSync('/nowhere', join(data, 'session.json'));
  expect(fillFallbackFolder(standIn, data)).toEqual([
    expect.stringContaining('session.json does not count in this run: ENOENT'),
  ]);
  expect(readdirSync(standIn)).toEqual(['settings.json']);
});

it('the fallback folder is empty if there is no data folder, or none yet', () => {
  expect(fillFallbackFolder(standIn, null)).toEqual([]);
  expect(fillFallbackFolder(standIn, join(base, 'missing'))).toEqual([]);
  expect(readdirSync(standIn)).toEqual([]);
});
