/** Where the working muscles glow. */
import { onTrunk } from './body.ts';
import type { Camera, Shape } from './picture.ts';
import type { Side } from './pose.ts';
import { type Skeleton, outward } from './skeleton.ts';
import { type Vec, add, between, times } from './vector.ts';

/** Regions of the body that an exercise works on, in everyday words. */
export const REGIONS = [
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
export type Region = (typeof REGIONS)[number];

interface Place {
  readonly share: number;
  /** Degrees from the front, towards the side that works. */
  readonly around: number;
  readonly across: number;
  readonly along: number;
}

const ON_TRUNK: Partial<Readonly<Record<Region, Place>>> = {
  chest: { share: 0.8, around: 33, across: 12, along: 11 },
  'front-shoulder': { share: 0.9, around: 58, across: 9, along: 9 },
  'rear-shoulder': { share: 0.86, around: 122, across: 11, along: 9 },
  'top-shoulder': { share: 0.97, around: 115, across: 11, along: 8 },
  armpit: { share: 0.72, around: 105, across: 11, along: 12 },
  'side-ribs': { share: 0.6, around: 85, across: 11, along: 14 },
  flank: { share: 0.42, around: 95, across: 11, along: 18 },
  'between-blades': { share: 0.76, around: 166, across: 11, along: 15 },
  'lower-blades': { share: 0.6, around: 162, across: 11, along: 12 },
  'upper-back': { share: 0.68, around: 180, across: 16, along: 19 },
  belly: { share: 0.22, around: 0, across: 14, along: 12 },
};

/** A light on one side of the body; 0 to 1 bright. */
export function glowOn(view: Camera, body: Skeleton, region: Region, side: Side, bright: number): Shape {
  const place = ON_TRUNK[region];
  const found =
    place === undefined ? offTrunk(body, region, side) : onTrunk(body, place.share, place.around * outward(side));
  // Turned away it only shines through.
  const seen = Math.max(0.12, Math.min(1, 0.55 + view.facing(found.normal) * 0.75));
  const up = view.spot(add(found.at, body.spine(0.6).axes.y));
  const at = view.spot(found.at);
  const lean = (Math.atan2(up.x - at.x, at.y - up.y) * 180) / Math.PI;
  const { across, along } = place ?? { across: 11, along: 11 };
  return { is: 'glow', at, across, along, lean, opacity: seen * bright };
}

function offTrunk(body: Skeleton, region: Region, side: Side): { at: Vec; normal: Vec } {
  const { shoulder, elbow } = body.arms[side];
  const { chest, neckTop } = body;
  const out = times(chest.axes.x, outward(side));
  switch (region) {
    case 'upper-arm':
      return { at: between(shoulder, elbow, 0.4), normal: out };
    case 'neck-front':
      return { at: add(between(chest.at, neckTop, 0.6), times(chest.axes.z, 4)), normal: chest.axes.z };
    default:
      return {
        at: add(between(chest.at, neckTop, 0.5), times(out, 4.5)),
        normal: add(times(out, 0.9), times(chest.axes.z, -0.4)),
      };
  }
}
