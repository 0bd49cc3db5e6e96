/** Draws the body: tapered limbs, a trunk of cross-sections, hands that read. */
import {
  type Camera,
  type Contour,
  type Shape,
  type Spot,
  type Tone,
  curve,
  limb,
  outline,
  ring,
  strung,
  swollen,
} from './picture.ts';
import { SIDES, type Side } from './pose.ts';
import { type Arm, BODY, type Skeleton, outward } from './skeleton.ts';
import { type Vec, add, between, cross, inAxes, inSpace, sub, times, unit } from './vector.ts';

/** Shapes with their place between far and near. */
export interface Layer {
  readonly depth: number;
  readonly shapes: readonly Shape[];
  /** What a desk changes the order of: legs are under it, flat things and forearms lie on it. */
  readonly of?: 'leg' | 'leftForearm' | 'rightForearm' | 'desk' | 'flat';
}

const EDGE = 0.55;

/** A part that stands out against what lies behind it by a fine dark rim. */
function part(contours: readonly Contour[], fill: Tone, edge: Tone): Shape[] {
  const rim = contours.map((contour) => swollen(contour, EDGE));
  return [outline(rim, edge), outline(contours, fill)];
}

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

const lineTo = (view: Camera, ...places: readonly Vec[]) => [curve(places.map((at) => view.spot(at)))];

/** Depth of the trunk's middle, which parts lie before or behind. */
const middleOf = (view: Camera, body: Skeleton) => view.depth(body.spine(0.55).at);

/** How far the chest must be turned away for the back to be what is seen. */
const FROM_BEHIND = -0.2;

function trunk(view: Camera, body: Skeleton): Layer {
  const { chest } = body;
  const yoke = SIDES.flatMap((side) => {
    const { shoulder } = body.arms[side];
    const neck = add(chest.at, inSpace(chest.axes, [3.5 * outward(side), 0.5, -0.8]));
    return limb([
      { at: view.spot(neck), radius: 5 },
      { at: view.spot(between(neck, shoulder, 0.5)), radius: 5.2 },
      { at: view.spot(shoulder), radius: 6 },
    ]);
  });
  // At the back the shirt closes above the neck's base.
  const nape = [3.5, -3.5].map((x) => ({
    at: view.spot(add(chest.at, inSpace(chest.axes, [x, 0.2, -1.2]))),
    radius: 4.8,
  }));
  const collar = view.facing(chest.axes.z) < FROM_BEHIND ? limb(nape) : [];
  const shirt = [...slices(view, body, TRUNK), ...yoke, ...collar];
  const hips = outline(slices(view, body, HIPS), 'legs');
  return { depth: middleOf(view, body), shapes: [hips, ...part(shirt, 'top', 'top-edge')] };
}

/** A place on the trunk's back, `x` outward and `y` above the neck's base, as the shirt lies on it. */
function onBack(body: Skeleton, side: Side, x: number, y: number): Vec {
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
/** What the blade turns with a lifted arm: nothing at first, then about a degree for two. */
const TURNS_FROM = 35;
const TURNS_BY = 0.42;

/** Spine and shoulder blades, where the back is seen: their way is what many exercises are about. */
function blades(view: Camera, body: Skeleton): Shape[] {
  const line = { tone: 'top-edge', width: 0.9 } as const;
  const shown = (normal: Vec) => Math.min(1, Math.max(0, (view.facing(normal) - 0.12) * 2.5));
  const { at, axes } = body.chest;
  const back = shown(times(axes.z, -1));
  if (back === 0) return [];
  const middle = [0.3, 0.5, 0.7, 0.9].map((share) => onTrunk(body, share, 180).at);
  const shapes: Shape[] = [outline(lineTo(view, ...middle), null, line, back * 0.6)];
  for (const side of SIDES) {
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
    const edge = BLADE.map(place).map((v) => view.spot(v));
    shapes.push(outline([curve([...edge, edge[0]!])], 'top-edge', null, seen * 0.3));
    shapes.push(outline([curve(edge.slice(0, 5))], null, line, seen));
    shapes.push(outline(lineTo(view, ...RIDGE.map(place)), null, line, seen * 0.7));
  }
  return shapes;
}

function neck(view: Camera, body: Skeleton): Layer {
  const base = add(body.chest.at, times(body.chest.axes.y, 2.6));
  const top = add(body.neckTop, times(body.head.axes.y, 3));
  const throat = limb([
    { at: view.spot(base), radius: 4.5 },
    { at: view.spot(between(base, top, 0.45)), radius: 4.6 },
    { at: view.spot(top), radius: 5 },
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

/** The hair covers what lies behind this plane of the head, in shares of the head's size. */
const behindHairline = ([, y, z]: Vec) => y * 0.9 - z * 0.75 > 0.36 || (z < -0.18 && y > -0.62);
const HEAD: Vec = [9.2, 11.8, 10.6];

const HEAD_PLACES: readonly Vec[] = Array.from({ length: 15 }, (_, i) => (Math.PI * (i + 0.5)) / 15).flatMap((down) =>
  Array.from({ length: 24 }, (_, i) => (2 * Math.PI * i) / 24).map((round): Vec => [
    Math.sin(down) * Math.sin(round),
    Math.cos(down),
    Math.sin(down) * Math.cos(round),
  ]),
);
const HAIR_PLACES = HEAD_PLACES.filter(behindHairline);

function head(view: Camera, { head: { at, axes } }: Skeleton): Layer {
  const place = ([x, y, z]: Vec, swell = 1): Vec =>
    add(at, inSpace(axes, [x * HEAD[0] * swell, y * HEAD[1] * swell, z * HEAD[2] * swell]));
  const surface = (v: Vec) => view.facing(inSpace(axes, unit([v[0] / HEAD[0], v[1] / HEAD[1], v[2] / HEAD[2]])));
  const covered = (spots: readonly Spot[]) => strung([spots, spots]);
  const hair = (visible: boolean) =>
    covered(HAIR_PLACES.filter((v) => surface(v) > 0.05 === visible || !visible).map((v) => view.spot(place(v, 1.07))));
  const skull = covered(HEAD_PLACES.map((v) => view.spot(place(narrowed(v)))));
  const shapes: Shape[] = [outline(hair(false), 'hair'), ...part(skull, 'skin', 'skin-edge')];
  shapes.push(...face(view, place, surface));
  if (HAIR_PLACES.some((v) => surface(v) > 0.05)) shapes.push(outline(hair(true), 'hair'));
  shapes.push(...ears(view, place, surface));
  return { depth: view.depth(at), shapes };
}

/** A jaw is narrower than a brow. */
const narrowed = ([x, y, z]: Vec): Vec => {
  const by = y < 0 ? 1 + y * 0.24 : 1;
  return [x * by, y, z * by + (y < 0 ? -y * 0.1 : 0)];
};

type OnHead = (v: Vec, swell?: number) => Vec;

function face(view: Camera, place: OnHead, surface: (v: Vec) => number): Shape[] {
  const shapes: Shape[] = [];
  const bridge: Vec = [0, 0.02, 0.98];
  const tip: Vec = [0, -0.22, 1.13];
  if (surface([0, -0.1, 1]) > -0.35) {
    shapes.push(
      outline(
        limb([
          { at: view.spot(place(bridge)), radius: 1 },
          { at: view.spot(place(tip)), radius: 1.45 },
        ]),
        'skin',
      ),
    );
    const under = [place([0.1, -0.33, 1.02]), place([0, -0.36, 1.1]), place([-0.1, -0.33, 1.02])];
    shapes.push(outline([curve(under.map((at) => view.spot(at)))], null, { tone: 'skin-edge', width: 0.8 }));
  }
  for (const x of [0.36, -0.36]) {
    const eye: Vec = [x, 0.04, 0.9];
    if (surface(eye) < 0.12) continue;
    const lid = [place([x + 0.13, 0.02, 0.9]), place([x, 0.075, 0.93]), place([x - 0.13, 0.02, 0.9])];
    shapes.push(outline(limb([{ at: view.spot(place(eye)), radius: 0.85 }]), 'face'));
    shapes.push(
      outline([curve(lid.map((at) => view.spot(add(at, [0, 1.6, 0]))))], null, { tone: 'face', width: 0.55 }, 0.55),
    );
  }
  if (surface([0, -0.5, 0.85]) > 0) {
    // From the side only the near half.
    const mouth = (
      [
        [0.26, -0.52, 0.84],
        [0, -0.575, 0.93],
        [-0.26, -0.52, 0.84],
      ] as const
    )
      .filter((v) => surface(v) > -0.05)
      .map((v) => place(v));
    shapes.push(outline([curve(mouth.map((at) => view.spot(at)))], null, { tone: 'face', width: 0.7 }, 0.6));
  }
  return shapes;
}

function ears(view: Camera, place: OnHead, surface: (v: Vec) => number): Shape[] {
  return [1, -1].flatMap((x) => {
    const ear: Vec = [x * 1.02, -0.1, -0.08];
    if (surface([x, 0, 0]) < 0.02) return [];
    const d = limb([
      { at: view.spot(place([ear[0], 0.04, ear[2]])), radius: 1.7 },
      { at: view.spot(place([ear[0], -0.22, ear[2] + 0.04])), radius: 1.2 },
    ]);
    return part(d, 'skin', 'skin-edge');
  });
}

interface Wear {
  readonly top: Tone;
  readonly skin: Tone;
  readonly legs: Tone;
}

/** From the side, the far arm and leg are a shade apart. */
function wearOf(view: Camera, side: Side): Wear {
  const turnedTo = view.facing([outward(side), 0, 0]);
  return turnedTo < -0.4
    ? { top: 'top-far', skin: 'skin-far', legs: 'legs-far' }
    : { top: 'top', skin: 'skin', legs: 'legs' };
}

/** Parts of an arm that are hardly nearer or farther than the trunk hang at its side. */
const BESIDE = 3.5;

function arm(view: Camera, a: Arm, side: Side, body: Skeleton): Layer[] {
  const wear = wearOf(view, side);
  const bead = (at: Vec, radius: number) => ({ at: view.spot(at), radius });
  const upper = [bead(a.shoulder, 4.8), bead(between(a.shoulder, a.elbow, 0.5), 4.4), bead(a.elbow, 3.8)];
  const lower = [bead(a.elbow, 3.8), bead(between(a.elbow, a.wrist, 0.35), 3.9), bead(a.wrist, 2.7)];
  const sleeve = limb([
    bead(a.shoulder, 6),
    bead(between(a.shoulder, a.elbow, 0.35), 5.6),
    bead(between(a.shoulder, a.elbow, 0.66), 5.2),
  ]);
  const skin = (contours: readonly Contour[]) => part(contours, wear.skin, 'skin-edge');
  const sleeveShapes = part(sleeve, wear.top, 'top-edge');
  const { palm, thumb } = hand(view, a);
  const of = `${side}Forearm` as const;
  const trunkDepth = middleOf(view, body);
  const upperDepth = view.depth(between(a.shoulder, a.elbow, 0.7));
  const lowerDepth = view.depth(between(a.elbow, a.palm, 0.6));
  // In one piece, unless it reaches from behind the trunk to before it.
  const beside = Math.min(Math.abs(upperDepth - trunkDepth), Math.abs(lowerDepth - trunkDepth)) < BESIDE;
  if (upperDepth > trunkDepth === lowerDepth > trunkDepth || beside) {
    const whole = skin([...limb([...upper, ...lower]), ...palm]);
    // Pointing at the eye, the hand covers the sleeve.
    const nearHand = lowerDepth > upperDepth + 8;
    const forearm = nearHand ? skin([...limb(lower), ...palm]) : [];
    const shapes = [...skin(thumb), ...whole, ...sleeveShapes, ...forearm];
    return [{ of, depth: (upperDepth + lowerDepth) / 2, shapes }];
  }
  return [
    { depth: upperDepth, shapes: [...skin(limb(upper)), ...sleeveShapes] },
    { of, depth: lowerDepth, shapes: [...skin(thumb), ...skin([...limb(lower), ...palm])] },
  ];
}

/** A hand of flat cross-sections in space, so that its palm, back and edge look different. */
function hand(
  view: Camera,
  { wrist, fingers, thumb, shape }: Arm,
): { readonly palm: readonly Contour[]; readonly thumb: readonly Contour[] } {
  const normal = cross(thumb, fingers);
  const at = (along: number, toThumb: number): Vec => add(wrist, add(times(fingers, along), times(thumb, toThumb)));
  const flat = (along: number, wide: number, thick: number, toThumb = 0) =>
    ring(view, at(along, toThumb), times(thumb, wide), times(normal, thick));
  const bead = (place: Vec, radius: number) => ({ at: view.spot(place), radius });
  if (shape === 'fist') {
    return {
      palm: strung([flat(-0.5, 2.7, 2.5), flat(3, 3.9, 3.4), flat(6.4, 4.1, 3.9), flat(8.6, 3, 2.8)]),
      thumb: limb([bead(at(3.2, 2.6), 1.8), bead(add(at(6.4, 3.6), times(normal, 2.4)), 1.6)]),
    };
  }
  return {
    palm: strung([
      flat(-0.5, 2.6, 2.3),
      flat(4.5, 4, 2),
      flat(9, 4.1, 1.7),
      flat(13.5, 3.4, 1.4, -0.3),
      flat(16.6, 2, 1.1, -0.6),
    ]),
    thumb: limb([bead(at(3, 2.4), 1.9), bead(at(7, 5.3), 1.6), bead(at(10, 5.9), 1.3)]),
  };
}

function leg(view: Camera, body: Skeleton, side: Side): Layer {
  const { hip, knee, ankle, heel, toes } = body.legs[side];
  const wear = wearOf(view, side);
  const bead = (at: Vec, radius: number) => ({ at: view.spot(at), radius });
  const trousers = limb([
    bead(hip, 8.6),
    bead(between(hip, knee, 0.45), 7.9),
    bead(knee, 6.2),
    bead(between(knee, ankle, 0.3), 6.2),
    bead(between(knee, ankle, 0.92), 4.5),
  ]);
  const up: Vec = [0, 3.6, 0];
  const shoe = limb([
    bead(add(heel, [0, 4.2, 0]), 4.2),
    bead(add(between(heel, toes, 0.25), [0, 5.4, 0]), 4.6),
    bead(add(between(heel, toes, 0.7), up), 3.8),
    bead(add(toes, [0, 3, 0]), 3),
  ]);
  const shapes = [...part(shoe, 'shoe', 'legs-edge'), ...part(trousers, wear.legs, 'legs-edge')];
  const depth = (view.depth(between(hip, knee, 0.6)) + view.depth(between(knee, ankle, 0.5))) / 2;
  // Only a thigh that comes towards the eye covers the hips.
  const covers = view.depth(knee) > view.depth(hip) + 12;
  return { of: 'leg', depth: covers ? depth : Math.min(depth, middleOf(view, body) - 1 + depth / 1000), shapes };
}

/** The whole body, far parts first. The lights of `glow` lie on the trunk, under the blades' lines. */
export function drawBody(view: Camera, body: Skeleton, glow: readonly Shape[]): Layer[] {
  const [middle, throat, top] = [trunk(view, body), neck(view, body), head(view, body)];
  return [
    ...SIDES.map((side) => leg(view, body, side)),
    { ...middle, shapes: [...middle.shapes, ...glow, ...blades(view, body)] },
    throat,
    // Leaning back, the head still covers the neck.
    { ...top, depth: Math.max(top.depth, throat.depth + 0.02) },
    ...SIDES.flatMap((side) => arm(view, body.arms[side], side, body)),
  ];
}
