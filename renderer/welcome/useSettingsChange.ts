import { useState } from 'react';
import type { SettingsChange } from '../../shared/settings/schema.ts';
import { problemInWords } from '../ui/problem.ts';
import { NOT_REACHED, bridge } from '../ui/bridge.ts';

/** Changes settings. `problem` says in words why the last change was not taken. */
export function useSettingsChange(): {
  readonly problem: string | null;
  readonly setProblem: (problem: string | null) => void;
  /** Settles to whether it was taken; a change of nothing always is. */
  readonly change: (change: SettingsChange) => Promise<boolean>;
} {
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (asked: SettingsChange) => {
    const found = Object.keys(asked).length === 0 ? null : await send(asked);
    setProblem(found);
    return found === null;
  };
  return { problem, setProblem, change };
}

async function send(change: SettingsChange): Promise<string | null> {
  try {
    const result = await bridge().send('changeSettings', change);
    return result.ok ? null : problemInWords(result.problems);
  } catch {
    return NOT_REACHED;
  }
}
