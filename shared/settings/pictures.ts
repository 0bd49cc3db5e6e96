/** Pictures of the person's own exercises: a file beside the settings, or, in a file that travels, a `data:` URL. */
import * as v from 'valibot';
import { finds } from './fault.ts';
import { allows } from './fields.ts';

/** What the app keeps of a picture at most, in bytes: enough to read a photographed sheet of paper by. */
export const LARGEST_KEPT = 400 * 1024;
/** What a window may take as a picture at most: in bytes, and in pixels when it is unpacked. */
export const LARGEST_GIVEN = 20 * 1024 * 1024;
export const MOST_PIXELS = 50_000_000;

export const PICTURE_FORMATS = ['png', 'jpeg', 'webp'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Named by what is in it, so that the same picture is kept once. */
const NAME = /^[0-9a-f]{32}\.(png|jpeg|webp)$/;
const DATA_URL = /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})$/;
/** Of a `data:` URL, in characters: base64 takes four for three bytes. */
export const LONGEST_DATA_URL = Math.ceil((LARGEST_KEPT * 4) / 3) + 40;

export const isPictureName = (text: string): boolean => NAME.test(text);

/** What a `data:` URL of a picture holds, in base64; null for any other text. */
export function base64Of(text: string): string | null {
  return DATA_URL.exec(text)?.[2] ?? null;
}

const PICTURE = finds({ kind: 'not-a-picture', kilobytes: LARGEST_KEPT / 1024 });

/** The setting. */
export const picture = allows(
  v.pipe(
    v.string(PICTURE),
    v.maxLength(LONGEST_DATA_URL, PICTURE),
    v.check((text) => isPictureName(text) || base64Of(text) !== null, PICTURE),
  ),
  `the name of a file in the folder \`pictures\`, or a \`data:\` URL of a PNG, JPEG or WebP picture of up to ${LARGEST_KEPT / 1024} kB, of which Unknot makes such a file`,
);
