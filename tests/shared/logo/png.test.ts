import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { appIcon } from '../../../build/icons/draw.ts';
import { png } from '../../../build/icons/png.ts';

describe('the app icon', () => {
  it('the app icon is a PNG whose pixels come back as they went in', () => {
    const rgba = Uint8Array.from({ length: 3 * 2 * 4 }, (_, i) => i * 7);
    const file = png(3, 2, rgba);
    expect(file.subarray(1, 4).toString('latin1')).toBe('PNG');
    const body = file.indexOf('IDAT') + 4;
    const rows = inflateSync(file.subarray(body, body + file.readUInt32BE(body - 8)));
    expect([...rows]).toEqual([0, ...rgba.subarray(0, 12), 0, ...rgba.subarray(12)]);
  });

  it('the app icon is paper with clear corners, and shows the green strand and its apricot end', () => {
    const size = 128;
    const rgba = appIcon(size);
    const colours = new Map<string, number>();
    for (let i = 0; i < rgba.length; i += 4) {
      const colour = rgba.subarray(i, i + 4).join();
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    expect([...rgba.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    for (const colour of ['251,246,236,255', '31,119,108,255', '242,169,107,255']) {
      expect(colours.get(colour) ?? 0).toBeGreaterThan(20);
    }
  });
});
