/** A full settings file, and all that may have gone wrong with one. */
import fc from 'fast-check';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings/schema.ts';

type Step = string | number;
export type Place = readonly Step[];
type Fields = Record<string, unknown>;

const OWN = { kind: 'reset', steps: ['Look out', 'Breathe'], position: 'sitting', equipment: 'none' } as const;

/** Every section, and most fields other than by default. */
export const FULL: Settings = {
  ...DEFAULT_SETTINGS,
  rhythm: {
    micro: { enabled: true, reachMinutes: 20, activeMinutes: 45, seconds: 90, spacingMinutes: 12 },
    long: { enabled: false, reachMinutes: 40, activeMinutes: 70, seconds: 400, spacingMinutes: 35 },
  },
  prompts: {
    enabled: true,
    laterMinutes: [7, 20],
    postpones: 3,
    cardSeconds: 90,
    notification: true,
    suggestionLeft: { at: 1_772_452_800_000, sensitivity: 3 },
  },
  shortcuts: { start: 'Ctrl+Alt+B', later: '', skip: 'Ctrl+Alt+K', took: '', checkIn: '' },
  desk: { factor: 1.2 },
  apps: ['Blender', 'Krita', 'Zotero'].map((match, place) => ({ match, weight: place / 4, hold: place === 1 })),
  workHours: {
    enabled: true,
    zone: 'Europe/Vienna',
    week: { mon: [['08:00', '12:00']], thu: [['22:00', '06:00']] },
    evenings: 'gentle',
    exceptions: [
      { from: '2026-12-24', to: '2026-12-26', ranges: [], name: 'Christmas' },
      { from: '2027-01-01', to: '2027-01-01', ranges: [['10:00', '11:00']] },
    ],
  },
  breaks: { manner: 'fullscreen', strict: true },
  sound: { cues: false, voice: true, inCalls: true, volume: 15 },
  exercises: {
    position: 'sitting',
    mouseHand: 'left',
    firstSide: 'left',
    effort: 'light',
    likes: ['arm-swings'],
    never: ['doorway-pec-stretch'],
    own: [
      { ...OWN, name: 'Far away', seconds: 30 },
      { ...OWN, name: 'Close by', seconds: 60 },
    ],
  },
  checkIns: { afterBreaks: 1, onDaysWithoutBreak: true },
  safety: { read: true, warningSign: false },
  equipment: ['band', 'ball'],
  profiles: [
    { id: 'home', name: 'Home', changes: { sound: { cues: true } }, when: { sat: [['10:00', '12:00']] } },
    { id: 'calm', name: 'Calm', changes: { rhythm: { micro: { enabled: false } }, equipment: ['chair'] }, when: null },
  ],
  startAtLogin: true,
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The places of all values that are no objects, and of the entries of lists of objects. */
function leaves(value: unknown, place: Place = []): readonly Place[] {
  if (isFields(value)) return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...place, key]));
  if (Array.isArray(value) && value.some(isFields)) return [place, ...value.map((_, index) => [...place, index])];
  return [place];
}

export const at = (root: unknown, place: Place): unknown =>
  place.reduce<unknown>((value, step) => (value as Record<Step, unknown> | undefined)?.[step], root);

function put(root: unknown, place: Place, value: unknown): void {
  const parent = at(root, place.slice(0, -1)) as Record<Step, unknown>;
  const last = place.at(-1)!;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}

export const spelled = (place: Place): string =>
  place.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');

/** A file that something has happened to. */
export interface Mutated {
  readonly text: string;
  /** Paths that have to be named. */
  readonly bad: readonly string[];
  /** What the settings must be; null where only that they are valid can be said. */
  readonly expected: Settings | null;
}

const LEAVES = leaves(FULL);
const isEntry = (place: Place) => typeof place.at(-1) === 'number';
const within = (inner: Place, outer: Place) => outer.every((step, i) => inner[i] === step);

/** What no field of the settings takes. No lists: of one with bad entries only these go. */
const JUNK: readonly unknown[] = [null, { not: 'this' }, -1e308, 1e21, ' '.repeat(300)];

const MAY_BE_NULL = 'prompts.suggestionLeft.at';

const fields = fc.uniqueArray(fc.constantFrom(...LEAVES), {
  minLength: 1,
  maxLength: 4,
  comparator: (a, b) => within(a, b) || within(b, a),
});

/** Fields that are gone take their defaults without a word. */
const deleted = fields.map((all): Mutated => {
  const places = all.filter((place) => !isEntry(place));
  const given = structuredClone(FULL);
  for (const place of places) put(given, place, undefined);
  const expected = structuredClone(FULL);
  for (const place of places) put(expected, place, at(DEFAULT_SETTINGS, place));
  // A week that is given without a day has no work hours on it.
  for (const place of places) if (place[1] === 'week') put(expected, place, undefined);
  return { text: JSON.stringify(given, null, 2), bad: [], expected };
});

/** Fields with a value that they cannot have are named and take their defaults; entries of lists are named and go. */
const spoilt = fc
  .tuple(fields, fc.array(fc.constantFrom(...JUNK), { minLength: 4, maxLength: 4 }))
  .map(([places, junk]): Mutated => {
    const given = structuredClone(FULL);
    const expected = structuredClone(FULL);
    places.forEach((place, i) => put(given, place, spelled(place) === MAY_BE_NULL ? { not: 'this' } : junk[i]));
    const fallen = (place: Place) => (place[1] === 'week' ? undefined : at(DEFAULT_SETTINGS, place));
    for (const place of places) if (!isEntry(place)) put(expected, place, fallen(place));
    // From the back, so that the places of the others stay true.
    for (const place of places.filter(isEntry).toSorted((a, b) => Number(b.at(-1)) - Number(a.at(-1)))) {
      (at(expected, place.slice(0, -1)) as unknown[]).splice(Number(place.at(-1)), 1);
    }
    return { text: JSON.stringify(given, null, 2), bad: places.map(spelled), expected };
  });

const objects = (value: unknown, place: Place = []): readonly Place[] =>
  isFields(value) ? [place, ...Object.entries(value).flatMap(([key, inner]) => objects(inner, [...place, key]))] : [];

/** Keys that no setting has are named, wherever they stand and whatever is in them. */
const unknown = fc
  .tuple(fc.constantFrom(...objects(FULL)), fc.jsonValue({ maxDepth: 3 }))
  .map(([place, value]): Mutated => {
    const given = structuredClone(FULL);
    const here = [...place, 'tea'];
    put(given, here, value);
    return { text: JSON.stringify(given), bad: [spelled(here)], expected: FULL };
  });

/** Of a key that stands twice the last counts, and the other is named. */
const doubled = fc.constantFrom(...Object.keys(FULL)).map((key): Mutated => ({
  text: JSON.stringify(FULL, null, 2).replace('{', `{ ${JSON.stringify(key)}: { "old": true },`),
  bad: [key],
  expected: FULL,
}));

const deep = fc.integer({ min: 200, max: 20_000 }).map((depth): Mutated => ({
  text: JSON.stringify(FULL).replace('{', `{"tree":${'['.repeat(depth)}${']'.repeat(depth)},`),
  bad: ['too deep in each other', 'tree'],
  expected: FULL,
}));

const TEXT = JSON.stringify(FULL, null, 2);
const damaged = fc.oneof(
  fc.nat(TEXT.length - 2).map((end) => TEXT.slice(0, end)),
  fc.nat(TEXT.length).map((end) => `${TEXT.slice(0, end)}${'\0'.repeat(TEXT.length - end + 1)}`),
  fc
    .tuple(fc.nat(TEXT.length - 1), fc.constantFrom('\0', '\0\0\0', '}', '"', '\\', ',,'))
    .map(([place, bit]) => TEXT.slice(0, place) + bit + TEXT.slice(place)),
);

/** Text that is cut off, overwritten or broken: the place is named, and sections wholly before it are kept. */
const broken = damaged
  .filter((text) => !isJson(text))
  .map((text): Mutated => ({ text, bad: ['not valid JSON'], expected: null }));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** How many of the first sections stand in a text as they stand in the full one. */
export function wholeSections(text: string): readonly (keyof Settings)[] {
  const keys = Object.keys(FULL) as (keyof Settings)[];
  return keys.filter((_, place) => {
    const next = keys[place + 1];
    if (next === undefined) return false;
    const end = TEXT.indexOf(`\n  "${next}":`);
    return text.startsWith(TEXT.slice(0, end));
  });
}

export const mutatedFiles = fc.oneof(deleted, spoilt, unknown, doubled, deep, broken);
