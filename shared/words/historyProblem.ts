/** What of a history could not be imported, in a language. */
import type { HistoryFault, HistoryProblem } from '../diary/exchange/fault.ts';
import { listText } from './list.ts';
import type { SayText } from './say.ts';

/** Such as `must be a number from 0 to 10`. */
function faultText(say: SayText, fault: HistoryFault): string {
  switch (fault.kind) {
    case 'not-a-number':
      return say('historyFault.not-a-number', { least: fault.least, most: fault.most });
    case 'not-a-text':
      return say('historyFault.not-a-text', { most: fault.most });
    case 'not-one-of':
      return say('historyFault.not-one-of', { options: listText(say, fault.options) });
    case 'not-json':
    case 'unreadable':
      return say(`historyFault.${fault.kind}`, { cause: fault.cause });
    default:
      return say(`historyFault.${fault.kind}`);
  }
}

/** `minutes.csv: line 3.from: must be a time in whole milliseconds since 1970`. */
export function historyProblemText(say: SayText, { file, line, path, fault: value }: HistoryProblem): string {
  const fault = faultText(say, value);
  if (line === null) {
    return path === ''
      ? say('historyProblem.inFile', { file, fault })
      : say('historyProblem.atPath', { file, path, fault });
  }
  return path === ''
    ? say('historyProblem.atLine', { file, line, fault })
    : say('historyProblem.inLine', { file, line, path, fault });
}

/** All of them one after the other. */
export const historyProblemsText = (say: SayText, problems: readonly HistoryProblem[]): string =>
  problems.map((problem) => historyProblemText(say, problem)).join(' ');
