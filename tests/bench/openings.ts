/** How soon a decision is seen: from the engine's word to the first frame of the window that it opens. */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Display, startDisplay } from '../support/desktop/display.ts';
import { electronExecutable } from '../support/desktop/electronApp.ts';
import { hands } from '../support/desktop/hands.ts';
import { poseAs } from '../support/desktop/posedApp.ts';
import { endGroup, startGroup } from '../support/desktop/processGroup.ts';
import { type TrayItem, startTray } from '../support/desktop/statusNotifier.ts';
import { until } from '../support/desktop/until.ts';
import type { Measure } from './measure.ts';

const MAIN = pathToFileURL(resolve(import.meta.dirname, '../../out/main/index.js')).href;
const OPENINGS = 30;
const GOAL_MS = 400;

/**
 * The app with a stopwatch around it, and no debugger, which would slow its pages down. The decision is the moment at
 * which the app logs it, which comes before anything is done about it; the picture is the end of the first frame that
 * the page draws once it has its content and its window is shown. Each window closes as soon as it was measured.
 */
const STOPWATCH = `
import { app } from 'electron';

let decidedAt = null;
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text, ...rest) => {
  if (/ (shown|started) \\{"kind"/.test(text)) decidedAt = Date.now();
  return write(text, ...rest);
};

const picture = () => new Promise((done) => {
  const look = () => {
    if (document.querySelector('main h1') === null) return requestAnimationFrame(look);
    // What is posted in a frame is received after it was drawn.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(Date.now());
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
});

app.on('browser-window-created', (_, window) => {
  const from = decidedAt;
  const created = Date.now();
  let ready = null;
  window.once('ready-to-show', () => (ready = Date.now()));
  window.once('show', async () => {
    const shown = Date.now();
    const seen = await window.webContents.executeJavaScript('(' + picture + ')()');
    const at = { created: created - from, ready: ready - from, shown: shown - from, seen: seen - from };
    write('opening ' + JSON.stringify(from === null ? null : at) + '\\n');
    window.close();
  });
});

await import(${JSON.stringify(MAIN)});
`;

/** Milliseconds after the decision. */
interface Opening {
  readonly created: number;
  readonly ready: number;
  readonly shown: number;
  readonly seen: number;
}

interface Scene {
  /** Seconds of the app's time for each real one. The openings themselves take none of the app's time. */
  readonly rate: number;
  readonly settings: unknown;
  /** Makes the app decide to open a window, again and again, until `enough`. */
  readonly act: (display: Display, item: TrayItem, openings: () => number) => Promise<void>;
}

async function watch({ rate, settings, act }: Scene): Promise<readonly Opening[]> {
  const folder = await mkdtemp(join(tmpdir(), 'unknot-openings-'));
  const ends: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })];
  try {
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'stopwatch', type: 'module', main: 'main.js' }),
    );
    await writeFile(join(folder, 'main.js'), STOPWATCH);
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...(settings as object), safety: { read: true } }));
    const display = await startDisplay();
    ends.push(() => display.stop());
    const tray = await startTray(display);
    ends.push(async () => tray.stop());
    const env = { ...display.env, UNKNOT_USER_DATA: folder, UNKNOT_CLOCK_RATE: String(rate) };
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const app = startGroup(electronExecutable(), [...root, folder], env, ['ignore', 'pipe', 'ignore']);
    ends.push(() => endGroup(app));
    const { openings, lastLines } = listen(app);
    await act(display, await tray.waitForItem(30_000), () => openings.length).catch((cause: unknown) => {
      throw new Error(`After ${openings.length} openings the app wrote last:\n${lastLines()}`, { cause });
    });
    return openings.slice(0, OPENINGS);
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}

/** The openings that the app tells, as they come, and what it wrote last. */
function listen(app: ChildProcess): { readonly openings: readonly Opening[]; readonly lastLines: () => string } {
  const openings: Opening[] = [];
  let last: readonly string[] = [];
  let rest = '';
  app.stdout!.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    last = [...last, ...lines].slice(-6);
    for (const line of lines) {
      if (!line.startsWith('opening ')) continue;
      const opening = JSON.parse(line.slice('opening '.length)) as Opening | null;
      if (opening === null) throw new Error('A window was opened without a decision in the log before it.');
      openings.push(opening);
    }
  });
  return { openings, lastLines: () => last.join('\n') };
}

function measure(what: string, openings: readonly Opening[]): Measure {
  const at = (share: number, of: keyof Opening = 'seen') => {
    const all = openings.map((opening) => opening[of]).toSorted((a, b) => a - b);
    return all[Math.ceil(share * all.length) - 1]!;
  };
  return {
    name: `${what}, from the decision to its picture, p95`,
    value: at(0.95),
    unit: 'ms',
    goal: { atMost: GOAL_MS },
    note:
      `p50 ${at(0.5)} ms, the first ${openings[0]!.seen} ms, slowest ${at(1)} ms of ${openings.length}; ` +
      `p50 of the window made ${at(0.5, 'created')}, ready ${at(0.5, 'ready')}, shown ${at(0.5, 'shown')} ms`,
  };
}

/** The card, which Later brings back; at a rate at which that takes three seconds. */
export async function cardOpening(): Promise<Measure> {
  const openings = await watch({
    rate: 60,
    settings: {
      rhythm: { micro: { reachMinutes: 3 }, long: { enabled: false } },
      prompts: { laterMinutes: 1, cardSeconds: 600 },
    },
    act: async (display, _, openings) => {
      await poseAs(display, 'Blender');
      const enough = () => openings() >= OPENINGS;
      await hands(display).wiggle({ rests: true, until: enough, what: `${OPENINGS} cards`, timeoutMs: 300_000 });
    },
  });
  return measure('a card', openings);
}

/** The break in the given manner, started from the tray. */
export async function breakOpening(manner: 'window' | 'fullscreen'): Promise<Measure> {
  const openings = await watch({
    rate: 1,
    settings: { breaks: { manner } },
    act: async (_, item, openings) => {
      while (openings() < OPENINGS) {
        const before = openings();
        await item.click('Take a break now', 'Micro-break');
        await until('the break to be measured', () => openings() > before, { timeoutMs: 30_000 });
        await item.waitForMenu('the break to be over', (menu) =>
          menu.some(({ label, enabled }) => enabled && label === 'Take a break now'),
        );
      }
    },
  });
  return measure(manner === 'window' ? 'a break as a window' : 'a break in full screen', openings);
}
