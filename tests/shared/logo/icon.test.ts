import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  FILL_STEPS,
  PANEL_INK,
  fillStep,
  trayBitmaps,
  trayCoverage,
  traySize,
  type Ink,
  type TrayLook,
} from '../../../main/tray/icon.ts';

const SIZES = [16, 22, 24, 32, 44, 48, 64];
const LOOKS: readonly TrayLook[] = [
  ...Array.from({ length: FILL_STEPS + 1 }, (_, step) => ({ is: 'filling' as const, fill: step / FILL_STEPS })),
  { is: 'near' },
  { is: 'paused' },
  { is: 'unknown' },
];

function ink(look: TrayLook, pixels: number): number {
  return trayCoverage(look, pixels).reduce((sum, share) => sum + share, 0);
}

function luminance({ red, green, blue }: Ink): number {
  const linear = (v: number): number => (v <= 10.31475 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: Ink, b: Ink): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('the tray icon', () => {
  it('the tray icon takes on more ink with every step of the load', () => {
    for (const pixels of SIZES) {
      const inks = LOOKS.slice(0, FILL_STEPS + 1).map((look) => ink(look, pixels));
      inks.slice(1).forEach((more, i) => expect(more).toBeGreaterThan(inks[i]!));
    }
  });

  it('the tray icon draws nothing at the very edge of its bitmap, so nothing is cut off', () => {
    for (const pixels of SIZES) {
      for (const look of LOOKS) {
        const drawn = trayCoverage(look, pixels);
        const edge = drawn.filter((_, i) =>
          [0, pixels - 1].some((e) => i % pixels === e || Math.floor(i / pixels) === e),
        );
        expect(Math.max(...edge)).toBeLessThan(0.01);
        expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...drawn)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('the tray icon looks different in every state', () => {
    for (const pixels of SIZES) {
      const drawn = LOOKS.map((look) => trayCoverage(look, pixels).join());
      expect(new Set(drawn).size).toBe(LOOKS.length);
    }
  });

  it('the tray icon shows a crossing near a prompt, far from any ring', () => {
    const near = trayCoverage({ is: 'near' }, 22);
    const full = trayCoverage({ is: 'filling', fill: 1 }, 22);
    const apart = near.reduce((sum, share, i) => sum + Math.abs(share - full[i]!), 0);
    expect(apart).toBeGreaterThan(0.5 * ink({ is: 'near' }, 22));
  });

  it('the tray icon reads on light and on dark panels', () => {
    expect(contrast(PANEL_INK, { red: 0xf5, green: 0xf5, blue: 0xf5 })).toBeGreaterThanOrEqual(3);
    expect(contrast(PANEL_INK, { red: 0x20, green: 0x20, blue: 0x20 })).toBeGreaterThanOrEqual(3);
  });

  it('the tray icon fills in twelve steps and takes any load', () => {
    expect([-1, 0, 0.5, 1, 3].map(fillStep)).toEqual([0, 0, 6, 12, 12]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fill) => {
        const step = fillStep(fill);
        expect(trayCoverage({ is: 'filling', fill }, 16)).toEqual(
          trayCoverage({ is: 'filling', fill: step / FILL_STEPS }, 16),
        );
      }),
    );
  });

  it('the tray icon comes at scale 1 and 2 in premultiplied BGRA', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      for (const bitmap of trayBitmaps({ is: 'near' }, platform)) {
        expect(bitmap.width).toBe(traySize(platform) * bitmap.scaleFactor);
        expect(bitmap.bgra.length).toBe(bitmap.width * bitmap.height * 4);
        for (let i = 0; i < bitmap.bgra.length; i += 4) {
          const [blue, green, red, alpha] = bitmap.bgra.subarray(i, i + 4) as unknown as [
            number,
            number,
            number,
            number,
          ];
          expect(Math.max(blue, green, red)).toBeLessThanOrEqual(alpha);
          if (platform === 'darwin') expect(blue + green + red).toBe(0);
        }
      }
    }
  });

  it('the tray icon comes in whatever size a panel asks for', () => {
    expect(trayBitmaps({ is: 'paused' }, 'linux', 16).map((b) => b.width)).toEqual([16, 32]);
  });
});
