/** The settings of the card, and the global shortcuts. */
import * as v from 'valibot';
import { acceleratorProblem, spelled } from './accelerator.ts';
import { PROMPTS } from './changeable.ts';
import { allows, field, list, number, object, section } from './fields.ts';

const MOST_DELAYS = 4;
const DELAYS = `must be a list of 1 to ${MOST_DELAYS} delays in minutes such as [5, 15, 30]`;
const delay = number(1, 60);
const delays = v.pipe(list(delay, DELAYS, MOST_DELAYS, 'delays'), v.minLength(1, DELAYS));
const loneDelay = v.pipe(
  delay,
  v.transform((minutes): readonly number[] => [minutes]),
);
const laterMinutes = allows(
  v.lazy((given) => (typeof given === 'number' ? loneDelay : delays)),
  '1 to 4 numbers, 1 to 60 each',
);

export const prompts = section({
  enabled: field(
    PROMPTS.enabled,
    true,
    'whether cards come; off, the load is counted and shown, but nothing is offered',
  ),
  laterMinutes: field(
    laterMinutes,
    [5, 15, 30],
    'how long *Later* puts a prompt off, in minutes: the button takes the first, the others are in the list beside it. A lone number is a list of one',
  ),
  postpones: field(PROMPTS.postpones, 'unlimited', 'how often one prompt can be put off; then the card has no *Later*'),
  cardSeconds: field(number(10, 600), 60, 'how long a card waits for an answer, in seconds'),
  notification: field(
    PROMPTS.notification,
    false,
    'a notification of the system beside the card, with *Start*, *Later* and *Skip* where the system has buttons; else a click brings the card to the front',
  ),
});

const shortcut = v.pipe(
  v.string('must be a text such as "Ctrl+Alt+B"'),
  v.rawCheck<string>(({ dataset, addIssue }) => {
    const message = dataset.typed ? acceleratorProblem(dataset.value) : null;
    if (message !== null) addIssue({ message });
  }),
);
const shortcutThat = (does: string) =>
  field(allows(shortcut, 'a shortcut, or `""` for none'), '', `shortcut that ${does}`);
const answers = (answer: string) => shortcutThat(`answers the card with ${answer}`);

const fields = object({
  start: answers('*Start*'),
  later: answers('*Later*, by the first delay'),
  skip: answers('*Skip*'),
  took: answers('*I just took one*'),
  checkIn: shortcutThat('opens *How does it feel?*, a check-in of your own accord'),
});

/** Global shortcuts: four answer a card while it is up, `checkIn` opens the check-in at any time; "" is none. */
export const shortcuts = v.optional(
  v.pipe(
    fields,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const input = dataset.value;
      const taken = new Map<string, string>();
      for (const [key, value] of Object.entries(input)) {
        const same = spelled(value);
        const other = same === null ? undefined : taken.get(same);
        if (other !== undefined) {
          const path = { type: 'object', origin: 'value', input, key, value } as const;
          addIssue({ message: `"${value}" is taken by "${other}"; each needs its own`, path: [path] });
        } else if (same !== null) taken.set(same, key);
      }
    }),
  ),
  {},
);
