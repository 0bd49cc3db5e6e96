import { useState } from 'react';
import type { NotDone, Saved } from '../../shared/bridge.ts';
import { NOT_REACHED } from './bridge.ts';

/** What came of the last thing that was asked of main, in words. */
export interface Said {
  readonly text: string;
  readonly isProblem: boolean;
}

const NOTHING: Said = { text: '', isProblem: false };
const UNREACHED: Said = { text: NOT_REACHED, isProblem: true };

export const done = (text: string): Said => ({ text, isProblem: false });
export const failed = (text: string): Said => ({ text, isProblem: true });

/** Nothing where the person changed their mind. */
export const notDoneWords = (result: NotDone): Said | null => (result.is === 'failed' ? failed(result.problem) : null);

/** What came of a file that the person may have chosen a place for. */
export const savedWords = (saved: Saved): Said | null =>
  saved.is === 'saved' ? done(`Saved as ${saved.where}.`) : notDoneWords(saved);

/** Asks one thing at a time, and tells what goes on meanwhile and what came of it. */
export function useAsked(): {
  readonly said: Said;
  readonly busy: boolean;
  readonly ask: (meanwhile: string, act: () => Promise<Said | null>) => Promise<void>;
} {
  const [said, setSaid] = useState(NOTHING);
  const [busy, setBusy] = useState(false);
  const ask = async (meanwhile: string, act: () => Promise<Said | null>) => {
    setBusy(true);
    setSaid(done(meanwhile));
    setSaid((await act().catch(() => UNREACHED)) ?? NOTHING);
    setBusy(false);
  };
  return { said, busy, ask };
}
