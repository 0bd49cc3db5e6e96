/** A JSON file in the user-data folder, written atomically. A broken one is set aside, never overwritten. */
import { constants, copyFileSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileSync } from 'atomically';

export type Content = Readonly<Record<string, unknown>>;

export interface OnDisk {
  /** The text on disk; null if there is none that can be read. */
  readonly text: string | null;
  /** Why the file cannot be read, in a sentence; empty where it can, or is not there. */
  readonly fault: string;
}

/** What was on disk when the app started, and what can be done to it. */
export interface JsonFile extends OnDisk {
  /** What is on disk now. */
  read(): OnDisk;
  /** Copies the file as it is to `<name>.corrupt-<time>.json` and gives back that name. Throws if the disk does not take it. */
  keepCopy(): string;
  /** Keeps a copy of the file and puts `content` in its place; says in a sentence what came of it. */
  setAside(content: Content): string;
  /** Writes the whole file. Throws if the disk does not take it. */
  replace(content: Content): void;
}

function read(file: string): OnDisk {
  try {
    return { text: readFileSync(file, 'utf8'), fault: '' };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { text: null, fault: code === 'ENOENT' ? '' : `${file} cannot be read: ${message}.` };
  }
}

/** Clears away what a write that a crash or a power cut broke off has left: the file itself is as it was before. */
function sweep(folder: string, name: string): void {
  try {
    const left = readdirSync(folder).filter((each) => each.startsWith(`${name}.json.tmp-`));
    for (const each of left) rmSync(join(folder, each), { force: true });
  } catch {
    // They take up room and do no harm.
  }
}

/** @param stamp names the copy of a broken file, such as `2026-03-02T09-00-00`; a second one of that time gets a number */
export function openJsonFile(folder: string, name: string, stamp: () => string): JsonFile {
  const file = join(folder, `${name}.json`);
  sweep(folder, name);
  const replace = (content: Content) => writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);

  function keepCopy(): string {
    const first = `${name}.corrupt-${stamp()}`;
    let copy = `${first}.json`;
    for (let count = 2; existsSync(join(folder, copy)); count += 1) copy = `${first}-${count}.json`;
    copyFileSync(file, join(folder, copy), constants.COPYFILE_EXCL);
    return copy;
  }

  return {
    ...read(file),
    read: () => read(file),
    keepCopy,
    replace,
    setAside(content) {
      try {
        const copy = keepCopy();
        replace(content);
        return `The file as it was is kept as ${copy}.`;
      } catch (error) {
        return `The file could not be set aside: ${(error as Error).message}.`;
      }
    },
  };
}
