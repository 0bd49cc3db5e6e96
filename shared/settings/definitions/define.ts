/**
 * The parts of which settings are described. One record a setting says all that is known of it: the schema of the file,
 * the rows of the window *Settings*, search, undo, reset, profiles and docs/settings.md are made of it.
 *
 * Its texts are messages of `shared/words`, called by its path: `setting.sound.volume.label`.
 */
import * as v from 'valibot';
import { finds } from '../fault.ts';
import { field, flag, number as numberFrom, object, oneOf } from '../fields.ts';

type Schema = v.GenericSchema;

/** The messages that a setting may have besides its label. `name` is a label that stands without its group. */
export type WordsPart = 'note' | 'keywords' | 'name';

/** What every record has. */
export interface SettingDescription {
  /** What the field is for, in the words of docs/settings.md: Markdown, the gist first. */
  readonly meaning: string;
  /** Which messages it has besides `label`. Absent: nobody sees it. */
  readonly words?: readonly WordsPart[];
  /** Whether a profile may change it; then it has a message `inProfile`. */
  readonly profile?: true;
  /** Written or collected by the person: a reset leaves it alone. */
  readonly personal?: true;
}

/** The units in which numbers are shown; `unit.minutes` is the message. */
export type Unit = 'reachMinutes' | 'minutes' | 'seconds' | 'timesADay' | 'percent' | 'none';

export interface NumberShape {
  /** Least and greatest value, as stored. */
  readonly range: readonly [least: number, most: number];
  readonly unit: Unit;
  /** From one value to the next by a button or key, as shown. */
  readonly step: number;
  /** Stored units for each shown one. */
  readonly scale: number;
}

/** How a setting is shown and said. */
export type Control =
  | { readonly kind: 'switch' }
  | ({ readonly kind: 'number' } & NumberShape)
  | { readonly kind: 'choice'; readonly choices: readonly (string | number)[] }
  /** Any of these. */
  | { readonly kind: 'set'; readonly choices: readonly string[] }
  /** A few numbers in the person's own order. */
  | { readonly kind: 'numbers'; readonly range: readonly [least: number, most: number]; readonly most: number }
  | { readonly kind: 'shortcut' }
  /** An answer of the desk check. */
  | { readonly kind: 'answer' }
  /** Anything else, with a control of its own. */
  | { readonly kind: 'other' };

/** What is known of one setting. */
export type Definition = SettingDescription &
  Control & {
    /** What it may be. */
    readonly schema: Schema;
    /** Its entry in the schema of its section: with its default and its meaning. */
    readonly field: Schema;
    /** Undefined where it may be missing. */
    readonly preset: unknown;
  };

/** Settings that stand together under one key. */
export interface SettingSection {
  readonly kind: 'section';
  readonly entries: SettingTree;
  readonly field: Schema;
}

export interface SettingTree {
  readonly [key: string]: Definition | SettingSection;
}

type Preset<S extends Schema> = Exclude<
  v.Default<v.SchemaWithPipe<readonly [S, v.DescriptionAction<v.InferOutput<S>, string>]>, undefined>,
  undefined
>;

/** A setting with a control of its own. */
export function setting<S extends Schema, const D extends Preset<S>, const A extends SettingDescription>(
  schema: S,
  preset: D,
  about: A,
) {
  return { kind: 'other', ...about, schema, preset, field: field(schema, preset, about.meaning) } as const;
}

/** A setting that is on or off. */
export function toggle<const D extends boolean, const A extends SettingDescription>(preset: D, about: A) {
  return {
    ...about,
    kind: 'switch',
    schema: flag,
    preset,
    field: field(flag, preset, about.meaning),
  } as const;
}

type Amount = SettingDescription &
  Pick<NumberShape, 'range' | 'unit'> &
  Partial<NumberShape> & {
    /** Only whole numbers. */
    readonly whole?: true;
  };

function amountSchema({ range: [least, most], whole }: Amount): v.GenericSchema<number> {
  const any = numberFrom(least, most);
  return whole === true ? v.pipe(any, v.integer(finds({ kind: 'not-a-whole-number', least, most }))) : any;
}

/** A setting that is a number. */
export function amount<const A extends Amount>(preset: number, about: A) {
  const schema = amountSchema(about);
  const shape: NumberShape = { step: 1, scale: 1, ...about };
  return { ...about, ...shape, kind: 'number', schema, preset, field: field(schema, preset, about.meaning) } as const;
}

/** A setting that is one of a few words. */
export function choice<const T extends readonly string[], const A extends SettingDescription>(
  choices: T,
  preset: NoInfer<T[number]>,
  about: A,
) {
  const schema = oneOf(choices);
  return {
    ...about,
    kind: 'choice',
    choices,
    schema,
    preset,
    field: field(schema, preset as never, about.meaning),
  } as const;
}

type FieldsOf<T extends SettingTree> = { readonly [K in keyof T]: T[K]['field'] };

/** What the schema of a section is made of. */
export function fieldsOf<T extends SettingTree>(entries: T): FieldsOf<T> {
  return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, entry.field])) as FieldsOf<T>;
}

/** A section whose missing fields take their defaults, and which may be missing itself. */
export function settings<const T extends SettingTree>(entries: T) {
  return { kind: 'section', entries, field: v.optional(object(fieldsOf(entries)), {}) } as const;
}

type ForProfiles<T extends SettingTree> = {
  readonly [K in keyof T as T[K] extends { readonly profile: true } ? K : never]: T[K] extends {
    readonly schema: infer S;
  }
    ? S
    : never;
};

/** The schemas of what a profile may change of a section. */
export function changeable<T extends SettingTree>({ entries }: { readonly entries: T }): ForProfiles<T> {
  const fields = Object.entries(entries).flatMap(([key, entry]) =>
    entry.kind !== 'section' && entry.profile === true ? [[key, entry.schema]] : [],
  );
  return Object.fromEntries(fields) as ForProfiles<T>;
}
