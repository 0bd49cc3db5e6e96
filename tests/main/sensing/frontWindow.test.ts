import { sensorNoteText } from '../../../shared/words/sensors.ts';
import { say } from '../../support/say.ts';
import { describe, expect, test } from 'vitest';
import { readFrontWindow } from '../../../main/sensing/frontWindow.ts';
import { type DisplayShape, isFullscreen } from '../../../main/sensing/fullscreen.ts';
import { missingXTools } from '../../../main/sensing/xTools.ts';
import { windowOf } from './fakes.ts';

describe('the window in front', () => {
  test('the window in front comes in without its title', () => {
    const seen = readFrontWindow(windowOf('Blender'));
    expect(seen).toEqual({
      app: 'Blender',
      executable: 'blender',
      processId: 4000,
      bounds: { x: 100, y: 100, width: 800, height: 600 },
    });
    expect(JSON.stringify(seen)).not.toContain('secret');
  });

  test('the window in front is named after its executable where it has no other name', () => {
    const owner = { name: '', path: 'C:\\Program Files\\Rhino 8\\System\\Rhino.exe', processId: 7 };
    expect(readFrontWindow({ owner })).toMatchObject({ app: 'Rhino', executable: 'Rhino.exe', bounds: null });
    expect(readFrontWindow({ owner: {} })).toMatchObject({ app: null, executable: null, processId: null });
  });

  test('the window in front has no escape, no line end and no mark that turns the reading direction in its name', () => {
    const owner = { name: ' Blen\u001B[31m\u202Eder\n[info] all is well ', path: '/opt/a\u0007b', processId: 7 };
    expect(readFrontWindow({ owner })).toMatchObject({ app: 'Blen[31mder [info] all is well', executable: 'ab' });
    expect(readFrontWindow({ owner: { ...owner, name: '\u200B\u2066' } })).toMatchObject({ app: 'ab' });
    expect(readFrontWindow({ owner: { ...owner, name: 'x'.repeat(1e6) } })?.app).toHaveLength(200);
  });

  test('the window in front is none where the system answers nothing', () => {
    expect(readFrontWindow(undefined)).toBeNull();
    expect(readFrontWindow(null)).toBeNull();
  });
});

describe('full screen', () => {
  const left: DisplayShape = { bounds: { x: 0, y: 0, width: 1280, height: 800 }, scaleFactor: 1 };
  const right: DisplayShape = { bounds: { x: 1280, y: 0, width: 1707, height: 960 }, scaleFactor: 1.5 };

  test('full screen is a window that covers one whole display', () => {
    expect(isFullscreen({ x: 0, y: 0, width: 1280, height: 800 }, 'vlc', [left, right], 'linux')).toBe(true);
    expect(isFullscreen({ x: 0, y: 27, width: 1280, height: 773 }, 'vlc', [left, right], 'linux')).toBe(false);
    expect(isFullscreen({ x: 0, y: 0, width: 3000, height: 800 }, 'vlc', [left, right], 'linux')).toBe(false);
  });

  test('full screen is known on scaled displays, where the system counts real pixels', () => {
    const bounds = { x: 0, y: 0, width: 2560, height: 1440 };
    const scaled: DisplayShape = { bounds: { x: 0, y: 0, width: 1707, height: 960 }, scaleFactor: 1.5 };
    expect(isFullscreen(bounds, 'vlc', [scaled], 'linux')).toBe(true);
    expect(isFullscreen(bounds, 'vlc', [scaled], 'darwin')).toBe(false);
    expect(isFullscreen({ ...bounds, x: 1280 }, 'vlc.exe', [left, right], 'win32')).toBe(true);
  });

  test('full screen is not the desktop itself', () => {
    expect(isFullscreen({ x: 0, y: 0, width: 1280, height: 800 }, 'explorer.exe', [left], 'win32')).toBe(false);
  });

  test('full screen is unknown without bounds or displays', () => {
    expect(isFullscreen(null, 'vlc', [left], 'linux')).toBe('unknown');
    expect(isFullscreen({ x: 0, y: 0, width: 1, height: 1 }, 'vlc', [], 'linux')).toBe('unknown');
  });
});

describe('the programs that X11 needs', () => {
  const onDisk =
    (...files: string[]) =>
    (file: string) =>
      files.includes(file);

  test('the programs that X11 needs are looked for along the whole PATH', () => {
    const there = onDisk('/opt/x/xprop', '/usr/bin/xwininfo');
    expect(missingXTools({ PATH: '/usr/bin:/opt/x' }, there)).toEqual([]);
  });

  test('the programs that X11 needs are named with the remedy where one is missing', () => {
    const said = (tools: readonly string[]) => sensorNoteText(say, { kind: 'missing-tools', tools });
    const note = said(missingXTools({ PATH: '/usr/bin' }, onDisk('/usr/bin/xwininfo')));
    expect(note).toContain('xprop is missing: sudo apt install x11-utils');
    expect(note).toContain('dnf install xprop');
    expect(note).toContain('pacman -S xorg-xprop');
    expect(said(missingXTools({}, onDisk()))).toContain('xprop and xwininfo are missing');
  });
});
