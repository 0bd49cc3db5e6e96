/**
 * The display on which Chromium draws. It follows environment variables, and ends at once if their server does not
 * answer.
 */
import type { Displays } from './displays.ts';
import type { Environment } from './desktopSession.ts';

export type ChromiumDisplay = 'x11' | 'wayland';

const SWITCH = '--ozone-platform';

/** Says that the entry of a desktop has chosen the display, not the person: it may be chosen anew. */
const ENTRY_FLAG = '--display-by-entry';

/**
 * What entries of desktops start the app with: on most desktops it then does not have to start anew. In electron-builder.yml
 * as well.
 */
export const ENTRY_ARGUMENTS: readonly string[] = [`${SWITCH}=x11`, ENTRY_FLAG];

const isSwitch = (arg: string) => arg.startsWith(`${SWITCH}=`);
const isChosenByPerson = (args: readonly string[]) => args.some(isSwitch) && !args.includes(ENTRY_FLAG);

/** The arguments of this start with another display. With them it counts as chosen, so that nothing starts anew twice. */
export const argumentsAnew = (argument: string, args: readonly string[]): readonly string[] => [
  argument,
  ...args.filter((arg) => arg !== ENTRY_FLAG && !isSwitch(arg)),
];

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
 * while it runs. Null if the chosen display answers, if the other one does not, or if the person chose the display.
 * @param args all arguments of this start
 */
export function argumentForLiveDisplay(
  chosen: ChromiumDisplay,
  { x, wayland }: Displays,
  args: readonly string[],
): string | null {
  if (isChosenByPerson(args)) return null;
  if (chosen === 'wayland' && !wayland.answers && x.answers) return `${SWITCH}=x11`;
  if (chosen === 'x11' && !x.answers && wayland.answers) return `${SWITCH}=wayland`;
  return null;
}

/**
 * The argument with which the app has to restart to get the display on which its windows do what they should: XWayland in
 * a Wayland session, since native windows there lie anywhere and take the keyboard; but natively on sway, which places
 * windows by commands. Null if the chosen one is it, if there is no choice, or if the person chose the display.
 * @param args all arguments of this start
 */
export function argumentForBestDisplay(
  chosen: ChromiumDisplay,
  { x, wayland }: Displays,
  isSway: boolean,
  args: readonly string[],
): string | null {
  if (isChosenByPerson(args) || !x.answers || !wayland.answers) return null;
  const best = isSway ? 'wayland' : 'x11';
  return chosen === best ? null : `${SWITCH}=${best}`;
}
