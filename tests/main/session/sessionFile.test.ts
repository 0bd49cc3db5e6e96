import { noticeSaid } from '../../support/say.ts';
import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJsonFile } from '../../../main/files/jsonFile.ts';
import { openSession } from '../../../main/session/sessionFile.ts';
import { withSpare } from '../../../main/files/spareFile.ts';
import { remember } from '../../../shared/engine/memory.ts';
import { CAD, Person, minutes } from '../../engine/timeline.ts';

const COPY = 'session.corrupt-2026-03-02T09-00-00.json';
const ASKED = [1772440200000];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-session-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The app starts. */
const open = () => openSession(openJsonFile(folder, 'session', () => '2026-03-02T09-00-00'));
const file = () => join(folder, 'session.json');

function memory() {
  const { state, now } = new Person().works(CAD, minutes(10));
  return remember(state, now);
}

const CLOCK = { believed: 5000, since: 1000, doubt: { since: 9000, said: 9500 } };
describe('what the day held', () => {
  it('what the day held is nothing at the first start', () => {
    expect(open()).toMatchObject({ memory: null, askedAt: [], notice: null });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('what the day held is there again after a restart', () => {
    const saved = memory();
    open().save(saved, ASKED);
    expect(open()).toMatchObject({ memory: saved, askedAt: ASKED, notice: null });
  });

  it('what the day held is read without complaint where an earlier version has kept a list of the day', () => {
    const saved = memory();
    for (const today of [[{ at: 1772440200000, text: 'Micro-break taken, 60 s' }], [{ at: 'noon' }], 'none']) {
      writeFileSync(file(), JSON.stringify({ memory: saved, today, askedAt: [1000] }));
      expect(open()).toMatchObject({ memory: saved, askedAt: [1000], notice: null });
    }
  });

  it('what the day held holds when it was asked how the knot feels, also where a version before did not say', () => {
    open().save(memory(), [1000, 2000]);
    expect(open().askedAt).toEqual([1000, 2000]);
    writeFileSync(file(), '{"memory":null,"today":[]}');
    expect(open()).toMatchObject({ askedAt: [], notice: null });
  });

  it('what the day held holds how far the clock was believed and a warning sign; without either, or with a bad one, it is whole', () => {
    open().save(memory(), ASKED, CLOCK, true);
    expect(open()).toMatchObject({ clock: CLOCK, warningSign: true });
    writeFileSync(file(), '{"memory":null,"today":[],"clock":{"believed":-1},"warningSign":"yes"}');
    expect(open()).toMatchObject({ clock: null, warningSign: false, notice: null });
  });

  it('what the day held is the last that was saved', () => {
    const stored = open();
    stored.save(memory(), ASKED);
    stored.save(memory(), []);
    expect(open().askedAt).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['not JSON', '{ broken'],
    ['cut off', '{"memory":{"wall":17'],
    ['no object', 'null'],
    ['of another form', '{"memory":{"load":-1},"today":[]}'],
  ])('a file that cannot be read is set aside where it is %s', (_what, text) => {
    writeFileSync(file(), text);
    const session = open();
    expect(session).toMatchObject({ memory: null, askedAt: [] });
    expect(noticeSaid(session.notice)).toBe(
      `The counters of today could not be read and start afresh. The file as it was is kept as ${COPY}.`,
    );
    expect(readFileSync(join(folder, COPY), 'utf8')).toBe(text);
  });

  it('a file that cannot be read is set aside once: the next start has nothing to tell', () => {
    writeFileSync(file(), '{ broken');
    open();
    expect(open()).toMatchObject({ memory: null, askedAt: [], notice: null });
    expect(readFileSync(join(folder, COPY), 'utf8')).toBe('{ broken');
  });

  it('a file that cannot be read gives way to what is saved next', () => {
    writeFileSync(file(), '{ broken');
    const saved = memory();
    open().save(saved, ASKED);
    expect(open()).toMatchObject({ memory: saved, askedAt: ASKED, notice: null });
  });
});

it('keeps its counters and the good times of its questions beside one that cannot be read, and says so', () => {
  const saved = memory();
  const text = JSON.stringify({ memory: saved, askedAt: [1, 'two', 3] });
  writeFileSync(file(), text);
  const session = open();
  expect(session).toMatchObject({ memory: saved, askedAt: [1, 3] });
  expect(noticeSaid(session.notice)).toBe(
    `Part of what was asked today could not be read and is left out. The file as it was is kept as ${COPY}.`,
  );
  expect(open()).toMatchObject({ memory: saved, askedAt: [1, 3], notice: null });
});

it('is kept beside the file where that cannot be written, and moves back as soon as it can', () => {
  const json = (name: string) => openJsonFile(folder, name, () => 'stamp');
  const spared = () => openSession(withSpare(json('session'), json('session.unsaved')));
  const saved = memory();
  mkdirSync(file());
  spared().save(saved, ASKED);
  expect(spared()).toMatchObject({ memory: saved, askedAt: ASKED, notice: null });
  rmSync(file(), { recursive: true });
  const session = spared();
  session.save(saved, [5]);
  expect(readdirSync(folder)).toEqual(['session.json']);
  expect(spared()).toMatchObject({ memory: saved, askedAt: [5], notice: null });
});

it('throws where the disk does not take it, so that the person can be told', () => {
  const stored = open();
  mkdirSync(file());
  expect(() => stored.save(memory(), ASKED)).toThrow();
});

it.skipIf(process.platform === 'win32')(
  'is waited for in no pipe and read from no file of a gigabyte; both are kept',
  () => {
    const saved = memory();
    execFileSync('mkfifo', [file()]);
    const beside = open();
    expect(beside).toMatchObject({ memory: null, notice: { kind: 'file-is-none', file: file() } });
    beside.save(saved, ASKED);
    expect(lstatSync(join(folder, COPY)).isFIFO()).toBe(true);
    expect(open()).toMatchObject({ memory: saved, notice: null });
    truncateSync(file(), 1024 ** 3);
    const large = open();
    expect(large).toMatchObject({ memory: null, notice: { kind: 'file-too-large', megabytes: 1024 } });
    large.save(saved, ASKED);
    expect(readdirSync(folder)).toHaveLength(3);
    expect(open()).toMatchObject({ memory: saved, notice: null });
  },
);
