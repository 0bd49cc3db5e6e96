/**
 * `npm start`: builds what is stale and runs the app, or says in plain words what keeps it from starting. With a command,
 * such as `npm start -- status`, it asks the running app and prints the answer: that needs neither Electron nor a display.
 */
import { createSay } from '../shared/words/say.ts';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { constants, homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { socketPlaces } from '../main/cli/commandSocket.ts';
import { fromTerminal } from '../main/cli/fromTerminal.ts';
import { parseCommand } from '../main/cli/parseCommand.ts';
import { print } from '../main/cli/print.ts';
import { bundle, staleParts } from './bundle.ts';
import { findElectron } from './electron.ts';
import { electronObstacle, linuxObstacle, nodeObstacle, type LinuxFacts, type PackageManager } from './obstacles.ts';

/** What is handed to Electron: switches of its own, the app, and the words of the app's command line. */
export function electronArguments(args: readonly string[], asRoot: boolean): readonly string[] {
  const unsafe = asRoot || args.includes('--no-sandbox');
  const words = commandWords(args).filter((word) => word !== '--no-sandbox');
  return [...(unsafe ? ['--no-sandbox'] : []), '.', ...words];
}

/** The words of the app's command line; `--record` is what `npm run record` puts there. */
function commandWords(args: readonly string[]): readonly string[] {
  return args[0] === '--record' ? ['record', ...args.slice(1)] : args;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where Electron keeps the app's data, and UNKNOT_USER_DATA before it. */
export function dataFolder(env: Environment, platform: NodeJS.Platform, home: string): string {
  const given = env['UNKNOT_USER_DATA'];
  if (given !== undefined && given !== '') return given;
  return join(settingsHome(env, platform, home), 'Unknot');
}

function settingsHome(env: Environment, platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  const given = env['XDG_CONFIG_HOME'];
  return given !== undefined && isAbsolute(given) ? given : join(home, '.config');
}

/** The libraries that `ldd` did not find. */
export function missingLibraries(ldd: string): readonly string[] {
  return ldd
    .split('\n')
    .filter((line) => line.includes('=> not found'))
    .map((line) => line.trim().split(' ')[0]!);
}

async function start(args: readonly string[]): Promise<number> {
  const tooOld = nodeObstacle(process.versions.node);
  if (tooOld) return refuse(tooOld);
  const said = await answerAtOnce(commandWords(args));
  if (said !== null) return said;
  const electron = await findElectron();
  if (electron.kind !== 'found') return refuse(electronObstacle(electron) ?? '');
  const facts = process.platform === 'linux' ? linuxFacts(electron.executable) : null;
  const obstacle = facts && linuxObstacle(facts, args);
  if (obstacle) return refuse(obstacle);
  const asRoot = facts?.asRoot ?? false;
  if (asRoot) console.error('Running as root: Electron starts without its sandbox.');
  await bundle(await staleParts());
  return run(electron.executable, electronArguments(args, asRoot));
}

/** Runs what needs no Electron and gives the exit status; null if the app itself has to start. */
async function answerAtOnce(words: readonly string[]): Promise<number | null> {
  // Only Electron knows what this switch makes of the folder.
  if (words.some((word) => word.startsWith('--user-data-dir'))) return null;
  const places = socketPlaces(
    dataFolder(process.env, process.platform, homedir()),
    process.platform,
    process.getuid?.(),
  );
  const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8')) as {
    readonly version: string;
  };
  const said = await fromTerminal(createSay('en'), parseCommand(words), words, places, version);
  return said === null ? null : print(said.text, said.status);
}

function refuse(why: string): number {
  console.error(why);
  return 1;
}

/** Runs to the end and gives back the exit status, as a shell would. */
function run(executable: string, args: readonly string[]): Promise<number> {
  const child = spawn(executable, args, { cwd: resolve(import.meta.dirname, '..'), stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill());
  // The terminal sends these to Electron as well; a second one would cut its orderly end short.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
  return new Promise((done) => {
    child.on('error', (error) => done(refuse(`Electron did not start: ${error.message}`)));
    child.on('close', (status, signal) => done(signal ? 128 + constants.signals[signal] : (status ?? 1)));
  });
}

function linuxFacts(executable: string): LinuxFacts {
  return {
    asRoot: process.getuid?.() === 0,
    display: Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']),
    missing: missingLibraries(spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? ''),
    packages: packageManager(),
    time64: spawnSync('apt-cache', ['show', 'libasound2t64'], { stdio: 'ignore' }).status === 0,
    sandboxHelper: isSetUserId(join(dirname(executable), 'chrome-sandbox')),
    namespaces: namespacesAllowed(),
  };
}

function packageManager(): PackageManager | 'unknown' {
  if (existsSync('/usr/bin/apt')) return 'apt';
  if (existsSync('/usr/bin/dnf')) return 'dnf';
  if (existsSync('/usr/bin/pacman')) return 'pacman';
  return 'unknown';
}

function isSetUserId(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4111) === 0o4111;
}

/** Whether none of the three switches with which distributions turn user namespaces off is set. */
function namespacesAllowed(): boolean {
  const value = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8').trim() : null);
  return (
    value('/proc/sys/kernel/unprivileged_userns_clone') !== '0' &&
    value('/proc/sys/user/max_user_namespaces') !== '0' &&
    value('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1'
  );
}

if (import.meta.main) process.exitCode = await start(process.argv.slice(2));
