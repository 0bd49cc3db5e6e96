/**
 * The windows under sway. Electron cannot place a native window there, nor does it know where one is. So sway itself is
 * told where to put a window once it is on the screen, and is asked whether it is seen.
 */
import type { BrowserWindow, Display, Screen } from 'electron';
import { putOnAllDesktops } from '../allDesktops.ts';
import type { Place, WindowServer, WindowVisibility } from '../windowVisibility.ts';
import type { WindowTraits } from '../windowTraits.ts';
import {
  type SwayPlace,
  type SwayWindow,
  type Workspace,
  isOn,
  keepFocusCommand,
  placeCommand,
  shownWorkspaces,
  windowsOf,
} from './answers.ts';
import { GET_TREE, GET_WORKSPACES, RUN_COMMAND, type SwayParts, createSwayConnection } from './connection.ts';

export interface SwayServerParts {
  readonly open: SwayParts['open'];
  readonly screen: Pick<Screen, 'getAllDisplays'>;
  readonly traits: WindowTraits;
  /** Begins the title of a window that shall not get the keyboard when it comes. */
  readonly cardTitle: string;
  readonly pid: number;
}

const LOOK_EVERY_MS = 50;
/** A window that is shown is in sway's tree within this many looks, or it is left where it is. */
const MAX_LOOKS = 60;

const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function createSwayServer({ open, screen, traits, cardTitle, pid }: SwayServerParts): WindowServer {
  const ids = new WeakMap<BrowserWindow, number>();
  const places = new WeakMap<BrowserWindow, Place>();
  let workspaces: readonly Workspace[] = [];
  /** Windows are shown one after the other, so that the new one in the tree is known to be the one just shown. */
  let turn: Promise<unknown> = Promise.resolve();

  const sway = createSwayConnection({
    open,
    events: ['workspace', 'output'],
    onEvent: readWorkspaces,
    onOpen() {
      command(keepFocusCommand(pid, cardTitle));
      readWorkspaces();
    },
  });
  readWorkspaces();

  function readWorkspaces(): void {
    sway.ask(GET_WORKSPACES).then(
      (answer) => (workspaces = shownWorkspaces(answer)),
      // The display stays the one that was known last.
      () => undefined,
    );
  }

  function command(text: string): void {
    // What did not come about is seen at the next look.
    sway.ask(RUN_COMMAND, text).catch(() => undefined);
  }

  async function own(): Promise<readonly SwayWindow[]> {
    return windowsOf(await sway.ask(GET_TREE), pid);
  }

  function swayPlace(place: Place): SwayPlace | null {
    if (place.kind === 'at') return place;
    const output = workspaces.find((each) => isOn(each, place.display.bounds))?.output;
    return output === undefined ? null : { kind: 'fill', output };
  }

  function put(window: BrowserWindow): void {
    const [id, place] = [ids.get(window), places.get(window)];
    const there = place && swayPlace(place);
    if (id !== undefined && there) command(placeCommand(id, there));
  }

  async function showAndPut(window: BrowserWindow, how: 'show' | 'showInactive'): Promise<void> {
    const before = await own().catch(() => []);
    if (window.isDestroyed()) return;
    window[how]();
    putOnAllDesktops(window);
    if (ids.has(window)) return put(window);
    for (let look = 0; look < MAX_LOOKS && !window.isDestroyed(); look += 1) {
      const come = (await own()).find(({ id }) => !before.some((each) => each.id === id));
      if (come !== undefined) {
        ids.set(window, come.id);
        return put(window);
      }
      await passed(LOOK_EVERY_MS);
    }
  }

  async function visibility(window: BrowserWindow): Promise<WindowVisibility> {
    const id = ids.get(window);
    if (id === undefined || window.isDestroyed()) return 'unknown';
    try {
      const found = (await own()).find((each) => each.id === id);
      if (found === undefined) return 'away';
      return found.isVisible ? 'seen' : 'covered';
    } catch {
      return 'unknown';
    }
  }

  function displayInUse(): Display | null {
    const focused = workspaces.find((each) => each.focused);
    const display = focused && screen.getAllDisplays().find(({ bounds }) => isOn(focused, bounds));
    // Electron does not know of sway's bars.
    return display === undefined ? null : { ...display, workArea: focused!.rect };
  }

  return {
    traits,
    visibility,
    displayInUse,
    raise: put,
    show(window, how, place) {
      places.set(window, place);
      turn = turn.then(() => showAndPut(window, how)).catch(() => undefined);
    },
    // Electron's own full screen ends the process on sway now and then.
    fill: put,
    focus(window) {
      const id = ids.get(window);
      if (id !== undefined) command(`[con_id=${id}] focus`);
    },
  };
}
