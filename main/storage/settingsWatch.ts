/** Follows edits of `settings.json` by other hands while the app runs. */
import { watch } from 'node:fs';
import type { Look } from './settingsStorage.ts';

/** A broken file that has not been touched for so long is not being written any more. */
const STILL_MS = 1000;

export interface SettingsWatchParts {
  readonly folder: string;
  readonly look: (isStill: boolean) => Promise<Look>;
  /** The file was taken or refused. */
  readonly onLook: () => void;
  /** The folder cannot be watched. */
  readonly onFault: (why: string) => void;
  readonly stillMs?: number;
}

/**
 * Takes a file as soon as all of it is there, and one that is broken to be half-written until it has not been touched for
 * a second. Watches the folder, since most editors put a new file in the place of the old one. Gives back the way to stop.
 */
export function watchSettings({ folder, look, onLook, onFault, stillMs = STILL_MS }: SettingsWatchParts): () => void {
  let waiting: NodeJS.Timeout | undefined;
  let isOver = false;

  function touched(isStill = false): void {
    clearTimeout(waiting);
    look(isStill).then(come, (error: unknown) => onFault((error as Error).message));
  }

  function come(seen: Look): void {
    clearTimeout(waiting);
    if (isOver) return;
    if (seen === 'unfinished') waiting = setTimeout(() => touched(true), stillMs);
    else if (seen !== 'same') onLook();
  }

  try {
    const watcher = watch(folder, (_event, name) => {
      if (name === null || name === 'settings.json') touched();
    });
    watcher.on('error', (error) => onFault(error.message));
    // What was changed between the reading at the start and now.
    touched();
    return () => {
      isOver = true;
      clearTimeout(waiting);
      watcher.close();
    };
  } catch (error) {
    onFault((error as Error).message);
    return () => {};
  }
}
