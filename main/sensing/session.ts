/** Whether something can be seen in this session at all and, if not, why and what to do about it. */
export type Sight = { readonly sees: true } | { readonly sees: false; readonly note: string };

export interface Session {
  readonly kind: 'macos' | 'windows' | 'x11' | 'wayland' | 'no-display';
  readonly pointer: Sight;
  readonly window: Sight;
  readonly idle: Sight;
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
const WAYLAND_IDLE: Sight = {
  sees: false,
  note: 'This Wayland desktop does not tell apps when the last input was; GNOME, KDE Plasma and X11 sessions do.',
};
const NO_DISPLAY: Sight = {
  sees: false,
  note: 'There is no display to watch; start Unknot from the desktop, so that DISPLAY or WAYLAND_DISPLAY is set.',
};

/** Wayland desktops whose idle time Electron can read; elsewhere it says 0 for ever. */
const DESKTOPS_WITH_IDLE_TIME = ['gnome', 'kde'];

/**
 * Says what can be seen in this session.
 * @param platform as `process.platform` names it; anything but macOS and Windows is taken for a Linux desktop
 * @param env the environment; read are XDG_SESSION_TYPE, WAYLAND_DISPLAY, DISPLAY and XDG_CURRENT_DESKTOP
 */
export function sessionOf(platform: string, env: Environment): Session {
  switch (sessionKind(platform, env)) {
    case 'macos':
      return { kind: 'macos', pointer: SEEN, window: SEEN, idle: SEEN };
    case 'windows':
      return { kind: 'windows', pointer: SEEN, window: SEEN, idle: SEEN };
    case 'x11':
      return { kind: 'x11', pointer: SEEN, window: SEEN, idle: SEEN };
    case 'wayland': {
      const idle = hasIdleTime(env) ? SEEN : WAYLAND_IDLE;
      return { kind: 'wayland', pointer: WAYLAND_POINTER, window: WAYLAND_WINDOW, idle };
    }
    case 'no-display':
      return { kind: 'no-display', pointer: NO_DISPLAY, window: NO_DISPLAY, idle: NO_DISPLAY };
  }
}

function sessionKind(platform: string, env: Environment): Session['kind'] {
  if (platform === 'darwin') return 'macos';
  if (platform === 'win32') return 'windows';
  // XWayland sets DISPLAY as well, so what the session says of itself comes first.
  const declared = env['XDG_SESSION_TYPE']?.toLowerCase();
  if (declared === 'wayland') return 'wayland';
  if (declared === 'x11' && env['DISPLAY']) return 'x11';
  if (env['WAYLAND_DISPLAY']) return 'wayland';
  return env['DISPLAY'] ? 'x11' : 'no-display';
}

function hasIdleTime(env: Environment): boolean {
  const desktops = (env['XDG_CURRENT_DESKTOP'] ?? '').toLowerCase().split(':');
  return desktops.some((desktop) => DESKTOPS_WITH_IDLE_TIME.includes(desktop));
}
