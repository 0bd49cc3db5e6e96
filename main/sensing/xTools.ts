import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Environment } from './desktopSession.ts';

/** The programs that active-win runs on X11. */
const TOOLS = ['xprop', 'xwininfo'] as const;

/**
 * Looks in the folders of PATH for the programs that active-win needs on X11, without running them.
 * @returns a sentence that names what is missing and what helps; null if nothing is missing
 */
export function missingXTools(env: Environment, canRun: (file: string) => boolean = isExecutable): string | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const missing = TOOLS.filter((tool) => !folders.some((folder) => canRun(join(folder, tool))));
  if (missing.length === 0) return null;
  const names = missing.join(' and ');
  const arch = missing.map((tool) => `xorg-${tool}`).join(' ');
  return (
    `${names} ${missing.length === 1 ? 'is' : 'are'} missing: sudo apt install x11-utils ` +
    `(Fedora: sudo dnf install ${missing.join(' ')}; Arch: sudo pacman -S ${arch}). ` +
    'Apps are not told apart until then.'
  );
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
