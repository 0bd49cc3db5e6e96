/** Watches whether the page of a window loads and keeps working. Each fault is reported with its cause. */
import type { BrowserWindow } from 'electron';
import type { PageFault, Silence } from '../../shared/notice.ts';
import { messageOf } from '../../shared/cleanText.ts';

export interface PageParts {
  /** Called once, when the page has put its content into the window and its first picture is made. */
  readonly onThere: () => void;
  /** Called at most once: the page did not load in time, crashed or stopped answering. The window is then useless. */
  readonly onFault: (fault: PageFault) => void;
  /** Called for an error that the page survives. */
  readonly onComplaint: (text: string) => void;
  /** Whether the page is asked every second while it is open. If not, only Chromium reports that it does not answer. */
  readonly isWatched: boolean;
}

/** Times are real, not the app's. A page that is lost while it covers the work is lost within this time. */
const ANSWERS_WITHIN_MS = 5_000;
/**
 * A machine that is slow or busy may take a multiple of an ordinary second to load a page, which nobody sees until then.
 * For a card or a break the moment is over after some time; a window that was asked for is still wanted.
 */
const COMES_WITHIN_MS = { prompt: 10_000, window: 60_000 };
/** A window that was on the screen answers within this time, or it is opened afresh. */
const ANSWERS_WHEN_ASKED_MS = 15_000;
const ASK_EVERY_MS = 1_000;
const LOOK_EVERY_MS = 50;
/** A longer step between two looks means that the machine slept or was busy. It counts as this much. */
const LONGEST_STEP_MS = 200;
/** Sometimes `ready-to-show` does not come. This long after the load the first picture counts as made. */
const LATE_PICTURE_MS = 500;
/** Complaints that are reported for one page: a faulty page may complain on every frame. */
const MAX_COMPLAINTS = 10;
const LONGEST_COMPLAINT = 200;
/** Chromium's code for a load that was replaced by another one (net_error_list.h). */
const ERR_ABORTED = -3;
/** Scripts of this world see the elements of the page and none of its variables. */
const ISOLATED_WORLD_ID = 1_000;
/** True if the page shows its content, not nothing and not an error message. */
const SHOWS_CONTENT = `{
  const root = document.getElementById('root');
  root !== null && root.childElementCount > 0 && root.querySelector('.plain-message') === null;
}`;
const SHOWS_ANYTHING = `(document.getElementById('root')?.childElementCount ?? 0) > 0`;

/** Newer versions of Electron give a console message as one object, older ones as arguments. */
interface ConsoleMessage {
  readonly level?: unknown;
  readonly message?: unknown;
}
const ERROR_LEVELS: readonly unknown[] = ['error', 3];

/** What a page is told once its window is on the screen. */
const SHOWN = `document.documentElement.dataset.shown = ''; window.dispatchEvent(new Event('shown'));`;

/** Tells the page that it can be seen from now on. A page that cannot be told is watched for it elsewhere. */
export function tellShown({ webContents: page }: BrowserWindow): void {
  page.executeJavaScriptInIsolatedWorld(ISOLATED_WORLD_ID, [{ code: SHOWN }]).catch(() => {});
}

/** Watches the page that is loaded next into a new window. */
export function watchPage(
  window: BrowserWindow,
  { onThere, onFault, onComplaint, isWatched: isAskedOn }: PageParts,
): void {
  const page = window.webContents;
  const question = isAskedOn ? SHOWS_CONTENT : SHOWS_ANYTHING;
  let isThere = false;
  let isOver = false;
  let hasDocument = false;
  let hasPicture = false;
  /** Time since the page last answered yes, and why it did not since. */
  let silentMs = 0;
  let silence: Silence = { kind: 'not-loaded' };
  let lookedAt = performance.now();
  let askedAt = -Infinity;
  let isAsking = false;
  let complaints = 0;
  const looking = setInterval(look, LOOK_EVERY_MS);

  function fault(what: PageFault): void {
    if (isOver) return;
    end();
    // A page that hangs would keep its process busy.
    if (!page.isCrashed()) page.forcefullyCrashRenderer();
    onFault(what);
  }

  function end(): void {
    isOver = true;
    clearInterval(looking);
  }

  function complain(text: string): void {
    complaints += 1;
    if (complaints <= MAX_COMPLAINTS) onComplaint(text.split('\n')[0]!.slice(0, LONGEST_COMPLAINT));
  }

  function look(): void {
    const now = performance.now();
    silentMs += Math.min(now - lookedAt, LONGEST_STEP_MS);
    lookedAt = now;
    const within = isThere ? ANSWERS_WITHIN_MS : COMES_WITHIN_MS[isAskedOn ? 'prompt' : 'window'];
    if (silentMs >= within) return fault({ kind: isThere ? 'lost' : 'late', seconds: within / 1000, silence });
    // One question at a time: a page that hangs is not asked again.
    if (!hasDocument || isAsking || (isThere && now - askedAt < ASK_EVERY_MS)) return;
    isAsking = true;
    askedAt = now;
    void ask();
  }

  async function ask(): Promise<void> {
    silence = { kind: 'no-answer' };
    try {
      const shows: unknown = await page.executeJavaScriptInIsolatedWorld(ISOLATED_WORLD_ID, [{ code: question }]);
      if (shows === true) answered();
      else silence = { kind: 'empty' };
    } catch (error) {
      silence = { kind: 'error', cause: messageOf(error) };
    }
    isAsking = false;
  }

  function answered(): void {
    if (isOver) return;
    silentMs = 0;
    if (isThere || !hasPicture) return;
    isThere = true;
    if (!isAskedOn) clearInterval(looking);
    onThere();
  }

  page.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ERR_ABORTED) fault({ kind: 'not-loaded', cause: `${description} (${code})` });
  });
  page.on('did-navigate', (_event, _url, status) => {
    if (status >= 400) fault({ kind: 'not-loaded', cause: `status ${status}` });
  });
  page.on('preload-error', (_event, _path, error) => fault({ kind: 'not-prepared', cause: messageOf(error) }));
  page.on('render-process-gone', (_event, { reason, exitCode }) => fault({ kind: 'gone', reason, exitCode }));
  page.on('unresponsive', () => complain('does not answer'));
  page.on('responsive', () => complain('answers again'));
  page.on('console-message', (event: ConsoleMessage, level?: unknown, message?: unknown) => {
    if (ERROR_LEVELS.includes(event.level ?? level)) complain(`says: ${String(event.message ?? message)}`);
  });
  page.once('dom-ready', () => {
    hasDocument = true;
  });
  window.once('ready-to-show', () => {
    hasPicture = true;
  });
  page.once('did-finish-load', () => {
    setTimeout(() => {
      hasPicture = true;
    }, LATE_PICTURE_MS);
  });
  window.once('closed', end);
}

/** Whether the page of a window answers in time; one that is still on its way is waited for elsewhere. */
export async function isResponsive({ webContents: page }: BrowserWindow): Promise<boolean> {
  if (page.isLoadingMainFrame()) return true;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWERS_WHEN_ASKED_MS);
  });
  const answered = page.executeJavaScriptInIsolatedWorld(ISOLATED_WORLD_ID, [{ code: 'true' }]).then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
