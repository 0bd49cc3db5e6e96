/** The app as people install it, unpacked in `dist/`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { highestOf } from '../../shared/extent.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Path of the packaged app's executable. */
export const PACKAGED_APP = join(ROOT, 'dist/linux-unpacked/unknot');

/** When a file, or any file of a folder, was last written; 0 where there is none. */
function timeOf(path: string): number {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return highestOf(
    readdirSync(path).map((name) => timeOf(join(path, name))),
    0,
  );
}

/** Packages what is built, which takes about ten seconds, unless that was done since. */
export function packageApp(): void {
  const sources = ['out/main', 'out/preload', 'out/renderer', 'package.json', 'electron-builder.yml', 'build/dist.ts'];
  const madeAt = timeOf(join(ROOT, 'dist/linux-unpacked/resources/app.asar'));
  if (existsSync(PACKAGED_APP) && sources.every((source) => timeOf(join(ROOT, source)) < madeAt)) return;
  execFileSync(process.execPath, [join(ROOT, 'build/dist.ts'), '--dir'], { cwd: ROOT, stdio: 'pipe' });
}
