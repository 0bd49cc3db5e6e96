/** Desktops that keep their switch in dconf: what is written is told by a signal, and read from the person's file. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { BusSignal } from '../bus.ts';
import type { BusQuestion } from '../busAnswer.ts';
import type { Environment } from '../desktopSession.ts';
import { readBoolean } from '../gvdb.ts';

const WRITER = 'ca.desrt.dconf.Writer';
const WRITER_PATH = '/ca/desrt/dconf/Writer/user';
/** Such a file has some hundred kB at most. */
const LARGEST_FILE_BYTES = 8 * 1024 * 1024;

export interface DconfSwitch {
  /** Well-known name of the desktop's program that obeys the switch. */
  readonly name: string;
  readonly key: string;
  /** What holds where the person has not chosen. */
  readonly otherwise: boolean;
  /** The value of the key with which nobody shall be disturbed. */
  readonly disturbsNotAt: boolean;
}

/** Whether nobody shall be disturbed. */
export function dconfQuestion(
  { name, key, otherwise, disturbsNotAt }: DconfSwitch,
  env: Environment,
): BusQuestion<boolean> {
  return {
    name,
    signalsFrom: 'ca.desrt.dconf',
    rules: [`interface='${WRITER}',path='${WRITER_PATH}',member='Notify'`],
    mayChange: (signal) => touches(signal, key),
    async ask() {
      const file = await readFileWithin(userDatabase(env));
      const chosen = file === null ? null : readBoolean(file, key);
      return (chosen ?? otherwise) === disturbsNotAt;
    },
  };
}

/** The signal names what was written: a key, or a folder and what was written in it. */
function touches({ path, interface: itself, member, body }: BusSignal, key: string): boolean {
  const written = body[0];
  return (
    path === WRITER_PATH &&
    itself === WRITER &&
    member === 'Notify' &&
    typeof written === 'string' &&
    key.startsWith(written)
  );
}

function userDatabase(env: Environment): string {
  return join(env['XDG_CONFIG_HOME'] || join(env['HOME'] || '/', '.config'), 'dconf', 'user');
}

/** Null where there is none: nothing was ever chosen. */
async function readFileWithin(path: string): Promise<Buffer | null> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const about = await file.stat();
    if (!about.isFile() || about.size > LARGEST_FILE_BYTES) throw new Error('what lies at its place is no dconf file');
    return await file.readFile();
  } finally {
    await file.close();
  }
}
