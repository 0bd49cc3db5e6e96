/** A folder of our own for sockets, wherever the folders for temporary files are missing, full or read-only. */
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, rmdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { messageOf } from '../../shared/cleanText.ts';

export interface RuntimeFolderParts {
  /** Where the app keeps its data: each such folder has a runtime folder of its own. */
  readonly userData: string;
  /** Read are XDG_RUNTIME_DIR and TMPDIR. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the user, as `process.getuid` has it. */
  readonly uid: number;
  /** Called with the reason if a folder cannot be used. */
  readonly onFault?: (folder: string, why: string) => void;
}

/**
 * In bytes. The address of a socket has at most 103 on macOS and 107 on Linux (unix(7)), and Chromium puts up to 56 behind
 * the folder: `/org.chromium.Chromium.scoped_dir.XXXXXX/SingletonSocket`.
 */
const MAX_PATH_BYTES = 47;

/**
 * Makes the folder if it is not there yet. It belongs to the user, and nobody else reads it or writes to it (0700). Each
 * process of the same user with the same data and environment gets the same one. Its path is short enough for the address
 * of a socket with a name of up to 55 bytes in it. If no place for temporary files takes it, it lies in the data folder.
 * Null if that does not take it either.
 */
export function openRuntimeFolder({ userData, env, uid, onFault }: RuntimeFolderParts): string | null {
  for (const folder of runtimeFolderNames({ userData, env, uid })) {
    try {
      if (Buffer.byteLength(folder) > MAX_PATH_BYTES) throw new Error(`its path has more than ${MAX_PATH_BYTES} bytes`);
      makeOwn(folder, uid);
      return folder;
    } catch (error) {
      onFault?.(folder, messageOf(error));
    }
  }
  return null;
}

/** Where it may be, the best place first. */
export function runtimeFolderNames({ userData, env, uid }: Omit<RuntimeFolderParts, 'onFault'>): readonly string[] {
  const name = `unknot-${createHash('sha256').update(resolved(userData)).digest('hex').slice(0, 8)}`;
  return [...temporaryFolders(env, uid).map((place) => join(place, name)), join(userData, 'run')];
}

/** Where temporary files may go, the best first. Not all of them need to be there. */
export function temporaryFolders(env: RuntimeFolderParts['env'], uid: number): readonly string[] {
  const places = [env['XDG_RUNTIME_DIR'], `/run/user/${uid}`, env['TMPDIR'], '/tmp', '/var/tmp', '/dev/shm'];
  // A relative path is not valid there: https://specifications.freedesktop.org/basedir-spec/latest/
  return [...new Set(places.filter((place) => place !== undefined && isAbsolute(place)) as string[])];
}

/** Throws where it cannot be made, is not ours, or takes no files. */
function makeOwn(folder: string, uid: number): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  // Not followed: a link may have been put there by somebody else.
  const found = lstatSync(folder);
  if (!found.isDirectory()) throw new Error('there is something else in its place');
  if (found.uid !== uid) throw new Error(`it belongs to user ${found.uid}`);
  chmodSync(folder, 0o700);
  rmdirSync(mkdtempSync(join(folder, 'probe-')));
}

/** Two names of the same folder are one. */
function resolved(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    // It is not there, so its name has to do.
    return folder;
  }
}
