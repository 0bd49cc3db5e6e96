/** The app as people install it, unpacked in `dist/`. */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** Path of the packaged app's executable. */
export const PACKAGED_APP = join(ROOT, 'dist/linux-unpacked/unknot');

/** Packages what is built; takes about ten seconds. */
export function packageApp(): void {
  execFileSync(process.execPath, [join(ROOT, 'build/dist.ts'), '--dir'], { cwd: ROOT, stdio: 'pipe' });
}
