import { useState } from 'react';
import type { Settings } from '../../../shared/settings/schema.ts';
import { type Section, useSettings } from './settingsAccess.tsx';

type Commit = <K extends Section>(
  section: K,
  next: (now: Settings[K]) => Settings[K],
  name?: string,
) => Promise<boolean>;

/** A control's way to change a setting: sends it, and keeps what was wrong with it until the next try. */
export function useCommit(): {
  readonly problem: string | null;
  readonly setProblem: (problem: string | null) => void;
  /** Settles to whether the change was taken. */
  readonly commit: Commit;
} {
  const { change } = useSettings();
  const [problem, setProblem] = useState<string | null>(null);
  const commit: Commit = async (section, next, name) => {
    const found = await change(section, next, name);
    setProblem(found);
    return found === null;
  };
  return { problem, setProblem, commit };
}
