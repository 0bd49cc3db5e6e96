/**
 * The display on which Chromium draws. It follows environment variables, and ends at once if their server does not
 * answer.
 */
import type { Displays } from './displays.ts';
import type { Environment } from './desktopSession.ts';

export type ChromiumDisplay = 'x11' | 'wayland';

const SWITCH = '--ozone-platform';

/** From this version of Electron on, Chromium chooses Wayland without a switch. */
const FIRST_NATIVE_VERSION = 38;

/**
 * The display that Chromium has chosen or will choose.
 * @param chosen value of its switch `ozone-platform`; empty if it is not set
 * @param electron version of Electron
 */
export function chosenDisplay(chosen: string, electron: string, env: Environment): ChromiumDisplay {
  if (chosen === 'x11' || chosen === 'wayland') return chosen;
  const isNative = Number.parseInt(electron, 10) >= FIRST_NATIVE_VERSION;
  return isNative && env['XDG_SESSION_TYPE'] === 'wayland' ? 'wayland' : 'x11';
}

/**
 * The argument with which the app has to restart to get a display that answers: Chromium cannot change its display
 * while
 * it runs. Null if the chosen display answers, if the other one does not, or if the person chose the display.
 * @param args all arguments of this start
 */
export function argumentForLiveDisplay(
  chosen: ChromiumDisplay,
  { x, wayland }: Displays,
  args: readonly string[],
): string | null {
  if (args.some((arg) => arg.startsWith(`${SWITCH}=`))) return null;
  if (chosen === 'wayland' && !wayland.answers && x.answers) return `${SWITCH}=x11`;
  if (chosen === 'x11' && !x.answers && wayland.answers) return `${SWITCH}=wayland`;
  return null;
}
