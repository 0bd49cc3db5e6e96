/** What the sections of the settings are made of. */
import * as v from 'valibot';

export const flag = v.boolean('must be true or false');

export function number(least: number, most: number) {
  const message = `must be a number from ${least} to ${most}`;
  return v.pipe(v.number(message), v.minValue(least, message), v.maxValue(most, message));
}

/** A text without space at its ends, of 1 to `most` characters. */
export function text(what: string, most: number) {
  const message = `must be ${what}, 1 to ${most} characters long`;
  return v.pipe(v.string(message), v.trim(), v.minLength(1, message), v.maxLength(most, message));
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

export function object<T extends v.ObjectEntries>(entries: T) {
  return v.pipe(
    v.unknown(),
    v.check(isObject, 'must be an object in braces'),
    v.object(entries, 'is missing'),
    v.readonly(),
  );
}

/** An object whose missing fields take their defaults, and which may be missing itself. */
export function section<T extends v.ObjectEntries>(entries: T) {
  return v.optional(object(entries), {});
}
