import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLog } from '../../main/log.ts';
import { filesWith } from './history/store/folderBytes.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-log-'));
  file = join(folder, 'logs', 'unknot.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lines = () => readFileSync(file, 'utf8').trimEnd().split('\n');

it('a log has one line for each entry, whatever is in it', () => {
  const log = openLog(folder, null);
  log.info('due in Blen\u001B[2Jder\n[2026-03-02 09:00:00.000] [info] all is well');
  log.error('cannot read /tmp/a\u202Eb\u2028c');
  expect(lines()).toEqual([
    expect.stringMatching(/due in Blen\[2Jder \[2026-03-02 09:00:00\.000\] \[info\] all is well$/),
    expect.stringMatching(/cannot read \/tmp\/ab c$/),
  ]);
});

it('a log that is emptied holds nothing of what was, its older part neither, and goes on', () => {
  const log = openLog(folder, null);
  log.info('due in Quokkamodeler');
  writeFileSync(join(folder, 'logs', 'unknot.old.log'), 'due in Quokkamodeler');
  expect(filesWith(folder, 'Quokka')).toHaveLength(2);
  log.empty();
  expect(filesWith(folder, 'Quokka')).toEqual([]);
  log.info('afterwards');
  expect(filesWith(folder, 'afterwards')).toHaveLength(1);
});

it('a line has its time and its weight, and goes to the console as well where that is wanted', () => {
  const console: string[] = [];
  openLog(folder, (line) => console.push(line)).error('no bus');
  expect(lines()).toHaveLength(1);
  expect(lines()[0]).toMatch(/^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\] \[error\] no bus$/);
  expect(console.join('')).toBe(readFileSync(file, 'utf8'));
});

it('nobody else reads the log, also under umask 0, and also after it was rotated at 1 MB', () => {
  const before = process.umask(0);
  try {
    const log = openLog(folder, null);
    const logs = join(folder, 'logs');
    const isRotated = () => existsSync(join(logs, 'unknot.old.log'));
    for (let count = 0; count < 1000 && !isRotated(); count += 1) log.info('x'.repeat(7500));
    expect(readdirSync(logs).toSorted()).toEqual(['unknot.log', 'unknot.old.log']);
    for (const name of readdirSync(logs)) expect(statSync(join(logs, name)).mode & 0o777).toBe(0o600);
    expect(statSync(logs).mode & 0o777).toBe(0o700);
    expect(statSync(join(logs, 'unknot.old.log')).size).toBeGreaterThan(1024 * 1024);
    expect(lines()).toHaveLength(1);
  } finally {
    process.umask(before);
  }
});

it.each([
  ['a folder stands in its place', () => mkdirSync(file, { recursive: true }), () => rmSync(file, { recursive: true })],
  [
    'a file stands where its folder should be',
    () => writeFileSync(join(folder, 'logs'), ''),
    () => rmSync(join(folder, 'logs')),
  ],
  [
    'it is a link that leads into a folder that is not there',
    () => (mkdirSync(join(folder, 'logs')), symlinkSync('/nowhere/unknot.log', file)),
    () => rmSync(file),
  ],
  ['the disk is full', () => (mkdirSync(join(folder, 'logs')), symlinkSync('/dev/full', file)), () => rmSync(file)],
])('where %s, it says so once with the cause, and counts what is missing as soon as it can', (_where, spoil, mend) => {
  spoil();
  const faults: (string | null)[] = [];
  const log = openLog(folder, null);
  log.followFault((fault) => faults.push(fault));
  log.info('first');
  log.info('second');
  expect(faults).toEqual([null, expect.stringMatching(/^E[A-Z]+: ./)]);
  mend();
  log.info('third');
  expect(faults.at(-1)).toBeNull();
  expect(lines()).toEqual([
    expect.stringContaining('2 lines are missing here. The log cannot be written: E'),
    expect.stringContaining('third'),
  ]);
});

it('who asks later for a fault is told the one that is there', () => {
  writeFileSync(join(folder, 'logs'), '');
  const log = openLog(folder, null);
  log.info('nobody listens yet');
  const faults: (string | null)[] = [];
  log.followFault((fault) => faults.push(fault));
  expect(faults).toEqual([expect.stringMatching(/^E[A-Z]+: ./)]);
});

it('a log that was taken away while the app runs is made anew', () => {
  const log = openLog(folder, null);
  log.info('before');
  rmSync(join(folder, 'logs'), { recursive: true });
  log.info('after');
  expect(lines()).toEqual([expect.stringContaining('after')]);
});
