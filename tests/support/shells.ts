/** The shells for which there are completions. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SHELLS, type Shell } from '../../main/cli/commandTable.ts';

export const isInstalled = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

export const shellMissing = (shell: Shell): boolean => !isInstalled(shell);

/** Why completions cannot be tried in each shell here, in one line; null where they can. */
export function shellsMissing(): string | null {
  const missing = [...SHELLS, 'mandoc'].filter((program) => !isInstalled(program));
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')}`;
}
