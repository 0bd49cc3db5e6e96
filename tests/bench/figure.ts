/** What the moving figure costs, in the break window of the app, and whether it moves at the pace of the screen. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hands } from '../support/desktop/hands.ts';
import { cpuSeconds } from '../support/desktop/processTree.ts';
import { until } from '../support/desktop/until.ts';
import type { Measure } from './measure.ts';
import { onDesktop, pass } from './trayApp.ts';

const MAIN = pathToFileURL(resolve(import.meta.dirname, '../../out/main/index.js')).href;
/** Real seconds over which it is watched. */
const SECONDS = 20;
const SETTINGS = { rhythm: { micro: { seconds: 1800 } }, sound: { cues: false }, safety: { read: true } };

/**
 * The app, whose break window counts its frames. When the file `still` appears its figure stands still, and one spot of
 * its canvas changes as often as the figure did: what Chromium takes to show a changing picture at all. When `hide`
 * appears it is hidden.
 */
const COUNTING = (folder: string) => `
import { app } from 'electron';
import { watchFile, writeFileSync } from 'node:fs';

app.on('browser-window-created', (_, window) => {
  window.webContents.once('did-finish-load', () => {
    const count = 'new Promise((done) => { let frames = 0; const end = performance.now() + ${SECONDS * 1000};' +
      'const next = () => { frames += 1; if (performance.now() < end) requestAnimationFrame(next); else done(frames); };' +
      'requestAnimationFrame(next); })';
    window.webContents.executeJavaScript(count).then((frames) =>
      writeFileSync(${JSON.stringify(join(folder, 'frames'))}, String(frames / ${SECONDS})));
  });
  // Of a file that is not there the watcher is told once, at the start.
  const onceThere = (file, run) => watchFile(file, { interval: 200 }, ({ mtimeMs }) => mtimeMs > 0 && run());
  onceThere(${JSON.stringify(join(folder, 'still'))}, () => window.webContents.executeJavaScript(
    'document.querySelector("[aria-label=Pause]").click();' +
    'const canvas = document.querySelector(".figure canvas").getContext("2d");' +
    'const spot = (at) => { canvas.fillStyle = at % 32 < 16 ? "black" : "white"; canvas.fillRect(0, 0, 2, 2);' +
    'requestAnimationFrame(spot); }; requestAnimationFrame(spot); 0'));
  onceThere(${JSON.stringify(join(folder, 'hide'))}, () => window.hide());
});

await import(${JSON.stringify(MAIN)});
`;

/**
 * Frames a second, and processor time of all processes of the app as a share of one core: for the figure itself, as the
 * difference to showing anything that changes, and hidden.
 */
export async function figureCost(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'unknot-figure-'));
  try {
    const manifest = { name: 'counting', type: 'module', main: 'main.js' };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    await writeFile(join(folder, 'main.js'), COUNTING(folder));
    const { seen, still, hidden, frames } = await onDesktop(
      folder,
      async (display, pid, item) => {
        const share = async (seconds: number) => {
          const [before, from] = [await cpuSeconds(pid), performance.now()];
          await pass(seconds);
          return ((await cpuSeconds(pid)) - before) / ((performance.now() - from) / 1000);
        };
        await item.click('Take a break now', 'Micro-break');
        await until('the break', () => hands(display).findWindow({ title: 'Break' }));
        await pass(3);
        const shown = await share(SECONDS - 5);
        const rate = await until('the frames', () => readFile(join(folder, 'frames'), 'utf8'), { timeoutMs: 60_000 });
        await writeFile(join(folder, 'still'), '');
        await pass(2);
        const empty = await share(SECONDS - 5);
        await writeFile(join(folder, 'hide'), '');
        await until('the hidden window', async () => (await hands(display).findWindow({ title: 'Break' })) === null);
        await pass(2);
        return { seen: shown, still: empty, hidden: await share(SECONDS - 5), frames: Number(rate) };
      },
      SETTINGS,
    );
    return [
      { name: 'the moving figure', value: frames, unit: 'frames a second', goal: { atLeast: 58 } },
      {
        name: 'processor for the moving figure, beyond a canvas on which one spot changes as often',
        value: (seen - still) * 100,
        unit: '% of a core',
        goal: { atMost: 25 },
        note: `the whole app ${(seen * 100).toFixed(0)} %, with that spot alone ${(still * 100).toFixed(0)} %`,
      },
      { name: 'processor with its window hidden', value: hidden * 100, unit: '% of a core', goal: { atMost: 1 } },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
