/** When more care is asked for: when it hurts a lot or tingles. docs/evidence.md E: at a check-in of 7 or more; B: warning signs. */
import type { CheckInInput } from './checkIn.ts';
import { isInArm, type Spot } from './regions.ts';

/** From this pain on it is a lot. */
export const CARE_FROM = 7;

const tingles = ({ feel }: Spot): boolean => feel === 'tingling';

/** Pins and needles in an arm are a warning sign by themselves. docs/evidence.md B, "Warning signs" (B34). */
export const tellsWarningSign = (spots: readonly Spot[]): boolean =>
  spots.some((spot) => tingles(spot) && isInArm(spot));

export function needsCare({ pain, spots }: Pick<CheckInInput, 'pain' | 'spots'>): boolean {
  return pain >= CARE_FROM || spots.some(tingles);
}
