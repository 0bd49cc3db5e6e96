import { UNKNOWN_CATEGORY, categoryOf, isForCalls } from '../apps/categories.ts';
import type { Settings } from '../settings/schema.ts';
import type { AppInFront } from './types.ts';

/** What the application in front counts as: the user's own word first, then its category, then the default. */
export function appInFront(name: string | null, settings: Settings): AppInFront {
  if (name === null) return { name, weight: UNKNOWN_CATEGORY.weight, holds: false, holdsForCalls: false, rests: false };
  const category = categoryOf(name) ?? UNKNOWN_CATEGORY;
  const folded = name.toLowerCase();
  const rule = settings.apps.find((app) => app.match.toLowerCase() === folded);
  return {
    name,
    weight: rule?.weight ?? category.weight,
    holds: rule?.hold ?? category.holds,
    holdsForCalls: rule?.hold === undefined && isForCalls(name),
    rests: rule?.rest ?? false,
  };
}
