import { useSyncExternalStore } from 'react';
import { PALETTES, type Palette } from '../../../shared/figure/colours.ts';

/** Whether a media query holds now, and from now on. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    () => window.matchMedia(query).matches,
  );
}

export const usePalette = (): Palette => PALETTES[useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light'];
