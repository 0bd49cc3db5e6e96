/** The way back to the defaults, which leaves alone what the person wrote or collected. */
import { SETTINGS } from './definitions/index.ts';
import { type Changeable, type FieldChange, fieldChanges, isWithin } from './undo.ts';

/** Whether what the person wrote or collected is at that path; no default could stand in for it. */
const isPersonal = (path: string): boolean => SETTINGS.get(path)?.personal === true;

/** Whether one of these parts of the settings has anything of the person's own, which a reset leaves. */
export const hasPersonal = (parts: readonly string[]): boolean =>
  [...SETTINGS.keys()].some((path) => isPersonal(path) && parts.some((part) => isWithin(path, part)));

/** What a reset of these parts of the settings would change: `before` as it is, `after` as the default has it. */
export function awayFromDefaults(
  now: Changeable,
  defaults: Changeable,
  parts: readonly string[],
): readonly FieldChange[] {
  return fieldChanges(now, defaults).filter(
    ({ path }) => parts.some((part) => isWithin(path, part)) && !isPersonal(path),
  );
}
