import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { AskActiveWindow } from './windowSensor.ts';
import type { RunProgram } from './windowChanges.ts';
import { highestOf } from '../../shared/extent.ts';

/**
 * Asks active-win, which is loaded on first use. With its default options macOS would ask the person for two
 * permissions.
 */
export const askActiveWindow: AskActiveWindow = async () => {
  const { activeWindow } = await import('active-win');
  return activeWindow({ accessibilityPermission: false, screenRecordingPermission: false });
};

/** Descriptors that other threads may open after they are counted and before the program starts. */
const OPENED_MEANWHILE = 64;

/**
 * Runs a program of a Linux system and reads its output line by line. The program gets none of our open descriptors.
 *
 * Why: in a child process Node closes only its own descriptors, not those of Chromium. One of them may be the end of a
 * channel to a process that just starts. A program that keeps it open hides from Chromium that its GPU process has
 * ended.
 * On a machine without a GPU that happens at once, and no window would ever show.
 */
export const runProgram: RunProgram = (command, args, on) => {
  const devNull = openSync('/dev/null', 'r');
  const highest = highestOf(readdirSync('/proc/self/fd').map(Number)) + OPENED_MEANWHILE;
  const emptyDescriptors = Array.from({ length: highest - 2 }, () => devNull);
  const program = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'ignore', ...emptyDescriptors] });
  closeSync(devNull);
  const lines = createInterface({ input: program.stdout! });
  lines.on('line', (line) => on.line(line));
  // A program that cannot be started emits `error` and no `exit`.
  program.once('error', () => on.ended());
  program.once('exit', () => on.ended());
  return {
    stop() {
      lines.close();
      program.kill();
    },
  };
};
