/** The settings of the card. */
import * as v from 'valibot';
import { EARLIEST, LATEST } from '../../time/plausible.ts';
import { finds } from '../fault.ts';
import { allows, number, someOf } from '../fields.ts';
import { amount, setting, settings, toggle } from './define.ts';

const MOST_DELAYS = 4;
const DELAY = [1, 60] as const;
const delay = number(...DELAY);
const delays = someOf(delay, 'delays', MOST_DELAYS);
const loneDelay = v.pipe(
  delay,
  v.transform((minutes): readonly number[] => [minutes]),
);
const laterMinutes = allows(
  v.lazy((given) => (typeof given === 'number' ? loneDelay : delays)),
  `1 to ${MOST_DELAYS} numbers, 1 to 60 each`,
);

const MOST_POSTPONES = 10;
const postpones = allows(
  v.custom<number | 'unlimited'>(
    (value) => {
      return (
        value === 'unlimited' || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_POSTPONES)
      );
    },
    finds({ kind: 'not-postpones', most: MOST_POSTPONES }),
  ),
  `0 to ${MOST_POSTPONES}, or \`"unlimited"\``,
);

const leftAt = allows(v.nullable(number(EARLIEST, LATEST)), '`null`, or milliseconds since 1970');
/** Steps of the slider, and more: its range may grow. */
const STEPS = [-100, 100] as const;

export const prompts = settings({
  enabled: toggle(true, {
    words: ['note', 'keywords'],
    profile: true,
    meaning: 'whether cards come; off, the load is counted and shown, but nothing is offered',
  }),
  laterMinutes: {
    ...setting(laterMinutes, [5, 15, 30], {
      words: ['note', 'keywords'],
      meaning:
        'how long *Later* puts a prompt off, in minutes: the button takes the first, the others are in the list beside it. A lone number is a list of one',
    }),
    ...({ kind: 'numbers', range: DELAY, most: MOST_DELAYS } as const),
  },
  postpones: {
    ...setting(postpones, 'unlimited', {
      words: ['note', 'keywords'],
      profile: true,
      meaning: 'how often one prompt can be put off; then the card has no *Later*',
    }),
    ...({
      kind: 'choice',
      choices: ['unlimited', ...Array.from({ length: MOST_POSTPONES + 1 }, (_, times) => times)],
    } as const),
  },
  cardSeconds: amount(60, {
    range: [10, 600],
    unit: 'seconds',
    step: 10,
    words: ['note', 'keywords'],
    meaning: 'how long a card waits for an answer, in seconds',
  }),
  notification: toggle(false, {
    words: ['note', 'keywords'],
    profile: true,
    meaning:
      'a notification of the system beside the card, with *Start*, *Later* and *Skip* where the system has buttons; else a click brings the card to the front',
  }),
  suggestionLeft: settings({
    at: setting(leftAt, null, {
      words: [],
      meaning:
        'when you left a suggested rhythm and kept your own; it is suggested again only when five days of use since then suggest another one',
    }),
    sensitivity: amount(0, {
      range: STEPS,
      whole: true,
      unit: 'none',
      meaning: 'the rhythm that you left then, as a step of *Breaks are offered*; 0 is as recommended',
    }),
  }),
});
