/** Where every joint of the body lies, from a posture. */
import type { Between, Foot, Hand, HandBetween, Shoulder, BodySide } from './pose.ts';
import { BODY_SIDES } from './pose.ts';
import {
  type Axes,
  type Vec,
  UPRIGHT,
  perpendicular,
  add,
  arc,
  bendLimb,
  between,
  inAxes,
  inSpace,
  size,
  sub,
  times,
  turned,
  unit,
} from './vector.ts';

/** Lengths of the body in centimetres: an adult of about 1.70 m, with head and hands a little large, to be read. */
export const BODY = {
  hip: { out: 9, down: 3 },
  thigh: 43,
  shank: 42,
  ankle: { up: 8, ahead: 5 },
  lumbar: 22,
  thoracic: 27,
  shoulder: { out: 17.5, down: 4 },
  neck: 8,
  head: 12,
  upperArm: 29,
  forearm: 25,
  palm: 7,
} as const;

export interface Arm {
  readonly shoulder: Vec;
  readonly elbow: Vec;
  readonly wrist: Vec;
  readonly palm: Vec;
  /** Directions. */
  readonly fingers: Vec;
  readonly thumb: Vec;
  readonly shape: Hand['shape'];
  /** How far the palm is from where it should be, in centimetres. */
  readonly missed: number;
}

export interface Leg {
  readonly hip: Vec;
  readonly knee: Vec;
  readonly ankle: Vec;
  readonly heel: Vec;
  readonly toes: Vec;
}

export interface CrossSection {
  readonly at: Vec;
  readonly axes: Axes;
}

export interface Skeleton {
  readonly pelvis: CrossSection;
  /** Neck's base, with the axes of the chest. */
  readonly chest: CrossSection;
  /** A place along the spine: 0 is the pelvis, 1 the neck's base; beyond both it goes straight on. */
  readonly spine: (share: number) => CrossSection;
  /** Middle of the head. */
  readonly head: CrossSection;
  readonly neckTop: Vec;
  readonly arms: Readonly<Record<BodySide, Arm>>;
  readonly legs: Readonly<Record<BodySide, Leg>>;
  /** How full the lungs are, 0 to 1. */
  readonly breath: number;
}

/** Outward is left on the left side and right on the right one. */
export const outward = (side: BodySide): 1 | -1 => (side === 'left' ? 1 : -1);
const sided = (v: Vec, side: BodySide): Vec => [v[0] * outward(side), v[1], v[2]];
export const other = (side: BodySide): BodySide => (side === 'left' ? 'right' : 'left');

/** How full the lungs are, 0 to 1, moves chest and shoulders by this much. */
const BREATH = { up: 0.9, bend: -1.6, head: 0.5 };

/** @param breath 0 (out) to 1 (in) */
export function skeletonOf(pose: Between, breath = 0): Skeleton {
  const pelvisAxes = turned(UPRIGHT, pose.pelvis);
  const pelvis: CrossSection = { at: pose.pelvis.at, axes: pelvisAxes };
  const spine = { ...pose.spine, bend: pose.spine.bend + BREATH.bend * breath };
  const waist = add(pelvis.at, times(turned(pelvisAxes, spine, 0.2).y, BODY.lumbar));
  const chestAxes = turned(pelvisAxes, spine);
  const chest: CrossSection = {
    at: add(waist, times(turned(pelvisAxes, spine, 0.75).y, BODY.thoracic)),
    axes: chestAxes,
  };
  const { head: nod } = pose;
  const glide = times(chestAxes.z, nod.glide);
  const neckAxes = turned(chestAxes, nod, 0.4);
  const headAxes = turned(chestAxes, { ...nod, bend: nod.bend + BREATH.head * breath });
  const neckTop = add(add(chest.at, times(neckAxes.y, BODY.neck)), add(glide, times(chestAxes.z, 1.5)));
  const head: CrossSection = {
    at: add(neckTop, add(times(headAxes.y, BODY.head - 1), times(headAxes.z, 1.5))),
    axes: headAxes,
  };

  const shoulders = {
    left: shoulderAt(chest, pose.leftShoulder, 'left', breath),
    right: shoulderAt(chest, pose.rightShoulder, 'right', breath),
  };
  const places: Places = { pelvis, chest, head, shoulders };
  return {
    pelvis,
    chest,
    spine: (share) => ({
      at: alongSpine(pelvis, waist, chest, share),
      axes: turned(pelvisAxes, spine, Math.min(1, Math.max(0, share))),
    }),
    head,
    neckTop,
    arms: armsOf(pose, places),
    legs: {
      left: legOf(pelvis, pose.leftFoot, 'left'),
      right: legOf(pelvis, pose.rightFoot, 'right'),
    },
    breath,
  };
}

/** A smooth curve from pelvis to neck whose middle follows the waist. */
function alongSpine(pelvis: CrossSection, waist: Vec, chest: CrossSection, share: number): Vec {
  if (share <= 0) return add(pelvis.at, times(pelvis.axes.y, share * (BODY.lumbar + BODY.thoracic)));
  if (share >= 1) return add(chest.at, times(chest.axes.y, (share - 1) * (BODY.lumbar + BODY.thoracic)));
  const pull = sub(times(waist, 2), times(add(pelvis.at, chest.at), 0.5));
  return between(between(pelvis.at, pull, share), between(pull, chest.at, share), share);
}

function shoulderAt(chest: CrossSection, { up, forward }: Shoulder, side: BodySide, breath: number): Vec {
  const { out, down } = BODY.shoulder;
  // The shoulder moves around the ribs, so it also goes inward.
  const inward = Math.abs(forward) * 0.25;
  return add(
    chest.at,
    inSpace(chest.axes, sided([out - inward - Math.max(0, up) * 0.15, -down + up + BREATH.up * breath, forward], side)),
  );
}

interface Places {
  readonly pelvis: CrossSection;
  readonly chest: CrossSection;
  readonly head: CrossSection;
  readonly shoulders: Readonly<Record<BodySide, Vec>>;
}

/** An arm that holds the other one is placed second. */
function armsOf(pose: Between, places: Places): Record<BodySide, Arm> {
  const hands = { left: pose.leftHand, right: pose.rightHand };
  const leans = (side: BodySide) => hands[side].from.of.startsWith('other') || hands[side].to.of.startsWith('other');
  const [first, second] = leans('left') ? (['right', 'left'] as const) : BODY_SIDES;
  const one = armOf(hands[first], places, first, null);
  const two = armOf(hands[second], places, second, one);
  return first === 'left' ? { left: one, right: two } : { left: two, right: one };
}

/** Where the palm of an arm is to be, and how the arm is turned, in space. */
interface Aim {
  readonly palm: Vec;
  readonly elbow: Vec;
  readonly fingers: Vec;
  readonly thumb: Vec;
}

/** A hand at a fixed place stays there while the body moves: its way is a straight line. */
const isFixed = (hand: Hand) => hand.of !== 'chest' && hand.of !== 'shoulder';

function armOf({ from, to, t }: HandBetween, places: Places, side: BodySide, otherArm: Arm | null): Arm {
  const shoulder = places.shoulders[side];
  const a = aimOf(from, places, side, otherArm);
  const b = from === to ? a : aimOf(to, places, side, otherArm);
  const straight = isFixed(from) && isFixed(to);
  const palm = straight ? between(a.palm, b.palm, t) : swing(shoulder, a.palm, b.palm, t);
  const fingers = arc(a.fingers, b.fingers, t);
  const { axes } = places.chest;
  const pole = inSpace(axes, unit(between(inAxes(axes, a.elbow), inAxes(axes, b.elbow), t)));
  const wanted = sub(palm, times(fingers, BODY.palm));
  const { joint: elbow, end: wrist } = bendLimb(shoulder, wanted, BODY.upperArm, BODY.forearm, pole);
  return {
    shoulder,
    elbow,
    wrist,
    palm: add(wrist, times(fingers, BODY.palm)),
    fingers,
    thumb: perpendicular(between(a.thumb, b.thumb, t), fingers),
    shape: (t < 0.5 ? from : to).shape,
    missed: size(sub(wanted, wrist)),
  };
}

/** On an arc about the shoulder, as a loose arm goes. */
function swing(shoulder: Vec, a: Vec, b: Vec, t: number): Vec {
  const [fromA, fromB] = [sub(a, shoulder), sub(b, shoulder)];
  const reach = size(fromA) + (size(fromB) - size(fromA)) * t;
  return add(shoulder, times(arc(unit(fromA), unit(fromB), t), reach));
}

function aimOf(hand: Hand, places: Places, side: BodySide, otherArm: Arm | null): Aim {
  const { chest, shoulders } = places;
  const { axes } = chest;
  const palm = palmOf(hand, places, side, otherArm);
  const elbow = inSpace(axes, sided(hand.elbow, side));
  const fingers =
    hand.fingers === null ? alongForearm(shoulders[side], palm, elbow) : unit(inSpace(axes, sided(hand.fingers, side)));
  const thumb = inSpace(axes, hand.thumb === null ? [0, 0.5, 1] : sided(hand.thumb, side));
  return { palm, elbow, fingers, thumb: perpendicular(thumb, fingers) };
}

function alongForearm(shoulder: Vec, palm: Vec, pole: Vec): Vec {
  const { joint, end } = bendLimb(shoulder, palm, BODY.upperArm, BODY.forearm + BODY.palm, pole);
  return unit(sub(end, joint));
}

function palmOf(
  { at, of }: Hand,
  { pelvis, chest, head, shoulders }: Places,
  side: BodySide,
  otherArm: Arm | null,
): Vec {
  const out = sided(at, side);
  const inChest = (origin: Vec) => add(origin, inSpace(chest.axes, out));
  switch (of) {
    case 'world':
      return out;
    case 'chest':
      return inChest(chest.at);
    case 'shoulder':
      return inChest(shoulders[side]);
    case 'head':
      return add(head.at, inSpace(head.axes, out));
    case 'pelvis':
      return add(pelvis.at, inSpace(pelvis.axes, out));
    case 'otherShoulder':
      return inChest(shoulders[other(side)]);
    case 'otherElbow':
      return inChest(otherArm?.elbow ?? shoulders[other(side)]);
    case 'otherHand':
      return inChest(otherArm?.palm ?? shoulders[other(side)]);
  }
}

function legOf({ at, axes }: CrossSection, foot: Foot, side: BodySide): Leg {
  const hip = add(at, inSpace(axes, sided([BODY.hip.out, -BODY.hip.down, 0], side)));
  const heel = sided(foot.at, side);
  const pointing = turned(UPRIGHT, { turn: foot.out * outward(side), bend: foot.tip, side: 0 });
  // Tipped, the foot stands on its toes: the heel rises. Tipped back, it stands on its heel.
  const lift = Math.max(0, Math.sin((foot.tip * Math.PI) / 180) * 18);
  const floor = add(heel, [0, lift, 0]);
  const wanted = add(floor, inSpace(pointing, [0, BODY.ankle.up, BODY.ankle.ahead]));
  const forward = add(times(pointing.z, 0.75), times(axes.z, 0.6));
  const { joint: knee, end: ankle } = bendLimb(
    hip,
    wanted,
    BODY.thigh,
    BODY.shank,
    add(forward, times(UPRIGHT.x, 0.12 * outward(side))),
  );
  const moved = sub(ankle, wanted);
  return { hip, knee, ankle, heel: add(floor, moved), toes: add(add(floor, moved), times(pointing.z, 23)) };
}
