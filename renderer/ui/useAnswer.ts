import { useEffect, useState } from 'react';
import type { CommandName, Commands } from '../../shared/bridge.ts';
import { bridge } from './bridge.ts';

interface Again {
  /** Asks once more; until there is an answer all stays as it is. */
  readonly again: () => void;
}

export type Asked<T> = Again &
  (
    | { readonly is: 'waiting' }
    | { readonly is: 'failed'; /** There is more than can be shown. */ readonly isTooMuch?: boolean }
    | { readonly is: 'here'; readonly answer: T }
  );

type Got<T> = { readonly to: string } & ({ readonly answer: T } | { readonly failed: true });

/**
 * What main answers to a question, asked again with each `revision`. Until a newer answer to the same argument is there
 * the last one stays.
 */
export function useAnswer<K extends CommandName>(
  command: K,
  argument: Commands[K]['argument'],
  revision: number | string | null = null,
): Asked<Commands[K]['answer']> {
  const [got, setGot] = useState<Got<Commands[K]['answer']> | null>(null);
  const [tries, setTries] = useState(0);
  const to = JSON.stringify(argument);
  useEffect(() => {
    let isWanted = true;
    bridge()
      .send(command, JSON.parse(to) as Commands[K]['argument'])
      .then(
        (answer) => isWanted && setGot({ to, answer }),
        () => isWanted && setGot({ to, failed: true }),
      );
    return () => {
      isWanted = false;
    };
  }, [command, to, revision, tries]);
  const again = () => setTries((so) => so + 1);
  if (got?.to !== to) return { is: 'waiting', again };
  return 'failed' in got ? { is: 'failed', again } : { is: 'here', answer: got.answer, again };
}
