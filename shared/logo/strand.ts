/**
 * The mark: the unknot, one strand bent into a loop with no knot in it. Tension pulls at it: at 0 it rests as an open
 * ring, at 1 its ends have crossed once, about to become a knot. It lives in a unit square, y downwards.
 */
import { highestOf, lowestOf } from '../extent.ts';
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Line = readonly Point[];

/** The strand taken apart for drawing, from the bottom up: where it crosses itself, one part runs over the other. */
export interface Layers {
  readonly under: Line;
  /** Painted out of `under`, wider than the stroke, so that a gap shows; null where nothing crosses. */
  readonly clearance: Line | null;
  readonly over: Line;
}

interface Bend {
  /** Turn from one end to the other, in degrees. */
  readonly turn: number;
  /** Share of the strand that runs straight, half of it at each end. */
  readonly straight: number;
}

const RESTING: Bend = { turn: 312, straight: 0 };
/** Three quarters of a circle between two straight ends: they cross at a right angle. */
const TIGHT: Bend = { turn: 270, straight: 0.41 };
/** The opening points up and to the right; it also lays the straight ends along the pixel grid, crisp when small. */
const LEAN = 45;

/** Steps of the walk along the strand: no corner shows at 1024 px. */
const STEPS = 96;
/** Share of the strand before the crossing that is kept clear as well. */
const CLEARANCE = 0.08;

/**
 * The strand as a line from its first end, clockwise, as large as the unit square allows.
 * @param tension 0 (open ring) to 1 (crossed once); values beyond are clamped.
 */
export function strand(tension: number): Line {
  const { turn, straight } = bend(Math.min(1, Math.max(0, tension)));
  const line: Point[] = [{ x: 0, y: 0 }];
  for (let i = 0; i < STEPS; i++) {
    // From -1 at the first end to 1 at the last: how far the turn has come.
    const along = (2 * i + 1) / STEPS - 1;
    const turned = Math.min(1, Math.max(-1, along / (1 - straight)));
    const heading = ((180 + LEAN + (turned * turn) / 2) * Math.PI) / 180;
    const { x, y } = line[i]!;
    line.push({ x: x + Math.cos(heading), y: y + Math.sin(heading) });
  }
  return fitted(line);
}

/** The strand in layers, for a drawing that shows which part runs over which. Tension as in `strand`. */
export function layers(tension: number): Layers {
  const line = strand(tension);
  const crossed = crossing(line);
  return {
    under: partOfLine(line, 0, 0.5),
    clearance: crossed && partOfLine(line, crossed[1] - CLEARANCE, 1),
    over: partOfLine(line, 0.5, 1),
  };
}

/** The part of a line between two shares of its length, each 0 to 1. */
export function partOfLine(line: Line, from: number, to: number): Line {
  const last = line.length - 1;
  const inner = line.filter((_, i) => i > from * last && i < to * last);
  return [at(line, from), ...inner, at(line, to)];
}

/** Where the line crosses itself, as two shares of its length; null where it does not. */
export function crossing(line: Line): readonly [number, number] | null {
  const last = line.length - 1;
  for (let i = 0; i < last; i++) {
    for (let j = last - 1; j > i + 1; j--) {
      const met = meeting(line[i]!, line[i + 1]!, line[j]!, line[j + 1]!);
      if (met) return [(i + met[0]) / last, (j + met[1]) / last];
    }
  }
  return null;
}

/** A line as the `d` of an SVG path in a box of `size` units. */
export function path(line: Line, size: number): string {
  const points = line.map(({ x, y }) => `${(x * size).toFixed(2)} ${(y * size).toFixed(2)}`);
  return `M${points.join('L')}`;
}

function bend(tension: number): Bend {
  const mix = (a: number, b: number): number => a + (b - a) * tension;
  return { turn: mix(RESTING.turn, TIGHT.turn), straight: mix(RESTING.straight, TIGHT.straight) };
}

/** Scales and centres a line in the unit square. */
function fitted(line: Line): Line {
  const xs = line.map((p) => p.x);
  const ys = line.map((p) => p.y);
  const [left, right, top, bottom] = [lowestOf(xs), highestOf(xs), lowestOf(ys), highestOf(ys)];
  const scale = 1 / Math.max(right - left, bottom - top);
  return line.map(({ x, y }) => ({
    x: 0.5 + (x - (left + right) / 2) * scale,
    y: 0.5 + (y - (top + bottom) / 2) * scale,
  }));
}

/** The point at a share of a line's length; all its steps are equally long. */
function at(line: Line, share: number): Point {
  const place = Math.min(1, Math.max(0, share)) * (line.length - 1);
  const i = Math.min(line.length - 2, Math.floor(place));
  const [a, b] = [line[i]!, line[i + 1]!];
  return { x: a.x + (b.x - a.x) * (place - i), y: a.y + (b.y - a.y) * (place - i) };
}

/** The shares of their lengths at which two segments meet. */
function meeting(a: Point, b: Point, c: Point, d: Point): readonly [number, number] | null {
  const ab = { x: b.x - a.x, y: b.y - a.y };
  const cd = { x: d.x - c.x, y: d.y - c.y };
  const across = ab.x * cd.y - ab.y * cd.x;
  if (across === 0) return null;
  const s = ((c.x - a.x) * cd.y - (c.y - a.y) * cd.x) / across;
  const t = ((c.x - a.x) * ab.y - (c.y - a.y) * ab.x) / across;
  return s >= 0 && s < 1 && t >= 0 && t < 1 ? [s, t] : null;
}
