/** What is said when it hurts a lot. docs/evidence.md E: at a check-in of 7 or more. */
import { WARNING_SIGNS } from './warningSigns.ts';

const CARE_FROM = 7;

export const needsCare = (pain: number): boolean => pain >= CARE_FROM;

export const CARE_LEAD =
  'That is a lot. Unknot is not medical advice. If one of these is true for you, stop and get help.';

/** The same for the command line, with all warning signs. */
export function careText(): string {
  return [
    CARE_LEAD,
    ...WARNING_SIGNS.map(({ when, signs }) => `${when}: ${signs.join('; ')}.`),
    'You can say so in Help, in the tray’s menu: breaks then come without exercises until it is sorted out.',
  ].join('\n');
}
