import { describe, expect, test } from 'vitest';
import { sessionOf } from '../../../main/sensing/session.ts';

const SEEN = { sees: true };

describe('what a session shows', () => {
  test('macOS and Windows show everything', () => {
    expect(sessionOf('darwin', {})).toEqual({ kind: 'macos', pointer: SEEN, window: SEEN, idle: SEEN });
    expect(sessionOf('win32', {})).toEqual({ kind: 'windows', pointer: SEEN, window: SEEN, idle: SEEN });
  });

  test('X11 shows everything, declared or found by its display', () => {
    for (const env of [
      { XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' },
      { DISPLAY: ':99' },
      { XDG_SESSION_TYPE: 'tty', DISPLAY: ':1' },
    ]) {
      expect(sessionOf('linux', env)).toEqual({ kind: 'x11', pointer: SEEN, window: SEEN, idle: SEEN });
    }
  });

  test('Wayland hides pointer and window even where XWayland sets a display', () => {
    const session = sessionOf('linux', {
      XDG_SESSION_TYPE: 'wayland',
      DISPLAY: ':0',
      XDG_CURRENT_DESKTOP: 'ubuntu:GNOME',
    });
    expect(session.kind).toBe('wayland');
    expect(session.pointer).toMatchObject({ sees: false, note: expect.stringContaining('X11 session') });
    expect(session.window).toMatchObject({ sees: false, note: expect.stringContaining('X11 session') });
    expect(session.idle).toEqual(SEEN);
  });

  test('on Wayland only GNOME and KDE tell the idle time', () => {
    const idleOn = (desktop: string | undefined): boolean =>
      sessionOf('linux', { WAYLAND_DISPLAY: 'wayland-0', XDG_CURRENT_DESKTOP: desktop }).idle.sees;
    expect(idleOn('KDE')).toBe(true);
    expect(idleOn('GNOME')).toBe(true);
    expect(idleOn('sway')).toBe(false);
    expect(idleOn(undefined)).toBe(false);
  });

  test('an X11 session with a nested Wayland compositor is still X11', () => {
    expect(sessionOf('linux', { XDG_SESSION_TYPE: 'x11', DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-1' }).kind).toBe(
      'x11',
    );
  });

  test('without a display nothing is seen, and the note says how to start', () => {
    const session = sessionOf('linux', { XDG_SESSION_TYPE: 'tty' });
    expect(session.kind).toBe('no-display');
    for (const sight of [session.pointer, session.window, session.idle]) {
      expect(sight).toMatchObject({ sees: false, note: expect.stringContaining('DISPLAY') });
    }
  });
});
