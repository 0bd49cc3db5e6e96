/**
 * Where a command meets the running app: a socket that only this person can reach, found by both from the data folder
 * alone. Chromium's own way, the single-instance lock, ends an app that is busy for long or gets a long message, so
 * commands never use it.
 */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync, rmSync, rmdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { temporaryFolders } from '../start/runtimeFolder.ts';
import { NO_SEAT, seatSchema } from './seat.ts';

/** Bytes: macOS takes no longer path, Linux a few more. https://man7.org/linux/man-pages/man7/unix.7.html */
const LONGEST_PATH = 103;
const IN_DATA_FOLDER = 'unknot.sock';

/** The app says this first, so that who asks knows that it is Unknot, awake, and has read nothing yet. */
export const GREETING = { unknot: 1 };
export const greetingSchema = v.object({ unknot: v.number() });

/** What is asked: the words after the program, without Chromium's switches, and where the one who asks sits. */
export const requestSchema = v.object({ words: v.array(v.string()), seat: v.optional(seatSchema, NO_SEAT) });
export type Request = v.InferOutput<typeof requestSchema>;

/** Exit statuses: done; could not, or is not running; no such command. */
const STATUSES = [0, 1, 2] as const;

/** What the one who asked prints, in a window too where nobody may see a terminal, and the exit status with which it ends. */
export const replySchema = v.object({
  status: v.picklist(STATUSES),
  text: v.string(),
  inWindow: v.optional(v.boolean()),
});
export type Reply = v.InferOutput<typeof replySchema>;

/**
 * Where the socket may be, best place first: in the data folder, or where that has a long path or a file system without
 * sockets, in a folder of this person's. No place depends on variables that ssh or cron do not have, so none of them is
 * asked.
 * @param userData the data folder
 * @param uid of this person; undefined on Windows
 */
export function socketPlaces(userData: string, platform: NodeJS.Platform, uid: number | undefined): readonly string[] {
  const name = createHash('sha256').update(realFolder(userData)).digest('hex').slice(0, 8);
  if (platform === 'win32' || uid === undefined) return [`\\\\.\\pipe\\unknot-${name}`];
  const places = [
    join(resolve(userData), IN_DATA_FOLDER),
    ...temporaryFolders({}, uid).map((folder) => join(folder, `unknot-${name}`, 'commands')),
  ];
  return places.filter((place) => Buffer.byteLength(place) <= LONGEST_PATH);
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    // It is not there: its name is all there is to tell it by.
    return resolve(folder);
  }
}

/** Takes a socket away, and the folder that was made for it where nothing else is in it. */
export function removeSocket(place: string): void {
  try {
    rmSync(place, { force: true });
    if (basename(place) !== IN_DATA_FOLDER) rmdirSync(dirname(place));
  } catch {
    // Who finds it finds nobody who listens.
  }
}

/** Makes the folder of a place where that is missing. Throws where it cannot be this person's alone. */
export function makePrivateFolder(place: string): void {
  const folder = dirname(place);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOwn(folder)) throw new Error(`${folder} belongs to somebody else`);
}

/** Whether there is something at the path that belongs to this person; a link counts as what it is, a link. */
const isOwn = (path: string): boolean => lstatSync(path).uid === process.getuid?.();

/** Whether a socket of this person's is there, listened to or left behind. */
export function isOwnSocket(place: string): boolean {
  try {
    return lstatSync(place).isSocket() && isOwn(place);
  } catch {
    // Missing, or in a folder that is not open to this person.
    return false;
  }
}
