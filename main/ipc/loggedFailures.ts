/** What a window asked for and did not get stands in the log too, with its cause. */
import type { CheckInFault, Problem } from '../../shared/problem.ts';
import type { SettingsProblem } from '../../shared/settings/fault.ts';
import { checkInFaultText, problemText } from '../../shared/words/problem.ts';
import type { SayText } from '../../shared/words/say.ts';
import { faultSentence } from '../../shared/words/settingsFault.ts';
import { detailsOf } from '../start/faults.ts';
import type { Message } from './messages.ts';

/** Runs messages as `run` does, and logs the ones that failed. What was typed into a window is not logged. */
export function withLoggedFailures(say: SayText, run: (message: Message) => unknown, log: (text: string) => void) {
  return async (message: Message): Promise<unknown> => {
    try {
      const answer = await run(message);
      const why = failureIn(say, answer);
      if (why !== null) log(`${message.name} failed: ${why}`);
      return answer;
    } catch (error) {
      log(`${message.name} failed: ${detailsOf(error)}`);
      throw error;
    }
  };
}

const isValue = (value: unknown): value is { readonly kind: string } =>
  typeof value === 'object' && value !== null && 'kind' in value;

/** Why it failed; null where it did not, or where only what was typed was refused: that names a place. */
function failureIn(say: SayText, answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { is, ok, fault, problem, problems, why } = answer as Readonly<Record<string, unknown>>;
  if (isValue(fault)) return checkInFaultText(say, fault as CheckInFault);
  if (is === 'unreadable' && typeof why === 'string') return why;
  if (is !== 'failed' && ok !== false) return null;
  if (isValue(problem)) return problemText(say, problem as Problem);
  if (!Array.isArray(problems)) return null;
  const ofNoPlace = (problems as readonly SettingsProblem[]).find(({ path }) => path === '' || path === 'startAtLogin');
  return ofNoPlace === undefined ? null : faultSentence(say, ofNoPlace.fault);
}
