/** The things around the figure, in thin ink lines. */
import type { Layer } from './layer.ts';
import { carried, deskLayer, flatThing, screen } from './desk.ts';
import { hall, windowPane } from './hall.ts';
import { LINE, type Put, boxOutline, filled, ink, placer } from './ink.ts';
import { type Camera, type Shape, type PicturePoint, curve, limb, outline, polygon } from './picture.ts';
import { BODY_SIDES } from './pose.ts';
import { type Skeleton, outward } from './skeleton.ts';
import { type Vec, add, between, inSpace, size, sub } from './vector.ts';
import { highestOf } from '../extent.ts';

export const PROPS = [
  'chair',
  'armchair',
  'stool',
  'desk',
  'wall',
  'doorway',
  'band',
  'ball',
  'mouse',
  'keyboard',
  'number-pad',
  'screen',
  'cup',
  'paper',
  'box',
  'phone',
  'pen',
  'window',
  'hall',
] as const;
export type PropName = (typeof PROPS)[number];

/** Ends of a band. */
export const HOLDERS = ['leftHand', 'rightHand', 'leftFoot', 'rightFoot'] as const;
export type Holder = (typeof HOLDERS)[number];

export interface Prop {
  readonly kind: PropName;
  /** Where it stands, by its own middle on the floor or on the desk; for a ball on the body, in the chest's axes. */
  readonly at: Vec;
  /** Degrees to the left; 0 faces as the figure does. */
  readonly turn: number;
  /** A band: what holds it, in order. A cup, a phone, a pen: the hand that carries it. */
  readonly held: readonly Holder[];
  /** A band: its length unstretched. An armchair: height of its armrests above the floor. A desk: how wide it is. In centimetres. */
  readonly length: number;
  /** A ball on the working side's body rather than at a fixed place. */
  readonly onBody: boolean;
}

/** The length of a prop if its pose file gives none. */
export const usualLength = (kind: PropName): number => (kind === 'desk' ? 120 : kind === 'armchair' ? 68 : 40);

/** Height of a seat, in centimetres. */
const SEAT_TOP = 46;
const BEHIND_ALL = -1000;

/** Draws a prop. `flip` -1: the working side is the left one. */
export function drawProp(view: Camera, prop: Prop, body: Skeleton, flip: 1 | -1): Layer[] {
  const put = placer(view, prop);
  switch (prop.kind) {
    case 'chair':
      return [...seat(put), { depth: view.depth(add(prop.at, [0, 70, -24])), shapes: backrest(put) }];
    case 'armchair':
      return [
        ...seat(put),
        { depth: view.depth(add(prop.at, [0, 70, -24])), shapes: backrest(put) },
        ...BODY_SIDES.map((side) => armrest(put, view, prop, outward(side))),
      ];
    case 'stool':
      return seat(put);
    case 'desk':
      return [deskLayer(put, view, prop)];
    case 'wall':
      return [{ depth: BEHIND_ALL, shapes: wall(put) }];
    case 'doorway':
      return [{ depth: BEHIND_ALL + 1, shapes: doorway(put) }];
    case 'window':
      return [{ depth: BEHIND_ALL + 1, shapes: windowPane(put) }];
    case 'hall':
      return [{ depth: BEHIND_ALL, shapes: hall(put) }];
    case 'band':
      return [band(view, prop, body)];
    case 'ball':
      return [ball(view, prop, body, flip)];
    case 'mouse':
    case 'keyboard':
    case 'number-pad':
    case 'paper':
    case 'box':
      return [flatThing(put, view, prop)];
    case 'screen':
      return [screen(put, view, prop)];
    case 'cup':
    case 'phone':
    case 'pen':
      return [carried(view, prop, body)];
  }
}

function seat(put: Put): Layer[] {
  const leg = (x: number, z: number) => ink([put(x, SEAT_TOP - 3, z), put(x * 1.06, 0, z * 1.1)]);
  const seen = BODY_SIDES.map(outward);
  const legs = seen.flatMap((x) => [leg(19 * x, -18), leg(19 * x, 20)]);
  const rim = (y: number) => [put(-21, y, -21), put(21, y, -21), put(22, y, 22), put(-22, y, 22)];
  const slab = boxOutline([...rim(SEAT_TOP), ...rim(SEAT_TOP - 4)]);
  return [{ depth: BEHIND_ALL + 2, shapes: [...legs, filled(slab), ink(polygon(rim(SEAT_TOP)), LINE * 0.7, 0.6)] }];
}

/** A pad on a post beside the seat. */
function armrest(put: Put, view: Camera, { at, length }: Prop, x: 1 | -1): Layer {
  const box = (y: number) => [put(22 * x, y, -14), put(29 * x, y, -14), put(29 * x, y, 14), put(22 * x, y, 14)];
  const post = ink([put(20 * x, SEAT_TOP - 2, -2), put(25.5 * x, SEAT_TOP + 2, -2), put(25.5 * x, length - 3, -2)], 2);
  return {
    depth: view.depth(add(at, [26 * x, length - 6, 0])),
    shapes: [
      post,
      filled(boxOutline([...box(length), ...box(length - 3)])),
      ink(polygon(box(length)), LINE * 0.6, 0.5),
    ],
  };
}

function backrest(put: Put): Shape[] {
  const z = (y: number) => -22 - (y - SEAT_TOP) * 0.09;
  const post = (x: number) => ink([put(x, SEAT_TOP - 3, -20), put(x, 66, z(66))]);
  const rest = [put(-18, 64, z(64)), put(18, 64, z(64)), put(17, 88, z(88)), put(-17, 88, z(88))];
  return [post(12), post(-12), filled(boxOutline([...rest, put(-18, 64, z(64) - 2), put(18, 88, z(88) - 2)]), 0.92)];
}

function wall(put: Put): Shape[] {
  const panel = [put(-130, 0, 0), put(130, 0, 0), put(130, 215, 0), put(-130, 215, 0)];
  const thick = [put(-130, 0, -4), put(130, 215, -4)];
  return [
    outline(boxOutline([...panel, ...thick]), 'prop', null, 0.9),
    ink([put(-130, 0, 0), put(130, 0, 0)], LINE),
    ink([put(130, 0, 0), put(130, 215, 0)], LINE, 0.5),
    ink([put(-130, 0, 0), put(-130, 215, 0)], LINE, 0.5),
  ];
}

/** Half the width of the opening, in centimetres. */
const DOOR_HALF = 46;

function doorway(put: Put): Shape[] {
  const post = (x: number) =>
    boxOutline([
      put(x, 0, -5),
      put(x, 0, 5),
      put(x, 206, -5),
      put(x, 206, 5),
      put(x + Math.sign(x) * 10, 0, 5),
      put(x + Math.sign(x) * 10, 206, 5),
      put(x + Math.sign(x) * 10, 0, -5),
      put(x + Math.sign(x) * 10, 206, -5),
    ]);
  const w = DOOR_HALF;
  const lintel = boxOutline([
    put(-w - 10, 206, 5),
    put(w + 10, 206, 5),
    put(-w - 10, 216, 5),
    put(w + 10, 216, 5),
    put(-w - 10, 216, -5),
    put(w + 10, 216, -5),
  ]);
  const edge = (x: number) => ink([put(x, 0, 5), put(x, 206, 5)], LINE * 0.6, 0.6);
  return [filled(lintel), filled(post(w)), filled(post(-w)), edge(w), edge(-w)];
}

function placeOf(body: Skeleton, hold: Holder): Vec {
  switch (hold) {
    case 'leftHand':
      return body.arms.left.palm;
    case 'rightHand':
      return body.arms.right.palm;
    case 'leftFoot':
      return add(between(body.legs.left.heel, body.legs.left.toes, 0.55), [0, 1.5, 0]);
    case 'rightFoot':
      return add(between(body.legs.right.heel, body.legs.right.toes, 0.55), [0, 1.5, 0]);
  }
}

/** How far a slack band hangs below its ends: about half of its spare length. */
const SAG = 0.45;

function band(view: Camera, { held, length, at }: Prop, body: Skeleton): Layer {
  const ends = held.map((hold) => placeOf(body, hold));
  // With one end only, the other one is anchored where the band stands.
  if (ends.length === 1) ends.push(at);
  const points: PicturePoint[] = [];
  const each = length / Math.max(1, ends.length - 1);
  for (const [i, end] of ends.entries()) {
    points.push(view.project(end));
    const next = ends[i + 1];
    if (next === undefined) break;
    const slack = Math.max(0, each - size(sub(next, end)));
    if (slack > 0.5) points.push(view.project(add(between(end, next, 0.5), [0, -slack * SAG, 0])));
  }
  const d = ends.length === 2 ? curve(points) : points;
  const depth = highestOf(ends.map((end) => view.depth(end))) + 0.5;
  return { depth, shapes: [outline([d], null, { tone: 'band', width: 2.1 })] };
}

const BALL_RADIUS = 4.2;

function ball(view: Camera, { at, onBody }: Prop, body: Skeleton, flip: 1 | -1): Layer {
  const place = onBody ? add(body.chest.at, inSpace(body.chest.axes, [at[0] * -flip, at[1], at[2]])) : at;
  const point = view.project(place);
  const shine = { x: point.x - 1.3, y: point.y - 1.4 };
  return {
    depth: view.depth(place) + 6,
    shapes: [
      outline(limb([{ at: point, radius: BALL_RADIUS }]), 'ball', { tone: 'ink', width: LINE * 0.8 }),
      outline(limb([{ at: shine, radius: 0.9 }]), 'prop', null, 0.7),
    ],
  };
}
