/** Pictures of the person's own exercises, as files in a folder beside the settings. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { PictureKept } from '../../shared/bridge.ts';
import type { PictureProblem, PictureRefusal } from '../../shared/settings/fault.ts';
import { messageOf } from '../../shared/cleanText.ts';
import {
  LARGEST_KEPT,
  MOST_PIXELS,
  PICTURE_FORMATS,
  type PictureFormat,
  base64Of,
  isPictureName,
} from '../../shared/settings/pictures.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { writeAtomically } from '../files/writeAtomically.ts';

type Own = Settings['exercises']['own'];

export interface Pictures {
  /** Keeps a picture that a window has made small. */
  keep(bytes: Uint8Array): Promise<PictureKept>;
  /**
   * The exercises with a file in place of each `data:` URL. One whose picture cannot be kept, or is not there, stays as
   * it is; `problems` says which and why.
   */
  toFiles(own: Own): Promise<{ readonly own: Own; readonly problems: readonly PictureProblem[] }>;
  /** The exercises with a `data:` URL in place of each file that is there, to travel in one file. */
  toData(own: Own): Promise<Own>;
  /** Removes the pictures that no JSON file of the data folder names any more. */
  removeUnused(): Promise<void>;
}

/** Larger files of the data folder name no picture; they are not read for it. */
const LARGEST_JSON = 64 * 1024 * 1024;

/** The folder of the pictures in the data folder. */
export const pictureFolder = (dataFolder: string) => join(dataFolder, 'pictures');

/** What kind of picture it is and that it is not too large when it is unpacked; else why it is not taken. */
function lookAt(bytes: Uint8Array): { readonly format: PictureFormat } | { readonly why: PictureRefusal } {
  if (bytes.length > LARGEST_KEPT) return { why: { kind: 'too-large', kilobytes: LARGEST_KEPT / 1024 } };
  try {
    const { type, width, height } = imageSize(bytes);
    const format = PICTURE_FORMATS.find((each) => each === (type === 'jpg' ? 'jpeg' : type));
    if (format === undefined) return { why: { kind: 'no-picture' } };
    const isTooLarge = width * height > MOST_PIXELS;
    return isTooLarge ? { why: { kind: 'too-many-pixels', millions: MOST_PIXELS / 1e6 } } : { format };
  } catch {
    // What cannot be measured is no picture, whatever the reason.
    return { why: { kind: 'no-picture' } };
  }
}

/** @param dataFolder the folder of the settings; the pictures' own is made with the first of them. */
export function openPictures(dataFolder: string): Pictures {
  const folder = pictureFolder(dataFolder);

  async function keep(bytes: Uint8Array): Promise<PictureKept> {
    const seen = lookAt(bytes);
    if ('why' in seen) return { is: 'refused', why: seen.why };
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${seen.format}`;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // What cannot be read is written anew: that fails, and is said, where the disk is why.
      const there = await readFile(join(folder, name)).catch(() => null);
      if (there === null || !there.equals(bytes)) await writeAtomically(join(folder, name), bytes, { mode: 0o600 });
      return { is: 'kept', name };
    } catch (error) {
      return { is: 'refused', why: { kind: 'not-saved', cause: messageOf(error) } };
    }
  }

  async function toFiles(own: Own): ReturnType<Pictures['toFiles']> {
    const problems: PictureProblem[] = [];
    const kept: Own[number][] = [];
    for (const [place, exercise] of own.entries()) {
      const result = await toFile(exercise.picture);
      if (result?.is === 'refused') problems.push({ place, why: result.why });
      const isNew = result?.is === 'kept' && result.name !== exercise.picture;
      kept.push(isNew ? { ...exercise, picture: result.name } : exercise);
    }
    return { own: kept, problems };
  }

  async function toFile(picture: string | undefined): Promise<PictureKept | null> {
    if (picture === undefined) return null;
    const data = base64Of(picture);
    if (data !== null) return keep(Buffer.from(data, 'base64'));
    const isThere = await stat(join(folder, picture)).then(
      (found) => found.isFile(),
      () => false,
    );
    return isThere ? { is: 'kept', name: picture } : { is: 'refused', why: { kind: 'missing', picture } };
  }

  async function toData(own: Own): Promise<Own> {
    const whole = own.map(async (exercise): Promise<Own[number]> => {
      const { picture } = exercise;
      if (picture === undefined || !isPictureName(picture)) return exercise;
      // A picture that is gone stays a name: whoever reads the file says that it is not there.
      const bytes = await readFile(join(folder, picture)).catch(() => null);
      if (bytes === null) return exercise;
      const format = picture.slice(picture.lastIndexOf('.') + 1);
      return { ...exercise, picture: `data:image/${format};base64,${bytes.toString('base64')}` };
    });
    return Promise.all(whole);
  }

  /** The text of all JSON files that may name a picture: settings, drafts, and what was set aside of them. */
  async function namingText(): Promise<string> {
    const names = (await readdir(dataFolder)).filter((name) => name.includes('.json'));
    const texts = names.map(async (name) => {
      const { size } = await stat(join(dataFolder, name));
      return size > LARGEST_JSON ? '' : readFile(join(dataFolder, name), 'utf8');
    });
    return (await Promise.all(texts)).join('\n');
  }

  async function removeUnused(): Promise<void> {
    // The folder is made with the first picture.
    const kept = await readdir(folder).catch(() => []);
    if (kept.length === 0) return;
    const text = await namingText();
    const unused = kept.filter((name) => !text.includes(name));
    await Promise.all(unused.map((name) => rm(join(folder, name), { force: true })));
  }

  return { keep, toFiles, toData, removeUnused };
}
