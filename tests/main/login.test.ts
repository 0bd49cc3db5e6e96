import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { autostartEntry, autostartFile, setStartAtLogin } from '../../main/login.ts';

/** The value of a key, with the escapes of a string undone, as a desktop reads it. */
function valueOf(entry: string, key: string): string {
  const line = entry.split('\n').find((each) => each.startsWith(`${key}=`))!;
  const plain: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };
  return line.slice(key.length + 1).replace(/\\(.)/g, (_all, letter: string) => {
    expect(Object.keys(plain)).toContain(letter);
    return plain[letter]!;
  });
}

/** The words of a command line, with quotes and field codes undone, as a desktop reads it. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, word]) =>
    word!.replace(/\\(["`$\\])/g, '$1').replaceAll('%%', '%'),
  );
}

describe('the entry of a Linux desktop', () => {
  it('starts the app into the tray', () => {
    expect(autostartEntry(['/opt/Unknot/unknot', '--stay-in-tray'])).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Unknot',
        'Comment=Sees a long reach building up and offers a short break',
        'Exec="/opt/Unknot/unknot" "--stay-in-tray"',
        'X-GNOME-Autostart-enabled=true',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['a space', '/home/me/My Apps/unknot', '"/home/me/My Apps/unknot"'],
    ['a percent sign', '/opt/100%/unknot', '"/opt/100%%/unknot"'],
    ['a dollar sign', '/opt/$HOME/unknot', String.raw`"/opt/\\$HOME/unknot"`],
    ['quotes', '/opt/"new"/unknot', String.raw`"/opt/\\"new\\"/unknot"`],
    ['a backtick', '/opt/`id`/unknot', '"/opt/\\\\`id\\\\`/unknot"'],
    ['a backslash', String.raw`/opt/a\b/unknot`, String.raw`"/opt/a\\\\b/unknot"`],
  ])('quotes a path with %s', (_what, path, word) => {
    expect(autostartEntry([path])).toContain(`\nExec=${word}\n`);
  });

  it('is read back as the very command that was meant', () => {
    const path = fc.string({ unit: fc.constantFrom('a', ' ', '\\', '"', '$', '`', '%', "'", 'ü', '/', 's', 'n', '&') });
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 4 }), (command) => {
        expect(wordsOf(valueOf(autostartEntry(command), 'Exec'))).toEqual(command);
      }),
    );
  });

  it('stands where the desktop looks for it', () => {
    expect(autostartFile({}, '/home/me')).toBe('/home/me/.config/autostart/unknot.desktop');
    expect(autostartFile({ XDG_CONFIG_HOME: '' }, '/home/me')).toBe('/home/me/.config/autostart/unknot.desktop');
    expect(autostartFile({ XDG_CONFIG_HOME: '/cfg' }, '/home/me')).toBe('/cfg/autostart/unknot.desktop');
  });
});

describe.skipIf(process.platform !== 'linux')('starting at login on Linux', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unknot-login-'));
    vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
    vi.stubEnv('APPIMAGE', undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  const app = (isPackaged: boolean) => ({ isPackaged, getAppPath: () => '/home/me/unknot' }) as App;
  const file = () => join(folder, 'config', 'autostart', 'unknot.desktop');
  const command = () => wordsOf(valueOf(readFileSync(file(), 'utf8'), 'Exec'));

  it('writes an entry that starts this very program', () => {
    setStartAtLogin(app(true), true);
    expect(command()).toEqual([process.execPath, '--stay-in-tray']);
  });

  it('names the folder of an app that is not packaged', () => {
    setStartAtLogin(app(false), true);
    expect(command()).toEqual([process.execPath, '/home/me/unknot', '--stay-in-tray']);
  });

  it('starts an AppImage by its own file, not by what is mounted while it runs', () => {
    vi.stubEnv('APPIMAGE', '/home/me/Unknot-0.1.0.AppImage');
    setStartAtLogin(app(true), true);
    expect(command()).toEqual(['/home/me/Unknot-0.1.0.AppImage', '--stay-in-tray']);
  });

  it('takes the entry away, and does not mind where there is none', () => {
    setStartAtLogin(app(true), true);
    setStartAtLogin(app(true), false);
    expect(existsSync(file())).toBe(false);
    setStartAtLogin(app(true), false);
  });
});
