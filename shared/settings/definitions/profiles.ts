/** Profiles: named sets of changes to the settings, for a while. */
import * as v from 'valibot';
import { finds } from '../fault.ts';
import { allows, described, field, isFields, list, object, text, unlike } from '../fields.ts';
import { ranges } from '../ranges.ts';
import { breaks, sound } from './breaks.ts';
import { changeable, setting } from './define.ts';
import { desk } from './desk.ts';
import { equipment, exercises } from './exercises.ts';
import { prompts } from './prompts.ts';
import { rhythm } from './rhythm.ts';

export const MOST_PROFILES = 20;
export const LONGEST_PROFILE_NAME = 40;

type Fields = Readonly<Record<string, v.GenericSchema>>;
type AllOptional<T extends Fields> = { readonly [K in keyof T]: v.ExactOptionalSchema<T[K], undefined> };

/** Names every key that is none of the fields; valibot's strict object names the first of them only. */
const noOthers = (fields: Fields) =>
  v.rawCheck<unknown>(({ dataset, addIssue }) => {
    const input = dataset.value;
    if (!isFields(input)) return;
    for (const key of Object.keys(input).filter((each) => !Object.hasOwn(fields, each))) {
      addIssue({
        message: finds({ kind: 'not-for-profiles' }),
        path: [{ type: 'object', origin: 'key', input, key, value: input[key] }],
      });
    }
  });

/** Any of the fields, and no others. */
function anyOf<T extends Fields>(fields: T) {
  const optional = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, v.exactOptional(field)]));
  return v.pipe(
    v.unknown(),
    v.check(isFields, finds({ kind: 'not-an-object' })),
    noOthers(fields),
    v.object(optional as AllOptional<T>),
    v.readonly(),
  );
}

const { micro, long } = rhythm.entries;

const changes = anyOf({
  rhythm: anyOf({ micro: anyOf(changeable(micro)), long: anyOf(changeable(long)) }),
  prompts: anyOf(changeable(prompts)),
  breaks: anyOf(changeable(breaks)),
  sound: anyOf(changeable(sound)),
  desk: anyOf(changeable(desk)),
  exercises: anyOf(changeable(exercises)),
  equipment: equipment.schema,
});

/** What a profile says in place of the settings; what is absent stays as it is there. */
export type ProfileChanges = v.InferOutput<typeof changes>;

/** Words that the command line has a meaning of its own for. */
const TAKEN_WORDS = ['off', 'schedule'];
const ID = finds({ kind: 'not-a-profile-id', most: LONGEST_PROFILE_NAME });

const id = v.pipe(
  v.string(ID),
  v.regex(/^[\p{Ll}\p{Lo}\d]+(-[\p{Ll}\p{Lo}\d]+)*$/u, ID),
  v.maxLength(LONGEST_PROFILE_NAME, ID),
  v.check((word) => !TAKEN_WORDS.includes(word), finds({ kind: 'reserved-profile-id' })),
);

const day = v.exactOptional(ranges);
const week = object({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });

// What lies behind `lazy` is one field to the documentation.
const profile = object({
  id: described(
    allows(id, 'lower-case letters, digits and dashes, 1 to 40'),
    'what a profile is known by: it stays when the profile is renamed, and no two have the same',
  ),
  name: described(text('profile', LONGEST_PROFILE_NAME), 'what a profile is called; no two are the same'),
  changes: field(
    allows(
      v.lazy(() => changes),
      'any of the settings below',
    ),
    {},
    'what holds in place of the settings while the profile is on; what is absent stays as it is there',
  ),
  when: field(
    allows(
      v.lazy(() => v.nullable(week)),
      '`null`, or ranges by weekday as in `workHours.week`',
    ),
    null,
    'when the profile comes on by itself, in the zone of the work hours; `null` is never',
  ),
});

export type Profile = v.InferOutput<typeof profile>;

const toCompare = (name: string) => name.trim().toLowerCase();

/** Whether two names are the same to a person. */
export const isSameProfileName = (a: string, b: string) => toCompare(a) === toCompare(b);

type DefaultProfile = Omit<Profile, 'name'> & { readonly id: 'office' | 'home' | 'sore-day' | 'deadline' };

/** Numbers within the ranges of docs/evidence.md A, "Defaults that follow"; what is offered on a sore day: B, "Gate". */
const DEFAULTS: readonly DefaultProfile[] = [
  {
    id: 'office',
    changes: { breaks: { manner: 'card' }, sound: { cues: false, voice: false } },
    when: null,
  },
  {
    id: 'home',
    changes: { breaks: { manner: 'window' }, sound: { cues: true, voice: true } },
    when: null,
  },
  {
    id: 'sore-day',
    changes: {
      rhythm: {
        micro: { reachMinutes: 10, activeMinutes: 25, seconds: 90 },
        long: { reachMinutes: 24, activeMinutes: 45 },
      },
      exercises: { effort: 'gentle' },
    },
    when: null,
  },
  {
    id: 'deadline',
    changes: {
      rhythm: {
        micro: { reachMinutes: 30, spacingMinutes: 20 },
        long: { reachMinutes: 48, activeMinutes: 90, spacingMinutes: 45 },
      },
      breaks: { manner: 'card', strict: false },
    },
    when: null,
  },
];

/** They have no name but their id: `words/profileNames.ts` names them. */
export const DEFAULT_PROFILES: readonly (Profile & DefaultProfile)[] = DEFAULTS.map((each) => ({
  ...each,
  name: each.id,
}));

export const profiles = setting(
  v.pipe(
    allows(list(profile, 'profiles', MOST_PROFILES), `at most ${MOST_PROFILES}`),
    unlike<Profile>(({ id: own }) => own, { kind: 'same-profile-id' }),
    unlike<Profile>(({ name }) => toCompare(name), { kind: 'same-profile-name' }),
  ),
  DEFAULT_PROFILES,
  {
    words: ['note', 'keywords'],
    personal: true,
    meaning:
      'sets of changes to the settings, for a while. Where the times of two overlap, the first in the list counts',
  },
);

/** The id for a new profile of that name, unlike those there are. */
export function newProfileId(name: string, list: readonly Profile[]): string {
  const words = name.toLowerCase().match(/[\p{Ll}\p{Lo}\d]+/gu) ?? ['profile'];
  const stem = words
    .join('-')
    .slice(0, LONGEST_PROFILE_NAME - 3)
    .replace(/-+$/, '');
  const isFree = (word: string) => !TAKEN_WORDS.includes(word) && list.every((other) => other.id !== word);
  for (let number = 1; ; number++) {
    const word = number === 1 ? stem : `${stem}-${number}`;
    if (isFree(word)) return word;
  }
}

/** The profile that a person means by its name or id. */
export function profileNamed(list: readonly Profile[], name: string): Profile | null {
  return (
    list.find((one) => isSameProfileName(one.name, name)) ?? list.find((one) => isSameProfileName(one.id, name)) ?? null
  );
}
