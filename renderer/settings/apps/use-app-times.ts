import { useEffect, useState } from 'react';
import type { AppUse } from '../../../shared/diary/history.ts';
import { bridge } from '../../ui/bridge.ts';

/** Time in front of each application in the last 30 days, asked for once; null where it could not be read. */
export function useAppTimes(): readonly AppUse[] | null {
  const [times, setTimes] = useState<readonly AppUse[] | null>([]);
  useEffect(() => {
    let isWanted = true;
    void bridge()
      .send('appTimes', null)
      .then(
        (found) => found,
        () => null,
      )
      .then((found) => isWanted && setTimes(found));
    return () => {
      isWanted = false;
    };
  }, []);
  return times;
}
