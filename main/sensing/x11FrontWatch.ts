/**
 * A connection to the X server that tells when the window in front may have changed. Every program may write what is
 * listened to here, so a storm of events is not listened to for a while.
 */
import { openXConnection, type XConnection, type XConnector } from './x11Connection.ts';
import {
  type Atoms,
  type FrontOnX11,
  type FrontParts,
  prepareX,
  readActive,
  readFront,
  readManager,
  type WindowManager,
  type XTools,
} from './x11Front.ts';
import { HEARS, listenTo, type WindowEvent, windowEventOf } from './x11Properties.ts';

export interface FrontWatchParts extends FrontParts {
  readonly connectX: XConnector;
  /** Real milliseconds. */
  readonly realMono: () => number;
}

/** `untold`: no window manager says which window is in front. */
export type FrontFound = 'untold' | 'none' | FrontOnX11;

export interface FrontWatch {
  /** Call it about every second. */
  tick(): void;
  /** Whether something has changed since the last look began, or there was none. */
  isStale(): boolean;
  /** Rejects if the connection does not come about or ends. */
  look(): Promise<FrontFound>;
  end(): void;
}

/** More events from one tick to the next are a storm. A window that draws a clock into its title has about ten. */
const MOST_EVENTS = 50;
/** Real ms for which nothing is listened to then. */
const DEAF_MS = 5_000;

const OF_MANAGER: readonly (keyof Atoms)[] = ['_NET_SUPPORTED', '_NET_SUPPORTING_WM_CHECK'];
const OF_TITLE: readonly (keyof Atoms)[] = ['_NET_WM_NAME', 'WM_NAME'];
const OF_WINDOW: readonly (keyof Atoms)[] = ['_NET_WM_STATE', '_NET_WM_WINDOW_TYPE', '_NET_WM_PID', 'WM_CLASS'];

/**
 * May throw.
 * @param on.change something has changed that a look may find
 * @param on.end it has ended by itself
 */
export function watchFront(parts: FrontWatchParts, on: { change(): void; end(why: Error): void }): FrontWatch {
  const { opened, ended, end } = openXConnection(parts.connectX());
  let isStale = true;
  let isManagerStale = true;
  let manager: WindowManager | null = null;
  /** The window whose properties are listened to. */
  let front: number | null = null;
  /** The words that were looked for in its title. */
  let lookedFor: readonly string[] = [];
  let events = 0;
  /** Null while it listens. */
  let deafUntil: number | null = null;

  const prepared = opened.then(async (x) => {
    const tools = await prepareX(x);
    x.onEvent = (bytes) => hear(x, tools, bytes);
    x.send(listenTo(x.root, HEARS.itsProperties));
    return { x, tools };
  });
  // A look tells it.
  prepared.catch(() => {});
  void ended.then(on.end);

  function hear(x: XConnection, tools: XTools, bytes: Buffer): void {
    events += 1;
    if (events > MOST_EVENTS && deafUntil === null) {
      deafUntil = parts.realMono() + DEAF_MS;
      listen(x, HEARS.nothing);
    }
    const event = windowEventOf(bytes);
    if (event === null || !matters(x, tools, event)) return;
    isStale = true;
    on.change();
  }

  function matters(x: XConnection, { atoms }: XTools, event: WindowEvent): boolean {
    const isOneOf = (names: readonly (keyof Atoms)[], property: number) =>
      names.some((name) => atoms[name] === property);
    const isOfManager =
      event.type === 'destroyed'
        ? event.window === manager?.check
        : event.window === x.root && isOneOf(OF_MANAGER, event.property);
    if (isOfManager) isManagerStale = true;
    if (isOfManager) return true;
    // Some window managers go on naming a window that is gone.
    if (event.type === 'destroyed') return event.window === front;
    if (event.window === x.root) return event.property === atoms['_NET_ACTIVE_WINDOW'];
    if (event.window !== front) return false;
    return isOneOf(OF_WINDOW, event.property) || (lookedFor.length > 0 && isOneOf(OF_TITLE, event.property));
  }

  function listen(x: XConnection, what: number): void {
    x.send(listenTo(x.root, what));
    if (front !== null) x.send(listenTo(front, what === HEARS.nothing ? what : HEARS.itsPropertiesAndEnd));
  }

  function follow(x: XConnection, window: number | null): void {
    if (window === front) return;
    if (front !== null) x.send(listenTo(front, HEARS.nothing));
    front = window;
    if (window !== null && deafUntil === null) x.send(listenTo(window, HEARS.itsPropertiesAndEnd));
  }

  /** It listens first and reads then: what changes in between is read once more. */
  async function look(): Promise<FrontFound> {
    const { x, tools } = await prepared;
    isStale = false;
    lookedFor = parts.titleWords();
    if (isManagerStale) {
      isManagerStale = false;
      manager = await readManager(x, tools);
    }
    if (manager?.tellsActive !== true) return 'untold';
    const active = await readActive(x, tools);
    follow(x, active);
    return (active === null ? null : await readFront(x, tools, manager, active, parts)) ?? 'none';
  }

  return {
    tick() {
      events = 0;
      if (parts.titleWords() !== lookedFor) isStale = true;
      if (deafUntil === null || parts.realMono() < deafUntil) return;
      deafUntil = null;
      isStale = true;
      isManagerStale = true;
      void prepared.then(({ x }) => listen(x, HEARS.itsProperties));
    },
    isStale: () => isStale && deafUntil === null,
    look,
    end: () => end(new Error('nobody asks any more')),
  };
}
