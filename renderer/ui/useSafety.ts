import { useState } from 'react';
import type { Settings } from '../../shared/settings/schema.ts';
import { changeSettings } from './changeSettings.ts';
import { useSay } from './say.ts';
import { useSnapshot } from './snapshot.ts';

type Safety = Settings['safety'];

/** What the person has read and reported, and the way to change it. `problem` says why that was not kept. */
export function useSafety(): {
  readonly safety: Safety;
  readonly problem: string | null;
  readonly change: (part: Partial<Safety>) => void;
} {
  const say = useSay();
  const { safety } = useSnapshot().snapshot.ownSettings;
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<Safety>) => {
    void changeSettings(say, { safety: { ...safety, ...part } }).then(setProblem);
  };
  return { safety, problem, change };
}
