import { useEffect, useState } from 'react';
import type { CommandName, Commands } from '../../shared/bridge.ts';
import { bridge } from './bridge.ts';

interface Again {
  /** Asks once more; until there is an answer all stays as it is. */
  readonly again: () => void;
}

export type QueryState<T> = Again &
  (
    | { readonly is: 'waiting' }
    | { readonly is: 'failed'; /** There is more than can be shown. */ readonly isTooMuch?: boolean }
    | { readonly is: 'here'; readonly answer: T }
  );

type QueryResult<T> = { readonly key: string } & ({ readonly answer: T } | { readonly failed: true });

/**
 * What main answers to a question, asked again with each `revision`. Until a newer answer to the same argument is there
 * the last one stays.
 */
export function useQuery<K extends CommandName>(
  command: K,
  argument: Commands[K]['argument'],
  revision: number | string | null = null,
): QueryState<Commands[K]['answer']> {
  const [result, setResult] = useState<QueryResult<Commands[K]['answer']> | null>(null);
  const [tries, setTries] = useState(0);
  const key = JSON.stringify(argument);
  useEffect(() => {
    let isWanted = true;
    bridge()
      .send(command, JSON.parse(key) as Commands[K]['argument'])
      .then(
        (answer) => isWanted && setResult({ key, answer }),
        () => isWanted && setResult({ key, failed: true }),
      );
    return () => {
      isWanted = false;
    };
  }, [command, key, revision, tries]);
  const again = () => setTries((previous) => previous + 1);
  if (result?.key !== key) return { is: 'waiting', again };
  return 'failed' in result ? { is: 'failed', again } : { is: 'here', answer: result.answer, again };
}
