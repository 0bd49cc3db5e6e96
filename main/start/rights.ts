/** What the app writes is its user's alone: 0600 and 0700. What the person saves somewhere has the rights they are used to. */
import { type Stats, chmodSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { messageOf } from '../../shared/cleanText.ts';

/** For group and others. */
const OTHERS = 0o077;
const STICKY = 0o1000;
const UMASK = 'unknot umask';

/** From now on whatever this process makes is for its user alone; Chromium's files and SQLite's as well. */
export function keepFilesPrivate(): void {
  setEnvironmentData(UMASK, process.umask(OTHERS));
}

/** The mode of a new file that the person saves where they want it, as with any other program. Also in workers. */
export function usualFileMode(): number {
  const umask = getEnvironmentData(UMASK);
  return 0o666 & ~(typeof umask === 'number' ? umask : process.umask());
}

/** For a process that writes nothing of the app's own, such as the recorder. */
export function keepFilesAsUsual(): void {
  const umask = getEnvironmentData(UMASK);
  if (typeof umask === 'number') process.umask(umask);
}

/** What the app keeps beside Chromium's own files, also as set aside or half-written; Chromium's are safe in a closed folder. */
const OWN_FILES = /^(?:(?:settings|session|history|experiments|drafts)\b.*|logs|pictures)$/;

/**
 * Takes the rights of others from the folder and what the app keeps in it, as an older version or an editor left them.
 * Links are left alone, and so is what belongs to somebody else. A folder that many write to, or that the home lies in,
 * keeps its rights.
 * @returns why something kept its rights, as lines for the log
 */
export function removeOthersRights(folder: string, uid: number, home = homedir()): readonly string[] {
  const left: string[] = [];

  function tightenOne(path: string, found: Stats): void {
    if (found.uid !== uid || found.isSymbolicLink() || (found.mode & OTHERS) === 0) return;
    try {
      chmodSync(path, found.mode & 0o7700);
    } catch (error) {
      left.push(messageOf(error));
    }
  }

  function tightenIn(at: string, isMeant: (name: string) => boolean): void {
    for (const name of readdirSync(at).filter(isMeant)) {
      const path = join(at, name);
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (found === undefined) continue;
      tightenOne(path, found);
      if (found.isDirectory()) tightenIn(path, () => true);
    }
  }

  try {
    const found = statSync(folder);
    const isShared = (found.mode & STICKY) !== 0 || !relative(folder, home).startsWith('..');
    if (!isShared) tightenOne(folder, found);
    tightenIn(folder, (name) => OWN_FILES.test(name));
  } catch (error) {
    left.push(messageOf(error));
  }
  return left;
}
