/**
 * The window in front as the window manager and the window's own program tell it over X11. Its title is asked only where
 * the person wants words looked for in it, and goes no further.
 */
import { titleWordsIn } from '../../shared/apps/titleWords.ts';
import type { Known } from '../../shared/terms.ts';
import { cleanNames } from './frontWindow.ts';
import type { ProcessNames } from './processNames.ts';
import { Refused, type XConnection } from './x11Connection.ts';
import { queryExtension, readExtension } from './x11Protocol.ts';
import {
  getProperty,
  HEARS,
  internAtom,
  listenTo,
  queryProcess,
  readAtom,
  readProcess,
  readTexts,
  readWords,
} from './x11Properties.ts';

/** https://specifications.freedesktop.org/wm-spec/latest/ and https://www.x.org/releases/current/doc/xorg-docs/icccm/icccm.html */
const NAMES = [
  '_NET_SUPPORTED',
  '_NET_SUPPORTING_WM_CHECK',
  '_NET_ACTIVE_WINDOW',
  '_NET_WM_PID',
  '_NET_WM_STATE',
  '_NET_WM_STATE_FULLSCREEN',
  '_NET_WM_WINDOW_TYPE',
  '_NET_WM_WINDOW_TYPE_DESKTOP',
  '_NET_WM_NAME',
  'WM_NAME',
  'WM_CLASS',
  'WM_CLIENT_MACHINE',
] as const;

export type Atoms = Readonly<Record<(typeof NAMES)[number], number>>;

/** The most that is read of a property, in words of four bytes. */
const MOST_ATOMS = 1_024;
const MOST_STATES = 64;
const MOST_TEXT = 256;
const MOST_TITLE = 1_024;

/** What stays the same for as long as the connection. */
export interface XTools {
  readonly atoms: Atoms;
  /** Opcode of the extension X-Resource, which tells the process behind a window; null where there is none. */
  readonly resources: number | null;
}

export interface WindowManager {
  /** A window of its own, which ends with it. */
  readonly check: number;
  readonly tellsActive: boolean;
  readonly tellsFullscreen: boolean;
}

export interface FrontOnX11 {
  /** Words of its title that the person named, its class, then, for a program of this machine, the names of the program. */
  readonly names: readonly string[];
  /** Null where it is not known. */
  readonly processId: number | null;
  readonly fullscreen: Known<boolean>;
}

export async function prepareX(x: XConnection): Promise<XTools> {
  const [resources, ...atoms] = await x.together(() =>
    Promise.all([x.request(queryExtension('X-Resource')), ...NAMES.map((name) => x.request(internAtom(name)))]),
  );
  const entries = NAMES.map((name, index) => [name, readAtom(atoms[index]!)]);
  return { atoms: Object.fromEntries(entries) as Atoms, resources: readExtension(resources) };
}

/** The window manager that runs, and from now on word of its end; null where none does. */
export async function readManager(x: XConnection, { atoms }: XTools): Promise<WindowManager | null> {
  const [check] = await wordsOf(x, x.root, atoms['_NET_SUPPORTING_WM_CHECK'], 1);
  if (check === undefined) return null;
  x.send(listenTo(check, HEARS.itsEnd));
  // One that crashed leaves its word at the root, but not its own window, which names itself.
  const itself = await nullIfRefused(wordsOf(x, check, atoms['_NET_SUPPORTING_WM_CHECK'], 1));
  if (itself?.[0] !== check) return null;
  const supported = await wordsOf(x, x.root, atoms['_NET_SUPPORTED'], MOST_ATOMS);
  return {
    check,
    tellsActive: supported.includes(atoms['_NET_ACTIVE_WINDOW']),
    tellsFullscreen: supported.includes(atoms['_NET_WM_STATE_FULLSCREEN']),
  };
}

/** The id of the window in front; null where there is none. */
export async function readActive(x: XConnection, { atoms }: XTools): Promise<number | null> {
  const [active] = await wordsOf(x, x.root, atoms['_NET_ACTIVE_WINDOW'], 1);
  return active === undefined || active === 0 ? null : active;
}

export interface FrontParts {
  /** Name of this machine. */
  readonly hostname: string;
  readonly processNames: ProcessNames;
  /** What the person wants looked for in titles. */
  readonly titleWords: () => readonly string[];
}

/**
 * What there is to know of a window.
 * @returns null if it is gone
 */
export function readFront(
  x: XConnection,
  tools: XTools,
  manager: WindowManager,
  window: number,
  parts: FrontParts,
): Promise<FrontOnX11 | null> {
  return nullIfRefused(readWindow(x, tools, manager, window, parts));
}

async function readWindow(
  x: XConnection,
  { atoms, resources }: XTools,
  { tellsFullscreen }: WindowManager,
  window: number,
  { hostname, processNames, titleWords }: FrontParts,
): Promise<FrontOnX11> {
  const words = titleWords();
  const [named, states, types, classes, [machine], [claimed = null], proven] = await x.together(() =>
    Promise.all([
      words.length === 0 ? [] : namedIn(x, atoms, window, words),
      wordsOf(x, window, atoms['_NET_WM_STATE'], MOST_STATES),
      wordsOf(x, window, atoms['_NET_WM_WINDOW_TYPE'], MOST_STATES),
      textsOf(x, window, atoms['WM_CLASS']),
      textsOf(x, window, atoms['WM_CLIENT_MACHINE']),
      wordsOf(x, window, atoms['_NET_WM_PID'], 1),
      resources === null ? null : nullIfRefused(x.request(queryProcess(resources, window))),
    ]),
  );
  const isHere = machine === undefined ? resources !== null : machine === hostname;
  // A program in a sandbox gives itself another number than this machine does, so the server is believed.
  const processId = resources === null ? claimed : proven === null ? null : readProcess(proven);
  const isDesktop = types.includes(atoms['_NET_WM_WINDOW_TYPE_DESKTOP']);
  return {
    // The instance comes first, the class last.
    names: cleanNames([...named, classes.at(-1), ...(isHere && processId !== null ? processNames(processId) : [])]),
    processId,
    fullscreen: tellsFullscreen ? states.includes(atoms['_NET_WM_STATE_FULLSCREEN']) && !isDesktop : 'unknown',
  };
}

/** Those of the words that stand in the window's title. */
async function namedIn(x: XConnection, atoms: Atoms, window: number, words: readonly string[]) {
  const titles = await Promise.all(
    [atoms['_NET_WM_NAME'], atoms['WM_NAME']].map(async (atom) =>
      readTexts(await x.request(getProperty(window, atom, MOST_TITLE))),
    ),
  );
  const [title = ''] = titles.flat().filter((each) => each !== '');
  return titleWordsIn(title, words);
}

async function wordsOf(x: XConnection, window: number, property: number, most: number): Promise<readonly number[]> {
  return readWords(await x.request(getProperty(window, property, most)));
}

async function textsOf(x: XConnection, window: number, property: number): Promise<readonly string[]> {
  return readTexts(await x.request(getProperty(window, property, MOST_TEXT)));
}

/** The server refuses questions about a window that is gone. */
async function nullIfRefused<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
