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
import type { Environment } from './environment.ts';

/** Why a folder cannot hold the data. */
export interface FolderFault {
  /** `full`: the data can be read, and what is new can be kept once there is room. */
  readonly kind: 'full' | 'unusable';
  /** Such as `its disk is mounted read-only`. */
  readonly cause: string;
  /** What the person can do, to be read after "Please". */
  readonly remedy: string;
  /** In a terminal this does it. */
  readonly command?: string;
  /** For the log. */
  readonly error: Error;
}

/** The part of it that people read. */
export type Obstacle = Pick<FolderFault, 'cause' | 'remedy' | 'command'>;

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
    return explain(folder, error as NodeJS.ErrnoException, uid);
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

function explain(folder: string, error: NodeJS.ErrnoException, uid: number | undefined): FolderFault {
  const fault = (cause: string, remedy: string, command?: string): FolderFault => {
    const is = isFull(error) ? 'full' : 'unusable';
    return { kind: is, cause, remedy, error, ...(command !== undefined && { command }) };
  };
  const inTheWay = firstInTheWay(folder);
  if (inTheWay !== null) return fault(inTheWay, 'move that out of the way');
  switch (error.code) {
    case 'EROFS':
      return fault('its disk is mounted read-only', 'mount it for writing');
    case 'ENOSPC':
      return fault('its disk is full', 'make some room there');
    case 'EDQUOT':
      return fault('your share of its disk is used up', 'make some room there');
    case 'ENAMETOOLONG':
      return fault('its path is too long', 'name a shorter one with UNKNOT_USER_DATA');
    case 'EACCES':
    case 'EPERM':
      return notAllowed(folder, uid, fault);
    default:
      return fault(messageOf(error), 'name another one with UNKNOT_USER_DATA');
  }
}

const isFull = ({ code }: NodeJS.ErrnoException): boolean => code === 'ENOSPC' || code === 'EDQUOT';

function notAllowed(
  folder: string,
  uid: number | undefined,
  fault: (cause: string, remedy: string, command?: string) => FolderFault,
): FolderFault {
  const at = nearestExisting(folder);
  const owner = statSync(at, { throwIfNoEntry: false })?.uid;
  const isOthers = uid !== undefined && owner !== undefined && owner !== uid;
  if (!isOthers)
    return fault(`you have no right to write in ${at === folder ? 'it' : at}`, 'run this', `chmod u+rwx "${at}"`);
  const cause = `${at === folder ? 'it' : at} belongs to ${owner === 0 ? 'root' : `user ${owner}`}`;
  if (at !== folder) return fault(cause, 'name another one with UNKNOT_USER_DATA');
  return fault(cause, 'have it given back to you', `sudo chown -R ${uid} "${at}"`);
}

/** What is in the place of the folder, or of one that it is in; null if nothing is. */
function firstInTheWay(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const found = statOrNull(at);
    const name = at === folder ? 'it' : at;
    if (found?.isSymbolicLink()) {
      const followed = statSync(at, { throwIfNoEntry: false });
      if (followed === undefined) return `${name} is a link to ${readlinkSync(at)}, which is not there`;
      return followed.isDirectory() ? null : `${name} is a link to a file`;
    }
    if (found !== null) return found.isDirectory() ? null : `${name} is a file, not a folder`;
    if (at === dirname(at)) return null;
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

/** What people read if the app works on a copy of the data that goes when Unknot ends. */
export function nothingKeptNotice(folder: string | null, { cause, remedy, command }: Obstacle): string {
  const which = folder === null ? 'Unknot has no folder for its data' : `Unknot cannot keep anything in ${folder}`;
  return [
    `${which}: ${cause}.`,
    'It runs, and what you change or say counts until it ends.',
    `To have it kept, please ${remedy} and start Unknot again${command === undefined ? '.' : `: ${command}`}`,
  ].join(' ');
}

/** What people read if there is no folder to work in at all. */
export function noFolderNotice(folder: string | null, { cause, remedy, command }: Obstacle): string {
  const which = folder === null ? 'Unknot has no folder for its data' : `Unknot cannot write in ${folder}`;
  return `${which}: ${cause}. Please ${remedy} and start Unknot again${command === undefined ? '.' : `: ${command}`}`;
}

/** What people read if the disk is full. */
export function fullDiskNotice(folder: string, { cause, remedy }: Obstacle): string {
  return `Unknot cannot keep anything new in ${folder}: ${cause}. It runs, and keeps what it can once there is room. Please ${remedy}.`;
}
