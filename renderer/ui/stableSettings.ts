/** Settings as what days that are over are run with, the same object for as long as they say the same. */
import { useMemo } from 'react';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings/schema.ts';

/** The value, as the same object for as long as it says the same: each snapshot brings new ones. */
export function useStable<T>(value: T): T {
  const text = JSON.stringify(value);
  return useMemo(() => JSON.parse(text) as T, [text]);
}

/** Which exercises come makes no difference to when; what the person made themselves may be large. */
export const withoutExercises = (settings: Settings): Settings => ({
  ...settings,
  exercises: DEFAULT_SETTINGS.exercises,
  equipment: DEFAULT_SETTINGS.equipment,
});
