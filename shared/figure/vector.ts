/** Points, directions and turns in space. x to the figure's left, y up, z forward; lengths in centimetres. */

export type Vec = readonly [x: number, y: number, z: number];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vec, k: number): Vec => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const size = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const between = (a: Vec, b: Vec, t: number): Vec => add(times(a, 1 - t), times(b, t));
export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** The direction of `a`, or `otherwise` where it has none. */
export function unit(a: Vec, otherwise: Vec = [0, -1, 0]): Vec {
  const length = size(a);
  return length < 1e-6 ? otherwise : times(a, 1 / length);
}

/** The part of `a` at a right angle to the direction `along`, as a direction. */
export function perpendicular(a: Vec, along: Vec, otherwise: Vec = [0, 0, 1]): Vec {
  return unit(sub(a, times(along, dot(a, along))), otherwise);
}

/** Turns one direction into another on the shortest arc, `t` from 0 to 1. */
export function arc(a: Vec, b: Vec, t: number): Vec {
  const angle = Math.acos(Math.min(1, Math.max(-1, dot(a, b))));
  if (angle < 1e-4) return b;
  const normal = perpendicular(b, a, [0, 0, 1]);
  return add(times(a, Math.cos(angle * t)), times(normal, Math.sin(angle * t)));
}

/** Three directions at right angles: left, up and forward of a part of the body. */
export interface Axes {
  readonly x: Vec;
  readonly y: Vec;
  readonly z: Vec;
}

export const UPRIGHT: Axes = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] };

/** A vector given in `axes`, in space. */
export const inSpace = ({ x, y, z }: Axes, v: Vec): Vec => add(add(times(x, v[0]), times(y, v[1])), times(z, v[2]));

/** A vector of space, given in `axes`. */
export const inAxes = ({ x, y, z }: Axes, v: Vec): Vec => [dot(x, v), dot(y, v), dot(z, v)];

/** A turn of a part of the body against the one that carries it, in degrees. */
export interface Turn {
  /** Forward bend: up goes towards forward. */
  readonly bend: number;
  /** To the figure's left side: up goes towards left. */
  readonly side: number;
  /** To look to the figure's left: forward goes towards left. */
  readonly turn: number;
}

const RADIANS = Math.PI / 180;

/** `axes` turned by a share of `by`: first the turn, then the bend, then the side. */
export function turned(axes: Axes, by: Turn, share = 1): Axes {
  const [t, b, s] = [by.turn, by.bend, by.side].map((degrees) => degrees * RADIANS * share) as [number, number, number];
  const rotate = (within: Axes, v: Axes): Axes => ({
    x: inSpace(within, v.x),
    y: inSpace(within, v.y),
    z: inSpace(within, v.z),
  });
  const sideways: Axes = { x: [Math.cos(s), -Math.sin(s), 0], y: [Math.sin(s), Math.cos(s), 0], z: [0, 0, 1] };
  const bent: Axes = { x: [1, 0, 0], y: [0, Math.cos(b), Math.sin(b)], z: [0, -Math.sin(b), Math.cos(b)] };
  const about: Axes = { x: [Math.cos(t), 0, -Math.sin(t)], y: [0, 1, 0], z: [Math.sin(t), 0, Math.cos(t)] };
  return rotate(rotate(rotate(axes, about), bent), sideways);
}

/**
 * Where the middle joint of a limb of two parts lies.
 * @param pole the side to which it bends
 * @returns the joint, and the end that the limb reaches: `to`, or as far towards it as it is long
 */
export function bendLimb(from: Vec, to: Vec, upper: number, lower: number, pole: Vec): { joint: Vec; end: Vec } {
  const whole = sub(to, from);
  const along = unit(whole);
  const reach = Math.min(Math.max(size(whole), Math.abs(upper - lower) + 0.1), upper + lower - 0.05);
  const toJoint = (reach * reach + upper * upper - lower * lower) / (2 * reach);
  const out = Math.sqrt(Math.max(0, upper * upper - toJoint * toJoint));
  const joint = add(add(from, times(along, toJoint)), times(perpendicular(pole, along), out));
  return { joint, end: add(from, times(along, reach)) };
}
