import type { Display } from './display.ts';
import { endGroup, output, startGroup } from './processGroup.ts';
import { until } from './until.ts';

/** 20 moves a second: a busy mouse, and cheap enough to leave the machine to the app. */
const MOVE_EVERY_MS = 50;
const MOVES_PER_ROUND = 16;
const MOVES_A_SECOND = 20;
const MOVES_LEFT_OUT = 3;

export interface Geometry {
  /** Left edge of the window's content on the screen, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Place {
  /** Middle of the movement, in screen pixels. Default: the middle of the screen. */
  readonly around?: { readonly x: number; readonly y: number };
  /** Radius of the movement in pixels. Default 40. */
  readonly radius?: number;
  /**
   * Whether the hand rests now; with `true` it does for a fifth of each second, so that a card of an app at 30 times
   * the time finds its pause.
   */
  readonly rests?: true | (() => boolean);
  /** Called with each movement. */
  readonly onMove?: () => void;
}

export type Wiggle = Place &
  (
    | { readonly forMs: number }
    | { readonly until: () => boolean | Promise<boolean>; readonly what?: string; readonly timeoutMs?: number }
  );

/** What a person's hands can do on a display: real X input, seen by every program there. */
export interface Hands {
  moveTo(x: number, y: number): Promise<void>;
  /** Keeps the pointer moving in small circles, for a time or until a condition holds. Ends where it is then. */
  wiggle(wiggle: Wiggle): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Types into the focused window. ASCII only: other characters get lost on their way through X's key map. */
  type(text: string): Promise<void>;
  /** Presses keys or combinations by their X names, one after the other without a pause: `Return`, `ctrl+comma`. */
  key(...names: readonly string[]): Promise<void>;
  /** Title of the active window, or null where none is. */
  activeWindowTitle(): Promise<string | null>;
  /** Id of a visible window whose title or class begins with the given words, or null. */
  findWindow(sought: { readonly title: string } | { readonly class: string }): Promise<string | null>;
  /** Puts the pointer there and gives the title of the window that it is over, or null where that has none. */
  windowTitleAt(x: number, y: number): Promise<string | null>;
  /** Whether the window brings an icon for title bars and task lists. */
  hasIcon(id: string): Promise<boolean>;
  /** Where the window's content lies on the screen, without the frame. */
  windowGeometry(id: string): Promise<Geometry>;
  /** Makes a window the active one; resolves when it is. */
  focus(id: string): Promise<void>;
}

/** Hands for a display. They hold nothing open between two calls. */
export function hands(display: Display): Hands {
  const { env } = display;
  const xdotool = (...args: string[]): Promise<string> => output('xdotool', args, env);
  const ask = async (...args: string[]): Promise<string | null> => {
    try {
      return (await xdotool(...args)).trim().split('\n')[0] || null;
    } catch {
      return null; // xdotool fails when it finds nothing.
    }
  };
  const middle = { x: Math.round(display.width / 2), y: Math.round(display.height / 2) };

  return {
    async moveTo(x, y) {
      await xdotool('mousemove', String(x), String(y));
    },
    async wiggle(wiggle) {
      const motion = startMotion(display, { around: middle, radius: 40, ...wiggle });
      try {
        if ('forMs' in wiggle) await new Promise((resolve) => setTimeout(resolve, wiggle.forMs));
        else await until(wiggle.what ?? 'the movement to have its effect', wiggle.until, wiggle);
      } finally {
        await motion.stop();
      }
    },
    async click(x, y) {
      await xdotool('mousemove', String(x), String(y), 'click', '1');
    },
    async type(text) {
      if (/[^\x20-\x7e]/.test(text)) throw new Error(`Only printable ASCII can be typed, not "${text}"`);
      await xdotool('type', '--', text);
    },
    async key(...names) {
      await xdotool('key', '--', ...names);
    },
    activeWindowTitle: () => ask('getactivewindow', 'getwindowname'),
    async findWindow(sought) {
      const [by, words] = 'title' in sought ? ['--name', sought.title] : ['--class', sought.class];
      return ask('search', '--onlyvisible', by, `^${words.replace(/[^\w\s]/g, '\\$&')}`);
    },
    async windowTitleAt(x, y) {
      await xdotool('mousemove', String(x), String(y));
      const told = await xdotool('getmouselocation', '--shell');
      const id = /WINDOW=(\d+)/.exec(told)?.[1];
      if (id === undefined) return null;
      // A window manager's frame has no title of its own: that of the window in it counts.
      const tree = await output('xwininfo', ['-id', id, '-tree'], env);
      return /"([^"]*)"/.exec(tree.replaceAll(/\(.*?\)/g, ''))?.[1] ?? null;
    },
    async hasIcon(id) {
      return (await output('xprop', ['-id', id, '-len', '8', '_NET_WM_ICON'], env)).includes('_NET_WM_ICON(CARDINAL)');
    },
    async windowGeometry(id) {
      // xdotool's own geometry is off by the frame's size under some window managers.
      const told = await output('xwininfo', ['-id', id], env);
      const number = (label: string): number => Number(new RegExp(`${label}:\\s+(-?\\d+)`).exec(told)?.[1]);
      return {
        x: number('Absolute upper-left X'),
        y: number('Absolute upper-left Y'),
        width: number('Width'),
        height: number('Height'),
      };
    },
    async focus(id) {
      const [activate, which] = display.windowManager
        ? ['windowactivate', 'getactivewindow']
        : ['windowfocus', 'getwindowfocus'];
      await until(`window ${id} to be in front`, async () => {
        if ((await ask(which)) === id) return true;
        await ask(activate, id);
        return false;
      });
    },
  };
}

/** Moves the pointer round and round by one long-lived xdotool that reads its commands line by line. */
function startMotion(
  display: Display,
  { around, radius, rests, onMove }: Required<Pick<Place, 'around' | 'radius'>> & Pick<Place, 'rests' | 'onMove'>,
) {
  const xdotool = startGroup('xdotool', ['-'], display.env, ['pipe', 'ignore', 'ignore']);
  let step = 0;
  const move = (): void => {
    step += 1;
    const isBreath = rests === true && step % MOVES_A_SECOND >= MOVES_A_SECOND - MOVES_LEFT_OUT;
    if (isBreath || (typeof rests === 'function' && rests())) return;
    const angle = (2 * Math.PI * step) / MOVES_PER_ROUND;
    const x = Math.round(around.x + radius * Math.cos(angle));
    const y = Math.round(around.y + radius * Math.sin(angle));
    xdotool.stdin?.write(`mousemove ${x} ${y}\n`);
    onMove?.();
  };
  move();
  const timer = setInterval(move, MOVE_EVERY_MS);
  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      await endGroup(xdotool);
    },
  };
}
