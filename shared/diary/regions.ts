/** Where it may be sore: the parts of the drawn back and front, by their plain names. */

export const REGIONS = {
  neck: { name: 'neck', view: 'back', sides: true },
  'shoulder-top': { name: 'top of the shoulder', view: 'back', sides: true },
  'blade-inner': { name: 'between spine and shoulder blade', view: 'back', sides: true },
  blade: { name: 'on the shoulder blade', view: 'back', sides: true },
  'blade-below': { name: 'below the shoulder blade', view: 'back', sides: true },
  spine: { name: 'along the spine', view: 'back', sides: false },
  'low-back': { name: 'lower back', view: 'back', sides: true },
  'shoulder-front': { name: 'front of the shoulder', view: 'front', sides: true },
  chest: { name: 'chest', view: 'front', sides: true },
  armpit: { name: 'side under the armpit', view: 'front', sides: true },
  'upper-arm': { name: 'upper arm', view: 'front', sides: true },
  forearm: { name: 'forearm', view: 'front', sides: true },
  hand: { name: 'hand and wrist', view: 'front', sides: true },
} as const satisfies Record<string, { name: string; view: 'back' | 'front'; sides: boolean }>;

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

/** `between spine and shoulder blade, right`; the side is the person's own. */
export function placeName({ region, side }: Place): string {
  const { name } = REGIONS[region];
  return side === 'middle' ? name : `${name}, ${side}`;
}

const ARM: readonly RegionId[] = ['upper-arm', 'forearm', 'hand'];

export const isInArm = ({ region }: Place): boolean => ARM.includes(region);
