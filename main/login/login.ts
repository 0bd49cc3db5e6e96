/** Starting with the session: what is wanted, what the system says of it, and how the two are brought together. */
import type { App } from 'electron';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path';
import type { LoginState } from '../../shared/settings/startAtLogin.ts';
import { START_HIDDEN_FLAG } from '../cli/parseCommand.ts';
import { causeOf } from '../sensing/cause.ts';
import { ENTRY_ARGUMENTS } from '../sensing/chromiumDisplay.ts';
import type { Environment } from '../sensing/desktopSession.ts';
import { autostartEntry, readEntry } from './desktopEntry.ts';

/** What of Electron's `app` is needed here. */
export type LoginApp = Pick<App, 'isPackaged' | 'getAppPath' | 'getLoginItemSettings' | 'setLoginItemSettings'>;

export interface Login {
  /** Makes the system start the app at login, or not. Throws if the system does not take it. */
  set(wanted: boolean): void;
  /** Asks the system, and mends an entry of ours that leads nowhere. Never throws. */
  look(wanted: boolean): LoginState;
}

/** @param log is told what was mended */
export function createLogin(app: LoginApp, log: (text: string) => void): Login {
  return process.platform === 'linux' ? linuxLogin(app, log) : systemLogin(app);
}

/** Where the autostart entry stands. A folder that is not absolute does not count, by the Base Directory Specification. */
export function autostartFile(env: Environment, home: string): string {
  const folder = env['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(folder) ? folder : join(home, '.config'), 'autostart', 'unknot.desktop');
}

/** What starts this very app again: an AppImage by its own path, since what runs is only its mounted inside. */
function ownCommand(app: LoginApp): readonly string[] {
  const program = process.env['APPIMAGE'] || process.execPath;
  const place = app.isPackaged ? [] : [app.getAppPath()];
  return [program, ...ENTRY_ARGUMENTS, ...place, START_HIDDEN_FLAG];
}

function linuxLogin(app: LoginApp, log: (text: string) => void): Login {
  const fileNow = (): string => autostartFile(process.env, homedir());

  function write(): void {
    const file = fileNow();
    mkdirSync(dirname(file), { recursive: true });
    // A link to where somebody keeps such files stays one; one that leads nowhere is replaced.
    const target = existsSync(file) ? realpathSync(file) : file;
    if (target === file) rmSync(file, { force: true });
    writeFileSync(target, autostartEntry(ownCommand(app)));
  }

  function look(wanted: boolean): LoginState {
    const file = fileNow();
    const seen = entryAt(file);
    if (seen.is === 'unusable') return { is: 'unusable', file, why: seen.why };
    if (!wanted) return lookUnwanted(file, seen);
    if (seen.is === 'none') return { is: 'gone', file };
    const { entry } = seen;
    if (entry.hiddenBy !== null) return { is: 'hidden', file, by: entry.hiddenBy };
    if (entry.command !== null && !isOurs(entry.command)) return { is: 'foreign', file };
    const missing = entry.command === null ? 'its command cannot be read' : missingOf(entry.command, entry.tryExec);
    return missing === null ? { is: 'on' } : repairEntry(file, missing);
  }

  function repairEntry(file: string, missing: string): LoginState {
    try {
      write();
      log(`the entry for the start at login was written anew: ${missing} (${file})`);
      return { is: 'on' };
    } catch (error) {
      return { is: 'unusable', file, why: `${missing}; ${causeOf(error)}` };
    }
  }

  function lookUnwanted(file: string, seen: SeenEntry): LoginState {
    if (seen.is !== 'entry' || seen.entry.hiddenBy !== null || seen.entry.command === null) return { is: 'off' };
    if (!isOurs(seen.entry.command) || missingOf(seen.entry.command, seen.entry.tryExec) !== null) return { is: 'off' };
    return { is: 'still', file };
  }

  return {
    look,
    set: (wanted) => (wanted ? write() : rmSync(fileNow(), { force: true })),
  };
}

type SeenEntry =
  | { readonly is: 'none' }
  | { readonly is: 'entry'; readonly entry: ReturnType<typeof readEntry> }
  | { readonly is: 'unusable'; readonly why: string };

function entryAt(file: string): SeenEntry {
  try {
    return { is: 'entry', entry: readEntry(readFileSync(file, 'utf8'), process.env['XDG_CURRENT_DESKTOP'] ?? '') };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? { is: 'none' }
      : { is: 'unusable', why: causeOf(error) };
  }
}

/** Whoever changed the entry by hand may have left our argument out, or put a program such as `env` before it. */
function isOurs(command: readonly string[]): boolean {
  return command.includes(START_HIDDEN_FLAG) || command.some((word) => /^unknot/i.test(basename(word)));
}

/** What an entry needs and is not there any more; null where all is. Another copy of Unknot that is there will do. */
function missingOf([program = '', ...words]: readonly string[], tryExec: string | null): string | null {
  if (tryExec !== null && !canRun(tryExec)) return `${tryExec} is gone`;
  if (!canRun(program)) return `${program} is gone`;
  const place = words.find((word) => isAbsolute(word));
  return place === undefined || existsSync(place) ? null : `${place} is gone`;
}

function canRun(program: string): boolean {
  const places = isAbsolute(program)
    ? [program]
    : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program));
  return places.some((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      // Who asked says which program is gone.
      return false;
    }
  });
}

/** macOS and Windows keep a list of their own. */
function systemLogin(app: LoginApp): Login {
  const args = [START_HIDDEN_FLAG];
  return {
    set: (wanted) => app.setLoginItemSettings({ openAtLogin: wanted, args }),
    look(wanted) {
      const { openAtLogin, executableWillLaunchAtLogin, status } = app.getLoginItemSettings({ args });
      if (!wanted) return { is: 'off' };
      if (status === 'requires-approval') return { is: 'refused', by: 'macos' };
      if (!openAtLogin) return { is: 'gone', file: null };
      const isOff = process.platform === 'win32' && !executableWillLaunchAtLogin;
      return isOff ? { is: 'refused', by: 'windows' } : { is: 'on' };
    },
  };
}
