import { useState } from 'react';
import type { NotDone, Saved } from '../../shared/bridge.ts';
import type { SayText } from '../../shared/words/say.ts';
import { problemText } from '../../shared/words/problem.ts';
import { useSay } from './say.ts';

/** What came of the last thing that was asked of main, in words. */
export interface RequestStatus {
  readonly text: string;
  readonly isProblem: boolean;
}

const NOTHING: RequestStatus = { text: '', isProblem: false };

export const done = (text: string): RequestStatus => ({ text, isProblem: false });
export const failed = (text: string): RequestStatus => ({ text, isProblem: true });

/** Nothing where the person changed their mind. */
export const notDoneWords = (say: SayText, result: NotDone): RequestStatus | null =>
  result.is === 'failed' ? failed(problemText(say, result.problem)) : null;

/** What came of a file that the person may have chosen a place for. */
export const savedWords = (say: SayText, saved: Saved): RequestStatus | null =>
  saved.is === 'saved' ? done(say('request.saved', { where: saved.where })) : notDoneWords(say, saved);

/** Asks one thing at a time, and tells what goes on meanwhile and what came of it. */
export function useRequest(): {
  readonly said: RequestStatus;
  readonly busy: boolean;
  readonly ask: (meanwhile: string, act: () => Promise<RequestStatus | null>) => Promise<void>;
} {
  const say = useSay();
  const [said, setSaid] = useState(NOTHING);
  const [busy, setBusy] = useState(false);
  const ask = async (meanwhile: string, act: () => Promise<RequestStatus | null>) => {
    setBusy(true);
    setSaid(done(meanwhile));
    setSaid((await act().catch(() => failed(say('page.notReached')))) ?? NOTHING);
    setBusy(false);
  };
  return { said, busy, ask };
}
