import type { SensorNote } from '../../shared/sensors.ts';
import type { Displays } from './displays.ts';

/** Whether a sensor can work in this session. If not, `note` says why and what helps. */
export type Visibility = { readonly sees: true } | { readonly sees: false; readonly note: SensorNote };

/**
 * Whether the time since the last input can be known.
 * `unproven`: the system may answer 0 for ever, so its answers count only after the first that is not 0. Until then
 * `note` is shown.
 */
export type IdleVisibility = Visibility | { readonly sees: 'unproven'; readonly note: SensorNote };

export interface DesktopSession {
  readonly kind: 'macos' | 'windows' | 'x11' | 'wayland' | 'no-display';
  readonly pointer: Visibility;
  readonly window: Visibility;
  readonly idle: IdleVisibility;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const VISIBLE: Visibility = { sees: true };

const WAYLAND_POINTER: Visibility = {
  sees: false,
  note: { kind: 'wayland-pointer' },
};
const WAYLAND_WINDOW: Visibility = {
  sees: false,
  note: { kind: 'wayland-window' },
};
const WAYLAND_IDLE: IdleVisibility = {
  sees: 'unproven',
  note: { kind: 'wayland-idle' },
};
const X_IDLE: IdleVisibility = {
  sees: 'unproven',
  note: { kind: 'x-idle' },
};

/** What the sensors can see on macOS and Windows. */
export function sessionOfSystem(kind: 'macos' | 'windows'): DesktopSession {
  return { kind, pointer: VISIBLE, window: VISIBLE, idle: VISIBLE };
}

/**
 * What the sensors can see on a Linux desktop. The servers that answer decide it: a real X server is an X11 session,
 * whatever else runs in it. An X server on top of a Wayland compositor belongs to a Wayland session.
 * @param runsOnWayland whether Chromium draws to the Wayland compositor, and asks it for the idle time
 */
export function linuxSession({ x, wayland }: Displays, runsOnWayland: boolean): DesktopSession {
  if (x.answers && !x.isXwayland) {
    const idle = runsOnWayland ? WAYLAND_IDLE : x.tellsIdle ? VISIBLE : X_IDLE;
    return { kind: 'x11', pointer: VISIBLE, window: VISIBLE, idle };
  }
  if (x.answers || wayland.answers) {
    return { kind: 'wayland', pointer: WAYLAND_POINTER, window: WAYLAND_WINDOW, idle: WAYLAND_IDLE };
  }
  const hidden: Visibility = { sees: false, note: { kind: 'no-display', x: x.cause, wayland: wayland.cause } };
  return { kind: 'no-display', pointer: hidden, window: hidden, idle: hidden };
}
