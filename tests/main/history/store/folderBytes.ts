import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files below the folder in whose raw bytes the text stands. */
export function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));
}
