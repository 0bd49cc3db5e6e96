/** The windows as they are built, in a real Chromium, with a stub of main behind them. */
import { readIncoming } from '../../shared/settings/incoming.ts';
import { readSettings } from '../../shared/settings/read.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { emptyExcerpt, type HistoryExcerpt } from '../../shared/diary/history.ts';
import type { PatternsAnswer } from '../../shared/patterns/answer.ts';
import type { AboutUnknot, CommandName, Commands, Snapshot, WindowName } from '../../shared/bridge.ts';

import { snapshotOf } from './snapshots.ts';

/** The same engine without windows of its own around ours, which opens a page in two thirds of the time; not every Debian has it. */
const WITHOUT_WINDOWS = '/usr/bin/chromium-headless-shell';
const CHROMIUM =
  process.env['UNKNOT_CHROMIUM'] ?? (existsSync(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : '/usr/bin/chromium');
const HOST = 'unknot.test';
/** The policy that main sends. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'none'";

/** Windows at the sizes that main gives them. */
export const SIZES: Readonly<Record<WindowName, { readonly width: number; readonly height: number }>> = {
  prompt: { width: 440, height: 252 },
  break: { width: 960, height: 640 },
  'check-in': { width: 640, height: 760 },
  settings: { width: 860, height: 640 },
  today: { width: 860, height: 760 },
  about: { width: 560, height: 680 },
  welcome: { width: 680, height: 720 },
  learn: { width: 820, height: 700 },
  summary: { width: 900, height: 900 },
  help: { width: 640, height: 720 },
};

export interface Opened {
  readonly page: Page;
  /** What the window has told main to do, oldest first. */
  sent(): Promise<readonly Sent[]>;
  /** What it has asked main, oldest first. */
  asked(): Promise<readonly Sent[]>;
  /** Main's state changes: the window gets a new snapshot. */
  put(change: Partial<Snapshot>): Promise<void>;
  /** Main's state as the window last got it. */
  snapshot(): Promise<Snapshot>;
  /** Tones that the page has sounded, in hertz, and words that it has said, oldest first. */
  heard(): Promise<readonly (number | string)[]>;
  /** The pictures that main was given to keep, oldest first. */
  readonly pictures: readonly Buffer[];
  /** What the page complained about on the console. */
  readonly complaints: readonly string[];
}

export type Sent = { [K in CommandName]: readonly [K, Commands[K]['argument']] }[CommandName];

export interface Opening extends BrowserContextOptions {
  readonly snapshot?: Partial<Snapshot>;
  /** What the history holds, of which a window gets the span that it asks for. */
  readonly history?: HistoryExcerpt;
  /** What main finds in it; default: nothing to look at yet. */
  readonly patterns?: PatternsAnswer;
  /** What the stub says to a command, in place of its own answer. */
  readonly answers?: { readonly [K in CommandName]?: Commands[K]['answer'] };
  /** What the file is that the person chooses to import; default: they change their mind. */
  readonly file?: { readonly name: string; readonly text: string };
  /** After the page's address, such as `?quiet=1`. */
  readonly query?: string;
  /** Stop the page's clock, so that only the test moves it on. */
  readonly stopClock?: boolean;
  /** Leave a card in its first moment, in which it cannot be pressed. */
  readonly isJustShown?: boolean;
  /** The test is about a fault, which the browser reports on the console. */
  readonly mayComplain?: boolean;
  /** What the stub does with commands: answer them, refuse them, never answer them, or be absent altogether. */
  readonly main?: 'answers' | 'rejects' | 'hangs' | 'absent' | 'silent';
}

/** Why no window can be opened on this machine, in one line; null where one can. */
export function chromiumMissing(): string | null {
  return existsSync(CHROMIUM) ? null : `no Chromium at ${CHROMIUM}; UNKNOT_CHROMIUM may say where it is`;
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      // As in the app, whose windows may sound before anybody has touched them.
      '--autoplay-policy=no-user-gesture-required',
      '--disable-gpu',
      // Only the windows' own files are to be had, and from this machine.
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}

export type Site = ReadonlyMap<string, { readonly body: Uint8Array; readonly contentType: string }>;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
};

/** Builds the windows into memory, as they ship. */
export async function buildSite(): Promise<Site> {
  // Vitest says `test`, which would build React's development version.
  const mode = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    const built = await build({
      configFile: resolve(import.meta.dirname, '../../vite.renderer.config.ts'),
      logLevel: 'error',
      build: { write: false },
    });
    if (Array.isArray(built) || !('output' in built)) throw new Error('the build gave no single set of files');
    return new Map(
      built.output.map((file) => {
        const source = file.type === 'chunk' ? file.code : file.source;
        const contentType = TYPES[file.fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
        return [`/${file.fileName}`, { body: Buffer.from(source), contentType }];
      }),
    );
  } finally {
    process.env['NODE_ENV'] = mode;
  }
}

/** The windows as a browser of `launchChromium` gets them. */
export interface Served {
  readonly site: Site;
  /** Where they are to be had, such as `http://unknot.test:40123`. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Offers the windows' files on this machine, which takes a quarter less time than answering in the browser's place. */
export async function serveSite(site: Site): Promise<Served> {
  const server = createServer((request, response) => {
    const file = site.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (file === undefined) return response.writeHead(404).end();
    const headers = { 'content-type': file.contentType, 'content-security-policy': POLICY };
    return response.writeHead(200, headers).end(file.body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    site,
    origin: `http://${HOST}:${port}`,
    async stop() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

/** For a busy machine; what is there is seen at once. */
const PAGE_TIMEOUT_MS = 60_000;

/** Commands that only ask, or keep what is being written. A window may send them whenever it likes. */
const QUESTIONS: ReadonlySet<CommandName> = new Set([
  'history',
  'historyFacts',
  'appTimes',
  'patterns',
  'about',
  'drafts',
  'keepDraft',
] as const);

/** Opens a window with the given state of main. */
export async function openPage(
  browser: Browser,
  { site, origin }: Served,
  name: WindowName,
  opening: Opening = {},
): Promise<Opened> {
  const {
    snapshot: change,
    history = emptyExcerpt(0, 0),
    patterns = NO_PATTERNS,
    file = null,
    answers = {},
    query = '',
    stopClock = false,
    isJustShown = false,
    main = 'answers',
    mayComplain: _,
    ...options
  } = opening;
  const context = await browser.newContext({ viewport: SIZES[name], locale: 'en-GB', ...options });
  context.setDefaultTimeout(PAGE_TIMEOUT_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));

  const pictures: Buffer[] = [];
  if (stopClock) {
    await page.clock.install({ time: new Date(NOON.getTime() - 60_000) });
    await page.clock.pauseAt(NOON);
  }
  const showPictures = () =>
    page.route('**/pictures/*.webp', (route) => {
      const nth = /(\d+)\.webp$/.exec(route.request().url())![1];
      return route.fulfill({ body: pictures[Number(nth) - 1]!, contentType: 'image/webp' });
    });
  await page.exposeFunction('keepPicture', async (base64: string) => {
    // With the first of them: each request that may be answered here takes longer.
    if (pictures.length === 0) await showPictures();
    const name = `${String(pictures.push(Buffer.from(base64, 'base64'))).padStart(32, '0')}.webp`;
    return { is: 'kept', name };
  });
  await page.exposeFunction('checkSettings', checkSettings);
  await page.exposeFunction('readImport', (now: Settings): Commands['importSettings']['answer'] =>
    file === null ? { is: 'cancelled' } : { is: 'read', name: file.name, ...readIncoming(file.text, now) },
  );
  if (main !== 'absent')
    await page.addInitScript(stub, {
      start: snapshotOf(change),
      history,
      patterns,
      main,
      answers,
      about: aboutOf(site),
    });
  const commands = async (isMeant: (command: CommandName) => boolean) => {
    const all = await page.evaluate(() => window.stub!.sent);
    return all.filter(([command]) => isMeant(command));
  };
  await page.goto(`${origin}/${name}/index.html${query}`);
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  if (!isJustShown) await leaveFirstMoment(page, stopClock);

  return {
    page,
    complaints,
    pictures,
    sent: () => commands((command) => !QUESTIONS.has(command)),
    asked: () => commands((command) => QUESTIONS.has(command)),
    put: (next) => page.evaluate((given) => window.stub!.put(given), next),
    snapshot: () => page.evaluate(() => window.stub!.state),
    heard: () => page.evaluate(() => window.stub!.heard),
  };
}

/** A card cannot be pressed in the first moment after main has shown it. */
async function leaveFirstMoment(page: Page, isStopped: boolean): Promise<void> {
  if ((await page.locator('.card-answers[inert]').count()) === 0) return;
  await page.evaluate(() => window.dispatchEvent(new Event('shown')));
  if (isStopped) await page.clock.runFor(600);
  await page.locator('.card-answers:not([inert])').waitFor({ state: 'attached' });
}

/** Of what the windows are made, as their build wrote it. */
function aboutOf(site: Site): AboutUnknot {
  const packages = JSON.parse(Buffer.from(site.get('/licences.json')!.body).toString()) as AboutUnknot['packages'];
  return { electron: '45.4.1', chromium: '154.0.1.2', node: '24.21.0', packages };
}

/** The page's clock when it is stopped. */
export const NOON = new Date('2026-03-02T12:00:00Z');

/** What main says to changed settings, by the real schema. */
function checkSettings(given: unknown) {
  const { settings, problems } = readSettings(given);
  if (problems.length === 0) return { ok: true, settings } as const;
  return { ok: false, problems } as const;
}

interface Stub {
  readonly sent: Sent[];
  readonly heard: (number | string)[];
  state: Snapshot;
  put(change: Partial<Snapshot>): void;
}

declare global {
  interface Window {
    stub?: Stub;
    keepPicture(base64: string): Promise<Commands['keepPicture']['answer']>;
    checkSettings(given: unknown): Promise<ReturnType<typeof checkSettings>>;
    /** What main says to a file that the person chose, by the real reader. */
    readImport(now: Settings): Promise<Commands['importSettings']['answer']>;
  }
}

const NO_PATTERNS: PatternsAnswer = {
  report: {
    from: 0,
    until: 0,
    nextLook: null,
    checkIns: 0,
    days: 0,
    looks: 0,
    patterns: [],
    unclear: [],
    moreCheckIns: 40,
  },
  experiments: [],
};

interface Behind {
  readonly start: Snapshot;
  readonly history: HistoryExcerpt;
  readonly patterns: PatternsAnswer;
  readonly main: NonNullable<Opening['main']>;
  readonly answers: NonNullable<Opening['answers']>;
  readonly about: AboutUnknot;
}

/** Runs in the page, before its scripts. */
function stub({ start, history, patterns, main, answers, about }: Behind): void {
  const listeners = new Set<(snapshot: Snapshot) => void>();
  const made: Stub = {
    sent: [],
    heard: [],
    state: start,
    put(change) {
      // With no profile on, what is set is what holds.
      const inForce = change.ownSettings === undefined ? {} : { inForce: change.ownSettings };
      made.state = { ...made.state, ...inForce, ...change };
      for (const tell of listeners) tell(made.state);
    },
  };
  const answer = async (command: CommandName, argument: unknown) => {
    if (answers[command] !== undefined) return answers[command];
    if (command === 'dismissNotice') {
      made.put({ notices: made.state.notices.filter(({ id }) => id !== argument) });
    }
    if (command === 'history') {
      const { from, until } = argument as Commands['history']['argument'];
      const within = ({ at }: { readonly at: number }) => at >= from && at < until;
      return {
        from,
        until,
        minutes: history.minutes.filter(within),
        breaks: history.breaks.filter(within),
        spans: history.spans.filter((span) => span.from < until && (span.until ?? Infinity) > from),
        checkIns: history.checkIns.filter(within),
      };
    }
    if (command === 'patterns') return patterns;
    if (command === 'startExperiment' || command === 'undoExperiment') return { ok: true };
    if (command === 'keepPicture') {
      return window.keepPicture((argument as Uint8Array & { toBase64(): string }).toBase64());
    }
    if (command === 'exportSettings') return { is: 'saved', where: '/home/me/unknot-settings.json' };
    if (command === 'importSettings') return window.readImport(made.state.ownSettings);
    if (command === 'historyFacts') {
      const { minutes, breaks, spans, checkIns } = history;
      const since = minutes[0]?.at ?? null;
      const counts = { minutes: minutes.length, breaks: breaks.length, spans: spans.length, checkIns: checkIns.length };
      const apps = [...new Set(minutes.flatMap(({ app }) => app ?? []))].sort();
      return { folder: '/home/me/.config/unknot', bytes: 1_234_567, since, ...counts, removed: 0, apps };
    }
    if (command === 'deleteHistory') return { ok: true, deleted: 12 };
    if (command === 'exportHistory') return { is: 'saved', where: '/home/me/unknot-history.json' };
    if (command === 'importHistory') {
      return {
        is: 'imported',
        added: 40,
        duplicates: 3,
        tooOld: 0,
        bad: 1,
        problems: [{ file: 'history.json', line: null, path: 'minutes[4].pointer', fault: { kind: 'not-a-share' } }],
      };
    }
    if (command === 'appTimes') {
      const names = [...new Set(history.minutes.flatMap(({ app }) => app ?? []))];
      return names.map((name) => {
        const used = history.minutes.filter(({ app }) => app === name);
        return { name, seconds: used.reduce((sum, { seconds }) => sum + seconds, 0), lastSeen: used.at(-1)!.at };
      });
    }
    if (command === 'savePdf') return { is: 'saved', where: '/home/me/unknot-summary.pdf' };
    if (command === 'about') return about;
    if (command === 'checkIn') return { at: (argument as Commands['checkIn']['argument']).corrects ?? 1, fault: null };
    if (command !== 'changeSettings') return null;
    const result = await window.checkSettings({ ...made.state.ownSettings, ...(argument as object) });
    if (!result.ok) return { ok: false, problems: result.problems };
    made.put({ ownSettings: result.settings });
    return { ok: true };
  };
  window.stub = made;
  const sound = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function start(this: OscillatorNode, when?: number) {
    made.heard.push(Math.round(this.frequency.value));
    sound.call(this, when);
  };
  const local = { localService: true, lang: 'en-GB', name: 'A voice of this computer' };
  const away = { localService: false, lang: 'en-GB', name: 'A voice of the network' };
  window.speechSynthesis.getVoices = () => [away, local] as SpeechSynthesisVoice[];
  Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { writable: true, value: null });
  window.speechSynthesis.speak = ({ text, voice }) => {
    made.heard.push(`${voice?.name}: ${text}`);
  };
  Object.defineProperty(window, 'unknot', {
    value: {
      snapshot: () => (main === 'silent' ? Promise.reject(new Error('no answer')) : Promise.resolve(made.state)),
      subscribe(listener: (snapshot: Snapshot) => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      send(command: CommandName, argument: unknown) {
        made.sent.push([command, argument] as unknown as Sent);
        if (main === 'hangs') return new Promise(() => {});
        return main === 'rejects' ? Promise.reject(new Error('no answer')) : answer(command, argument);
      },
    },
  });
}
