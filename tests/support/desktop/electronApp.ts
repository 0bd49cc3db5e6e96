import { type ChildProcess, spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type ElectronApplication, type Page, _electron } from 'playwright';
import { type Display, missingTools } from './display.ts';
import { anyAlive, cpuSeconds, processTree, pss } from './processTree.ts';
import { until } from './until.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const LAUNCH_TIMEOUT_MS = 30_000;
const CLI_TIMEOUT_MS = 20_000;
const QUIT_TIMEOUT_MS = 5_000;

/** Why tests on a desktop cannot run here, in one line, or null where they can. */
export function desktopMissing(): string | null {
  const tools = missingTools();
  return tools.length > 0 ? `not installed: ${tools.join(', ')}` : electronMissing();
}

/** Why no Electron can be started here, or null where it can. Never tries to download one. */
export function electronMissing(): string | null {
  const file = electronExecutable();
  return existsSync(file) ? null : `no Electron runtime at ${file}`;
}

/** Path of the Electron executable, whether it is there or not. */
export function electronExecutable(): string {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return join(override, 'electron');
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const pathFile = join(folder, 'path.txt');
  return join(folder, 'dist', existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron');
}

export interface LaunchOptions {
  readonly display: Display;
  /** Folder for the app's data, kept afterwards; default: a fresh one that goes away with the app. */
  readonly userData?: string;
  /** Seconds of the app's time for each real one. Default 1. */
  readonly rate?: number;
  /** Written to `settings.json` before the start. */
  readonly settings?: unknown;
  /** Further arguments after the app's path. */
  readonly args?: readonly string[];
  /** On top of the display's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folder whose package.json names the app's main file. Default: the project. */
  readonly app?: string;
}

/** How a command of the app's command line ended. */
export interface CliResult {
  /** Exit status; null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running app, watched and used from outside. */
export interface RunningApp {
  readonly app: ElectronApplication;
  /** Pid of the main process. */
  readonly pid: number;
  readonly userData: string;
  /** All that the app has written so far. */
  stdout(): string;
  stderr(): string;
  /** Waits for the window whose title begins with a window's name. */
  window(titlePrefix: string, timeoutMs?: number): Promise<Page>;
  /** Titles of the windows that are on the screen now. */
  visibleTitles(): Promise<readonly string[]>;
  /** Starts the app a second time with a command, as `unknot status` does. */
  runCli(args: readonly string[]): Promise<CliResult>;
  processTree(): Promise<readonly number[]>;
  /** Memory of all its processes, in bytes. */
  pss(): Promise<number>;
  /** Processor time of all its processes since the start, in seconds. */
  cpuSeconds(): Promise<number>;
  /** Ends it at once, as a crash or a power cut does; resolves when all its processes are gone. Keeps the data. */
  kill9(): Promise<void>;
  /** Quits it in order, or by force after 5 s; resolves when all its processes are gone. */
  close(): Promise<void>;
}

/** Starts the app on a display; resolves once it is ready. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const folder = options.app ?? PROJECT;
  const main = join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).main);
  if (!existsSync(main)) throw new Error(`${main} is not there: build the app first`);
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'unknot-user-data-')));
  if (options.settings !== undefined) await writeSettings(userData, options.settings);

  const env = { ...options.display.env, ...appEnvironment(userData, options.rate ?? 1), ...options.env };
  const args = [...sandboxSwitch(), folder, ...(options.args ?? [])];
  const file = electronExecutable();
  const written = { stdout: '', stderr: '' };
  const removeData = async (): Promise<void> => {
    if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  };
  const launch = (): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: file,
      args,
      env,
      cwd: folder,
      chromiumSandbox: !isRoot(),
      colorScheme: null,
      timeout: LAUNCH_TIMEOUT_MS,
    });
  const app = await recordingOutput(file, written, launch).catch(async (error: unknown) => {
    await removeData();
    throw error;
  });
  const pid = app.process().pid ?? 0;
  const evaluate = app.evaluate.bind(app) as (question: never, arg?: unknown) => Promise<unknown>;
  app.evaluate = ((question: never, arg?: unknown) => askAgain(() => evaluate(question, arg))) as typeof app.evaluate;

  return {
    app,
    pid,
    userData,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    window: (titlePrefix, timeoutMs = 10_000) =>
      until(`the window "${titlePrefix}"`, () => windowTitled(app, titlePrefix), { timeoutMs }),
    visibleTitles: () => visibleTitles(app),
    runCli: (words) => runToEnd(file, [...sandboxSwitch(), folder, ...words], env),
    processTree: () => processTree(pid),
    pss: () => pss(pid),
    cpuSeconds: () => cpuSeconds(pid),
    kill9: () => endTree(pid),
    async close() {
      const quit = app.close().catch(() => undefined);
      await Promise.race([quit, new Promise((late) => setTimeout(late, QUIT_TIMEOUT_MS).unref())]);
      await endTree(pid);
      await removeData();
    },
  };
}

async function writeSettings(userData: string, settings: unknown): Promise<void> {
  await mkdir(userData, { recursive: true });
  await writeFile(join(userData, 'settings.json'), JSON.stringify(settings, null, 2));
}

function appEnvironment(userData: string, rate: number): Record<string, string> {
  return { UNKNOT_USER_DATA: userData, ...(rate === 1 ? {} : { UNKNOT_CLOCK_RATE: String(rate) }) };
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Chromium refuses to run its sandbox as root, which is what containers often are. */
function sandboxSwitch(): readonly string[] {
  return isRoot() ? ['--no-sandbox'] : [];
}

/** Records what the program `file`, started by `launch`, writes from its very first line on. */
async function recordingOutput<T>(
  file: string,
  written: { stdout: string; stderr: string },
  launch: () => Promise<T>,
): Promise<T> {
  const record = (message: unknown): void => {
    const { process: child } = message as { process: ChildProcess };
    child.once('spawn', () => {
      if (child.spawnfile !== file) return;
      child.stdout?.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()));
      child.stderr?.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()));
    });
  };
  subscribe('child_process', record);
  try {
    return await launch();
  } catch (error) {
    throw new Error(`The app did not start. It wrote:\n${written.stdout}${written.stderr}`, { cause: error });
  } finally {
    unsubscribe('child_process', record);
  }
}

/** Questions to the main process asked at most this often. */
const TRIES = 5;

/**
 * The inspector holds the promise of an answer only weakly, so that a garbage collection at the wrong moment loses the
 * answer of a question that was carried out: https://github.com/microsoft/playwright/issues/33737. It is asked again;
 * every other error counts.
 */
async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries === TRIES || !/promise was (garbage )?collected/i.test(String(error))) throw error;
    }
  }
}

async function windowTitled(app: ElectronApplication, prefix: string): Promise<Page | undefined> {
  for (const page of app.windows()) {
    const title = await askAgain(async () => {
      const window = await app.browserWindow(page);
      return window.evaluate((browserWindow: { getTitle(): string }) => browserWindow.getTitle());
    });
    // The break window and its card share their first word.
    if (title.startsWith(prefix) && (prefix !== 'Break' || !title.startsWith('Break prompt'))) return page;
  }
  return undefined;
}

function visibleTitles(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => window.getTitle()),
  );
}

function runToEnd(file: string, args: readonly string[], env: Record<string, string>): Promise<CliResult> {
  return new Promise((resolveResult, reject) => {
    const child = spawn(file, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: CLI_TIMEOUT_MS,
      killSignal: 'SIGKILL',
    });
    const written = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
    child.once('error', reject);
    child.once('close', (code) => resolveResult({ code, ...written }));
  });
}

/** Kills a process and all that belong to it, and resolves when none is left. */
async function endTree(root: number): Promise<void> {
  const pids = await processTree(root);
  for (const pid of pids) kill(pid);
  await until('all processes of the app to be gone', async () => !(await anyAlive(pids)));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone meanwhile.
  }
}
