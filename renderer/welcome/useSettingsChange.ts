import { useState } from 'react';
import type { SettingsChange } from '../../shared/settings/schema.ts';
import { changeSettings } from '../ui/changeSettings.ts';
import { useSay } from '../ui/say.ts';

/** Changes settings. `problem` says in words why the last change was not taken. */
export function useSettingsChange(): {
  readonly problem: string | null;
  readonly setProblem: (problem: string | null) => void;
  /** Settles to whether it was taken; a change of nothing always is. */
  readonly change: (change: SettingsChange) => Promise<boolean>;
} {
  const say = useSay();
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (next: SettingsChange) => {
    const found = Object.keys(next).length === 0 ? null : await changeSettings(say, next);
    setProblem(found);
    return found === null;
  };
  return { problem, setProblem, change };
}
