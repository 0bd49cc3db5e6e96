import { noticeSaid } from '../../support/say.ts';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeProtected } from '../../support/desktop/writeProtected.ts';
import { openJsonFile } from '../../../main/files/jsonFile.ts';
import { writeAtomically } from '../../../main/files/writeAtomically.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (stamp = '2026-03-02T09-00-00') => openJsonFile(folder, 'things', () => stamp);
const file = () => join(folder, 'things.json');
const onDisk = (): unknown => JSON.parse(readFileSync(file(), 'utf8'));

describe('a JSON file', () => {
  it('a JSON file has no text before anything was written, and writes none by itself', () => {
    expect(open()).toMatchObject({ text: null, fault: null });
    expect(existsSync(file())).toBe(false);
  });

  it('a JSON file has the text that is on disk, whatever that is', () => {
    writeFileSync(file(), '{ broken');
    expect(open()).toMatchObject({ text: '{ broken', fault: null });
  });

  it('a JSON file says why it cannot be read', () => {
    mkdirSync(file());
    const { text, fault } = open();
    expect(text).toBeNull();
    expect(noticeSaid(fault)).toMatch(/things\.json cannot be read: .+/);
  });

  it('a JSON file is on disk as soon as it is written, and nothing else is', () => {
    open().replace({ colour: 'blue', list: [1, { two: 2 }] });
    expect(onDisk()).toEqual({ colour: 'blue', list: [1, { two: 2 }] });
    expect(readdirSync(folder)).toEqual(['things.json']);
  });

  it('a JSON file clears away what broken-off writes of it have left, and nothing else', () => {
    const others = ['things.json', 'other.json.tmp-55717', 'things.corrupt-2026.json', 'things.json~'];
    for (const name of [...others, 'things.json.tmp-5571776262f0c37e']) writeFileSync(join(folder, name), '{}');
    open();
    expect(readdirSync(folder).toSorted()).toEqual(others.toSorted());
  });

  it('a JSON file may be a link, of which it writes what the link leads to, in one go', () => {
    mkdirSync(join(folder, 'dotfiles'));
    symlinkSync('dotfiles', join(folder, 'link'));
    symlinkSync('link/mine', file());
    // Nothing is there yet.
    expect(open()).toMatchObject({ text: null, fault: null });
    open().replace({ a: 1 });
    open().replace({ a: 2 });
    expect(readFileSync(join(folder, 'dotfiles/mine'), 'utf8')).toContain('"a": 2');
    expect(readdirSync(join(folder, 'dotfiles'))).toEqual(['mine']);
    expect(readlinkSync(file())).toBe('link/mine');
  });

  it('a JSON file is written in its place where no other file can be put there', async (test) => {
    mkdirSync(join(folder, 'closed'));
    writeFileSync(join(folder, 'closed/mine'), '{ "a": "much longer than what comes" }');
    symlinkSync('closed/mine', file());
    const letGo = await writeProtected(join(folder, 'closed'));
    if (letGo === null) return test.skip('nothing can be kept from being written on this disk');
    try {
      open().replace({ a: 1 });
      expect(onDisk()).toEqual({ a: 1 });
      expect(readdirSync(join(folder, 'closed'))).toEqual(['mine']);
    } finally {
      await letGo();
    }
  });

  it('a JSON file makes no folder that a link leads to: its disk may be missing', () => {
    symlinkSync(join(folder, 'usb/settings.json'), file());
    expect(() => open().replace({ a: 1 })).toThrow('ENOENT');
    expect(existsSync(join(folder, 'usb'))).toBe(false);
  });

  it('a JSON file is not waited for where it is no file, or a link that goes round in a circle', () => {
    symlinkSync('things.json', file());
    expect(noticeSaid(open().fault)).toMatch(/things\.json cannot be read: ELOOP/);
    expect(() => open().replace({ a: 1 })).toThrow('round in a circle');
    rmSync(file());
    symlinkSync('/dev/zero', file());
    expect(noticeSaid(open().fault)).toMatch(/things\.json cannot be read: it is no file\.$/);
  });

  it('a JSON file throws where the disk does not take it', () => {
    mkdirSync(file());
    expect(() => open().replace({ a: 1 })).toThrow();
  });
});

describe('a file that is set aside', () => {
  it('a file that is set aside is copied as it was, and what is good stands in its place', () => {
    writeFileSync(file(), '{ broken');
    const store = open();
    expect(store.setAside({ good: true })).toEqual({
      kind: 'kept',
      copy: 'things.corrupt-2026-03-02T09-00-00.json',
    });
    expect(readFileSync(join(folder, 'things.corrupt-2026-03-02T09-00-00.json'), 'utf8')).toBe('{ broken');
    expect(onDisk()).toEqual({ good: true });
  });

  it('a file that is set aside never takes the place of a copy that was kept before', () => {
    for (const text of ['{ broken', '{ broken again', '{ and again']) {
      writeFileSync(file(), text);
      open().setAside({});
    }
    expect(readdirSync(folder).toSorted()).toEqual([
      'things.corrupt-2026-03-02T09-00-00-2.json',
      'things.corrupt-2026-03-02T09-00-00-3.json',
      'things.corrupt-2026-03-02T09-00-00.json',
      'things.json',
    ]);
    expect(readFileSync(join(folder, 'things.corrupt-2026-03-02T09-00-00-2.json'), 'utf8')).toBe('{ broken again');
  });

  it('a file that is set aside is left where it is if the disk does not take the copy', () => {
    writeFileSync(file(), '{ broken');
    const store = open('no/such/folder');
    expect(store.setAside({})).toMatchObject({ kind: 'failed', cause: expect.stringMatching(/./) });
    expect(readFileSync(file(), 'utf8')).toBe('{ broken');
  });
});

it('a file that the person saves through a link goes where the link leads, and the link stays', async () => {
  writeFileSync(join(folder, 'target.json'), 'old');
  symlinkSync('target.json', join(folder, 'link.json'));
  await writeAtomically(join(folder, 'link.json'), ['new']);
  expect(readFileSync(join(folder, 'target.json'), 'utf8')).toBe('new');
  expect(readlinkSync(join(folder, 'link.json'))).toBe('target.json');
});
