/** What changes between two states of the settings, and the way back. */
import { deepEqual } from 'fast-equals';
import { type Fields, isFields } from './fields.ts';
import type { Settings } from './schema.ts';

/** The settings without what belongs to the file alone. */
export type Changeable = Omit<Settings, 'schemaVersion'>;

/** One field that is not the same. A list is one field, whatever its length. */
export interface FieldChange {
  /** From the top, such as `rhythm.micro.reachMinutes`. */
  readonly path: string;
  /** Absent where the field was, or is, not there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields in which `after` is not `before`, in the order of their names in both. */
export function fieldChanges(before: unknown, after: unknown, path = ''): readonly FieldChange[] {
  if (!isFields(before) || !isFields(after)) return deepEqual(before, after) ? [] : [{ path, before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => fieldChanges(before[key], after[key], path === '' ? key : `${path}.${key}`));
}

/** Whether `path` is `of` or lies in it: `rhythm.micro` is within `rhythm`. */
export const isWithin = (path: string, of: string): boolean => path === of || path.startsWith(`${of}.`);

/** The fields with another value at that path; without that field where the value is undefined. */
export function withField(fields: Fields, [key, ...rest]: readonly string[], value: unknown): Fields {
  if (key === undefined) return fields;
  if (rest.length > 0) {
    const inner = fields[key];
    return { ...fields, [key]: withField(isFields(inner) ? inner : {}, rest, value) };
  }
  const { [key]: _, ...others } = fields;
  return value === undefined ? others : { ...fields, [key]: value };
}

/** The sections that change when each field is given the value of its `side`; what else has changed since stays. */
export function sectionsWith(
  now: Changeable,
  fields: readonly FieldChange[],
  side: 'before' | 'after',
): Partial<Changeable> {
  const next = fields.reduce<Fields>((all, field) => withField(all, field.path.split('.'), field[side]), now);
  const sections = new Set(fields.map(({ path }) => path.split('.')[0]!));
  return Object.fromEntries([...sections].map((section) => [section, next[section]]));
}

/** What was done and what was taken back, both newest last. */
export interface Course<Step> {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NO_COURSE: Course<never> = { done: [], undone: [] };

/** Steps further back than this are forgotten. */
export const REMEMBERED = 50;

/** After a new step there is nothing to do again. */
export const withStep = <S>({ done }: Course<S>, step: S): Course<S> => ({
  done: [...done, step].slice(-REMEMBERED),
  undone: [],
});

/** The last step taken back; the same course where there is none. */
export function steppedBack<S>(course: Course<S>): Course<S> {
  const last = course.done.at(-1);
  if (last === undefined) return course;
  return { done: course.done.slice(0, -1), undone: [...course.undone, last] };
}

/** The step taken back last done again; the same course where there is none. */
export function steppedOn<S>(course: Course<S>): Course<S> {
  const next = course.undone.at(-1);
  if (next === undefined) return course;
  return { done: [...course.done, next], undone: course.undone.slice(0, -1) };
}
