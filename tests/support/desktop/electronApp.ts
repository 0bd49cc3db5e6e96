import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { type Display, missingTools } from './display.ts';
import { type MainProcess, connectMainProcess } from './mainProcess.ts';
import { type Pages, connectPages } from './pages.ts';
import { startGroup } from './processGroup.ts';
import { anyAlive, cpuSeconds, processTree, pss } from './processTree.ts';
import { until } from './until.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const LAUNCH_TIMEOUT_MS = 60_000;
const CLI_TIMEOUT_MS = 60_000;
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
  /** On top of the display's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A program and its arguments that put the app, whose own words follow, into another place. It must `exec` it. */
  readonly under?: readonly string[];
  /** Folder whose package.json names the app's main file. Default: the project. */
  readonly app?: string;
}

/** Exit status of a process, or the name of the signal that ended it. */
export type ExitCode = number | NodeJS.Signals;

/** How a command of the app's command line ended. */
export interface CliResult {
  /** Exit status, or the signal that ended it. */
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a second start is run. */
export interface CliOptions {
  /** Standard output: read to its end, a pipe that nobody reads, or a file. Default: read. */
  readonly stdout?: 'read' | 'unread' | number;
  /** On top of the app's own; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A running app, watched and used from outside. */
export interface RunningApp {
  /** Its main process, to be asked. */
  readonly app: MainProcess;
  readonly ended: Promise<ExitCode>;
  /** Pid of the main process. */
  readonly pid: number;
  readonly userData: string;
  /** All that the app has written so far. */
  stdout(): string;
  stderr(): string;
  /** Waits for the window whose title begins with a window's name, and until its page has loaded. */
  window(titlePrefix: string, timeoutMs?: number): Promise<Page>;
  /** The pages of all windows that have loaded. */
  pages(): Promise<readonly Page[]>;
  /** Titles of the windows that are on the screen now. */
  visibleTitles(): Promise<readonly string[]>;
  /** Starts the app a second time with a command, as `unknot status` does. */
  runCli(args: readonly string[], options?: CliOptions): Promise<CliResult>;
  /** Starts the program once more, to be ended by the test. Nobody reads what it writes. */
  startAgain(args: readonly string[]): ChildProcess;
  processTree(): Promise<readonly number[]>;
  /** Memory of all its processes, in bytes. */
  pss(): Promise<number>;
  /** Processor time of all its processes since the start, in seconds. */
  cpuSeconds(): Promise<number>;
  /** Ends it at once, as a crash or a power cut does; resolves when all its processes are gone. Keeps the data. */
  kill9(): Promise<void>;
  /** Asks it to quit; resolves when it has ended. */
  quit(): Promise<ExitCode>;
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

  const asked = { ...options.display.env, ...appEnvironment(userData, options.rate ?? 1), ...options.env };
  const env = Object.fromEntries(
    Object.entries(asked).filter((each): each is [string, string] => each[1] !== undefined),
  );
  const [file = electronExecutable(), ...first] =
    options.under === undefined ? [] : [...options.under, electronExecutable()];
  const removeData = async (): Promise<void> => {
    if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  };
  const started = start(file, first, [...sandboxSwitch(), folder, ...(options.args ?? [])], env);
  const { pid, written, ended } = started;
  const { app, pages } = await connect(started).catch(async (error: unknown) => {
    await endTree(pid);
    await removeData();
    throw new Error(`The app did not start. It wrote:\n${written.stdout}${written.stderr}`, { cause: error });
  });

  async function quit(): Promise<ExitCode> {
    // One that has ended already, or ends before it has answered, is what is wanted.
    await app.evaluate((electron) => electron.app.quit()).catch(() => undefined);
    return ended;
  }

  return {
    app,
    ended,
    pid,
    userData,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    window: (titlePrefix, timeoutMs = 30_000) =>
      until(`the window "${titlePrefix}"`, () => windowTitled(app, pages, titlePrefix), { timeoutMs }),
    pages: async () => Promise.all((await loadedWindows(app, pages)).map(({ target }) => pages.open(target))),
    visibleTitles: () => visibleTitles(app),
    runCli: (words, cli) => runToEnd(file, [...first, ...sandboxSwitch(), folder, ...words], env, cli),
    startAgain(words) {
      const child = startGroup(file, [...first, ...sandboxSwitch(), folder, ...words], env, ['ignore', 'pipe', 'pipe']);
      child.stdout?.destroy();
      child.stderr?.destroy();
      return child;
    },
    processTree: () => processTree(pid),
    pss: () => pss(pid),
    cpuSeconds: () => cpuSeconds(pid),
    kill9: () => endTree(pid),
    quit,
    async close() {
      const late = new Promise((resolveLate) => setTimeout(resolveLate, QUIT_TIMEOUT_MS).unref());
      await Promise.race([quit(), late]);
      pages.disconnect();
      await endTree(pid);
      await removeData();
    },
  };
}

/** An app on its way, and what it has written so far. */
interface Started {
  readonly pid: number;
  readonly written: { stdout: string; stderr: string };
  readonly child: ChildProcess;
  readonly ended: Promise<ExitCode>;
}

/** Starts the app with its main process and its browser open to debuggers, on ports that it chooses. */
function start(file: string, first: readonly string[], args: readonly string[], env: Record<string, string>): Started {
  const open = ['--inspect=0', '--remote-debugging-port=0'];
  const child = startGroup(file, [...first, ...open, ...args], env, ['ignore', 'pipe', 'pipe']);
  if (child.pid === undefined) throw new Error('setpriv could not be started.');
  const written = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as ExitCode);
  return { pid: child.pid, written, child, ended };
}

/** Connects to an app that has just been started; resolves when it is ready. */
async function connect({ written, child, ended }: Started): Promise<{ app: MainProcess; pages: Pages }> {
  const address = (who: string): Promise<string> =>
    until(`the address of ${who}`, () => new RegExp(`^${who} listening on (ws:.*)$`, 'm').exec(written.stderr)?.[1], {
      timeoutMs: LAUNCH_TIMEOUT_MS,
    });
  const ready = async () => {
    const [main, browser] = [await address('Debugger'), await address('DevTools')];
    const app = await connectMainProcess(main);
    // Node ends only when nobody watches any more.
    child.stderr?.on('data', () => {
      if (written.stderr.includes('Waiting for the debugger to disconnect')) app.disconnect();
    });
    await app.evaluate((electron) => electron.app.whenReady());
    return { app, pages: await connectPages(browser) };
  };
  const tooSoon = ended.then((code) => Promise.reject(new Error(`It ended with ${code}.`)));
  return Promise.race([ready(), tooSoon]);
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

interface LoadedWindow {
  readonly target: string;
  readonly title: string;
}

/** The windows whose pages have loaded. Before, Playwright had better not touch them. */
async function loadedWindows(app: MainProcess, pages: Pages): Promise<readonly LoadedWindow[]> {
  return app.evaluate(
    ({ BrowserWindow, webContents }, targets) =>
      targets.flatMap((target) => {
        const contents = webContents.fromDevToolsTargetId(target);
        const window = contents && BrowserWindow.fromWebContents(contents);
        // A window that has not begun to load is not loading either.
        if (!window || contents.isLoading() || contents.mainFrame.url === '') return [];
        return [{ target, title: window.getTitle() }];
      }),
    await pages.targets(),
  );
}

async function windowTitled(app: MainProcess, pages: Pages, prefix: string): Promise<Page | undefined> {
  // The break window and its card share their first word.
  const isMeant = ({ title }: LoadedWindow): boolean =>
    title.startsWith(prefix) && (prefix !== 'Break' || !title.startsWith('Break prompt'));
  const found = (await loadedWindows(app, pages)).find(isMeant);
  return found && pages.open(found.target);
}

function visibleTitles(app: MainProcess): Promise<readonly string[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => window.getTitle()),
  );
}

function runToEnd(
  file: string,
  args: readonly string[],
  env: Record<string, string>,
  { stdout = 'read', env: changed = {} }: CliOptions = {},
): Promise<CliResult> {
  return new Promise((resolveResult, reject) => {
    const child = spawn(file, args, {
      env: { ...env, ...changed },
      stdio: ['ignore', typeof stdout === 'number' ? stdout : 'pipe', 'pipe'],
      timeout: CLI_TIMEOUT_MS,
      killSignal: 'SIGKILL',
    });
    const written = { stdout: '', stderr: '' };
    if (stdout === 'unread') child.stdout?.destroy();
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
    child.once('error', reject);
    child.once('close', (code, signal) => resolveResult({ code: code ?? signal!, ...written }));
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
