import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Look } from './window.ts';
import type { Listen } from './windowChanges.ts';

/** Asks active-win, loaded with the first look. Without these options macOS would ask for two permissions. */
export const lookAtWindow: Look = async () => {
  const { activeWindow } = await import('active-win');
  return activeWindow({ accessibilityPermission: false, screenRecordingPermission: false });
};

/** Runs a program and reads its output line by line. */
export const listenToProgram: Listen = (command, args, on) => {
  const program = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const lines = createInterface({ input: program.stdout });
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
