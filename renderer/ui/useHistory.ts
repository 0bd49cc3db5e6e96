import type { HistoryExcerpt } from '../../shared/diary/history.ts';
import { useSnapshot } from './snapshot.ts';
import { type QueryState, useQuery } from './useQuery.ts';

/** Where it could not be read there may be what main has in memory of the running day. */
export type HistoryState = QueryState<HistoryExcerpt> & { readonly inMemory?: HistoryExcerpt };

/**
 * What the history holds of [from, until), in milliseconds since 1970: asked again when it can have changed, which each
 * minute of use changes only where it falls into it.
 */
export function useHistory({ from, until }: Pick<HistoryExcerpt, 'from' | 'until'>): HistoryState {
  const { now, historyRevision, pastRevision } = useSnapshot().snapshot;
  const goesOn = from <= now && now < until;
  const asked = useQuery('history', { from, until }, goesOn ? `now ${historyRevision}` : pastRevision);
  if (asked.is !== 'here') return asked;
  const { answer, again } = asked;
  if (!('is' in answer)) return { is: 'here', answer, again };
  if (answer.is === 'too-much') return { is: 'failed', isTooMuch: true, again };
  return { is: 'failed', again, inMemory: answer.inMemory };
}
