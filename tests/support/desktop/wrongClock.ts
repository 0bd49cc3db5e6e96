/** A wall clock that is wrong for one app, and can be set while it runs: the Debian package faketime. */
import { existsSync, readdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
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
  /** Sets it so many seconds ahead of the real one, or behind it where that is negative. */
  set(seconds: number): Promise<void>;
}

/** @param folder where its setting is kept */
export function wrongClock(folder: string): WrongClock {
  const file = join(folder, 'clock');
  return {
    env: {
      LD_PRELOAD: library()!,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      // Not the times of files: what is written now is no older than what was there.
      NO_FAKE_STAT: '1',
    },
    async set(seconds) {
      // Whole at any time, for it is read again and again.
      await writeFile(`${file}.new`, `${seconds < 0 ? '-' : '+'}${Math.abs(Math.round(seconds))}\n`);
      await rename(`${file}.new`, file);
    },
  };
}
