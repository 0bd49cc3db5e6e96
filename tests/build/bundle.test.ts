import { mkdtemp, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PARTS, fingerprint } from '../../build/bundle.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'unknot-bundle-'));
  await mkdir(join(root, 'main/tray'), { recursive: true });
  for (const file of ['main/index.ts', 'main/tray/icon.ts', 'package.json']) {
    await writeFile(join(root, file), '');
    await utimes(join(root, file), 1000, 1000);
  }
});

afterEach(() => rm(root, { recursive: true }));

describe('a bundle', () => {
  const print = (): Promise<string> => fingerprint(['main', 'package.json'], root);

  it('a bundle is fresh while nothing was saved', async () => {
    expect(await print()).toBe(await print());
  });

  it('a bundle is stale once a source is saved, however deep', async () => {
    const before = await print();
    await utimes(join(root, 'main/tray/icon.ts'), 1001, 1001);
    expect(await print()).not.toBe(before);
  });

  it('a bundle is stale once a source is removed', async () => {
    const before = await print();
    await rm(join(root, 'main/tray/icon.ts'));
    expect(await print()).not.toBe(before);
  });

  it('a bundle is stale once a source is added, even an old one', async () => {
    const before = await print();
    await writeFile(join(root, 'main/old.ts'), '');
    await utimes(join(root, 'main/old.ts'), 500, 500);
    expect(await print()).not.toBe(before);
  });

  it('a bundle is made of main, preload and windows', () => {
    expect(PARTS.map((part) => part.name)).toEqual(['main', 'preload', 'renderer']);
  });
});
