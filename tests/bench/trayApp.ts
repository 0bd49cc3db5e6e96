/** What the app costs while it sits in the tray: memory against an empty tray app on the same Electron, and processor. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Display, startDisplay } from '../support/desktop/display.ts';
import { electronExecutable } from '../support/desktop/electronApp.ts';
import { hands } from '../support/desktop/hands.ts';
import { poseAs } from '../support/desktop/posedApp.ts';
import { endGroup, startGroup } from '../support/desktop/processGroup.ts';
import { cpuSeconds, processTree, pss } from '../support/desktop/processTree.ts';
import { type TrayItem, startTray } from '../support/desktop/statusNotifier.ts';
import { until } from '../support/desktop/until.ts';
import type { Measure } from './measure.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MB = 1024 * 1024;
/** Real seconds after the icon is there until memory is read: start-up work is over by then. */
const SETTLED_AFTER = 20;

/** The least that sits in a tray: what Electron itself costs. */
const EMPTY_APP = `
import { Menu, Tray, app, nativeImage } from 'electron';
app.whenReady().then(() => {
  globalThis.tray = new Tray(nativeImage.createFromBuffer(Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')));
  tray.setToolTip('empty');
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', role: 'quit' }]));
});
app.on('window-all-closed', () => {});
`;

interface Running {
  readonly pid: number;
  stop(): Promise<void>;
}

async function start(display: Display, folder: string, settings: unknown): Promise<Running> {
  const userData = await mkdtemp(join(tmpdir(), 'unknot-bench-'));
  // The first start is over: its window would be measured along.
  const read = { safety: { read: true }, ...(settings as object) };
  await writeFile(join(userData, 'settings.json'), JSON.stringify(read));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...root, `--user-data-dir=${userData}`, folder];
  const child = startGroup(electronExecutable(), args, { ...display.env, UNKNOT_USER_DATA: userData }, 'ignore');
  return {
    pid: child.pid!,
    async stop() {
      await endGroup(child);
      await rm(userData, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits in real time; a benchmark has nothing else to wait for. */
export const pass = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Starts an app on a desktop with a tray, and measures once its icon is there. */
export async function onDesktop<T>(
  folder: string,
  measure: (display: Display, pid: number, item: TrayItem) => Promise<T>,
  settings: unknown = {},
): Promise<T> {
  const display = await startDisplay();
  const tray = await startTray(display);
  const running = await start(display, folder, settings);
  try {
    const item = await tray.waitForItem(30_000);
    return await measure(display, running.pid, item);
  } finally {
    await running.stop();
    await tray.stop();
    await display.stop();
  }
}

async function settledMemory(_: Display, pid: number): Promise<number> {
  await pass(SETTLED_AFTER);
  return (await pss(pid)) / MB;
}

/** Measures the least that sits in a tray, and then Unknot in the same way. */
async function besideEmptyApp(
  measure: (display: Display, pid: number) => Promise<number>,
): Promise<{ readonly base: number; readonly ours: number }> {
  const empty = await mkdtemp(join(tmpdir(), 'unknot-empty-'));
  try {
    await writeFile(join(empty, 'package.json'), JSON.stringify({ name: 'empty', type: 'module', main: 'main.js' }));
    await writeFile(join(empty, 'main.js'), EMPTY_APP);
    return { base: await onDesktop(empty, measure), ours: await onDesktop(ROOT, measure) };
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}

/** Memory of the whole process tree without a window, as a ratio to an empty tray app. */
export async function trayMemory(): Promise<Measure> {
  const { base, ours } = await besideEmptyApp(settledMemory);
  return {
    name: 'memory in the tray, to an empty tray app',
    value: ours / base,
    unit: 'times',
    goal: { atMost: 1.15 },
    note: `PSS ${ours.toFixed(0)} MB to ${base.toFixed(0)} MB`,
  };
}

/** Processor time of a process tree while `act` goes on, as % of one core. */
async function processorDuring(pid: number, act: () => Promise<unknown>): Promise<number> {
  const before = await cpuSeconds(pid);
  const from = performance.now();
  await act();
  return (100 * ((await cpuSeconds(pid)) - before)) / ((performance.now() - from) / 1000);
}

/** Processor time over `seconds` in which nobody touches anything, above an empty tray app. */
export async function restCpu(seconds: number): Promise<Measure> {
  const { base, ours } = await besideEmptyApp(async (_, pid) => {
    await pass(SETTLED_AFTER);
    return processorDuring(pid, () => pass(seconds));
  });
  return {
    name: 'processor at rest, above an empty tray app',
    value: ours - base,
    unit: '% of a core',
    goal: { atMost: 0.05 },
    note: `${seconds} s; ${ours.toFixed(2)} % to ${base.toFixed(2)} %`,
  };
}

/** Processor time over `seconds` of a pointer that never stands still, as a share of one core. */
export async function pointerCpu(seconds: number): Promise<Measure> {
  const value = await onDesktop(ROOT, async (display, pid) => {
    await poseAs(display, 'Blender');
    const hand = hands(display);
    await hand.wiggle({ forMs: 10_000 });
    return processorDuring(pid, () => hand.wiggle({ forMs: seconds * 1000 }));
  });
  return {
    name: 'processor under constant pointer movement',
    value,
    unit: '% of a core',
    goal: { atMost: 0.3 },
    note: `${seconds} s`,
  };
}

/** Renderer processes that live while only the tray is there. */
export async function trayRenderers(): Promise<Measure> {
  const { readFile } = await import('node:fs/promises');
  const value = await onDesktop(ROOT, async (_, pid) => {
    const tree = await until('a settled process tree', () => processTree(pid), { accept: (pids) => pids.length > 2 });
    const lines = await Promise.all(tree.map((each) => readFile(`/proc/${each}/cmdline`, 'utf8').catch(() => '')));
    return lines.filter((line) => line.includes('--type=renderer')).length;
  });
  return { name: 'renderers alive in the tray', value, unit: 'processes', goal: { atMost: 0 } };
}
