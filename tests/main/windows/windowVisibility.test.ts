import { describe, expect, it } from 'vitest';
import { visibilityOf } from '../../../main/windows/windowVisibility.ts';
import type { WindowAbove } from '../../../main/windows/x11Stack.ts';

const LEFT = { x: 0, y: 0, width: 1280, height: 1024 };
const RIGHT = { x: 1280, y: 0, width: 1280, height: 1024 };
const CARD = { x: 844, y: 772, width: 420, height: 236 };

type Bounds = typeof LEFT;
const over = (bounds: Bounds, isManaged = true, solid: readonly Bounds[] = [bounds]): WindowAbove => ({
  bounds,
  isManaged,
  inputShape: solid,
});
const sight = (above: readonly WindowAbove[], bounds = CARD, isMapped = true) =>
  visibilityOf({ isMapped, bounds, above }, [LEFT, RIGHT]);

describe('a card', () => {
  it('a card is seen with nothing above it, and with a panel or a notice over a part of it', () => {
    expect(sight([])).toBe('seen');
    expect(sight([over({ x: 0, y: 984, width: 1280, height: 40 })])).toBe('seen');
    expect(sight([over({ x: 1000, y: 772, width: 264, height: 60 }, false)])).toBe('seen');
  });

  it('a card is covered under a full-screen window, and under several that cover most of it together', () => {
    expect(sight([over(LEFT)])).toBe('covered');
    expect(sight([over({ ...CARD, width: 150 }), over({ ...CARD, x: 1000 })])).toBe('covered');
  });

  it('a card is seen through what lets clicks through, such as the layer of a compositor', () => {
    expect(sight([over(LEFT, false, [])])).toBe('seen');
    expect(sight([over(LEFT, false, [{ x: 0, y: 0, width: 1280, height: 24 }])])).toBe('seen');
  });

  it('a card is under a lock where something that no window manager knows fills its display', () => {
    expect(sight([over(LEFT, false)])).toBe('locked');
    expect(sight([over({ ...LEFT, width: 2560 }, false)])).toBe('locked');
    expect(sight([over({ ...LEFT, width: 1279, height: 1023 }, false)])).toBe('locked');
    // A window over the card alone is no lock, nor is one that fills the other display.
    expect(sight([over({ ...CARD, x: 800, width: 480 }, false)])).toBe('covered');
    expect(sight([over(RIGHT, false)])).toBe('seen');
  });

  it('a card is away when it is minimised, on another desktop, or mostly beyond all displays', () => {
    expect(sight([], CARD, false)).toBe('away');
    expect(sight([], { ...CARD, y: 950 })).toBe('away');
    expect(sight([], { ...CARD, x: 5000 })).toBe('away');
    expect(sight([], { ...CARD, x: 2000 })).toBe('seen');
  });
});
