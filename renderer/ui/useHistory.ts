import { useEffect, useState } from 'react';
import type { HistoryExcerpt } from '../../shared/diary/history.ts';
import { bridge } from './bridge.ts';
import { useSnapshot } from './snapshot.ts';

export type Asked =
  { readonly is: 'waiting' } | { readonly is: 'failed' } | { readonly is: 'here'; readonly excerpt: HistoryExcerpt };

export interface HistorySpan {
  /** [from, until), in milliseconds since 1970, at most 400 days. */
  readonly from: number;
  readonly until: number;
}

/** What happened in that span, again whenever the history has grown. Until an answer is there the one before stays. */
export function useHistory({ from, until }: HistorySpan): Asked {
  const { historyRevision } = useSnapshot().snapshot;
  const [asked, setAsked] = useState<Asked>({ is: 'waiting' });
  useEffect(() => {
    let isWanted = true;
    bridge()
      .send('history', { from, until })
      .then(
        (excerpt) => isWanted && setAsked({ is: 'here', excerpt }),
        () => isWanted && setAsked({ is: 'failed' }),
      );
    return () => {
      isWanted = false;
    };
  }, [from, until, historyRevision]);
  return asked;
}
