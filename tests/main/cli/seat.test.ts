import { say } from '../../support/say.ts';
import { describe, expect, it } from 'vitest';
import { elsewhereText, NO_SEAT, seatOf } from '../../../main/cli/seat.ts';

const BOTH = { x: true, wayland: true };
const X = { x: true, wayland: false };

describe('where somebody sits', () => {
  it('where somebody sits is the same display however it is written', () => {
    for (const display of [':1', ':1.0', 'unix:1', 'unix/:1.2']) expect(seatOf({ DISPLAY: display }, X).x).toBe(':1');
    expect(seatOf({ DISPLAY: 'localhost:10.0' }, X).x).toBe('localhost:10');
    expect(seatOf({ XDG_RUNTIME_DIR: '/run/user/7' }, BOTH)).toEqual({ x: null, wayland: '/run/user/7/wayland-0' });
  });

  it('where somebody sits is not known by a display that does not answer, such as in an old terminal', () => {
    expect(seatOf({ DISPLAY: ':9', WAYLAND_DISPLAY: 'wayland-9' }, { x: false, wayland: false })).toEqual(NO_SEAT);
  });
});

describe('a start at a seat', () => {
  const at = (x: string | null, wayland: string | null = null) => ({ x, wayland });

  it('a start at a seat that is not the one of the app is told, with both displays and the way out', () => {
    const text = elsewhereText(say, at(':1'), at(':2'))!;
    expect(text).toContain('already runs on display :1');
    expect(text).toContain('on this display, :2, nothing is counted');
    expect(text).toContain('start it again here');
    expect(elsewhereText(say, at(null, '/run/1/wayland-0'), at(null, '/run/1/wayland-1'))).not.toBeNull();
  });

  it('a start at a seat that is the same, or of which nothing is known, is a start like any other', () => {
    expect(elsewhereText(say, at(':1'), at(':1'))).toBeNull();
    expect(elsewhereText(say, at(':1', '/run/1/wayland-0'), at(':2', '/run/1/wayland-0'))).toBeNull();
    expect(elsewhereText(say, at(':1'), NO_SEAT)).toBeNull();
    expect(elsewhereText(say, NO_SEAT, at(':1'))).toBeNull();
    expect(elsewhereText(say, at(':1'), at(null, '/run/1/wayland-0'))).toBeNull();
  });
});
