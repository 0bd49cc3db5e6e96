import { withCause } from './cause.ts';
import type { Displays } from './displays.ts';

/** Whether something can be seen in this session at all and, if not, why and what to do about it. */
export type Sight = { readonly sees: true } | { readonly sees: false; readonly note: string };

/**
 * What is known of the time since the last input.
 * `unproven`: it may be 0 for ever, so it is believed once it has been anything else; `note` is said until then.
 */
export type IdleSight = Sight | { readonly sees: 'unproven'; readonly note: string };

export interface Session {
  readonly kind: 'macos' | 'windows' | 'x11' | 'wayland' | 'no-display';
  readonly pointer: Sight;
  readonly window: Sight;
  readonly idle: IdleSight;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const SEEN: Sight = { sees: true };

const WAYLAND_POINTER: Sight = {
  sees: false,
  note: 'On Wayland the pointer is not visible to apps; an X11 session shows it. Load is estimated from presence.',
};
const WAYLAND_WINDOW: Sight = {
  sees: false,
  note: 'On Wayland the app in front is not visible to other apps; an X11 session shows it. Apps are not told apart.',
};
const WAYLAND_IDLE: IdleSight = {
  sees: 'unproven',
  note: 'This Wayland desktop has not told when the last input was; GNOME, KDE Plasma and X11 sessions do.',
};
const X_IDLE: IdleSight = {
  sees: 'unproven',
  note: 'The X server has not told when the last input was: it lacks the extension MIT-SCREEN-SAVER.',
};
const NO_DISPLAY =
  'There is no display to watch; start Unknot from the desktop, so that DISPLAY or WAYLAND_DISPLAY is set.';

/** What can be seen on macOS and Windows. */
export function sessionOfSystem(kind: 'macos' | 'windows'): Session {
  return { kind, pointer: SEEN, window: SEEN, idle: SEEN };
}

/**
 * Says what can be seen on a Linux desktop, by what answers: a real X server is an X11 session, whatever else runs in
 * it; an X server on top of a Wayland compositor belongs to a Wayland session.
 * @param runsOnWayland whether Chromium draws to the Wayland compositor, and asks it for the idle time
 */
export function sessionOf({ x, wayland }: Displays, runsOnWayland: boolean): Session {
  if (x.answers && !x.isXwayland) {
    const idle = runsOnWayland ? WAYLAND_IDLE : x.tellsIdle ? SEEN : X_IDLE;
    return { kind: 'x11', pointer: SEEN, window: SEEN, idle };
  }
  if (x.answers || wayland.answers) {
    return { kind: 'wayland', pointer: WAYLAND_POINTER, window: WAYLAND_WINDOW, idle: WAYLAND_IDLE };
  }
  const nothing: Sight = { sees: false, note: withCause(NO_DISPLAY, `X11: ${x.cause}; Wayland: ${wayland.cause}`) };
  return { kind: 'no-display', pointer: nothing, window: nothing, idle: nothing };
}
