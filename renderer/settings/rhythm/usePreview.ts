import { deepEqual } from 'fast-equals';
import { useDeferredValue, useMemo } from 'react';
import type { Settings } from '../../../shared/settings/schema.ts';
import type { PastDay } from '../../../shared/simulation/past.ts';
import { breaksOf, type Preview, preview } from '../../../shared/simulation/preview.ts';
import { useStable, withoutExercises } from '../../ui/stableSettings.ts';
import type { LastDays } from './useLastDays.ts';

type Rhythm = Settings['rhythm'];

/** The same days with two rhythms. */
export interface Compared {
  readonly before: Preview;
  readonly now: Preview;
}

/**
 * Runs the last days with both rhythms, anew with each change of the second one. The slider goes first: what it is at
 * in the end is what is shown.
 */
export function useCompared(last: LastDays, settings: Settings, before: Rhythm, now: Rhythm, day: PastDay): Compared {
  const base = useStable(withoutExercises(last.is === 'own' ? settings : withoutTimes(settings)));
  const wanted = useStable(now);
  const tried = useDeferredValue(wanted);
  const former = useMemo(() => preview(last.past, { ...base, rhythm: before }, day), [last, base, before, day]);
  const trial = useMemo(
    () => (deepEqual(tried, before) ? former : preview(last.past, { ...base, rhythm: tried }, day)),
    [last, base, before, tried, former, day],
  );
  return { before: former, now: trial };
}

/** The sample day is nobody's week. */
const withoutTimes = (settings: Settings): Settings => ({
  ...settings,
  profiles: [],
  workHours: { ...settings.workHours, enabled: false },
});

/** How many breaks of each kind a day has. */
export interface BreakCounts {
  readonly micro: number;
  readonly long: number;
}

export function countsOf(preview_: Preview, day: PastDay): BreakCounts {
  const breaks = breaksOf(preview_, day);
  const long = breaks.filter(({ kind }) => kind === 'long').length;
  return { micro: breaks.length - long, long };
}

export const total = ({ micro, long }: BreakCounts): number => micro + long;

/** Breaks a day on average, over the days that are over. */
export function averageOf(
  preview_: Preview,
  { days, today }: LastDays,
): { readonly mean: number; readonly of: number } {
  const over = days.filter((day) => day !== today);
  const counted = over.length > 0 ? over : days;
  const sum = counted.reduce((all, day) => all + breaksOf(preview_, day).length, 0);
  return { mean: sum / counted.length, of: counted.length };
}
