/** A wall clock that is wrong for one app from its start on: the Debian package faketime. */
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LIBRARY = 'faketime/libfaketimeMT.so.1';

function library(): string | null {
  if (process.platform !== 'linux') return null;
  const folders = ['/usr/lib', ...readdirSync('/usr/lib').map((name) => join('/usr/lib', name))];
  return folders.map((folder) => join(folder, LIBRARY)).find((path) => existsSync(path)) ?? null;
}

/** Why no clock can be set wrong here, in one line, or null where one can. */
export const wrongClockMissing = (): string | null => (library() === null ? 'not installed: faketime' : null);

export interface WrongClock {
  /** For the app whose clock it is. Time goes on as ever; only the wall clock is another. */
  readonly env: Readonly<Record<string, string>>;
  /** From the next start on it is so many seconds ahead of the real one, or behind it where that is negative. */
  set(seconds: number): Promise<void>;
}

/** @param folder where its setting is kept */
export function wrongClock(folder: string): WrongClock {
  const file = join(folder, 'clock');
  return {
    env: {
      LD_PRELOAD: library()!,
      FAKETIME_TIMESTAMP_FILE: file,
      // Read at the start alone: threads that wait get stuck where the clock jumps under them.
      FAKETIME_CACHE_DURATION: '86400',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      // Not the times of files: what is written now is no older than what was there.
      NO_FAKE_STAT: '1',
    },
    set: (seconds) => writeFile(file, `${seconds < 0 ? '-' : '+'}${Math.abs(Math.round(seconds))}\n`),
  };
}
