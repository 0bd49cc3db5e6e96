import { LONGEST_PICTURE } from '../../../shared/settings/exercises.ts';

const TYPES = ['image/png', 'image/jpeg', 'image/webp'];
export const PICTURE_TYPES: readonly string[] = TYPES;

export type Picture = { readonly is: 'read'; readonly url: string } | { readonly is: 'refused'; readonly why: string };

/** A picture file as a `data:` URL, so that nothing outside of the settings is needed to show it. */
export async function readPicture(file: File): Promise<Picture> {
  if (!TYPES.includes(file.type)) return { is: 'refused', why: 'Choose a PNG, JPEG or WebP picture.' };
  const url = await asDataUrl(file).catch(() => null);
  if (url === null) return { is: 'refused', why: 'That file could not be read.' };
  if (url.length > LONGEST_PICTURE) return { is: 'refused', why: 'Choose a picture of at most 200 kB.' };
  const isPicture = await decodes(url);
  return isPicture ? { is: 'read', url } : { is: 'refused', why: 'That file holds no picture that can be shown.' };
}

function asDataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error('not readable')));
    reader.readAsDataURL(file);
  });
}

function decodes(url: string): Promise<boolean> {
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => true,
    () => false,
  );
}
