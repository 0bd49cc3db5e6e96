/** Where it may be sore: the parts of the drawn back and front. `words/placeName.ts` names them. */

export const REGIONS = {
  neck: { view: 'back', sides: true },
  'shoulder-top': { view: 'back', sides: true },
  'blade-inner': { view: 'back', sides: true },
  blade: { view: 'back', sides: true },
  'blade-below': { view: 'back', sides: true },
  spine: { view: 'back', sides: false },
  'low-back': { view: 'back', sides: true },
  'shoulder-front': { view: 'front', sides: true },
  chest: { view: 'front', sides: true },
  armpit: { view: 'front', sides: true },
  'upper-arm': { view: 'front', sides: true },
  forearm: { view: 'front', sides: true },
  hand: { view: 'front', sides: true },
} as const satisfies Record<string, { view: 'back' | 'front'; sides: boolean }>;

export type RegionId = keyof typeof REGIONS;
export type BodyView = (typeof REGIONS)[RegionId]['view'];

/** The person's own left and right; `middle` for what has no sides. */
export const SPOT_SIDES = ['left', 'right', 'middle'] as const;
export type SpotSide = (typeof SPOT_SIDES)[number];

export const FEELS = ['knot', 'ache', 'stiff', 'tingling'] as const;
export type Feel = (typeof FEELS)[number];

export interface Spot {
  readonly region: RegionId;
  readonly side: SpotSide;
  readonly feel: Feel;
}

export const REGION_IDS = Object.keys(REGIONS) as readonly RegionId[];

/** What can be touched, whatever it feels like. */
export type Place = Pick<Spot, 'region' | 'side'>;

/** Every one of them, region by region from the top, left before right. */
export const PLACES: readonly Place[] = REGION_IDS.flatMap((region) => {
  const sides: readonly SpotSide[] = REGIONS[region].sides ? ['left', 'right'] : ['middle'];
  return sides.map((side) => ({ region, side }));
});

export const samePlace = (a: Place, b: Place): boolean => a.region === b.region && a.side === b.side;

const ARM: readonly RegionId[] = ['upper-arm', 'forearm', 'hand'];

export const isInArm = ({ region }: Place): boolean => ARM.includes(region);
