import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readAbout } from '../../main/about.ts';

const out = mkdtempSync(join(tmpdir(), 'unknot-about-'));
afterEach(() => rmSync(out, { recursive: true, force: true }));

const VERSIONS = { node: '24.1.0', electron: '45.0.0', chrome: '154.0.0.0' } as NodeJS.ProcessVersions;
const made = (name: string) => ({ name, version: '1.0.0', licence: 'MIT', text: 'Free.' });

it('names what runs and what ships, each package once, and says so where a list is missing', async () => {
  for (const [part, names] of [
    ['main', ['valibot', 'active-win']],
    ['renderer', ['valibot', 'react']],
  ] as const) {
    mkdirSync(join(out, part));
    writeFileSync(join(out, part, 'licences.json'), JSON.stringify(names.map(made)));
  }
  expect(await readAbout(out, VERSIONS)).toEqual({
    electron: '45.0.0',
    chromium: '154.0.0.0',
    node: '24.1.0',
    packages: ['active-win', 'react', 'valibot'].map(made),
  });
  rmSync(join(out, 'main/licences.json'));
  await expect(readAbout(out, VERSIONS)).rejects.toThrow('licences.json');
});
