/** Draws the body: tapered limbs, hands that read, and all of it together. */
import { head } from './head.ts';
import { type Layer, part } from './layer.ts';
import { type Camera, type Contour, type Shape, type Tone, limb, ring, strung } from './picture.ts';
import { BODY_SIDES, type BodySide } from './pose.ts';
import { type Arm, type Skeleton, outward } from './skeleton.ts';
import { blades, middleOf, neck, trunk } from './trunk.ts';
import { type Vec, add, between, cross, times } from './vector.ts';

interface Wear {
  readonly top: Tone;
  readonly skin: Tone;
  readonly legs: Tone;
}

/** From the side, the far arm and leg are a shade apart. */
function wearOf(view: Camera, side: BodySide): Wear {
  const turnedTo = view.facing([outward(side), 0, 0]);
  return turnedTo < -0.4
    ? { top: 'top-far', skin: 'skin-far', legs: 'legs-far' }
    : { top: 'top', skin: 'skin', legs: 'legs' };
}

/** Parts of an arm that are hardly nearer or farther than the trunk hang at its side. */
const BESIDE = 3.5;

function arm(view: Camera, a: Arm, side: BodySide, body: Skeleton): Layer[] {
  const wear = wearOf(view, side);
  const bead = (at: Vec, radius: number) => ({ at: view.project(at), radius });
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
  const bead = (place: Vec, radius: number) => ({ at: view.project(place), radius });
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

function leg(view: Camera, body: Skeleton, side: BodySide): Layer {
  const { hip, knee, ankle, heel, toes } = body.legs[side];
  const wear = wearOf(view, side);
  const bead = (at: Vec, radius: number) => ({ at: view.project(at), radius });
  // The knee is the top of one curve from thigh to shank.
  const [above, below] = [between(hip, knee, 0.84), between(knee, ankle, 0.16)];
  const trousers = limb([
    bead(hip, 8.6),
    bead(between(hip, knee, 0.45), 7.9),
    bead(above, 6.8),
    bead(between(between(above, below, 0.5), knee, 0.5), 6.5),
    bead(below, 6.4),
    bead(between(knee, ankle, 0.38), 6.1),
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
    ...BODY_SIDES.map((side) => leg(view, body, side)),
    { ...middle, shapes: [...middle.shapes, ...glow, ...blades(view, body)] },
    throat,
    // Leaning back, the head still covers the neck.
    { ...top, depth: Math.max(top.depth, throat.depth + 0.02) },
    ...BODY_SIDES.flatMap((side) => arm(view, body.arms[side], side, body)),
  ];
}
