/** The names of a program of this machine. */
import { readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** By its number; none where it is gone. */
export type ProcessNames = (processId: number) => readonly string[];

/**
 * As Linux knows them: the file that runs, and the name that the process goes by, 15 characters of it. The second one
 * names a Windows program under Wine and a script, whose files are those of Wine and of the interpreter.
 */
export const linuxProcessNames: ProcessNames = (processId) => [
  ...read(() => basename(readlinkSync(`/proc/${processId}/exe`).replace(/ \(deleted\)$/, ''))),
  ...read(() => readFileSync(`/proc/${processId}/comm`, 'utf8')),
];

function read(name: () => string): readonly string[] {
  try {
    return [name()];
  } catch {
    // It has ended, or is somebody else's.
    return [];
  }
}
