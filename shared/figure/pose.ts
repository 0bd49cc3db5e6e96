/** A posture of the figure as data. Pairs are measured from the body's middle outward, so that the sides can be swapped. */
import { type Turn, type Vec, between } from './vector.ts';

export const BODY_SIDES = ['left', 'right'] as const;
export type BodySide = (typeof BODY_SIDES)[number];

/** What a hand's place is measured from; `other…` are parts of the other arm. */
export const HAND_FRAMES = [
  'world',
  'chest',
  'shoulder',
  'head',
  'pelvis',
  'otherShoulder',
  'otherElbow',
  'otherHand',
] as const;
export type HandFrame = (typeof HAND_FRAMES)[number];

export interface Pelvis extends Turn {
  /** Its middle: x to the left, y above the floor, z forward. */
  readonly at: Vec;
}

export interface HeadPose extends Turn {
  /** Glide of the whole head forward (above 0) or back, in centimetres. */
  readonly glide: number;
}

export interface Shoulder {
  /** Lift towards the ear, in centimetres. */
  readonly up: number;
  /** Forward (above 0), or back towards the spine, in centimetres. */
  readonly forward: number;
}

export interface Hand {
  /** The palm's place: outward, up, forward from its frame. */
  readonly at: Vec;
  readonly of: HandFrame;
  /** Side to which the elbow points, in the chest's axes, outward first. */
  readonly elbow: Vec;
  /** Direction of the fingers in the chest's axes, outward first; null: on along the forearm. */
  readonly fingers: Vec | null;
  /** Direction of the thumb, likewise; null: as a hanging hand has it, forward and up. */
  readonly thumb: Vec | null;
  readonly shape: 'open' | 'fist';
}

export interface Foot {
  /** The heel's place on the floor: outward, up, forward. */
  readonly at: Vec;
  /** Toes outward, in degrees. */
  readonly out: number;
  /** Heel lifted: foot tipped onto its toes, in degrees. */
  readonly tip: number;
}

/** Every joint of the figure. */
export interface Pose {
  readonly pelvis: Pelvis;
  /** The chest against the pelvis, spread over the spine. */
  readonly spine: Turn;
  readonly head: HeadPose;
  readonly leftShoulder: Shoulder;
  readonly rightShoulder: Shoulder;
  readonly leftHand: Hand;
  readonly rightHand: Hand;
  readonly leftFoot: Foot;
  readonly rightFoot: Foot;
}

export const JOINTS = [
  'pelvis',
  'spine',
  'head',
  'leftShoulder',
  'rightShoulder',
  'leftHand',
  'rightHand',
  'leftFoot',
  'rightFoot',
] as const satisfies readonly (keyof Pose)[];
export type Joint = (typeof JOINTS)[number];

const STRAIGHT: Turn = { bend: 0, side: 0, turn: 0 };
/** Elbows hang out a little, and behind. */
const ELBOW_HANGS: Vec = [0.3, -0.5, -0.8];

const hanging: Hand = {
  at: [3.5, -56, 6],
  of: 'shoulder',
  elbow: ELBOW_HANGS,
  fingers: null,
  thumb: null,
  shape: 'open',
};
const inLap: Hand = {
  at: [9, 8.8, 26],
  of: 'pelvis',
  elbow: [0.7, -0.5, -0.5],
  fingers: [-0.35, -0.25, 1],
  thumb: [-0.9, 0.2, 0.2],
  shape: 'open',
};
const atRest: Shoulder = { up: 0, forward: 0 };
const foot = (outward: number, forward: number): Foot => ({ at: [outward, 0, forward], out: 8, tip: 0 });

/** The postures that the others start from. */
export const BASES = {
  stand: {
    pelvis: { at: [0, 95.5, 0], ...STRAIGHT },
    spine: STRAIGHT,
    head: { ...STRAIGHT, glide: 0 },
    leftShoulder: atRest,
    rightShoulder: atRest,
    leftHand: hanging,
    rightHand: hanging,
    leftFoot: foot(11, -6),
    rightFoot: foot(11, -6),
  },
  sit: {
    pelvis: { at: [0, 56, -4], ...STRAIGHT },
    spine: STRAIGHT,
    head: { ...STRAIGHT, glide: 0 },
    leftShoulder: atRest,
    rightShoulder: atRest,
    leftHand: inLap,
    rightHand: inLap,
    leftFoot: foot(11, 34),
    rightFoot: foot(11, 34),
  },
} as const satisfies Readonly<Record<string, Pose>>;

const mirroredTurn = <T extends Turn>(turn: T): T => ({ ...turn, side: -turn.side, turn: -turn.turn });

/** The same posture with left and right exchanged. */
export function mirrored(pose: Pose): Pose {
  const { at } = pose.pelvis;
  return {
    pelvis: { ...mirroredTurn(pose.pelvis), at: [-at[0], at[1], at[2]] },
    spine: mirroredTurn(pose.spine),
    head: mirroredTurn(pose.head),
    leftShoulder: pose.rightShoulder,
    rightShoulder: pose.leftShoulder,
    leftHand: pose.rightHand,
    rightHand: pose.leftHand,
    leftFoot: pose.rightFoot,
    rightFoot: pose.leftFoot,
  };
}

const mix = (a: number, b: number, t: number) => a + (b - a) * t;

function mixTurn(a: Turn, b: Turn, t: number): Turn {
  return { bend: mix(a.bend, b.bend, t), side: mix(a.side, b.side, t), turn: mix(a.turn, b.turn, t) };
}

function mixShoulder(a: Shoulder, b: Shoulder, t: number): Shoulder {
  return { up: mix(a.up, b.up, t), forward: mix(a.forward, b.forward, t) };
}

/** A foot that goes somewhere else leaves the floor on the way. */
const STEP_HEIGHT = 0.12;
const STEP_FROM = 3;

function mixFoot(a: Foot, b: Foot, t: number): Foot {
  const [x, y, z] = between(a.at, b.at, t);
  const way = Math.hypot(b.at[0] - a.at[0], b.at[2] - a.at[2]);
  const lift = way > STEP_FROM && a.at[1] === 0 && b.at[1] === 0 ? Math.sin(Math.PI * t) * way * STEP_HEIGHT : 0;
  return { at: [x, y + lift, z], out: mix(a.out, b.out, t), tip: mix(a.tip, b.tip, t) };
}

/** A posture between two others. Its hands are still those of both: their way depends on the body that carries them. */
export interface Between extends Omit<Pose, 'leftHand' | 'rightHand'> {
  readonly leftHand: HandBetween;
  readonly rightHand: HandBetween;
}
export interface HandBetween {
  readonly from: Hand;
  readonly to: Hand;
  readonly t: number;
}

/** The posture at share `t`, 0 to 1, of the way from one to another. */
export function poseBetween(a: Pose, b: Pose, t: number): Between {
  return {
    pelvis: { ...mixTurn(a.pelvis, b.pelvis, t), at: between(a.pelvis.at, b.pelvis.at, t) },
    spine: mixTurn(a.spine, b.spine, t),
    head: { ...mixTurn(a.head, b.head, t), glide: mix(a.head.glide, b.head.glide, t) },
    leftShoulder: mixShoulder(a.leftShoulder, b.leftShoulder, t),
    rightShoulder: mixShoulder(a.rightShoulder, b.rightShoulder, t),
    leftHand: { from: a.leftHand, to: b.leftHand, t },
    rightHand: { from: a.rightHand, to: b.rightHand, t },
    leftFoot: mixFoot(a.leftFoot, b.leftFoot, t),
    rightFoot: mixFoot(a.rightFoot, b.rightFoot, t),
  };
}
