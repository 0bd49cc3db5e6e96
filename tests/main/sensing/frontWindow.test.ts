import { describe, expect, test } from 'vitest';
import { readFrontWindow } from '../../../main/sensing/frontWindow.ts';
import { type DisplayShape, isFullscreen } from '../../../main/sensing/fullscreen.ts';
import { windowOf } from './fakes.ts';

describe('the window in front', () => {
  test('the window in front comes in without its title', () => {
    const seen = readFrontWindow(windowOf('Blender'), []);
    expect(seen).toEqual({
      names: ['Blender', 'blender'],
      executable: 'blender',
      processId: 4000,
      bounds: { x: 100, y: 100, width: 800, height: 600 },
    });
    expect(JSON.stringify(seen)).not.toContain('secret');
  });

  test('the window in front goes by a word of its title that the person named, and nothing else of the title comes in', () => {
    const words = ['Onshape', 'Figma'];
    const seen = readFrontWindow({ ...windowOf('Firefox'), title: 'My secret plan - Figma' }, words);
    expect(seen?.names).toEqual(['Figma', 'Firefox', 'firefox']);
    expect(JSON.stringify(seen)).not.toContain('secret');
    expect(readFrontWindow({ ...windowOf('Firefox'), title: 7 }, words)?.names).toEqual(['Firefox', 'firefox']);
    const long = `${'x'.repeat(1e6)} Figma`;
    expect(readFrontWindow({ ...windowOf('Firefox'), title: long }, words)?.names).toEqual(['Firefox', 'firefox']);
  });

  test('the window in front is named after its executable where it has no other name', () => {
    const owner = { name: '', path: 'C:\\Program Files\\Rhino 8\\System\\Rhino.exe', processId: 7 };
    expect(readFrontWindow({ owner }, [])).toMatchObject({ names: ['Rhino'], executable: 'Rhino.exe', bounds: null });
    expect(readFrontWindow({ owner: {} }, [])).toMatchObject({ names: [], executable: null, processId: null });
  });

  test('the window in front has no escape, no line end and no mark that turns the reading direction in its name', () => {
    const owner = { name: ' Blen\u001B[31m\u202Eder\n[info] all is well ', path: '/opt/a\u0007b', processId: 7 };
    expect(readFrontWindow({ owner }, [])).toMatchObject({
      names: ['Blen[31mder [info] all is well', 'ab'],
      executable: 'ab',
    });
    expect(readFrontWindow({ owner: { ...owner, name: '\u200B\u2066' } }, [])).toMatchObject({ names: ['ab'] });
    expect(readFrontWindow({ owner: { ...owner, name: 'x'.repeat(1e6) } }, [])?.names[0]).toHaveLength(200);
  });

  test('the window in front is none where the system answers nothing', () => {
    expect(readFrontWindow(undefined, [])).toBeNull();
    expect(readFrontWindow(null, [])).toBeNull();
  });
});

describe('full screen', () => {
  const left: DisplayShape = { bounds: { x: 0, y: 0, width: 1280, height: 800 }, scaleFactor: 1 };
  const right: DisplayShape = { bounds: { x: 1280, y: 0, width: 1707, height: 960 }, scaleFactor: 1.5 };

  test('full screen is a window that covers one whole display', () => {
    expect(isFullscreen({ x: 0, y: 0, width: 1280, height: 800 }, 'vlc', [left, right], 'darwin')).toBe(true);
    expect(isFullscreen({ x: 0, y: 27, width: 1280, height: 773 }, 'vlc', [left, right], 'darwin')).toBe(false);
    expect(isFullscreen({ x: 0, y: 0, width: 3000, height: 800 }, 'vlc', [left, right], 'darwin')).toBe(false);
  });

  test('full screen is known on scaled displays, where the system counts real pixels', () => {
    const bounds = { x: 0, y: 0, width: 2560, height: 1440 };
    const scaled: DisplayShape = { bounds: { x: 0, y: 0, width: 1707, height: 960 }, scaleFactor: 1.5 };
    expect(isFullscreen(bounds, 'vlc', [scaled], 'win32')).toBe(true);
    expect(isFullscreen(bounds, 'vlc', [scaled], 'darwin')).toBe(false);
    expect(isFullscreen({ ...bounds, x: 1280 }, 'vlc.exe', [left, right], 'win32')).toBe(true);
  });

  test('full screen is not the desktop itself', () => {
    expect(isFullscreen({ x: 0, y: 0, width: 1280, height: 800 }, 'explorer.exe', [left], 'win32')).toBe(false);
  });

  test('full screen is unknown without bounds or displays', () => {
    expect(isFullscreen(null, 'vlc', [left], 'win32')).toBe('unknown');
    expect(isFullscreen({ x: 0, y: 0, width: 1, height: 1 }, 'vlc', [], 'win32')).toBe('unknown');
  });
});
