import { describe, expect, test } from 'vitest';
import { isSameProgram } from '../../../../main/sensing/holds/sameProgram.ts';

describe('two names of a program', () => {
  test.each([
    ['org.mozilla.firefox', 'Firefox'],
    ['firefox', 'firefox-esr'],
    ['/usr/bin/vlc', 'VLC media player'],
    ['vlc', 'vlc'],
    ['mpv.desktop', 'mpv'],
    ['/opt/google/chrome/google-chrome', 'Google Chrome'],
    ['/opt/google/chrome/chrome', 'Google-chrome'],
    ['org.gnome.Totem', 'totem'],
    ['org.kde.haruna', 'Haruna'],
    ['chromium', 'Chromium-browser'],
    ['Blender 4.2', 'blender'],
  ])('two names of a program are known as one: %s and %s', (one, other) => {
    expect(isSameProgram(one, other)).toBe(true);
    expect(isSameProgram(other, one)).toBe(true);
  });

  test.each([
    ['firefox', 'blender'],
    ['blender', 'blenderkit'],
    ['org.gnome.Totem', 'org.gnome.TextEditor'],
    ['org.gnome.Totem', 'org'],
    ['', 'mpv'],
    ['/usr/bin/', 'bin'],
    ['mpv', ''],
    ['.desktop', '.exe'],
    ['tv', 'apple-tv'],
  ])('names of two programs are told apart: %s and %s', (one, other) => {
    expect(isSameProgram(one, other)).toBe(false);
    expect(isSameProgram(other, one)).toBe(false);
  });
});
