/** What was deleted because it was too old, in files that stay for a day: `history.old-<time>-<rows>.json`. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Removed {
  /** Path of the file: a history as an export writes it. */
  readonly file: string;
  /** When it was deleted, in milliseconds since 1970. */
  readonly at: number;
  readonly rows: number;
}

export const REMOVED_FILE = /^history\.old-(\d+)-(\d+)\.json(\.part)?$/;

export const removedName = (at: number, rows: number): string => `history.old-${at}-${rows}.json`;

/** Oldest first. Throws where the folder cannot be read. */
export function removedIn(folder: string): readonly Removed[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const [, at, rows, part] = REMOVED_FILE.exec(name) ?? [];
      return at === undefined || part !== undefined
        ? []
        : [{ file: join(folder, name), at: Number(at), rows: Number(rows) }];
    })
    .toSorted((a, b) => a.at - b.at);
}

/** Throws where the disk does not let them go. */
export function forgetRemoved(files: readonly Removed[]): void {
  for (const { file } of files) rmSync(file, { force: true });
}
