/** What a profile changes, field by field. */
import type { ProfilePath } from './definitions/index.ts';
import type { ProfileChanges } from './definitions/profiles.ts';
import { isFields } from './fields.ts';
import { withField } from './undo.ts';

/** The changes with another value for a setting. The schema has still to judge it. */
export const withChange = (changes: ProfileChanges, path: ProfilePath, value: unknown): ProfileChanges =>
  withField(changes, path.split('.'), value);

/** The changes without that setting; a section that has none left goes, too. */
export const withoutChange = (changes: ProfileChanges, path: ProfilePath): ProfileChanges =>
  withoutEmpty(withField(changes, path.split('.'), undefined));

/** Without objects in which nothing is left. */
function withoutEmpty(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([key, value]) => [key, isFields(value) ? withoutEmpty(value) : value] as const)
      .filter(([, value]) => !isFields(value) || Object.keys(value).length > 0),
  );
}
