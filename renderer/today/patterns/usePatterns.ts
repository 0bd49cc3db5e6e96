import { useCallback, useEffect, useState } from 'react';
import type { PatternsAnswer } from '../../../shared/diary/patterns/answer.ts';
import { bridge } from '../../ui/bridge.ts';
import { useSnapshot } from '../../ui/snapshot.ts';

export type AskedPatterns =
  { readonly is: 'waiting' } | { readonly is: 'failed' } | { readonly is: 'here'; readonly answer: PatternsAnswer };

/** The answer as of the last check-in or experiment, and the way to ask anew. Looking takes main a second. */
export function usePatterns(): { readonly asked: AskedPatterns; readonly askAgain: () => void } {
  // Use goes on every minute and changes no day that is over: only what the person says asks anew.
  const { lastCheckIn } = useSnapshot().snapshot;
  const newest = lastCheckIn?.at ?? null;
  const [asked, setAsked] = useState<AskedPatterns>({ is: 'waiting' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    bridge()
      .send('patterns', null)
      .then(
        (answer) => isWanted && setAsked({ is: 'here', answer }),
        () => isWanted && setAsked({ is: 'failed' }),
      );
    return () => {
      isWanted = false;
    };
  }, [newest, round]);
  const askAgain = useCallback(() => setRound((before) => before + 1), []);
  return { asked, askAgain };
}
