/**
 * The window in front as compositors of the wlroots family tell it: sway, labwc, Hyprland, Wayfire, niri. Of its title no
 * more comes in than the words that the person named.
 * https://wayland.app/protocols/wlr-foreign-toplevel-management-unstable-v1
 */
import { titleWordsIn } from '../../../shared/apps/titleWords.ts';
import type { SensorHealth } from '../../../shared/sensors.ts';
import { cleanNames } from '../frontWindow.ts';
import { NOTHING_IN_FRONT, type Seen, UNSEEN_WINDOW, type WindowSensor } from '../windowSensor.ts';
import type { WaylandFollower } from './sharedWayland.ts';
import type { Arguments, Bound, WaylandConnection } from './waylandConnection.ts';

export interface ToplevelParts {
  /** Whether a window is ours, by the name of its program. */
  readonly isOwnProgram: (name: string) => boolean;
  /** The name by which an application goes that has these. */
  readonly nameAmong: (names: readonly string[]) => string | null;
  /** What the person wants looked for in titles. */
  readonly titleWords: () => readonly string[];
}

export type ToplevelSensor = WaylandFollower & WindowSensor;

const MANAGER = 'zwlr_foreign_toplevel_manager_v1';
/** The third version tells of full screen from the start. */
const VERSION = 3;
const MOST_WINDOWS = 1_000;
const LONGEST_TITLE = 4_096;

const NEW_WINDOW = 0;
const OF_WINDOW = { title: 0, app: 1, state: 4, done: 5, closed: 6 } as const;
const DESTROY = 7;
const STATE = { active: 2, fullscreen: 3 } as const;

interface Toplevel {
  /** Those of the person's words that stand in its title; the title itself is not kept. */
  named: readonly string[];
  app: string;
  states: readonly number[];
}

export function watchToplevels({ isOwnProgram, nameAmong, titleWords }: ToplevelParts): ToplevelSensor {
  const windows = new Map<number, Toplevel>();
  let state: 'lost' | 'not offered' | 'told' = 'lost';
  let cause: string | null = null;
  let isPaused = false;
  /** The names of the application before a window of ours. */
  let before: readonly string[] = [];
  let connection: WaylandConnection | null = null;
  let manager: Bound | null = null;
  /** The words that titles were read for. */
  let words: readonly string[] = [];

  function hear(wayland: WaylandConnection, id: number, opcode: number, given: Arguments): void {
    const window = windows.get(id);
    if (window === undefined) return;
    if (opcode === OF_WINDOW.title && words.length > 0)
      window.named = titleWordsIn(given.text().slice(0, LONGEST_TITLE), words);
    if (opcode === OF_WINDOW.app) window.app = given.text();
    if (opcode === OF_WINDOW.state) window.states = given.numbers();
    if (opcode !== OF_WINDOW.closed) return;
    windows.delete(id);
    wayland.listen(id, null);
    wayland.send(id, DESTROY);
  }

  function namesOf({ app, named }: Toplevel): readonly string[] {
    // Programs of today are called by a domain: the last part is what people know.
    return cleanNames([...named, app, app.split('.').at(-1)]);
  }

  function seen(): Seen {
    if (state !== 'told' || isPaused) return UNSEEN_WINDOW;
    const front = [...windows.values()].find(({ states }) => states.includes(STATE.active));
    if (front === undefined) return NOTHING_IN_FRONT;
    // A window of ours is not work: the app before it stays the app in front.
    if (isOwnProgram(front.app)) return { names: before, own: true, fullscreen: false };
    before = namesOf(front);
    return { names: before, own: false, fullscreen: front.states.includes(STATE.fullscreen) };
  }

  function health(): SensorHealth {
    if (state === 'not offered') return { sensor: 'window', sees: false, note: { kind: 'wayland-window' } };
    if (state === 'told' || cause === null) return { sensor: 'window', sees: true, note: null };
    return { sensor: 'window', sees: false, note: { kind: 'window-untold', cause } };
  }

  /** All windows are told anew to who asks for them once more. */
  function follow(wayland: WaylandConnection): void {
    for (const id of windows.keys()) {
      wayland.listen(id, null);
      wayland.send(id, DESTROY);
    }
    windows.clear();
    if (manager !== null) wayland.listen(manager.id, null);
    words = titleWords();
    manager = wayland.bind(MANAGER, VERSION);
    connection = wayland;
    state = manager === null ? 'not offered' : 'told';
    cause = null;
    if (manager === null) return;
    wayland.listen(manager.id, (opcode, given) => {
      if (opcode !== NEW_WINDOW || windows.size >= MOST_WINDOWS) return;
      const id = given.number();
      windows.set(id, { named: [], app: '', states: [] });
      wayland.listen(id, (what, about) => hear(wayland, id, what, about));
    });
  }

  return {
    follow,
    onLost(why) {
      windows.clear();
      manager = null;
      connection = null;
      state = 'lost';
      cause = why;
    },
    front() {
      const { names, own, fullscreen } = seen();
      return { app: nameAmong(names), own, fullscreen };
    },
    // All else is told by events.
    tick() {
      if (state === 'told' && connection !== null && titleWords() !== words) follow(connection);
    },
    health,
    pause: () => void (isPaused = true),
    unpause: () => void (isPaused = false),
    stop() {},
  };
}
