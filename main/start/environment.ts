/** The folders that the environment names, repaired where no program could use them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { messageOf } from '../../shared/cleanText.ts';

export type Environment = Record<string, string | undefined>;

/** Paths in these are absolute or not valid: https://specifications.freedesktop.org/basedir-spec/latest/ */
const BASE_FOLDERS = ['CONFIG_HOME', 'DATA_HOME', 'CACHE_HOME', 'STATE_HOME', 'RUNTIME_DIR'].map(
  (name) => `XDG_${name}`,
);

/**
 * Removes relative paths, which would lead into the working folder, and adds a home that is missing.
 * @param home of the user as the system's list of users has it; throws where they are not in it
 * @returns what was repaired, as lines for the log
 */
export function repairEnvironment(env: Environment, home: () => string): readonly string[] {
  const mended: string[] = [];
  for (const name of BASE_FOLDERS) {
    const value = env[name];
    if (value === undefined || value === '' || isAbsolute(value)) continue;
    delete env[name];
    mended.push(`${name} is not an absolute path and counts for nothing: ${value}`);
  }
  if (env['HOME'] !== undefined && isAbsolute(env['HOME'])) return mended;
  const said = env['HOME'] === undefined ? 'HOME is not set' : `HOME is not an absolute path: ${env['HOME']}`;
  try {
    env['HOME'] = home();
    mended.push(`${said}; the system's list of users says ${env['HOME']}`);
  } catch (error) {
    delete env['HOME'];
    mended.push(`${said}, and the system's list of users does not say it either: ${messageOf(error)}`);
  }
  return mended;
}

/** Why a folder takes no files; null if it does. Only a file that is written shows it: rights, disk or quota may refuse. */
export function temporaryFilesFault(folder: string): string | null {
  try {
    const probe = mkdtempSync(join(folder, 'unknot-probe-'));
    try {
      writeFileSync(join(probe, 'probe'), 'x'.repeat(4096));
    } finally {
      rmSync(probe, { recursive: true, force: true });
    }
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

/**
 * Sets TMPDIR to a folder that takes files, for all that asks for it from now on.
 * @param others the folders to try after the one that the system names
 * @returns what was repaired, as lines for the log
 */
export function repairTemporaryFolder(env: Environment, others: readonly string[]): readonly string[] {
  const named = env['TMPDIR'] || '/tmp';
  const why = isAbsolute(named) ? temporaryFilesFault(named) : 'it is not an absolute path';
  if (why === null) return [];
  const found = others.find((folder) => temporaryFilesFault(folder) === null);
  const line = `${named} takes no temporary files (${why})`;
  if (found === undefined) return [`${line}, nor does any other folder`];
  env['TMPDIR'] = found;
  return [`${line}; they go to ${found}`];
}
