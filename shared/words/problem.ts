/** Why nothing came of what the person asked for, in a language. */
import type { CheckInFault, Problem } from '../problem.ts';
import type { SayText } from './say.ts';
import { problemsInALine } from './settingsFault.ts';

export function problemText(say: SayText, problem: Problem): string {
  switch (problem.kind) {
    case 'settings-unfit':
      return say(`problem.settings-unfit.${problem.why}`, { file: problem.file });
    case 'settings-unreadable':
      return say('problem.settings-unreadable', { file: problem.file, cause: problem.cause });
    case 'settings-refused':
      return problemsInALine(say, problem.problems);
    case 'not-saved':
      return say('problem.not-saved', { where: problem.where, cause: problem.cause });
    case 'partly-imported':
      return say('problem.partly-imported', { added: problem.added, cause: problem.cause });
    case 'summary-closed':
    case 'nothing-to-bring-back':
      return say(`problem.${problem.kind}`);
    case 'import-broke-off':
    case 'nothing-imported':
    case 'not-brought-back':
    case 'not-deleted':
      return say(`problem.${problem.kind}`, { cause: problem.cause });
  }
}

export const checkInFaultText = (say: SayText, { kind, cause }: CheckInFault): string =>
  say(`checkIn.fault.${kind}`, { cause });
