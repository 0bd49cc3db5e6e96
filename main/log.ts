/** The local log: what the app did, never what was typed or what a window is called. Rotated at 1 MB. */
import log from 'electron-log/node.js';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { oneLine } from '../shared/cleanText.ts';
import type { Effect } from '../shared/engine/types.ts';

export interface Log {
  info(text: string): void;
  error(text: string): void;
  /** Does away with all that has been logged. Throws if the disk does not let it. */
  empty(): void;
}

/** Each entry is one line, whatever names and messages are in it. */
const LONGEST_LINE = 8000;

export function openLog(folder: string, toConsole: boolean): Log {
  log.transports.file.resolvePathFn = () => join(folder, 'logs', 'unknot.log');
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.console.level = toConsole ? 'info' : false;
  return {
    info: (text) => log.info(oneLine(text, LONGEST_LINE)),
    error: (text) => log.error(oneLine(text, LONGEST_LINE)),
    empty() {
      rmSync(join(folder, 'logs', 'unknot.old.log'), { force: true });
      log.transports.file.getFile().clear();
    },
  };
}

/** One line for an effect: its kind and numbers, and the application where its sentence names one. */
export function logLine({ type, at: _, load, need, dose, ...details }: Effect): string {
  const tanks = `need ${need.toFixed(1)} load ${load.toFixed(1)} dose ${dose.toFixed(1)}`;
  return `${type} ${JSON.stringify(details)} (${tanks})`;
}
