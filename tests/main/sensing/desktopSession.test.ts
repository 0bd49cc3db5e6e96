import { readFileSync } from 'node:fs';
import { sensorNoteText } from '../../../shared/words/sensors.ts';
import { say } from '../../support/say.ts';
import { describe, expect, test } from 'vitest';
import {
  ENTRY_ARGUMENTS,
  argumentForBestDisplay,
  argumentForLiveDisplay,
  argumentsAnew,
  chosenDisplay,
} from '../../../main/sensing/chromiumDisplay.ts';
import type { Displays } from '../../../main/sensing/displays.ts';
import { idleTime } from '../../../main/sensing/idle.ts';
import { linuxSession, sessionOfSystem } from '../../../main/sensing/desktopSession.ts';

const SEEN = { sees: true };
const DEAD = { answers: false, cause: 'ECONNREFUSED' } as const;
const LIVE = { answers: true } as const;
const X = { answers: true, isXwayland: false, tellsIdle: true } as const;
const XWAYLAND = { answers: true, isXwayland: true, tellsIdle: true } as const;

describe('what a session shows', () => {
  test('sensors see everything on macOS and Windows', () => {
    expect(sessionOfSystem('macos')).toEqual({ kind: 'macos', pointer: SEEN, window: SEEN, idle: SEEN });
    expect(sessionOfSystem('windows')).toEqual({ kind: 'windows', pointer: SEEN, window: SEEN, idle: SEEN });
  });

  test('sensors see everything on a real X server, also with a Wayland compositor inside it', () => {
    for (const wayland of [DEAD, LIVE]) {
      expect(linuxSession({ x: X, wayland }, false)).toEqual({ kind: 'x11', pointer: SEEN, window: SEEN, idle: SEEN });
    }
  });

  test('Wayland hides pointer and window, also behind an X server of its own', () => {
    for (const x of [DEAD, XWAYLAND]) {
      const session = linuxSession({ x, wayland: LIVE }, true);
      expect(session.kind).toBe('wayland');
      expect(session.pointer).toEqual({ sees: false, note: { kind: 'wayland-pointer' } });
      expect(session.window).toEqual({ sees: false, note: { kind: 'wayland-window' } });
    }
  });

  test('sensors see nothing without a display, and the note says how to start and what was tried', () => {
    const session = linuxSession({ x: DEAD, wayland: { answers: false, cause: 'ENOENT' } }, false);
    expect(session.kind).toBe('no-display');
    for (const sight of [session.pointer, session.window, session.idle]) {
      if (sight.sees === true) throw new Error('It sees.');
      expect(sensorNoteText(say, sight.note)).toMatch(/DISPLAY.*X11: ECONNREFUSED; Wayland: ENOENT/);
    }
  });
});

describe('an idle time that may be 0 for ever', () => {
  const { idle } = linuxSession({ x: XWAYLAND, wayland: LIVE }, false);

  test('an idle time that may be 0 for ever is unknown, with a note, until it has been anything else', () => {
    let seconds = 0;
    const reading = idleTime({ getSystemIdleTime: () => seconds }, idle);
    for (let real = 0; real < 600_000; real += 1000) expect(reading.read(real)).toBe('unknown');
    expect(reading.health()).toMatchObject({ sees: false, note: { kind: 'wayland-idle' } });
    seconds = 5;
    expect(reading.read(600_000)).toBe(5);
    seconds = 0;
    expect(reading.read(601_000)).toBe(0);
    expect(reading.health()).toMatchObject({ sees: true });
  });

  test('an idle time that may be 0 for ever is that of an X server without the extension that tells it, and of a Wayland compositor that Chromium asks', () => {
    expect(linuxSession({ x: { ...X, tellsIdle: false }, wayland: DEAD }, false).idle.sees).toBe('unproven');
    expect(linuxSession({ x: X, wayland: LIVE }, true).idle.sees).toBe('unproven');
  });
});

describe('the display on which the app starts', () => {
  const anew = (chosen: 'x11' | 'wayland', displays: Displays, args: readonly string[] = []) =>
    argumentForLiveDisplay(chosen, displays, args);

  test('the display on which the app starts is the one of its choice where that answers, or where none does', () => {
    expect(anew('x11', { x: X, wayland: LIVE })).toBeNull();
    expect(anew('wayland', { x: X, wayland: LIVE })).toBeNull();
    expect(anew('x11', { x: DEAD, wayland: DEAD })).toBeNull();
    expect(anew('wayland', { x: DEAD, wayland: DEAD })).toBeNull();
  });

  test('the display on which the app starts is the other one where only that answers, once', () => {
    expect(anew('wayland', { x: X, wayland: DEAD })).toBe('--ozone-platform=x11');
    expect(anew('x11', { x: DEAD, wayland: LIVE })).toBe('--ozone-platform=wayland');
    expect(anew('wayland', { x: X, wayland: DEAD }, ['--ozone-platform=wayland', '.'])).toBeNull();
  });

  test('the display on which the app starts is chosen by the switch, else by what Electron of that version does', () => {
    const env = { XDG_SESSION_TYPE: 'wayland' };
    expect(chosenDisplay('wayland', '33.4.11', {})).toBe('wayland');
    expect(chosenDisplay('', '33.4.11', env)).toBe('x11');
    expect(chosenDisplay('', '45.4.1', env)).toBe('wayland');
    expect(chosenDisplay('', '45.4.1', {})).toBe('x11');
    expect(chosenDisplay('x11', '45.4.1', env)).toBe('x11');
  });

  test('the display on which the app starts is XWayland in a Wayland session, and Wayland itself on sway, unless the person chose', () => {
    const both: Displays = { x: XWAYLAND, wayland: LIVE };
    expect(argumentForBestDisplay('wayland', both, false, [])).toBe('--ozone-platform=x11');
    expect(argumentForBestDisplay('x11', both, false, [])).toBeNull();
    expect(argumentForBestDisplay('x11', both, true, [])).toBe('--ozone-platform=wayland');
    expect(argumentForBestDisplay('wayland', both, true, [])).toBeNull();
    expect(argumentForBestDisplay('wayland', { x: DEAD, wayland: LIVE }, false, [])).toBeNull();
    expect(argumentForBestDisplay('x11', { x: X, wayland: DEAD }, true, [])).toBeNull();
    expect(argumentForBestDisplay('wayland', both, false, ['--ozone-platform=wayland'])).toBeNull();
    expect(argumentForBestDisplay('x11', both, true, ['--ozone-platform=x11'])).toBeNull();
  });

  test('the display on which the app starts may be another than the entry of a desktop says, once', () => {
    const both: Displays = { x: XWAYLAND, wayland: LIVE };
    const args = [...ENTRY_ARGUMENTS, '--stay-in-tray'];
    expect(anew('x11', { x: DEAD, wayland: LIVE }, args)).toBe('--ozone-platform=wayland');
    const argument = argumentForBestDisplay('x11', both, true, args)!;
    const again = argumentsAnew(argument, args);
    expect(again).toEqual(['--ozone-platform=wayland', '--stay-in-tray']);
    expect(argumentForBestDisplay('wayland', both, false, again)).toBeNull();
    expect(anew('wayland', { x: X, wayland: DEAD }, again)).toBeNull();
  });

  test('the display on which the app starts stands in the entries as electron-builder makes them', () => {
    const made = readFileSync('electron-builder.yml', 'utf8');
    expect(made).toContain(`executableArgs: [${ENTRY_ARGUMENTS.map((each) => `'${each}'`).join(', ')}]`);
  });
});
