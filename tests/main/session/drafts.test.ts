import type { NoticeValue } from '../../../shared/notice.ts';
import { noticeSaid } from '../../support/say.ts';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDrafts } from '../../../main/session/drafts.ts';
import { openJsonFile } from '../../../main/files/jsonFile.ts';
import { DAY } from '../../../shared/moment.ts';

const HOUR = 3_600_000;

let folder: string;
let wall = 0;
let looks: (() => void)[] = [];
const onFault = vi.fn();
beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
  folder = mkdtempSync(join(tmpdir(), 'unknot-drafts-'));
  wall = Date.parse('2026-03-02T12:00:00Z');
  looks = [];
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'drafts.json');
const onDisk = () => readFileSync(file(), 'utf8');

/** The app starts; its clock is `wall`. */
function start() {
  const clock = {
    rate: 1,
    now: () => ({ mono: 0, wall, zone: 'UTC' }),
    after(ms: number, run: () => void) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    every(_ms: number, run: () => void) {
      looks.push(run);
      return () => {};
    },
  };
  return createDrafts({ clock, file: openJsonFile(folder, 'drafts', () => 'stamp'), onFault });
}

describe('what is being written in a window', () => {
  it('what is being written in a window is on the disk within a second, for its owner alone, and there again after a crash', () => {
    const drafts = start();
    drafts.keep('own-exercise', { name: 'Far' });
    drafts.keep('own-exercise', { name: 'Far away' });
    vi.advanceTimersByTime(1000);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(start().values()).toEqual({ 'own-exercise': { name: 'Far away' } });
  });

  it('what is being written in a window is written while somebody types on and on, and not with each letter', () => {
    const drafts = start();
    for (let letters = 1; letters <= 40; letters += 1) {
      drafts.keep('note', 'x'.repeat(letters));
      vi.advanceTimersByTime(100);
    }
    expect((start().values()['note'] as string).length).toBeGreaterThan(30);
  });

  it('what is being written in a window is gone from the disk once it is saved or discarded', () => {
    const drafts = start();
    drafts.keep('a', 1);
    drafts.keep('b', 2);
    vi.advanceTimersByTime(1000);
    drafts.keep('a', null);
    vi.advanceTimersByTime(1000);
    expect(onDisk()).not.toContain('"a"');
    drafts.keep('b', null);
    vi.advanceTimersByTime(1000);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('what is being written in a window is written when the app quits', () => {
    const drafts = start();
    drafts.keep('a', 'half');
    drafts.stop();
    expect(start().values()).toEqual({ a: 'half' });
  });

  it('what is being written in a window has its bounds: the newest are kept', () => {
    const drafts = start();
    for (let nth = 0; nth < 100; nth += 1) {
      wall += 1;
      drafts.keep(`d${nth}`, nth);
    }
    expect(Object.keys(drafts.values())).toHaveLength(40);
    expect(drafts.values()).toHaveProperty('d99', 99);
    for (const key of ['large', 'larger', 'largest']) {
      wall += 1;
      drafts.keep(key, 'x'.repeat(500_000));
    }
    expect(Object.keys(drafts.values()).filter((key) => key.startsWith('larg'))).toEqual(['largest', 'larger']);
  });

  it('what is being written in a window is no longer offered when it is old, a check-in after half a day', () => {
    const drafts = start();
    drafts.keep('check-in', { note: 'sore' });
    drafts.keep('own-exercise', { name: 'Far' });
    wall += 13 * HOUR;
    expect(Object.keys(drafts.values())).toEqual(['own-exercise']);
    wall += 30 * DAY;
    expect(drafts.values()).toEqual({});
  });

  it('what is being written in a window is not lost to one wrong reading of the clock, and gone after two that agree', () => {
    const drafts = start();
    drafts.keep('own-exercise', { name: 'Far' });
    wall += 3 * 365 * DAY;
    looks[0]!();
    wall -= 3 * 365 * DAY;
    looks[0]!();
    expect(Object.keys(drafts.values())).toEqual(['own-exercise']);
    wall += 31 * DAY;
    looks[0]!();
    looks[0]!();
    vi.advanceTimersByTime(1000);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('what is being written in a window goes with the history of its time, where it is a check-in', () => {
    const drafts = start();
    drafts.keep('check-in', { note: 'private' });
    drafts.keep('own-exercise', { name: 'Far' });
    drafts.write();
    drafts.forget({ what: 'span', from: 0, until: wall });
    drafts.forget({ what: 'app', app: 'Blender' });
    expect(Object.keys(drafts.values())).toHaveLength(2);
    drafts.forget({ what: 'span', from: wall, until: wall + 1 });
    drafts.write();
    expect(onDisk()).not.toContain('private');
    drafts.keep('check-in', { note: 'private' });
    drafts.forget({ what: 'all' });
    drafts.write();
    expect(onDisk()).toContain('Far');
    expect(onDisk()).not.toContain('private');
  });
});

describe('where drafts.json is of no use', () => {
  it.each(['', '{ broken', '7', '{"a":1}', '{"../x":{"value":1,"at":1}}'])(
    'where drafts.json is of no use the app starts without it: %j',
    (text) => {
      writeFileSync(file(), text);
      const drafts = start();
      expect(drafts.values()).toEqual({});
      expect(onFault).toHaveBeenCalledTimes(1);
      expect(noticeSaid(onFault.mock.calls[0]![0] as NoticeValue)).toContain('drafts.corrupt-stamp.json');
      expect(readFileSync(join(folder, 'drafts.corrupt-stamp.json'), 'utf8')).toBe(text);
      drafts.keep('a', 1);
      drafts.write();
      expect(start().values()).toEqual({ a: 1 });
    },
  );

  it('where drafts.json is of no use in part, the rest of it is there, and the whole is kept beside it', () => {
    const text = JSON.stringify({ good: { value: 'kept', at: wall }, bad: 7, '../x': { value: 1, at: wall } });
    writeFileSync(file(), text);
    expect(start().values()).toEqual({ good: 'kept' });
    expect(readFileSync(join(folder, 'drafts.corrupt-stamp.json'), 'utf8')).toBe(text);
    expect(noticeSaid(onFault.mock.calls[0]![0] as NoticeValue)).toMatch(/^Some of what you had begun to write/);
    expect(start().values()).toEqual({ good: 'kept' });
    expect(onFault).toHaveBeenCalledTimes(1);
  });

  it('where drafts.json is of no use it is said once that nothing can be kept', () => {
    const drafts = start();
    mkdirSync(file());
    for (let nth = 0; nth < 5; nth += 1) {
      drafts.keep('a', nth);
      vi.advanceTimersByTime(1000);
    }
    expect(onFault).toHaveBeenCalledTimes(1);
    expect(noticeSaid(onFault.mock.calls[0]![0] as NoticeValue)).toBe(
      'What you are writing is not kept over a restart: a folder has its name. Move that folder away.',
    );
    expect(drafts.values()).toEqual({ a: 4 });
  });
});
