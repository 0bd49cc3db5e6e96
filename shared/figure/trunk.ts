/** Draws the trunk: cross-sections along the spine, the shoulder blades on its back, and the neck. */
import { type Layer, part } from './layer.ts';
import { type Camera, type Contour, type Shape, curve, limb, outline, ring, strung } from './picture.ts';
import { BODY_SIDES, type BodySide } from './pose.ts';
import { BODY, type Skeleton, outward } from './skeleton.ts';
import { type Vec, add, between, inAxes, inSpace, sub, times, unit } from './vector.ts';

interface Slice {
  /** Place along the spine: 0 pelvis, 1 neck's base. */
  readonly share: number;
  /** Half width and half depth, and how far forward its middle lies, in centimetres. */
  readonly wide: number;
  readonly deep: number;
  readonly ahead: number;
}

const slice = (share: number, wide: number, deep: number, ahead = 0): Slice => ({ share, wide, deep, ahead });

const HIPS: readonly Slice[] = [
  slice(-0.17, 9, 8, -0.5),
  slice(-0.08, 14.5, 11, -1),
  slice(0.04, 15, 11.3, -1),
  slice(0.16, 14, 10.3, -0.4),
  slice(0.26, 13, 9.6),
];
const TRUNK: readonly Slice[] = [
  slice(0.13, 14.6, 10.7, -0.4),
  slice(0.24, 13.4, 9.8),
  slice(0.36, 12.9, 9.5, 0.2),
  slice(0.5, 13.6, 10.1, 0.5),
  slice(0.64, 15, 11, 0.8),
  slice(0.77, 15.8, 11, 0.8),
  slice(0.87, 15, 9.6, 0.2),
  slice(0.95, 11, 7.6, -0.3),
  slice(1.01, 7, 5.6, -0.3),
];

/** The surface of the trunk at a place along the spine; `around` 0 is the front, 90 the left side, 180 the back. */
export function onTrunk(body: Skeleton, share: number, around: number): { at: Vec; normal: Vec } {
  const section = body.spine(share);
  const nearest = TRUNK.reduce((a, b) => (Math.abs(b.share - share) < Math.abs(a.share - share) ? b : a));
  const [sin, cos] = [Math.sin((around * Math.PI) / 180), Math.cos((around * Math.PI) / 180)];
  const normal = inSpace(section.axes, unit([sin / nearest.wide, 0, cos / nearest.deep]));
  return {
    at: add(section.at, inSpace(section.axes, [sin * nearest.wide, 0, cos * nearest.deep + nearest.ahead])),
    normal,
  };
}

/** The belly comes forward as the lungs fill: half of its way in centimetres, most at a third of the spine. */
const bellySwell = (share: number) => 1.3 * Math.max(0, 1 - Math.abs(share - 0.3) / 0.28);

function slices(view: Camera, body: Skeleton, list: readonly Slice[]): readonly Contour[] {
  return strung(
    list.map(({ share, wide, deep, ahead }) => {
      const { at, axes } = body.spine(share);
      const swell = bellySwell(share) * body.breath;
      return ring(view, add(at, times(axes.z, ahead + swell)), times(axes.x, wide), times(axes.z, deep + swell));
    }),
  );
}

const lineTo = (view: Camera, ...places: readonly Vec[]) => [curve(places.map((at) => view.project(at)))];

/** Depth of the trunk's middle: other parts lie before or behind it. */
export const middleOf = (view: Camera, body: Skeleton) => view.depth(body.spine(0.55).at);

/** How far the chest must be turned away for the back to be what is seen. */
const FROM_BEHIND = -0.2;

export function trunk(view: Camera, body: Skeleton): Layer {
  const { chest } = body;
  const yoke = BODY_SIDES.flatMap((side) => {
    const { shoulder } = body.arms[side];
    const neck = add(chest.at, inSpace(chest.axes, [3.5 * outward(side), 0.5, -0.8]));
    return limb([
      { at: view.project(neck), radius: 5 },
      { at: view.project(between(neck, shoulder, 0.5)), radius: 5.2 },
      { at: view.project(shoulder), radius: 6 },
    ]);
  });
  // At the back the shirt closes above the neck's base.
  const nape = [3.5, -3.5].map((x) => ({
    at: view.project(add(chest.at, inSpace(chest.axes, [x, 0.2, -1.2]))),
    radius: 4.8,
  }));
  const collar = view.facing(chest.axes.z) < FROM_BEHIND ? limb(nape) : [];
  const shirt = [...slices(view, body, TRUNK), ...yoke, ...collar];
  const hips = outline(slices(view, body, HIPS), 'legs');
  return { depth: middleOf(view, body), shapes: [hips, ...part(shirt, 'top', 'top-edge')] };
}

/** A place on the trunk's back, `x` outward and `y` above the neck's base, as the shirt lies on it. */
function onBack(body: Skeleton, side: BodySide, x: number, y: number): Vec {
  const share = 1 + y / (BODY.lumbar + BODY.thoracic);
  const above = Math.max(
    1,
    TRUNK.findIndex((each) => each.share >= share),
  );
  const [low, high] = [TRUNK[above - 1]!, TRUNK[above]!];
  const t = (share - low.share) / (high.share - low.share);
  const [wide, deep, ahead] = (['wide', 'deep', 'ahead'] as const).map((key) => low[key] + (high[key] - low[key]) * t);
  const { at, axes } = body.spine(share);
  const depth = ahead! - deep! * Math.sqrt(Math.max(0.08, 1 - (x / wide!) ** 2)) - 0.3;
  return add(at, inSpace(axes, [x * outward(side), 0, depth]));
}

/** A shoulder blade at rest: upper corner, inner edge, lower tip, outer edge, joint. Outward and up in centimetres. */
const BLADE: readonly (readonly [number, number])[] = [
  [6.6, -6],
  [6.2, -11],
  [7.4, -18.4],
  [9, -19.2],
  [12.2, -14],
  [15, -7.4],
];
/** Its ridge, below which the blade is hollow. */
const RIDGE: readonly (readonly [number, number])[] = [
  [6.5, -8.6],
  [10.5, -7.4],
  [15.4, -4.6],
];
const BLADE_MIDDLE = [10, -9.5] as const;
/** How far the blade turns with a lifted arm: not at first, then about one degree for two. */
const TURNS_FROM = 35;
const TURNS_BY = 0.42;

/** Spine and shoulder blades, where the back is seen: their way is what many exercises are about. */
export function blades(view: Camera, body: Skeleton): Shape[] {
  const line = { tone: 'top-edge', width: 0.9 } as const;
  const shown = (normal: Vec) => Math.min(1, Math.max(0, (view.facing(normal) - 0.12) * 2.5));
  const { at, axes } = body.chest;
  const back = shown(times(axes.z, -1));
  if (back === 0) return [];
  const middle = [0.3, 0.5, 0.7, 0.9].map((share) => onTrunk(body, share, 180).at);
  const shapes: Shape[] = [outline(lineTo(view, ...middle), null, line, back * 0.6)];
  for (const side of BODY_SIDES) {
    const { shoulder, elbow } = body.arms[side];
    const [, up, forward] = inAxes(axes, sub(shoulder, at));
    const upperArm = unit(inAxes(axes, sub(elbow, shoulder)));
    const lifted = (Math.acos(Math.max(-1, Math.min(1, -upperArm[1]))) * 180) / Math.PI;
    const angle = (Math.max(0, lifted - TURNS_FROM) * TURNS_BY * Math.PI) / 180;
    // The blade goes with the shoulder: back and in, up and down; with the arm its tip goes outward.
    const inward = Math.max(-3.6, Math.min(3.6, forward * 0.62));
    const raised = (up + BODY.shoulder.down) * 0.8;
    const place = ([x, y]: readonly [number, number]): Vec => {
      const [dx, dy] = [x - BLADE_MIDDLE[0], y - BLADE_MIDDLE[1]];
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const turnedX = BLADE_MIDDLE[0] + dx * c - dy * s;
      return onBack(body, side, turnedX + inward, Math.min(-2, BLADE_MIDDLE[1] + dy * c + dx * s + raised));
    };
    const seen = shown(inSpace(axes, unit([0.35 * outward(side), 0, -1])));
    const edge = BLADE.map(place).map((v) => view.project(v));
    shapes.push(outline([curve([...edge, edge[0]!])], 'top-edge', null, seen * 0.3));
    shapes.push(outline([curve(edge.slice(0, 5))], null, line, seen));
    shapes.push(outline(lineTo(view, ...RIDGE.map(place)), null, line, seen * 0.7));
  }
  return shapes;
}

export function neck(view: Camera, body: Skeleton): Layer {
  const base = add(body.chest.at, times(body.chest.axes.y, 2.6));
  const top = add(body.neckTop, times(body.head.axes.y, 3));
  const throat = limb([
    { at: view.project(base), radius: 4.5 },
    { at: view.project(between(base, top, 0.45)), radius: 4.6 },
    { at: view.project(top), radius: 5 },
  ]);
  const { at, axes } = body.chest;
  const collar = ring(view, add(at, times(axes.y, 0.6)), times(axes.x, 6.6), times(axes.z, 5.4));
  // Behind, the shirt reaches up over the neck's base.
  const fromBehind = view.facing(axes.z) < FROM_BEHIND;
  return {
    depth: middleOf(view, body) + (fromBehind ? -0.01 : 0.01),
    shapes: [outline(strung([collar, collar]), 'skin-edge'), ...part(throat, 'skin', 'skin-edge')],
  };
}
