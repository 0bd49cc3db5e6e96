import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Pictures, openPictures } from '../../../main/pictures/pictures.ts';
import { exportSettings, readImport } from '../../../main/settings/importExport.ts';
import { createSerialQueue } from '../../../shared/serialQueue.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings/schema.ts';

let folder: string;
let pictures: Pictures;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-pictures-'));
  pictures = openPictures(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PIXEL_URL = `data:image/png;base64,${PIXEL.toString('base64')}`;
const PIXEL_NAME = `${createHash('sha256').update(PIXEL).digest('hex').slice(0, 32)}.png`;
/** The head of a PNG that says it is this large. */
function headOfPng(width: number, height: number): Buffer {
  const head = Buffer.from(PIXEL);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

const TOWEL: Settings['exercises']['own'][number] = {
  name: 'Towel',
  kind: 'reset',
  steps: ['Hold it.'],
  seconds: 30,
  position: 'sitting',
  equipment: 'none',
};
const settingsWith = (...own: readonly object[]) => readSettings({ exercises: { own } }).settings;
const said = (where: string) => () => Promise.resolve(where);
const kept = () => readdirSync(join(folder, 'pictures'));

describe('a picture', () => {
  it('a picture is a file that only its owner reads, and the same picture is one file', async () => {
    expect(await pictures.keep(PIXEL)).toEqual({ is: 'kept', name: PIXEL_NAME });
    expect(await pictures.keep(PIXEL)).toEqual({ is: 'kept', name: PIXEL_NAME });
    expect(kept()).toEqual([PIXEL_NAME]);
    expect(statSync(join(folder, 'pictures', PIXEL_NAME)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'pictures')).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['text', Buffer.from('no picture'), { kind: 'no-picture' }],
    ['nothing', Buffer.alloc(0), { kind: 'no-picture' }],
    ['a drawing', Buffer.from('<svg width="1" height="1"/>'), { kind: 'no-picture' }],
    ['half a megabyte', Buffer.alloc(512 * 1024), { kind: 'too-large', kilobytes: 400 }],
    ['a picture that unpacks to gigabytes', headOfPng(60_000, 60_000), { kind: 'too-many-pixels', millions: 50 }],
  ])('a picture that is %s is refused, and no file is made', async (_, bytes, why) => {
    expect(await pictures.keep(bytes)).toEqual({ is: 'refused', why });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a picture that the disk does not take is refused with the cause', async () => {
    writeFileSync(join(folder, 'pictures'), 'in the way');
    expect(await pictures.keep(PIXEL)).toMatchObject({
      is: 'refused',
      why: { kind: 'not-saved', cause: expect.stringContaining('EEXIST') as string },
    });
  });
});

describe('pictures in settings', () => {
  it('pictures in settings become files, and their neighbours stay as they are', async () => {
    const { own, problems } = await pictures.toFiles([TOWEL, { ...TOWEL, picture: PIXEL_URL }]);
    expect(own).toEqual([TOWEL, { ...TOWEL, picture: PIXEL_NAME }]);
    expect(problems).toEqual([]);
    expect(kept()).toEqual([PIXEL_NAME]);
  });

  it('pictures in settings that are no pictures or not there are named, and nothing is lost', async () => {
    const given = [
      { ...TOWEL, picture: 'data:image/png;base64,AAAA' },
      { ...TOWEL, picture: PIXEL_NAME },
    ];
    const { own, problems } = await pictures.toFiles(given);
    expect(own).toEqual(given);
    expect(problems).toEqual([
      { place: 0, why: { kind: 'no-picture' } },
      { place: 1, why: { kind: 'missing', picture: PIXEL_NAME } },
    ]);
  });

  it('pictures in settings travel in an exported file, and are files again where it is imported', async () => {
    await pictures.keep(PIXEL);
    const where = join(folder, 'mine.json');
    await exportSettings(settingsWith({ ...TOWEL, picture: PIXEL_NAME }), pictures, createSerialQueue(), said(where));
    expect(readFileSync(where, 'utf8')).toContain(PIXEL_URL);

    const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
    const reading = await readImport(DEFAULT_SETTINGS, openPictures(elsewhere), said(where));
    expect(reading).toMatchObject({
      is: 'read',
      problems: [],
      change: { exercises: { own: [{ ...TOWEL, picture: PIXEL_NAME }] } },
    });
    expect(readFileSync(join(elsewhere, 'pictures', PIXEL_NAME)).equals(PIXEL)).toBe(true);
  });

  it('pictures in settings of an imported file that are none cost only themselves, and are named by their place', async () => {
    const where = join(folder, 'theirs.json');
    const bomb = `data:image/png;base64,${headOfPng(60_000, 60_000).toString('base64')}`;
    writeFileSync(where, JSON.stringify({ exercises: { own: [{ ...TOWEL, picture: bomb }] } }));
    expect(await readImport(DEFAULT_SETTINGS, pictures, said(where))).toMatchObject({
      change: { exercises: { own: [TOWEL] } },
      problems: [
        {
          path: 'exercises.own[0].picture',
          fault: { kind: 'picture-refused', why: { kind: 'too-many-pixels', millions: 50 } },
        },
      ],
    });
  });
});

describe('a picture that is used no more', () => {
  it('a picture that is used no more is removed, and one that a draft or a file that was set aside names stays', async () => {
    const named = headOfPng(2, 2);
    const { name } = (await pictures.keep(named)) as { readonly name: string };
    await pictures.keep(PIXEL);
    writeFileSync(join(folder, 'settings.json'), '{}');
    writeFileSync(join(folder, 'settings.corrupt-1.json'), `{ "picture": "${name}", `);
    await pictures.removeUnused();
    expect(kept()).toEqual([name]);
  });
});
