/** Starting with the session. */
import type { App } from 'electron';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { STAY_ARGUMENT } from './cli/order.ts';

/**
 * A word of the `Exec` line, quoted as the Desktop Entry Specification has it: what quoting escapes is escaped once
 * more, since the line is read as a string first.
 */
function quoted(word: string): string {
  const inQuotes = word.replace(/[\\"`$]/g, '\\$&').replaceAll('%', '%%');
  return `"${inQuotes.replaceAll('\\', '\\\\')}"`;
}

/** The autostart entry of Linux desktops. @param command program and arguments */
export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Unknot',
    'Comment=Sees a long reach building up and offers a short break',
    `Exec=${command.map(quoted).join(' ')}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

export function autostartFile(env: Readonly<Record<string, string | undefined>>, home: string): string {
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'autostart', 'unknot.desktop');
}

/** What starts this very app again: an AppImage by its own path, since what runs is only its mounted inside. */
function ownCommand(app: App): readonly string[] {
  const program = process.env['APPIMAGE'] ?? process.execPath;
  return app.isPackaged ? [program, STAY_ARGUMENT] : [program, app.getAppPath(), STAY_ARGUMENT];
}

/** Makes the system start the app at login, or not. Throws if the entry cannot be written. */
export function setStartAtLogin(app: App, wanted: boolean): void {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: wanted, args: [STAY_ARGUMENT] });
    return;
  }
  const file = autostartFile(process.env, homedir());
  if (!wanted) return rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, autostartEntry(ownCommand(app)));
}
