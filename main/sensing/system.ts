import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Look } from './window.ts';
import type { Listen } from './windowChanges.ts';
import { highestOf } from '../../shared/extent.ts';

/** Asks active-win, loaded with the first look. Without these options macOS would ask for two permissions. */
export const lookAtWindow: Look = async () => {
  const { activeWindow } = await import('active-win');
  return activeWindow({ accessibilityPermission: false, screenRecordingPermission: false });
};

/** Descriptors that other threads may open between the look at them and the start of a program. */
const OPENED_MEANWHILE = 64;

/**
 * Runs a program of a Linux system and reads its output line by line. It gets none of our open descriptors.
 *
 * Node closes only its own in a child. Chromium's, among them the far ends of the channels to processes that are just
 * starting, would stay open in a program that lives on: Chromium would never notice that its GPU process has ended, as
 * it does at once on a machine without a GPU, and no window would ever show.
 */
export const listenToProgram: Listen = (command, args, on) => {
  const nothing = openSync('/dev/null', 'r');
  const highest = highestOf(readdirSync('/proc/self/fd').map(Number)) + OPENED_MEANWHILE;
  const cover = Array.from({ length: highest - 2 }, () => nothing);
  const program = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'ignore', ...cover] });
  closeSync(nothing);
  const lines = createInterface({ input: program.stdout! });
  lines.on('line', (line) => on.line(line));
  // A program that cannot be started gives an error and no exit.
  program.once('error', () => on.ended());
  program.once('exit', () => on.ended());
  return {
    stop() {
      lines.close();
      program.kill();
    },
  };
};
