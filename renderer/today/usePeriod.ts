import { useCallback, useMemo, useState } from 'react';
import { dayClock, type DayClock, periodBeside, periodOf, type PeriodKind } from '../../shared/diary/days.ts';
import { ofDays } from '../../shared/diary/dayPicture.ts';
import type { HistoryExcerpt } from '../../shared/diary/history.ts';
import { reachDayAt, reachDayOn } from '../../shared/schedule/workHours.ts';
import { DAY } from '../../shared/moment.ts';
import { isDate } from '../../shared/time/dates.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { type HistoryState, useHistory } from '../ui/useHistory.ts';

/** The date that the window is at; null follows the running day. */
export type AtDate = string | null;

export interface Period {
  readonly view: PeriodKind;
  /** Dates of its days, in order. */
  readonly keys: readonly string[];
  /** The date that the window is at. */
  readonly key: string;
  /** The running day, which may lie outside of the period. */
  readonly today: string;
  readonly hasNow: boolean;
  readonly clock: DayClock;
}

/** A day of a journey may begin and end this much earlier or later than here. */
const AROUND = DAY;

/** The period of `view` around a date, and what the history holds of it. */
export function usePeriod(view: PeriodKind, date: AtDate): { readonly period: Period; readonly asked: HistoryState } {
  const { now, zone } = useSnapshot().snapshot;
  const today = useToday(now, zone);
  const key = date ?? today;
  const period = useMemo(() => {
    const keys = periodOf(view, key);
    return { view, keys, key, today, hasNow: keys.includes(today), clock: dayClock(keys) };
  }, [view, key, today]);
  const [from, until] = useMemo(() => {
    const { keys } = period;
    return [reachDayOn(keys[0]!, zone).from - AROUND, reachDayOn(keys.at(-1)!, zone).until + AROUND];
  }, [period, zone]);
  const asked = useHistory({ from, until });
  const excerpt = asked.is === 'here' ? asked.answer : null;
  const own = useMemo<HistoryExcerpt | null>(
    () => (excerpt === null ? null : ofDays(excerpt, period.clock)),
    [excerpt, period],
  );
  return { period, asked: own === null ? asked : { ...asked, is: 'here', answer: own } };
}

function useToday(now: number, zone: string): string {
  const [day, setDay] = useState(() => ({ ...reachDayAt(now, zone), zone }));
  if (day.zone === zone && day.from <= now && now < day.until) return day.key;
  const next = { ...reachDayAt(now, zone), zone };
  setDay(next);
  return next.key;
}

export interface WindowAddress {
  readonly view: string;
  readonly date: AtDate;
}

/** Where the page's address leads: `?view=week`, `?view=day&date=2026-03-02`. */
export function addressOf(query: string, views: readonly string[]): WindowAddress {
  const asked = new URLSearchParams(query);
  const view = asked.get('view');
  const date = asked.get('date');
  return {
    view: view !== null && views.includes(view) ? view : views[0]!,
    date: date !== null && isDate(date) ? date : null,
  };
}

/** The way to the periods before and after, and back to now. */
export function useSteps({ view, key, today, hasNow }: Period, go: (date: AtDate) => void) {
  const step = useCallback(
    (steps: number) => {
      const next = periodBeside(view, key, steps);
      // Back in the running period the window follows the day again.
      go(periodOf(view, next).includes(today) ? null : next);
    },
    [view, key, today, go],
  );
  return { before: () => step(-1), after: hasNow ? null : () => step(1), now: hasNow ? null : () => go(null) };
}
