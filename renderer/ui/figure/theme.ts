import { useSyncExternalStore } from 'react';
import { PALETTES, type Palette } from '../../../shared/figure/colours.ts';

interface WatchedMedia {
  readonly subscribe: (tell: () => void) => () => void;
  readonly matches: () => boolean;
}

const watched = new Map<string, WatchedMedia>();

/** The same for each query, so that React does not subscribe again each time it draws: Chromium takes long for that. */
function watchMedia(query: string): WatchedMedia {
  const known = watched.get(query);
  if (known !== undefined) return known;
  const media = window.matchMedia(query);
  const made: WatchedMedia = {
    subscribe(tell) {
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    matches: () => media.matches,
  };
  watched.set(query, made);
  return made;
}

/** Whether a media query holds now, and from now on. */
export function useMedia(query: string): boolean {
  const { subscribe, matches } = watchMedia(query);
  return useSyncExternalStore(subscribe, matches);
}

export const usePalette = (): Palette => PALETTES[useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light'];
