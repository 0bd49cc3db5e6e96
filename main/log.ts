/** The local log: what the app did, never what was typed or what a window is called. Rotated at 1 MB. */
import { closeSync, constants, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf, oneLine } from '../shared/cleanText.ts';
import type { Occurrence } from '../shared/engine/types.ts';

export interface Log {
  info(text: string): void;
  error(text: string): void;
  /** Is told at once, and with each change, why the log cannot be written; null where it can. */
  followFault(tell: (cause: string | null) => void): void;
  /** Does away with all that has been logged. Throws if the disk does not let it. */
  empty(): void;
}

/** Each entry is one line, whatever names and messages are in it. In UTF-16 units. */
const LONGEST_LINE = 8000;
/** Bytes. */
const LARGEST = 1024 * 1024;
/** Without waiting for a reader, should somebody have put a pipe in its place. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0);

/**
 * Opens the log in a folder. Each line is on the disk when the call returns, so that it tells of a crash as well. A disk
 * that does not take a line never stops the app: the fault is told, and each further line tries anew.
 * @param toConsole what is logged goes there as well; null: nowhere else
 */
export function openLog(folder: string, toConsole: ((line: string) => void) | null): Log {
  const file = join(folder, 'logs', 'unknot.log');
  const older = join(folder, 'logs', 'unknot.old.log');
  let fault: string | null = null;
  let missed = 0;
  let tell: (cause: string | null) => void = () => {};

  function write(level: 'info' | 'error', text: string): void {
    const line = `[${timestamp(new Date())}] [${level}] ${oneLine(text, LONGEST_LINE)}\n`;
    toConsole?.(line);
    try {
      const gap = `[${timestamp(new Date())}] [error] ${missed} lines are missing here. The log cannot be written: ${fault}. Unknot goes on without it.\n`;
      append(file, older, missed === 0 ? line : gap + line);
      missed = 0;
      follow(null);
    } catch (error) {
      missed += 1;
      follow(messageOf(error));
    }
  }

  function follow(next: string | null): void {
    if (next === fault) return;
    fault = next;
    tell(fault);
  }

  return {
    info: (text) => write('info', text),
    error: (text) => write('error', text),
    followFault(listener) {
      tell = listener;
      tell(fault);
    },
    empty() {
      for (const each of [older, file]) rmSync(each, { force: true });
    },
  };
}

function append(file: string, older: string, text: string): void {
  const opened = openOrMake(file);
  try {
    const found = fstatSync(opened);
    if (found.isDirectory() || found.isFIFO() || found.isSocket()) throw new Error(`${file} is not a file`);
    if (found.size > LARGEST) renameSync(file, older);
    else return writeFileSync(opened, text);
  } finally {
    closeSync(opened);
  }
  append(file, older, text);
}

function openOrMake(file: string): number {
  try {
    return openSync(file, APPEND, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return openSync(file, APPEND, 0o600);
  }
}

/** Local time, such as `2026-03-02 09:00:00.000`. */
function timestamp(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':');
  return `${day} ${time}.${String(at.getMilliseconds()).padStart(3, '0')}`;
}

/** One line for an occurrence: its kind and numbers, and the application where its sentence names one. */
export function logLine({ type, at: _, load, need, dose, ...details }: Occurrence): string {
  const tanks = `need ${need.toFixed(1)} load ${load.toFixed(1)} dose ${dose.toFixed(1)}`;
  return `${type} ${JSON.stringify(details)} (${tanks})`;
}
