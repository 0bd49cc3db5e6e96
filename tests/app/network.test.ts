/** What leaves the machine: nothing. The app runs in a network of its own, in which every packet is counted. */
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Display, isInPath, startDisplay } from '../support/desktop/display.ts';
import { desktopMissing, electronExecutable } from '../support/desktop/electronApp.ts';
import { fakeTimeMissing, hurriedClock } from '../support/desktop/fakeTime.ts';
import { type Hands, hands } from '../support/desktop/hands.ts';
import { OUTSIDE, type OwnNetwork, ownNetworkMissing, startOwnNetwork } from '../support/desktop/ownNetwork.ts';
import { poseAs } from '../support/desktop/posedApp.ts';
import { type Environment, endGroup, output, startGroup } from '../support/desktop/processGroup.ts';
import { startTray } from '../support/desktop/statusNotifier.ts';
import { until } from '../support/desktop/until.ts';
import { PACKAGED_APP, packageApp } from '../support/packaged.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** A day takes minutes: `npm run soak -- network`. */
const isWholeDay = process.env['UNKNOT_NETWORK'] === 'day';
const missing =
  desktopMissing() ??
  ownNetworkMissing() ??
  (isInPath('wmctrl') ? null : 'not installed: wmctrl') ??
  (isWholeDay ? fakeTimeMissing() : null);
if (missing !== null) console.log(`skipped: nothing leaves the machine: ${missing}`);

/** Root has no sandbox; the network of its own is for root alone. */
const SANDBOX = '--no-sandbox';

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

interface Place {
  readonly display: Display;
  readonly hands: Hands;
  readonly network: OwnNetwork;
  readonly userData: string;
}

/** Starts a program as the app, on a desktop and in a network of its own. */
async function startIn(file: string, args: readonly string[], more: Environment = {}): Promise<Place> {
  const display = await startDisplay();
  cleanUps.push(() => display.stop());
  const tray = await startTray(display);
  cleanUps.push(async () => tray.stop());
  const network = await startOwnNetwork(display.env);
  cleanUps.push(() => network.stop());
  const userData = await mkdtemp(join(tmpdir(), 'unknot-user-data-'));
  cleanUps.push(() => rm(userData, { recursive: true, force: true, maxRetries: 5 }));
  const env = { ...display.env, UNKNOT_USER_DATA: userData, ...more };
  const [command, ...rest] = network.command(file, [SANDBOX, ...args]);
  const running = startGroup(command, rest, env, 'ignore');
  cleanUps.push(() => endGroup(running));
  await tray.waitForItem(60_000);
  return { display, hands: hands(display), network, userData };
}

describe.skipIf(missing !== null)('the network', () => {
  it('the network sees nothing of the packaged app while every window is opened', { timeout: 200_000 }, async () => {
    await packageApp();
    const place = await startIn(PACKAGED_APP, OPENING);
    await openEveryWindow(place);
    await closeEveryWindow(place);
    await expectSilence(place);
  });

  it.runIf(isWholeDay)(
    'the network sees nothing of the packaged app through a day in which every window is opened',
    { timeout: 600_000 },
    async () => {
      await packageApp();
      const folder = await mkdtemp(join(tmpdir(), 'unknot-clock-'));
      cleanUps.push(() => rm(folder, { recursive: true, force: true }));
      const clock = await hurriedClock(folder);
      const place = await startIn(PACKAGED_APP, OPENING, clock.env);
      await openEveryWindow(place);
      // Drawn a thousand times faster, they would leave the day no time.
      await closeEveryWindow(place);
      await poseAs(place.display, 'Blender');
      await clock.hurry(1000);
      const log = join(place.userData, 'logs/unknot.log');
      const dayIsOver = async () => / day \{/.test(await readFile(log, 'utf8'));
      await place.hands.wiggle({ until: dayIsOver, what: 'the next day', timeoutMs: 400_000 });
      await expectSilence(place);
    },
  );

  it(
    'the network sees no packet of a hostile script in a page, whichever way it tries',
    { timeout: 200_000 },
    async () => {
      const place = await startIn(electronExecutable(), [await hostileApp()]);
      const { network, hands: hand } = place;
      await until('all ways to be tried', () => hand.findWindow({ title: 'Hostile' }), { timeoutMs: 120_000 });

      expect(await network.packets()).toEqual([]);
      expect((await network.connects()).filter((line) => !isRouteQuestion(line))).toEqual([]);
    },
  );
});

async function openEveryWindow({ hands: hand, display, userData }: Place): Promise<void> {
  const appears = (title: string) => until(`the window ${title}`, () => hand.findWindow({ title }), PATIENT);
  await appears('Welcome');
  // From outside of that network, and by the machine's own clock.
  const unknot = (...words: readonly string[]) =>
    output(PACKAGED_APP, [SANDBOX, ...words], { ...display.env, UNKNOT_USER_DATA: userData });
  for (const [title, ...command] of WINDOWS) {
    await unknot(...command);
    await appears(title);
  }
  await unknot('skip');
}

/** The break goes by itself. One that was just opened on a busy machine may not hear it the first time. */
async function closeEveryWindow({ display }: Place): Promise<void> {
  const allClosed = async () => {
    const left = (await output('wmctrl', ['-l'], display.env)).split('\n').flatMap((line) => /^0x\S+/.exec(line) ?? []);
    for (const id of left) await output('wmctrl', ['-i', '-c', id], display.env).catch(() => {});
    return left.length === 0;
  };
  await until('all windows to be closed', allClosed, PATIENT);
}

async function expectSilence({ network }: Place): Promise<void> {
  expect(await network.packets()).toEqual([]);
  expect(await network.connects()).toEqual([]);
  expect(await network.listeners()).toEqual([]);
}

/**
 * Chromium asks the kernel which way a packet to a public name server would go, by a datagram socket that it connects and
 * sends nothing through. A page that tries WebRTC or a look-up makes it ask.
 */
const isRouteQuestion = (line: string) => /"(8\.8\.8\.8|2001:4860:4860::8888)"/.test(line) && line.endsWith(' = 0');

/** Arguments that would open the app to a debugger and to a proxy. */
const OPENING = [
  '--remote-debugging-port=9222',
  `--proxy-server=${OUTSIDE}:3128`,
  `--proxy-pac-url=http://${OUTSIDE}/`,
];

/** On a busy machine. */
const PATIENT = { timeoutMs: 60_000 };

const WINDOWS = [
  ...['Today', 'Settings', 'Check-in', 'Summary', 'Learn', 'Help'].map(
    (title) => [title, 'show', title.toLowerCase()] as const,
  ),
  ['About Unknot', 'show', 'about'],
  ['Break', 'break', 'long'],
] as const;

/** A copy of the app whose every page runs the hostile script, too. Gives back its folder. */
async function hostileApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unknot-hostile-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
  for (const part of ['out', 'package.json', 'build/icons'])
    await cp(join(ROOT, part), join(folder, part), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const pages = join(folder, 'out/renderer');
  await cp(join(import.meta.dirname, 'hostile/page.js'), join(pages, 'hostile.js'));
  for (const file of await readdir(pages, { recursive: true })) {
    if (!file.endsWith('index.html')) continue;
    const text = await readFile(join(pages, file), 'utf8');
    await writeFile(join(pages, file), text.replace('</body>', '<script src="/hostile.js"></script></body>'));
  }
  return folder;
}
