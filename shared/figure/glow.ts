/** Where the working muscles glow. */
import { onTrunk } from './trunk.ts';
import type { Camera, Shape } from './picture.ts';
import type { BodySide } from './pose.ts';
import { type Skeleton, outward } from './skeleton.ts';
import { type Vec, add, between, times, unit } from './vector.ts';

/** Regions of the body that an exercise works on, in everyday words. */
export const MUSCLE_REGIONS = [
  'chest',
  'front-shoulder',
  'rear-shoulder',
  'top-shoulder',
  'upper-arm',
  'armpit',
  'side-ribs',
  'flank',
  'between-blades',
  'lower-blades',
  'upper-back',
  'neck-side',
  'neck-front',
  'belly',
] as const;
export type MuscleRegion = (typeof MUSCLE_REGIONS)[number];

interface Place {
  readonly share: number;
  /** Degrees from the front, towards the side that works. */
  readonly around: number;
  readonly across: number;
  readonly along: number;
}

const ON_TRUNK: Partial<Readonly<Record<MuscleRegion, Place>>> = {
  chest: { share: 0.8, around: 33, across: 12, along: 11 },
  armpit: { share: 0.72, around: 105, across: 11, along: 12 },
  'side-ribs': { share: 0.6, around: 85, across: 11, along: 14 },
  flank: { share: 0.42, around: 95, across: 11, along: 18 },
  'between-blades': { share: 0.76, around: 166, across: 11, along: 15 },
  'lower-blades': { share: 0.6, around: 162, across: 11, along: 12 },
  'upper-back': { share: 0.68, around: 180, across: 16, along: 19 },
  belly: { share: 0.22, around: 0, across: 14, along: 12 },
};

/** How far below the skin a light lies, in shares of its width: seen from the side it stays within the outline. */
const BELOW_SKIN = 0.5;

/** A light, and what it is laid onto: the trunk, or whatever lies at a depth. */
export interface Light {
  readonly shape: Shape;
  readonly depth: number | 'trunk';
}

/** A light on one side of the body; 0 to 1 bright. */
export function glowOn(view: Camera, body: Skeleton, region: MuscleRegion, side: BodySide, bright: number): Light {
  const place = ON_TRUNK[region];
  const found =
    place === undefined
      ? offTrunk(view, body, region, side)
      : { ...place, ...onTrunk(body, place.share, place.around * outward(side)), depth: 'trunk' as const };
  const facing = view.facing(found.normal);
  // Turned away it only shines through; aslant it is narrower.
  const seen = Math.max(0.12, Math.min(1, 0.55 + facing * 0.75));
  const across = found.across * (0.7 + 0.3 * Math.min(1, Math.abs(facing)));
  const up = view.project(add(found.at, body.spine(0.6).axes.y));
  const skin = view.project(found.at);
  const lean = (Math.atan2(up.x - skin.x, skin.y - up.y) * 180) / Math.PI;
  const at = view.project(add(found.at, times(found.normal, -found.across * BELOW_SKIN)));
  return { depth: found.depth, shape: { kind: 'glow', at, across, along: found.along, lean, opacity: seen * bright } };
}

interface Found {
  readonly at: Vec;
  /** Direction to which the skin faces there. */
  readonly normal: Vec;
  readonly across: number;
  readonly along: number;
  readonly depth: Light['depth'];
}

/** Beside the trunk; just in front of the arm or neck that it is on. */
function offTrunk(view: Camera, body: Skeleton, region: MuscleRegion, side: BodySide): Found {
  const { shoulder, elbow, palm } = body.arms[side];
  const { chest, neckTop } = body;
  const { y, z } = chest.axes;
  const out = times(chest.axes.x, outward(side));
  const upperDepth = view.depth(between(shoulder, elbow, 0.7));
  const lowerDepth = view.depth(between(elbow, palm, 0.6));
  const onArm = { across: 9, along: 10, depth: Math.max(upperDepth, (upperDepth + lowerDepth) / 2) + 0.001 };
  const onNeck = { across: 9, along: 12, depth: view.depth(body.spine(0.55).at) + 0.02 };
  switch (region) {
    case 'front-shoulder':
      return { ...onArm, at: add(shoulder, times(z, 5)), normal: unit(add(z, times(out, 0.5))) };
    case 'rear-shoulder':
      return { ...onArm, at: add(shoulder, add(times(z, -4), times(out, 1))), normal: unit(add(times(z, -0.45), out)) };
    case 'top-shoulder':
      return {
        ...onArm,
        across: 11,
        along: 8,
        depth: onNeck.depth,
        at: add(between(chest.at, shoulder, 0.52), times(y, 7.5)),
        normal: unit(add(add(times(y, 0.8), times(z, -0.15)), times(out, 0.3))),
      };
    case 'upper-arm':
      return { ...onArm, at: between(shoulder, elbow, 0.4), normal: out };
    case 'neck-front':
      return { ...onNeck, at: add(between(chest.at, neckTop, 0.6), times(z, 4)), normal: z };
    default:
      return {
        ...onNeck,
        at: add(between(chest.at, neckTop, 0.3), times(out, 8)),
        normal: unit(add(times(out, 0.9), times(z, -0.4))),
      };
  }
}
