/** A picture of flat shapes, seen from one direction. Lengths in centimetres, x to the right, y down, 0 on the floor. */
import { type Vec, dot } from './vector.ts';

/** Colours by what they are for; whoever paints knows them for light and dark. */
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

export interface Outline {
  readonly is: 'outline';
  /** An SVG path. */
  readonly d: string;
  readonly fill: Tone | null;
  /** A line `under` the filling shows only its outer half: a rim around parts that overlap. */
  readonly line: { readonly tone: Tone; readonly width: number; readonly under?: true } | null;
  /** 0 to 1. */
  readonly opacity: number;
}

/** A soft light without an edge. */
export interface Glow {
  readonly is: 'glow';
  readonly at: Spot;
  readonly across: number;
  readonly along: number;
  /** Degrees, clockwise. */
  readonly lean: number;
  readonly opacity: number;
}

export type Shape = Outline | Glow;

/** A place in the picture. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the picture is taken from. */
export interface Camera {
  spot(at: Vec): Spot;
  /** How near to the eye, in centimetres. */
  depth(at: Vec): number;
  /** How much a surface with that normal faces the eye: 1 fully, -1 turned away. */
  facing(normal: Vec): number;
}

/** A little from above, so that seats and floors have a depth. */
const FROM_ABOVE = (9 * Math.PI) / 180;

/** @param turn the figure's own turn in degrees: 0 faces the eye, 90 faces right, 180 shows the back */
export function camera(turn: number): Camera {
  const t = (turn * Math.PI) / 180;
  const right: Vec = [Math.cos(t), 0, Math.sin(t)];
  const flat: Vec = [-Math.sin(t), 0, Math.cos(t)];
  const toEye: Vec = [flat[0] * Math.cos(FROM_ABOVE), Math.sin(FROM_ABOVE), flat[2] * Math.cos(FROM_ABOVE)];
  const up: Vec = [-flat[0] * Math.sin(FROM_ABOVE), Math.cos(FROM_ABOVE), -flat[2] * Math.sin(FROM_ABOVE)];
  return {
    spot: (at) => ({ x: dot(at, right), y: -dot(at, up) }),
    depth: (at) => dot(at, toEye),
    facing: (normal) => dot(normal, toEye),
  };
}

const text = (n: number) => String(Math.round(n * 10) / 10);
const point = ({ x, y }: Spot) => `${text(x)} ${text(y)}`;

/** An open line through the spots. */
export const polyline = (spots: readonly Spot[]): string => `M${spots.map(point).join('L')}`;

/** A closed line through the spots. */
export const polygon = (spots: readonly Spot[]): string => `${polyline(spots)}Z`;

/** An open, smooth line through the spots. */
export function curve(spots: readonly Spot[]): string {
  let d = `M${point(spots[0]!)}`;
  for (let i = 0; i < spots.length - 1; i++) {
    const [before, from, to, after] = [
      spots[i - 1] ?? spots[i]!,
      spots[i]!,
      spots[i + 1]!,
      spots[i + 2] ?? spots[i + 1]!,
    ];
    const a = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const b = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    d += `C${point(a)} ${point(b)} ${point(to)}`;
  }
  return d;
}

/** The spots of the smallest convex outline around all, in one direction of turning. */
export function hull(spots: readonly Spot[]): readonly Spot[] {
  const sorted = spots.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (order: readonly Spot[]) => {
    const chain: Spot[] = [];
    for (const next of order) {
      while (chain.length > 1 && turnsBack(chain.at(-2)!, chain.at(-1)!, next)) chain.pop();
      chain.push(next);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

const turnsBack = (a: Spot, b: Spot, c: Spot) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) <= 0;

const CIRCLE = Array.from({ length: 18 }, (_, i) => (2 * Math.PI * i) / 18);

/** A round place of a limb. */
export interface Bead {
  readonly at: Spot;
  readonly radius: number;
}

const rim = ({ at, radius }: Bead): Spot[] =>
  CIRCLE.map((angle) => ({ x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) }));

/** The outline of beads, each joined to the next as by a cloth around both. */
export function limb(beads: readonly Bead[]): string {
  if (beads.length === 1) return polygon(rim(beads[0]!));
  return strung(beads.map(rim));
}

/** The outline of groups of spots, each joined to the next as by a cloth around both. */
export function strung(rings: readonly (readonly Spot[])[]): string {
  return rings
    .slice(1)
    .map((ring, i) => polygon(hull([...rings[i]!, ...ring])))
    .join('');
}

/** The spots of an ellipse in space, given by its middle and its two half axes. */
export function ring(view: Camera, at: Vec, a: Vec, b: Vec): Spot[] {
  return CIRCLE.map((angle) => {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return view.spot([at[0] + a[0] * c + b[0] * s, at[1] + a[1] * c + b[1] * s, at[2] + a[2] * c + b[2] * s]);
  });
}

export function outline(d: string, fill: Tone | null, line: Outline['line'] = null, opacity = 1): Outline {
  return { is: 'outline', d, fill, line, opacity };
}
