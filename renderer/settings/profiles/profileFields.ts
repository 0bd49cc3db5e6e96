/** What a profile can change, with its control and in words. */
import type { Equipment } from '../../../shared/exercises/exercise.ts';
import type { BreakKind } from '../../../shared/terms.ts';
import type { ProfileChanges } from '../../../shared/settings/definitions/profiles.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { capital } from '../../../shared/words/text.ts';
import { EQUIPMENT_WORDS } from '../../ui/exercisesWords.ts';

interface Common {
  /** Where it stands in the settings, and in the changes of a profile. */
  readonly path: readonly [section: keyof ProfileChanges, ...string[]];
  readonly label: string;
  /** What the words of several fields are about, told once. */
  readonly of?: string;
}

interface NumberField extends Common {
  readonly is: 'number';
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Stored units for each shown one. */
  readonly scale: number;
  readonly words: (shown: number) => string;
}

interface SwitchField extends Common {
  readonly is: 'switch';
  readonly words: { readonly on: string; readonly off: string };
}

interface ChoiceField extends Common {
  readonly is: 'choice';
  readonly options: readonly { readonly value: string | number; readonly name: string; readonly words: string }[];
}

interface ThingsField extends Common {
  readonly is: 'things';
}

export type ProfileField = NumberField | SwitchField | ChoiceField | ThingsField;

const KIND: Readonly<Record<BreakKind, { readonly one: string; readonly many: string; readonly Many: string }>> = {
  micro: { one: 'micro-break', many: 'micro-breaks', Many: 'Micro-breaks' },
  long: { one: 'long break', many: 'long breaks', Many: 'Long breaks' },
};

function rhythm(kind: BreakKind): readonly ProfileField[] {
  const { one, many, Many } = KIND[kind];
  const number = { is: 'number', of: Many, unit: 'minutes', min: 1, step: 1, scale: 1 } as const;
  const length =
    kind === 'micro' ? { ...number, unit: 'seconds', min: 10, max: 1800, step: 10 } : { ...number, max: 30, scale: 60 };
  return [
    {
      is: 'switch',
      of: Many,
      path: ['rhythm', kind, 'enabled'],
      label: `Offer ${many}`,
      words: { on: 'offered', off: 'none' },
    },
    {
      ...number,
      path: ['rhythm', kind, 'reachMinutes'],
      label: `${Many} after`,
      unit: 'reach-minutes',
      max: 240,
      words: (value) => `after ${value} reach-minutes`,
    },
    {
      ...number,
      path: ['rhythm', kind, 'activeMinutes'],
      label: `${Many} in any case after`,
      max: 480,
      step: 5,
      words: (value) => `in any case after ${value} minutes`,
    },
    {
      ...length,
      path: ['rhythm', kind, 'seconds'],
      label: `Length of a ${one}`,
      words: (value) => `${value} ${length.unit} long`,
    },
    {
      ...number,
      path: ['rhythm', kind, 'spacingMinutes'],
      label: `Least time between two ${many}`,
      max: 240,
      words: (value) => `at least ${value} minutes apart`,
    },
  ];
}

const MOST_POSTPONES = 10;
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** In the order in which they are offered and told. */
export const PROFILE_FIELDS: readonly ProfileField[] = [
  {
    is: 'switch',
    path: ['prompts', 'enabled'],
    label: 'Offer breaks',
    words: { on: 'breaks are offered', off: 'no breaks are offered' },
  },
  ...rhythm('micro'),
  ...rhythm('long'),
  {
    is: 'choice',
    path: ['prompts', 'postpones'],
    label: 'One break can be put off',
    options: [
      { value: 'unlimited', name: 'As often as I like', words: 'breaks can be put off without limit' },
      { value: 0, name: 'Not at all', words: 'breaks cannot be put off' },
      ...Array.from({ length: MOST_POSTPONES }, (_, place) => ({
        value: place + 1,
        name: times(place + 1),
        words: `a break can be put off ${times(place + 1)}`,
      })),
    ],
  },
  {
    is: 'switch',
    path: ['prompts', 'notification'],
    label: 'A notification as well',
    words: { on: 'a notification beside the card', off: 'no notification' },
  },
  {
    is: 'choice',
    path: ['breaks', 'manner'],
    label: 'A break appears as',
    options: [
      { value: 'card', name: 'Card', words: 'breaks as a card in the corner' },
      { value: 'window', name: 'Window', words: 'breaks as a window' },
      { value: 'fullscreen', name: 'Full screen', words: 'breaks in full screen' },
    ],
  },
  {
    is: 'switch',
    path: ['breaks', 'strict'],
    label: 'Strict breaks',
    words: { on: 'strict breaks', off: 'no strict breaks' },
  },
  { is: 'switch', path: ['sound', 'cues'], label: 'Soft tones', words: { on: 'soft tones', off: 'no tones' } },
  {
    is: 'switch',
    path: ['sound', 'voice'],
    label: 'Spoken steps',
    words: { on: 'spoken steps', off: 'no spoken steps' },
  },
  {
    is: 'number',
    path: ['sound', 'volume'],
    label: 'Volume',
    unit: 'percent',
    min: 0,
    max: 100,
    step: 5,
    scale: 1,
    words: (value) => `volume at ${value} %`,
  },
  {
    is: 'choice',
    path: ['exercises', 'effort'],
    label: 'Breaks may ask for',
    options: [
      { value: 'full', name: 'Everything', words: 'all exercises' },
      { value: 'light', name: 'Light strength', words: 'light strengthening at most' },
      { value: 'gentle', name: 'Gentle only', words: 'resets and gentle releases only' },
    ],
  },
  {
    is: 'choice',
    path: ['exercises', 'position'],
    label: 'I can exercise',
    options: [
      { value: 'any', name: 'Either', words: 'exercises sitting or standing' },
      { value: 'sitting', name: 'Sitting only', words: 'exercises sitting only' },
      { value: 'standing', name: 'Standing only', words: 'exercises standing only' },
    ],
  },
  { is: 'things', path: ['equipment'], label: 'At hand' },
  {
    is: 'number',
    path: ['desk', 'factor'],
    label: 'Desk factor',
    unit: '',
    min: 0.7,
    max: 1.3,
    step: 0.05,
    scale: 1,
    words: (value) => `desk factor ${value.toFixed(2)}`,
  },
];

export const keyOf = ({ path }: ProfileField): string => path.join('.');

type Branch = Readonly<Record<string, unknown>>;

/** What the settings or the changes of a profile say of a field; undefined where they say nothing. */
export function valueAt(root: Settings | ProfileChanges, { path }: ProfileField): unknown {
  return path.reduce<unknown>((here, key) => (here as Branch | undefined)?.[key], root);
}

/** The changes with another value for a field. Main checks it. */
export function withValue(changes: ProfileChanges, { path }: ProfileField, value: unknown): ProfileChanges {
  return put(changes, path, value);
}

function put(branch: Branch | undefined, [key, ...rest]: readonly string[], value: unknown): Branch {
  const inner = rest.length === 0 ? value : put(branch?.[key!] as Branch | undefined, rest, value);
  return { ...branch, [key!]: inner };
}

/** The changes without that field; a section that has none left goes, too. */
export function withoutValue(changes: ProfileChanges, { path }: ProfileField): ProfileChanges {
  return cut(changes, path);
}

function cut(branch: Branch, [key, ...rest]: readonly string[]): Branch {
  const { [key!]: inner, ...others } = branch;
  if (rest.length === 0 || inner === undefined) return others;
  const left = cut(inner as Branch, rest);
  return Object.keys(left).length === 0 ? others : { ...others, [key!]: left };
}

export const changedFields = (changes: ProfileChanges): readonly ProfileField[] =>
  PROFILE_FIELDS.filter((field) => valueAt(changes, field) !== undefined);

function fieldInWords(field: ProfileField, value: unknown): string {
  switch (field.is) {
    case 'number':
      return field.words(Number(value) / field.scale);
    case 'switch':
      return value === true ? field.words.on : field.words.off;
    case 'choice':
      return field.options.find((option) => option.value === value)?.words ?? '';
    case 'things':
      return thingsInWords(value as readonly Equipment[]);
  }
}

function thingsInWords(things: readonly Equipment[]): string {
  if (things.length === 0) return 'nothing at hand';
  return `at hand: ${things.map((thing) => EQUIPMENT_WORDS[thing].name.toLowerCase()).join(', ')}`;
}

/**
 * "Micro-breaks: after 10 reach-minutes, 90 seconds long. Resets and gentle releases only." Empty where nothing is
 * changed.
 */
export function changesInWords(changes: ProfileChanges, fields = PROFILE_FIELDS): string {
  const told: { readonly of: string | undefined; readonly words: string[] }[] = [];
  for (const field of fields) {
    const value = valueAt(changes, field);
    if (value === undefined) continue;
    const last = told.at(-1);
    if (last !== undefined && last.of === field.of) last.words.push(fieldInWords(field, value));
    else told.push({ of: field.of, words: [fieldInWords(field, value)] });
  }
  const sentence = ({ of, words }: (typeof told)[number]) =>
    of === undefined ? capital(words.join(', ')) : `${of}: ${words.join(', ')}`;
  return told.map((one) => `${sentence(one)}.`).join(' ');
}

/** What the changes say of the setting at that path, in words; null where they leave it. */
export function changeOf(changes: ProfileChanges, path: string): string | null {
  const field = PROFILE_FIELDS.find((one) => keyOf(one) === path);
  const value = field === undefined ? undefined : valueAt(changes, field);
  return field === undefined || value === undefined ? null : fieldInWords(field, value);
}

/** How a field is set: "15 reach-minutes", "no strict breaks". */
export function valueInWords(field: ProfileField, value: unknown): string {
  return field.is === 'number' ? `${Number(value) / field.scale} ${field.unit}`.trim() : fieldInWords(field, value);
}
