import { useDeferredValue, useMemo } from 'react';
import { reachDayAt } from '../../../shared/schedule/workHours.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { type RhythmSuggestion, type SuggestionHistory, suggestRhythm } from '../../../shared/simulation/suggestion.ts';
import { useSnapshot } from '../snapshot.ts';
import { useStable, withoutExercises } from '../stableSettings.ts';

/**
 * The rhythm that the person's last days suggest; null for none, and while a profile sets a rhythm of its own. It takes
 * about a tenth of a second, so the page is drawn first.
 * @param history of at least the days that are looked at; null while it is not there
 */
export function useRhythmSuggestion(history: SuggestionHistory | null, settings: Settings): RhythmSuggestion | null {
  const { now, zone, profile } = useSnapshot().snapshot;
  const { from, until } = reachDayAt(now, zone);
  const own = useStable(withoutExercises(settings));
  const isOff = history === null || setsRhythm(own, profile.id);
  const wanted = useMemo(
    () => (isOff ? null : { history, own, today: { from, until } }),
    [isOff, history, own, from, until],
  );
  const basis = useDeferredValue(wanted, null);
  const found = useMemo(() => basis && suggestRhythm(basis.history, basis.own, basis.today), [basis]);
  return isOff ? null : found;
}

const setsRhythm = ({ profiles }: Settings, id: string | null): boolean =>
  profiles.find((profile) => profile.id === id)?.changes.rhythm !== undefined;
