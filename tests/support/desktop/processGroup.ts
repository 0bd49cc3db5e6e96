import { type ChildProcess, type StdioOptions, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

export type Environment = Readonly<Record<string, string>>;

/** By its place, since the program itself may get a PATH on which it is not. */
const SETPRIV =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'setpriv'))
    .find(existsSync) ?? 'setpriv';

const running = new Set<ChildProcess>();

process.on('exit', () => {
  for (const child of running) killGroup(child);
});

/**
 * Starts a program in a process group of its own. It cannot outlive the test run: it is killed when this process ends,
 * however that happens.
 */
export function startGroup(file: string, args: readonly string[], env: Environment, stdio: StdioOptions): ChildProcess {
  // A killed test runner runs no exit handler; then the kernel ends the program in its stead.
  const child = spawn(SETPRIV, ['--pdeathsig', 'KILL', file, ...args], { env, stdio, detached: true });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Kills the program and all of its group, and resolves when it is gone. */
export async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  killGroup(child);
  await gone;
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

/** Runs a short command to its end and gives back what it printed. Rejects when it fails or takes over 10 s. */
export async function output(file: string, args: readonly string[], env: Environment): Promise<string> {
  const { stdout } = await promisify(execFile)(file, args, { env, timeout: 10_000 });
  return stdout;
}
