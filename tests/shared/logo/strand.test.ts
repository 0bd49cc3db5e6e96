import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { crossing, layers, partOfLine, path, strand, type Line } from '../../../shared/logo/strand.ts';

const tension = fc.double({ min: 0, max: 1, noNaN: true });

function length(line: Line): number {
  return line.slice(1).reduce((sum, p, i) => sum + Math.hypot(p.x - line[i]!.x, p.y - line[i]!.y), 0);
}

describe('the strand', () => {
  it('the strand rests as an open ring: a circle with a gap and no crossing', () => {
    const line = strand(0);
    const radii = line.map((p) => Math.hypot(p.x - 0.5, p.y - 0.5));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(0.02);
    expect(crossing(line)).toBeNull();
    const [first, last] = [line[0]!, line.at(-1)!];
    expect(Math.hypot(first.x - last.x, first.y - last.y)).toBeGreaterThan(0.25);
  });

  it('the strand opens up and to the right', () => {
    const line = strand(0);
    const gap = { x: (line[0]!.x + line.at(-1)!.x) / 2, y: (line[0]!.y + line.at(-1)!.y) / 2 };
    expect(gap.x).toBeGreaterThan(0.7);
    expect(gap.y).toBeLessThan(0.3);
  });

  it('the strand crosses itself once when tight, near both of its ends', () => {
    const line = strand(1);
    const crossed = crossing(line)!;
    expect(crossed[0]).toBeLessThan(0.25);
    expect(crossed[1]).toBeGreaterThan(0.75);
    expect(crossing(partOfLine(line, crossed[0] + 0.01, crossed[1] - 0.01))).toBeNull();
  });

  it('the strand fills the unit square at any tension and never leaves it', () => {
    fc.assert(
      fc.property(tension, (t) => {
        const line = strand(t);
        const all = line.flatMap((p) => [p.x, p.y]);
        expect(Math.min(...all)).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.max(...all)).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan(0.99);
      }),
    );
  });

  it('the strand moves without a jump when the tension changes a little', () => {
    fc.assert(
      fc.property(tension, (t) => {
        const before = strand(t);
        strand(t + 0.01).forEach((p, i) => {
          expect(Math.hypot(p.x - before[i]!.x, p.y - before[i]!.y)).toBeLessThan(0.04);
        });
      }),
    );
  });

  it('the strand clamps a tension beyond its range', () => {
    expect(strand(-1)).toEqual(strand(0));
    expect(strand(7)).toEqual(strand(1));
  });

  it('the strand gives parts as long as the share that was asked for', () => {
    fc.assert(
      fc.property(tension, tension, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const whole = strand(0);
        expect(length(partOfLine(whole, from, to))).toBeCloseTo(length(whole) * (to - from), 6);
      }),
    );
  });

  it('the strand comes in layers that together are the whole strand, with a clearance only where it crosses', () => {
    for (const t of [0, 0.5, 1]) {
      const { under, over } = layers(t);
      expect(length(under) + length(over)).toBeCloseTo(length(strand(t)), 6);
    }
    expect(layers(0).clearance).toBeNull();
    expect(layers(1).clearance).not.toBeNull();
  });

  it('the strand is an SVG path in a box of the size that was asked for', () => {
    const d = path(strand(0), 100);
    expect(d).toMatch(/^M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)+$/);
    const numbers = d.match(/[\d.]+/g)!.map(Number);
    expect(Math.max(...numbers)).toBeCloseTo(100, 1);
  });
});
