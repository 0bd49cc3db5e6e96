/** The app as people install it, unpacked in `dist/`. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { highestOf } from '../../shared/extent.ts';
import { until } from './desktop/until.ts';

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

const isUpToDate = (): boolean => {
  const sources = ['out/main', 'out/preload', 'out/renderer', 'package.json', 'electron-builder.yml', 'build/dist.ts'];
  const madeAt = timeOf(join(ROOT, 'dist/linux-unpacked/resources/app.asar'));
  return existsSync(PACKAGED_APP) && sources.every((source) => timeOf(join(ROOT, source)) < madeAt);
};

/** Is there while somebody packages. */
const CLAIM = join(ROOT, 'dist/.packaging');
/** A claim as old as this was left by a run that was ended. */
const CLAIM_MS = 120_000;

/** Throws while another has it. */
async function claim(): Promise<true> {
  const { mtimeMs } = await stat(CLAIM).catch(() => ({ mtimeMs: Infinity }));
  if (Date.now() - mtimeMs > CLAIM_MS) await rm(CLAIM, { recursive: true, force: true });
  await mkdir(CLAIM);
  return true;
}

/** Packages what is built, which takes about ten seconds, unless that was done since. Two files of tests may ask at once. */
export async function packageApp(): Promise<void> {
  await mkdir(dirname(CLAIM), { recursive: true });
  await until('the packaged app to be free', claim, { timeoutMs: 2 * CLAIM_MS });
  try {
    if (isUpToDate()) return;
    await promisify(execFile)(process.execPath, [join(ROOT, 'build/dist.ts'), '--dir'], { cwd: ROOT });
  } finally {
    await rm(CLAIM, { recursive: true, force: true });
  }
}
