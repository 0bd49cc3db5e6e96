/** Finds the folders that the system names, and takes one that this process alone works in. */
import type { App } from 'electron';
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, rmdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../../shared/cleanText.ts';
import type { FolderNotice, FolderObstacle, FullDisk, StartRefusal } from '../../shared/dataFolder.ts';
import { type FolderFault, openDataFolder, wantedDataFolder } from './dataFolder.ts';
import { repairEnvironment, repairTemporaryFolder, temporaryFilesFault } from './environment.ts';
import { clearForeignLock, isLocked, clearRuntimeFolder, takeLock } from './instanceLock.ts';
import { keepFilesPrivate, removeOthersRights } from './rights.ts';
import { openRuntimeFolder } from './runtimeFolder.ts';
import { fillFallbackFolder, fallbackFolderIn } from './fallbackFolder.ts';

/** What was found and repaired first of all. */
export interface Prepared {
  /** The data folder; null where there is no home. */
  readonly wanted: string | null;
  /** Why it cannot be used as it should; null where it can. */
  readonly fault: FolderFault | null;
  /** Stands in for the data folder; null where there is no place for it either. */
  readonly fallbackFolder: string | null;
  readonly runtimeFolder: string | null;
  /** Whether Chromium may put what its processes share into /dev/shm, as it does on Linux. */
  readonly sharesMemory: boolean;
  /** For the log. */
  readonly lines: readonly string[];
}

/** The folder that this process works in, and what people should know about it. */
export interface TakenFolder {
  readonly path: string;
  /** Null where all is kept. */
  readonly notice: FolderNotice | null;
  readonly lines: readonly string[];
}

/** What keeps the app from starting. */
export class StartRefused extends Error {
  readonly refusal: StartRefusal;

  constructor(refusal: StartRefusal, options?: ErrorOptions) {
    super(`no folder to work in: ${refusal.obstacle.kind}`, options);
    this.refusal = refusal;
  }
}

const CANNOT_LOCK: FolderObstacle = { kind: 'not-lockable', cause: null };

const NO_HOME: FolderFault = { obstacle: { kind: 'no-home' }, error: new Error('no home') };

/** On a full disk the data can be read, and what is new can be kept once there is room. */
const fullDiskOf = (fault: FolderFault | null): FullDisk | null =>
  fault?.obstacle.kind === 'full' || fault?.obstacle.kind === 'quota' ? fault.obstacle.kind : null;

/** Whether the data folder can be worked in. */
const isUsable = (fault: FolderFault | null): boolean => fault === null || fullDiskOf(fault) !== null;

/** Makes the environment one that the app and Chromium can go by, and finds the folders. Files are private from now on. */
export function prepareStart(): Prepared {
  keepFilesPrivate();
  const { env, platform } = process;
  const uid = process.getuid?.();
  const lines: string[] = [];
  const say = (more: readonly string[]) => more.forEach((line) => lines.push(line));
  if (uid !== undefined) say(repairEnvironment(env, () => userInfo().homedir));
  const wanted = wantedDataFolder({ env, platform, cwd: () => process.cwd() });
  const fault = wanted === null ? NO_HOME : openDataFolder(wanted, uid);
  if (fault !== null) lines.push(`${wanted ?? 'no data folder'}: ${messageOf(fault.error)}`);
  const data = wanted ?? '';
  if (uid === undefined) {
    return {
      wanted,
      fault,
      fallbackFolder: join(tmpdir(), 'unknot-data'),
      runtimeFolder: null,
      sharesMemory: true,
      lines,
    };
  }
  const unusable: string[] = [];
  const onFault = (folder: string, why: string) => unusable.push(`no sockets in ${folder}: ${why}`);
  const runtimeFolder = openRuntimeFolder({ userData: data, env, uid, onFault });
  if (runtimeFolder === null) say(unusable);
  const others = ['/tmp', '/var/tmp', ...(runtimeFolder === null ? [] : [runtimeFolder])];
  say(repairTemporaryFolder(env, others));
  const noMemory = platform === 'linux' ? temporaryFilesFault('/dev/shm') : null;
  if (noMemory !== null) lines.push(`/dev/shm takes no files (${noMemory}); Chromium uses ${env['TMPDIR']} instead`);
  const fallbackFolder = runtimeFolder && fallbackFolderIn(runtimeFolder);
  return { wanted, fault, fallbackFolder, runtimeFolder, sharesMemory: noMemory === null, lines };
}

/**
 * Makes this process the only one on the data folder, or on the folder that stands in for it where it cannot be written.
 * Null where another one is on it. Throws `StartRefused` where there is no folder to work in.
 * @param data what the other one is told
 */
export function takeDataFolder(app: App, prepared: Prepared, data: Record<string, unknown>): TakenFolder | null {
  const { wanted, fault, fallbackFolder, runtimeFolder, lines } = prepared;
  const take = (folder: string): 'taken' | 'locked' | 'refused' => {
    app.setPath('userData', folder);
    if (takeLock(app, process.env, runtimeFolder, data)) return 'taken';
    return isLocked(folder) ? 'locked' : 'refused';
  };

  let obstacle: FolderObstacle | null = fault?.obstacle ?? null;
  if (wanted !== null && isUsable(fault)) {
    const foreign = foreignLock(wanted);
    const outcome = foreign === null ? take(wanted) : 'refused';
    if (outcome === 'locked') return null;
    if (outcome === 'taken') {
      const why = fullDiskOf(fault);
      const notice = why === null ? null : ({ kind: 'data-disk-full', folder: wanted, why } as const);
      return { path: wanted, notice, lines: [...lines, ...cleanUp(wanted, runtimeFolder)] };
    }
    obstacle ??= foreign ?? CANNOT_LOCK;
  }
  obstacle ??= CANNOT_LOCK;
  const refusal: StartRefusal = { folder: wanted, obstacle, cause: null };
  if (fallbackFolder === null) throw new StartRefused(refusal);
  try {
    mkdirSync(fallbackFolder, { recursive: true, mode: 0o700 });
    const outcome = take(fallbackFolder);
    if (outcome === 'locked') return null;
    if (outcome === 'taken') {
      const lost = fillFallbackFolder(fallbackFolder, wanted);
      return {
        path: fallbackFolder,
        notice: { kind: 'nothing-kept', folder: wanted, obstacle },
        lines: [...lines, ...lost, ...cleanUp(fallbackFolder, runtimeFolder)],
      };
    }
  } catch (error) {
    throw new StartRefused({ ...refusal, cause: messageOf(error) }, { cause: error });
  }
  throw new StartRefused(refusal);
}

function foreignLock(folder: string): FolderObstacle | null {
  try {
    const lock = clearForeignLock(folder);
    return lock === null ? null : { kind: 'foreign-lock', host: lock.host, file: lock.file };
  } catch (error) {
    return { kind: 'not-lockable', cause: messageOf(error) };
  }
}

/** Old rights and what a crash left. */
function cleanUp(folder: string, runtimeFolder: string | null): readonly string[] {
  const uid = process.getuid?.();
  try {
    if (runtimeFolder !== null) clearRuntimeFolder(runtimeFolder, folder);
    return uid === undefined ? [] : removeOthersRights(folder, uid);
  } catch (error) {
    return [`what an earlier run left could not be cleared away: ${messageOf(error)}`];
  }
}

/** The folders that an app which runs already may work in. */
export function foldersInUse({ wanted, fallbackFolder }: Prepared): readonly string[] {
  return [wanted, fallbackFolder].filter((folder) => folder !== null);
}

/** For a process that keeps nothing, such as the recorder: where Chromium may put what it needs. */
export function folderForTemporaryProfile({ wanted, fault, fallbackFolder }: Prepared): string {
  return (isUsable(fault) ? wanted : fallbackFolder) ?? tmpdir();
}

/** Takes away what is only for the time in which the app runs. To be called last by the one that took the folder. */
export function removeTemporaryFolders({ runtimeFolder, fallbackFolder }: Prepared, taken: TakenFolder): void {
  const passing = runtimeFolder ?? (taken.path === fallbackFolder ? fallbackFolder : null);
  if (passing === null) return;
  rmSync(passing, { recursive: true, force: true });
  if (taken.path === fallbackFolder) removeAfterEnd(passing);
}

/** Chromium writes to its profile after this code has run for the last time. */
function removeAfterEnd(folder: string): void {
  if (process.platform === 'win32') return;
  const script = 'while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; rm -rf -- "$1"';
  spawn('/bin/sh', ['-c', script, String(process.pid), folder], { detached: true, stdio: 'ignore' }).unref();
}

/** The same for a process that took none: what another one uses stays. */
export function removeEmptyRuntimeFolder({ runtimeFolder }: Prepared): void {
  try {
    if (runtimeFolder !== null) rmdirSync(runtimeFolder);
  } catch {
    // Another process is on it.
  }
}
