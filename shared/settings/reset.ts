/** The way back to the defaults, which leaves alone what the person wrote or collected. */
import { type Changeable, type Difference, differences, isWithin } from './undo.ts';

/** Lists of the person's own; no default could stand in for them. */
export const OWN_LISTS: readonly string[] = [
  'apps',
  'workHours.exceptions',
  'exercises.own',
  'exercises.likes',
  'exercises.never',
  'profiles',
];

/** What a reset of these parts of the settings would change: `before` as it is, `after` as the default has it. */
export function awayFromDefaults(
  now: Changeable,
  defaults: Changeable,
  parts: readonly string[],
): readonly Difference[] {
  return differences(now, defaults).filter(
    ({ path }) => parts.some((part) => isWithin(path, part)) && !OWN_LISTS.some((list) => isWithin(path, list)),
  );
}
