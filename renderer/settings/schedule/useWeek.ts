import { deepEqual } from 'fast-equals';
import { useState } from 'react';
import { type Block, blockAt } from '../../../shared/schedule/weekRanges.ts';
import type { Week } from '../../../shared/schedule/week.ts';
import { useSettings } from '../access/settingsAccess.tsx';

/** Where a range is looked for again after an edit: it may have been moved or joined. */
export type BlockPosition = Pick<Block, 'day' | 'start'>;

export interface WeekEdits {
  readonly week: Week;
  /** Whether prompts keep to it. */
  readonly isOn: boolean;
  /** Why the last edit was not taken, or null. */
  readonly problem: string | null;
  /** Hours that are drawn hold: while they were off, they are on from then. Settles to null, or in words why it was not taken. */
  readonly edit: (next: (week: Week) => Week) => Promise<string | null>;
}

/** The week as it is edited: each edit takes effect at once. */
export function useWeek(): WeekEdits {
  const { settings, change } = useSettings();
  const [problem, setProblem] = useState<string | null>(null);

  const edit = async (next: (week: Week) => Week) => {
    const before = settings.workHours.week;
    // An arrow key at the edge of the day, a range put back where it was.
    if (deepEqual(next(before), before)) return null;
    const found = await change('workHours', (now) => ({ ...now, enabled: true, week: next(now.week) }));
    setProblem(found);
    return found;
  };
  return { week: settings.workHours.week, isOn: settings.workHours.enabled, problem, edit };
}

/** The range that is at that place now. */
export const rangeAt = (week: Week, place: BlockPosition): Block | null => blockAt(week, place.day, place.start);
