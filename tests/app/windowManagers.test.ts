import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type WindowManager, WINDOW_MANAGERS, isInPath, startDisplay } from '../support/desktop/display.ts';
import { desktopMissing } from '../support/desktop/electronApp.ts';
import { frontSensor } from '../support/desktop/frontSensor.ts';
import { hands } from '../support/desktop/hands.ts';
import { poseAs } from '../support/desktop/posedApp.ts';
import { output } from '../support/desktop/processGroup.ts';
import { until } from '../support/desktop/until.ts';
import { type Desk, LONG_BREAKS, SOON, noWindowLeft, reachUntil, startDesk } from './desk.ts';

/** Folder for pictures to look at, if somebody wants them. */
const pictures = process.env['UNKNOT_PICTURES'];

type Manner = 'card' | 'window' | 'fullscreen';

/** A point of the screen that the break covers in each manner. */
const INSIDE: Readonly<Record<Manner, { readonly x: number; readonly y: number }>> = {
  card: { x: 1050, y: 500 },
  window: { x: 640, y: 400 },
  fullscreen: { x: 640, y: 400 },
};

const run = (desk: Pick<Desk, 'display'>, command: string, ...args: readonly string[]) =>
  output(command, args, desk.display.env);

/** The next desktop of the window manager, by the means of each. */
async function goToDesktop(desk: Desk, manager: WindowManager, number: 1 | 2): Promise<void> {
  if (manager === 'i3') await run(desk, 'i3-msg', 'workspace', String(number));
  else if (manager === 'bspwm') await run(desk, 'bspc', 'desktop', '-f', String(number));
  else await run(desk, 'wmctrl', '-s', String(number - 1));
}

/** Window managers that come with one desktop get a second one. */
async function twoDesktops(desk: Desk, manager: WindowManager): Promise<void> {
  if (manager === 'i3' || manager === 'bspwm') return;
  await run(desk, 'wmctrl', '-n', '2');
  await until('two desktops', async () => (await run(desk, 'wmctrl', '-d')).trim().split('\n').length >= 2);
}

/** The X id of the window with the exercise; null while there is none. */
const breakId = (desk: Desk): Promise<string | null> =>
  desk.app.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === 'Break' && each.isVisible());
    return window === undefined ? null : String(window.getNativeWindowHandle().readUInt32LE(0));
  });

/** Waits until the break is what the pointer is over at a point that it covers. */
async function isUppermost(desk: Desk, { x, y }: { x: number; y: number }, after: string): Promise<void> {
  await until(`the break to be uppermost after ${after}`, () => desk.hands.windowTitleAt(x, y), {
    accept: (title) => title === 'Break',
    timeoutMs: 15_000,
  });
}

/** What a key or a button of a window manager, or another program, can do to a window. */
const ATTACKS: readonly (readonly [what: string, attack: (desk: Desk, id: string) => Promise<unknown>])[] = [
  ['a close button', (desk, id) => run(desk, 'wmctrl', '-i', '-c', id)],
  ['minimising', (desk, id) => run(desk, 'xdotool', 'windowminimize', id)],
  ['unmapping', (desk, id) => run(desk, 'xdotool', 'windowunmap', id)],
  ['a move to another desktop', (desk, id) => run(desk, 'wmctrl', '-i', '-r', id, '-t', '1')],
  ['an end of full screen', (desk, id) => run(desk, 'wmctrl', '-i', '-r', id, '-b', 'remove,fullscreen')],
  [
    'showing the desktop',
    async (desk) => {
      await run(desk, 'wmctrl', '-k', 'on');
      await run(desk, 'wmctrl', '-k', 'off');
    },
  ],
  ['its destruction', (desk, id) => run(desk, 'xdotool', 'windowclose', id)],
];

/** The app once more, with breaks in another manner. */
async function restartAs(desk: Desk, manner: Manner): Promise<void> {
  await desk.app.close();
  const settings = { ...LONG_BREAKS, safety: { read: true }, breaks: { manner, strict: true } };
  await writeFile(join(desk.userData, 'settings.json'), JSON.stringify(settings));
  await desk.restart();
}

/** One that is small, one that composes, one that tiles; `npm run soak -- window-managers` tries all. */
const EVERYDAY = ['openbox', 'xfwm4', 'i3'] as const satisfies readonly WindowManager[];

const isSoak = process.env['UNKNOT_WINDOW_MANAGERS'] === 'all';

for (const manager of isSoak ? WINDOW_MANAGERS : EVERYDAY) {
  const absent = ['wmctrl', manager].filter((tool) => !isInPath(tool));
  const missing = desktopMissing() ?? (absent.length === 0 ? null : `not installed: ${absent.join(', ')}`);
  if (missing !== null) console.log(`skipped: windows under ${manager}: ${missing}`);

  describe.skipIf(missing !== null)(`under ${manager}`, () => {
    it(`under ${manager} the card is seen above full-screen work that does not hold it back, and takes no focus`, async () => {
      const desk = await startDesk({ screen: { windowManager: manager }, settings: SOON });
      const work = await poseAs(desk.display, 'Blender');
      await run(desk, 'wmctrl', '-i', '-r', work.id, '-b', 'add,fullscreen');
      await until('the work to fill the screen', async () => (await desk.hands.windowGeometry(work.id)).width >= 1276);
      const before = await desk.hands.windowGeometry(work.id);
      const card = await reachUntil(desk, 'Break prompt');
      expect(await desk.hands.windowTitleAt(1050, 660)).toBe('Break prompt');
      expect(await desk.hands.activeWindowTitle()).toBe('scene');
      expect(await desk.hands.windowGeometry(work.id)).toEqual(before);
      if (pictures !== undefined) await desk.display.screenshot(join(pictures, `prompt-${manager}.png`));
      await card.locator('.card-answers:not([inert])').waitFor();
      // A click of a hand starts the break, which has the keyboard then.
      await desk.hands.click(950, 710);
      await until('the break in front', () => desk.hands.activeWindowTitle(), { accept: (title) => title === 'Break' });
    });

    it(`under ${manager} full screen is what the window manager says, and a window that is as large is none`, async () => {
      const display = await startDisplay({ windowManager: manager });
      const sensor = frontSensor(display);
      try {
        const large = await poseAs(display, 'Blender');
        await run({ display }, 'wmctrl', '-i', '-r', large.id, '-b', 'add,maximized_vert,maximized_horz');
        await until('the window to be as wide as the display', async () => {
          const { width } = await hands(display).windowGeometry(large.id);
          return width >= display.width - 10;
        });
        await sensor.sees({ app: 'Blender', fullscreen: false });
        await run({ display }, 'wmctrl', '-i', '-r', large.id, '-b', 'add,fullscreen');
        await sensor.sees({ app: 'Blender', fullscreen: true });
        await run({ display }, 'wmctrl', '-i', '-r', large.id, '-b', 'remove,fullscreen');
        await sensor.sees({ app: 'Blender', fullscreen: false });
        const unlisted = await poseAs(display, 'Strange');
        // Its window goes by a name that says nothing; its program is known.
        await sensor.sees({ app: 'xterm', fullscreen: false });
        await unlisted.close();
        await large.close();
        await sensor.sees({ app: null, fullscreen: false });
      } finally {
        sensor.stop();
        await display.stop();
      }
    });

    // It takes a minute, and longer under others: they are for the soak.
    it.runIf(isSoak || manager === 'openbox')(
      `under ${manager} a strict break leaves the work in its place, and stays whatever is done to its window`,
      async () => {
        // In real time: the break outlasts all of it, however slow the machine is.
        const desk = await startDesk({ screen: { windowManager: manager }, rate: 1, settings: LONG_BREAKS });
        await twoDesktops(desk, manager);
        const works = [await poseAs(desk.display, 'Blender'), await poseAs(desk.display, 'Krita')];
        const geometries = () => Promise.all(works.map(({ id }) => desk.hands.windowGeometry(id)));
        const before = await geometries();
        for (const [earlier, manner] of (['card', 'window', 'fullscreen'] as const).entries()) {
          await restartAs(desk, manner);
          expect(await desk.app.runCli(['break', 'micro'])).toMatchObject({ code: 0 });
          await isUppermost(desk, INSIDE[manner], `its beginning as a ${manner}`);
          expect(await geometries()).toEqual(before);
          if (pictures !== undefined) await desk.display.screenshot(join(pictures, `${manner}-${manager}.png`));
          await goToDesktop(desk, manager, 2);
          await isUppermost(desk, INSIDE[manner], 'a change of the desktop');
          await goToDesktop(desk, manager, 1);
          for (const [what, attack] of ATTACKS) {
            const id = await until('the window of the break', () => breakId(desk));
            await attack(desk, id);
            await isUppermost(desk, INSIDE[manner], `${what} (${manner})`);
          }
          const { state, totals } = await desk.status();
          // What was left by the emergency exit below.
          expect({ state, totals }).toMatchObject({ state: 'break', totals: { micro: 0, skipped: earlier } });
          await until('the break in front', () => desk.hands.activeWindowTitle(), {
            accept: (title) => title === 'Break',
          });
          await desk.hands.key('Escape', 'Escape', 'Escape');
          await noWindowLeft(desk);
        }
      },
    );
  });
}
