/**
 * Packages the app for this platform with electron-builder: `--dir` leaves it unpacked in `dist/`, without it the
 * installers are made as well. Nothing is published.
 */
import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AfterPackContext, CliOptions } from 'electron-builder';
import { bundle, staleParts } from './bundle.ts';
import { findElectron } from './electron.ts';
import { electronObstacle } from './obstacles.ts';

/**
 * What electron-builder is told beyond electron-builder.yml: it packages the Electron in `folder` and downloads none.
 * @param version as the file `version` in that folder says it.
 */
export function packaging(folder: string, version: string, unpacked: boolean): CliOptions {
  return {
    projectDir: resolve(import.meta.dirname, '..'),
    dir: unpacked,
    publish: 'never',
    config: {
      electronDist: folder,
      electronVersion: version.trim().replace(/^v/, ''),
      afterExtract: removeDefaultApp,
    },
  };
}

/** electron-builder leaves Electron's default app in place if it has not downloaded Electron itself. */
async function removeDefaultApp({ appOutDir }: AfterPackContext): Promise<void> {
  const found = await readdir(appOutDir, { recursive: true });
  await Promise.all(found.filter((file) => file.endsWith('default_app.asar')).map((file) => rm(join(appOutDir, file))));
}

async function dist(args: readonly string[]): Promise<number> {
  const electron = await findElectron();
  if (electron.kind !== 'found') {
    console.error(electronObstacle(electron));
    return 1;
  }
  await bundle(await staleParts());
  const version = readFileSync(join(electron.folder, 'version'), 'utf8');
  const { build } = await import('electron-builder');
  await build(packaging(electron.folder, version, args.includes('--dir')));
  return 0;
}

if (import.meta.main) process.exitCode = await dist(process.argv.slice(2));
