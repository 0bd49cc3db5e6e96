import { describe, expect, it } from 'vitest';
import { CATEGORIES, UNKNOWN_CATEGORY, categoryOf, isForCalls } from '../../../shared/apps/categories.ts';

const weightOf = (name: string, executable?: string) => (categoryOf(name, executable) ?? UNKNOWN_CATEGORY).weight;

describe('the reach weight of an application', () => {
  it.each([
    [1, ['AutoCAD', 'SolidWorks', 'Fusion', 'FreeCAD', 'Revit', 'Blender', 'Maya', 'ZBrush']],
    [1, ['Krita', 'Clip Studio', 'Clip Studio Paint', 'Procreate']],
    [0.95, ['OsiriX', 'Horos', 'Weasis']],
    [0.9, ['Photoshop', 'GIMP', 'Illustrator', 'Inkscape', 'InDesign']],
    [0.9, ['Premiere', 'DaVinci Resolve', 'Kdenlive', 'After Effects']],
    [0.85, ['QGIS', 'ArcGIS', 'KiCad', 'Altium']],
    [0.8, ['Ableton', 'Ableton Live', 'Logic', 'Reaper', 'Ardour']],
    [0.8, ['Figma', 'Sketch', 'Miro']],
    [0.6, ['Excel', 'Calc', 'SAP']],
    [0.5, ['PowerPoint', 'Visio', 'Remote Desktop Connection']],
    [0.4, ['Firefox', 'Google Chrome', 'Nautilus', 'Finder', 'Thunderbird', 'Outlook']],
    [0.2, ['VS Code', 'Visual Studio Code', 'Code', 'Word', 'Obsidian']],
    [0.1, ['xterm', 'Konsole', 'Slack', 'Evince', 'Adobe Acrobat']],
    [0, ['VLC', 'Zoom', 'Microsoft Teams', 'i3lock']],
  ])('the reach weight of an application is %f for %j', (weight, names) => {
    expect(names.map((name) => [name, weightOf(name)])).toEqual(names.map((name) => [name, weight]));
  });

  it.each([
    // Linux: the window's class, a Flatpak's id, a distribution's package.
    ['Blender', 1],
    ['Gimp-2.10', 0.9],
    ['org.inkscape.Inkscape', 0.9],
    ['org.kde.kdenlive', 0.9],
    ['QGIS3', 0.85],
    ['libreoffice-calc', 0.6],
    ['firefox-esr', 0.4],
    ['XTerm', 0.1],
    ['gnome-terminal-server', 0.1],
    // Windows: what the file says of itself, or its name.
    ['AutoCAD 2026', 1],
    ['AutoCAD LT 2025', 1],
    ['acad.exe', 1],
    ['SLDWORKS.exe', 1],
    ['blender.exe', 1],
    ['Adobe Photoshop 2026', 0.9],
    ['Photoshop.exe', 0.9],
    ['Adobe Premiere Pro 2026', 0.9],
    ['EXCEL.EXE', 0.6],
    ['POWERPNT.EXE', 0.5],
    ['mstsc.exe', 0.5],
    ['WINWORD.EXE', 0.2],
    ['Code.exe', 0.2],
    ['WindowsTerminal.exe', 0.1],
    // macOS: the bundle's name.
    ['Blender.app', 1],
    ['OsiriX MD', 0.95],
    ['Adobe Illustrator 2026', 0.9],
    ['Final Cut Pro', 0.9],
    ['Logic Pro X', 0.8],
    ['Live', 0.8],
    ['Microsoft Excel', 0.6],
    ['Keynote', 0.5],
    ['zoom.us', 0],
    // Versions with and without a space.
    ['Blender 4.2', 1],
    ['blender-4.2', 1],
    ['blender4.2', 1],
    ['Rhino8', 1],
    ['3dsmax2026', 1],
    ['Microsoft Excel 2019', 0.6],
    ['VLC media player', 0],
    ['  Blender  ', 1],
  ])('the application %s has the reach weight %f', (name, weight) => {
    expect([categoryOf(name) === null, weightOf(name)]).toEqual([false, weight]);
  });

  it('the reach weight of an unknown application is that of a browser', () => {
    expect(categoryOf('Household ledger')).toBeNull();
    expect(weightOf('Household ledger')).toBe(0.4);
    expect(weightOf('')).toBe(0.4);
    expect(UNKNOWN_CATEGORY.holds).toBe(false);
  });

  it('the reach weight goes by the executable if the name is unknown', () => {
    expect(weightOf('Unbenannt', 'blender.exe')).toBe(1);
    expect(weightOf('Blender', 'wrapper.bin')).toBe(1);
  });

  it('the reach weight of an application is not taken from a name that only begins alike', () => {
    for (const name of ['blenderkit', 'wordle', 'codeine', 'mayall', 'excellent', 'logical']) {
      expect([name, categoryOf(name)]).toEqual([name, null]);
    }
  });

  it('the reach weight of an application comes to an answer for names of any form', () => {
    for (const name of ['-', '...', ' - . _', '4.2', '.exe', 'constructor', '__proto__', 'ß'.repeat(300)]) {
      expect([name, categoryOf(name)]).toEqual([name, null]);
    }
  });
});

describe('an application for calls', () => {
  it.each(['Zoom', 'zoom.us', 'Zoom Workplace 6', 'ms-teams.exe', 'Microsoft Teams', 'teams-for-linux', 'Webex'])(
    'an application for calls is %s',
    (name) => expect(isForCalls(name)).toBe(true),
  );

  it.each(['mpv', 'VLC', 'i3lock', 'Firefox', 'Slack', 'zoomify', 'Household ledger', ''])(
    'an application for calls is not “%s”',
    (name) => expect(isForCalls(name)).toBe(false),
  );
});

describe('the lists', () => {
  const names = CATEGORIES.flatMap(({ id, names: list }) => list.map((name) => ({ id, name })));

  it('the lists of applications name no application twice', () => {
    const twice = names.filter(({ name }, place) => names.findIndex((other) => other.name === name) !== place);
    expect(twice).toEqual([]);
  });

  it('the lists of applications are in lower case and without endings, as they are compared', () => {
    expect(names.filter(({ name }) => name !== name.trim().toLowerCase() || /\.(exe|app)$/.test(name))).toEqual([]);
  });

  it('the lists of applications lead every name back to its own category', () => {
    expect(names.filter(({ id, name }) => categoryOf(name)?.id !== id)).toEqual([]);
    expect(names.filter(({ id, name }) => categoryOf(`${name.toUpperCase()}.EXE`)?.id !== id)).toEqual([]);
  });

  it('the lists of applications weigh from 0 to 1, and what holds prompts back weighs nothing', () => {
    for (const { weight } of CATEGORIES) {
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
    expect(CATEGORIES.filter(({ holds }) => holds).map(({ weight }) => weight)).toEqual([0]);
  });
});
