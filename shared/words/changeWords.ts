/** What changes between two states of the settings, in words. */
import { SETTING_FIELDS } from '../settings/fieldList.ts';
import { type Fields, isFields } from '../settings/fields.ts';
import type { Settings } from '../settings/schema.ts';
import { differences } from '../settings/undo.ts';

export interface ChangeInWords {
  /** From the top, such as `rhythm.micro.seconds`. */
  readonly path: string;
  /** What the field is for, in a few words. */
  readonly meaning: string;
  /** Of a list of several things only those that go. */
  readonly before: string;
  /** Of a list of several things only those that come. */
  readonly after: string;
}

const LONGEST = 60;
const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

function inWords(value: unknown): string {
  if (value === undefined || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return shortened(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(partInWords).join(', ');
  return isFields(value) ? entryInWords(value) : JSON.stringify(value);
}

/** A range of times is a pair of texts in a list. */
const partInWords = (part: unknown) => (Array.isArray(part) ? part.map(inWords).join(' to ') : inWords(part));

/** `Blender (weight 1)`: the first field names the entry. */
function entryInWords(entry: Fields): string {
  const [first, ...others] = Object.entries(entry);
  if (first === undefined) return 'none';
  const rest = others.map(([key, value]) => `${key} ${shortened(inWords(value))}`).join(', ');
  return rest === '' ? inWords(first[1]) : `${inWords(first[1])} (${rest})`;
}

const isListOfEntries = (value: unknown): value is readonly Fields[] => Array.isArray(value) && value.some(isFields);

/** The entries of the one list that the other has not; all where only their order is another. */
function own(list: unknown, other: unknown): unknown {
  if (!isListOfEntries(list) || !Array.isArray(other)) return list;
  const others = new Set(other.map((entry) => JSON.stringify(entry)));
  const alone = list.filter((entry) => !others.has(JSON.stringify(entry)));
  return alone.length === 0 && list.length === other.length ? list : alone;
}

/** Meanings are written in Markdown, and begin with what tells a field from others. */
const brief = (meaning: string) => meaning.replaceAll(/[*`]/g, '').split(/[;:.] /)[0]!;
const MEANINGS: ReadonlyMap<string, string> = new Map(
  SETTING_FIELDS.map(({ path, meaning }) => [path, brief(meaning ?? path)]),
);

/** Each field in which the settings differ. */
export const changesInWords = (settings: Settings, next: Settings): readonly ChangeInWords[] =>
  differences(settings, next).map(({ path, before, after }) => ({
    path,
    meaning: MEANINGS.get(path) ?? path,
    before: inWords(own(before, after)),
    after: inWords(own(after, before)),
  }));
