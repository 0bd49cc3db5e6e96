/** Bundles the app into `out/`: all of it, or with `--if-stale` only the parts that have changed. */
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** A part of the app with its Vite config and the files and folders that it is made of. */
export interface Part {
  readonly name: string;
  readonly config: string;
  readonly sources: readonly string[];
}

const COMMON = ['shared', 'build/licences.ts', 'electron-builder.yml', 'package.json', 'package-lock.json'];
export const PARTS: readonly Part[] = [
  part('main', ['main']),
  part('preload', ['main/preload']),
  part('renderer', ['renderer']),
];

function part(name: string, sources: readonly string[]): Part {
  const config = `vite.${name}.config.ts`;
  return { name, config, sources: [...sources, config, ...COMMON] };
}

/**
 * Builds the parts one after the other. Rejects with Vite's error if one does not build, and with a `MoveFault` that names
 * exercise, frame and joint if the figure cannot be drawn.
 */
export async function bundle(parts: readonly Part[]): Promise<void> {
  if (parts.some(({ name }) => name === 'renderer')) await checkMoves();
  for (const { name, config, sources } of parts) {
    // Taken before Vite runs: what is saved meanwhile is stale then.
    const print = await fingerprint(sources);
    const { build } = await import('vite');
    console.error(`Building ${name}`);
    await build({ configFile: join(ROOT, config), logLevel: 'warn' });
    await writeFile(stampFile(name), print);
  }
}

async function checkMoves(): Promise<void> {
  const { CATALOGUE } = await import('../shared/exercises/catalogue.ts');
  const { moveOf } = await import('../shared/exercises/moves/index.ts');
  for (const { id } of CATALOGUE) moveOf(id);
}

/** The parts that have changed since they were built, or were never built. */
export async function staleParts(): Promise<readonly Part[]> {
  const stale = await Promise.all(PARTS.map(async (p) => (await fingerprint(p.sources)) !== (await readStamp(p.name))));
  return PARTS.filter((_, i) => stale[i]);
}

/**
 * Number and newest change of the files in `sources`, relative to `root`: differs once a file is added, removed or saved.
 */
export async function fingerprint(sources: readonly string[], root = ROOT): Promise<string> {
  const times = (await Promise.all(sources.map((source) => changes(join(root, source))))).flat();
  return `${times.length} files, newest ${Math.max(...times)}`;
}

/** Times of the last changes of a file or of all files in a folder, in milliseconds since 1970. */
async function changes(path: string): Promise<readonly number[]> {
  const found = await stat(path);
  if (!found.isDirectory()) return [found.mtimeMs];
  return (await Promise.all((await readdir(path)).map((name) => changes(join(path, name))))).flat();
}

/** Kept beside what was built: Vite empties the folder first, so a build that breaks off stays stale. */
function stampFile(part: string): string {
  return join(ROOT, 'out', part, '.built');
}

async function readStamp(part: string): Promise<string | null> {
  return readFile(stampFile(part), 'utf8').catch(() => null);
}

if (import.meta.main) {
  await bundle(process.argv.includes('--if-stale') ? await staleParts() : PARTS);
}
