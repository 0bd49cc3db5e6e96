import { useDeferredValue, useMemo } from 'react';
import { reachDayAt } from '../../../shared/schedule/workHours.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { withSensitivity } from '../../../shared/settings/sensitivity.ts';
import {
  type RhythmSuggestion,
  rhythmSuggester,
  type SuggestionHistory,
} from '../../../shared/simulation/suggestion.ts';
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
  const base = useStable(withoutThresholds(withoutExercises(settings)));
  const rhythm = useStable(settings.rhythm);
  const isOff = history === null || setsRhythm(base, profile.id);
  const days = useMemo(
    () => (isOff ? null : { history, base, today: { from, until } }),
    [isOff, history, base, from, until],
  );
  const daysLater = useDeferredValue(days, null);
  const rhythmLater = useDeferredValue(rhythm);
  const suggest = useMemo(
    () => daysLater && rhythmSuggester(daysLater.history, daysLater.base, daysLater.today),
    [daysLater],
  );
  const found = useMemo(() => suggest && suggest(rhythmLater), [suggest, rhythmLater]);
  return isOff ? null : found;
}

/** The slider moves them, and what is known of the days stays. */
const withoutThresholds = (settings: Settings): Settings => ({
  ...settings,
  rhythm: withSensitivity(settings.rhythm, 0),
});

const setsRhythm = ({ profiles }: Settings, id: string | null): boolean =>
  profiles.find((profile) => profile.id === id)?.changes.rhythm !== undefined;
