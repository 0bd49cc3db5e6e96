/** The clocks that a program sees, set and hurried from outside: those of the packaged app cannot be from within. */
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './processGroup.ts';

const library = () => globSync('/usr/lib/*/faketime/libfaketime.so.1').find(existsSync);

/** Why no program can be shown another time here, in one line, or null where it can. */
export function fakeClockMissing(): string | null {
  return library() === undefined ? 'not installed: faketime' : null;
}

export interface FakeClock {
  /** For the program that shall go by it. */
  readonly env: Environment;
  /** Lets wall clock and monotonic clock run this many times faster than the machine's, from the program's start on. */
  hurry(rate: number): Promise<void>;
  stop(): Promise<void>;
}

/** A clock that goes like the machine's own until it is hurried; a program sees that within a second. */
export async function startFakeClock(): Promise<FakeClock> {
  const folder = await mkdtemp(join(tmpdir(), 'unknot-clock-'));
  const file = join(folder, 'clock');
  await writeFile(file, '+0');
  return {
    env: { LD_PRELOAD: library()!, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_CACHE_DURATION: '1' },
    hurry: (rate) => writeFile(file, `+0 x${rate}`),
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}
