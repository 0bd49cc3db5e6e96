import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPictures } from '../../../main/pictures/pictures.ts';
import { exportSettings, readImport } from '../../../main/settings/importExport.ts';
import { createSerialQueue } from '../../../shared/serialQueue.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { problemText } from '../../../shared/words/problem.ts';
import { say } from '../../support/say.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-transfer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mine = readSettings({
  rhythm: { micro: { seconds: 90 } },
  apps: [{ match: 'Blender', weight: 1 }],
  safety: { read: true, warningSign: true },
}).settings;
/** There are none. */
const pictures = openPictures('/nowhere');
const saving = createSerialQueue();
const said = (where: string | null) => () => Promise.resolve(where);

describe('exported settings', () => {
  it('exported settings can be imported elsewhere, and are then the same but for what is the own of a person', async () => {
    const where = join(folder, 'mine.json');
    expect(await exportSettings(mine, pictures, saving, said(where))).toEqual({ is: 'saved', where });
    expect(readFileSync(where, 'utf8')).not.toContain('warningSign');
    const reading = await readImport(DEFAULT_SETTINGS, pictures, said(where));
    expect(reading).toMatchObject({ is: 'read', name: 'mine.json', problems: [] });
    const { change } = reading as Extract<typeof reading, { is: 'read' }>;
    expect({ ...DEFAULT_SETTINGS, ...change }).toEqual({ ...mine, safety: DEFAULT_SETTINGS.safety });
  });

  it('exported settings are not written when the person changes their mind', async () => {
    expect(await exportSettings(mine, pictures, saving, said(null))).toEqual({ is: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('exported settings that the disk does not take are said to be so, with the place', async () => {
    const where = join(folder, 'none', 'mine.json');
    expect(await exportSettings(mine, pictures, saving, said(where))).toMatchObject({
      is: 'failed',
      problem: { kind: 'not-saved', where, cause: expect.stringContaining('ENOENT') as string },
    });
  });
});

describe('a file to import', () => {
  it('a file to import comes to nothing when the person changes their mind', async () => {
    expect(await readImport(mine, pictures, said(null))).toEqual({ is: 'cancelled' });
  });

  it.each([
    ['is not there', () => {}, /could not be read: ENOENT/],
    ['is a folder', (file: string) => mkdirSync(file), /mine\.json is no file\.$/],
    [
      'is far too large',
      (file: string) => {
        writeFileSync(file, '');
        truncateSync(file, 100 * 1024 * 1024);
      },
      /mine\.json is too large to be a file of settings\.$/,
    ],
  ])('a file to import that %s is named with what is wrong', async (_what, make, problem) => {
    const file = join(folder, 'mine.json');
    make(file);
    const reading = await readImport(mine, pictures, said(file));
    expect(reading.is).toBe('failed');
    expect(reading.is === 'failed' && problemText(say, reading.problem)).toMatch(problem);
  });
});
