import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { autostartEntry, readEntry } from '../../../main/login/desktopEntry.ts';
import { autostartFile, createLogin, type LoginApp } from '../../../main/login/login.ts';
import { createStartAtLogin } from '../../../main/login/startAtLogin.ts';
import { ENTRY_ARGUMENTS } from '../../../main/sensing/chromiumDisplay.ts';
import { type LoginState, loginTrouble, startsAtLogin } from '../../../shared/settings/startAtLogin.ts';
import { noticeText } from '../../../shared/words/notices.ts';
import { createSay } from '../../../shared/words/say.ts';
import { loginTroubleText } from '../../../shared/words/startAtLogin.ts';
import { say } from '../../support/say.ts';

/** What is said of it, as the person reads it. */
function noteOf(state: LoginState): string {
  const trouble = loginTrouble(state);
  return trouble === null ? '' : loginTroubleText(say, trouble);
}

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
  it('the entry of a Linux desktop starts the app into the tray', () => {
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
  ])('the entry of a Linux desktop quotes a path with %s', (_what, path, word) => {
    expect(autostartEntry([path])).toContain(`\nExec=${word}\n`);
  });

  it('the entry of a Linux desktop is read back as the very command that was meant', () => {
    const sign = fc.constantFrom(
      'a',
      ' ',
      '\\',
      '"',
      '$',
      '`',
      '%',
      "'",
      'ü',
      '/',
      's',
      'n',
      '&',
      '\n',
      '\t',
      '=',
      ';',
      '#',
    );
    const path = fc.string({ unit: sign, minLength: 1 }).filter((word) => !/^%[a-zA-Z]$/.test(word));
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 4 }), (command) => {
        expect(wordsOf(valueOf(autostartEntry(command), 'Exec'))).toEqual(command);
        expect(readEntry(autostartEntry(command), '').command).toEqual(command);
      }),
    );
  });

  it('the entry of a Linux desktop stands where the desktop looks for it', () => {
    expect(autostartFile({}, '/home/me')).toBe('/home/me/.config/autostart/unknot.desktop');
    expect(autostartFile({ XDG_CONFIG_HOME: '' }, '/home/me')).toBe('/home/me/.config/autostart/unknot.desktop');
    expect(autostartFile({ XDG_CONFIG_HOME: 'cfg' }, '/home/me')).toBe('/home/me/.config/autostart/unknot.desktop');
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

  const app = (isPackaged: boolean) => ({ isPackaged, getAppPath: () => folder }) as LoginApp;
  const file = () => join(folder, 'config', 'autostart', 'unknot.desktop');
  const command = () => wordsOf(valueOf(readFileSync(file(), 'utf8'), 'Exec'));
  const log: string[] = [];
  const login = (isPackaged = true) => createLogin(app(isPackaged), (line) => void log.push(line));
  beforeEach(() => log.splice(0));

  /** The entry as it is written, with lines of another hand. */
  function entryWith(...lines: readonly string[]): void {
    login().set(true);
    writeFileSync(file(), `${readFileSync(file(), 'utf8')}${lines.join('\n')}\n`);
  }

  it('starting at login on Linux writes an entry that starts this very program', () => {
    login().set(true);
    expect(command()).toEqual([process.execPath, ...ENTRY_ARGUMENTS, '--stay-in-tray']);
    expect(login().look(true)).toEqual({ is: 'on' });
  });

  it('starting at login on Linux names the folder of an app that is not packaged', () => {
    login(false).set(true);
    expect(command()).toEqual([process.execPath, ...ENTRY_ARGUMENTS, folder, '--stay-in-tray']);
    expect(login(false).look(true)).toEqual({ is: 'on' });
  });

  it('starting at login on Linux starts an AppImage by its own file, not by what is mounted while it runs', () => {
    vi.stubEnv('APPIMAGE', '/home/me/Unknot-0.1.0.AppImage');
    login().set(true);
    expect(command()).toEqual(['/home/me/Unknot-0.1.0.AppImage', ...ENTRY_ARGUMENTS, '--stay-in-tray']);
  });

  it('starting at login on Linux takes the entry away, and does not mind where there is none', () => {
    login().set(true);
    login().set(false);
    expect(existsSync(file())).toBe(false);
    login().set(false);
    expect(login().look(false)).toEqual({ is: 'off' });
  });

  it('starting at login on Linux sees that the entry was deleted, and says where it stood', () => {
    const seen = login().look(true);
    expect(seen).toEqual({ is: 'gone', file: file() });
    expect(noteOf(seen)).toContain(file());
    expect(startsAtLogin(seen)).toBe(false);
  });

  it.each([
    ['Hidden=true', ''],
    ['X-GNOME-Autostart-enabled=false', 'GNOME'],
    ['X-MATE-Autostart-enabled=false', 'MATE'],
    ['OnlyShowIn=KDE;', 'ubuntu:GNOME'],
    ['OnlyShowIn=KDE;', ''],
    ['NotShowIn=XFCE;GNOME;', 'ubuntu:GNOME'],
  ])('starting at login on Linux sees that the desktop passes it over by %s on "%s"', (line, desktop) => {
    vi.stubEnv('XDG_CURRENT_DESKTOP', desktop);
    entryWith(line);
    expect(login().look(true)).toEqual({ is: 'hidden', file: file(), by: line });
    // Switched on again, it is as it was.
    login().set(true);
    expect(login().look(true)).toEqual({ is: 'on' });
  });

  it.each(['OnlyShowIn=GNOME;', 'NotShowIn=KDE;', 'Hidden=false', '[Other Group]\nHidden=true', '# Hidden=true'])(
    'starting at login on Linux is not misled by %s',
    (line) => {
      vi.stubEnv('XDG_CURRENT_DESKTOP', 'ubuntu:GNOME');
      entryWith(line);
      expect(login().look(true)).toEqual({ is: 'on' });
    },
  );

  it.each([
    ['a program that has moved', '"/gone/Unknot-0.0.9.AppImage" "--stay-in-tray"'],
    ['a checkout that has moved', `"${process.execPath}" "/gone/unknot" "--stay-in-tray"`],
    ['no command that can be read', '"/opt/unknot'],
  ])('starting at login on Linux mends an entry of ours with %s, and writes that into the log', (_what, exec) => {
    entryWith(`Exec=${exec}`);
    expect(login().look(true)).toEqual({ is: 'on' });
    expect(command()).toEqual([process.execPath, ...ENTRY_ARGUMENTS, '--stay-in-tray']);
    expect(log).toEqual([expect.stringContaining('written anew')]);
  });

  it('starting at login on Linux mends an entry whose TryExec is gone', () => {
    entryWith('TryExec=unknot-is-not-here');
    expect(login().look(true)).toEqual({ is: 'on' });
    expect(readFileSync(file(), 'utf8')).not.toContain('TryExec');
  });

  it('starting at login on Linux leaves an entry of another copy of Unknot as it is, and one of another program, which it names', () => {
    const other = join(folder, 'unknot-2');
    writeFileSync(other, '', { mode: 0o755 });
    entryWith(`Exec=${other}`);
    expect(login().look(true)).toEqual({ is: 'on' });
    expect(login().look(false)).toEqual({ is: 'still', file: file() });
    entryWith('Exec=/bin/true');
    expect(login().look(true)).toEqual({ is: 'foreign', file: file() });
    expect(readFileSync(file(), 'utf8')).toContain('Exec=/bin/true');
  });

  it('starting at login on Linux keeps an entry that is a link one, and replaces a link that leads nowhere', () => {
    const kept = join(folder, 'dotfiles.desktop');
    mkdirSync(join(folder, 'config', 'autostart'), { recursive: true });
    writeFileSync(kept, '');
    symlinkSync(kept, file());
    login().set(true);
    expect(lstatSync(file()).isSymbolicLink()).toBe(true);
    expect(readFileSync(kept, 'utf8')).toContain('--stay-in-tray');
    rmSync(kept);
    expect(login().look(true).is).toBe('gone');
    login().set(true);
    expect(login().look(true)).toEqual({ is: 'on' });
  });

  it('starting at login on Linux says why an entry cannot be used, where it is, and what to do', () => {
    mkdirSync(file(), { recursive: true });
    const seen = login().look(true);
    expect(seen).toMatchObject({ is: 'unusable', file: file(), why: expect.stringContaining('EISDIR') });
    expect(noteOf(seen)).toMatch(/cannot be used: .*unknot\.desktop \(EISDIR.*\)\. Make it/);
    expect(() => login().set(true)).toThrow();
  });

  it.skipIf(process.getuid?.() === 0)('starting at login on Linux says so where an entry cannot be mended', () => {
    entryWith('Exec="/gone/unknot" "--stay-in-tray"');
    chmodSync(file(), 0o400);
    chmodSync(join(folder, 'config', 'autostart'), 0o500);
    expect(login().look(true)).toMatchObject({ is: 'unusable', why: expect.stringContaining('/gone/unknot is gone') });
    chmodSync(join(folder, 'config', 'autostart'), 0o700);
  });
});

describe.each(['darwin', 'win32'])('starting at login on %s', (platform) => {
  beforeEach(() => void vi.spyOn(process, 'platform', 'get').mockReturnValue(platform as NodeJS.Platform));
  afterEach(() => void vi.restoreAllMocks());

  const look = (told: object) =>
    createLogin({ getLoginItemSettings: () => told } as unknown as LoginApp, () => {}).look(true);

  it('starting at login on %s is what the system says', () => {
    expect(look({ openAtLogin: true, executableWillLaunchAtLogin: true, status: 'enabled' })).toEqual({ is: 'on' });
    expect(look({ openAtLogin: false, executableWillLaunchAtLogin: false, status: 'not-registered' })).toEqual({
      is: 'gone',
      file: null,
    });
  });

  it('starting at login on %s waits for the person where the system has it switched off', () => {
    const told =
      platform === 'darwin'
        ? { openAtLogin: false, executableWillLaunchAtLogin: false, status: 'requires-approval' }
        : { openAtLogin: true, executableWillLaunchAtLogin: false };
    const seen = look(told);
    expect(seen.is).toBe('refused');
    expect(noteOf(seen)).toMatch(platform === 'darwin' ? /Login Items/ : /Task Manager/);
  });
});

describe('what is said of the start at login', () => {
  function follow() {
    const said: (string | null)[] = [];
    const now = { ms: 0, state: { is: 'on' } as LoginState | Error };
    const look = () => {
      if (now.state instanceof Error) throw now.state;
      return now.state;
    };
    const start = createStartAtLogin({
      login: { look, set: () => {} },
      wanted: () => true,
      notices: {
        say: (_id, text, at) => void said.push(`${noticeText(createSay('en'), text)} ${at}`),
        dismiss: () => void said.push(null),
      },
      now: () => now.ms,
      onChange: () => {},
    });
    const after = (state: LoginState | Error) => {
      now.ms += 3_000;
      now.state = state;
      return start.state;
    };
    return { said, after };
  }

  it('what is said of the start at login is said once, with the place in the settings, and no longer when it is mended', () => {
    const { said, after } = follow();
    after({ is: 'on' });
    after({ is: 'gone', file: '/a' });
    after({ is: 'gone', file: '/a' });
    after({ is: 'on' });
    expect(said).toEqual([expect.stringMatching(/gone: \/a\..* startAtLogin$/), null]);
  });

  it('what is said of the start at login names the cause where the system does not answer', () => {
    expect(follow().after(new Error('no list'))).toEqual({
      is: 'unknown',
      why: 'no list',
    });
  });
});
