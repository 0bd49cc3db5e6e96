/** On which display Chromium draws. It goes by variables and ends at once where nothing answers behind them. */
import type { Displays } from './displays.ts';
import type { Environment } from './session.ts';

export type ChromiumDisplay = 'x11' | 'wayland';

const SWITCH = '--ozone-platform';

/** From this version on Chromium draws to Wayland by itself. */
const NATIVE_FROM = 38;

/**
 * What Chromium has chosen, or is about to.
 * @param chosen value of its switch `ozone-platform`; empty where it is not set
 * @param electron version of Electron
 */
export function chosenDisplay(chosen: string, electron: string, env: Environment): ChromiumDisplay {
  if (chosen === 'x11' || chosen === 'wayland') return chosen;
  const isNative = Number.parseInt(electron, 10) >= NATIVE_FROM;
  return isNative && env['XDG_SESSION_TYPE'] === 'wayland' ? 'wayland' : 'x11';
}

/**
 * The argument with which the app has to start anew, since Chromium cannot change its display any more; null where the
 * one that it has chosen answers, where the other does not either, and where the person named it.
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
