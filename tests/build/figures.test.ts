import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../shared/exercises/catalogue.ts';

const SCRIPT = resolve(import.meta.dirname, '../../build/figures.ts');
const run = (...args: string[]) => promisify(execFile)(process.execPath, [SCRIPT, ...args]);

/** Width and height in a PNG's header. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

describe('npm run figures', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unknot-figures-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(
    'npm run figures draws a strip of each exercise, light above dark, and all of them on one contact sheet',
    { timeout: 120_000 },
    async () => {
      await run(folder);
      const files = await readdir(folder);
      expect(files.toSorted()).toEqual([...CATALOGUE.map(({ id }) => `${id}.svg`), 'figures.png'].toSorted());
      const sheet = await readFile(join(folder, 'figures.png'));
      expect(sheet.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(sizeOf(sheet).width).toBeGreaterThan(1000);
      for (const { id } of CATALOGUE) {
        const svg = await readFile(join(folder, `${id}.svg`), 'utf8');
        expect(svg).toContain('fill="#f8f4ec"');
        expect(svg).toContain('fill="#23201d"');
        expect(svg.match(/<svg /g)!.length, id).toBeGreaterThanOrEqual(1 + 2 * 3);
        expect(svg).not.toMatch(/NaN|undefined/);
      }
    },
  );

  it('npm run figures says what is missing: the folder, or an exercise of that name', async () => {
    await expect(run()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('npm run figures -- OUTDIR'),
    });
    await expect(run(folder, 'arm-wings')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no exercise "arm-wings"'),
    });
  });
});
