/** The settings as a list of fields, as the schema tells of them: for the documentation, a search, the words of a change. */
import type { GenericSchema } from 'valibot';
import { DEFAULT_SETTINGS, settingsSchema } from './schema.ts';

export interface SettingField {
  /** Where it stands: `rhythm.micro.seconds`, or in the entries of a list `apps[].match`. */
  readonly path: string;
  /** What it is for; null where the schema does not say. */
  readonly meaning: string | null;
  /** What it may be, in Markdown: `1 to 240`; null where the schema does not tell. */
  readonly values: string | null;
  /** Its default; undefined where it has none. */
  readonly preset: unknown;
  /** Whether it must be given: such is only in an entry of a list. */
  readonly needed: boolean;
}

/** As much of valibot's schemas and actions as tells of a field. */
interface Part {
  readonly type: string;
  readonly pipe?: readonly Part[];
  readonly wrapped?: Part;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly item?: Part;
  readonly options?: readonly string[];
  readonly requirement?: unknown;
  readonly description?: string;
  readonly metadata?: { readonly values?: string };
}

/** What a schema is made of, from the inside out. */
function partsOf(schema: Part): readonly Part[] {
  if (schema.pipe !== undefined) return schema.pipe.flatMap(partsOf);
  return schema.wrapped === undefined ? [schema] : partsOf(schema.wrapped);
}

const quoted = (options: readonly string[]) => options.map((option) => `\`"${option}"\``).join(', ');

function valuesOf(parts: readonly Part[]): string | null {
  const told = parts.findLast(({ metadata }) => metadata?.values !== undefined)?.metadata?.values;
  if (told !== undefined) return told;
  const limit = (type: string) => parts.find((part) => part.type === type)?.requirement;
  const span = (least: string, most: string) => `${String(limit(least))} to ${String(limit(most))}`;
  const is = (type: string) => parts.some((part) => part.type === type);
  const options = parts.find((part) => part.type === 'picklist')?.options;
  if (options !== undefined) return quoted(options);
  if (is('boolean')) return '`true` or `false`';
  if (is('min_value') && is('max_value')) return span('min_value', 'max_value') + (is('integer') ? ', whole' : '');
  if (is('string') && is('min_length') && is('max_length')) return `${span('min_length', 'max_length')} characters`;
  const item = parts.find((part) => part.type === 'array')?.item;
  if (item === undefined) return null;
  const each = partsOf(item);
  if (each.some(({ entries }) => entries !== undefined))
    return is('max_length') ? `at most ${String(limit('max_length'))}` : 'a list';
  const inner = valuesOf(each);
  return inner === null ? null : `of ${inner}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function fieldsOf(schema: Part, path: string, preset: unknown, inList: boolean): SettingField[] {
  const parts = partsOf(schema);
  const entries = parts.find((part) => part.entries !== undefined)?.entries;
  if (entries !== undefined) {
    return Object.entries(entries).flatMap(([key, entry]) => {
      const inner = isRecord(preset) ? preset[key] : undefined;
      return fieldsOf(entry, path === '' ? key : `${path}.${key}`, inner, inList);
    });
  }
  const meaning = parts.findLast(({ description }) => description !== undefined)?.description ?? null;
  const needed = inList && schema.wrapped === undefined;
  const self = { path, meaning, values: valuesOf(parts), preset, needed };
  const item = parts.find((part) => part.type === 'array')?.item;
  const ofObjects = item !== undefined && partsOf(item).some((part) => part.entries !== undefined);
  return ofObjects ? [self, ...fieldsOf(item, `${path}[]`, undefined, true)] : [self];
}

/** Every field of `schema` in its order. */
export function fieldsOfSchema(schema: GenericSchema, presets: unknown): readonly SettingField[] {
  return fieldsOf(schema, '', presets, false);
}

export const SETTING_FIELDS = fieldsOfSchema(settingsSchema, DEFAULT_SETTINGS);
