import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { poseAs } from '../support/desktop/posedApp.ts';
import {
  type DisplaySide,
  type TwoDisplays,
  startTwoDisplays,
  twoDisplaysMissing,
} from '../support/desktop/twoDisplays.ts';
import { until } from '../support/desktop/until.ts';
import { type Desk, LONG_BREAKS, SOON, noWindowLeft, onScreen, reachUntil, startDesk, clickAway } from './desk.ts';

const missing = twoDisplaysMissing();
if (missing !== null) console.log(`skipped: breaks on two displays: ${missing}`);

/** Slow enough that a break of half an hour outlasts displays that come and go on a busy machine. */
const RATE = 10;
const PATIENCE = { timeoutMs: 30_000 };
const MIDDLE: Readonly<Record<DisplaySide, { readonly x: number; readonly y: number }>> = {
  left: { x: 640, y: 512 },
  right: { x: 1920, y: 512 },
};

type Manner = 'card' | 'window' | 'fullscreen';
type TwoDisplayDesk = Desk & { readonly screens: TwoDisplays };

async function deskOfTwo(settings: object, rate = RATE): Promise<TwoDisplayDesk> {
  const screens = await startTwoDisplays();
  const desk = await startDesk({ display: screens, settings, rate });
  return Object.defineProperty(desk, 'screens', { value: screens }) as TwoDisplayDesk;
}

/** A break that begins while the person works on that side. */
async function breakOn(side: DisplaySide, manner: Manner, rate = RATE): Promise<{ desk: TwoDisplayDesk; page: Page }> {
  const desk = await deskOfTwo({ ...LONG_BREAKS, breaks: { manner } }, rate);
  const isSeen = async () => (await desk.status()).dose > 0;
  await desk.hands.wiggle({ around: MIDDLE[side], until: isSeen, what: 'the hand to be seen', ...PATIENCE });
  expect(await desk.app.runCli(['break', 'micro'])).toMatchObject({ code: 0 });
  await onScreen(desk, 'Break');
  const page = await pageOf(desk, 'exercise');
  await page.getByRole('timer').first().waitFor();
  return { desk, page };
}

type Shows = 'exercise' | 'time';

interface Shown {
  readonly title: string;
  readonly shows: Shows;
  /** What the X server says of it, in pixels. */
  readonly place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** The windows on the screen, from left to right. */
async function shown(desk: Desk): Promise<readonly Shown[]> {
  const windows = await desk.app.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      id: String(window.getNativeWindowHandle().readUInt32LE(0)),
      title: window.getTitle(),
      shows: window.webContents.getURL().includes('quiet=1') ? ('time' as const) : ('exercise' as const),
      visible: window.isVisible(),
    })),
  );
  const seen = windows
    .filter(({ visible }) => visible)
    .map(async ({ id, title, shows }) => ({ title, shows, place: await desk.hands.windowGeometry(id) }));
  return (await Promise.all(seen)).toSorted((a, b) => a.place.x - b.place.x);
}

/** Waits until exactly these displays are filled, from left to right: `time on 0,0 1280x1024`. */
async function filled(desk: Desk, ...expected: readonly string[]): Promise<void> {
  const seen = async () =>
    (await shown(desk)).map(({ shows, place: { x, y, width, height } }) => {
      // On X11 the time alone fills its display by being a line higher.
      return `${shows} on ${x},${y} ${width}x${shows === 'time' ? height - 1 : height}`;
    });
  await until(`windows that fill the displays: ${expected.join('; ')}`, seen, {
    accept: (now) => now.join() === expected.join(),
    ...PATIENCE,
  });
}

const isQuiet = (page: Page) => page.url().includes('quiet=1');

function pageOf(desk: Desk, shows: Shows): Promise<Page> {
  return until(`the page with the ${shows}`, async () =>
    (await desk.app.pages()).find((page) => page.url().includes('/break/') && isQuiet(page) === (shows === 'time')),
  );
}

/** Seconds of the app's time that the page says are left. */
async function secondsLeft(page: Page): Promise<number> {
  const [minutes, seconds] = (await page.getByRole('timer').first().innerText()).split(':').map(Number);
  return minutes! * 60 + seconds!;
}

const renderers = (desk: Desk) =>
  desk.app.app.evaluate(({ app }) => app.getAppMetrics().filter(({ type }) => type === 'Tab').length);

/** Keeps in the page when its countdown changes, on the machine's clock. */
function watchCountdown(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept: [text: string, at: number][] = [];
    Object.assign(window, { kept });
    const look = () => {
      const text = document.querySelector('[role=timer]')?.textContent ?? '';
      if (text !== kept.at(-1)?.[0]) kept.push([text, Date.now()]);
    };
    look();
    new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

async function changesOf(page: Page): Promise<ReadonlyMap<string, number>> {
  const kept = await page.evaluate(() => (window as unknown as { kept: [string, number][] }).kept);
  // The first was there before anybody watched.
  return new Map(kept.slice(1));
}

/** For each change that both pages have made: by how many milliseconds they were apart. */
async function apart(one: Page, other: Page): Promise<readonly number[]> {
  const [ours, theirs] = await Promise.all([changesOf(one), changesOf(other)]);
  return [...ours].flatMap(([text, at]) => (theirs.has(text) ? [Math.abs(theirs.get(text)! - at)] : []));
}

describe.skipIf(missing !== null)('a break in full screen on two displays', () => {
  it('a break in full screen on two displays fills both, with the exercise where the person works and the time alone on the other', async () => {
    const { desk, page } = await breakOn('right', 'fullscreen');
    await filled(desk, 'time on 0,0 1280x1024', 'exercise on 1280,0 1280x1024');
    expect(await page.getByRole('button').count()).toBeGreaterThan(0);
    const quiet = await pageOf(desk, 'time');
    await quiet.getByRole('timer').waitFor();
    expect(await quiet.getByRole('button').count()).toBe(0);
    expect(await desk.hands.activeWindowTitle()).toBe('Break');
    expect(await page.evaluate(() => document.hasFocus())).toBe(true);
  });

  it('a break in full screen on two displays shows one time on both', async () => {
    const { desk, page } = await breakOn('left', 'fullscreen', 1);
    const quiet = await pageOf(desk, 'time');
    await Promise.all([watchCountdown(page), watchCountdown(quiet)]);
    const gaps = await until('nine common seconds', () => apart(page, quiet), {
      accept: (all) => all.length >= 9,
      ...PATIENCE,
    });
    // The middle one: a busy machine may hold up a single change.
    expect(gaps.toSorted((a, b) => a - b)[4]).toBeLessThan(100);
  });

  it('a break in full screen on two displays goes on where the exercise is when the other display is unplugged, and takes it in again', async () => {
    const { desk, page } = await breakOn('left', 'fullscreen');
    await desk.screens.unplug('right');
    await filled(desk, 'exercise on 0,0 1280x1024');
    await desk.screens.plug('right', '1600x1200');
    await filled(desk, 'exercise on 0,0 1280x1024', 'time on 1280,0 1600x1200');
    await (await pageOf(desk, 'time')).getByRole('timer').waitFor();
    expect(page.isClosed()).toBe(false);
    expect(await page.evaluate(() => document.hasFocus())).toBe(true);
  });

  it('a break in full screen on two displays moves the exercise to the display that is left, and the time goes on', async () => {
    const { desk, page } = await breakOn('right', 'fullscreen');
    const before = await secondsLeft(page);
    await desk.screens.unplug('right');
    await filled(desk, 'exercise on 0,0 1280x1024');
    const moved = await pageOf(desk, 'exercise');
    await moved.getByRole('timer').first().waitFor();
    // The pointer goes to the display that is left: the clock waits for that hand first, and then goes on.
    await until('the time to go on', () => secondsLeft(moved), { accept: (left) => left < before, ...PATIENCE });
    await until('the focus on it', () => moved.evaluate(() => document.hasFocus()), PATIENCE);

    await desk.screens.plug('right');
    await filled(desk, 'exercise on 0,0 1280x1024', 'time on 1280,0 1280x1024');
    expect((await desk.status()).state).toBe('break');
  });

  it('a break in full screen on two displays fills displays that change their size', async () => {
    const { desk } = await breakOn('left', 'fullscreen');
    await desk.screens.setMode('right', '1600x1200');
    await filled(desk, 'exercise on 0,0 1280x1024', 'time on 1280,0 1600x1200');
    await desk.screens.setMode('left', '1024x768');
    await filled(desk, 'exercise on 0,0 1024x768', 'time on 1024,0 1600x1200');
  });

  it('a break in full screen on two displays shows the exercise alone where one display mirrors the other', async () => {
    const { desk } = await breakOn('left', 'fullscreen');
    await desk.screens.mirror();
    await filled(desk, 'exercise on 0,0 1280x1024');
    await desk.screens.plug('right');
    await filled(desk, 'exercise on 0,0 1280x1024', 'time on 1280,0 1280x1024');
  });

  it('a break in full screen on two displays is left on both by Escape three times, whatever goes on', async () => {
    const { desk } = await breakOn('left', 'fullscreen');
    await until('the break in front', () => desk.hands.activeWindowTitle(), {
      accept: (title) => title === 'Break',
      ...PATIENCE,
    });
    // At once, for they count within two seconds only.
    await desk.hands.key('Escape', 'Escape', 'Escape');
    await noWindowLeft(desk);
  });

  it('a break in full screen on two displays leaves all displays together, and no window and no renderer behind', async () => {
    const { desk, page } = await breakOn('left', 'fullscreen');
    await desk.app.app.evaluate(({ BrowserWindow }) => {
      // Counted in turns of the app's own loop: how long a turn takes is the machine's affair.
      let turn = 0;
      const next = () => setImmediate(() => ((turn += 1), next()));
      next();
      const closedIn: number[] = [];
      Object.assign(globalThis, { closedIn });
      for (const window of BrowserWindow.getAllWindows()) window.once('closed', () => closedIn.push(turn));
    });
    await clickAway(page, 'Leave');
    await noWindowLeft(desk);
    const closedIn = await desk.app.app.evaluate(() => (globalThis as unknown as { closedIn: number[] }).closedIn);
    expect(closedIn).toHaveLength(2);
    expect(closedIn[1]).toBe(closedIn[0]);
    await until('no renderer', () => renderers(desk), { accept: (count) => count === 0, ...PATIENCE });
    // Displays that come and go afterwards bring nothing back.
    await desk.screens.unplug('right');
    await desk.screens.plug('right');
    expect(await renderers(desk)).toBe(0);
    expect(await shown(desk)).toEqual([]);
  });
});

const isOn = ({ place: { x, y, width, height } }: Shown, left: number) =>
  x >= left && x + width <= left + 1280 && y >= 0 && y + height <= 1024;

/** Waits until one window is all there is, whole on the display that begins at `left`. */
function aloneOn(desk: Desk, left: number): Promise<readonly Shown[]> {
  return until(`one window on the display at ${left}`, () => shown(desk), {
    accept: (windows) => windows.length === 1 && isOn(windows[0]!, left),
    ...PATIENCE,
  });
}

describe.skipIf(missing !== null)('a break beside the work on two displays', () => {
  it('a break beside the work on two displays as a card is on the display in use alone, and moves when that is unplugged', async () => {
    const { desk } = await breakOn('right', 'card');
    await aloneOn(desk, 1280);
    await desk.screens.unplug('right');
    await aloneOn(desk, 0);
    await desk.screens.plug('right');
    await aloneOn(desk, 0);
  });

  it('a break beside the work on two displays as a window stays where the person has put it while the other display goes and comes', async () => {
    const { desk } = await breakOn('left', 'window');
    const moved = { x: 40, y: 60, width: 700, height: 500 };
    const content = () =>
      desk.app.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((window) => !window.webContents.getURL().includes('quiet=1'))!
          .getBounds(),
      );
    await desk.app.app.evaluate(({ BrowserWindow }, bounds) => {
      BrowserWindow.getAllWindows()
        .find((window) => !window.webContents.getURL().includes('quiet=1'))!
        .setBounds(bounds);
    }, moved);
    const there = await until('the window in its new place', content, { accept: ({ x }) => x < 100, ...PATIENCE });
    await desk.screens.unplug('right');
    await until('one window', () => shown(desk), { accept: (windows) => windows.length === 1, ...PATIENCE });
    await desk.screens.plug('right');
    await until('two windows', () => shown(desk), { accept: (windows) => windows.length === 2, ...PATIENCE });
    expect(await content()).toEqual(there);
  });
});

describe.skipIf(missing !== null)('the card on two displays', () => {
  it('the card on two displays comes where the person works, and is not lost with that display', async () => {
    const desk = await deskOfTwo(
      { ...SOON, ...LONG_BREAKS, rhythm: { micro: { reachMinutes: 3, seconds: 1800 } } },
      30,
    );
    await poseAs(desk.display, 'Blender');
    const card = await reachUntil(desk, 'Break prompt', MIDDLE.right);
    await aloneOn(desk, 1280);
    await desk.screens.unplug('right');
    const [moved] = await aloneOn(desk, 0);
    expect(moved!.title).toBe('Break prompt');
    await clickAway(card, 'Start');
    await onScreen(desk, 'Break');
    expect((await desk.status()).state).toBe('break');
  });
});
