/** A JSON file in the user-data folder, written atomically. A broken one is set aside, never overwritten. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileSync } from 'atomically';

export interface JsonFile {
  /** The text on disk when the app started; null if there was none that could be read. */
  readonly text: string | null;
  /** Why the file could not be read, in a sentence; empty where it could, or is not there. */
  readonly fault: string;
  /** Copies the file to `<name>.corrupt-<time>.json` and puts `content` in its place; says in a sentence what came of it. */
  setAside(content: Readonly<Record<string, unknown>>): string;
  /** Writes the whole file. Throws if the disk does not take it. */
  replace(content: Readonly<Record<string, unknown>>): void;
}

function read(file: string): { readonly text: string | null; readonly fault: string } {
  try {
    return { text: readFileSync(file, 'utf8'), fault: '' };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { text: null, fault: code === 'ENOENT' ? '' : `${file} cannot be read: ${message}.` };
  }
}

/** @param stamp names the copy of a broken file, such as `2026-03-02T09-00-00` */
export function openJsonFile(folder: string, name: string, stamp: () => string): JsonFile {
  const file = join(folder, `${name}.json`);
  const replace = (content: Readonly<Record<string, unknown>>) =>
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  return {
    ...read(file),
    replace,
    setAside(content) {
      const copy = `${name}.corrupt-${stamp()}.json`;
      try {
        copyFileSync(file, join(folder, copy));
        replace(content);
        return `The file as it was is kept as ${copy}.`;
      } catch (error) {
        return `The file could not be set aside: ${(error as Error).message}.`;
      }
    },
  };
}
