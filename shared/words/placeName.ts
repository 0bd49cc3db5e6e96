/** The places of the body in words. The side is the person's own. */
import type { Place } from '../diary/regions.ts';
import type { SayText } from './say.ts';

/** Within a sentence: `between spine and shoulder blade, right`. */
export const placeName = (say: SayText, { region, side }: Place): string => say(`place.${region}`, { side });

/** By itself, or at the start of a sentence: `Between spine and shoulder blade, right`. */
export const placeTitle = (say: SayText, { region, side }: Place): string => say(`placeTitle.${region}`, { side });

/** What tells places apart, for lists. */
export const placeKey = ({ region, side }: Place): string => `${region} ${side}`;
