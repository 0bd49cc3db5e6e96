/** Opens and closes windows so that the screen matches the state. */
import type { BrowserWindow } from 'electron';
import type { Destination } from '../../shared/bridge.ts';
import type { Prompt } from '../../shared/engine/types.ts';
import type { BreakKind, Known } from '../../shared/terms.ts';
import { PLACE_CHANNEL } from '../channels.ts';
import type { ScreenPoint } from '../sensing/pointer.ts';
import { type BreakWindows, type Manner, openBreakWindows } from './breakWindows.ts';
import { type Card, openCard, openCardOnRequest } from './card.ts';
import { displayInUse } from './displayInUse.ts';
import { inputGoesTo } from './ownInput.ts';
import { isResponsive } from './pageWatch.ts';
import { openPage } from './pageWindow.ts';
import type { NotShown, PageFault } from '../../shared/notice.ts';
import type { SayText } from '../../shared/words/say.ts';
import type { WindowServer } from './windowVisibility.ts';

type PageName = 'check-in' | 'settings' | 'today' | 'about' | 'welcome' | 'help' | 'learn' | 'summary';

export interface WindowsParts {
  readonly say: SayText;
  readonly pointerAt: () => Known<ScreenPoint>;
  /** How a break is shown. */
  readonly manner: () => Manner;
  readonly isStrict: () => boolean;
  readonly mayPostpone: () => boolean;
  /** The person closed the card with the window's own means. */
  readonly onCardClosed: () => void;
  /** The person left the break, by closing its window or by the emergency exit. */
  readonly onBreakLeft: () => void;
  /** The card or the break did not appear on the screen, or was lost there. A locked screen is an ordinary cause. */
  readonly onNotShown: (what: 'card' | 'break', why: NotShown, isOrdinary: boolean) => void;
  /** Another window was closed because its page did not load or was lost. */
  readonly onPageLost: (title: string, fault: PageFault) => void;
  /** What a window's page complains of, for the log. */
  readonly onComplaint: (text: string) => void;
}

/** What the windows need of the machine. */
export interface WindowsMeans {
  /** Whether a window is seen, and how it is raised. */
  readonly windowServer: WindowServer;
  /** Called once, before the first page is opened. Without a page no Chromium session is needed. */
  readonly prepare: () => void;
}

export interface Windows {
  readonly open: readonly BrowserWindow[];
  /** Shows and closes card and break as the prompt says. `stays`: the break's window stays for its end or for a question. */
  follow(prompt: Prompt, stays: boolean): void;
  /** Whether a break is on the screen. */
  readonly breakInView: boolean;
  /** Whether the last input went to the break's own windows. @param byPointer whether the pointer was in use */
  breakHasInput(byPointer: boolean): boolean;
  /** Brings a page to the front, opening it if need be, and goes to the place in it. */
  show(to: PageName | Destination): void;
  /** Whether a page is open. */
  isOpen(name: PageName): boolean;
  /** The page on A4 as PDF; null while it is not open. */
  printer(name: PageName): (() => Promise<Buffer>) | null;
  /** Closes a page if it is open. */
  hide(name: PageName): void;
  /** The system's notification stands for the card until the person asks for it. */
  readonly cardIsNotification: boolean;
  /** Brings the card or the break to the front; says whether there was one. */
  focusPrompt(): boolean;
}

/** What is on the screen: the card, a break, or the end of a break or the question after it, in the break's own window. */
type Prompting =
  { readonly kind: 'card'; readonly shown: Card } | { readonly kind: 'break' | 'over'; readonly shown: BreakWindows };

const PAGES: Readonly<
  Record<PageName, { title: string; width: number; height: number; minWidth: number; minHeight: number }>
> = {
  'check-in': { title: 'Check-in', width: 640, height: 760, minWidth: 420, minHeight: 420 },
  settings: { title: 'Settings', width: 900, height: 680, minWidth: 640, minHeight: 480 },
  today: { title: 'Today', width: 860, height: 760, minWidth: 420, minHeight: 420 },
  about: { title: 'About Unknot', width: 600, height: 680, minWidth: 420, minHeight: 420 },
  welcome: { title: 'Welcome', width: 680, height: 760, minWidth: 420, minHeight: 420 },
  learn: { title: 'Learn', width: 820, height: 700, minWidth: 420, minHeight: 420 },
  summary: { title: 'Summary', width: 900, height: 900, minWidth: 420, minHeight: 420 },
  help: { title: 'Help', width: 640, height: 760, minWidth: 420, minHeight: 420 },
};

export function createWindows(parts: WindowsParts, { windowServer, prepare }: WindowsMeans): Windows {
  const { say, pointerAt, manner, isStrict, mayPostpone, onCardClosed, onBreakLeft, onNotShown } = parts;
  const complaintOf = (title: string) => (text: string) => parts.onComplaint(`${title} ${text}`);
  const pages = new Map<PageName, BrowserWindow>();
  let isPrepared = false;
  let prompting: Prompting | null = null;

  function prepareOnce(): void {
    if (!isPrepared) prepare();
    isPrepared = true;
  }

  function close(): void {
    const shown = prompting?.shown;
    prompting = null;
    shown?.close();
  }

  const inUse = () => windowServer.displayInUse() ?? displayInUse(pointerAt());
  const cardIsNotification = windowServer.traits.card === 'notification';

  function openCardWindow(kind: BreakKind): Prompting {
    const shown = (cardIsNotification ? openCardOnRequest : openCard)({
      inUse,
      kind,
      windowServer,
      onComplaint: complaintOf('The card'),
      // Closing means Later. When Later is used up, the card stays until it is answered or its time is over.
      mayClose: mayPostpone,
      // A card that closes without a change of state was closed by the person.
      onClosed() {
        if (prompting?.shown === shown) onCardClosed();
      },
      onLost(why, isOrdinary) {
        if (prompting?.shown === shown) onNotShown('card', why, isOrdinary);
      },
    });
    return { kind: 'card', shown };
  }

  function openBreak(): Prompting {
    const shown = openBreakWindows({
      say,
      inUse,
      manner: manner(),
      isStrict,
      windowServer,
      onLeave: onBreakLeft,
      onComplaint: complaintOf('The break'),
      onLost(why) {
        if (prompting?.shown === shown) onNotShown('break', why, false);
      },
    });
    return { kind: 'break', shown };
  }

  function follow(prompt: Prompt, stays: boolean): void {
    const wanted = prompt.stage === 'card' || prompt.stage === 'break' ? prompt : null;
    if (wanted === null && stays && prompting !== null && prompting.kind !== 'card') return keepOver(prompting.shown);
    if ((wanted?.stage ?? null) === (prompting?.kind ?? null)) return;
    close();
    if (wanted === null) return;
    prepareOnce();
    prompting = wanted.stage === 'card' ? openCardWindow(wanted.kind) : openBreak();
  }

  function keepOver(shown: BreakWindows): void {
    if (prompting?.kind === 'break') shown.closeQuietWindows();
    prompting = { kind: 'over', shown };
  }

  function show(to: PageName | Destination): void {
    const { window: name, at } = typeof to === 'string' ? { window: to, at: null } : to;
    const known = pages.get(name);
    if (known === undefined) return open(name, at);
    if (at !== null) goTo(known, at);
    bringUp(known);
    void isResponsive(known).then((isThere) => {
      if (isThere || known.isDestroyed()) return;
      lose(name, known, { kind: 'not-answering' });
      open(name, at);
    });
  }

  function open(name: PageName, at: string | null): void {
    prepareOnce();
    const { title, ...options } = PAGES[name];
    const window = openPage(
      { name, title, options, query: at === null ? '' : `#${at}` },
      {
        isWatched: false,
        onThere: () => window.show(),
        onFault: (fault) => lose(name, window, fault),
        onComplaint: complaintOf(title),
      },
    );
    pages.set(name, window);
    window.once('closed', () => {
      if (pages.get(name) === window) pages.delete(name);
    });
  }

  /** Closes a window whose page is lost. The next request opens a new one. */
  function lose(name: PageName, window: BrowserWindow, fault: PageFault): void {
    pages.delete(name);
    if (!window.isDestroyed()) window.destroy();
    parts.onPageLost(PAGES[name].title, fault);
  }

  return {
    get open() {
      return [...(prompting?.shown.open ?? []), ...pages.values()];
    },
    get breakInView() {
      return prompting?.kind === 'break' && prompting.shown.inView;
    },
    breakHasInput: (byPointer) =>
      prompting?.kind === 'break' && inputGoesTo(prompting.shown.open, byPointer ? pointerAt() : null),
    follow,
    show,
    isOpen: (name) => pages.has(name),
    printer(name) {
      const page = pages.get(name)?.webContents;
      return page === undefined ? null : () => page.printToPDF({ preferCSSPageSize: true, printBackground: true });
    },
    hide: (name) => pages.get(name)?.close(),
    cardIsNotification,
    focusPrompt() {
      if (prompting?.kind === 'card') {
        prompting.shown.bringUp();
        return true;
      }
      const window = prompting?.shown.open[0];
      if (window !== undefined) bringUp(window);
      return window !== undefined;
    },
  };
}

/** Sends a page to a place in it, after it has loaded. */
function goTo({ webContents: page }: BrowserWindow, place: string): void {
  const go = () => page.send(PLACE_CHANNEL, place);
  if (page.isLoading()) page.once('did-finish-load', go);
  else go();
}

function bringUp(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
