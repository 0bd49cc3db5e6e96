import type { ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Environment, endGroup, output, startGroup } from './processGroup.ts';
import { until } from './until.ts';

const TOOLS = ['Xvfb', 'openbox', 'dbus-daemon', 'xdotool', 'xterm', 'xprop', 'xwininfo', 'import', 'setpriv'];

/** Names of the programs that the desktop tests need and this machine lacks; empty where they can run. */
export function missingTools(): readonly string[] {
  return TOOLS.filter((tool) => !isInPath(tool));
}

export function isInPath(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Window managers that the tests know how to start. i3 and bspwm tile. */
export const WINDOW_MANAGERS = ['openbox', 'metacity', 'xfwm4', 'i3', 'bspwm', 'kwin_x11'] as const;
export type WindowManager = (typeof WINDOW_MANAGERS)[number];

export interface DesktopOptions {
  /** False: bare X without a window manager, where no window is ever "active". Default (and true): openbox. */
  readonly windowManager?: boolean | WindowManager;
  /** False: the session bus address leads nowhere, as on a system without D-Bus. Default true. */
  readonly sessionBus?: boolean;
}

export interface DisplayOptions extends DesktopOptions {
  /** Pixels. Default 1280. */
  readonly width?: number;
  /** Pixels. Default 800. */
  readonly height?: number;
}

/** An X server that a desktop runs on. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Starts it. It writes the number of its display to descriptor 3 when it is up. `home` may hold its files. */
  start(home: string, env: Environment): ChildProcess | Promise<ChildProcess>;
}

/** A desktop of its own: screen, window manager, session bus, empty home. Nothing of the machine's real one shows. */
export interface Display {
  /** The whole environment for a program that shall run on this desktop. */
  readonly env: Environment;
  readonly width: number;
  readonly height: number;
  readonly windowManager: boolean;
  /** Writes what the screen shows to a PNG file. */
  screenshot(path: string): Promise<void>;
  /** Ends every program of this desktop and removes its home. */
  stop(): Promise<void>;
}

/** Starts a desktop with one display; resolves once programs can be started on it. */
export function startDisplay({ width = 1280, height = 800, ...options }: DisplayOptions = {}): Promise<Display> {
  return startDesktop({ width, height, start: (_, env) => startXvfb(width, height, env) }, options);
}

/** Starts a desktop on the given X server; resolves once programs can be started on it. */
export async function startDesktop(
  { width, height, start }: Screen,
  { windowManager = true, sessionBus = true }: DesktopOptions,
): Promise<Display> {
  const home = await mkdtemp(join(tmpdir(), 'unknot-desktop-'));
  const started: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of started.toReversed()) await endGroup(child);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const bare = await emptyHome(home);
    const screen = await start(home, bare);
    started.push(screen);
    const env = { ...bare, DISPLAY: `:${await firstLine(screen, 3, 'the X server to be up')}` };
    if (sessionBus) started.push(await startSessionBus(home, env));
    const manager = windowManager === true ? 'openbox' : windowManager;
    if (manager !== false) started.push(await startWindowManager(manager, home, env));
    const screenshot = async (path: string): Promise<void> => {
      await output('import', ['-window', 'root', path], env);
    };
    return { env, width, height, windowManager: manager !== false, screenshot, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What a program may inherit from the test run; everything else would tie it to the machine's own desktop. */
const INHERITED = ['PATH', 'TZ', 'LANG', 'LD_LIBRARY_PATH', 'ELECTRON_OVERRIDE_DIST_PATH'];

async function emptyHome(home: string): Promise<Environment> {
  const folders = {
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_STATE_HOME: join(home, 'state'),
    XDG_RUNTIME_DIR: join(home, 'runtime'),
    TMPDIR: join(home, 'tmp'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { mode: 0o700 });
  const inherited = INHERITED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return {
    ...(Object.fromEntries(inherited) as Environment),
    ...folders,
    HOME: home,
    XDG_SESSION_TYPE: 'x11',
    DBUS_SESSION_BUS_ADDRESS: busAddress(home),
    // An address that leads nowhere: unset, programs would find the machine's real system bus.
    DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${join(home, 'no-system-bus')}`,
    // Keeps GTK from looking for the accessibility bus, which this session bus does not have.
    NO_AT_BRIDGE: '1',
  };
}

function startXvfb(width: number, height: number, env: Environment): ChildProcess {
  // `-s 0` turns the screen saver off: with it on, idle screens count as locked. `-noreset` keeps it that way.
  const options = ['-screen', '0', `${width}x${height}x24`, '-s', '0', '-noreset', '-nolisten', 'tcp'];
  return startGroup('Xvfb', ['-displayfd', '3', ...options], env, ['ignore', 'ignore', 'ignore', 'pipe']);
}

function busAddress(home: string): string {
  return `unix:path=${join(home, 'session-bus')}`;
}

/** A session bus without service folders: nothing starts on its own, so nothing is left over. */
async function startSessionBus(home: string, env: Environment): Promise<ChildProcess> {
  const config = join(home, 'session-bus.conf');
  await writeFile(
    config,
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
      "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
    <busconfig>
      <type>session</type>
      <listen>${busAddress(home)}</listen>
      <auth>EXTERNAL</auth>
      <policy context="default">
        <allow send_destination="*"/>
        <allow receive_sender="*"/>
        <allow own="*"/>
      </policy>
    </busconfig>`,
  );
  const args = [`--config-file=${config}`, '--nofork', '--nopidfile', '--print-address'];
  const bus = startGroup('dbus-daemon', args, env, ['ignore', 'pipe', 'ignore']);
  await firstLine(bus, 1, 'the session bus to be up');
  return bus;
}

/** How each is started, with nothing of it beside the windows themselves. */
const START: Readonly<Record<WindowManager, readonly string[]>> = {
  openbox: ['--sm-disable'],
  metacity: ['--sm-disable', '--no-composite'],
  xfwm4: ['--compositor=off'],
  i3: [],
  bspwm: [],
  kwin_x11: [],
};

async function startWindowManager(manager: WindowManager, home: string, env: Environment): Promise<ChildProcess> {
  const args = [...START[manager], ...(await configuration(manager, home))];
  const child = startGroup(manager, args, env, 'ignore');
  try {
    await until('the window manager to be up', async () =>
      (await output('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], env)).includes('window id'),
    );
  } catch (error) {
    await endGroup(child);
    throw error;
  }
  return child;
}

/** The two that tile ask on their first start, or have no desktops without a file. */
async function configuration(manager: WindowManager, home: string): Promise<readonly string[]> {
  if (manager === 'i3') {
    const file = join(home, 'i3.conf');
    await writeFile(file, '# i3 config file (v4)\nfont pango:monospace 8\n');
    return ['-c', file];
  }
  if (manager === 'bspwm') {
    const file = join(home, 'bspwmrc');
    await writeFile(file, '#!/bin/sh\nbspc monitor -d 1 2 3\n', { mode: 0o700 });
    return ['-c', file];
  }
  return [];
}

/** The first line that a program writes to a descriptor, or an error when it ends without one. */
async function firstLine(child: ChildProcess, descriptor: number, what: string): Promise<string> {
  let written = '';
  const stream = child.stdio[descriptor] as Readable;
  stream.setEncoding('utf8').on('data', (text: string) => (written += text));
  await until(what, () => {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
    return written.includes('\n');
  });
  return written.split('\n')[0] ?? '';
}
