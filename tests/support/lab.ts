/**
 * A real Wayland session for a test: sway, labwc, GNOME Shell or KWin without a display, by the scripts of
 * `../shared/wayland` beside the checkout. Where these or the desktop are not there, `labMissing` says so in one line:
 *
 *     const missing = labMissing('sway');
 *     if (missing !== null) console.log(`skipped: windows on sway: ${missing}`);
 *     const lab = await startLab('sway', { outputs: 2 });   // a `Display`: goes to `launchApp`, or `startDesk` with `tray: false`
 *     await lab.hands('to', '640', '300', 'click', 'type', 'abc');
 *     await lab.run('swaymsg', '-t', 'get_tree', '-r');
 *     await lab.stop();
 *
 * Tests that run as root do so in the session of the user `wayland-lab`, on the same bus and displays.
 */
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { join, resolve } from 'node:path';
import { type Display, isInPath } from './desktop/display.ts';
import { electronExecutable, electronMissing } from './desktop/electronApp.ts';
import { type Environment, endGroup, output, startGroup } from './desktop/processGroup.ts';
import { until } from './desktop/until.ts';

export type LabDesktop = 'sway' | 'labwc' | 'gnome' | 'kwin';

export interface LabOptions {
  /** Displays side by side: the first has 1280 x 800 pixels, on sway the second 1024 x 768. Default 1. */
  readonly outputs?: 1 | 2;
  /** Further variables of the start script, such as `STRICT`. */
  readonly env?: Environment;
}

export interface Lab extends Display {
  readonly desktop: LabDesktop;
  /** Does what a person's hands would: words of the lab's scripts, such as `to 640 300 click`. Resolves when done. */
  hands(...words: readonly string[]): Promise<void>;
  /** Runs a program in the session and gives back what it printed. */
  run(program: string, ...args: readonly string[]): Promise<string>;
}

/**
 * A plain window of another program than the app. sway's seat has a keyboard only while the hands work: the first key of
 * each time is lost, so begin with `key 42 wait 0.3`.
 */
export interface FrontWindow {
  /** The keys that it got so far. */
  keys(): string;
  stop(): Promise<void>;
}

const SCRIPTS = resolve(import.meta.dirname, '../../../shared/wayland');
const USER = process.env['LAB_USER'] ?? 'wayland-lab';

const TOOLS: Readonly<Record<LabDesktop, readonly string[]>> = {
  sway: ['sway', 'swaymsg'],
  labwc: ['labwc'],
  gnome: ['gnome-shell', 'gsettings'],
  kwin: ['kwin_wayland'],
};
const HANDS: Readonly<Record<LabDesktop, string>> = {
  sway: 'hands-wlroots.py',
  labwc: 'hands-wlroots.py',
  gnome: 'hands-gnome.py',
  kwin: 'hands-kwin.py',
};
/**
 * For each app in the lab. Without a graphics card Chromium finds out on its own that it has to draw in software, and some
 * of its native windows then never come.
 */
export const DRAWN_IN_SOFTWARE = ['--disable-gpu'];
/** For a busy machine; GNOME Shell starts in 7 s on an idle one. */
const START_MS = 90_000;

const isRoot = () => process.getuid?.() === 0;

/** Why this desktop cannot be put up here, in one line, or null where it can. */
export function labMissing(desktop: LabDesktop): string | null {
  if (process.platform !== 'linux') return 'Wayland is on Linux alone';
  if (!existsSync(join(SCRIPTS, `${desktop}.sh`))) return `no ${join(SCRIPTS, `${desktop}.sh`)}`;
  const tools = [...TOOLS[desktop], 'Xwayland', 'dbus-daemon', 'python3', ...(isRoot() ? ['xhost', 'setpriv'] : [])];
  const missing = tools.filter((tool) => !isInPath(tool));
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : electronMissing();
}

/** Starts a session; resolves once programs can be started in it. */
export async function startLab(desktop: LabDesktop, { outputs = 1, env: more = {} }: LabOptions = {}): Promise<Lab> {
  const inherited = inheritedEnvironment();
  const script = join(SCRIPTS, `${desktop}.sh`);
  const child = startGroup(script, [], { ...inherited, ...more, OUTPUTS: String(outputs) }, ['ignore', 'pipe', 'pipe']);
  const stop = () => endLab(child);
  try {
    const env: Record<string, string> = { ...inherited, ...(await sessionOf(child)), ...OUTSIDE };
    if (isRoot()) await letRootDraw(env);
    // The session's own folders for files belong to its user: the app gets some of its own.
    for (const name of ['config', 'data', 'cache', 'state']) {
      await mkdir(join(env['HOME']!, name), { recursive: true });
      env[`XDG_${name.toUpperCase()}_HOME`] = join(env['HOME']!, name);
    }
    const size = `${outputs === 2 ? 2304 : 1280}x800`;
    return {
      desktop,
      env,
      width: 1280,
      height: 800,
      windowManager: true,
      screenshot: () => Promise.reject(new Error('A session of the lab has no screenshots.')),
      async hands(...words) {
        await output('python3', ['-B', join(SCRIPTS, HANDS[desktop]), ...words], { ...env, SIZE: size });
      },
      run: (program, ...args) => output(program, args, env),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Opens a window in the session, by a bare Electron app of the lab; resolves once it is there. */
export async function startFrontWindow(lab: Lab, platform: 'wayland' | 'x11' = 'wayland'): Promise<FrontWindow> {
  for (let tries = 1; ; tries += 1) {
    const front = openFrontWindow(lab, platform);
    try {
      await until('the window in front', front.isShown, { timeoutMs: FRONT_MS });
      return front;
    } catch (error) {
      await front.stop();
      // A native window without a graphics card does not come up in about every tenth start.
      if (tries === MAX_TRIES) throw error;
    }
  }
}

const FRONT_MS = 20_000;
const MAX_TRIES = 4;

function openFrontWindow(lab: Lab, platform: string): FrontWindow & { isShown(): boolean } {
  const sandbox = isRoot() ? ['--no-sandbox'] : [];
  const args = [
    ...sandbox,
    ...DRAWN_IN_SOFTWARE,
    `--ozone-platform=${platform}`,
    join(SCRIPTS, 'probe'),
    'front',
    '600',
  ];
  const child = startGroup(electronExecutable(), args, lab.env, ['ignore', 'pipe', 'ignore']);
  let told = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (told += text));
  return {
    isShown: () => told.includes('"what":"show"'),
    keys: () => [...told.matchAll(/"what":"key".*"key":"(.)"/g)].map(([, key]) => key).join(''),
    stop: () => endGroup(child),
  };
}

/** What stays outside of the session: the machine's own system bus, and the accessibility bus. */
const OUTSIDE = { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent/no-system-bus', NO_AT_BRIDGE: '1' };

function inheritedEnvironment(): Record<string, string> {
  const names = ['PATH', 'TZ', 'LANG', 'LD_LIBRARY_PATH', 'ELECTRON_OVERRIDE_DIST_PATH', 'LAB_USER'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** The script writes one line of variables, quoted for a shell, once the session is up. */
async function sessionOf(child: ChildProcess): Promise<Record<string, string>> {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    (child[name] as Readable).setEncoding('utf8').on('data', (text: string) => (written[name] += text));
  await until(
    'the session to be up',
    () => {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${written.stderr}`);
      return written.stdout.includes('# ready');
    },
    { timeoutMs: START_MS },
  );
  const line = /^export (.*)$/m.exec(written.stdout)?.[1] ?? '';
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
  return Object.fromEntries(
    words.map((word) => {
      const plain = word.replace(/\\(.)/g, '$1');
      return [plain.slice(0, plain.indexOf('=')), plain.slice(plain.indexOf('=') + 1)];
    }),
  );
}

/** XWayland takes programs of the session's own user alone. */
async function letRootDraw(env: Environment): Promise<void> {
  const asUser = [`--reuid=${USER}`, `--regid=${USER}`, '--init-groups'];
  await until('XWayland to let root in', async () =>
    (await output('setpriv', [...asUser, 'xhost', '+si:localuser:root'], env)).includes('root'),
  );
}

/** The script ends all of its session on SIGTERM, and removes its folder. Whatever is left then is killed. */
async function endLab(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.pid !== undefined) {
    process.kill(child.pid, 'SIGTERM');
    await until('the session to end', () => child.exitCode !== null || child.signalCode !== null).catch(
      () => undefined,
    );
  }
  await endGroup(child);
}
