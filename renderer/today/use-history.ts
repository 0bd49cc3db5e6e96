import { useEffect, useState } from 'react';
import type { HistoryExcerpt } from '../../shared/diary/history.ts';
import { bridge } from '../ui/bridge.ts';

export type Asked =
  | { readonly is: 'waiting' }
  | { readonly is: 'failed'; readonly again: () => void }
  | { readonly is: 'here'; readonly excerpt: HistoryExcerpt };

type Answer = { readonly span: string } & ({ readonly excerpt: HistoryExcerpt } | { readonly failed: true });

/**
 * What the history holds of [from, until), asked again with each `revision`. Until a newer answer of the same span is
 * there the last one stays.
 */
export function useHistory(from: number, until: number, revision: number): Asked {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [tries, setTries] = useState(0);
  const span = `${from} ${until}`;
  useEffect(() => {
    let isWanted = true;
    bridge()
      .send('history', { from, until })
      .then(
        (excerpt) => isWanted && setAnswer({ span, excerpt }),
        () => isWanted && setAnswer({ span, failed: true }),
      );
    return () => {
      isWanted = false;
    };
  }, [from, until, span, revision, tries]);
  if (answer?.span !== span) return { is: 'waiting' };
  if ('failed' in answer) return { is: 'failed', again: () => setTries((so) => so + 1) };
  return { is: 'here', excerpt: answer.excerpt };
}
