/**
 * A JSON file in the user-data folder, written atomically. It may be a symbolic link: then what it leads to is read and
 * written, and the link stays. A broken one is set aside, never overwritten.
 */
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf } from '../../shared/cleanText.ts';
import type { FileFault, AsideOutcome } from '../../shared/notice.ts';
import { writeFileSync } from 'atomically';
import { realEntryOf, followLinks } from './links.ts';

export type JsonContent = Readonly<Record<string, unknown>>;

export interface OnDisk {
  /** The text on disk; null if there is none that can be read. */
  readonly text: string | null;
  /** Why the file cannot be read; null where it can, or is not there. */
  readonly fault: FileFault | null;
  /** It is UTF-8 without a mark in front, as every reader takes it. */
  readonly isPlain: boolean;
}

/** What was on disk when the app started, and what can be done to it. */
export interface JsonFile extends OnDisk {
  /** Its path, with links. */
  readonly path: string;
  /** What is on disk now. */
  read(): OnDisk;
  /** Copies the file as it is to `<name>.corrupt-<time>.json` and gives back that name. Throws if the disk does not take it. */
  keepCopy(): string;
  /** Keeps a copy of the file and puts `content` in its place; says what came of it. */
  setAside(content: JsonContent): AsideOutcome;
  /** Writes the whole file. Throws if the disk does not take it. */
  replace(content: JsonContent): void;
  /** Takes the file away, if there is one. */
  remove(): void;
}

/** Forty pictures of an exercise, written out, take eleven million bytes; nothing that Unknot writes takes more. */
const MAX_BYTES = 32 * 1024 * 1024;

const BYTE_ORDER_MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** The text behind a byte order mark, if there is one, in the encoding that it stands for. */
function decoded(bytes: Buffer): Pick<OnDisk, 'text' | 'isPlain'> {
  const mark = BYTE_ORDER_MARKS.find((each) => each.bytes.every((byte, place) => bytes[place] === byte));
  return { text: new TextDecoder(mark?.encoding).decode(bytes), isPlain: mark === undefined };
}

const NO_TEXT: OnDisk = { text: null, fault: null, isPlain: true };

function read(file: string): OnDisk {
  try {
    const about = statSync(file);
    // A pipe would be waited for without end.
    if (!about.isFile()) return { ...NO_TEXT, fault: { kind: 'file-is-none', file } };
    if (about.size > MAX_BYTES) {
      const megabytes = Math.round(about.size / 1024 / 1024);
      return { ...NO_TEXT, fault: { kind: 'file-too-large', file, megabytes } };
    }
    return { ...decoded(readFileSync(file)), fault: null };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return NO_TEXT;
    return { ...NO_TEXT, fault: { kind: 'file-unreadable', file, cause: messageOf(error) } };
  }
}

/** Whether something stands there that is never read: a pipe, or far more than Unknot writes. */
function isUnfit(file: string): boolean {
  const about = statSync(followLinks(file).target, { throwIfNoEntry: false });
  return about !== undefined && !about.isDirectory() && (!about.isFile() || about.size > MAX_BYTES);
}

/** Clears away what a write that a crash or a power cut broke off has left: the file itself is as it was before. */
function removeTempFiles(file: string): void {
  try {
    const { folder, name } = realEntryOf(file);
    const left = readdirSync(folder).filter((each) => each.startsWith(`${name}.tmp-`));
    for (const each of left) rmSync(join(folder, each), { force: true });
  } catch {
    // They take up room and do no harm.
  }
}

/** On Windows a virus scanner holds a new file for a moment. Elsewhere what is refused once is refused again. */
const WRITE_TIMEOUT_MS = process.platform === 'win32' ? 1000 : 50;

/** Where no file can be put in the place of this one: its folder is closed, or it is a mount of its own. */
const CANNOT_REPLACE = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV']);

function write(file: string, text: string): void {
  const { target } = followLinks(file);
  // A folder that is not there may be on a disk that is not: none is made.
  statSync(dirname(target));
  try {
    // A file that is there keeps its mode; a new one is its owner's.
    writeFileSync(target, text, { timeout: WRITE_TIMEOUT_MS, ...(!existsSync(target) && { mode: 0o600 }) });
  } catch (error) {
    if (!CANNOT_REPLACE.has((error as NodeJS.ErrnoException).code ?? '') || !existsSync(target)) throw error;
    writeInPlace(target, text);
  }
}

function writeInPlace(file: string, text: string): void {
  const open = openSync(file, 'r+');
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) at += writeSync(open, bytes, at, bytes.length - at, at);
    ftruncateSync(open, bytes.length);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

/** @param fileTimestamp names the copy of a broken file, such as `2026-03-02T09-00-00`; a second one of that time gets a number */
export function openJsonFile(folder: string, name: string, fileTimestamp: () => string): JsonFile {
  const file = join(folder, `${name}.json`);
  removeTempFiles(file);

  function replace(content: JsonContent): void {
    // It was not read, so nobody knows what would be lost.
    if (isUnfit(file)) keepCopy();
    write(file, `${JSON.stringify(content, null, 2)}\n`);
  }

  function keepCopy(): string {
    const first = `${name}.corrupt-${fileTimestamp()}`;
    let copy = `${first}.json`;
    for (let count = 2; existsSync(join(folder, copy)); count += 1) copy = `${first}-${count}.json`;
    // What is not read would take long to be copied, too.
    if (isUnfit(file)) renameSync(followLinks(file).target, join(folder, copy));
    else copyFileSync(file, join(folder, copy), constants.COPYFILE_EXCL);
    return copy;
  }

  return {
    ...read(file),
    path: file,
    read: () => read(file),
    keepCopy,
    replace,
    remove: () => rmSync(file, { force: true }),
    setAside(content) {
      try {
        const copy = keepCopy();
        replace(content);
        return { kind: 'kept', copy };
      } catch (error) {
        return { kind: 'failed', cause: messageOf(error) };
      }
    },
  };
}
