/** Follows edits of `settings.json` by other hands while the app runs, wherever links lead. */
import { watch as watchOnDisk } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../shared/cleanText.ts';
import { type FolderEntry, followLinks } from '../files/links.ts';
import type { LookOutcome } from './settingsFile.ts';

/** A broken file that has not been touched for so long is not being written any more. */
const STILL_MS = 1000;

export interface SettingsWatchParts {
  readonly folder: string;
  readonly look: (isStill: boolean) => Promise<LookOutcome>;
  /** The file was taken or refused. */
  readonly onLook: () => void;
  /** A folder cannot be watched. */
  readonly onFault: (why: string) => void;
  readonly stillMs?: number;
  readonly watch?: typeof watchOnDisk;
}

const spelled = (places: readonly FolderEntry[]) => places.map(({ folder, name }) => join(folder, name)).join('\n');

/**
 * Takes a file as soon as all of it is there, and one that is broken to be half-written until it has not been touched for
 * a second. Watches folders, since most editors put a new file in the place of the old one: that of the file, and where
 * it is a link or lies behind one, also those of each link and of what they lead to. Gives back the way to stop.
 */
export function watchSettings(parts: SettingsWatchParts): () => void {
  const { folder, look, onLook, onFault, stillMs = STILL_MS, watch = watchOnDisk } = parts;
  let waiting: NodeJS.Timeout | undefined;
  let isOver = false;
  let watched = '';
  let stopWatchers = () => {};

  function touched(isStill = false): void {
    clearTimeout(waiting);
    look(isStill).then(come, (error: unknown) => onFault(messageOf(error)));
  }

  function come(seen: LookOutcome): void {
    clearTimeout(waiting);
    if (isOver) return;
    if (seen === 'unfinished') waiting = setTimeout(() => touched(true), stillMs);
    else if (seen !== 'same') onLook();
  }

  /** Watches where the links lead now. */
  function follow(): void {
    const places = placesNow();
    if (spelled(places) === watched) return;
    stopWatchers();
    watched = spelled(places);
    const folders = new Set(places.map((place) => place.folder));
    const watchers = [...folders].flatMap((each) => {
      const names = new Set(places.filter((place) => place.folder === each).map(({ name }) => name));
      const watcher = watchFolder(each, names);
      return watcher === null ? [] : [watcher];
    });
    stopWatchers = () => {
      for (const watcher of watchers) watcher.close();
    };
  }

  function placesNow(): readonly FolderEntry[] {
    try {
      return followLinks(join(folder, 'settings.json')).places;
    } catch {
      // In a circle: as soon as this link is mended the others are looked at.
      return [{ folder, name: 'settings.json' }];
    }
  }

  function watchFolder(each: string, names: ReadonlySet<string>) {
    try {
      const watcher = watch(each, (_event, name) => {
        if (isOver || (name !== null && !names.has(name))) return;
        follow();
        touched();
      });
      watcher.on('error', (error) => onFault(messageOf(error)));
      return watcher;
    } catch (error) {
      onFault(messageOf(error));
      return null;
    }
  }

  follow();
  // What was changed between the reading at the start and now.
  touched();
  return () => {
    isOver = true;
    clearTimeout(waiting);
    stopWatchers();
  };
}
