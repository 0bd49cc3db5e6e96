/** The folder that is used if the data folder cannot be written. It has a copy of the data; nothing new is kept. */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../shared/cleanText.ts';

/** The files that are copied: not Chromium's own, and not those that were set aside. */
const COPIED = /^(?:[a-z]+(?:\.unsaved)?\.json|history\.db(?:-wal)?|pictures)$/;

/** Where it is; the same for each process with the same runtime folder. */
export const fallbackFolderIn = (runtimeFolder: string): string => join(runtimeFolder, 'data');

/**
 * Empties it and puts in a copy of what can be read in the data folder. Throws where it cannot be emptied.
 * @param folder the data folder; null where there is none
 * @returns what could not be read, as lines for the log
 */
export function fillFallbackFolder(fallback: string, folder: string | null): readonly string[] {
  for (const name of readdirSync(fallback)) {
    // The lock stays: this process has it.
    if (!name.startsWith('Singleton')) rmSync(join(fallback, name), { recursive: true, force: true });
  }
  const lost: string[] = [];
  for (const name of folder === null ? [] : namesIn(folder, lost)) {
    try {
      cpSync(join(folder!, name), join(fallback, name), { recursive: true, dereference: true });
    } catch (error) {
      rmSync(join(fallback, name), { recursive: true, force: true });
      lost.push(`${name} does not count in this run: ${messageOf(error)}`);
    }
  }
  return lost;
}

function namesIn(folder: string, lost: string[]): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => COPIED.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') lost.push(messageOf(error));
    return [];
  }
}
