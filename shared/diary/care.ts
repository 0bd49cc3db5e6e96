/** What is said when it hurts a lot or tingles. docs/evidence.md E: at a check-in of 7 or more; B: warning signs. */
import type { CheckInInput } from './checkIn.ts';
import { isInArm, type Spot } from './regions.ts';
import { WARNING_SIGNS } from './warningSigns.ts';

const CARE_FROM = 7;

const tingles = ({ feel }: Spot): boolean => feel === 'tingling';

/** Pins and needles in an arm are a warning sign by themselves. docs/evidence.md B, "Warning signs" (B34). */
export const tellsWarningSign = (spots: readonly Spot[]): boolean =>
  spots.some((spot) => tingles(spot) && isInArm(spot));

export function needsCare({ pain, spots }: Pick<CheckInInput, 'pain' | 'spots'>): boolean {
  return pain >= CARE_FROM || spots.some(tingles);
}

const GET_HELP = 'Unknot is not medical advice. If one of these is true for you, stop and get help.';

/** What comes before the warning signs, for what was said. */
export function careLead({ pain, spots }: Pick<CheckInInput, 'pain' | 'spots'>): string {
  if (tellsWarningSign(spots)) {
    const rest = pain >= CARE_FROM ? 'That is a lot, and tingling in an arm' : 'Tingling in an arm';
    return `${rest} is one of the signs to have looked at soon. ${GET_HELP}`;
  }
  return pain >= CARE_FROM
    ? `That is a lot. ${GET_HELP}`
    : `Tingling is worth having looked at if it stays. ${GET_HELP}`;
}

/** The same for the command line, with all warning signs. */
export function careText(said: Pick<CheckInInput, 'pain' | 'spots'>): string {
  return [
    careLead(said),
    ...WARNING_SIGNS.map(({ when, signs }) => `${when}: ${signs.join('; ')}.`),
    'You can say so in Help, in the tray’s menu: breaks then come without exercises until it is sorted out.',
  ].join('\n');
}
