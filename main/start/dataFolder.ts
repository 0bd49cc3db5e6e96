/** Which folder holds the data, and why it cannot if it cannot. */
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { messageOf } from '../../shared/cleanText.ts';
import type { FolderObstacle } from '../../shared/dataFolder.ts';
import type { Environment } from './environment.ts';

/** Why a folder cannot hold the data. */
export interface FolderFault {
  readonly obstacle: FolderObstacle;
  /** For the log. */
  readonly error: Error;
}

export interface WantedFolderParts {
  /** As `repairEnvironment` leaves it. */
  readonly env: Readonly<Environment>;
  readonly platform: NodeJS.Platform;
  /** The working folder; throws where that was deleted. */
  readonly cwd: () => string;
}

/**
 * The folder that the person or the system names: UNKNOT_USER_DATA, or the usual one of the platform, as in Electron. `~`
 * stands for the home, for not only shells set the variable. Null if there is no home.
 */
export function wantedDataFolder({ env, platform, cwd }: WantedFolderParts): string | null {
  const home = env['HOME'] ?? null;
  const named = env['UNKNOT_USER_DATA'] ?? '';
  if (named === '') return usualFolder(env, platform, home);
  if (/^~(?:[/\\]|$)/.test(named)) return home === null ? null : join(home, named.slice(1));
  if (isAbsolute(named)) return resolve(named);
  return resolve(workingFolder(cwd) ?? home ?? '/', named);
}

function usualFolder(env: Readonly<Environment>, platform: NodeJS.Platform, home: string | null): string | null {
  if (platform === 'win32' && env['APPDATA']) return join(env['APPDATA'], 'Unknot');
  if (platform !== 'darwin' && env['XDG_CONFIG_HOME']) return join(env['XDG_CONFIG_HOME'], 'Unknot');
  if (home === null) return null;
  return join(home, platform === 'darwin' ? 'Library/Application Support' : '.config', 'Unknot');
}

function workingFolder(cwd: () => string): string | null {
  try {
    return cwd();
  } catch {
    // The shell that starts the app is in a folder that was deleted: the caller takes another one.
    return null;
  }
}

/** Makes the folder where it is missing, for this user alone, and tries what the app does in it. Null: all is well. */
export function openDataFolder(folder: string, uid: number | undefined): FolderFault | null {
  try {
    makeFolders(folder);
    accessSync(folder, constants.R_OK | constants.X_OK);
    tryOut(folder);
    return null;
  } catch (error) {
    return { obstacle: obstacleOf(folder, error as NodeJS.ErrnoException, uid), error: error as Error };
  }
}

/** One by one: Node's own way to make several at once never ends where the system makes none, such as in `/proc`. */
function makeFolders(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; statOrNull(at) === null && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  for (const each of missing) mkdirSync(each, { mode: 0o700 });
}

/** A folder, a link and a file in it: Chromium's lock is a link, and a full disk may still take the first two. */
function tryOut(folder: string): void {
  const probe = mkdtempSync(join(folder, '.probe-'));
  try {
    if (process.platform !== 'win32') symlinkSync('nowhere', join(probe, 'link'));
    writeFileSync(join(probe, 'file'), 'x'.repeat(4096));
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

function obstacleOf(folder: string, error: NodeJS.ErrnoException, uid: number | undefined): FolderObstacle {
  const inTheWay = firstInTheWay(folder);
  if (inTheWay !== null) return inTheWay;
  switch (error.code) {
    case 'EROFS':
      return { kind: 'read-only' };
    case 'ENOSPC':
      return { kind: 'full' };
    case 'EDQUOT':
      return { kind: 'quota' };
    case 'ENAMETOOLONG':
      return { kind: 'path-too-long' };
    case 'EACCES':
    case 'EPERM':
      return missingRight(folder, uid);
    default:
      return { kind: 'other', cause: messageOf(error) };
  }
}

function missingRight(folder: string, uid: number | undefined): FolderObstacle {
  const nearest = nearestExisting(folder);
  const at = nearest === folder ? null : nearest;
  const owner = statSync(nearest, { throwIfNoEntry: false })?.uid;
  if (uid === undefined || owner === undefined || owner === uid) {
    return { kind: 'not-writable', at, command: `chmod u+rwx "${nearest}"` };
  }
  return { kind: 'of-another', at, owner, command: at === null ? `sudo chown -R ${uid} "${nearest}"` : null };
}

/** What is in the place of the folder, or of one that it is in; null if nothing is. */
function firstInTheWay(folder: string): FolderObstacle | null {
  for (let above = folder; ; above = dirname(above)) {
    const found = statOrNull(above);
    const at = above === folder ? null : above;
    if (found?.isSymbolicLink()) {
      const followed = statSync(above, { throwIfNoEntry: false });
      if (followed === undefined) return { kind: 'broken-link', at, target: readlinkSync(above) };
      return followed.isDirectory() ? null : { kind: 'link-to-file', at };
    }
    if (found !== null) return found.isDirectory() ? null : { kind: 'file-in-the-way', at };
    if (above === dirname(above)) return null;
  }
}

function nearestExisting(folder: string): string {
  let at = folder;
  while (statOrNull(at) === null && at !== dirname(at)) at = dirname(at);
  return at;
}

function statOrNull(path: string) {
  try {
    return lstatSync(path);
  } catch {
    // Not there, or in a folder that may not be read: the one above says more.
    return null;
  }
}
