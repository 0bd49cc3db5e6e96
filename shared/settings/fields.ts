/** What the sections of the settings are made of. */
import * as v from 'valibot';
import { oneLine } from '../cleanText.ts';
import { type ListedThing, type SettingsFault, type WrittenText, finds } from './fault.ts';

type Schema = v.GenericSchema;
type Described<S extends Schema> = v.SchemaWithPipe<readonly [S, v.DescriptionAction<v.InferOutput<S>, string>]>;

/**
 * Says what a field is for, in words that stand on their own: the gist first, more after `;`, `:` or a full stop.
 * docs/settings.md, the preview of an import and the search show them.
 */
export function described<S extends Schema>(schema: S, meaning: string): Described<S> {
  return v.pipe(schema, v.description<v.InferOutput<S>, string>(meaning));
}

/** A field that may be missing, with the value that it then has. */
export function field<S extends Schema, const D extends Exclude<v.Default<Described<S>, undefined>, undefined>>(
  schema: S,
  preset: D,
  meaning: string,
) {
  return v.optional<Described<S>, D>(described(schema, meaning), preset);
}

/** What a field may be, in words, where its schema alone does not tell: `0 to 10, or "unlimited"`. */
export function allows<S extends Schema>(schema: S, values: string) {
  return v.pipe(schema, v.metadata<v.InferOutput<S>, { readonly values: string }>({ values }));
}

export const flag = v.boolean(finds({ kind: 'not-a-switch' }));

export function number(least: number, most: number) {
  const message = finds({ kind: 'not-a-number', least, most });
  return v.pipe(v.number(message), v.minValue(least, message), v.maxValue(most, message));
}

/** Names entries of a list, once each entry is good in itself: what a bad one takes up is free when it is gone. */
function faultsOf<T>(places: (list: readonly T[]) => readonly number[], fault: SettingsFault) {
  return v.rawCheck<readonly T[]>(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.issues !== undefined) return;
    const input = dataset.value as T[];
    for (const key of places(input)) {
      addIssue({ message: finds(fault), path: [{ type: 'array', origin: 'value', input, key, value: input[key] }] });
    }
  });
}

/** A list of at most `most` entries. Each one beyond them is a fault of its own, so that one too many costs itself alone. */
export function list<S extends Schema>(item: S, of: ListedThing, most: number) {
  return v.pipe(
    v.array(item, finds({ kind: 'not-a-list', list: of, most })),
    v.readonly(),
    faultsOf<v.InferOutput<S>>((all) => [...all.keys()].slice(most), { kind: 'one-too-many', list: of, most }),
  );
}

/** The same with at least one entry. */
export function someOf<S extends Schema>(item: S, of: ListedThing, most: number) {
  return v.pipe(list(item, of, most), v.minLength(1, finds({ kind: 'not-a-list', list: of, most })));
}

/** Each entry that has the same key as one before it is a fault. */
export function unlike<T>(keyOf: (entry: T) => string, fault: SettingsFault) {
  return faultsOf<T>((all) => {
    const seen = new Set<string>();
    return [...all.entries()].filter(([, entry]) => seen.size === seen.add(keyOf(entry)).size).map(([place]) => place);
  }, fault);
}

/** A text on one line, without space at its ends, of 1 to `most` characters; what nobody sees of it is left out. */
export function text(what: WrittenText, most: number) {
  const message = finds({ kind: 'not-a-text', text: what, most });
  // What is too long stays too long.
  const clean = v.transform((given: string) => oneLine(given, 2 * most).trim());
  return v.pipe(v.string(message), clean, v.minLength(1, message), v.maxLength(most, message));
}

export const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, finds({ kind: 'not-one-of', options }));

export type Fields = Readonly<Record<string, unknown>>;

/** Whether it is an object in braces: no list, no null. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function object<T extends v.ObjectEntries>(entries: T) {
  return v.pipe(
    v.unknown(),
    v.check(isFields, finds({ kind: 'not-an-object' })),
    v.object(entries, finds({ kind: 'missing' })),
    v.readonly(),
  );
}

/** An object whose missing fields take their defaults, and which may be missing itself. */
export function section<T extends v.ObjectEntries>(entries: T) {
  return v.optional(object(entries), {});
}
