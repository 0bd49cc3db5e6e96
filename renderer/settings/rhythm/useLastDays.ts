import { useEffect, useState } from 'react';
import type { Past, PastDay } from '../../../shared/simulation/past.ts';
import { readPast } from '../../../shared/simulation/past.ts';
import type { SuggestionHistory } from '../../../shared/simulation/suggestion.ts';
import { sampleDay } from '../../../shared/simulation/sampleDay.ts';
import type { Commands } from '../../../shared/bridge.ts';
import { DAY } from '../../../shared/moment.ts';
import { bridge } from '../../ui/bridge.ts';

/** The person's own last days, or a sample where there are none: `lost` says that the history could not be read. */
export interface LastDays {
  readonly is: 'own' | 'sample' | 'lost';
  readonly past: Past;
  /** Days with enough use to try something on, oldest first. */
  readonly days: readonly PastDay[];
  /** The running day, where it is among them. */
  readonly today: PastDay | null;
  /** Of which a rhythm can be suggested; null where there are no own days. */
  readonly history: SuggestionHistory | null;
}

const HISTORY_MS = 30 * DAY;
/** A day with less use than this tells nothing about a day at work, in minutes. */
const LEAST_USE = 120;

/** What can be run again: asked for once; null until main has answered. */
export function useLastDays(zone: string): LastDays | null {
  const [last, setLast] = useState<LastDays | null>(null);
  useEffect(() => {
    let isWanted = true;
    const until = Date.now();
    void bridge()
      .send('history', { from: until - HISTORY_MS, until })
      .then(
        (history) => daysOf(history, until, zone),
        () => sample('lost', until, zone),
      )
      .then((days) => isWanted && setLast(days));
    return () => {
      isWanted = false;
    };
  }, [zone]);
  return last;
}

function daysOf(history: Commands['history']['answer'], now: number, zone: string): LastDays {
  return 'is' in history ? sample('lost', now, zone) : (ownDays(history, now) ?? sample('sample', now, zone));
}

function ownDays(history: SuggestionHistory, now: number): LastDays | null {
  const past = readPast(history);
  const days = past.days.filter(({ activeMinutes }) => activeMinutes >= LEAST_USE);
  if (days.length === 0) return null;
  return { is: 'own', past, days, today: days.find(({ until }) => until > now) ?? null, history };
}

function sample(is: 'sample' | 'lost', now: number, zone: string): LastDays {
  const past = readPast({ minutes: sampleDay(now, zone), breaks: [], spans: [] });
  return { is, past, days: past.days, today: null, history: null };
}
