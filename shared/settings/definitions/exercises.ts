/** The settings of exercises: position, likes, what never to offer, and the user's own. */
import * as v from 'valibot';
import { oneLine } from '../../cleanText.ts';
import { CATALOGUE } from '../../exercises/catalogue.ts';
import { EQUIPMENT, EXERCISE_KINDS, POSITIONS } from '../../exercises/exercise.ts';
import { BODY_SIDES } from '../../figure/pose.ts';
import { EFFORTS } from '../../exercises/gate.ts';
import { isNamed, ownId } from '../../exercises/ownId.ts';
import { finds } from '../fault.ts';
import { allows, described, list, number, object, oneOf, someOf, text, unlike } from '../fields.ts';
import { picture } from '../pictures.ts';
import { choice, fieldsOf, setting } from './define.ts';

export const MOST_STEPS = 6;
export const LONGEST_STEP = 200;
export const LONGEST_EXERCISE_NAME = 80;
/** Every window gets the settings with each snapshot. */
export const MOST_OWN = 40;

/** More than there are exercises. */
const MOST_IDS = 500;
/** What stands in a file may be as long as the file. */
const LONGEST_SHOWN_ID = 300;

const name = v.pipe(
  text('name', LONGEST_EXERCISE_NAME),
  v.check((given) => given === '' || isNamed(given), finds({ kind: 'without-letter' })),
);
const steps = allows(
  someOf(text('step', LONGEST_STEP), 'steps', MOST_STEPS),
  `1 to ${MOST_STEPS} texts of up to ${LONGEST_STEP} characters`,
);

/** How long one of the user's own may take, in seconds. */
export const OWN_SECONDS = [10, 600] as const;

/** One exercise of the user's own. */
const ownExercise = object({
  name: described(name, 'what the exercise is called; no two may make the same id'),
  kind: described(oneOf(EXERCISE_KINDS), 'the place that it takes in a break'),
  steps: described(steps, 'what to do, one step after the other'),
  seconds: described(number(...OWN_SECONDS), 'how long it takes, in seconds'),
  position: described(oneOf(POSITIONS), 'whether it is done sitting or standing'),
  equipment: described(oneOf(['none', ...EQUIPMENT]), 'what it needs'),
  picture: v.exactOptional(described(picture, 'its picture')),
});

type Own = v.InferOutput<typeof ownExercise>;

const own = allows(
  v.pipe(
    list(ownExercise, 'exercises', MOST_OWN),
    // Their ids come from their names.
    unlike<Own>(({ name }) => ownId(name), { kind: 'same-exercise-name' }),
  ),
  `at most ${MOST_OWN}`,
);

const CATALOGUE_IDS: ReadonlySet<string> = new Set(CATALOGUE.map(({ id }) => id));
const ids = allows(list(v.string(finds({ kind: 'not-an-exercise-id' })), 'ids', MOST_IDS), 'ids of exercises');

const entries = {
  position: choice(['any', ...POSITIONS], 'any', {
    words: ['keywords', 'name'],
    profile: true,
    meaning: 'how you can exercise at present; `"sitting"` leaves the walk out, too',
  }),
  effort: choice(EFFORTS, 'full', {
    words: ['note', 'keywords'],
    profile: true,
    meaning:
      'how much breaks may ask for at most: `"light"` leaves low-effort strengthening, at half effort; `"gentle"` leaves resets and gentle releases. What pain of the day allows may be less',
  }),
  mouseHand: choice(BODY_SIDES, 'right', {
    words: ['note', 'keywords'],
    personal: true,
    meaning: 'the hand that has the mouse, as figures and pictures of the desk show it',
  }),
  firstSide: choice(BODY_SIDES, 'right', {
    words: ['note', 'keywords'],
    personal: true,
    meaning: 'the side of the body with which exercises begin that both sides do: best the one that is sore more often',
  }),
  likes: setting(ids, [], { words: [], personal: true, meaning: 'exercises that come about half as often again' }),
  never: setting(ids, [], {
    words: [],
    personal: true,
    meaning: 'exercises that never come; *Not for me* in a break adds to it',
  }),
  own: setting(own, [], { words: ['note', 'keywords'], personal: true, meaning: 'exercises of your own' }),
};

const field = v.optional(
  v.pipe(
    object(fieldsOf(entries)),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const { value } = dataset;
      const mine = new Set(value.own.map(({ name }) => ownId(name)));
      for (const list of ['likes', 'never'] as const) {
        value[list].forEach((id, place) => {
          if (CATALOGUE_IDS.has(id) || mine.has(id)) return;
          const outer = { type: 'object' as const, origin: 'value' as const, input: value as Record<string, unknown> };
          const inner = { type: 'array' as const, origin: 'value' as const, input: value[list] as string[] };
          addIssue({
            message: finds({ kind: 'unknown-exercise', id: oneLine(id, LONGEST_SHOWN_ID) }),
            path: [
              { ...outer, key: list, value: value[list] },
              { ...inner, key: place, value: id },
            ],
          });
        });
      }
    }),
  ),
  {},
);

export const exercises = { kind: 'section', entries, field } as const;

const things = list(oneOf(EQUIPMENT), 'equipment', 20);

export const equipment = {
  ...setting(things, ['chair', 'wall', 'doorway'], {
    words: ['keywords'],
    profile: true,
    meaning: 'what is at hand for exercises',
  }),
  ...({ kind: 'set', choices: EQUIPMENT } as const),
};
