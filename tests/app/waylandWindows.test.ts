/** Windows in real Wayland sessions; what is expected of them is read from the compositor itself. */
import { afterEach, describe, expect, it } from 'vitest';
import { endGroup, output, startGroup } from '../support/desktop/processGroup.ts';
import { electronExecutable } from '../support/desktop/electronApp.ts';
import { until } from '../support/desktop/until.ts';
import { DRAWN_IN_SOFTWARE, type Lab, labMissing, startFrontWindow, startLab } from '../support/lab.ts';
import { type Desk, LONG_BREAKS, SOON, startDesk } from './desk.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';

const missing = labMissing('sway');
if (missing !== null) console.log(`skipped: windows on sway: ${missing}`);

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

interface SwayNode {
  readonly type: string;
  readonly name: string | null;
  readonly pid?: number;
  readonly focused: boolean;
  readonly visible?: boolean;
  readonly fullscreen_mode?: number;
  readonly sticky: boolean;
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly nodes: readonly SwayNode[];
  readonly floating_nodes: readonly SwayNode[];
}

const flat = (node: SwayNode): readonly SwayNode[] => [node, ...[...node.nodes, ...node.floating_nodes].flatMap(flat)];

/** The windows as sway has them. */
async function windowsOf(lab: Lab): Promise<readonly SwayNode[]> {
  return flat(JSON.parse(await lab.run('swaymsg', '-t', 'get_tree', '-r')) as SwayNode).filter(
    ({ pid }) => pid !== undefined,
  );
}

const placeOf = ({ rect: { x, y, width, height } }: SwayNode) => `${x},${y} ${width}x${height}`;

async function deskOnSway(lab: Lab, settings: object): Promise<Desk> {
  const args = [...DRAWN_IN_SOFTWARE, '--ozone-platform=wayland'];
  return startDesk({ display: lab, tray: false, settings, args });
}

describe.skipIf(missing !== null)('on sway', () => {
  it('on sway the card lies in the corner of the output in use while keys go on to the work', async () => {
    const lab = await startLab('sway', { outputs: 2 });
    await lab.run('swaymsg', 'focus', 'output', 'HEADLESS-2');
    const front = await startFrontWindow(lab);
    cleanUps.push(front.stop);
    await deskOnSway(lab, SOON);
    const card = await until(
      'the card in its corner',
      async () => {
        await lab.hands('to', '1800', '400', 'move', '0.5');
        return (await windowsOf(lab)).find(({ name }) => name?.startsWith('Break prompt'));
      },
      {
        accept: (found) => found !== undefined && placeOf(found) === `${1280 + 1024 - 456},${768 - 268} 440x252`,
        timeoutMs: 90_000,
      },
    );
    expect(card).toMatchObject({ type: 'floating_con', visible: true, sticky: true, focused: false });
    expect((await windowsOf(lab)).find(({ name }) => name === 'front')).toMatchObject({ focused: true });
    await lab.hands('key', '42', 'wait', '0.3', 'type', 'abc');
    await until('the keys in the window in front', () => front.keys(), { accept: (keys) => keys.endsWith('abc') });
  });

  it('on sway a break in full screen covers both outputs', async () => {
    const lab = await startLab('sway', { outputs: 2 });
    const desk = await deskOnSway(lab, { ...LONG_BREAKS, breaks: { manner: 'fullscreen' } });
    expect(await desk.app.runCli(['break', 'micro'])).toMatchObject({ code: 0 });
    await until(
      'a window over each output',
      async () =>
        (await windowsOf(lab))
          .filter((each) => each.fullscreen_mode === 1 && each.visible === true)
          .map(placeOf)
          .toSorted(),
      { accept: (places) => places.join('; ') === '0,0 1280x800; 1280,0 1024x768', timeoutMs: 60_000 },
    );
  });

  it('on sway an app that Chromium would draw elsewhere starts anew once, answers commands and ends with the first', async () => {
    const lab = await startLab('sway');
    cleanUps.push(lab.stop);
    const userData = await mkdtemp(join(tmpdir(), 'unknot-user-data-'));
    cleanUps.push(() => rm(userData, { recursive: true, force: true, maxRetries: 5 }));
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const words = [...sandbox, ...DRAWN_IN_SOFTWARE, resolve(import.meta.dirname, '../..')];
    const entry = ['--ozone-platform=x11', '--display-by-entry', '--stay-in-tray'];
    const env = { ...lab.env, UNKNOT_USER_DATA: userData };
    const app = startGroup(electronExecutable(), [...words, ...entry], env, 'ignore');
    cleanUps.push(() => endGroup(app));
    const ended = once(app, 'exit');
    await until('the app to answer', async () => output(electronExecutable(), [...words, 'status'], env), {
      timeoutMs: 60_000,
    });
    const children = await output('ps', ['--ppid', String(app.pid), '-o', 'args='], env);
    expect(children).toContain('--ozone-platform=wayland');
    expect(children).not.toContain('--display-by-entry');
    app.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
  });
});
