/** Finds the Electron to run or to package, and fetches it where there is none yet. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PACKAGE = resolve(import.meta.dirname, '../node_modules/electron');
/** A download that takes longer, in minutes, is given up. */
const FETCH_MINUTES = 5;

export type FoundElectron =
  /** `folder` is that of the unpacked Electron, with the file `version` in it. */
  | { readonly kind: 'found'; readonly folder: string; readonly executable: string }
  /** ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron in it. */
  | { readonly kind: 'not-in-folder'; readonly folder: string }
  | { readonly kind: 'not-fetched'; readonly why: string };

/** The Electron of ELECTRON_OVERRIDE_DIST_PATH, else that of the npm package, which is downloaded on first use. */
export async function findElectron(): Promise<FoundElectron> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder = override || join(PACKAGE, 'dist');
  const executable = join(folder, executableName(process.platform));
  if (override)
    return existsSync(executable) ? { kind: 'found', folder, executable } : { kind: 'not-in-folder', folder };
  const failure = isFetched() ? null : await fetchElectron();
  return failure === null ? { kind: 'found', folder, executable } : { kind: 'not-fetched', why: failure };
}

/** Where the executable lies in a folder of an unpacked Electron. */
export function executableName(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron';
    case 'win32':
      return 'electron.exe';
    default:
      return 'electron';
  }
}

/** The first line of an error's output that says what happened, without the name of the error's class. */
export function firstReason(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const line = lines.find((text) => /^\w*Error\b/.test(text)) ?? lines.find((text) => text !== '');
  return line?.replace(/^\w*Error( \[\w+\])?:\s*/, '') ?? 'no reason given';
}

function isFetched(): boolean {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  try {
    return readFileSync(join(PACKAGE, 'dist/version'), 'utf8').replace(/^v/, '') === version;
  } catch {
    return false;
  }
}

/** Runs the npm package's own download. Resolves with null, or with the reason why it failed. */
function fetchElectron(): Promise<string | null> {
  console.error('Fetching Electron, once: about 120 MB');
  const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
    stdio: ['ignore', 'inherit', 'pipe'],
    timeout: FETCH_MINUTES * 60_000,
  });
  let output = '';
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((done) => {
    child.on('error', (error) => done(error.message));
    child.on('close', (status, signal) => {
      if (status === 0) done(null);
      else done(signal ? `not done after ${FETCH_MINUTES} minutes` : firstReason(output));
    });
  });
}
