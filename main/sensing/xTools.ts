import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Environment } from './desktopSession.ts';

/** The programs that active-win runs on X11. */
const TOOLS = ['xprop', 'xwininfo'] as const;

/**
 * Looks in the folders of PATH for the programs that active-win needs on X11, without running them.
 * @returns those that are missing
 */
export function missingXTools(env: Environment, canRun: (file: string) => boolean = isExecutable): readonly string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return TOOLS.filter((tool) => !folders.some((folder) => canRun(join(folder, tool))));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Missing or not to be run: the note tells the remedy for both.
    return false;
  }
}
