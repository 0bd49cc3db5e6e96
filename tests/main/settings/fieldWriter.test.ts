import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fieldWriter } from '../../../main/settings/fieldWriter.ts';

vi.mock('electron-store', () => import('./electronStore.ts'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-fields-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'things.json');
const onDisk = (): unknown => JSON.parse(readFileSync(file(), 'utf8'));

describe('writing fields', () => {
  it('writing fields replaces whole fields and leaves the others', async () => {
    writeFileSync(file(), '{"old":{"a":1},"colour":{"red":1,"green":2}}');
    await fieldWriter(file())({ colour: { blue: 3 } });
    expect(onDisk()).toEqual({ old: { a: 1 }, colour: { blue: 3 } });
  });

  it('writing fields keeps what was written before', async () => {
    const write = fieldWriter(file());
    await write({ a: 1 });
    await write({ b: 2 });
    expect(onDisk()).toEqual({ a: 1, b: 2 });
  });

  it('writing fields does not write over a file that is broken', async () => {
    writeFileSync(file(), '{ broken');
    await expect(fieldWriter(file())({ a: 1 })).rejects.toThrow();
    expect(readFileSync(file(), 'utf8')).toBe('{ broken');
  });

  it('writing fields rejects where the disk does not take it', async () => {
    const write = fieldWriter(file());
    mkdirSync(file());
    await expect(write({ a: 1 })).rejects.toThrow();
  });
});
