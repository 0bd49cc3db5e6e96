/** What is said when it hurts a lot or tingles. docs/evidence.md E: at a check-in of 7 or more; B: warning signs. */
import { CARE_FROM, tellsWarningSign } from '../diary/care.ts';
import type { CheckInInput } from '../diary/checkIn.ts';
import { WARNING_SIGNS } from '../diary/warningSigns.ts';
import type { SayText } from './say.ts';

/** What comes before the warning signs, for what was said. */
export function careLead(say: SayText, { pain, spots }: Pick<CheckInInput, 'pain' | 'spots'>): string {
  const isMuch = pain >= CARE_FROM;
  if (tellsWarningSign(spots)) return say(isMuch ? 'care.muchAndTinglingArm' : 'care.tinglingArm');
  return say(isMuch ? 'care.much' : 'care.tingling');
}

/** The same for the command line, with all warning signs. */
export function careText(say: SayText, said: Pick<CheckInInput, 'pain' | 'spots'>): string {
  const groups = WARNING_SIGNS.map(({ id, signs }) => {
    const listed = signs.map((sign) => say(`sign.${sign}`)).join('; ');
    return say('care.signs', { when: say(`signs.${id}`), signs: listed });
  });
  return [careLead(say, said), ...groups, say('care.sayInHelp')].join('\n');
}
