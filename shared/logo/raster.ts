/** Draws strokes of the strand into pixels, antialiased by each pixel's distance from the line. */
import type { Point } from './strand.ts';

/** A line with round ends, in pixels: (0, 0) is the upper left corner of the first pixel. */
export interface Stroke {
  readonly line: readonly Point[];
  readonly width: number;
}

/** How much of each pixel is covered, 0 to 1, row by row from the upper left. */
export type Coverage = Float32Array;

/** How much of each of `size` x `size` pixels the stroke covers, 0 to 1. */
export function cover(size: number, { line, width }: Stroke): Coverage {
  const covered = new Float32Array(size * size);
  for (let i = 1; i < line.length; i++) coverSegment(covered, size, line[i - 1]!, line[i]!, width / 2);
  return covered;
}

/** Adds one segment: a pixel counts in full from half a pixel inside the edge, not at all from half a pixel outside. */
function coverSegment(covered: Coverage, size: number, a: Point, b: Point, radius: number): void {
  const reach = radius + 0.5;
  const clamp = (value: number): number => Math.min(size, Math.max(0, value));
  const right = clamp(Math.ceil(Math.max(a.x, b.x) + reach));
  const bottom = clamp(Math.ceil(Math.max(a.y, b.y) + reach));
  for (let row = clamp(Math.floor(Math.min(a.y, b.y) - reach)); row < bottom; row++) {
    for (let column = clamp(Math.floor(Math.min(a.x, b.x) - reach)); column < right; column++) {
      const inside = reach - distance(column + 0.5, row + 0.5, a, b);
      const i = row * size + column;
      covered[i] = Math.max(covered[i]!, Math.min(1, inside));
    }
  }
}

/** Distance of (x, y) from the segment. */
function distance(x: number, y: number, a: Point, b: Point): number {
  const along = { x: b.x - a.x, y: b.y - a.y };
  const square = along.x ** 2 + along.y ** 2;
  const share = square === 0 ? 0 : ((x - a.x) * along.x + (y - a.y) * along.y) / square;
  const nearest = Math.min(1, Math.max(0, share));
  return Math.hypot(x - a.x - along.x * nearest, y - a.y - along.y * nearest);
}
