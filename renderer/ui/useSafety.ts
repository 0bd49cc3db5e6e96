import { useState } from 'react';
import type { Settings } from '../../shared/settings/schema.ts';
import { NOT_REACHED, bridge } from './bridge.ts';
import { useSnapshot } from './snapshot.ts';

type Safety = Settings['safety'];

/** What the person has read and reported, and the way to change it. `problem` says why that was not kept. */
export function useSafety(): {
  readonly safety: Safety;
  readonly problem: string | null;
  readonly change: (part: Partial<Safety>) => void;
} {
  const { safety } = useSnapshot().snapshot.ownSettings;
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<Safety>) => {
    bridge()
      .send('changeSettings', { safety: { ...safety, ...part } })
      .then(
        (result) => setProblem(result.ok ? null : result.problems.map(({ message }) => message).join(' ')),
        () => setProblem(NOT_REACHED),
      );
  };
  return { safety, problem, change };
}
