import type { HistoryExcerpt } from '../../shared/diary/history.ts';
import { useSnapshot } from './snapshot.ts';
import { type QueryState, useQuery } from './useQuery.ts';

/**
 * What the history holds of [from, until), in milliseconds since 1970: asked again when it can have changed, which each
 * minute of use changes only where it falls into it.
 */
export function useHistory({ from, until }: Pick<HistoryExcerpt, 'from' | 'until'>): QueryState<HistoryExcerpt> {
  const { now, historyRevision, pastRevision } = useSnapshot().snapshot;
  const goesOn = from <= now && now < until;
  const asked = useQuery('history', { from, until }, goesOn ? `now ${historyRevision}` : pastRevision);
  if (asked.is !== 'here') return asked;
  const { answer, again } = asked;
  return 'is' in answer ? { is: 'failed', isTooMuch: true, again } : { is: 'here', answer, again };
}
