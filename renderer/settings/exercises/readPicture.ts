/** Makes of a picture as it comes from a camera one that the app keeps: upright, small, without what else is in it. */
import { imageSize } from 'image-size';
import type { SayText } from '../../../shared/words/say.ts';
import { LARGEST_GIVEN, LARGEST_KEPT, MOST_PIXELS } from '../../../shared/settings/pictures.ts';

const TYPES = ['image/png', 'image/jpeg', 'image/webp'];
export const PICTURE_TYPES: readonly string[] = TYPES;

export type Picture =
  { readonly is: 'read'; readonly bytes: Uint8Array } | { readonly is: 'refused'; readonly why: string };

/** The longer side of what is kept, in pixels: a page of print photographed whole can be read at it. */
const LONGEST_SIDE = 1600;
/** Tried one after the other until the picture is small enough. */
const ATTEMPTS = [
  { side: LONGEST_SIDE, quality: 0.85 },
  { side: LONGEST_SIDE, quality: 0.7 },
  { side: 1200, quality: 0.7 },
  { side: 800, quality: 0.6 },
] as const;

/**
 * Reads a picture file of up to 20 MB and 50 megapixels. It is unpacked here, in the page's sandbox, never in main, and
 * drawn anew: turned as the camera says, at most 1600 pixels long, without place, time or other marks of the camera.
 */
export async function readPicture(say: SayText, file: File): Promise<Picture> {
  if (!TYPES.includes(file.type)) return refused(say('settings.own.pictureType'));
  if (file.size > LARGEST_GIVEN)
    return refused(say('settings.own.pictureTooLarge', { size: LARGEST_GIVEN / 1024 / 1024 }));
  const given = await file.arrayBuffer().catch(() => null);
  if (given === null) return refused(say('settings.own.pictureUnreadable'));
  const pixels = pixelsOf(new Uint8Array(given));
  if (pixels === null) return refused(say('settings.own.noPicture'));
  if (pixels > MOST_PIXELS) return refused(say('settings.own.pictureTooManyPixels', { pixels: MOST_PIXELS / 1e6 }));
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (bitmap === null) return refused(say('settings.own.noPicture'));
  try {
    for (const { side, quality } of ATTEMPTS) {
      const bytes = await drawn(bitmap, side, quality);
      if (bytes.length <= LARGEST_KEPT) return { is: 'read', bytes };
    }
    return refused(say('settings.own.pictureNotSmall'));
  } finally {
    bitmap.close();
  }
}

const refused = (why: string): Picture => ({ is: 'refused', why });

/** Pixels of the unpacked picture by what its head says; null for what is no picture. */
function pixelsOf(bytes: Uint8Array): number | null {
  try {
    const { width, height } = imageSize(bytes);
    return width * height;
  } catch {
    return null;
  }
}

async function drawn(bitmap: ImageBitmap, longestSide: number, quality: number): Promise<Uint8Array> {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const size = (side: number) => Math.max(1, Math.round(side * scale));
  const canvas = new OffscreenCanvas(size(bitmap.width), size(bitmap.height));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This page cannot draw.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  return new Uint8Array(await blob.arrayBuffer());
}
