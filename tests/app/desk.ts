/** A desk for one test: a desktop with a tray, the app on it, hands, and posed applications. All of it goes afterwards. */
import { DatabaseSync } from '@photostructure/sqlite';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import * as v from 'valibot';
import { afterEach, describe, expect } from 'vitest';
import { type Status, statusSchema } from '../../shared/status.ts';
import { type Display, type DisplayOptions, startDisplay } from '../support/desktop/display.ts';
import { type LaunchOptions, type RunningApp, desktopMissing, launchApp } from '../support/desktop/electronApp.ts';
import { type Hands, hands } from '../support/desktop/hands.ts';
import { type Tray, type TrayItem, startTray } from '../support/desktop/statusNotifier.ts';
import { until } from '../support/desktop/until.ts';

export interface Desk {
  readonly display: Display;
  readonly hands: Hands;
  readonly app: RunningApp;
  /** The app's item in the tray; throws on a desk without one. */
  readonly item: TrayItem;
  readonly userData: string;
  /** Starts the app again with the same data, after it has been ended. */
  restart(): Promise<RunningApp>;
  status(): Promise<Status>;
}

export type { Status };

export interface DeskOptions extends Partial<Omit<LaunchOptions, 'display' | 'userData'>> {
  readonly screen?: DisplayOptions;
  /** A desktop to put the desk on, which stops with it; default: one of its own with one display. */
  readonly display?: Display;
  /** False: nobody on the session bus shows tray icons. */
  readonly tray?: boolean;
  /** Called with the data folder before the app starts. */
  readonly prepare?: (userData: string) => Promise<void>;
  /** The app has never run here: *Welcome* opens. Else it was read before. */
  readonly firstStart?: boolean;
}

/** How long an app may take to come up on a busy machine. */
const START_MS = 30_000;
/** A minute of the app's time is two seconds here. */
export const RATE = 30;
/**
 * A micro-break is due after 3 reach-minutes instead of 12. Card and break stay long enough to be seen on a slow
 * machine: 20 and 10 of its seconds.
 */
export const SOON = { rhythm: { micro: { reachMinutes: 3, seconds: 300 } }, prompts: { cardSeconds: 600 } };
/** Breaks of a minute of this machine, for who ends them by hand. */
export const LONG_BREAKS = { rhythm: { micro: { seconds: 1800 }, long: { seconds: 1800 } } };

/** Settings of one for whom the first start is over. */
const READ = { safety: { read: true } };

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A suite that runs where a desktop and an Electron are there. */
export function describeApp(about: string, tests: () => void): void {
  describe.skipIf(desktopMissing() !== null)(about, tests);
}

export async function startDesk(options: DeskOptions = {}): Promise<Desk> {
  const { screen, tray: withTray = true, prepare, firstStart = false, rate = RATE, display: given, ...asked } = options;
  const isRead = !firstStart && prepare === undefined;
  const launch = isRead ? { ...asked, settings: { ...READ, ...(asked.settings as object | undefined) } } : asked;
  const display = given ?? (await startDisplay(screen));
  cleanUps.push(() => display.stop());
  const tray: Tray | null = withTray && screen?.sessionBus !== false ? await startTray(display) : null;
  if (tray !== null) cleanUps.push(async () => tray.stop());
  const userData = await mkdtemp(join(tmpdir(), 'unknot-user-data-'));
  cleanUps.push(() => rm(userData, { recursive: true, force: true, maxRetries: 5 }));
  await prepare?.(userData);

  const start = async (settings?: unknown) => {
    const app = await launchApp({
      display,
      userData,
      rate,
      ...launch,
      ...(settings === undefined ? {} : { settings }),
    });
    cleanUps.push(() => app.close());
    return app;
  };
  let app = await start(launch.settings);
  let item = tray === null ? null : await tray.waitForItem(START_MS);
  return {
    display,
    hands: hands(display),
    userData,
    get app() {
      return app;
    },
    get item() {
      if (item === null) throw new Error('This desk has no tray.');
      return item;
    },
    async restart() {
      const { settings: _, ...again } = launch;
      app = await launchApp({ display, userData, rate, ...again });
      cleanUps.push(() => app.close());
      item = tray === null ? null : await tray.waitForItem(START_MS);
      return app;
    },
    async status() {
      const { code, stdout, stderr } = await app.runCli(['status', '--json']);
      if (code !== 0) throw new Error(`status ended with ${code}: ${stderr}`);
      const status: unknown = JSON.parse(stdout);
      // Each field is described, and none is there that is not.
      const described = v.parse(statusSchema, status);
      expect(described).toEqual(status);
      return described;
    },
  };
}

/** Moves the pointer, by default in the middle of the screen, until the window is on it, then gives its page. */
export async function reachUntil(desk: Desk, window: string, around?: { x: number; y: number }): Promise<Page> {
  // The screen is asked, so that the app has its processor time for itself.
  const isThere = async () => (await desk.hands.findWindow({ title: window })) !== null;
  const place = around === undefined ? {} : { around };
  await desk.hands.wiggle({
    ...place,
    rests: true,
    until: isThere,
    what: `the window "${window}"`,
    timeoutMs: 60_000,
  });
  return desk.app.window(window);
}

/** Waits until the window is on the screen. */
export async function onScreen(desk: Desk, window: string): Promise<Page> {
  await until(`the window "${window}" on the screen`, () => desk.app.visibleTitles(), {
    accept: (titles) => titles.includes(window),
    timeoutMs: 30_000,
  });
  return desk.app.window(window);
}

/** The dialogs of the system say this file, whether something is to be saved or to be opened. */
export async function chooseFile(desk: Desk, file: string): Promise<void> {
  await desk.app.app.evaluate(({ dialog }, where) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: where });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [where] });
  }, file);
}

/**
 * Clicks a button that closes its own window. On a busy machine the window may be gone before Playwright has its reply:
 * what the click did is for the test to see.
 */
export async function clickAway(page: Page, name: string): Promise<void> {
  try {
    await page.getByRole('button', { name, exact: true }).click({ timeout: 30_000 });
  } catch (error) {
    if (!page.isClosed()) throw error;
  }
}

/**
 * Answers the card with the hand on the mouse, as somebody would: one second of stillness is a rest of 30 s of the app's
 * time, which is what the card asks for, and after two nobody is there to answer.
 * @param buttons pressed one after the other; the last closes the card
 */
export async function answerCard(desk: Desk, card: Page, ...buttons: readonly string[]): Promise<void> {
  const isGone = async () => (await desk.hands.findWindow({ title: 'Break prompt' })) === null;
  const press = async () => {
    for (const button of buttons) await clickAway(card, button);
  };
  await Promise.all([
    press(),
    desk.hands.wiggle({ until: isGone, what: 'the card to be answered', timeoutMs: 30_000 }),
  ]);
}

/** Waits until no window of the app is left, seen or unseen. */
export async function noWindowLeft(desk: Desk): Promise<void> {
  const count = () => desk.app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await until('all windows gone', count, { accept: (left) => left === 0, timeoutMs: 30_000 });
}

/** A check-in in `history.db`, without its time. */
export interface StoredCheckIn {
  readonly pain: number;
  readonly source: string;
  readonly spots: unknown;
  readonly note: string | null;
}

/** The pains in `history.db`, in the order in which they were given. */
export const painsIn = (userData: string): readonly number[] => checkInsIn(userData).map(({ pain }) => pain);

/** The check-ins in `history.db`, in the order in which they were given. */
export function checkInsIn(userData: string): readonly StoredCheckIn[] {
  const db = new DatabaseSync(join(userData, 'history.db'));
  try {
    const rows = db.prepare('SELECT pain, source, spots, note FROM check_ins ORDER BY id').all();
    return (rows as (StoredCheckIn & { readonly spots: string })[]).map(({ pain, source, spots, note }) => ({
      pain,
      source,
      note,
      spots: JSON.parse(spots) as unknown,
    }));
  } finally {
    db.close();
  }
}

export async function readSettingsFile(desk: Desk): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(desk.userData, 'settings.json'), 'utf8')) as Record<string, unknown>;
}
