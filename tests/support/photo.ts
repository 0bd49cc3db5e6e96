/** Photos as cameras make them, drawn by a browser. */
import { Buffer } from 'node:buffer';
import type { Page } from 'playwright';

export interface Photo {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly width: number;
  readonly height: number;
}

/** A photo that is green at its top left and blue elsewhere. */
export async function photo(page: Page, { type, width, height }: Photo): Promise<Buffer> {
  const base64 = await page.evaluate(
    async (wanted) => {
      const canvas = new OffscreenCanvas(wanted.width, wanted.height);
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#00f';
      context.fillRect(0, 0, wanted.width, wanted.height);
      context.fillStyle = '#0f0';
      context.fillRect(0, 0, wanted.width / 2, wanted.height / 2);
      const blob = await canvas.convertToBlob({ type: wanted.type });
      return new Promise<string>((done) => {
        const reader = new FileReader();
        reader.addEventListener('load', () => done((reader.result as string).replace(/^.*,/, '')));
        reader.readAsDataURL(blob);
      });
    },
    { type, width, height },
  );
  return Buffer.from(base64, 'base64');
}

/** The JPEG as a camera that was held upright writes it: to be turned by a quarter clockwise when it is shown. */
export function turned(jpeg: Buffer): Buffer {
  const RIGHT_TOP = 6;
  const exif = Buffer.alloc(36);
  exif.write('ffe10022', 0, 'hex');
  exif.write('Exif\0\0MM\0*', 4, 'latin1');
  exif.writeUInt32BE(8, 14);
  exif.writeUInt16BE(1, 18);
  // The tag of the orientation, one number of two bytes.
  exif.writeUInt16BE(0x0112, 20);
  exif.writeUInt16BE(3, 22);
  exif.writeUInt32BE(1, 24);
  exif.writeUInt16BE(RIGHT_TOP, 28);
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

/** The same picture in a file of this size, as cameras append what only they read. */
export const grownTo = (bytes: Buffer, size: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]);

/** Width, height and what is seen at two corners of a picture. */
export function seenIn(page: Page, bytes: Buffer) {
  return page.evaluate(async (base64) => {
    const blob = new Blob([Uint8Array.from(atob(base64), (each) => each.codePointAt(0)!)]);
    const bitmap = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(bitmap, 0, 0);
    const colour = (x: number, y: number) => {
      const [, green, blue] = context.getImageData(x, y, 1, 1).data;
      return green! > blue! ? 'green' : 'blue';
    };
    const { width, height } = bitmap;
    return { width, height, topLeft: colour(4, 4), topRight: colour(width - 4, 4) };
  }, bytes.toString('base64'));
}
