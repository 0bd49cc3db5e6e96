/** The time that one program sees, wrong or hurried from outside: the Debian package faketime. */
import { existsSync, globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from './processGroup.ts';

const library = () => globSync('/usr/lib/{*/,}faketime/libfaketimeMT.so.1').find(existsSync);

/** Why no program can be shown another time here, in one line, or null where it can. */
export const fakeTimeMissing = (): string | null => (library() === undefined ? 'not installed: faketime' : null);

/** What a program needs that takes its time from a file. */
const preload = (file: string): Environment => ({
  LD_PRELOAD: library()!,
  FAKETIME_TIMESTAMP_FILE: file,
  // The library reads the environment whenever a thread waits. Chromium adds these while its threads are there
  // already, which moves the environment to another place: a crash in one start of some dozens. So they are there.
  CHROME_DESKTOP: 'unknot.desktop',
  ORIGINAL_XDG_CURRENT_DESKTOP: '',
  GDK_BACKEND: 'x11',
  NO_AT_BRIDGE: '1',
});

export interface WrongClock {
  /** For the program whose clock it is. Time goes on as ever; only the wall clock is another. */
  readonly env: Environment;
  /** From the next start on it is so many seconds ahead of the real one, or behind it where that is negative. */
  set(seconds: number): Promise<void>;
}

/** @param folder where its setting is kept */
export function wrongClock(folder: string): WrongClock {
  const file = join(folder, 'clock');
  return {
    env: {
      ...preload(file),
      // Read at the start alone: threads that wait get stuck where the clock jumps under them.
      FAKETIME_CACHE_DURATION: '86400',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      // Not the times of files: what is written now is no older than what was there.
      NO_FAKE_STAT: '1',
    },
    set: (seconds) => writeFile(file, `${seconds < 0 ? '-' : '+'}${Math.abs(Math.round(seconds))}\n`),
  };
}

export interface HurriedClock {
  readonly env: Environment;
  /** Lets wall clock and monotonic clock run this many times faster than the machine's, from the program's start on. */
  hurry(rate: number): Promise<void>;
}

/**
 * A clock that goes like the machine's own until it is hurried; a program sees that within a second.
 * @param folder where its setting is kept
 */
export async function hurriedClock(folder: string): Promise<HurriedClock> {
  const file = join(folder, 'clock');
  await writeFile(file, '+0');
  return {
    env: { ...preload(file), FAKETIME_CACHE_DURATION: '1' },
    hurry: (rate) => writeFile(file, `+0 x${rate}`),
  };
}
