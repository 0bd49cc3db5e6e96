/** A picture of flat shapes, seen from one direction. Lengths in centimetres, x to the right, y down, 0 on the floor. */
import { type Vec, dot } from './vector.ts';

/** Colours by what they are for. `colours.ts` has them for light and dark. */
export const TONES = [
  'skin',
  'skin-far',
  'skin-edge',
  'top',
  'top-far',
  'top-edge',
  'legs',
  'legs-far',
  'legs-edge',
  'shoe',
  'hair',
  'face',
  'ink',
  'prop',
  'band',
  'ball',
  'floor',
] as const;
export type Tone = (typeof TONES)[number];

/** Points in their order along a line. */
export type Contour = readonly PicturePoint[];

export interface Outline {
  readonly kind: 'outline';
  /** Closed where they are filled; one direction of turning, so that overlapping ones make one surface. */
  readonly contours: readonly Contour[];
  readonly fill: Tone | null;
  readonly line: { readonly tone: Tone; readonly width: number } | null;
  /** 0 to 1. */
  readonly opacity: number;
}

/** A soft light without an edge. */
export interface Glow {
  readonly kind: 'glow';
  readonly at: PicturePoint;
  readonly across: number;
  readonly along: number;
  /** Degrees, clockwise. */
  readonly lean: number;
  readonly opacity: number;
}

export type Shape = Outline | Glow;

/** A place in the picture. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** Where the picture is taken from. */
export interface Camera {
  project(at: Vec): PicturePoint;
  /** How near to the eye, in centimetres. */
  depth(at: Vec): number;
  /** How much a surface with that normal faces the eye: 1 fully, -1 turned away. */
  facing(normal: Vec): number;
}

/** Degrees: a little from above, so that seats and floors have a depth. */
export const FROM_ABOVE = 9;

/**
 * @param turn the figure's own turn in degrees: 0 faces the eye, 90 faces right, 180 shows the back
 * @param above degrees by which the eye looks down
 */
export function camera(turn: number, above: number): Camera {
  const t = (turn * Math.PI) / 180;
  const [down, level] = [Math.sin((above * Math.PI) / 180), Math.cos((above * Math.PI) / 180)];
  const right: Vec = [Math.cos(t), 0, Math.sin(t)];
  const flat: Vec = [-Math.sin(t), 0, Math.cos(t)];
  const toEye: Vec = [flat[0] * level, down, flat[2] * level];
  const up: Vec = [-flat[0] * down, level, -flat[2] * down];
  return {
    project: (at) => ({ x: dot(at, right), y: -dot(at, up) }),
    depth: (at) => dot(at, toEye),
    facing: (normal) => dot(normal, toEye),
  };
}

/** A line that comes back to its first point. */
export const polygon = (points: Contour): Contour => [...points, points[0]!];

/** Points of a curve between two of those that it goes through. */
const CURVE_STEPS = 5;

/** A smooth line through the points. */
export function curve(points: Contour): Contour {
  const line: PicturePoint[] = [points[0]!];
  for (let i = 0; i < points.length - 1; i++) {
    const [from, to] = [points[i]!, points[i + 1]!];
    const [before, after] = [points[i - 1] ?? from, points[i + 2] ?? to];
    for (let step = 1; step <= CURVE_STEPS; step++) {
      const t = step / CURVE_STEPS;
      line.push({ x: smooth(before.x, from.x, to.x, after.x, t), y: smooth(before.y, from.y, to.y, after.y, t) });
    }
  }
  return line;
}

/** Catmull and Rom's cubic from `b` to `c`, with the neighbours before and after. */
export const smooth = (a: number, b: number, c: number, d: number, t: number) =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

/** The points of the smallest convex outline around all, in one direction of turning. */
export function hull(points: readonly PicturePoint[]): Contour {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (order: readonly PicturePoint[]) => {
    const chain: PicturePoint[] = [];
    for (const next of order) {
      while (chain.length > 1 && turnsBack(chain.at(-2)!, chain.at(-1)!, next)) chain.pop();
      chain.push(next);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

const turnsBack = (a: PicturePoint, b: PicturePoint, c: PicturePoint) =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) <= 0;

const CIRCLE = Array.from({ length: 18 }, (_, i) => (2 * Math.PI * i) / 18);

/** A round place of a limb. */
export interface Bead {
  readonly at: PicturePoint;
  readonly radius: number;
}

/** Angle between two points of a rounding, in radians. */
const ROUND_STEP = Math.PI / 10;

function addRound(line: PicturePoint[], { at, radius }: Bead, from: number, to: number): void {
  const steps = Math.max(1, Math.ceil((to - from) / ROUND_STEP));
  for (let i = 0; i <= steps; i++) {
    const angle = from + ((to - from) * i) / steps;
    line.push({ x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) });
  }
}

/** The outline around two beads, as of a cloth that is drawn tight. */
function capsule(a: Bead, b: Bead): Contour {
  const line: PicturePoint[] = [];
  const [dx, dy] = [b.at.x - a.at.x, b.at.y - a.at.y];
  const apart = Math.hypot(dx, dy);
  if (apart <= Math.abs(a.radius - b.radius)) {
    addRound(line, a.radius > b.radius ? a : b, 0, 2 * Math.PI - ROUND_STEP);
    return line;
  }
  const towards = Math.atan2(dy, dx);
  const open = Math.acos((a.radius - b.radius) / apart);
  addRound(line, a, towards + open, towards + 2 * Math.PI - open);
  addRound(line, b, towards - open, towards + open);
  return line;
}

/** The outline of beads, each joined to the next as by a cloth around both. */
export function limb(beads: readonly Bead[]): readonly Contour[] {
  if (beads.length === 1) return [capsule(beads[0]!, beads[0]!)];
  return beads.slice(1).map((bead, i) => capsule(beads[i]!, bead));
}

/** The outline of groups of points, each joined to the next as by a cloth around both. */
export function strung(rings: readonly (readonly PicturePoint[])[]): readonly Contour[] {
  return rings.slice(1).map((ring, i) => hull([...rings[i]!, ...ring]));
}

/** A convex outline, wider all around. */
export function swollen(contour: Contour, by: number): Contour {
  const { length } = contour;
  return contour.map((point, i) => {
    const before = contour[(i + length - 1) % length]!;
    const after = contour[(i + 1) % length]!;
    const [x, y] = [after.y - before.y, before.x - after.x];
    const size = Math.hypot(x, y) || 1;
    return { x: point.x + (x / size) * by, y: point.y + (y / size) * by };
  });
}

/** The points of an ellipse in space, given by its middle and its two half axes. */
export function ring(view: Camera, at: Vec, a: Vec, b: Vec): PicturePoint[] {
  return CIRCLE.map((angle) => {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return view.project([at[0] + a[0] * c + b[0] * s, at[1] + a[1] * c + b[1] * s, at[2] + a[2] * c + b[2] * s]);
  });
}

export function outline(
  contours: readonly Contour[],
  fill: Tone | null,
  line: Outline['line'] = null,
  opacity = 1,
): Outline {
  return { kind: 'outline', contours, fill, line, opacity };
}
