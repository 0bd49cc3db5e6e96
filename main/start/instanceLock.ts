/** Makes this process the only one on a data folder, by Chromium's lock, and clears away what keeps it from that. */
import type { App } from 'electron';
import { lstatSync, readdirSync, readlinkSync, rmSync, statfsSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Environment } from './environment.ts';

/** A lock that another computer holds, or has left there. */
export interface ForeignLock {
  readonly file: string;
  readonly host: string;
}

const LOCK = 'SingletonLock';

/**
 * File systems that no other computer writes to at the same time: ext, Btrfs, XFS, tmpfs, F2FS, ZFS, overlay, eCryptfs,
 * bcachefs (statfs(2)), APFS, HFS+.
 */
const LOCAL_DISKS = [
  0xef53, 0x9123683e, 0x58465342, 0x01021994, 0xf2f52010, 0x2fc12fc1, 0x794c7630, 0xf15f, 0xca451a4e, 26, 17,
];

/**
 * Chromium believes for ever that a lock with the name of another computer is in use. But many networks give a computer a
 * new name. If nobody else can write to the disk and no such process runs here, the lock was left behind: it is removed.
 * Gives back a lock that may really be in use. Throws if the lock cannot be removed.
 */
export function clearForeignLock(folder: string): ForeignLock | null {
  const lock = readLock(folder);
  if (lock === null || lock.host === hostname() || runsThisProgram(lock.pid)) return null;
  const file = join(folder, LOCK);
  if (!LOCAL_DISKS.includes(statfsSync(folder).type)) return { file, host: lock.host };
  rmSync(file, { force: true });
  return null;
}

/** Whether an instance on this computer holds the lock. On Windows it is no file, and a lock that is refused is held. */
export function isLocked(folder: string): boolean {
  if (process.platform === 'win32') return true;
  const lock = readLock(folder);
  return lock !== null && isAlive(lock.pid);
}

/** Chromium writes it as a link to the name of the computer and the number of the process. */
function readLock(folder: string): { readonly host: string; readonly pid: number } | null {
  const [, host, pid] = /^(.*)-(\d+)$/.exec(linkAt(join(folder, LOCK)) ?? '') ?? [];
  return host === undefined ? null : { host, pid: Number(pid) };
}

function linkAt(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch {
    // Most of the time there is none.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Linux says which program it is. Elsewhere any process with that number counts. */
function runsThisProgram(pid: number): boolean {
  return process.platform === 'linux' ? linkAt(`/proc/${pid}/exe`) === process.execPath : isAlive(pid);
}

/** Where in a folder for temporary files Chromium listens. */
const CHROMIUM_SOCKET = 'scoped_dirXXXXXX/SingletonSocket';
/** In bytes; the kernel takes 107 at most, macOS 103. */
const LONGEST_SOCKET = 100;

/**
 * Whether this process is the only one on the data folder from now on.
 * @param runtimeFolder takes the socket that Chromium listens at where its path would be too long in the usual folder for
 *   temporary files; null where there is none
 */
export function takeLock(
  app: App,
  env: Environment,
  runtimeFolder: string | null,
  data: Record<string, unknown>,
): boolean {
  const usual = env['TMPDIR'];
  // Chromium's threads read the environment meanwhile, and a change under their hands can end the process: it is changed
  // only if there is no other way.
  const hasRoom = Buffer.byteLength(join(usual || '/tmp', CHROMIUM_SOCKET)) <= LONGEST_SOCKET;
  if (runtimeFolder === null || hasRoom) return app.requestSingleInstanceLock(data);
  env['TMPDIR'] = runtimeFolder;
  try {
    return app.requestSingleInstanceLock(data);
  } finally {
    // What the app starts may outlive this folder.
    if (usual === undefined) delete env['TMPDIR'];
    else env['TMPDIR'] = usual;
  }
}

/** Clears away what an instance that was killed has left in the runtime folder. Only for the one that has the lock. */
export function clearRuntimeFolder(runtimeFolder: string, folder: string): void {
  const own = basename(dirname(linkAt(join(folder, 'SingletonSocket')) ?? ''));
  for (const name of readdirSync(runtimeFolder)) {
    const isChromiums = /^(?:scoped_dir|\.?org\.chromium\.)/.test(name);
    if (isChromiums && name !== own && lstatSync(join(runtimeFolder, name)).isDirectory()) {
      rmSync(join(runtimeFolder, name), { recursive: true, force: true });
    }
  }
}
