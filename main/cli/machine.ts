import os from 'node:os';

/** Of what kind the machine is on which Unknot runs, in the words of its system. */
export interface Machine {
  readonly unknot: string;
  /** Such as `Linux 6.1.0 x64`. */
  readonly system: string;
  /** Null where plain Node runs it. */
  readonly electron: string | null;
  /** The variables that say how windows are shown; none on systems that have no such. */
  readonly desktop: readonly string[];
  /** With settings, history and log. */
  readonly folder: string;
}

/** What a desktop of Linux tells its programs about itself. */
const VARIABLES = ['XDG_CURRENT_DESKTOP', 'XDG_SESSION_TYPE', 'DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS'];

export function machineOf(unknot: string, folder: string, env: NodeJS.ProcessEnv, platform: string): Machine {
  const isLinux = platform !== 'win32' && platform !== 'darwin';
  return {
    unknot,
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    electron: process.versions['electron'] ?? null,
    desktop: isLinux ? VARIABLES.map((name) => `${name}=${env[name] ?? ''}`) : [],
    folder,
  };
}
