import { useEffect, useState } from 'react';
import type { HistoryFacts } from '../../../shared/bridge.ts';
import { bridge } from '../../ui/bridge.ts';

/** How much is kept; `failed` where main cannot tell. Asked anew with each revision of the history. */
export function useFacts(revision: number): HistoryFacts | 'waiting' | 'failed' {
  const [facts, setFacts] = useState<HistoryFacts | 'waiting' | 'failed'>('waiting');
  useEffect(() => {
    let isWanted = true;
    bridge()
      .send('historyFacts', null)
      .then(
        (found) => isWanted && setFacts(found),
        () => isWanted && setFacts('failed'),
      );
    return () => {
      isWanted = false;
    };
  }, [revision]);
  return facts;
}
