/** Fields that only a newer version knows, and which this one leaves where they are. */
import { isFields } from './fields.ts';
import { isSetting } from './read.ts';

/** A section as it is to be, with the fields of `before` that this version does not know. Entries of lists are replaced. */
function withNewer(section: unknown, before: unknown, path: string): unknown {
  if (!isFields(section) || !isFields(before)) return section;
  const known = Object.entries(section).map(([key, value]) => [key, withNewer(value, before[key], `${path}.${key}`)]);
  const newer = Object.entries(before).filter(([key]) => !isSetting(`${path}.${key}`));
  return { ...Object.fromEntries(newer), ...Object.fromEntries(known) };
}

/** Sections to be written, with what a newer version has in those sections of `content`. */
export const keepNewer = (sections: Readonly<Record<string, unknown>>, content: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(sections).map(([key, value]) => [key, withNewer(value, content[key], key)]));
