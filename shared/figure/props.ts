/** The things around the figure, in thin ink lines. */
import type { Layer } from './body.ts';
import {
  type Camera,
  type Contour,
  type Shape,
  type Spot,
  curve,
  hull,
  limb,
  outline,
  polygon,
  polyline,
} from './picture.ts';
import { SIDES } from './pose.ts';
import { type Skeleton, outward } from './skeleton.ts';
import { type Vec, add, between, inSpace, size, sub } from './vector.ts';

export const PROPS = [
  'chair',
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
  'window',
] as const;
export type PropName = (typeof PROPS)[number];

/** Ends of a band. */
export const HOLDS = ['leftHand', 'rightHand', 'leftFoot', 'rightFoot'] as const;
export type Hold = (typeof HOLDS)[number];

export interface Prop {
  readonly is: PropName;
  /** Where it stands, by its own middle on the floor or on the desk; for a ball on the body, in the chest's axes. */
  readonly at: Vec;
  /** Degrees to the left; 0 faces as the figure does. */
  readonly turn: number;
  /** A band: what holds it, in order. */
  readonly held: readonly Hold[];
  /** A band: its length unstretched, in centimetres. */
  readonly length: number;
  /** A ball on the working side's body rather than at a fixed place. */
  readonly onBody: boolean;
}

/** Height of a desk's top and of a seat, in centimetres. */
export const DESK_TOP = 71;
export const SEAT_TOP = 46;
const BEHIND_ALL = -1000;
const LINE = 1.1;

/** Draws a prop. `flip` -1: the working side is the left one. */
export function drawProp(view: Camera, prop: Prop, body: Skeleton, flip: 1 | -1): Layer[] {
  const put = placer(view, prop);
  switch (prop.is) {
    case 'chair':
      return [...seat(put), { depth: view.depth(add(prop.at, [0, 70, -24])), shapes: backrest(put) }];
    case 'stool':
      return seat(put);
    case 'desk':
      return [desk(put, view, prop.at)];
    case 'wall':
      return [{ depth: BEHIND_ALL, shapes: wall(put) }];
    case 'doorway':
      return [{ depth: BEHIND_ALL + 1, shapes: doorway(put) }];
    case 'window':
      return [{ depth: BEHIND_ALL + 1, shapes: windowPane(put) }];
    case 'band':
      return [band(view, prop, body)];
    case 'ball':
      return [ball(view, prop, body, flip)];
    case 'mouse':
    case 'keyboard':
    case 'number-pad':
    case 'screen':
    case 'cup':
    case 'paper':
      return [onDesk(put, view, prop)];
  }
}

type Put = (x: number, y: number, z: number) => Spot;

function placer(view: Camera, { at, turn }: Prop): Put {
  const t = (turn * Math.PI) / 180;
  return (x, y, z) =>
    view.spot([at[0] + x * Math.cos(t) + z * Math.sin(t), at[1] + y, at[2] - x * Math.sin(t) + z * Math.cos(t)]);
}

const ink = (line: Contour, width = LINE, opacity = 1): Shape => outline([line], null, { tone: 'ink', width }, opacity);
const filled = (contours: readonly Contour[], opacity = 1): Shape =>
  outline(contours, 'prop', { tone: 'ink', width: LINE }, opacity);

function seat(put: Put): Layer[] {
  const leg = (x: number, z: number) => ink(polyline([put(x, SEAT_TOP - 3, z), put(x * 1.06, 0, z * 1.1)]));
  const seen = SIDES.map(outward);
  const legs = seen.flatMap((x) => [leg(19 * x, -18), leg(19 * x, 20)]);
  const rim = (y: number) => [put(-21, y, -21), put(21, y, -21), put(22, y, 22), put(-22, y, 22)];
  const slab = boxOutline([...rim(SEAT_TOP), ...rim(SEAT_TOP - 4)]);
  return [{ depth: BEHIND_ALL + 2, shapes: [...legs, filled(slab), ink(polygon(rim(SEAT_TOP)), LINE * 0.7, 0.6)] }];
}

/** The outline around all spots. */
const boxOutline = (spots: readonly Spot[]) => [polygon(hull(spots))];

function backrest(put: Put): Shape[] {
  const z = (y: number) => -22 - (y - SEAT_TOP) * 0.09;
  const post = (x: number) => ink(polyline([put(x, SEAT_TOP - 3, -20), put(x, 66, z(66))]));
  const rest = [put(-18, 64, z(64)), put(18, 64, z(64)), put(17, 88, z(88)), put(-17, 88, z(88))];
  return [post(12), post(-12), filled(boxOutline([...rest, put(-18, 64, z(64) - 2), put(18, 88, z(88) - 2)]), 0.92)];
}

function desk(put: Put, view: Camera, at: Vec): Layer {
  const top = [put(-60, DESK_TOP, -22), put(60, DESK_TOP, -22), put(60, DESK_TOP, 26), put(-60, DESK_TOP, 26)];
  const low = [
    put(-60, DESK_TOP - 2.5, -22),
    put(60, DESK_TOP - 2.5, -22),
    put(60, DESK_TOP - 2.5, 26),
    put(-60, DESK_TOP - 2.5, 26),
  ];
  const legs = [
    [-54, 20],
    [54, 20],
    [-54, -16],
    [54, -16],
  ].map(([x, z]) => ink(polyline([put(x!, DESK_TOP - 2, z!), put(x!, 0, z!)])));
  return {
    depth: view.depth(add(at, [0, 60, -20])),
    shapes: [...legs, filled(boxOutline([...top, ...low]), 0.85), ink(polygon(top), LINE * 0.6, 0.5)],
  };
}

function wall(put: Put): Shape[] {
  const panel = [put(-130, 0, 0), put(130, 0, 0), put(130, 215, 0), put(-130, 215, 0)];
  const thick = [put(-130, 0, -4), put(130, 215, -4)];
  return [
    outline(boxOutline([...panel, ...thick]), 'prop', null, 0.9),
    ink(polyline([put(-130, 0, 0), put(130, 0, 0)]), LINE),
    ink(polyline([put(130, 0, 0), put(130, 215, 0)]), LINE, 0.5),
    ink(polyline([put(-130, 0, 0), put(-130, 215, 0)]), LINE, 0.5),
  ];
}

/** Half the width of the opening, in centimetres. */
export const DOOR_HALF = 46;

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
  const edge = (x: number) => ink(polyline([put(x, 0, 5), put(x, 206, 5)]), LINE * 0.6, 0.6);
  return [filled(lintel), filled(post(w)), filled(post(-w)), edge(w), edge(-w)];
}

function windowPane(put: Put): Shape[] {
  const frame = (x: number, low: number, high: number) => [
    put(-x, low, 0),
    put(x, low, 0),
    put(x, high, 0),
    put(-x, high, 0),
  ];
  return [
    filled(boxOutline(frame(36, 92, 182))),
    ink(polyline([put(0, 92, 0), put(0, 182, 0)]), LINE * 0.8),
    ink(polyline([put(-36, 140, 0), put(36, 140, 0)]), LINE * 0.8),
    ink(curve([put(-36, 112, 0), put(-16, 126, 0), put(4, 113, 0), put(22, 121, 0), put(36, 110, 0)]), LINE * 0.8, 0.6),
  ];
}

function placeOf(body: Skeleton, hold: Hold): Vec {
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

/** How far a slack band hangs below its ends: about half of what it is too long. */
const SAG = 0.45;

function band(view: Camera, { held, length, at }: Prop, body: Skeleton): Layer {
  const ends = held.map((hold) => placeOf(body, hold));
  // With one end only, the other one is anchored where the band stands.
  if (ends.length === 1) ends.push(at);
  const spots: Spot[] = [];
  const each = length / Math.max(1, ends.length - 1);
  for (const [i, end] of ends.entries()) {
    spots.push(view.spot(end));
    const next = ends[i + 1];
    if (next === undefined) break;
    const slack = Math.max(0, each - size(sub(next, end)));
    if (slack > 0.5) spots.push(view.spot(add(between(end, next, 0.5), [0, -slack * SAG, 0])));
  }
  const d = ends.length === 2 ? curve(spots) : polyline(spots);
  const depth = Math.max(...ends.map((end) => view.depth(end))) + 0.5;
  return { depth, shapes: [outline([d], null, { tone: 'band', width: 2.1 })] };
}

const BALL_RADIUS = 4.2;

function ball(view: Camera, { at, onBody }: Prop, body: Skeleton, flip: 1 | -1): Layer {
  const place = onBody ? add(body.chest.at, inSpace(body.chest.axes, [at[0] * -flip, at[1], at[2]])) : at;
  const spot = view.spot(place);
  const shine = { x: spot.x - 1.3, y: spot.y - 1.4 };
  return {
    depth: view.depth(place) + 6,
    shapes: [
      outline(limb([{ at: spot, radius: BALL_RADIUS }]), 'ball', { tone: 'ink', width: LINE * 0.8 }),
      outline(limb([{ at: shine, radius: 0.9 }]), 'prop', null, 0.7),
    ],
  };
}

function onDesk(put: Put, view: Camera, { is, at }: Prop): Layer {
  const box = (x: number, y: number, z: number, from = 0) =>
    boxOutline([-x, x].flatMap((a) => [-z, z].flatMap((b) => [put(a, from, b), put(a, from + y, b)])));
  const depth = view.depth(at);
  switch (is) {
    case 'mouse':
      return {
        depth,
        shapes: [
          filled(
            limb([
              { at: put(0, 1.8, -3), radius: 2.9 },
              { at: put(0, 1.8, 3), radius: 2.6 },
            ]),
          ),
        ],
      };
    case 'keyboard':
      return {
        depth,
        shapes: [filled(box(15, 1.6, 6)), ink(polyline([put(-13, 1.7, 0), put(13, 1.7, 0)]), LINE * 0.6, 0.6)],
      };
    case 'number-pad':
      return {
        depth,
        shapes: [filled(box(4.6, 1.6, 6)), ink(polyline([put(-3.4, 1.7, 0), put(3.4, 1.7, 0)]), LINE * 0.6, 0.6)],
      };
    case 'screen':
      return {
        depth,
        shapes: [ink(polyline([put(0, 0, 0), put(0, 14, 0)]), 2), filled(box(9, 1, 6)), filled(box(29, 34, 1.2, 12))],
      };
    case 'cup':
      return { depth, shapes: [filled(box(3.4, 9, 3.4))] };
    case 'paper':
      return {
        depth,
        shapes: [
          filled(box(10, 0.6, 14)),
          ...[-6, -1, 4].map((z) => ink(polyline([put(-7, 0.8, z), put(6, 0.8, z)]), LINE * 0.6, 0.6)),
        ],
      };
    default:
      return { depth, shapes: [] };
  }
}
