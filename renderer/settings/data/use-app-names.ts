import { useEffect, useState } from 'react';
import { bridge } from '../../ui/bridge.ts';
import { useSnapshot } from '../../ui/snapshot.ts';

/** Names of applications in the history of the last 30 days, most used first, then those seen today. */
export function useAppNames(): readonly string[] {
  const { historyRevision, appsSeen } = useSnapshot().snapshot;
  const [used, setUsed] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    bridge()
      .send('appTimes', null)
      .then(
        (times) => isWanted && setUsed(times.map(({ name }) => name)),
        // Without the history those of today remain.
        () => isWanted && setUsed([]),
      );
    return () => {
      isWanted = false;
    };
  }, [historyRevision]);
  return [...new Set([...used, ...appsSeen.map(({ name }) => name)])];
}
